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
