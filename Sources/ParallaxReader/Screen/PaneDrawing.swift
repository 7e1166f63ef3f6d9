import ParallaxCore

/// Draws the three panes and what lies over them.
extension ReaderState {
    func drawPanes(on canvas: inout Canvas) {
        let layout = layout
        let hasView = !views.isEmpty
        drawSide(on: &canvas)
        if let area = layout.document {
            drawDocument(on: &canvas, in: area, isActive: pane == .document && !hasView)
        }
        if let area = layout.xrefs { drawReferences(on: &canvas, in: area, layout) }
        if let area = layout.sidebar {
            if layout.sidebarIsOverlay {
                canvas.fill(Area(x: area.x, y: area.y, width: area.width + 1, height: area.height))
            }
            sidebar.draw(
                on: &canvas, in: area, isActive: pane == .entities && !hasView, focus: focus,
                isLinking: isLinking)
            if area.width < canvas.grid.width {
                canvas.verticalRule(column: area.x + area.width, rows: area.y..<area.y + area.height)
            }
        }
        if layout.isWide, let document = layout.document, layout.xrefs != nil {
            canvas.verticalRule(column: document.x + document.width, rows: 0..<layout.body.height)
        }
    }

    private func drawDocument(on canvas: inout Canvas, in area: Area, isActive: Bool) {
        SourceHeading.draw(source, on: &canvas, in: area)
        let text = area.dropFirst(rows: SourceHeading.rows(height: area.height))
        let isSearching = search?.source == document.source
        DocumentDrawing(
            index: index, pane: document, layout: documentLayout(width: area.width),
            highlights: Highlights(
                model: model, source: document.source, display: display, focus: focus,
                hits: isSearching ? search?.hits ?? [] : [],
                currentHit: isSearching ? search?.hit(at: document.cursor)?.span : nil,
                landed: landed?.place.source == document.source ? landed?.words : nil), hasCursor: isActive,
            notes: notebook, chosen: litWords(in: document.source)
        ).draw(on: &canvas, in: text.dropLast(rows: noteRows))
        if isSelecting, isActive { canvas.grid.showsCursor = true }
        drawNote(on: &canvas, in: text)
    }

    private func drawReferences(on canvas: inout Canvas, in area: Area, _ layout: ScreenLayout) {
        let isActive = pane == .xrefs && views.isEmpty
        let position = references.position
        let isLit = isActive || references.isWalking
        var label = StyledText("Elsewhere", isActive ? .heading : .quiet)
        if position.count > 0 {
            label.append(
                "  \(isLit && position.number > 0 ? "\(position.number)/" : "")\(position.count)", .quiet)
        }
        if area.y > 0, !layout.isWide {
            canvas.horizontalRule(layout.body, row: area.y - 1, label: label)
        } else {
            canvas.write(label, column: area.x + 1, row: area.y, in: area)
        }
        let parts = referenceAreas(area, layout)
        if references.list.shown.isEmpty {
            canvas.write(
                isLinking ? "linking…" : "no other source tells of this", Style(.quiet), column: parts.list.x,
                row: parts.list.y,
                in: parts.list)
            if isActive { canvas.grid.cursor = (parts.list.x, parts.list.y) }
        }
        let cursor = references.list.draw(on: &canvas, in: parts.list, isActive: isLit)
        if isActive, let cursor { canvas.grid.cursor = cursor }
        if let preview = parts.preview, case .go(let destination)? = references.list.selected?.action {
            canvas.horizontalRule(
                preview, row: preview.y,
                label: SourceHeading.title(model.corpus[destination.place.source]))
            PassagePreview(
                state: self, destination: destination, isNarrow: preview.width < 60,
                scroll: references.previewScroll
            ).draw(on: &canvas, in: preview.dropFirst(rows: 1), hasCursor: false)
        }
    }

    /// The rows of the cross-reference pane that hold its list, and those of the preview while it is walked.
    func referenceAreas(_ area: Area, _ layout: ScreenLayout) -> (list: Area, preview: Area?) {
        let head = area.y > 0 && !layout.isWide ? 0 : 2
        let list = area.dropFirst(rows: head).inset(left: 1, right: 1)
        guard references.isWalking || pane == .xrefs, list.height >= 20,
            case .go? = references.list.selected?.action
        else { return (list, nil) }
        let rows = list.height * 2 / 5
        return (
            list.dropLast(rows: rows + 1),
            Area(x: area.x, y: list.y + list.height - rows, width: area.width, height: rows)
        )
    }

    func drawView(on canvas: inout Canvas) {
        guard let view = views.last else { return }
        let area = layout.area(of: view.placement)
        canvas.fill(area)
        canvas.horizontalRule(area, row: area.y)
        let title = (StyledText(" ") + view.title + StyledText(" ")).truncated(max(0, area.width - 2))
        canvas.write(title, column: area.x + 1, row: area.y, in: area)
        let inner = area.dropFirst(rows: 1)
        canvas.grid.cursor = (inner.x, inner.y)
        view.draw(on: &canvas, in: inner, self)
    }
}

extension Canvas {
    /// Blanks the halves of wide characters that something was drawn over.
    mutating func repairWideCells() {
        for row in 0..<grid.height {
            for column in 0..<grid.width {
                let cell = grid[column, row]
                let isCutOff =
                    cell.width == 2 && (column + 1 >= grid.width || grid[column + 1, row].width != 0)
                let isOrphan = cell.width == 0 && (column == 0 || grid[column - 1, row].width != 2)
                if isCutOff || isOrphan { grid[column, row] = Cell(text: " ", style: cell.style) }
            }
        }
    }
}
