import ParallaxCore

/// A view that lies over the panes: help, marks, a synopsis.
///
/// **To add a view:** write one file in `Views/` with a type that conforms to this, and one line in `ViewTable`. The
/// view is then opened by `view NAME`, stands in the palette and in the help, and can be bound in a keymap.
///
/// Most views are a list: give `list` its rows (`ListRow`: lines of styled text, what Enter does as a `RowAction`,
/// words for the filter) and the rest is done: moving, filtering with `&`, following, closing, the screen's cursor.
/// A view of another shape draws itself in `draw` and takes the commands that it knows in `perform`.
///
/// Worked example, a list of all sources:
/// ```
/// struct SourcesView: ReaderView {
///     var list: ListModel
///     let title = StyledText("Sources", .heading)
///     init(_ state: ReaderState) {
///         list = ListModel(state.model.corpus.indices.map { … ListRow(…, action: .go(Destination(…))) })
///     }
/// }
/// ```
protocol ReaderView: Sendable {
    /// What stands in the rule over the view.
    var title: StyledText { get }
    /// Which part of the screen it covers.
    var placement: ViewPlacement { get }
    /// Its rows.
    var list: ListModel { get set }
    /// What the typed line does, and what stands before it.
    var prompt: String { get }
    /// Whether the text moves along with the selection, and back when the view is closed.
    var previews: Bool { get }
    /// Whether the rows are made from the typed line, rather than filtered by it.
    var makesRowsFromQuery: Bool { get }
    /// Whether Enter in the typed line chooses the selected row at once.
    var choosesWhileTyping: Bool { get }
    /// Whether it shows actors, events or links: it opens when the texts are linked, and is closed when they are
    /// linked anew.
    var restsOnLinks: Bool { get }

    /// Whether coming back from a place to which it led opens it again.
    var comesBack: Bool { get }
    /// The section of the keymap that holds in it before `list`; nil for none.
    var context: KeyContext? { get }
    /// The name in `ViewTable` that opens it; nil for a view that is not opened by a name.
    static var name: String? { get }
    /// The view after the texts were linked anew, on what it was on before; nil when that is gone.
    func renewed(_ state: ReaderState) -> (any ReaderView)?
    /// Takes the filter and the selection of an earlier view of the same kind.
    mutating func takeStand(of old: any ReaderView, _ state: ReaderState)

    /// Takes a command of its own; nil lets the list have it.
    mutating func perform(_ invocation: Invocation, _ state: ReaderState) -> ViewOutcome?
    /// The typed line changed. By default it is the list's filter.
    mutating func typed(_ query: QueryLine, _ state: ReaderState)
    /// Goes on with work that was too long for one key; false when nothing is left to do.
    mutating func proceed(_ state: ReaderState) -> Bool
    /// Draws the view; the title is drawn already.
    func draw(on canvas: inout Canvas, in area: Area, _ state: ReaderState)
}

/// Which part of the screen a view covers.
enum ViewPlacement: Hashable, Sendable {
    /// All but the status line.
    case full
    /// The lower part, so many per cent of it: the text stays in sight.
    case sheet(Int)
}

/// What came of a command in a view.
enum ViewOutcome: Sendable {
    /// The view did it.
    case done
    /// The view is to be closed, and then this done.
    case choose(RowAction?)
}

extension ReaderView {
    var placement: ViewPlacement { .full }
    var prompt: String { "filter: " }
    var previews: Bool { false }
    var makesRowsFromQuery: Bool { false }
    var choosesWhileTyping: Bool { false }
    var restsOnLinks: Bool { true }

    static var name: String? { nil }

    var context: KeyContext? { nil }

    var comesBack: Bool { placement == .full }

    func renewed(_ state: ReaderState) -> (any ReaderView)? {
        guard let name = Self.name, case .view(var view)? = ViewTable.entry(name)?.open(state) else {
            return nil
        }
        view.takeStand(of: self, state)
        return view
    }

    mutating func takeStand(of old: any ReaderView, _ state: ReaderState) {
        list.setFilter(old.list.filter)
        list.select(old.list.selection)
    }

    mutating func perform(_ invocation: Invocation, _ state: ReaderState) -> ViewOutcome? { nil }

    mutating func typed(_ query: QueryLine, _ state: ReaderState) { list.setFilter(query) }

    mutating func proceed(_ state: ReaderState) -> Bool { false }

    func draw(on canvas: inout Canvas, in area: Area, _ state: ReaderState) {
        if let cursor = list.draw(on: &canvas, in: area.inset(left: 1, right: 1), isActive: true) {
            canvas.grid.cursor = cursor
        }
        if list.shown.isEmpty {
            canvas.write("nothing", Style(.quiet), column: area.x + 1, row: area.y, in: area)
        }
    }
}
