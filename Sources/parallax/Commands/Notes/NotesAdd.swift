import ArgumentParser
import Foundation
import ParallaxCore
import ParallaxStore

/// `parallax notes add`
struct NotesAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "A note, highlight or link on a sentence, a paragraph or words in it.",
        discussion: """
            With --lines every line of standard input is a note as JSON: {"address", "quote" or "start" and "end", \
            "tags":[], "note", "link":{"address","quote","relation"}}. Each is printed when it is on the disk.
            """)
    @OptionGroup var options: NotesOptions
    @Argument(help: "Where: valdai:22.3, valdai:22, or valdai with --quote or --start and --end.")
    var address: String?
    @Option(help: "The words, as they stand there.") var quote: String?
    @Option(help: "The first character in the file, from 0.") var start: Int?
    @Option(help: "One past the last character.") var end: Int?
    @Option(help: "A tag; may be given more than once.") var tag: [String] = []
    @Option(help: "The note; - reads it from standard input.") var note: String?
    @Option(help: "A second passage: a link.") var link: String?
    @Option(help: "The words of the second passage.") var linkQuote: String?
    @Option(help: "same-event, agrees, disagrees, answers, or your own word.") var relation = "same-event"
    @Flag(help: "Read notes from standard input, one JSON object a line.") var lines = false
    @Option(help: "text for people, json for programs: one object a line.")
    var format = OutputFormat.text

    func validate() throws {
        guard lines != (address != nil) else {
            throw ValidationError("name a place (valdai:22.3), or read notes with --lines")
        }
        guard (start == nil) == (end == nil) else {
            throw ValidationError("--start and --end belong together")
        }
    }

    func run() throws {
        let opened = try options.openCorpus()
        var adding = NoteAdding(corpus: opened.corpus, person: options.person)
        if lines {
            try addLines(&adding, to: try options.openForWriting(opened))
            return
        }
        var request = NoteRequest(address: address ?? "")
        request.quote = quote
        request.start = start
        request.end = end
        request.tags = tag
        request.note = note == "-" ? String(decoding: StandardInput.all(), as: UTF8.self) : note
        request.link = link.map { NoteRequest.Link(address: $0, quote: linkQuote, relation: relation) }
        let annotation = try adding.annotation(request)
        let store = try options.openForWriting(opened)
        _ = try NotesOptions.saying { () throws(NotesFault) in try store.save(annotation) }
        var output = Output()
        try output.note(adding.placed(annotation), of: opened.corpus, as: format)
    }

    /// A line that is wrong is said and costs only itself.
    private func addLines(_ adding: inout NoteAdding, to store: NotesStore) throws {
        var number = 0
        var faults = 0
        while let line = readLine(strippingNewline: true) {
            number += 1
            guard !line.allSatisfy(\.isWhitespace) else { continue }
            do {
                let request = try JSONDecoder().decode(NoteRequest.self, from: Data(line.utf8))
                let annotation = try adding.annotation(request)
                _ = try NotesOptions.saying { () throws(NotesFault) in try store.save(annotation) }
                // Printed at once: what was printed is on the disk.
                var output = Output()
                try output.note(adding.placed(annotation), of: adding.corpus, as: format)
            } catch let failure as CommandFailure {
                faults += 1
                StandardError.print("line \(number): \(failure.message)")
            } catch is DecodingError {
                faults += 1
                StandardError.print(
                    "line \(number): no note; write {\"address\":\"valdai:22.3\",\"note\":\"…\"}")
            }
        }
        if faults > 0 { throw CommandFailure("\(faults) of \(number) lines were not added") }
    }
}

/// A note as a script asks for it.
struct NoteRequest: Decodable {
    /// The second passage.
    struct Link: Decodable {
        var address: String
        var quote: String?
        var relation: String?
    }

    var address: String
    var quote: String?
    var start: Int?
    var end: Int?
    var tags: [String]?
    var note: String?
    var author: String?
    var link: Link?

    init(address: String) { self.address = address }
}

/// Makes annotations out of what is asked for.
struct NoteAdding {
    let corpus: Corpus
    let person: String
    private var notebook: Notebook

    init(corpus: Corpus, person: String) {
        self.corpus = corpus
        self.person = person
        notebook = Notebook(in: corpus)
    }

    mutating func annotation(_ request: NoteRequest) throws -> Annotation {
        let target = try self.target(
            PassageChoice(
                address: request.address, quote: request.quote, start: request.start, end: request.end))
        let link = try request.link.map { link in
            PassageLink(
                LinkRelation(link.relation ?? "same event"),
                to: try self.target(PassageChoice(address: link.address, quote: link.quote)))
        }
        return Annotation(
            id: .random(), target: target, link: link, tags: try NoteAdding.tags(request.tags ?? []),
            text: request.note ?? "", author: request.author ?? person, created: NotesOptions.now)
    }

    mutating func target(_ choice: PassageChoice) throws -> AnnotationTarget {
        let (source, span) = try choice.find(in: corpus)
        return notebook.target(source, span)
    }

    /// An annotation with where its words stand.
    func placed(_ annotation: Annotation) throws -> PlacedAnnotation {
        guard let placed = Notebook([annotation], in: corpus)[annotation.id] else {
            throw CommandFailure("the note \(annotation.id) cannot be placed")
        }
        return placed
    }

    static func tags(_ words: [String]) throws -> [Tag] {
        try words.map { words in
            guard let tag = Tag(words) else { throw CommandFailure("“\(words)” is no tag; a tag has words") }
            return tag
        }
    }
}

/// Standard input as a whole.
enum StandardInput {
    static func all() -> Data { FileHandle.standardInput.readDataToEndOfFile() }
}
