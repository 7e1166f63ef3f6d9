import ParallaxCore

/// Where a reading stands: what is kept between two runs so that the reader comes back to it. All places are places
/// in the texts as they are now; whoever keeps them sees to it that they are found again in an edited text.
public struct SavedReading: Hashable, Sendable {
    /// The window on a source.
    public struct Window: Hashable, Sendable {
        /// The character at which the reader stood.
        public var cursor: Place
        /// A character on the top row.
        public var top: UTF8Offset

        /// A window from its parts.
        public init(cursor: Place, top: UTF8Offset) {
            self.cursor = cursor
            self.top = top
        }
    }

    /// Sources side by side.
    public struct Columns: Hashable, Sendable {
        /// The sources from left to right.
        public var sources: [SourceIndex]
        /// Which of them is read.
        public var active: Int
        /// Whether the others follow by shared events.
        public var isLocked: Bool

        /// Columns from their parts.
        public init(sources: [SourceIndex], active: Int, isLocked: Bool) {
            self.sources = sources
            self.active = active
            self.isLocked = isLocked
        }
    }

    /// The source that is read.
    public var source = SourceIndex(0)
    /// Where the reader stood in each source that was opened, in corpus order.
    public var windows: [Window] = []
    /// The sources side by side; nil while one stands alone.
    public var columns: Columns?
    /// The marks.
    public var marks = Marks()
    /// Places to go back to, the oldest first.
    public var past: [Place] = []
    /// Places to go forward to, the farthest first.
    public var future: [Place] = []
    /// What was in focus.
    public var focus: EntityKey?
    /// What is chosen, by names of its own: the view, the tab and the order of the sidebar, the look of the text.
    public var choices: [String: String] = [:]

    /// The beginning of the first source.
    public init() {}

    /// More places than this, each way, are not kept between two runs.
    static let mostJumps = 50
}

extension ReaderState {
    /// Where the reading stands.
    public var saved: SavedReading {
        var saved = SavedReading()
        saved.source = document.source
        var panes = leftAt
        for column in side?.columns ?? [] { panes[column.document.source] = column.document }
        panes[document.source] = previewOrigin.flatMap { $0.source == document.source ? $0 : nil } ?? document
        saved.windows = panes.values.map { .init(cursor: Place($0.source, $0.cursor), top: $0.top) }
            .sorted { $0.cursor.source < $1.cursor.source }
        saved.columns = side.map { side in
            var sources = side.columns.map(\.document.source)
            if sources.indices.contains(side.active) { sources[side.active] = document.source }
            return .init(sources: sources, active: side.active, isLocked: side.isLocked)
        }
        saved.marks = marks
        saved.past = jumps.past.suffix(SavedReading.mostJumps)
        saved.future = jumps.future.suffix(SavedReading.mostJumps)
        saved.focus = focus.map { model.key(of: $0) } ?? comingBack?.focus
        saved.choices = choices
        return saved
    }

    /// Comes back to where a reading stood. What rests on links waits for them.
    ///
    /// Nothing is moved that the reader has moved already: then only the marks and the way back are taken.
    public mutating func comeBack(to saved: SavedReading) {
        let count = model.corpus.sources.count
        func isPlace(_ place: Place) -> Bool { place.source.value < count }
        func nearest(_ place: Place) -> Place {
            Place(place.source, model.corpus[place.source].text.nearestPlace(place.offset))
        }
        for (name, place) in saved.marks.ordered where isPlace(place) {
            guard marks.place(name.character, from: place.source) == nil else { continue }
            marks.set(name.character, nearest(place))
        }
        jumps = JumpList(
            past: saved.past.filter(isPlace).map(nearest) + jumps.past,
            future: saved.future.filter(isPlace).map(nearest))
        guard !isUnderWay else { return }
        take(saved.choices)
        for window in saved.windows where isPlace(window.cursor) {
            var pane = DocumentPane(source: window.cursor.source)
            pane.cursor = nearest(window.cursor).offset
            pane.top = nearest(Place(window.cursor.source, window.top)).offset
            leftAt[pane.source] = pane
        }
        if saved.source.value < count, let window = leftAt[saved.source] { take(window) }
        if let columns = saved.columns { take(columns) }
        comingBack = saved
        // What was put back is no step of the reader's.
        message = nil
    }

    /// Puts the focus and the view back, once the texts are linked.
    mutating func comeBackToWhatRestsOnLinks() {
        guard let saved = comingBack else { return }
        comingBack = nil
        guard !isUnderWay else { return }
        if focus == nil { focus = saved.focus.flatMap { model.entity($0) } }
        if let name = saved.choices["view"], views.isEmpty {
            _ = open(name)
            message = nil
        }
        settle()
    }

    private mutating func take(_ window: DocumentPane) {
        document = window
        refold()
        landed = nil
        reveal()
    }

    private mutating func take(_ columns: SavedReading.Columns) {
        var seen: Set<SourceIndex> = []
        let sources = columns.sources.filter {
            model.corpus.sources.indices.contains($0.value) && seen.insert($0).inserted
        }
        guard sources.count > 1, sources.count <= SideBySide.most,
            let active = sources.firstIndex(of: document.source)
        else { return }
        side = SideBySide(
            columns: sources.map { column(on: $0) }, active: active, isLocked: columns.isLocked)
        keepPlace()
    }
}
