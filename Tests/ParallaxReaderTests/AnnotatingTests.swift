import ParallaxCore
import Testing

@testable import ParallaxReader

/// Annotating in the sample corpus, whose notes are kept.
@Suite("Annotating")
struct AnnotatingTests {
    private func reading(_ keys: String = "", keymap: String = "default") throws -> Reading {
        var reading = try Reading(keymap: keymap)
        reading.notes = KeptNotes()
        try reading.press(keys)
        return reading
    }

    private func selected(_ reading: Reading) -> String? {
        reading.state.selectedSpan.map { reading.state.source.text.string($0) }
    }

    private func kept(_ reading: Reading) -> [Annotation] { reading.state.notebook.all.map(\.annotation) }

    @Test(
        "Words are chosen from here to where the cursor goes",
        arguments: [
            ("v", "In"), ("v W W", "In 2017, during"), ("v w h", "In"), ("v )", Self.first),
            ("v ) )", Self.first + " " + Self.second), ("V", Self.first),
            ("V )", Self.first + " " + Self.second),
            ("2 V", Self.first + " " + Self.second),
            ("v $", "In 2017, during his first term, Trump sought to"),
            ("v W W o B", "Uses\n\nIn 2017, during"), ("v V", Self.first), ("v v", nil),
            ("v Esc", nil), ("x", "Trump"), ("x x", "Russia"), ("v 3 W", "In 2017, during his"),
            (") ) X", Self.third),
        ] as [(String, String?)])
    func choosing(keys: String, expected: String?) throws {
        let found = try selected(reading(keys))
        #expect(found == expected)
    }

    private static let first =
        "In 2017, during his first term, Trump sought to improve ties with Russia to create a counterweight to China."
    private static let second = "However, the “Russiagate” controversy disrupted his plans."
    private static let third =
        "Although he met with Putin in Helsinki in 2018, his strategy to align with Russia against China never materialized."

    @Test("The end that moves can be swapped, and then the other one moves")
    func swap() throws {
        var reading = try reading("v W W W o")
        #expect(selected(reading) == "In 2017, during his")
        try reading.press("W")
        #expect(selected(reading) == "2017, during his")
        try reading.press("o W")
        #expect(selected(reading) == "2017, during his first")
    }

    @Test("A note is written on the sentence, edited and deleted; undo and redo say what they did")
    func note() throws {
        var reading = try reading("a")
        try reading.type("doubtful\nwhy?")
        #expect(reading.state.notebook.count == 0)
        try reading.press("C-s")
        #expect(kept(reading).map(\.text) == ["doubtful\nwhy?"])
        #expect(kept(reading).map(\.target.exact) == [Self.first])
        #expect(reading.state.message?.text == "saved: the note on prospect:2.1")
        #expect(reading.state.annotating.writing == nil)
        try reading.press("E")
        try reading.type("!")
        try reading.press("C-s")
        #expect(kept(reading).map(\.text) == ["doubtful\nwhy?!"])
        try reading.press("d d")
        #expect(kept(reading).isEmpty)
        #expect(reading.state.message?.text == "deleted: the note on prospect:2.1; u undoes it")
        try reading.press("u")
        #expect(reading.state.message?.text == "undone: the note on prospect:2.1 is back")
        try reading.press("u u")
        #expect(kept(reading).isEmpty)
        #expect(reading.state.message?.text == "undone: the note on prospect:2.1 is gone")
        try reading.press("u")
        #expect(reading.state.message?.text == "nothing to undo")
        try reading.press("U U")
        #expect(kept(reading).map(\.text) == ["doubtful\nwhy?!"])
    }

    @Test("What is written is not thrown away by one key, nor by a disk that is full")
    func notLost() throws {
        var reading = try reading("a")
        try reading.type("much thought")
        try reading.press("Esc")
        #expect(reading.state.annotating.writing != nil)
        #expect(reading.state.message?.text == "again leaves it unsaved; C-s saves")
        try reading.press("C-a Esc")
        #expect(reading.state.annotating.writing != nil)
        reading.notes = nil
        try reading.press("C-s")
        guard case .write(let change)? = reading.effects.last else {
            Issue.record("nothing was to be written")
            return
        }
        _ = reading.state.apply(.notesRefused(change, NotesTrouble("full", mayPass: true)))
        #expect(reading.state.annotating.writing?.editor.text == "much thought")
        #expect(reading.state.message?.isFault == true)
        reading.notes = KeptNotes()
        try reading.press("C-s")
        #expect(kept(reading).map(\.text) == ["much thought"])
        try reading.press("a x Esc Esc")
        #expect(reading.state.annotating.writing == nil)
        #expect(kept(reading).count == 1)
    }

    @Test(
        "Keys that come before the note is on the disk are for the text, and words chosen meanwhile stay chosen"
    )
    func ahead() throws {
        var reading = try reading("a")
        try reading.type("slow disk")
        reading.notes = nil
        try reading.press("C-s")
        guard case .write(let change)? = reading.effects.last else {
            Issue.record("nothing was to be written")
            return
        }
        try reading.press(") v")
        #expect(reading.state.annotating.writing == nil)
        var notes = KeptNotes()
        _ = reading.state.apply(notes.keep(change))
        #expect(kept(reading).map(\.text) == ["slow disk"])
        #expect(selected(reading) != nil)
        _ = reading.state.apply(.notesRefused(change, NotesTrouble("full", mayPass: true)))
        #expect(reading.state.annotating.writing == nil)
    }

    @Test("When the terminal goes away, what is being written is kept")
    func rescue() throws {
        var reading = try reading("a")
        try reading.type("half a tho")
        let effects = reading.state.apply(.input(.endOfInput))
        #expect(effects.count == 2 && effects.last == .quit)
        guard case .write(.put(let drafts))? = effects.first else {
            Issue.record("it is lost")
            return
        }
        #expect(drafts.map(\.text) == ["half a tho"])
    }

    @Test("The editor of the reader's choice takes the text and gives it back; a failure costs nothing")
    func compose() throws {
        var reading = try reading("a")
        try reading.type("one")
        try reading.press("C-o")
        #expect(reading.effects == [.compose("one")])
        _ = reading.state.apply(.composed(nil, trouble: "the editor ended with a failure"))
        #expect(
            reading.state.message
                == Message(text: "the editor ended with a failure; the note is as it was", isFault: true))
        _ = reading.state.apply(.composed(" \n\n", trouble: nil))
        #expect(reading.state.annotating.writing?.editor.text == "one")
        _ = reading.state.apply(.composed("two\nthree\n", trouble: nil))
        #expect(reading.state.annotating.writing?.editor.text == "two\nthree")
        try reading.press("C-/ C-s")
        #expect(kept(reading).map(\.text) == ["one"])
    }

    @Test("Tags are asked for, offered by digit, and repeated on the next sentences with one key")
    func tags() throws {
        var reading = try reading("t")
        try reading.type("tone, event/Helsinki")
        try reading.press("Enter")
        #expect(kept(reading).map { $0.tags.map(\.value) } == [["tone", "event/Helsinki"]])
        try reading.press(") 2 .")
        #expect(kept(reading).count == 3)
        #expect(kept(reading).allSatisfy { $0.tags.map(\.value) == ["tone", "event/Helsinki"] })
        try reading.press("u")
        #expect(kept(reading).count == 1)
        try reading.press("t 2 Enter")
        #expect(kept(reading).last?.tags.map(\.value) == ["tone"])
        // On the very same words the tags are added to, and not a second annotation made.
        try reading.press("t")
        try reading.type("new")
        try reading.press("Enter")
        #expect(kept(reading).count == 2)
        #expect(kept(reading).last?.tags.map(\.value) == ["tone", "new"])
        try reading.press("T C-u Enter")
        #expect(kept(reading).last?.tags.isEmpty == true)
    }

    @Test("A mark without a word is made once on the same words")
    func highlight() throws {
        var reading = try reading("x A")
        #expect(kept(reading).map(\.target.exact) == ["Trump"])
        #expect(kept(reading).map(\.kind) == [.highlight])
        #expect(selected(reading) == nil)
        try reading.press("x A")
        #expect(kept(reading).count == 1)
        try reading.press("Esc ) .")
        #expect(kept(reading).count == 2)
    }

    @Test("Two passages are linked by marking one and then the other, and each leads to its fellow")
    func links() throws {
        var reading = try reading(") ) c l ] s")
        #expect(reading.state.annotating.linkStart != nil)
        try reading.press("c l 3")
        let link = try #require(kept(reading).first)
        #expect(link.link?.relation == .disagrees)
        #expect(link.target.file == "prospect.txt" && link.link?.target.file == "commentary.txt")
        #expect(reading.state.annotating.linkStart == nil)
        #expect(reading.state.message?.text == "saved: the link prospect:2.3 – commentary:1.1 (disagrees)")
        try reading.press("g l") { $0.address = "prospect:2.3" }
        try reading.press("g l") { $0.address = "commentary:1.1" }
        try reading.press("H") { $0.address = "prospect:2.3" }
        try reading.press("g a g l")
        #expect(reading.state.views.isEmpty && reading.state.address == "commentary:1.1")
        try reading.press("H")
        #expect(reading.state.views.last is NotesView)
    }

    @Test("A relation may be in the reader's own words, which are offered again")
    func ownRelation() throws {
        var reading = try reading("c l ) c l")
        try reading.type("takes up")
        try reading.press("Enter")
        #expect(kept(reading).first?.link?.relation == .own("takes up"))
        try reading.press("c l ) c l")
        #expect(reading.state.annotating.question?.offers.map(\.text).last == "takes up")
        try reading.press("Esc c l")
        #expect(reading.state.annotating.question != nil)
    }

    @Test("From the cross-references the sentence is linked to the selected telling at once")
    func linkFromReferences() throws {
        let reading = try reading(") ) w x c l 1")
        let link = try #require(kept(reading).first)
        #expect(link.link?.relation == .sameEvent)
        #expect(link.target.exact == Self.third)
        #expect(link.link?.target.file != "prospect.txt")
    }

    @Test("The boundaries of an annotation are moved like those of a choice")
    func move() throws {
        var reading = try reading("x A r W W Enter")
        #expect(kept(reading).map(\.target.exact) == ["Trump sought to"])
        try reading.press("r o W Enter")
        #expect(kept(reading).map(\.target.exact) == ["sought to"])
        try reading.press("r W Esc")
        #expect(kept(reading).map(\.target.exact) == ["sought to"])
        try reading.press("u u")
        #expect(kept(reading).map(\.target.exact) == ["Trump"])
    }

    @Test("Of several annotations at a sentence the nearest is meant, and one key goes round them")
    func overlapping() throws {
        var reading = try reading("A v W W A v W A")
        #expect(kept(reading).count == 3)
        var seen: Set<RecordID> = []
        for _ in 0..<3 {
            try reading.press(",")
            seen.insert(try #require(reading.state.annotationAtHand?.placed.id))
        }
        #expect(seen.count == 3)
        let screen = reading.screen.joined(separator: "\n")
        #expect(screen.contains("≡"))
        #expect(screen.contains("/3"))
    }

    @Test("The next and the previous annotation are a key away, on into the next source")
    func stepping() throws {
        var reading = try reading(") A ] s } A g g [ s")
        try reading.press("g g ] a") { $0.address = "prospect:2.2" }
        try reading.press("] a") { $0.address = "commentary:2.1" }
        try reading.press("[ a") { $0.address = "prospect:2.2" }
        try reading.press("] a ] a")
        #expect(reading.state.message?.text == "this is the last of 2 annotations")
    }

    @Test("Words chosen are copied with a citation, and given to a command")
    func takingAlong() throws {
        var reading = try reading("v W W y")
        guard case .copy(let text)? = reading.effects.first else {
            Issue.record("nothing was copied")
            return
        }
        #expect(text.hasPrefix("“In 2017, during” (Paiku Wei") && text.hasSuffix("prospect:2.1)"))
        #expect(selected(reading) == nil)
        try reading.press("2 Y")
        #expect(reading.effects.count == 1)
        if case .copy(let text)? = reading.effects.first { #expect(text.hasSuffix("prospect:2.1–2.2")) }
        try reading.press("x |")
        try reading.type("wc -w")
        try reading.press("Enter")
        #expect(reading.effects == [.pipe(command: "wc -w", input: "Trump\n")])
        _ = reading.state.apply(
            .piped(PipeOutcome(command: "wc -w", output: "1\u{1B}[31m\n", ending: "done", hasFailed: false)))
        #expect(reading.state.message?.text == "wc -w: 1␛[31m")
        _ = reading.state.apply(
            .piped(
                PipeOutcome(command: "x", output: "a\nb\n", ending: "failed with status 1", hasFailed: true)))
        #expect(reading.screen.joined().contains("failed with status 1"))
        try reading.press("q")
        #expect(reading.state.views.isEmpty)
    }

    @Test("The view of all notes filters by tag, source, author and words, leads to the words and comes back")
    func view() throws {
        var reading = try reading("t")
        try reading.type("tone")
        try reading.press("Enter ] s a")
        try reading.type("really?")
        try reading.press("C-s g a")
        let view = try #require(reading.state.views.last as? NotesView)
        #expect(view.list.shown.count == 2)
        for (filter, count) in [
            ("tag:tone", 1), ("source:commentary", 1), ("by:ann", 2), ("really", 1), ("kind:note", 2),
            ("counterweight", 1), ("is:unattached", 0),
        ] {
            try reading.press("&")
            try reading.type(filter)
            #expect(reading.state.views.last?.list.shown.count == count, "\(filter)")
            try reading.press("C-u Enter")
        }
        try reading.press("g g Enter")
        #expect(reading.state.views.isEmpty)
        #expect(reading.state.address == "prospect:2.1")
        try reading.press("H")
        #expect(reading.state.views.last is NotesView)
        try reading.press("G D")
        #expect(kept(reading).map(\.tags.count) == [1])
        #expect(reading.state.views.last?.list.shown.count == 1)
        try reading.press("u")
        #expect(reading.state.views.last?.list.shown.count == 2)
        try reading.press("g g T C-u")
        try reading.type("other")
        try reading.press("Enter")
        #expect(kept(reading).first?.tags.map(\.value) == ["other"])
    }

    @Test("A note whose words are gone is listed with its quote, and put back on the words chosen")
    func unattached() throws {
        var reading = try reading()
        let lost = Annotation(
            id: RecordID(high: 7, low: 7),
            target: AnnotationTarget(
                file: "prospect.txt", exact: "words that nobody wrote", start: CanonicalOffset(4),
                end: CanonicalOffset(27)), text: "whither?", author: "bob",
            created: Timestamp(milliseconds: 0))
        _ = reading.state.apply(.notesChanged(NotesUpdate(put: [lost])))
        #expect(reading.state.notebook.unattached.count == 1)
        try reading.press("x g a")
        let screen = reading.screen.joined(separator: "\n")
        #expect(screen.contains("words that nobody wrote") && screen.contains("1 unattached"))
        try reading.press("Enter")
        #expect(selected(reading) == "Trump")
        try reading.press("Enter")
        #expect(reading.state.notebook.unattached.isEmpty)
        #expect(kept(reading).map(\.target.exact) == ["Trump"])
        #expect(kept(reading).map(\.author) == ["bob"])
    }

    @Test("Side by side, annotating works in the column that is read, and the marks stand in all")
    func columns() throws {
        var reading = try reading("A s s s l ) A")
        #expect(kept(reading).count == 2)
        #expect(kept(reading).allSatisfy { $0.target.file == "prospect.txt" })
        try reading.press("Tab A")
        #expect(kept(reading).count == 3)
        #expect(kept(reading).last?.target.file != "prospect.txt")
        let signs = draw(reading.state).cells.filter {
            $0.text == NoteSign.one && $0.style.role == .annotation
        }
        #expect(signs.count >= 3)
    }

    @Test(
        "In every keymap there are keys to choose, note, tag, mark, link, repeat, undo and redo",
        arguments: ["default", "vim", "emacs", "less"])
    func keymaps(name: String) throws {
        let keymap = Reading.keymap(name).keymap
        let wanted: [(Command, String?)] = [
            (.visual, nil), (.visual, "sentence"), (.visual, "paragraph"), (.select, "mention"),
            (.select, "passage"), (.note, nil), (.tag, nil), (.highlight, nil), (.repeat, nil),
            (.linkNew, nil), (.linkFollow, nil), (.noteNext, nil), (.notePrev, nil), (.noteChoose, nil),
            (.noteEdit, nil), (.tagEdit, nil), (.noteMove, nil), (.noteDelete, nil), (.undo, nil),
            (.redo, nil), (.view, "notes"), (.pipe, nil), (.yank, "cited"), (.yank, "ref"),
        ]
        for (command, argument) in wanted {
            #expect(
                keymap.keys(for: command, argument, in: [.document, .global]) != nil,
                "\(name) has no key for \(Invocation(command, argument).spelling)")
        }
        #expect(keymap.keys(for: .visualSwap, in: [.visual, .document]) != nil)
        for command in [Command.noteEdit, .tagEdit, .noteMove, .noteDelete, .undo, .redo, .filter] {
            #expect(keymap.keys(for: command, in: [.list, .global]) != nil, "\(name): \(command.rawValue)")
        }
        for command in [
            Command.accept, .cancel, .compose, .newLine, .lineStart, .lineEnd, .deleteWord, .deleteToEnd,
        ] {
            #expect(keymap.keys(for: command, in: [.editor, .input]) != nil, "\(name): \(command.rawValue)")
        }
    }

    @Test("Ten thousand notes on one sentence, and one of a megabyte, are drawn without a control byte")
    func hostile() throws {
        var reading = try reading(")")
        let span = try #require(reading.state.passage.map { reading.state.model.corpus[$0].span })
        var notebook = reading.state.notebook
        let target = notebook.target(SourceIndex(0), span)
        let texts = [
            "\u{1B}]0;x\u{07}", "\u{202E}אבג", "👩‍👩‍👧", "\u{9B}31m", "\0",
            String(repeating: "long ", count: 200_000),
        ]
        let many = (0..<10_000).map { number in
            Annotation(
                id: RecordID(high: 5, low: UInt64(number)), target: target,
                tags: [Tag("a\u{1B}b\(number % 20)")].compactMap { $0 },
                text: number < texts.count ? texts[number] : "n\(number)", author: "e\u{1B}vil\n",
                created: Timestamp(milliseconds: Int64(number)))
        }
        _ = reading.state.apply(
            .notesOpened(NotesOpened(notebook: Notebook(many, in: reading.state.model.corpus))))
        #expect(reading.state.annotating.here.count == 10_000)
        for keys in [",", ", ,", "E", "Esc", "t", "Esc", "g a", "G", "& l o n g Enter", "q", ") ("] {
            try reading.press(keys)
            for cell in draw(reading.state).cells {
                let isClean = cell.text.unicodeScalars.allSatisfy {
                    $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0 != "\u{202E}"
                }
                #expect(isClean, "\(keys): \(cell.text.unicodeScalars.map(\.value))")
            }
        }
    }
}
