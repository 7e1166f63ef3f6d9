import ParallaxCore
import Testing

@testable import ParallaxReader

@Suite("Notes as the reader keeps them")
struct NotesKeepingTests {
    private static let moment = Timestamp(milliseconds: 1_000_000)

    private func note(_ reading: Reading, _ text: String) -> Annotation {
        var notebook = reading.state.notebook
        let start = reading.state.model.corpus[SourceIndex(0)].text.sentences[0].span
        let draft = AnnotationDraft(on: notebook.target(SourceIndex(0), start), text: text)
        return draft.annotation(id: RecordID(high: 1, low: 2), author: "ann", at: Self.moment)
    }

    @Test("What is asked for is shown when it is on the disk, and not before")
    func durable() throws {
        var reading = try Reading()
        let annotation = note(reading, "doubtful")
        try reading.press("u")
        #expect(reading.effects == [.write(.undo)])
        #expect(reading.state.notebook.count == 0)
        _ = reading.state.apply(.notesChanged(NotesUpdate(put: [annotation], cause: .undo)))
        #expect(reading.state.notebook[annotation.id]?.annotation == annotation)
        #expect(reading.state.message?.text == "undone: the note on prospect:1.1 is back")
        _ = reading.state.apply(.notesChanged(NotesUpdate(removed: [annotation.id])))
        #expect(reading.state.notebook.count == 0)
    }

    @Test("What cannot be written is not lost, and the reader is told why")
    func refused() throws {
        var reading = try Reading()
        let draft = AnnotationDraft(revising: note(reading, "doubtful"))
        _ = reading.state.apply(
            .notesRefused(.put([draft]), NotesTrouble("F: the disk is full", mayPass: true)))
        #expect(reading.state.unsaved == [.put([draft])])
        #expect(
            reading.state.message
                == Message(text: "not saved: F: the disk is full; c u tries again", isFault: true))
        #expect(reading.state.notebook.count == 0)
    }

    @Test("A draft of a revision keeps the id, the author and the time of making")
    func revision() throws {
        let first = note(try Reading(), "doubtful")
        var draft = AnnotationDraft(revising: first)
        draft.text = "less so"
        let second = draft.annotation(
            id: RecordID(high: 9, low: 9), author: "bob", at: Timestamp(milliseconds: 2_000_000))
        #expect(second.id == first.id && second.author == "ann" && second.created == Self.moment)
        #expect(second.text == "less so" && second.revision == 2 && second.ancestors == [first.fingerprint])
    }
}
