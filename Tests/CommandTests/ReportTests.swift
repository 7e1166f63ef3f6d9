import Foundation
import Testing

@Suite("Reports")
struct ReportTests {
    static let corpus = [
        "one.txt": "In Helsinki Putin met Trump & <b>others</b> on 16 July 2018.\n",
        "two.txt": "The talks in Helsinki brought four agreements.\n",
        "index.toml": """
        [actor.putin]
        name = "Putin"
        kind = "person"
        [event.helsinki]
        label = "Helsinki summit"
        date = "2018-07-16"
        names = ["In Helsinki", "talks in Helsinki"]
        """,
        "corpus.toml": """
        [[source]]
        file = "one.txt"
        title = "One & only"
        authors = ["A. Uthor"]
        date = "2018-07-17"
        """,
    ]

    @Test("The page stands in a real browser, and each of its links leads to a place on it")
    func htmlInBrowser() throws {
        let folder = try TemporaryFolder(Self.corpus)
        let page = folder.path + "/report.html"
        let run = try Command.run(
            "report", "-C", folder.path, "--format", "html", "--output", page, "helsinki")
        #expect(run.status == 0, "\(run.error)")
        let dom = try Browser.dom(of: page)
        let ids = Set(dom.matches(of: /id="([^"]+)"/).map { String($0.1) })
        let links = dom.matches(of: /href="([^"]*)"/).map { String($0.1) }
        #expect(!links.isEmpty)
        for link in links {
            #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)")
        }
        #expect(dom.contains("&lt;b&gt;others&lt;/b&gt;"))
        #expect(!dom.contains("src="))
        #expect(FileManager.default.fileExists(atPath: folder.path + "/report.refs.json"))
    }

    @Test("The citations beside a report are CSL-JSON, or BibTeX when asked")
    func citations() throws {
        let folder = try TemporaryFolder(Self.corpus)
        let report = folder.path + "/report.md"
        #expect(try Command.run("report", "-C", folder.path, "--output", report, "helsinki").status == 0)
        let data = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/report.refs.json"))
        let items = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        #expect(items[0]["id"] as? String == "one")
        #expect(items[0]["title"] as? String == "One & only")
        #expect((items[0]["issued"] as? [String: [[Int]]])?["date-parts"] == [[2018, 7, 17]])
        let run = try Command.run(
            "report", "-C", folder.path, "--citations", "bibtex", "--output", report, "helsinki")
        #expect(run.status == 0)
        let bibtex = try String(contentsOfFile: folder.path + "/report.refs.bib", encoding: .utf8)
        #expect(bibtex.contains("@misc{one,"))
        #expect(bibtex.contains("One \\& only"))
    }

    @Test("The reader's notes on what is quoted stand in the report")
    func notes() throws {
        let folder = try TemporaryFolder(Self.corpus)
        let added = try Command.run(
            "notes", "add", "-C", folder.path, "--author", "ann", "two:1.1", "--note", "Four? <Count> them.")
        #expect(added.status == 0, "\(added.error)")
        let run = try Command.run("report", "-C", folder.path, "--format", "html", "helsinki")
        #expect(run.output.contains("Four? &lt;Count&gt; them."))
    }

    @Test("A report on what is no event, or to where nothing can be written, ends with status 2")
    func failures() throws {
        let folder = try TemporaryFolder(Self.corpus)
        #expect(try Command.run("report", "-C", folder.path, "nothing").status == 2)
        let run = try Command.run("report", "-C", folder.path, "--output", "/nowhere/r.md", "helsinki")
        #expect(run.status == 2)
        #expect(run.error.contains("/nowhere/r.md"))
    }
}

/// A headless Chromium.
enum Browser {
    /// What the browser makes of a page.
    static func dom(of path: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", "file://\(path)",
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
