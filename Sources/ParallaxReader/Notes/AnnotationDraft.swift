import ParallaxCore

/// A note, highlight or link as the reader wants it to be kept: new, or the next revision of one. The state has no
/// clock; whoever keeps it adds the id, the author and the time.
public struct AnnotationDraft: Hashable, Sendable {
    /// The annotation that it revises, as the person who changed it saw it; nil for a new one.
    public var revising: Annotation?
    /// The words that it is about.
    public var target: AnnotationTarget
    /// The second passage, if it is a link.
    public var link: PassageLink?
    /// Its tags.
    public var tags: [Tag]
    /// What the reader wrote.
    public var text: String

    /// A new annotation.
    public init(on target: AnnotationTarget, link: PassageLink? = nil, tags: [Tag] = [], text: String = "") {
        self.target = target
        self.link = link
        self.tags = tags
        self.text = text
    }

    /// The next revision of an annotation, to be changed.
    public init(revising annotation: Annotation) {
        revising = annotation
        target = annotation.target
        link = annotation.link
        tags = annotation.tags
        text = annotation.text
    }

    /// The annotation to be kept.
    ///
    /// - Parameters:
    ///   - id: The id of a new one.
    ///   - author: Who makes a new one.
    ///   - moment: When it is made or changed.
    public func annotation(id: RecordID, author: String, at moment: Timestamp) -> Annotation {
        guard let revising else {
            return Annotation(
                id: id, target: target, link: link, tags: tags, text: text, author: author, created: moment)
        }
        return revising.revised(at: moment) { annotation in
            annotation.target = target
            annotation.link = link
            annotation.tags = tags
            annotation.text = text
        }
    }
}
