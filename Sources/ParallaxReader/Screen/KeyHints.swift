/// What may follow the keys that were pressed: shown over the status line, and never in the way of the next key.
extension ReaderState {
    func drawKeyHints(on canvas: inout Canvas) {
        guard !pending.chords.isEmpty else { return }
        let bindings = keymap.continuations(of: pending.chords, in: contexts)
        guard !bindings.isEmpty else { return }
        let area = layout.body
        let hints = bindings.map { binding in
            let rest = binding.keys.dropFirst(pending.chords.count).map(\.description)
            return (
                keys: (rest + (binding.takesCharacter ? ["<char>"] : [])).joined(separator: " "),
                does: binding.description
            )
        }
        let keyWidth = hints.map { DisplayWidth.of($0.keys) }.max() ?? 1
        let columnWidth = min(
            area.width - 2, keyWidth + 4 + min(36, hints.map { DisplayWidth.of($0.does) }.max() ?? 1))
        let columns = max(1, (area.width - 2) / columnWidth)
        let rows = min((hints.count + columns - 1) / columns, max(1, area.height - 3))
        let box = area.dropFirst(rows: area.height - rows - 1)
        canvas.fill(box)
        canvas.horizontalRule(
            box, row: box.y, label: StyledText(pending.chords.map(\.description).joined(separator: " "), .key)
        )
        for (number, hint) in hints.prefix(rows * columns).enumerated() {
            var line = StyledText(hint.keys, .key)
            line.append(String(repeating: " ", count: keyWidth - DisplayWidth.of(hint.keys) + 2))
            line.append(hint.does)
            canvas.write(
                line.truncated(columnWidth - 2), column: box.x + 1 + number / rows * columnWidth,
                row: box.y + 1 + number % rows, in: box)
        }
    }
}
