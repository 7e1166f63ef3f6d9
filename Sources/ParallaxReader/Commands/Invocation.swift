/// A command with what was given along with it.
public struct Invocation: Hashable, Sendable {
    /// The command.
    public var command: Command
    /// The word after the command's name; nil without one.
    public var argument: String?
    /// The number typed before the keys; nil without one. At least 1.
    public var count: Int?
    /// The key that stood for `<char>` in the binding; nil without one.
    public var character: Character?

    /// An invocation from its parts.
    public init(
        _ command: Command, _ argument: String? = nil, count: Int? = nil, character: Character? = nil
    ) {
        self.command = command
        self.argument = argument
        self.count = count
        self.character = character
    }
}
