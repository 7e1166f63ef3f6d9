/// All commands. A command is there when it stands here, in `Command`, and in one `switch` that performs it.
public enum CommandTable {
    /// The entries, in the order in which the help lists them within each group.
    public static let entries: [CommandEntry] =
        moving + tellings + references + returning + searching
        + panes + display + copying + NoteCommands.entries + notes + deciding + program + input

    /// The entry of a command.
    public static func entry(_ command: Command) -> CommandEntry? { entryOf[command] }

    /// The command of a name, which may be written with its argument: `pane grow`.
    public static func entry(named name: String) -> CommandEntry? {
        Command(rawValue: name).flatMap { entryOf[$0] }
    }

    private static let entryOf: [Command: CommandEntry] = Dictionary(
        entries.map { ($0.command, $0) }, uniquingKeysWith: { first, _ in first })

    private static let moving: [CommandEntry] = [
        CommandEntry(.down, .moving, "Line down"),
        CommandEntry(.up, .moving, "Line up"),
        CommandEntry(.halfDown, .moving, "Half a page down"),
        CommandEntry(.halfUp, .moving, "Half a page up"),
        CommandEntry(.pageDown, .moving, "Page down"),
        CommandEntry(.pageUp, .moving, "Page up"),
        CommandEntry(.top, .moving, "First line (with a count: that paragraph)"),
        CommandEntry(.bottom, .moving, "Last line (with a count: that paragraph)"),
        CommandEntry(.percent, .moving, "To so many per cent of the text (the count)"),
        CommandEntry(.sentenceNext, .moving, "Next sentence", in: [.document]),
        CommandEntry(.sentencePrev, .moving, "Previous sentence", in: [.document]),
        CommandEntry(.paraNext, .moving, "Next paragraph", in: [.document]),
        CommandEntry(.paraPrev, .moving, "Previous paragraph", in: [.document]),
        CommandEntry(.nameNext, .moving, "Next marked words", in: [.document]),
        CommandEntry(.namePrev, .moving, "Previous marked words", in: [.document]),
        CommandEntry(.wordNext, .moving, "Next word", in: [.document]),
        CommandEntry(.wordPrev, .moving, "Previous word", in: [.document]),
        CommandEntry(.right, .moving, "Right", in: [.document, .entities, .list, .input]),
        CommandEntry(.left, .moving, "Left", in: [.document, .entities, .list, .input]),
        CommandEntry(.lineStart, .moving, "Start of the line", in: [.document, .list, .input]),
        CommandEntry(.lineEnd, .moving, "End of the line", in: [.document, .list, .input]),
        CommandEntry(.scrollDown, .moving, "Scroll one line down"),
        CommandEntry(.scrollUp, .moving, "Scroll one line up"),
        CommandEntry(.screenTop, .moving, "Top of the screen"),
        CommandEntry(.screenMiddle, .moving, "Middle of the screen"),
        CommandEntry(.screenBottom, .moving, "Bottom of the screen"),
        CommandEntry(
            .align, .moving, "Scroll the line to",
            .choice([
                ("center", "This line to the middle of the screen"),
                ("top", "This line to the top of the screen"),
                ("bottom", "This line to the bottom of the screen"),
            ])),
    ]

    private static let tellings: [CommandEntry] = [
        CommandEntry(.mentionNext, .tellings, "Next mention of what is in focus, on into the next source"),
        CommandEntry(.mentionPrev, .tellings, "Previous mention of what is in focus"),
        CommandEntry(.eventNext, .tellings, "Next words that tell of an event"),
        CommandEntry(.eventPrev, .tellings, "Previous words that tell of an event"),
        CommandEntry(.linkedNext, .tellings, "Next sentence that another source tells of too"),
        CommandEntry(.linkedPrev, .tellings, "Previous sentence that another source tells of too"),
        CommandEntry(.discrepancyNext, .tellings, "Next words on which sources differ"),
        CommandEntry(.discrepancyPrev, .tellings, "Previous words on which sources differ"),
        CommandEntry(.sourceNext, .tellings, "Next source"),
        CommandEntry(.sourcePrev, .tellings, "Previous source"),
        CommandEntry(.sourceChoose, .tellings, "Choose a source"),
    ]

    private static let references: [CommandEntry] = [
        CommandEntry(.follow, .references, "Go there"),
        CommandEntry(.xrefNext, .references, "Next cross-reference, the text keeps its place"),
        CommandEntry(.xrefPrev, .references, "Previous cross-reference, the text keeps its place"),
        CommandEntry(.xrefsHere, .references, "To the cross-references of this passage"),
        CommandEntry(.peek, .references, "Look at the other passage without leaving"),
        CommandEntry(.why, .references, "Why is this linked, why was this recognised"),
        CommandEntry(.focusUnder, .references, "Focus the actor or event under the cursor"),
        CommandEntry(.previewDown, .references, "Scroll the preview down"),
        CommandEntry(.previewUp, .references, "Scroll the preview up"),
    ]

    private static let returning: [CommandEntry] = [
        CommandEntry(.back, .returning, "Back to where the last jump began"),
        CommandEntry(.forward, .returning, "Forward again"),
        CommandEntry(
            .markSet, .returning, "Mark this place with a letter (a capital: from any source)", .character),
        CommandEntry(.markGo, .returning, "Go to the mark with a letter", .character),
        CommandEntry(.marks, .returning, "List the marks"),
    ]

    private static let searching: [CommandEntry] = [
        CommandEntry(.search, .searching, "Search forward while typing", .optionalText),
        CommandEntry(.searchBack, .searching, "Search backward while typing", .optionalText),
        CommandEntry(.searchAll, .searching, "Search every source, with a list of hits", .optionalText),
        CommandEntry(.searchNext, .searching, "Next hit"),
        CommandEntry(.searchPrev, .searching, "Previous hit"),
        CommandEntry(.searchUnder, .searching, "Search every source for the words under the cursor"),
        CommandEntry(.filter, .searching, "Filter the list while typing"),
    ]

    private static let panes: [CommandEntry] = [
        CommandEntry(.paneNext, .panes, "Next pane"),
        CommandEntry(.panePrev, .panes, "Previous pane"),
        CommandEntry(
            .pane, .panes, "Panes",
            .choice([
                ("document", "To the text"), ("entities", "To actors, events and sources"),
                ("xrefs", "To the cross-references"), ("only", "This pane alone, or all of them again"),
                ("grow", "More room for this pane"), ("shrink", "Less room for this pane"),
                ("balance", "Every pane its usual room"), ("left", "To the pane on the left"),
                ("right", "To the pane on the right"), ("up", "To the pane above"),
                ("down", "To the pane below"),
            ])),
        CommandEntry(
            .side, .panes, "Sources side by side",
            .choice([
                ("toggle", "A second source beside this one, or this one alone"),
                ("add", "One more source beside these"), ("drop", "One source less"),
                ("lock", "The columns follow by shared events, or each scrolls by itself"),
                ("next", "The next source beside this one"), ("prev", "The previous source beside this one"),
                ("diff", "This passage and the one beside it word by word"),
            ])),
        CommandEntry(
            .tab, .panes, "Tabs of the sidebar",
            .choice([
                ("actors", "The actors"), ("events", "The events"), ("sources", "The sources"),
                ("next", "Next tab"), ("prev", "Previous tab"),
            ])),
        CommandEntry(.sort, .panes, "Sort by the next order", in: [.entities, .list]),
        CommandEntry(.view, .panes, "Open a view", .choice(ViewTable.all.map { ($0.name, $0.help) })),
        CommandEntry(.help, .panes, "All keys and commands, by action and by key"),
        CommandEntry(.describeKey, .panes, "What does a key do"),
        CommandEntry(.command, .panes, "A command by its name", .optionalText),
        CommandEntry(.close, .panes, "Close this view; leave the program at the last one"),
    ]

    private static let display: [CommandEntry] = [
        CommandEntry(
            .toggle, .display, "Show or hide",
            .choice([
                ("highlights", "Actors and events marked in the text, or not"),
                ("focus-only", "Only what is in focus marked, or everything"),
                ("numbers", "Paragraph numbers, or none"),
                ("apparatus", "Fold contacts, all apparatus, or nothing"),
                ("search-highlight", "Hits of the search marked, or not"),
                ("differing", "In a synopsis only the questions on which sources differ"),
                ("notes", "Annotations marked in the text, or not"),
                ("mouse", "The mouse moves the cursor, or is left to the terminal"),
            ])),
        CommandEntry(.fold, .display, "Open or close the fold here", in: [.document]),
        CommandEntry(
            .set, .display, "Set",
            .choice([("width", "Columns of text (the count; without one: as many as are good, 72)")])),
    ]

    private static let copying: [CommandEntry] = [
        CommandEntry(
            .yank, .copying, "Copy",
            .choice([
                ("cited", "Copy the sentence, or the words chosen, with the citation"),
                ("ref", "Copy the citation alone"),
            ])),
        CommandEntry(
            .pipe, .copying, "Pipe",
            .choice([
                ("", "Give the words chosen, or the sentence, to a shell command"),
                ("cited", "Give them to a shell command with the citation"),
            ])),
        CommandEntry(.editor, .copying, "Open the file at this place in $EDITOR"),
    ]

    private static let notes: [CommandEntry] = [
        CommandEntry(.undo, .notes, "Take back your last note or decision, whenever you made it"),
        CommandEntry(.redo, .notes, "Do again what you took back"),
        CommandEntry(.save, .notes, "Try again to save what could not be saved"),
    ]

    private static let deciding: [CommandEntry] = [
        CommandEntry(
            .merge, .deciding,
            "Merge this actor or event into another: press it on the one, then on the other"),
        CommandEntry(.split, .deciding, "Some names of this actor or event mean something else"),
        CommandEntry(.rename, .deciding, "Call this actor or event otherwise"),
        CommandEntry(.kind, .deciding, "Say what kind of actor this is"),
        CommandEntry(.hide, .deciding, "Show this actor or event no more"),
        CommandEntry(
            .alias, .deciding, "Names",
            .choice([
                ("add", "One more name for this actor or event"),
                ("remove", "Words that are no name of this actor or event"),
            ])),
        CommandEntry(.linkConfirm, .deciding, "These two belong together, with your reason"),
        CommandEntry(.linkReject, .deciding, "These two do not belong together, with your reason"),
        CommandEntry(
            .judge, .deciding, "A verdict on this link at once",
            .choice([
                ("yes", "These two belong together"), ("no", "These two do not belong together"),
                ("later", "Decide this link later"), ("seen", "Mark this link as seen, or not"),
            ])),
        CommandEntry(.withdraw, .deciding, "Withdraw this decision: the selected one, or that on this link"),
        CommandEntry(
            .answer, .deciding, "Answer a question",
            .choice([
                ("yes", "Yes"), ("no", "No"), ("swap", "The other way round"), ("again", "Try again"),
            ]), in: [.confirm]),
    ]

    private static let program: [CommandEntry] = [
        CommandEntry(.whereAmI, .program, "Where am I: address, line, per cent"),
        CommandEntry(.count, .program, "Begin a count (alone: 4)"),
        CommandEntry(.cancel, .program, "Cancel what is being typed, close what lies on top, clear marks"),
        CommandEntry(.redraw, .program, "Paint the screen anew"),
        CommandEntry(.suspend, .program, "Stop to the shell"),
        CommandEntry(.quit, .program, "Leave the program"),
    ]

    private static let input: [CommandEntry] = [
        CommandEntry(.accept, .input, "Done", in: [.input]),
        CommandEntry(.complete, .input, "Complete the word", in: [.input]),
        CommandEntry(.deleteBack, .input, "Delete the character before the cursor", in: [.input]),
        CommandEntry(.deleteForward, .input, "Delete the character at the cursor", in: [.input]),
        CommandEntry(.deleteWord, .input, "Delete the word before the cursor", in: [.input]),
        CommandEntry(.deleteLine, .input, "Delete everything before the cursor", in: [.input]),
        CommandEntry(.deleteToEnd, .input, "Delete everything after the cursor", in: [.input]),
        CommandEntry(.deleteWordForward, .input, "Delete the word after the cursor", in: [.input]),
        CommandEntry(.newLine, .input, "Begin a new line", in: [.editor]),
        CommandEntry(.compose, .input, "Go on writing in $EDITOR", in: [.editor]),
    ]
}
