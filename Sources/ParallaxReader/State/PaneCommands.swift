import ParallaxCore

/// Going from pane to pane, and sharing the window among them.
extension ReaderState {
    mutating func performPane(_ name: String) {
        switch name {
        case "only": wishes.only = wishes.only == nil ? pane : nil
        case "grow": resizePane(1)
        case "shrink": resizePane(-1)
        case "balance": wishes = ScreenLayout.Wishes(only: wishes.only)
        case "left" where side != nil: stepColumn(-1)
        case "right" where side != nil: stepColumn(1)
        case "left":
            stepPane(towards: layout.isWide ? [.xrefs, .document, .entities] : [.document, .entities])
        case "right":
            stepPane(towards: layout.isWide ? [.entities, .document, .xrefs] : [.entities, .document])
        case "up": stepPane(towards: layout.isWide ? [] : [.xrefs, .document])
        case "down": stepPane(towards: layout.isWide ? [] : [.document, .xrefs])
        default: if let pane = Pane(rawValue: name) { goToPane(pane) }
        }
    }

    /// Gives the keys to a pane. A pane alone on the screen gives way to it.
    mutating func goToPane(_ target: Pane) {
        if wishes.only != nil, wishes.only != target, target != .entities { wishes.only = target }
        if pane == .entities { sidebar.list.isTyping = false }
        pane = target
        if target == .xrefs { references.isWalking = true }
        if !documentSurvives { reveal() }
    }

    private var documentSurvives: Bool { layout.document != nil }

    mutating func stepPane(_ count: Int) {
        if side != nil, pane == .document { return stepColumn(count) }
        if side != nil { return goToPane(.document) }
        let all = Pane.allCases
        let position = all.firstIndex(of: pane) ?? 0
        goToPane(all[((position + count) % all.count + all.count) % all.count])
    }

    /// The pane after this one in a row of panes, if there is one.
    private mutating func stepPane(towards row: [Pane]) {
        guard let position = row.firstIndex(of: pane), position + 1 < row.count else { return }
        goToPane(row[position + 1])
    }

    /// More or less room for a pane: three columns or rows at a time.
    private mutating func resizePane(_ direction: Int) {
        let step = 3 * direction
        switch pane {
        case .entities: wishes.sidebarColumns = bounded(wishes.sidebarColumns + step)
        case .xrefs:
            if layout.isWide {
                wishes.xrefColumns = bounded(wishes.xrefColumns + step)
            } else {
                wishes.xrefRows = bounded(wishes.xrefRows + step)
            }
        case .document:
            if layout.isWide {
                wishes.sidebarColumns = bounded(wishes.sidebarColumns - step / 3)
                wishes.xrefColumns = bounded(wishes.xrefColumns - 2 * step / 3)
            } else {
                wishes.xrefRows = bounded(wishes.xrefRows - step)
            }
        }
        keepPlace()
    }

    /// Wishes beyond any window only make the way back long.
    private func bounded(_ wish: Int) -> Int { max(-60, min(60, wish)) }

    mutating func performTab(_ name: String) {
        switch name {
        case "next": sidebar.step(1)
        case "prev": sidebar.step(-1)
        default: if let tab = Sidebar.Tab(rawValue: name) { sidebar.show(tab) }
        }
        goToPane(.entities)
    }

    mutating func sort() {
        sidebar.sortNext(model, index)
        message = Message(text: "\(sidebar.tab.rawValue) by \(sidebar.order.rawValue)")
    }

    mutating func filter() {
        if pane != .entities { goToPane(.entities) }
        sidebar.list.isTyping = true
    }

    /// Walks the cross-references of the sentence; the text keeps its place.
    mutating func walk(_ count: Int) {
        guard references.list.position.count > 0 else {
            message = Message(
                text: "nothing else tells of this sentence"
                    + keyHint(.linkedNext, "goes to the next that is told elsewhere"))
            return
        }
        if references.isWalking {
            references.list.move(count)
        } else {
            references.isWalking = true
            if count > 1 { references.list.move(count - 1) }
        }
        references.previewScroll = 0
    }

    /// Takes commands in the sidebar; nil for those that mean the same everywhere.
    mutating func performInSidebar(_ invocation: Invocation) -> [Effect]? {
        let height = max(1, layout.body.height - Sidebar.headRows)
        if sidebar.list.isTyping {
            var query = sidebar.list.filter
            switch invocation.command {
            case .accept, .follow: sidebar.list.isTyping = false
            case .cancel:
                sidebar.list.isTyping = false
                sidebar.list.setFilter(QueryLine())
            case .quit, .suspend, .redraw: return nil
            default:
                if query.perform(invocation.command) {
                    sidebar.list.setFilter(query)
                } else {
                    _ = sidebar.list.perform(invocation, height: height)
                }
            }
            return []
        }
        if sidebar.list.perform(invocation, height: height) { return [] }
        switch invocation.command {
        case .left: sidebar.step(-1)
        case .right: sidebar.step(1)
        case .search: filter()
        case .cancel where !sidebar.list.filter.text.isEmpty: sidebar.list.setFilter(QueryLine())
        case .focusUnder:
            if case .focus(let entity)? = sidebar.list.selected?.action {
                focus = focus == entity ? nil : entity
            }
        case .mentionNext, .mentionPrev:
            if case .focus(let entity)? = sidebar.list.selected?.action { focus = entity }
            stepMention((invocation.command == .mentionNext ? 1 : -1) * (invocation.count ?? 1))
        case .follow: followInSidebar()
        default: return nil
        }
        return []
    }

    /// Puts the selected actor or event in focus and goes to its first mention; when it is in focus already, to
    /// the next one.
    private mutating func followInSidebar() {
        guard let action = sidebar.list.selected?.action else { return }
        guard case .focus(let entity) = action else { return choose(action) }
        let positions = model.mentionPositions(of: entity)
        if focus == entity, let last = positions.last, place < model.mentions[last].place {
            stepMention(1)
        } else if let first = positions.first {
            focus = entity
            jumps.push(place)
            go(to: model.mentions[first].place)
            tellFocus(entity)
        }
    }

    /// Takes commands in the cross-reference pane; nil for those that mean the same everywhere.
    mutating func performInReferences(_ invocation: Invocation) -> [Effect]? {
        let height = max(1, (layout.xrefs?.height ?? 1) - 2)
        if references.list.perform(invocation, height: height) {
            references.previewScroll = 0
            return []
        }
        return nil
    }
}
