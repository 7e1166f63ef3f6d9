import ParallaxCore

extension ReaderState {
    /// Runs a command where the reader is: in a line of input, in a view, in a pane.
    mutating func perform(_ invocation: Invocation) -> [Effect] {
        if let effects = performWhileConfirming(invocation) { return effects }
        if let effects = performWhileAsked(invocation) { return effects }
        if let effects = performWhileWriting(invocation) { return effects }
        if let effects = performWhileTyping(invocation) { return effects }
        if let effects = performInView(invocation) { return effects }
        if let effects = performDeciding(invocation) { return effects }
        if pane == .entities, let effects = performInSidebar(invocation) { return effects }
        if pane == .xrefs, let effects = performInReferences(invocation) { return effects }
        if let effects = performWhileSelecting(invocation) { return effects }
        if let effects = performMovement(invocation) { return effects }
        if let effects = performAnnotating(invocation) { return effects }
        if isLinking, CommandTable.entry(invocation.command)?.restsOnLinks == true {
            tellLinking()
            return []
        }
        return performAnywhere(invocation)
    }

    /// Says why nothing can be said yet of what else tells of the same.
    mutating func tellLinking() {
        message = Message(text: "the texts are still being linked")
    }

    private mutating func performAnywhere(_ invocation: Invocation) -> [Effect] {
        switch invocation.command {
        case .mentionNext: stepMention(invocation.count ?? 1)
        case .mentionPrev: stepMention(-(invocation.count ?? 1))
        case .eventNext: stepEvent(invocation.count ?? 1)
        case .eventPrev: stepEvent(-(invocation.count ?? 1))
        case .linkedNext: stepLinked(invocation.count ?? 1)
        case .linkedPrev: stepLinked(-(invocation.count ?? 1))
        case .discrepancyNext: return stepDiscrepancy(invocation.count ?? 1)
        case .discrepancyPrev: return stepDiscrepancy(-(invocation.count ?? 1))
        case .sourceNext: stepSource(invocation.count ?? 1)
        case .sourcePrev: stepSource(-(invocation.count ?? 1))
        case .sourceChoose: open("sources")
        case .follow: follow()
        case .peek: open("peek")
        case .why: open("why")
        case .focusUnder: focusUnderCursor()
        case .xrefNext: walk(invocation.count ?? 1)
        case .xrefPrev: walk(-(invocation.count ?? 1))
        case .xrefsHere: goToPane(.xrefs)
        case .previewDown: references.previewScroll += invocation.count ?? 1
        case .previewUp: references.previewScroll = max(0, references.previewScroll - (invocation.count ?? 1))
        case .back: jumpBack(invocation.count ?? 1)
        case .forward: jumpForward(invocation.count ?? 1)
        case .markSet: setMark(invocation)
        case .markGo: goToMark(invocation)
        case .marks: open("marks")
        case .search: return beginSearch(invocation.argument, isBackward: false)
        case .searchBack: return beginSearch(invocation.argument, isBackward: true)
        case .searchAll: return beginSearchAll(invocation.argument)
        case .searchNext: stepHit(invocation.count ?? 1)
        case .searchPrev: stepHit(-(invocation.count ?? 1))
        case .searchUnder: return searchWordsUnderCursor()
        case .filter: filter()
        case .side: return performSide(invocation.argument ?? "toggle")
        case .pane: performPane(invocation.argument ?? "")
        case .paneNext: stepPane(1)
        case .panePrev: stepPane(-1)
        case .tab: performTab(invocation.argument ?? "")
        case .sort: sort()
        case .view: return open(invocation.argument ?? "")
        case .help: open("help")
        case .command: return openPalette(invocation.argument)
        case .close: return close()
        case .describeKey: pending.isDescribing = true
        case .toggle: return toggle(invocation.argument ?? "")
        case .set: setWidth(invocation.count)
        case .fold: toggleFold()
        case .yank: return yank(invocation.argument ?? "cited", invocation.count)
        case .editor: return editor()
        case .cancel: cancel()
        case .count:
            pending.count = min(PendingKeys.most, 4 * (invocation.count ?? 1))
            pending.countIsDefault = true
        case .whereAmI: tellWhere()
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        case .undo: return [.write(.undo)]
        case .redo: return [.write(.redo)]
        case .quit: return quit()
        default: message = Message(text: "\(invocation.command.rawValue) does nothing here")
        }
        return []
    }

    /// Cancels: what is being typed first, then what lies on top, then what is lit.
    private mutating func cancel() {
        if pane != .document {
            pane = .document
        } else if landed != nil || references.isWalking || (search != nil && display.showsHits) {
            landed = nil
            references.isWalking = false
            search = nil
        } else if focus != nil {
            focus = nil
        } else if annotating.linkStart != nil {
            annotating.linkStart = nil
        } else if wishes.only != nil {
            wishes.only = nil
        }
    }

    /// Closes the pane that is not the text, then the arrangement of one pane alone, then the program.
    private mutating func close() -> [Effect] {
        if pane != .document {
            pane = .document
            if wishes.only != nil { wishes.only = nil }
            return []
        }
        if side != nil { return performSide("toggle") }
        if wishes.only != nil {
            wishes.only = nil
            return []
        }
        return quit()
    }

    private mutating func tellWhere() {
        let text = source.text
        guard let paragraph = text.paragraph(at: document.cursor) else { return }
        let found = text[paragraph]
        let line =
            found.lines.lowerBound == found.lines.upperBound
            ? "line \(found.lines.lowerBound)" : "lines \(found.lines.lowerBound)–\(found.lines.upperBound)"
        let kind = found.apparatus.map { ", \($0.rawValue)" } ?? ""
        message = Message(
            text: "\(address) of \(source.file), \(line)\(kind), \(percent) %, source "
                + "\(document.source.value + 1) of \(model.corpus.sources.count)")
    }

    /// The address of the sentence at the cursor.
    var address: String {
        passage.map { model.corpus.address(of: $0).description } ?? source.id.value
    }

    /// How much of the text stands before the cursor, in per cent.
    var percent: Int {
        let count = source.text.bytes.count
        return count == 0 ? 0 : min(100, document.cursor.value * 100 / max(1, count - 1))
    }
}
