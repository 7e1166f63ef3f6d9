import ParallaxCore

/// All commands by name, with their keys: what is typed narrows them, Enter runs the selected one. An address
/// (`valdai:22`) goes to its place.
struct PaletteView: ReaderView {
    var list: ListModel
    let restsOnLinks = false
    let title = StyledText("Commands", .heading)
    let placement = ViewPlacement.sheet(50)
    let prompt = ":"
    let choosesWhileTyping = true

    init(_ state: ReaderState) {
        let keymap = state.keymap
        let contexts: [KeyContext] = [state.pane.context, .global] + KeyContext.allCases
        list = ListModel(
            CommandTable.entries.filter { $0.group != .input }.flatMap { entry in
                entry.invocations.map { invocation in
                    let keys = keymap.keys(for: invocation.command, invocation.argument, in: contexts) ?? ""
                    var line = StyledText(invocation.spelling)
                    line.append(String(repeating: " ", count: max(2, 24 - line.width)))
                    line.append(entry.help(for: invocation.argument), .quiet)
                    return ListRow(
                        [ListLine(line, trailing: StyledText(keys, .key))], action: .run(invocation))
                }
            })
        list.isTyping = true
    }

    mutating func typed(_ query: QueryLine, _ state: ReaderState) {
        list.setFilter(query)
        // What was typed is the beginning of a name more often than a word of a help line.
        let typed = query.text.lowercased()
        list.select {
            guard case .run(let invocation)? = $0.action else { return false }
            return invocation.spelling.hasPrefix(typed)
        }
    }

    mutating func perform(_ invocation: Invocation, _ state: ReaderState) -> ViewOutcome? {
        switch invocation.command {
        case .complete:
            if case .run(let selected)? = list.selected?.action {
                list.setFilter(QueryLine(selected.spelling))
            }
            return .done
        case .accept:
            let typed = list.filter.text.trimmingSpaces
            if let written = Invocation(typed) { return .choose(.run(written)) }
            if let place = Self.place(typed, state) { return .choose(.go(place)) }
            return nil
        default: return nil
        }
    }

    /// The place of an address, or of a paragraph's number in the source that is open.
    private static func place(_ typed: String, _ state: ReaderState) -> Destination? {
        let corpus = state.model.corpus
        let isNumber = typed.first?.isNumber ?? false
        guard isNumber || typed.contains(":") || corpus.index(of: SourceID(typed)) != nil else { return nil }
        let written = isNumber ? "\(state.source.id):\(typed)" : typed
        guard let address = Address(written), let passage = corpus.passages(at: address).first else {
            return nil
        }
        return Destination(Place(passage.source, corpus[passage].span.start))
    }
}
