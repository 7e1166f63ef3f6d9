import ParallaxCore

/// The last row: where the reader is, what is in focus or what there is to say, and the keys that help most here.
extension ReaderState {
    func drawStatus(on canvas: inout Canvas) {
        let area = layout.status
        canvas.fill(area, Style(.status))
        if let line = typedLine {
            let end = canvas.write(line.text, column: area.x + 1, row: area.y, in: area)
            canvas.grid.cursor = (area.x + 1 + line.cursor, area.y)
            canvas.grid.showsCursor = true
            writeRight(line.right, from: end + 2, on: &canvas, in: area)
            return
        }
        var left = StyledText(" \(address)", .status)
        left.append(" · \(percent) %", .status)
        var column = canvas.write(left, column: area.x, row: area.y, in: area) + 3
        if let message {
            let text = StyledText(message.text, message.isFault ? .fault : .status)
            let room = area.x + area.width - 1 - column
            column = canvas.write(text.truncated(max(0, room)), column: column, row: area.y, in: area)
        } else if let doing {
            column = canvas.write(
                doing.truncated(max(0, area.x + area.width - 1 - column)), column: column, row: area.y,
                in: area)
        } else if let merging = deciding.merging.flatMap({ model.entity($0) }) {
            var text = StyledText("merge ", .status)
            text.append(model.name(of: merging), .focus)
            text.append(" into …", .status)
            column = canvas.write(text, column: column, row: area.y, in: area)
        } else if let focus {
            var text = StyledText("focus: ", .status)
            text.append(model.name(of: focus), .focus)
            column = canvas.write(text, column: column, row: area.y, in: area)
        }
        writeRight(
            pending.isEmpty ? hints : StyledText(pending.shown, .key), from: column + 2, on: &canvas, in: area
        )
    }

    /// What the reader is in the middle of: choosing words, or making a link.
    private var doing: StyledText? {
        if annotating.writing != nil { return nil }
        if views.isEmpty, let selectedSpan {
            let words = source.text.tokens[source.text.tokens(overlapping: selectedSpan)]
                .lazy.filter { $0.kind == .word || $0.kind == .number }.count
            let isPlacing = annotating.selection?.purpose != .any
            return StyledText(
                "\(isPlacing ? "its words" : "chosen"): \(words) \(words == 1 ? "word" : "words")", .status)
        }
        return annotating.linkStart.map {
            StyledText("link from ", .status) + StyledText(model.corpus.address(of: $0), .key)
        }
    }

    /// The line of input that is open, if one is, with what stands at its right.
    private var typedLine: (text: StyledText, cursor: Int, right: StyledText)? {
        if let question = annotating.question {
            let line = question.query.drawn(question.prompt, role: .status)
            return (line.text, line.cursor, hints)
        }
        if let prompt = searchPrompt {
            let line = prompt.query.drawn(prompt.isBackward ? "?" : "/", role: .status)
            return (line.text, line.cursor, StyledText(prompt.query.text.isEmpty ? "" : hitCount, .status))
        }
        guard let view = views.last, view.list.isTyping else { return nil }
        let line = view.list.filter.drawn(view.prompt, role: .status)
        return (line.text, line.cursor, StyledText())
    }

    private func writeRight(_ text: StyledText, from column: Int, on canvas: inout Canvas, in area: Area) {
        var text = text
        // Hints that find no room are left out one after the other.
        while text.width > area.x + area.width - 1 - column, let shorter = text.droppingLastHint {
            text = shorter
        }
        guard text.width <= area.x + area.width - 1 - column else { return }
        canvas.write(text, column: area.x + area.width - 1 - text.width, row: area.y, in: area)
    }

    /// The keys that help most where the reader is, as the keymap in use has them.
    private var hints: StyledText {
        let wanted: [(Command, String?, String)]
        if let confirmation = deciding.confirmation {
            wanted = confirmation.answers.map { (.answer, $0.0.rawValue, $0.1) }
        } else if annotating.question != nil {
            wanted = [(.accept, nil, "done"), (.cancel, nil, "leave"), (.complete, nil, "complete")]
        } else if annotating.writing != nil {
            wanted = [
                (.accept, nil, "save"), (.cancel, nil, "leave"), (.tag, nil, "tags"),
                (.compose, nil, "in $EDITOR"),
            ]
        } else if views.last is NotesView {
            wanted = [
                (.help, nil, "help"), (.close, nil, "close"), (.follow, nil, "go there"),
                (.filter, nil, "filter"), (.noteEdit, nil, "edit"), (.tagEdit, nil, "tags"),
                (.noteDelete, nil, "delete"), (.noteMove, nil, "put on other words"),
            ]
        } else if views.last is TriageView {
            wanted = [
                (.judge, "yes", "linked"), (.judge, "no", "not linked"), (.judge, "later", "later"),
                (.linkReject, nil, "with a reason"), (.follow, nil, "go there"), (.close, nil, "close"),
                (.help, nil, "help"),
            ]
        } else if views.last is DecisionsView {
            wanted = [
                (.help, nil, "help"), (.close, nil, "close"), (.withdraw, nil, "withdraw"),
                (.follow, nil, "go there"), (.filter, nil, "filter"),
            ]
        } else if views.isEmpty, isSelecting {
            let isPlacing = annotating.selection?.purpose != .any
            wanted =
                (isPlacing
                    ? [(.follow, nil, "put it here")]
                    : [(.note, nil, "note"), (.tag, nil, "tag"), (.highlight, nil, "mark")])
                + [
                    (.visualSwap, nil, "other end"), (.cancel, nil, "leave"),
                    (.yank, "cited", "copy"), (.linkNew, nil, "link"), (.pipe, nil, "pipe"),
                ]
        } else if !views.isEmpty {
            wanted = [
                (.help, nil, "help"), (.close, nil, "close"), (.follow, nil, "choose"),
                (.filter, nil, "filter"),
            ]
        } else {
            switch pane {
            case .document:
                wanted = [
                    (.help, nil, "help"), (.follow, nil, "follow"), (.xrefNext, nil, "elsewhere"),
                    (.linkedNext, nil, "next told elsewhere"), (.why, nil, "why"), (.note, nil, "note"),
                    (.back, nil, "back"), (.paneNext, nil, "pane"),
                ]
            case .entities:
                wanted = [
                    (.help, nil, "help"), (.follow, nil, "go"), (.filter, nil, "filter"),
                    (.sort, nil, "sort"),
                    (.mentionNext, nil, "next mention"), (.paneNext, nil, "pane"),
                ]
            case .xrefs:
                wanted = [
                    (.help, nil, "help"), (.follow, nil, "follow"), (.why, nil, "why"), (.peek, nil, "peek"),
                    (.paneNext, nil, "pane"),
                ]
            }
        }
        var line = StyledText()
        for (command, argument, label) in wanted {
            guard let keys = keymap.keys(for: command, argument, in: contexts) else { continue }
            if !line.runs.isEmpty { line.append("  ", .status) }
            line.append(keys, .key)
            line.append(" " + label, .status)
        }
        return line
    }
}

extension StyledText {
    /// The text without its last hint (two spaces, keys, label); nil when it is the only one.
    fileprivate var droppingLastHint: StyledText? {
        guard runs.count > 3 else { return nil }
        var shorter = StyledText()
        for run in runs.dropLast(3) { shorter.append(run.text, run.style.role) }
        return shorter
    }
}
