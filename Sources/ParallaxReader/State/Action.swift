import ParallaxCore

/// What happened. `ReaderState.apply` is the only way to change the state, and takes nothing but actions.
public enum Action: Sendable {
    /// Something came from the terminal.
    case input(InputEvent)
    /// A command runs: bound to the keys pressed, or chosen by name.
    case run(Invocation)
    /// Something to tell the reader, such as that an effect was performed.
    case message(String)
    /// An effect could not be performed, and why: one line.
    case fault(String)
    /// What another editor made of the note that is being written; nil when it failed, and why.
    case composed(String?, trouble: String?)
    /// A shell command was given words.
    case piped(PipeOutcome)
    /// The texts were linked; they are the same. What is read, searched and open stays.
    case linked(LinkedCorpus)
    /// Texts were edited and linked anew: what the reader looks at stays in place as far as there is such a place.
    case modelChanged(LinkedCorpus)
    /// The last run's reading was found.
    case comeBack(SavedReading)
    /// The file of notes was read.
    case notesOpened(NotesOpened)
    /// The file of notes cannot be read or made.
    case notesUnusable(NotesTrouble)
    /// Something was written to the file of notes: by this reader or in another window.
    case notesChanged(NotesUpdate)
    /// What this reader asked for was not written.
    case notesRefused(NotesChange, NotesTrouble)
}
