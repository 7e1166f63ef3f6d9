/// The views that `view NAME` opens. A new view is one file (see `ReaderView`) and one line here.
public enum ViewTable {
    /// The names of the views with what each shows, in the order of the help.
    public static var all: [(name: String, help: String)] { entries.map { ($0.name, $0.help) } }

    static let entries: [ViewEntry] = [
        ViewEntry("help", "All keys and commands") { .view(HelpView($0)) },
        ViewEntry("sources", "The sources with what is known of them") { .view(SourcesView($0)) },
        ViewEntry("history", "Where you have been") { .of(HistoryView($0), "there is no way back yet") },
        ViewEntry("marks", "The marks") { .of(MarksView($0), "no marks yet") },
        ViewEntry("notes", "Your notes in all sources, to filter, follow, edit") { .view(NotesView($0)) },
        ViewEntry("synopsis", "What each source says of the event at hand: who, what, when, where, how many")
        {
            .of(SynopsisView($0), "no event here; focus one, or choose one in the sidebar")
        },
        ViewEntry("matrix", "Which source tells of which event, and which is silent") {
            .view(MatrixView($0))
        },
        ViewEntry("timeline", "The events by date, and the order in which each source tells of them") {
            .view(TimelineView($0))
        },
        ViewEntry("discrepancies", "Where the sources do not say the same") { .view(DiscrepanciesView($0)) },
        ViewEntry("diff", "This passage and the one that tells of the same, word by word") {
            .of(WordDiffView($0), "nothing tells of the same as this sentence")
        },
        ViewEntry("naming", "What each source calls the actor or event at hand") {
            .of(NamingView($0), "no actor or event here; focus one")
        },
        ViewEntry("concordance", "Every place of a word, or of what is in focus, with its context") {
            .view(ConcordanceView($0))
        },
        ViewEntry("why", "Why this is linked, and why these words were recognised") {
            .of(WhyView($0), "nothing here was recognised or linked")
        },
        ViewEntry("triage", "The uncertain links, to be decided one after the other") {
            .of(TriageView($0), "no link is uncertain")
        },
        ViewEntry("decisions", "Your decisions, each of which can be withdrawn") {
            .of(DecisionsView($0), "nothing was decided yet")
        },
        ViewEntry("peek", "The other passage in its place, without leaving") {
            .of(PeekView($0), "nothing else tells of this sentence")
        },
    ]

    static func entry(_ name: String) -> ViewEntry? { entries.first { $0.name == name } }
}

/// A view as the table knows it.
struct ViewEntry: Sendable {
    let name: String
    let help: String
    let open: @Sendable (ReaderState) -> ViewOpening

    init(_ name: String, _ help: String, _ open: @escaping @Sendable (ReaderState) -> ViewOpening) {
        self.name = name
        self.help = help
        self.open = open
    }
}

/// What comes of opening a view.
enum ViewOpening {
    /// The view.
    case view(any ReaderView)
    /// There is nothing to show, and why.
    case nothing(String)

    /// A view with something to show, or else why there is nothing.
    static func of(_ view: (any ReaderView)?, _ reason: String) -> ViewOpening {
        view.map { .view($0) } ?? .nothing(reason)
    }
}
