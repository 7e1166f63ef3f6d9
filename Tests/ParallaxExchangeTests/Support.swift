import Foundation
import ParallaxCore
import ParallaxStore

/// A file of the test's own folder or of the repository.
enum Files {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    static let repository = folder.deletingLastPathComponent().deletingLastPathComponent()

    static func fixture(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder.appendingPathComponent("Fixtures/\(name)")))
    }

    static let moment = Timestamp(milliseconds: 1_795_000_000_123)
}

/// The shipped corpus with the tricky text in it, in a folder of its own.
final class CorpusCopy {
    let path: String
    let opened: CorpusFolder
    var corpus: Corpus { opened.corpus }

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/exchange-\(UUID().uuidString)"
        try FileManager.default.copyItem(
            at: Files.repository.appendingPathComponent("corpus"), to: URL(fileURLWithPath: path))
        try Data(Files.fixture("tricky.txt")).write(to: URL(fileURLWithPath: path + "/tricky.txt"))
        opened = try CorpusFolder.read(path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The same numbers in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Random notes on random words of a corpus, with texts, tags and names that are hard to carry.
struct NoteMaker {
    static let texts = [
        "", "plain", "two\nlines", "  spaces around  ", "<b>&amp;</b> ]]> “quoted” 'x' \"y\"", "emoji 👨‍👩‍👧 🇺🇸 𝒜",
        "cafe\u{301} and caf\u{E9}", "עברית \u{202E}turned",
        "# heading\n* item\n:END:\n> quote [@key] #tag $x$",
        "tab\there", "\\backslash\\", String(repeating: "long ", count: 400),
    ]
    static let controls = ["nul \u{0} and \u{1B}[31m", "\u{85}\u{9B}\u{FFFE}"]
    static let tags = [
        "claim", "event/Helsinki summit", "event", "a/b/c", "Café & <tags> \"q\"", "1984", "// /", "👍🏽",
        "x;y|z,",
    ]
    static let authors = ["ann", "Zoë O'Neil", "李", "", "a/b"]

    var generator: SeededGenerator
    let corpus: Corpus
    var notebook: Notebook
    var texts = NoteMaker.texts

    init(_ corpus: Corpus, seed: UInt64) {
        generator = SeededGenerator(state: seed)
        self.corpus = corpus
        notebook = Notebook(in: corpus)
    }

    mutating func target() -> AnnotationTarget {
        while true {
            let source = SourceIndex(Int.random(in: 0..<corpus.sources.count, using: &generator))
            let text = corpus[source].text
            let count = text.scalarOffset(UTF8Offset(text.bytes.count)).value
            let start = Int.random(in: 0..<count, using: &generator)
            let end = min(count, start + Int.random(in: 1...200, using: &generator))
            let span = TextSpan(text.utf8Offset(ScalarOffset(start)), text.utf8Offset(ScalarOffset(end)))
            if !corpus[source].touchesContact(span) { return notebook.target(source, span) }
        }
    }

    mutating func note() -> Annotation {
        let tagCount = Int.random(in: 0...3, using: &generator)
        let tags = (0..<tagCount).compactMap { _ in Tag(Self.tags.randomElement(using: &generator) ?? "") }
        let relation = [LinkRelation.answers, .own("mocks “it”")].randomElement(using: &generator)
        var link: PassageLink?
        if let relation, Int.random(in: 0..<5, using: &generator) == 0 {
            link = PassageLink(relation, to: target())
        }
        var note = Annotation(
            id: RecordID(using: &generator), target: target(), link: link, tags: tags,
            text: texts.randomElement(using: &generator) ?? "",
            author: Self.authors.randomElement(using: &generator) ?? "",
            created: Timestamp(milliseconds: Int64.random(in: 0..<2_000_000_000_000, using: &generator)))
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
            let text = texts.randomElement(using: &generator) ?? ""
            note = note.revised(at: Timestamp(milliseconds: note.modified.milliseconds + 1500)) {
                $0.text = text
            }
        }
        return note
    }

    mutating func notes(_ count: Int) -> [Annotation] { (0..<count).map { _ in note() } }
}

/// Reads a folder's index alone.
enum CorpusFolderReading {
    static func index(of path: String) throws -> CorpusIndex? { try CorpusFolder.read(path).index }
}
