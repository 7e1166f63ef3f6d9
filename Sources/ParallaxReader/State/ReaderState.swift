import ParallaxCore

/// Everything that the reader is at a moment: what `draw` shows and `apply` changes.
public struct ReaderState: Sendable {
    /// The texts with what was found in them.
    public internal(set) var model: CorpusModel
    /// Whether the texts are still being linked: they can be read, and what tells of the same is yet to come.
    public internal(set) var isLinking: Bool
    /// The keys in use.
    public internal(set) var keymap: Keymap
    /// The size of the window.
    public internal(set) var size: ScreenSize
    /// The marks that the reader set.
    public internal(set) var marks = Marks()

    /// The notes that are on the disk, where they stand in the texts.
    public internal(set) var notebook: Notebook
    /// Every decision about the model that was ever made, the withdrawn ones included.
    public internal(set) var ledger: [CurationRecord] = []
    /// The decisions in force.
    public internal(set) var curation = Curation()
    /// What the model is made with, and what is left to be decided.
    public internal(set) var linked: LinkedCorpus
    /// Whether a model with other decisions is on its way.
    var isRelinking = false
    /// Whether what is written here is kept.
    var keeping = NotesKeeping.opening
    /// What could not be written, the oldest first.
    var unsaved: [NotesChange] = []
    /// The last run's reading, until what rests on links is put back.
    var comingBack: SavedReading?
    /// Whether the reader has begun to read: pressed a key, or named a place on the command line.
    var isUnderWay = false

    /// What the reader is doing with decisions.
    var deciding = Deciding()
    /// What the reader is doing with annotations.
    var annotating = Annotating()

    var index: ReadingIndex
    var document: DocumentPane
    /// Where the reader was in each source when he left it.
    var leftAt: [SourceIndex: DocumentPane] = [:]
    /// Folds that the reader opened or closed one by one: by source, the first paragraph of each.
    var foldExceptions: [SourceIndex: Set<Int>] = [:]
    var folds: FoldMap
    var sidebar: Sidebar
    var references = ReferencePane()
    var display = DisplayOptions()
    /// The actor or event that is lit everywhere.
    var focus: Entity?
    /// The pane that has the keys.
    var pane = Pane.document
    var wishes = ScreenLayout.Wishes()
    /// The views that lie over the panes, the last one on top.
    var views: [any ReaderView] = []
    /// Where the reader stood before a view began to move the text along.
    var previewOrigin: DocumentPane?
    var searchPrompt: SearchPrompt?
    var search: SearchState?
    var pending = PendingKeys()
    /// The sources beside the one being read; nil while it stands alone.
    var side: SideBySide?
    var jumps = JumpList()
    /// Views from which the reader went to a place, by where he stood before: going back opens them again.
    var viewsLeft: [Place: any ReaderView] = [:]
    /// The discrepancies, once they were asked for.
    var discrepancies: DiscrepancySearch?
    /// The step from discrepancy to discrepancy that waits until they are all known.
    var discrepancyStep: Int?
    /// The words to which the last jump led.
    var landed: Destination?
    var message: Message?
    /// What stood at the top before the window changed its size, until the next key.
    var topBeforeResize: UTF8Offset?
    /// What was last typed into a search, for an empty one.
    var lastSearch: String?

    /// The reader at the beginning of the first source; nil for a corpus without sources.
    ///
    /// - Parameter isLinking: Whether `model` holds the texts alone, and `Action.linked` is to bring the rest.
    public init?(
        model: CorpusModel, keymap: Keymap, size: ScreenSize, usesMouse: Bool = false, isLinking: Bool = false
    ) {
        guard !model.corpus.sources.isEmpty else { return nil }
        self.model = model
        self.isLinking = isLinking
        self.keymap = keymap
        self.size = size
        linked = LinkedCorpus(model)
        notebook = Notebook(in: model.corpus)
        index = ReadingIndex(model)
        document = DocumentPane(source: SourceIndex(0))
        folds = FoldMap(model.corpus[SourceIndex(0)].text, .contacts, exceptions: [])
        sidebar = Sidebar(model, index)
        display.usesMouse = usesMouse
        enter(SourceIndex(0))
        settle()
    }

    /// Lets something happen, and says what the world is to do about it.
    public mutating func apply(_ action: Action) -> [Effect] {
        var effects: [Effect] = []
        switch action {
        case .input(let event): effects = receive(event)
        case .run(let invocation): effects = perform(invocation)
        case .message(let text): message = Message(text: text)
        case .fault(let text): message = Message(text: text, isFault: true)
        case .composed(let text, let trouble): takeComposed(text, trouble)
        case .piped(let outcome): takePiped(outcome)
        case .linked(let linked):
            takeLinks(linked)
            // A view that was made anew may have more to look for.
            if views.last?.restsOnLinks == true { effects.append(.wake) }
        case .modelChanged(let linked): change(linked)
        case .comeBack(let saved): comeBack(to: saved)
        case .notesOpened(let opened): takeNotes(opened)
        case .notesUnusable(let trouble): takeTrouble(trouble)
        case .notesChanged(let update):
            take(update)
            noteWritten(update)
        case .notesRefused(let change, let trouble):
            takeRefusal(change, trouble)
        }
        settle()
        if comingBack != nil, !isLinking { comeBackToWhatRestsOnLinks() }
        if curation != linked.curation, !isLinking, !isRelinking {
            isRelinking = true
            effects.append(.relink(curation))
        }
        return effects
    }

    /// The place where the reader stands.
    public var place: Place { Place(document.source, document.cursor) }

    /// The source that is open.
    var source: Source { model.corpus[document.source] }

    /// The sentence at which the reader stands; nil in a text without sentences.
    var passage: Passage? {
        source.text.sentence(at: document.cursor).map { Passage(document.source, $0) }
    }

    var layout: ScreenLayout { ScreenLayout(size, wishes, focused: pane, side: side) }

    /// The text of the open source as the document pane lays it out.
    var documentLayout: DocumentLayout { documentLayout(width: documentArea.width) }

    func documentLayout(width: Int) -> DocumentLayout {
        DocumentLayout(
            text: source.text, folds: folds,
            measure: DocumentDrawing.measure(source.text, display, width: width))
    }

    /// The document pane, or where it would be if another pane were not alone on the screen.
    var documentArea: Area { layout.document ?? layout.body }

    /// The rows of the document pane that show text.
    var textHeight: Int {
        var height = documentArea.height - SourceHeading.rows(height: documentArea.height)
        // A sheet over the text takes its room, so that what it previews stays in sight.
        if let view = views.last, previewOrigin != nil {
            height = min(
                height, layout.area(of: view.placement).y - documentArea.y - (documentArea.height - height))
        }
        if annotating.writing != nil, views.isEmpty {
            height = min(height, writingSheet.y - documentArea.y - (documentArea.height - height))
        }
        return max(1, height - noteRows)
    }

    /// Brings what depends on the rest into line with it: lists on the screen, references of the sentence.
    mutating func settle() {
        references.show(
            passage, model: model, verdicts: linked.verdicts, index: index,
            isCompact: !layout.isWide && wishes.only != .xrefs)
        if let area = layout.xrefs {
            let list = referenceAreas(area, layout).list
            references.list.settle(width: list.width, height: list.height)
        }
        if let area = layout.sidebar {
            sidebar.list.settle(width: area.width - 2, height: area.height - Sidebar.headRows)
        }
        if var view = views.last {
            let area = layout.area(of: view.placement)
            view.list.settle(width: area.width - 2, height: area.height - 1)
            views[views.count - 1] = view
        }
        search?.turn(to: document.source)
        settleNotes()
        settleWriting()
        settleSide()
    }

    /// A message that something went wrong.
    func fault(_ text: String) -> Message { Message(text: text, isFault: true) }
}

extension SourceText {
    /// The beginning of the character that holds a place, within the text.
    func nearestPlace(_ offset: UTF8Offset) -> UTF8Offset {
        var position = max(0, min(offset.value, bytes.count - 1))
        while position > 0, bytes[position] & 0xC0 == 0x80 { position -= 1 }
        return UTF8Offset(position)
    }
}
