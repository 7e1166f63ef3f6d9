import Testing

@Suite("parallax dates")
struct DatesTests {
    static let corpus = [
        "corpus.toml": """
        [[source]]
        id = "dated"
        file = "dated.txt"
        date = "2025-02-21"
        """,
        "dated.txt": "“They” met on Feb. 18 for three hours.\n",
        "undated.txt":
            "Fire in Palmer\n\nPublished: August 7, 2012\n\nIt burned on Tuesday, as they do every summer.\n",
    ]

    @Test("A time expression as JSON names its place in scalars, its words, its type and its value")
    func record() throws {
        let folder = try TemporaryFolder(Self.corpus)
        let objects = try Command.run("dates", "-C", folder.path, "--source", "dated", "--format", "json")
            .objects()
        #expect(objects.count == 2)
        #expect(
            objects[0].keys.sorted() == [
                "address", "end", "file", "quote", "source", "start", "type", "value",
            ])
        #expect(objects[0]["quote"] as? String == "Feb. 18")
        #expect(objects[0]["value"] as? String == "2025-02-18")
        #expect(objects[0]["start"] as? Int == 14)
        #expect(objects[0]["end"] as? Int == 21)
        #expect(objects[1]["type"] as? String == "DURATION")
        #expect(objects[1]["value"] as? String == "PT3H")
    }

    @Test(
        "As text, each expression is a line: address, type, value, words; an undated source is dated by its text"
    )
    func text() throws {
        let folder = try TemporaryFolder(Self.corpus)
        let run = try Command.run("dates", "-C", folder.path, "--source", "undated")
        #expect(
            run.lines == [
                "undated:2.1  DATE  2012-08-07  “August 7, 2012”", "undated:3.1  DATE  2012-08-07  “Tuesday”",
                "undated:3.1  SET   XXXX-SU     “every summer”",
            ])
        let sources = try Command.run("sources", "-C", folder.path, "--format", "json").objects()
        #expect(sources.last?["date"] as? String == "2012-08-07")
        #expect(sources.last?["dateReason"] as? String == "paragraph 2 states “August 7, 2012”")
    }

    @Test("Where no time is told of, nothing is printed and the status is 1")
    func none() throws {
        let folder = try TemporaryFolder(["a.txt": "It rained.\n"])
        let run = try Command.run("dates", "-C", folder.path)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
    }
}
