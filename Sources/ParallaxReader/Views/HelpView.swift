/// All commands with their keys, by action and by key: made from the table of commands and the keymap in use.
struct HelpView: ReaderView {
    var list: ListModel
    let restsOnLinks = false
    private let keymap: Keymap
    private var isByKey = false

    init(_ state: ReaderState) {
        keymap = state.keymap
        list = ListModel(Self.byAction(state.keymap))
    }

    var title: StyledText {
        StyledText("Help", .heading)
            + StyledText(
                "  keymap \(keymap.name), by \(isByKey ? "key; Tab: by action" : "action; Tab: by key"); / filters",
                .quiet)
    }

    mutating func perform(_ invocation: Invocation, _ state: ReaderState) -> ViewOutcome? {
        switch invocation.command {
        case .paneNext, .panePrev, .sort, .left, .right, .linkedNext, .linkedPrev, .forward:
            isByKey.toggle()
            list.reset(isByKey ? Self.byKey(keymap) : Self.byAction(keymap))
            return .done
        default: return nil
        }
    }

    /// Every command with every argument under the heading of its group; keys first, since they are looked for.
    private static func byAction(_ keymap: Keymap) -> [ListRow] {
        var keys: [String: [String]] = [:]
        for binding in keymap.bindings {
            keys[binding.invocation.spelling, default: []].append(binding.spelling)
        }
        return CommandGroup.allCases.flatMap { group in
            let entries = CommandTable.entries.filter { $0.group == group }
            return [ListRow.heading(group.rawValue)]
                + entries.flatMap { entry in
                    entry.invocations.map { invocation in
                        var seen: Set<String> = []
                        let bound = (keys[invocation.spelling] ?? []).filter { seen.insert($0).inserted }
                        return row(
                            bound.joined(separator: "  "), entry.help(for: invocation.argument),
                            invocation.spelling, invocation)
                    }
                } + [.blank]
        }
    }

    /// Every binding under its context, sorted by its keys.
    private static func byKey(_ keymap: Keymap) -> [ListRow] {
        KeyContext.allCases.flatMap { context in
            let bindings = keymap.bindings.filter { $0.context == context }
                .sorted { $0.spelling.lowercased() < $1.spelling.lowercased() }
            guard !bindings.isEmpty else { return [ListRow]() }
            return [ListRow.heading("[\(context.rawValue)]")]
                + bindings.map {
                    row($0.spelling, $0.description, $0.invocation.spelling, $0.invocation)
                } + [.blank]
        }
    }

    private static func row(_ keys: String, _ help: String, _ name: String, _ invocation: Invocation)
        -> ListRow
    {
        let width = 18
        var line = StyledText(keys, .key)
        line.append(String(repeating: " ", count: max(2, width - line.width)))
        line.append(help)
        return ListRow(
            [ListLine(line, trailing: StyledText(name, .quiet), indent: 2)], action: .run(invocation))
    }
}
