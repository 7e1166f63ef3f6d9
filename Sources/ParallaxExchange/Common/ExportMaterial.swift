import ParallaxCore

/// An annotation with its words as they stand now.
struct ExportedNote {
    let annotation: Annotation
    /// The source; nil when the corpus has none of that file.
    let source: SourceIndex?
    /// Where the words stand in the canonical text, in scalars; nil when the note is unattached.
    let range: Range<Int>?
    /// The line of the file, from 1; nil when the note is unattached.
    let line: Int?
    /// The words: as they stand now, or as they stood when the note is unattached.
    let words: String
}

/// What an export is made from: the notes, the sources, and when it is made.
public struct ExportMaterial: Sendable {
    /// The name under which the program stands in exports.
    static let generator = "parallax 0.1"

    let corpus: Corpus
    let texts: [CanonicalText]
    let notes: [ExportedNote]
    let moment: Timestamp
    /// How many notes stand on contact lines, which are never exported.
    let withheld: Int
    let index: CorpusIndex
    let curation: Curation

    /// The notes of a corpus, or some of them, as they are exported at a moment. Notes on contact lines are left
    /// out.
    ///
    /// - Parameters:
    ///   - index: what `index.toml` says, for the export of an index.
    ///   - curation: the decisions that are written into it.
    public init(
        _ notes: [PlacedAnnotation], of corpus: Corpus, index: CorpusIndex? = nil,
        curation: Curation = Curation(), at moment: Timestamp
    ) {
        self.corpus = corpus
        self.moment = moment
        self.index = index ?? CorpusIndex()
        self.curation = curation
        let texts = corpus.sources.map { CanonicalText($0.text.bytes) }
        self.texts = texts
        let lines = texts.map { LineNumbers($0.bytes) }
        let contact = ContactLines(corpus)
        let open = notes.filter { !contact.isTouched(by: $0) }
        withheld = notes.count - open.count
        self.notes = open.map { note in
            var annotation = note.annotation
            annotation.target = contact.exported(annotation.target, note.source, note.placement, texts)
            if let link = annotation.link {
                annotation.link?.target = contact.exported(
                    link.target, note.linkedSource, note.linkedPlacement, texts)
            }
            guard let source = note.source, let span = note.placement.span else {
                return ExportedNote(
                    annotation: annotation, source: note.source, range: nil, line: nil,
                    words: annotation.target.exact)
            }
            let text = texts[source.value]
            let start = text.offset(span.start)
            let end = max(start, text.offset(span.end))
            return ExportedNote(
                annotation: annotation, source: source, range: start.value..<end.value,
                line: lines[source.value].line(ofByte: text.byte(start)), words: text.string(start, end))
        }
    }

    /// The notes whose words stand in a source, by place.
    func notes(in source: SourceIndex) -> [ExportedNote] {
        notes.filter { $0.source == source && $0.range != nil }
            .sorted {
                ($0.range?.lowerBound ?? 0, $0.range?.upperBound ?? 0, $0.annotation.id)
                    < ($1.range?.lowerBound ?? 0, $1.range?.upperBound ?? 0, $1.annotation.id)
            }
    }

    /// The notes whose words were not found.
    var unattached: [ExportedNote] { notes.filter { $0.range == nil } }

    /// The canonical text of a source with every letter of its contact lines blanked, so that offsets stay.
    func exportedText(of source: SourceIndex) -> String {
        ContactLines.blanked(corpus[source].text, texts[source.value])
    }

    /// What every format says of the notes on contact lines.
    var withheldRemark: [String] {
        switch withheld {
        case 0: []
        case 1: ["1 note stands on contact lines, which are never exported; it is left out"]
        default: ["\(withheld) notes stand on contact lines, which are never exported; they are left out"]
        }
    }

    /// All tags of the notes in order.
    var tags: [Tag] { Set(notes.flatMap(\.annotation.tags)).sorted() }

    /// The title of the corpus.
    var title: String { corpus.title ?? "Notes" }
}

/// Which line a byte stands on.
struct LineNumbers {
    private let ends: [Int]

    init(_ bytes: [UInt8]) { ends = bytes.indices.filter { bytes[$0] == 0x0A } }

    /// The line, from 1.
    func line(ofByte byte: Int) -> Int {
        var low = 0
        var high = ends.count
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] < byte { low = middle + 1 } else { high = middle }
        }
        return low + 1
    }
}
