/// An annotation with where its words stand in the corpus as it is now. One reference wide: a notebook holds and
/// sorts tens of thousands.
public struct PlacedAnnotation: Hashable, Sendable, Identifiable {
    private final class Parts: Sendable {
        let annotation: Annotation
        let source: SourceIndex?
        let placement: Placement
        let linkedSource: SourceIndex?
        let linkedPlacement: Placement?

        init(
            _ annotation: Annotation, _ source: SourceIndex?, _ placement: Placement,
            _ linkedSource: SourceIndex?, _ linkedPlacement: Placement?
        ) {
            self.annotation = annotation
            self.source = source
            self.placement = placement
            self.linkedSource = linkedSource
            self.linkedPlacement = linkedPlacement
        }
    }

    private let parts: Parts

    init(
        annotation: Annotation, source: SourceIndex?, placement: Placement, linkedSource: SourceIndex?,
        linkedPlacement: Placement?
    ) {
        parts = Parts(annotation, source, placement, linkedSource, linkedPlacement)
    }

    /// The annotation.
    public var annotation: Annotation { parts.annotation }
    /// The source of its words; nil when the corpus has no such file.
    public var source: SourceIndex? { parts.source }
    /// Where its words stand.
    public var placement: Placement { parts.placement }
    /// For a link, the source of the second passage.
    public var linkedSource: SourceIndex? { parts.linkedSource }
    /// For a link, where the second passage stands.
    public var linkedPlacement: Placement? { parts.linkedPlacement }
    /// The annotation's id.
    public var id: RecordID { parts.annotation.id }

    /// Whether all of its words were found.
    public var isAttached: Bool {
        placement.span != nil && (linkedPlacement == nil || linkedPlacement?.span != nil)
    }

    /// Whether both say the same and stand at the same place.
    public static func == (a: Self, b: Self) -> Bool {
        a.parts === b.parts
            || a.annotation == b.annotation && a.source == b.source && a.placement == b.placement
                && a.linkedSource == b.linkedSource && a.linkedPlacement == b.linkedPlacement
    }

    /// Hashes the id and the place.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(placement)
    }
}
