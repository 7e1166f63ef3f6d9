/// What becomes of one annotation of another reader's copy when it meets ours.
public enum AnnotationMerge: Hashable, Sendable {
    /// We have none of that id: it is taken.
    case added
    /// Both say the same, or ours is a later revision of theirs: nothing changes.
    case kept
    /// Theirs is a later revision of ours: it is taken.
    case changed
    /// Both were changed since they parted, or nothing tells which is later. Ours stays; theirs is taken beside it
    /// under an id of its own, so that neither is lost.
    case conflicting

    /// Compares a copy of theirs with ours of the same id; `ours` is nil when there is none. For a deleted
    /// annotation `ours` is its last revision, so that a note that we deleted does not come back by itself.
    public static func compare(ours: Annotation?, theirs: Annotation) -> AnnotationMerge {
        guard let ours else { return .added }
        let our = ours.fingerprint
        let their = theirs.fingerprint
        if our == their || ours.ancestors.contains(their) { return .kept }
        return theirs.ancestors.contains(our) ? .changed : .conflicting
    }

    /// The id under which a conflicting copy is kept: made from its id and contents, so that a second merge of the
    /// same file finds it there.
    public static func idOfConflictingCopy(_ theirs: Annotation) -> RecordID {
        let content = theirs.fingerprint
        return RecordID(
            high: (theirs.id.high ^ content) & ~0xF000 | 0x8000,
            low: (theirs.id.low ^ (content &* 0x9E37_79B9_7F4A_7C15)) & ~(0b11 << 62) | (0b10 << 62))
    }
}
