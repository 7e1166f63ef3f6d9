import ParallaxCore

/// What the reader asks to be kept. It is done when `Action.notesChanged` says so, and not before: what was not on
/// the disk is never shown as if it were.
public enum NotesChange: Hashable, Sendable {
    /// Annotations, new or revised, as one step of undo.
    case put([AnnotationDraft])
    /// An annotation, as the person who deletes it saw it.
    case delete(Annotation)
    /// Decisions about the model, as one step of undo; withdrawing one is a decision too.
    case decide([CurationDecision])
    /// Take back the last step of this person.
    case undo
    /// Do again what was last taken back.
    case redo
}
