import Foundation
import GRDB
import ParallaxCore
import Testing

@testable import ParallaxExchange

@Suite("Round trips through the formats of other programs")
struct RoundTripTests {
    static let seeds: [UInt64] = [1, 2, 3]

    func export(_ notes: [Annotation], _ copy: CorpusCopy, as format: ExportFormat) throws -> [UInt8] {
        let material = ExportMaterial(
            Notebook(notes, in: copy.corpus).all, of: copy.corpus, index: copy.opened.index, at: Files.moment)
        return try #require(try NotesExport.write(material, as: format).files.first).bytes
    }

    func byID(_ notes: [Annotation]) -> [Annotation] { notes.sorted { $0.id < $1.id } }

    @Test("Web Annotation loses nothing, control characters included", arguments: seeds)
    func webAnnotation(seed: UInt64) throws {
        let copy = try CorpusCopy()
        var maker = NoteMaker(copy.corpus, seed: seed)
        maker.texts += NoteMaker.controls
        let notes = maker.notes(150)
        let bytes = try export(notes, copy, as: .webAnnotation)
        let read = try NotesImport.read(bytes, on: copy.corpus, at: Files.moment)
        #expect(read.remarks.isEmpty)
        #expect(byID(read.annotations) == byID(notes))
        #expect(byID(read.annotations).map(\.fingerprint) == byID(notes).map(\.fingerprint))
        #expect(try export(read.annotations, copy, as: .webAnnotation) == bytes)
    }

    @Test("Hypothesis's JSON keeps words, place, tags, note and author", arguments: seeds)
    func hypothesis(seed: UInt64) throws {
        let copy = try CorpusCopy()
        var maker = NoteMaker(copy.corpus, seed: seed)
        let notes = maker.notes(150)
        let read = try NotesImport.read(
            try export(notes, copy, as: .hypothesis), on: copy.corpus, at: Files.moment)
        for (was, now) in zip(byID(notes), byID(read.annotations)) {
            #expect(was.id == now.id && was.target == now.target && was.tags == now.tags)
            #expect(Array(now.text.utf8) == Array(was.textWithLink.utf8))
            #expect(was.created == now.created && was.modified == now.modified)
            #expect(now.author == (was.author.isEmpty ? "reader" : was.author))
        }
        #expect(read.annotations.count == notes.count)
    }

    @Test("A REFI-QDA project keeps each person's words, places, tags and notes", arguments: seeds)
    func project(seed: UInt64) throws {
        let copy = try CorpusCopy()
        var maker = NoteMaker(copy.corpus, seed: seed)
        var notes = maker.notes(120)
        // Two notes of one person on the same words, and one more with the same tag.
        let twin = notes[0]
        for tags in [twin.tags, [], []] {
            notes.append(
                Annotation(
                    id: maker.note().id, target: twin.target, tags: tags, text: "twin \(notes.count)",
                    author: twin.author, created: twin.created))
        }
        let bytes = try export(notes, copy, as: .qdpx)
        let read = try NotesImport.read(bytes, on: copy.corpus, at: Files.moment).annotations
        for was in notes {
            let there = read.filter {
                $0.target.file == was.target.file && $0.target.start == was.target.start
                    && $0.target.end == was.target.end
            }
            #expect(there.contains { Array($0.target.exact.utf8) == Array(was.target.exact.utf8) })
            let text = was.textWithLink
            #expect(text.isEmpty || there.contains { $0.text.contains(text) }, "\(text)")
            #expect(was.tags.allSatisfy { tag in there.contains { $0.tags.contains(tag) } })
            let author = String(was.author.map { $0 == "/" ? "_" : $0 })
            #expect(there.contains { $0.author == author })
        }
        #expect(try export(notes, copy, as: .qdpx) == bytes)
    }

    @Test(
        "REFI-QDA files follow their schemas",
        .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/xmllint")))
    func schemas() throws {
        let copy = try CorpusCopy()
        var maker = NoteMaker(copy.corpus, seed: 9)
        maker.texts += NoteMaker.controls
        let notes = maker.notes(100)
        let project = try #require(
            try ZipArchive.unpack(try export(notes, copy, as: .qdpx))["project.qde"])
        for (bytes, schema) in [
            (project, "Project"), (try export(notes, copy, as: .qdc), "Codebook"),
            (try #require(try ZipArchive.unpack(export([], copy, as: .qdpx))["project.qde"]), "Project"),
        ] {
            let file = copy.path + "/\(UUID().uuidString).xml"
            try Data(bytes).write(to: URL(fileURLWithPath: file))
            let lint = Process()
            lint.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
            lint.arguments = [
                "--noout", "--nonet", "--schema",
                Files.folder.appendingPathComponent("Fixtures/refi/\(schema).xsd").path, file,
            ]
            lint.standardError = FileHandle.nullDevice
            try lint.run()
            lint.waitUntilExit()
            #expect(lint.terminationStatus == 0, "\(schema)")
        }
    }

    @Test("In a Taguette project every highlight stands on its words, counted in bytes")
    func taguette() throws {
        let copy = try CorpusCopy()
        var maker = NoteMaker(copy.corpus, seed: 4)
        let notes = maker.notes(100)
        let file = copy.path + "/project.sqlite3"
        try Data(try export(notes, copy, as: .taguette)).write(to: URL(fileURLWithPath: file))
        let rows = try DatabaseQueue(path: file).read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT contents, start_offset, end_offset FROM highlights JOIN documents ON document_id = documents.id
                    """)
        }
        let words = rows.map { row -> String in
            var text: String = row[0]
            for (mark, plain) in [("<p>", ""), ("</p>", ""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
                text = text.replacingOccurrences(of: mark, with: plain)
            }
            let range: Range<Int> = (row[1] as Int)..<(row[2] as Int)
            return String(decoding: Array(text.utf8)[range], as: UTF8.self)
        }
        #expect(words.sorted() == notes.map(\.target.exact).sorted())
    }

    @Test("The table has a row for each note, whatever stands in it")
    func table() throws {
        let copy = try CorpusCopy()
        var maker = NoteMaker(copy.corpus, seed: 5)
        let notes = maker.notes(50)
        let text = String(decoding: try export(notes, copy, as: .csv), as: UTF8.self)
        // Line ends outside of quotation marks are row ends.
        var rows = 0
        var isQuoted = false
        for scalar in text.unicodeScalars {
            if scalar == "\"" { isQuoted.toggle() }
            if scalar == "\n", !isQuoted { rows += 1 }
        }
        #expect(rows == notes.count + 1)
        for note in notes { #expect(text.contains(note.id.description)) }
    }

    @Test(
        "Contact lines leave the program in no format, and neither does a note on them",
        arguments: ExportFormat.allCases)
    func contact(format: ExportFormat) throws {
        let copy = try CorpusCopy()
        var notebook = Notebook(in: copy.corpus)
        var notes: [Annotation] = []
        var secrets: [String] = []
        for index in copy.corpus.indices {
            let text = copy.corpus[index].text
            for (position, paragraph) in text.paragraphs.enumerated() where paragraph.apparatus == .contact {
                let words = text.string(paragraph.span)
                // A name alone may stand in the title, too.
                if words.contains(where: { $0.isNumber || $0 == "@" }) { secrets.append(words) }
                let neighbours = [position - 1, position, position + 1].filter(
                    text.paragraphs.indices.contains)
                for neighbour in neighbours {
                    let target = notebook.target(index, text.paragraphs[neighbour].span)
                    notes.append(
                        Annotation(id: .random(), target: target, text: "a note", created: Files.moment))
                }
            }
        }
        try #require(!secrets.isEmpty)
        let exported = try export(notes, copy, as: format)
        let files = format == .qdpx ? Array(try ZipArchive.unpack(exported).values) : [exported]
        for bytes in files {
            let text = String(decoding: bytes, as: UTF8.self)
            for secret in secrets { #expect(!text.contains(secret), "\(secret)") }
        }
    }

    @Test("The exported index reads back as the same index")
    func index() throws {
        let copy = try CorpusCopy()
        let index = try #require(copy.opened.index)
        try Data(try export([], copy, as: .index)).write(to: URL(fileURLWithPath: copy.path + "/index.toml"))
        let again = try CorpusFolderReading.index(of: copy.path)
        #expect(again == index)
    }
}
