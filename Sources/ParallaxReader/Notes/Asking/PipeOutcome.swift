/// What came of giving words to a shell command.
public struct PipeOutcome: Hashable, Sendable {
    /// The command, as it was typed.
    public var command: String
    /// What it wrote to standard output and standard error, as it came; bytes that are no UTF-8 are U+FFFD.
    public var output: String
    /// How it ended: `done`, or why it failed.
    public var ending: String
    /// Whether it failed.
    public var hasFailed: Bool

    /// The outcome of a command.
    public init(command: String, output: String, ending: String, hasFailed: Bool) {
        self.command = command
        self.output = output
        self.ending = ending
        self.hasFailed = hasFailed
    }
}

extension ReaderState {
    /// Shows what a command answered: one line in the status line, more in a view.
    mutating func takePiped(_ outcome: PipeOutcome) {
        var output = outcome.output
        while output.last?.isNewline == true { output.removeLast() }
        let command = VisibleText.line(outcome.command)
        guard output.contains(where: \.isNewline) || output.utf8.count > 200 else {
            let answer = output.isEmpty ? outcome.ending : VisibleText.line(output)
            let words = "\(command): \(answer)"
            message =
                outcome.hasFailed
                ? fault(output.isEmpty ? words : "\(words) (\(outcome.ending))") : Message(text: words)
            return
        }
        var shown = outcome
        shown.output = output
        show(PipedView(shown))
    }
}

/// Text of another program as it may be shown: control characters stand there as signs.
enum VisibleText {
    /// One line without a style.
    static func line(_ text: some StringProtocol) -> String {
        var line = ""
        for scalar in text.unicodeScalars { line.unicodeScalars.append(contentsOf: shown(scalar).text) }
        return line
    }

    /// A line in which signs for control characters stand out.
    static func styled(_ text: some StringProtocol) -> StyledText {
        var styled = StyledText()
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let (form, isSign) = shown(scalar)
            if isSign {
                styled.append(String(plain))
                plain = String.UnicodeScalarView()
                styled.append(String(form), .fault)
            } else {
                plain.append(contentsOf: form)
            }
        }
        styled.append(String(plain))
        return styled
    }

    private static func shown(_ scalar: Unicode.Scalar) -> (text: String.UnicodeScalarView, isSign: Bool) {
        var form = String.UnicodeScalarView()
        switch scalar.value {
        case 9: form.append(contentsOf: "    ".unicodeScalars)
        case 0..<0x20:
            // U+2400 and on: the pictures of the control characters.
            form.append(Unicode.Scalar(0x2400 + scalar.value) ?? "␀")
            return (form, true)
        case 0x7F:
            form.append("␡")
            return (form, true)
        case 0x80..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
            form.append(contentsOf: "<\(String(scalar.value, radix: 16, uppercase: true))>".unicodeScalars)
            return (form, true)
        default: form.append(scalar)
        }
        return (form, false)
    }
}
