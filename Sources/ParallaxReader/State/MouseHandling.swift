import ParallaxCore

/// The mouse: the wheel scrolls what is under it, a click goes there.
extension ReaderState {
    mutating func mouse(_ action: MouseAction, column: Int, row: Int) -> [Effect] {
        guard display.usesMouse, !ScreenLayout.isTooSmall(size) else { return [] }
        message = nil
        topBeforeResize = nil
        switch action {
        case .wheelUp: return wheel(-3, column, row)
        case .wheelDown: return wheel(3, column, row)
        case .click: click(column, row)
        }
        return []
    }

    private mutating func wheel(_ rows: Int, _ column: Int, _ row: Int) -> [Effect] {
        let command: Command = rows > 0 ? .scrollDown : .scrollUp
        let invocation = Invocation(command, count: abs(rows))
        if isWriting { return performWhileWriting(Invocation(rows > 0 ? .down : .up)) ?? [] }
        guard views.isEmpty, searchPrompt == nil else { return performInView(invocation) ?? [] }
        switch pane(at: column, row) {
        case .entities: sidebar.list.move(rows)
        case .xrefs: references.list.move(rows.signum())
        default: document.scroll(rows, documentLayout, height: textHeight)
        }
        return []
    }

    private func pane(at column: Int, _ row: Int) -> Pane? {
        let layout = layout
        if layout.sidebar?.contains(column: column, row: row) == true { return .entities }
        if layout.xrefs?.contains(column: column, row: row) == true { return .xrefs }
        return layout.document?.contains(column: column, row: row) == true ? .document : nil
    }

    private mutating func click(_ column: Int, _ row: Int) {
        guard searchPrompt == nil, annotating.question == nil, annotating.writing == nil else { return }
        if let view = views.last { return clickInView(view, column, row) }
        switch pane(at: column, row) {
        case .entities: clickInSidebar(column, row)
        case .xrefs: clickInReferences(row)
        case .document: clickInText(column, row)
        case nil: break
        }
    }

    private mutating func clickInView(_ view: any ReaderView, _ column: Int, _ row: Int) {
        let area = layout.area(of: view.placement).dropFirst(rows: 1)
        guard area.contains(column: column, row: row) else { return dismissView() }
        let inner = area.inset(left: 1, right: 1)
        guard let position = view.list.row(atLine: row - area.y, width: inner.width, height: inner.height)
        else {
            return
        }
        views[views.count - 1].list.select(position)
        followSelection()
    }

    private mutating func clickInSidebar(_ column: Int, _ row: Int) {
        guard let area = layout.sidebar else { return }
        goToPane(.entities)
        if row == area.y, let tab = sidebar.tab(atColumn: column, in: area) { return sidebar.show(tab) }
        let rows = area.dropFirst(rows: Sidebar.headRows).inset(left: 1, right: 1)
        guard let position = sidebar.list.row(atLine: row - rows.y, width: rows.width, height: rows.height)
        else { return }
        sidebar.list.select(position)
    }

    private mutating func clickInReferences(_ row: Int) {
        guard let area = layout.xrefs else { return }
        let list = referenceAreas(area, layout).list
        goToPane(.xrefs)
        guard let position = references.list.row(atLine: row - list.y, width: list.width, height: list.height)
        else { return }
        references.list.select(position)
    }

    private mutating func clickInText(_ column: Int, _ row: Int) {
        guard let area = layout.document else { return }
        goToPane(.document)
        let text = area.dropFirst(rows: SourceHeading.rows(height: area.height))
        guard row >= text.y else { return }
        let gutter = DocumentDrawing.gutter(source.text, display)
        document.moveToScreenRow(row - text.y, column: max(0, column - text.x - gutter), documentLayout)
        landed = nil
    }
}
