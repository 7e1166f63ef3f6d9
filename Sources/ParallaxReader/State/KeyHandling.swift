extension ReaderState {
    /// Takes what came from the terminal.
    mutating func receive(_ event: InputEvent) -> [Effect] {
        switch event {
        case .key(let chord): return press(chord)
        case .paste(let text):
            message = nil
            return isTyping ? type(text) : []
        case .resize(let width, let height):
            // A window that becomes small and large again shows what it showed, as long as no key came between.
            let top = topBeforeResize ?? document.top
            topBeforeResize = top
            document.top = top
            size = ScreenSize(width: width, height: height)
            keepPlace()
            return []
        case .mouse(let action, let column, let row): return mouse(action, column: column, row: row)
        case .resumed: return [.redraw]
        case .wake: return proceed()
        case .endOfInput: return rescueNote() + [.quit]
        }
    }

    /// Whether keys that write characters write them.
    var isTyping: Bool {
        if deciding.confirmation != nil { return false }
        return annotating.question != nil || annotating.writing != nil || searchPrompt != nil
            || (views.last.map(\.list.isTyping) ?? (pane == .entities && sidebar.list.isTyping))
    }

    /// The sections of the keymap that hold here, the innermost first.
    var contexts: [KeyContext] {
        if deciding.confirmation != nil { return [.confirm, .global] }
        if isWriting { return [.editor, .input, .global] }
        let typing: [KeyContext] = isTyping ? [.input] : []
        if annotating.question != nil { return typing + [.global] }
        if searchPrompt != nil { return typing + [.global] }
        if let view = views.last {
            return typing + (view.context.map { [$0] } ?? []) + [.list, .global]
        }
        return typing + (isSelecting ? [.visual] : []) + [pane.context, .global]
    }

    private mutating func press(_ chord: KeyChord) -> [Effect] {
        message = nil
        topBeforeResize = nil
        isUnderWay = true
        if isTyping, pending.chords.isEmpty, let written = chord.written,
            keymap.match([chord], in: isWriting ? [.editor, .input] : [.input]) == .none
        {
            return type(String(written))
        }
        let keys = pending.chords + [chord]
        let match = keymap.match(keys, in: contexts)
        if let digit = digit(chord), match == .none || (digit == 0 && pending.count != nil) {
            pending.add(digit: digit)
            return []
        }
        switch match {
        case .pending:
            pending.chords = keys
            return []
        case .none:
            let wasDescribing = pending.isDescribing
            let spelled = keys.map(\.description).joined(separator: " ")
            pending = PendingKeys()
            if wasDescribing || !isTyping {
                let isGivenUp = chord == KeyChord(.escape) && keys.count > 1
                if !isGivenUp { message = Message(text: "\(spelled) is not bound") }
            }
            return []
        case .run(var invocation):
            let pressed = pending
            pending = PendingKeys()
            if pressed.isDescribing {
                describe(keys, invocation)
                return []
            }
            invocation.count = pressed.count
            return perform(invocation)
        }
    }

    /// The digit that a key adds to a count; nil for any other key, and within a sequence.
    private func digit(_ chord: KeyChord) -> Int? {
        guard pending.chords.isEmpty, !isTyping, !pending.isDescribing,
            case .character(let character) = chord.base,
            chord.modifiers.isEmpty, character.isASCII, let digit = character.wholeNumberValue,
            digit > 0 || pending.count != nil
        else { return nil }
        return digit
    }

    private mutating func describe(_ keys: [KeyChord], _ invocation: Invocation) {
        let spelled = keys.map(\.description).joined(separator: " ")
        let keymap = keymap
        let binding = contexts.compactMap { context in
            keymap.bindings.last { $0.context == context && $0.covers(keys) }
        }.first
        let name = [invocation.command.rawValue, invocation.argument].compactMap { $0 }.joined(separator: " ")
        let origin = binding.map { " (\($0.origin.file):\($0.origin.line))" } ?? ""
        message = Message(text: "\(spelled): \(name) – \(binding?.description ?? "")\(origin)")
    }

    private mutating func type(_ text: String) -> [Effect] {
        if annotating.question != nil { return typeAnswer(text) }
        if annotating.writing != nil {
            annotating.writing?.isGivingUp = false
            annotating.writing?.editor.insert(text)
        } else if searchPrompt != nil {
            searchPrompt?.query.insert(text)
            searchWhileTyping()
        } else if var view = views.popLast() {
            var query = view.list.filter
            query.insert(text)
            view.typed(query, self)
            views.append(view)
            followSelection()
        } else {
            var query = sidebar.list.filter
            query.insert(text)
            sidebar.list.setFilter(query)
        }
        return []
    }

    /// Goes on with work that was too long for one key.
    mutating func proceed() -> [Effect] {
        var isBusy = false
        if var search, !search.isComplete {
            search.proceed(model.corpus[search.source].text)
            isBusy = !search.isComplete
            self.search = search
        }
        if proceedWithDiscrepancies() { isBusy = true }
        if var view = views.popLast() {
            isBusy = view.proceed(self) || isBusy
            views.append(view)
        }
        return isBusy ? [.wake] : []
    }
}

extension Keymap.Binding {
    /// Whether these keys run the binding.
    func covers(_ keys: [KeyChord]) -> Bool {
        takesCharacter ? keys.count == self.keys.count + 1 && keys.starts(with: self.keys) : keys == self.keys
    }
}
