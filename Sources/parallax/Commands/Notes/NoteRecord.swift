import ParallaxCore

/// A note as JSON gives it; places are Unicode scalars in the file, 0-based, end exclusive.
struct NoteRecord: Encodable {
    /// The second passage of a link.
    struct Link: Encodable {
        let relation: String
        let source: String?
        let file: String
        let address: String?
        let start, end: Int?
        let quote: String
    }

    let id: String
    let kind: String
    let source: String?
    let file: String
    let address: String?
    let start, end: Int?
    let quote: String
    let tags: [String]
    let note: String
    let author: String
    let created, modified: String
    let revision: Int
    let state: String
    let link: Link?

    init(_ note: PlacedAnnotation, of corpus: Corpus) {
        let annotation = note.annotation
        let place = Self.place(annotation.target, note.source, note.placement, corpus)
        id = annotation.id.description
        kind = annotation.kind.rawValue
        source = place.source
        file = annotation.target.file
        address = place.address
        start = place.start
        end = place.end
        quote = place.quote
        tags = annotation.tags.map(\.value)
        self.note = annotation.text
        author = annotation.author
        created = annotation.created.description
        modified = annotation.modified.description
        revision = annotation.revision
        state = note.isAttached ? "attached" : "unattached"
        link = annotation.link.map { link in
            let place = Self.place(link.target, note.linkedSource, note.linkedPlacement, corpus)
            return Link(
                relation: link.relation.description, source: place.source, file: link.target.file,
                address: place.address, start: place.start, end: place.end, quote: place.quote)
        }
    }

    private struct Place {
        var source: String?
        var address: String?
        var start, end: Int?
        var quote: String
    }

    private static func place(
        _ target: AnnotationTarget, _ source: SourceIndex?, _ placement: Placement?, _ corpus: Corpus
    ) -> Place {
        guard let source, let span = placement?.span else {
            return Place(source: source.map { corpus[$0].id.value }, quote: target.exact)
        }
        let text = corpus[source].text
        return Place(
            source: corpus[source].id.value,
            address: text.sentence(at: span.start).map {
                corpus.address(of: Passage(source, $0)).description
            },
            start: text.scalarOffset(span.start).value, end: text.scalarOffset(span.end).value,
            quote: text.string(span))
    }
}

extension Output {
    /// Prints a note: JSON, or a line with its place, words and tags and the note below it.
    mutating func note(_ note: PlacedAnnotation, of corpus: Corpus, as format: OutputFormat) throws {
        let record = NoteRecord(note, of: corpus)
        guard format == .text else {
            try json(record)
            return
        }
        let tags = record.tags.map { "  #\($0)" }.joined()
        let place = record.address ?? "\(record.source ?? record.file) (unattached)"
        line(strong: place, "  \(record.id.prefix(8))  “\(record.quote)”\(tags)")
        if let link = record.link {
            line("    \(link.relation) → \(link.address ?? "\(link.file) (unattached)")  “\(link.quote)”")
        }
        for text in record.note.split(separator: "\n", omittingEmptySubsequences: false)
        where !record.note.isEmpty {
            line("    \(text)")
        }
    }
}
