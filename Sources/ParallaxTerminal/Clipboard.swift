import FoundationEssentials

/// The escape sequence that hands a text to the clipboard of the machine where the terminal runs (OSC 52).
enum Clipboard {
    /// The bytes to send. Inside tmux they go twice: to tmux itself, and wrapped so that it may pass them on;
    /// its settings (`set-clipboard`, `allow-passthrough`) decide which of the two arrives.
    static func sequence(for text: String, insideTmux: Bool) -> String {
        let plain = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}"
        guard insideTmux else { return plain }
        return plain + "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\"
    }
}
