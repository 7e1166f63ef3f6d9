import ParallaxCore

/// Addresses, telephone numbers and identifiers of persons in the sources: they leave the program in no form.
struct ContactLines {
    private let corpus: Corpus
    private let words: [String]

    init(_ corpus: Corpus) {
        self.corpus = corpus
        words = corpus.sources.flatMap { source in
            source.text.paragraphs.filter { $0.apparatus == .contact }.map { source.text.string($0.span) }
        }
    }

    /// Whether a note quotes contact lines, with either of its passages.
    func isTouched(by note: PlacedAnnotation) -> Bool {
        if isTouched(note.annotation.target, note.source, note.placement) { return true }
        guard let link = note.annotation.link else { return false }
        return isTouched(link.target, note.linkedSource, note.linkedPlacement)
    }

    private func isTouched(
        _ target: AnnotationTarget, _ source: SourceIndex?, _ placement: Placement?
    ) -> Bool {
        if let source, let span = placement?.span { return corpus[source].touchesContact(span) }
        // Words that were not found may still be a copy of contact lines.
        return words.contains { line in
            [target.exact, target.prefix, target.suffix].contains {
                $0.utf8.count >= Self.leastCopy && (line.contains($0) || $0.contains(line))
            }
        }
    }

    /// Fewer bytes than these in common with a contact line say nothing.
    private static let leastCopy = 12

    /// A target as it may be exported: made anew where contact lines stand so near that another program may have
    /// kept them as its context.
    func exported(
        _ target: AnnotationTarget, _ source: SourceIndex?, _ placement: Placement?, _ texts: [CanonicalText]
    ) -> AnnotationTarget {
        guard let source, let span = placement?.span else { return target }
        let reach = AnnotationTarget.contextLength * 4
        let around = TextSpan(span.start.value - reach, span.end.value + reach)
        guard corpus[source].touchesContact(around) else { return target }
        return corpus[source].target(span, in: texts[source.value])
    }

    /// A canonical text with a middle dot for every scalar of contact lines but white space.
    static func blanked(_ text: SourceText, _ canonical: CanonicalText) -> String {
        let whole = String(decoding: canonical.bytes, as: UTF8.self)
        let hidden = text.paragraphs.filter { $0.apparatus == .contact }.map {
            canonical.offset($0.span.start).value..<canonical.offset($0.span.end).value
        }
        guard !hidden.isEmpty else { return whole }
        var out = String.UnicodeScalarView()
        var next = hidden[...]
        for (position, scalar) in whole.unicodeScalars.enumerated() {
            while let range = next.first, range.upperBound <= position { next.removeFirst() }
            let isHidden = next.first?.contains(position) == true && !scalar.properties.isWhitespace
            out.append(isHidden ? "·" : scalar)
        }
        return String(out)
    }
}
