/// What is to be known of a command: read by the help, the palette, the keymap parser and the README alike.
public struct CommandEntry: Sendable {
    /// The command.
    public let command: Command
    /// Under which heading the help lists it.
    public let group: CommandGroup
    /// What it does, in one line.
    public let help: String
    /// What may follow its name.
    public let argument: ArgumentForm
    /// Where it does something.
    public let contexts: Set<KeyContext>

    init(
        _ command: Command, _ group: CommandGroup, _ help: String, _ argument: ArgumentForm = .none,
        in contexts: Set<KeyContext> = [.global]
    ) {
        self.command = command
        self.group = group
        self.help = help
        self.argument = argument
        self.contexts = contexts
    }

    /// Whether the command goes by what was found in the texts: it has to wait until they are linked.
    var restsOnLinks: Bool {
        let isByTheText: Set<Command> = [.sourceNext, .sourcePrev, .sourceChoose]
        return (group == .tellings || group == .references) && !isByTheText.contains(command)
    }
}

/// What may follow a command's name.
public enum ArgumentForm: Sendable {
    /// Nothing.
    case none
    /// One of these words, each with what it makes the command do; the empty word is no word.
    case choice([(word: String, help: String)])
    /// Any text, or nothing.
    case optionalText
    /// One key: `<char>` at the end of the binding, or one character after the name.
    case character
}

/// The headings of the help, in its order.
public enum CommandGroup: String, Sendable, CaseIterable {
    /// From place to place in one text, and in lists.
    case moving = "Moving"
    /// From telling to telling.
    case tellings = "By what is told"
    /// What else tells of this.
    case references = "Cross-references"
    /// Back to where one was.
    case returning = "Coming back"
    /// Words.
    case searching = "Searching"
    /// The parts of the screen.
    case panes = "Panes and views"
    /// The look of the text.
    case display = "The text"
    /// Quotations.
    case copying = "Taking words along"
    /// What the reader writes and decides.
    case notes = "Notes"
    /// Who is who, and what belongs together.
    case deciding = "Decisions"
    /// The program itself.
    case program = "Program"
    /// While a line is being typed.
    case input = "In a line of input"
}
