/// Where an annotation's words stand in a source now, or why nobody can say.
public enum Placement: Hashable, Sendable {
    /// The words stand here, in the file's bytes.
    case attached(TextSpan, AnchorMatch)
    /// The words were not found again; the annotation is shown with its quote and never moved by guessing.
    case unattached(UnattachedReason)

    /// Where the words stand; nil when they were not found.
    public var span: TextSpan? {
        if case .attached(let span, _) = self { span } else { nil }
    }
}

/// How the words of an annotation were found.
public enum AnchorMatch: Hashable, Sendable {
    /// At their old place, unchanged.
    case position
    /// Unchanged, with all that stood around them, at another place.
    case context
    /// With changes, at this score out of 1 (`Anchoring.floor` and above).
    case similar(Double)
}

/// Why the words of an annotation were not found.
public enum UnattachedReason: Hashable, Sendable {
    /// The corpus has no source of that file.
    case noSource
    /// Nothing in the source is similar enough; the score of the best place, 0 when there is none.
    case notFound(best: Double)
    /// Two places fit about equally well.
    case ambiguous
}
