import ParallaxCore
import Testing

@Suite("Notebook")
struct NotebookTests {
    static let text = "One two three. Four five six.\n\nSeven eight nine."

    func note(_ notebook: inout Notebook, _ words: String, at moment: Int64 = 0) -> Annotation {
        Annotation(
            id: .random(), target: notebook.target(SourceIndex(0), span(of: words, in: Self.text)),
            text: words, created: Timestamp(milliseconds: moment))
    }

    @Test("Annotations stand in order of place, the longer of two that begin together first")
    func order() throws {
        let corpus = try corpus([("a.txt", Self.text)])
        var notebook = Notebook(in: corpus)
        for words in ["Seven", "two", "two three. Four", "One"] { notebook.update(note(&notebook, words)) }
        #expect(
            notebook.annotations(in: SourceIndex(0)).map(\.annotation.text)
                == ["One", "two three. Four", "two", "Seven"])
        #expect(
            notebook.annotations(in: SourceIndex(0), overlapping: span(of: "three", in: Self.text))
                .map(\.annotation.text) == ["two three. Four"])
        #expect(Notebook(notebook.all.map(\.annotation), in: corpus).all == notebook.all)
    }

    @Test(
        "What overlaps a stretch is found as by looking at every passage, links at both ends",
        arguments: 0..<8)
    func overlapping(seed: Int) throws {
        var generator = SeededGenerator(state: UInt64(seed))
        let corpus = try corpus([("a.txt", Self.text), ("b.txt", Self.text)])
        var notebook = Notebook(in: corpus)
        func stretch() -> TextSpan {
            let start = Int.random(in: 0..<Self.text.utf8.count - 1, using: &generator)
            return TextSpan(start, Int.random(in: start + 1...Self.text.utf8.count, using: &generator))
        }
        var ids: [RecordID] = []
        for _ in 0..<60 {
            let id =
                ids.isEmpty || Bool.random(using: &generator)
                ? RecordID(using: &generator) : ids[Int.random(in: 0..<ids.count, using: &generator)]
            if ids.contains(id), Bool.random(using: &generator) {
                notebook.remove(id)
                ids.removeAll { $0 == id }
                continue
            }
            var note = Annotation(
                id: id, target: notebook.target(SourceIndex(0), stretch()),
                created: Timestamp(milliseconds: 0))
            if Bool.random(using: &generator) {
                note.link = PassageLink(.agrees, to: notebook.target(SourceIndex(Int(id.low % 2)), stretch()))
            }
            notebook.update(note)
            if !ids.contains(id) { ids.append(id) }
        }
        var all: [(source: SourceIndex, passage: AnnotationPassage)] = []
        for position in 0..<notebook.passageCount { all.append(try #require(notebook.passage(at: position))) }
        #expect(all.count == ids.reduce(0) { $0 + (notebook[$1]?.annotation.link == nil ? 1 : 2) })
        #expect(notebook.passage(at: all.count) == nil)
        for source in [SourceIndex(0), SourceIndex(1)] {
            for _ in 0..<20 {
                let wanted = stretch()
                #expect(
                    notebook.passages(in: source, overlapping: wanted)
                        == all.filter { $0.source == source && $0.passage.span.overlaps(wanted) }.map(
                            \.passage))
            }
        }
        let again = Notebook(notebook.all.map(\.annotation), in: corpus)
        for position in all.indices { #expect(again.passage(at: position)?.passage == all[position].passage) }
    }

    @Test("A note whose source is gone is unattached and stays in the list")
    func sourceGone() throws {
        var notebook = Notebook(in: try corpus([("a.txt", Self.text)]))
        let made = note(&notebook, "two")
        let other = Notebook([made], in: try corpus([("b.txt", Self.text)]))
        #expect(other.unattached.map(\.id) == [made.id])
        #expect(other[made.id]?.placement == .unattached(.noSource))
    }

    @Test("A later revision takes the place of an earlier one, and a removed note is gone")
    func updating() throws {
        var notebook = Notebook(in: try corpus([("a.txt", Self.text)]))
        let first = note(&notebook, "two")
        notebook.update(first)
        let target = notebook.target(SourceIndex(0), span(of: "nine", in: Self.text))
        notebook.update(first.revised(at: Timestamp(milliseconds: 9)) { $0.target = target })
        #expect(notebook.count == 1)
        #expect(
            notebook.annotations(in: SourceIndex(0)).first?.placement.span == span(of: "nine", in: Self.text))
        notebook.remove(first.id)
        #expect(notebook.all.isEmpty)
    }
}
