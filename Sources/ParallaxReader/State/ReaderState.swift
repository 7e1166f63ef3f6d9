import ParallaxCore

/// Everything that the reader is at a moment: what `draw` shows and `apply` changes.
public struct ReaderState: Sendable {
    /// The texts with what was found in them.
    public private(set) var model: CorpusModel
    /// The keys in use.
    public private(set) var keymap: Keymap
    /// The size of the window.
    public private(set) var size: ScreenSize

    /// The reader at the beginning of the first source.
    public init(model: CorpusModel, keymap: Keymap, size: ScreenSize) {
        self.model = model
        self.keymap = keymap
        self.size = size
    }

    /// Lets something happen, and says what the world is to do about it.
    public mutating func apply(_ action: Action) -> [Effect] {
        switch action {
        case .input(.resize(let width, let height)):
            size = ScreenSize(width: width, height: height)
            return []
        case .input(.endOfInput), .run(Invocation(.quit)): return [.quit]
        case .modelChanged(let model):
            self.model = model
            return []
        case .input, .run, .message, .fault: return []
        }
    }
}
