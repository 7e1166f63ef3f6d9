import ParallaxCore

/// Opening views, and what commands do in them.
extension ReaderState {
    /// Opens a view by its name; one that is not finished goes on when no key is waiting.
    @discardableResult
    mutating func open(_ name: String) -> [Effect] {
        switch ViewTable.entry(name)?.open(self) {
        case .view(var view):
            guard !isLinking || !view.restsOnLinks else {
                tellLinking()
                return []
            }
            let hasMore = view.proceed(self)
            show(view)
            return hasMore ? [.wake] : []
        case .nothing where isLinking: tellLinking()
        case .nothing(let reason): message = Message(text: reason)
        case nil: message = fault("there is no view \(name)")
        }
        return []
    }

    /// Lays a view over the panes. Under a sheet the text moves so that its sentence stays in sight, and back
    /// when the sheet goes away.
    mutating func show(_ view: any ReaderView) {
        if previewOrigin == nil { previewOrigin = document }
        views.append(view)
        if case .sheet = view.placement { reveal() }
        followSelection()
    }

    mutating func openPalette(_ text: String?) -> [Effect] {
        var palette = PaletteView(self)
        if let text { palette.typed(QueryLine(text), self) }
        show(palette)
        return []
    }

    mutating func beginSearchAll(_ pattern: String?) -> [Effect] {
        var hits = HitsView()
        hits.list.isTyping = pattern == nil
        if let pattern { hits.typed(QueryLine(pattern), self) }
        show(hits)
        return hits.isComplete ? [] : [.wake]
    }

    /// Commands that mean the same in every view as without one.
    private static let everywhere: Set<Command> = [
        .quit, .suspend, .redraw, .help, .command, .describeKey, .count, .view, .marks, .undo, .redo,
    ]

    /// Commands that in the view of all notes are about the selected one.
    private static let ofNotes: Set<Command> = [.noteEdit, .tagEdit, .noteMove, .noteDelete, .linkFollow]

    /// Takes commands in the view on top; nil where there is none.
    mutating func performInView(_ invocation: Invocation) -> [Effect]? {
        if let notes = views.last as? NotesView, !notes.list.isTyping {
            if Self.ofNotes.contains(invocation.command) { return performAnnotating(invocation) }
            // Where the words of a note were not found, going there is choosing others.
            if invocation.command == .follow, let (placed, end) = annotationAtHand,
                words(of: placed, end) == nil
            {
                return performAnnotating(Invocation(.noteMove))
            }
        }
        if views.last?.list.isTyping == false, let effects = performDeciding(invocation) { return effects }
        guard var view = views.popLast() else { return nil }
        if view.list.isTyping { return performTyping(invocation, in: view) }
        if let outcome = view.perform(invocation, self) {
            views.append(view)
            return take(outcome)
        }
        let height = max(1, layout.area(of: view.placement).height - 1)
        if view.list.perform(invocation, height: height) {
            views.append(view)
            followSelection()
            return []
        }
        views.append(view)
        switch invocation.command {
        case .follow, .accept:
            guard let action = view.list.selected?.action else { return [] }
            return take(.choose(action))
        case .search, .filter:
            views[views.count - 1].list.isTyping = true
        case .cancel where !view.list.filter.text.isEmpty && !view.makesRowsFromQuery:
            view.typed(QueryLine(), self)
            views[views.count - 1] = view
        case .cancel, .close: dismissView()
        case let command where Self.everywhere.contains(command): return performOutsideOfView(invocation)
        default: message = Message(text: "\(invocation.command.rawValue) does nothing in this view")
        }
        return []
    }

    private mutating func performOutsideOfView(_ invocation: Invocation) -> [Effect] {
        let under = views
        views = []
        let effects = perform(invocation)
        views = under + views
        return effects
    }

    private mutating func performTyping(_ invocation: Invocation, in view: any ReaderView) -> [Effect] {
        var view = view
        var query = view.list.filter
        switch invocation.command {
        case .accept, .follow:
            view.list.isTyping = false
            views.append(view)
            if view.choosesWhileTyping {
                if let outcome = view.perform(Invocation(.accept), self) {
                    views[views.count - 1] = view
                    return take(outcome)
                }
                return take(.choose(view.list.selected?.action))
            }
            return []
        case .cancel:
            views.append(view)
            if view.choosesWhileTyping || view.list.shown.isEmpty {
                dismissView()
            } else {
                views[views.count - 1].list.isTyping = false
            }
            return []
        case .complete:
            _ = view.perform(invocation, self)
            views.append(view)
            return []
        case .quit, .suspend, .redraw:
            views.append(view)
            return performOutsideOfView(invocation)
        default:
            if query.perform(invocation.command) {
                view.typed(query, self)
            } else {
                let height = max(1, layout.area(of: view.placement).height - 1)
                _ = view.list.perform(invocation, height: height)
            }
            views.append(view)
            followSelection()
            return []
        }
    }

    private mutating func take(_ outcome: ViewOutcome) -> [Effect] {
        switch outcome {
        case .done:
            followSelection()
            return []
        case .choose(let action):
            let view = views.last
            dismissView()
            guard let action else { return [] }
            if case .go = action, let view, view.comesBack { viewsLeft[place] = view }
            if case .run(let invocation) = action { return perform(invocation) }
            choose(action)
            return []
        }
    }

    /// Takes the view on top away; the text goes back to where it was.
    mutating func dismissView() {
        _ = views.popLast()
        guard views.isEmpty, let origin = previewOrigin else { return }
        previewOrigin = nil
        let isElsewhere = document.source != origin.source
        document = origin
        landed = nil
        if isElsewhere { refold() }
    }

    /// Lets the text move along with the selection of a view that previews it.
    mutating func followSelection() {
        guard let view = views.last, view.previews, case .go(let destination)? = view.list.selected?.action
        else { return }
        go(to: destination.place, words: destination.words)
    }
}
