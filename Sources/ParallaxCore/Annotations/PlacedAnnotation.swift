/// An annotation with where its words stand in the corpus as it is now.
public struct PlacedAnnotation: Hashable, Sendable, Identifiable {
    /// The annotation.
    public let annotation: Annotation
    /// The source of its words; nil when the corpus has no such file.
    public let source: SourceIndex?
    /// Where its words stand.
    public let placement: Placement
    /// For a link, the source of the second passage.
    public let linkedSource: SourceIndex?
    /// For a link, where the second passage stands.
    public let linkedPlacement: Placement?

    /// The annotation's id.
    public var id: RecordID { annotation.id }

    /// Whether all of its words were found.
    public var isAttached: Bool {
        placement.span != nil && (linkedPlacement == nil || linkedPlacement?.span != nil)
    }
}
