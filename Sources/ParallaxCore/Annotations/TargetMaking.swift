extension Source {
    /// Describes a stretch of this source so that it can be found again. The context never reaches into contact
    /// lines, which leave the program in no form; a quote that is itself taken from them is known by
    /// `touchesContact`.
    public func target(_ span: TextSpan, in canonical: CanonicalText) -> AnnotationTarget {
        let start = canonical.offset(span.start)
        let end = max(start, canonical.offset(span.end))
        var first = max(0, start.value - AnnotationTarget.contextLength)
        var last = end.value + AnnotationTarget.contextLength
        for paragraph in text.paragraphs where paragraph.apparatus == .contact {
            if paragraph.span.end <= span.start {
                first = max(first, canonical.offset(paragraph.span.end).value)
            } else if paragraph.span.start >= span.end {
                last = min(last, canonical.offset(paragraph.span.start).value)
            } else {
                first = start.value
                last = end.value
            }
        }
        return AnnotationTarget(
            file: file, exact: canonical.string(start, end),
            prefix: canonical.string(CanonicalOffset(first), start),
            suffix: canonical.string(end, CanonicalOffset(last)), start: start, end: end)
    }

    /// Whether a stretch holds words of contact lines, which are never exported.
    public func touchesContact(_ span: TextSpan) -> Bool {
        text.paragraphs.contains { $0.apparatus == .contact && $0.span.overlaps(span) }
    }
}
