import Foundation
import ParallaxCore
import Testing

@testable import ParallaxExchange

@Suite("Files of other programs")
struct ForeignFileTests {
    static let text =
        "One two three.\nEmoji 👍 four five six seven.\nThe reset failed, they say, and failed again for ever and ever, amen.\n"

    func corpus() throws -> Corpus {
        var reader = TextReader()
        let text = try reader.read(Array(Self.text.utf8))
        let source = Source(
            id: SourceID("a"), file: "a.txt", metadata: SourceMetadata(title: "A"), text: text)
        return Corpus(sources: [source], vocabulary: reader.vocabulary)
    }

    func fault(_ bytes: [UInt8], as format: ImportFormat? = nil) throws -> String? {
        let corpus = try corpus()
        do throws(ImportFault) {
            _ = try NotesImport.read(bytes, as: format, on: corpus, at: Files.moment)
            return nil
        } catch {
            return error.description
        }
    }

    /// A project around the XML of one source's selections.
    func project(
        _ selections: String, origin: String = "X", text: [UInt8] = Array(ForeignFileTests.text.utf8),
        folder: String = "sources", prefix: String = "", codes: String = ""
    ) throws -> [UInt8] {
        let xml = """
            <?xml version="1.0" encoding="utf-8"?>\(prefix)
            <Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="\(origin)">
            <Users><User guid="00000000-0000-4000-8000-000000000001" name="ann"/></Users>
            <CodeBook><Codes>\(codes)</Codes></CodeBook>
            <Sources><TextSource guid="00000000-0000-4000-8000-00000000000A" name="a.txt" \
            plainTextPath="internal://s.txt">\(selections)</TextSource></Sources></Project>
            """
        return try ZipArchive.pack([("project.qde", Array(xml.utf8)), ("\(folder)/s.txt", text)])
    }

    func selection(_ name: String, _ start: Int, _ end: Int, _ inner: String = "") -> String {
        "<PlainTextSelection guid=\"\(RecordID.random())\" name=\"\(name)\" startPosition=\"\(start)\" "
            + "endPosition=\"\(end)\" creatingUser=\"00000000-0000-4000-8000-000000000001\">\(inner)</PlainTextSelection>"
    }

    @Test("QualCoder's own project comes in as it was made, with codes joined and mark-up kept")
    func qualcoder() throws {
        struct Expected: Decodable, Hashable {
            let quote, note: String
            let start, end: Int
            let tags: [String]
        }
        let copy = try CorpusCopy()
        let read = try NotesImport.read(
            try Files.fixture("qualcoder-export.qdpx"), on: copy.corpus, at: Files.moment)
        let expected = try JSONDecoder().decode([Expected].self, from: Data(Files.fixture("expected.json")))
        let got = read.annotations.map {
            Expected(
                quote: $0.target.exact, note: $0.text, start: $0.target.start.value, end: $0.target.end.value,
                tags: $0.tags.map(\.value).sorted())
        }
        let wanted = expected.map {
            Expected(quote: $0.quote, note: $0.note, start: $0.start, end: $0.end, tags: $0.tags.sorted())
        }
        #expect(Set(got) == Set(wanted) && got.count == wanted.count)
        #expect(Notebook(read.annotations, in: copy.corpus).unattached.isEmpty)
    }

    @Test(
        "ATLAS.ti cuts long quotes short, writes “Sources” and a byte order mark, and names codes by their last step"
    )
    func atlas() throws {
        let long = "The reset failed, they say, and failed again for ever and ever, amen."
        let start = 44
        let code = """
            <Code guid="00000000-0000-4000-8000-0000000000B1" name="Events" isCodable="false">\
            <Code guid="00000000-0000-4000-8000-0000000000B2" name="Reset" isCodable="true"/></Code>
            """
        let coding = """
            <Coding guid="00000000-0000-4000-8000-0000000000B3">\
            <CodeRef targetGUID="00000000-0000-4000-8000-0000000000B2"/></Coding>
            """
        let windows = [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)
        let archive = try project(
            selection(String(long.prefix(65)) + "...", start, start + long.count, coding), origin: "ATLAS.ti",
            text: windows, folder: "Sources", codes: code)
        let note = try #require(
            try NotesImport.read(archive, on: corpus(), at: Files.moment).annotations.first)
        #expect(note.target.exact == long)
        #expect(note.tags.map(\.value) == ["Events/Reset"] && note.author == "ann")
    }

    @Test("NVivo counts UTF-16, a carriage return and a line feed as two, and no byte order mark")
    func nvivo() throws {
        let raw = [0xEF, 0xBB, 0xBF] + Array(Self.text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
        // "One two three." and its line end are 16, "Emoji " 6, the thumb 2 code units.
        let archive = try project(selection("four five", 25, 34), origin: "NVivo 14", text: raw)
        let note = try #require(
            try NotesImport.read(archive, on: corpus(), at: Files.moment).annotations.first)
        #expect(note.target.exact == "four five" && note.target.start.value == 23)
    }

    @Test("Offsets that do not fit the quote give way to it")
    func lyingOffsets() throws {
        let many = try project(
            selection("six seven", 0, 3) + selection("four", 5000, 6000) + selection("zwölf", 1, 2)
                + selection("five", -7, 99))
        let read = try NotesImport.read(many, on: corpus(), at: Files.moment)
        let placed = Notebook(read.annotations, in: try corpus())
        #expect(placed.all.compactMap { $0.placement.span }.count == 3)
        #expect(placed.unattached.map(\.annotation.target.exact) == ["zwölf"])
        #expect(!read.remarks.isEmpty)
    }

    @Test("A hostile or broken project is refused with one line that says why")
    func hostileProjects() throws {
        let entity = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
        #expect(try fault(project(selection("x", 0, 1), prefix: entity))?.contains("entities") == true)
        #expect(try fault(project("<b></c>"))?.contains("project.qde:5: not well-formed") == true)
        let deep = String(repeating: "<a>", count: 5000) + String(repeating: "</a>", count: 5000)
        #expect(try fault(project(deep))?.contains("deeper") == true)
        #expect(try fault(ZipArchive.pack([("x.txt", [1])]))?.contains("no project.qde") == true)
        for name in ["../evil.txt", "/etc/passwd", "a/../../b", "..\\evil", "C:\\x"] {
            #expect(try fault(ZipArchive.pack([(name, [1])]))?.contains("climbs out") == true, "\(name)")
        }
        let bomb = [UInt8](repeating: 0x20, count: 64 << 20)
        #expect(try fault(ZipArchive.pack([("project.qde", bomb)]))?.contains("plausible") == true)
        let whole = try project(selection("x", 0, 1))
        #expect(try fault(Array(whole.prefix(whole.count / 2))) != nil)
        #expect(try fault([0x50, 0x4B, 3, 4] + [UInt8](repeating: 7, count: 100)) != nil)
    }

    @Test("A source's path may not climb out of the archive")
    func climbingPath() throws {
        let xml = """
            <Project name="p"><Sources><TextSource guid="00000000-0000-4000-8000-00000000000A" name="a.txt" \
            plainTextPath="internal://../../etc/passwd">\(selection("x", 0, 1))</TextSource></Sources></Project>
            """
        #expect(
            try fault(ZipArchive.pack([("project.qde", Array(xml.utf8))]))?.contains("climbs out") == true)
    }

    @Test(
        "What is no file of notes is refused with one line",
        arguments: [
            "", "garbage", "{", "[]", "{}", "42", "{\"annotations\":[]}",
            "{\"type\":\"AnnotationCollection\"}",
            "{\"type\":\"AnnotationCollection\",\"first\":\"http://x\"}",
            "{\"type\":\"Annotation\",\"target\":[]}",
            String(repeating: "[", count: 100_000),
        ])
    func noNotes(text: String) throws {
        let fault = try fault(Array(text.utf8))
        #expect(fault != nil && fault?.contains("\n") == false)
    }

    @Test("Loosely written Web Annotations are understood")
    func looseAnnotations() throws {
        let json = """
            [{"@context":"http://www.w3.org/ns/anno.jsonld","id":"http://example.org/1","type":"Annotation",
              "bodyValue":"plain","target":{"source":"http://example.org/texts/a.txt?x=1",
              "selector":{"type":"TextQuoteSelector","exact":"four five"}}},
             {"id":"x","type":["Annotation"],"motivation":["bookmarking","tagging"],"creator":["ben"],
              "body":[{"value":"t","purpose":["tagging"]},"a string"],
              "target":[{"source":{"id":"urn:x-parallax:a.txt"},
                "selector":[{"type":"TextPositionSelector","start":4,"end":7}]},"urn:x"]}]
            """
        let read = try NotesImport.read(Array(json.utf8), on: corpus(), at: Files.moment)
        let (first, second) = (read.annotations[0], read.annotations[1])
        #expect(first.text == "plain" && first.target.file == "a.txt" && first.target.start.value == 23)
        #expect(second.target.exact == "two" && second.tags.map(\.value) == ["t"] && second.author == "ben")
        #expect(second.text == "a string")
        #expect(read.remarks.count == 2)
        let again = try NotesImport.read(Array(json.utf8), on: corpus(), at: Files.moment)
        #expect(again.annotations.map(\.id) == read.annotations.map(\.id))
    }

    @Test("A reply in Hypothesis stands on its parent's words")
    func replies() throws {
        let json = """
            {"annotations":[{"id":"p","user":"acct:ann@b","uri":"u","text":"x","tags":[],"target":[{"source":"u",
              "selector":[{"type":"TextQuoteSelector","exact":"four five six"}]}]},
             {"id":"r","user":"acct:ben@b","uri":"u","text":"no","references":["p"],"target":[{"source":"u"}]}]}
            """
        let read = try NotesImport.read(Array(json.utf8), on: corpus(), at: Files.moment)
        #expect(read.annotations.map(\.target.exact) == ["four five six", "four five six"])
        #expect(read.annotations.map(\.author) == ["ann", "ben"])
    }
}
