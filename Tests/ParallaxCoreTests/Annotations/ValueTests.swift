import ParallaxCore
import Testing

@Suite("Values of annotations")
struct AnnotationValueTests {
    @Test("A UUID is read in every common way of writing it and written in one")
    func uuid() {
        let text = "5b1c2f0e-0000-4000-8000-0000000000aa"
        for written in [text, "urn:uuid:" + text, "{5B1C2F0E-0000-4000-8000-0000000000AA}"] {
            #expect(RecordID(written)?.description == text)
        }
        for wrong in ["", "5b1c2f0e", text + "0", "5b1c2f0e-0000-4000-8000-0000000000ag"] {
            #expect(RecordID(wrong) == nil)
        }
        var generator = SeededGenerator(state: 1)
        let random = RecordID(using: &generator).description
        #expect(random.dropFirst(14).first == "4")
        #expect("89ab".contains(random.dropFirst(19).first ?? "x"))
    }

    @Test(
        "A moment is read as RFC 3339 and written in UTC",
        arguments: [
            ("2026-11-21T10:00:00Z", "2026-11-21T10:00:00Z"),
            ("2026-11-21T11:00:00.250+01:00", "2026-11-21T10:00:00.250Z"),
            ("2026-11-21T10:00:00.1239999", "2026-11-21T10:00:00.123Z"),
            ("1969-12-31t23:59:59z", "1969-12-31T23:59:59Z"),
            ("2024-02-29 00:00", "2024-02-29T00:00:00Z"),
        ])
    func moment(written: String, inUTC: String) {
        #expect(Timestamp(written)?.description == inUTC)
    }

    @Test(
        "What is no moment is not read as one",
        arguments: ["", "2026", "2026-02-30T00:00:00Z", "2026-11-21T25:00Z", "2026-11-21T10:00:00Q"])
    func noMoment(written: String) { #expect(Timestamp(written) == nil) }

    @Test("A tag is one line without controls, and an empty one is none")
    func tags() {
        #expect(Tag("  event /\n Helsinki\u{1B}[31m ")?.value == "event / Helsinki [31m")
        #expect(Tag(" \u{0}\n") == nil)
        #expect(Tag("cafe\u{301}") != Tag("caf\u{E9}"))
    }

    @Test("Kind and motivation follow from the parts")
    func kinds() throws {
        let target = AnnotationTarget(
            file: "a.txt", exact: "x", start: CanonicalOffset(0), end: CanonicalOffset(1))
        let made = Timestamp(milliseconds: 0)
        var note = Annotation(id: .random(), target: target, created: made)
        #expect(note.kind == .highlight && note.motivation == .highlighting)
        note.tags = [try #require(Tag("a"))]
        #expect(note.kind == .note && note.motivation == .tagging)
        note.text = "words"
        #expect(note.motivation == .commenting)
        note.link = PassageLink(.answers, to: target)
        #expect(note.kind == .link && note.motivation == .linking)
    }

    @Test("A later revision is taken, an earlier one is not, and two that parted are in conflict")
    func merging() {
        let target = AnnotationTarget(
            file: "a.txt", exact: "x", start: CanonicalOffset(0), end: CanonicalOffset(1))
        let first = Annotation(id: .random(), target: target, text: "1", created: Timestamp(milliseconds: 0))
        let mine = first.revised(at: Timestamp(milliseconds: 1)) { $0.text = "mine" }
        let theirs = first.revised(at: Timestamp(milliseconds: 2)) { $0.text = "theirs" }
        let later = theirs.revised(at: Timestamp(milliseconds: 3)) { $0.text = "theirs, later" }
        #expect(AnnotationMerge.compare(ours: nil, theirs: first) == .added)
        #expect(AnnotationMerge.compare(ours: first, theirs: later) == .changed)
        #expect(AnnotationMerge.compare(ours: later, theirs: first) == .kept)
        #expect(AnnotationMerge.compare(ours: mine, theirs: mine) == .kept)
        #expect(AnnotationMerge.compare(ours: mine, theirs: later) == .conflicting)
        let copy = AnnotationMerge.idOfConflictingCopy(later)
        #expect(copy != later.id && copy == AnnotationMerge.idOfConflictingCopy(later))
    }

    @Test("Carriage returns in a note become line feeds, and nothing else is lost")
    func lineEnds() {
        let target = AnnotationTarget(file: "", exact: "", start: CanonicalOffset(0), end: CanonicalOffset(0))
        let note = Annotation(
            id: .random(), target: target, text: "a\r\nb\rc\n\u{0}\u{1B}é",
            created: Timestamp(milliseconds: 0))
        #expect(note.text == "a\nb\nc\n\u{0}\u{1B}é")
    }
}
