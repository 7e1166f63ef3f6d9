import ParallaxCore
import Testing

@testable import ParallaxReader

@Suite("Reading")
struct ReadingTests {
    @Test("From the Helsinki sentence one key goes to the other telling, and one key comes back")
    func followAndBack() throws {
        var reading = try Reading()
        try reading.press(") )") { $0.address = "prospect:2.3" }
        try reading.press("Enter") { $0.address = "commentary:1.1" }
        #expect(reading.state.landed?.words != nil)
        try reading.press("BS") { $0.address = "prospect:2.3" }
        try reading.press("L") { $0.address = "commentary:1.1" }
    }

    @Test("Walking the cross-references leaves the text in its place")
    func walk() throws {
        var reading = try Reading()
        try reading.press(") )")
        try reading.press("J") { $0.reference = 1 }
        try reading.press("J") { $0.reference = 2 }
        try reading.press("K") { $0.reference = 1 }
        let top = reading.state.document.top
        try reading.press("J J") { $0.reference = 3 }
        #expect(reading.state.document.top == top)
        try reading.press("Enter") {
            $0.address = "thinktank:1.1"
            $0.reference = nil
        }
    }

    @Test("The next mention of the focus runs on into the next source")
    func mentions() throws {
        var reading = try Reading()
        try reading.press("w v Enter") {
            $0.focus = "helsinki"
            $0.address = "prospect:1.1"
            $0.pane = .entities
        }
        try reading.press("Tab")
        try reading.press("] m") { $0.address = "prospect:2.3" }
        try reading.press("] m") { $0.address = "commentary:1.1" }
        try reading.press("2 ] m") { $0.address = "thinktank:1.1" }
        try reading.press("] m") { $0.message = "this is the last of 5 Helsinki summit" }
        try reading.press("9 [ m") { $0.message = "this is the first of 5 Helsinki summit" }
        try reading.press("4 [ m") {
            $0.address = "prospect:1.1"; $0.message = nil
        }
    }

    @Test("Enter in the sidebar goes to the first mention, then to the next")
    func sidebar() throws {
        var reading = try Reading()
        try reading.press("w v") { $0.pane = .entities }
        try reading.press("Enter Enter Enter") {
            $0.focus = "helsinki"
            $0.address = "commentary:1.1"
        }
    }

    @Test("Focusing lights what is under the cursor, then what else is there, then nothing")
    func focus() throws {
        var reading = try Reading()
        try reading.press("l") { $0.address = "prospect:2.1" }
        try reading.press("o") { $0.focus = "trump" }
        try reading.press("o") { $0.focus = nil }
    }

    @Test("A search goes along while it is typed, counts its hits, and is given up with Esc")
    func search() throws {
        var reading = try Reading()
        try reading.press("/ r u s s") { _ in }
        #expect(reading.state.hitCount == "1 of 4")
        try reading.press("Esc") { _ in }
        #expect(reading.state.search == nil)
        try reading.press("/ r u s s i a g a t e Enter") {
            $0.address = "prospect:2.2"
            $0.message = "1 of 1"
        }
        try reading.press("BS") {
            $0.address = "prospect:2.1"; $0.message = nil
        }
        try reading.press("/ R U S S Enter") {
            $0.message = "“RUSS” is not in prospect; g / searches every source"
        }
    }

    @Test("Hits of every source are listed while one types; the text comes along, and goes back with Esc")
    func hits() throws {
        var reading = try Reading()
        try reading.press("g / s u m m i t") {
            $0.view = "“summit”  1 of 1"
            $0.address = "thinktank:1.1"
        }
        try reading.press("Enter Esc") {
            $0.view = nil
            $0.address = "prospect:2.1"
        }
        try reading.press("g / s u m m i t Enter Enter") { $0.address = "thinktank:1.1" }
        try reading.press("C-o") { $0.address = "prospect:2.1" }
    }

    @Test("A small mark holds in its source, a capital everywhere")
    func marks() throws {
        var reading = try Reading()
        try reading.press("m a m B ] s") { $0.address = "commentary:1.1" }
        try reading.press("' a") { $0.message = "there is no mark a; ' ' lists the marks" }
        try reading.press("' B") {
            $0.address = "prospect:2.1"; $0.message = nil
        }
        try reading.press("G ' a") { _ in }
        try reading.press("' '") { $0.view = "Marks" }
    }

    @Test("A source is entered where it was left")
    func sources() throws {
        var reading = try Reading()
        try reading.press("} ] s") { $0.address = "commentary:1.1" }
        try reading.press("} [ s") { $0.address = "prospect:3.1" }
        try reading.press("] s") { $0.address = "commentary:2.1" }
        try reading.press("2 ] s") { $0.message = "commentary is the last source" }
    }

    @Test("A count goes before a command; in vim 0 is a digit only while a count is open")
    func counts() throws {
        var reading = try Reading(keymap: "vim")
        try reading.press("2") { $0.pending = "2" }
        try reading.press("0") { $0.pending = "20" }
        try reading.press("Esc") { $0.pending = "" }
        let start = reading.state.document.cursor
        try reading.press("l l l 0") { _ in }
        #expect(reading.state.document.cursor == start)
        try reading.press("5 G") { $0.address = "prospect:5.1" }
        try reading.press("C-w w") {
            $0.pane = .xrefs
            $0.reference = 1
        }
        try reading.press("C-w") { $0.pending = "C-w" }
        try reading.press("h") {
            $0.pending = ""; $0.pane = .document
        }
    }

    @Test("In emacs C-u multiplies by four, or takes the digits after it")
    func universalArgument() throws {
        var reading = try Reading(keymap: "emacs")
        try reading.press("C-u") { $0.pending = "4" }
        try reading.press("C-u") { $0.pending = "16" }
        try reading.press("2") { $0.pending = "2" }
        try reading.press("M-e") {
            $0.pending = ""; $0.address = "prospect:2.3"
        }
        try reading.press("C-x") { $0.pending = "C-x" }
        try reading.press("C-g") { $0.pending = "" }
    }

    @Test("An unknown key says so, and describe-key says what a key does")
    func keys() throws {
        var reading = try Reading()
        try reading.press("!") { $0.message = "! is not bound" }
        try reading.press("g !") { $0.message = "g ! is not bound" }
        try reading.press("g k g g") {
            $0.message =
                "g g: top – First line (with a count: that paragraph) (default.keys:\(line("g g "))) "
                .trimmingSpaces
        }
    }

    private func line(_ keys: String) -> Int {
        (Reading.shipped("default") ?? "").split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { $0.hasPrefix(keys) }.map { $0 + 1 } ?? 0
    }

    @Test("The palette completes, runs a command, and takes an address")
    func palette() throws {
        var reading = try Reading()
        try reading.press(": s o u r c e - n Enter") { $0.address = "commentary:1.1" }
        try reading.press(": p a n e Space x Tab Enter") {
            $0.pane = .xrefs
            $0.reference = 1
        }
        try reading.press("Esc : 2 Enter") {
            $0.pane = .document; $0.address = "commentary:2.1"; $0.reference = nil
        }
        try reading.press(": t h i n k t a n k : 1 . 2 Enter") { $0.address = "thinktank:1.2" }
        try reading.press(": Esc") { _ in }
    }

    @Test("A resize keeps the character at the top line")
    func resize() throws {
        var reading = try Reading(width: 60, height: 12)
        try reading.press("j j j j j j j j j j j j")
        let top = reading.state.document.top
        for (width, height) in [(110, 30), (80, 24), (200, 50), (60, 12)] {
            _ = reading.state.apply(.input(.resize(width: width, height: height)))
            let row = try #require(RowWalker(reading.state.documentLayout, at: reading.state.document.top))
            #expect(row.block.bytes.contains(top.value))
        }
        #expect(reading.state.document.top == top)
        // Where the cursor finds no room, the text moves, and comes back with the room.
        for (width, height) in [(45, 10), (1, 1), (60, 12)] {
            _ = reading.state.apply(.input(.resize(width: width, height: height)))
        }
        #expect(reading.state.document.top == top)
    }

    @Test("Contacts are folded, open where one goes into them, and are never copied")
    func folds() throws {
        var reading = try Reading()
        #expect(reading.screen.contains { $0.contains("▸ contact, 2 lines") })
        try reading.press("/ f a x Enter") {
            $0.address = "prospect:4.1"; $0.message = "1 of 1"
        }
        #expect(reading.screen.contains { $0.contains("Fax: 886-2-4321") })
        try reading.press("y") { $0.message = "contact data is not copied" }
        #expect(reading.effects == [])
        try reading.press("z a") {
            $0.address = "prospect:3.1"; $0.message = nil
        }
        #expect(!reading.screen.contains { $0.contains("Fax: 886-2-4321") })
    }

    @Test("A sentence is copied with its citation, or the citation alone; in the pane of references theirs")
    func yank() throws {
        var reading = try Reading()
        try reading.press(") ) Y")
        let citation =
            "Paiku Wei, “Observations on the Talks”, Prospect Foundation, 12 Mar 2025, prospect:2.3"
        #expect(reading.effects == [.copy(citation)])
        try reading.press("w x y")
        #expect(
            reading.effects == [
                .copy(
                    "“US President Trump and Russian President Vladimir Putin held their first official meeting in "
                        + "Helsinki on the 16th.” (“The United States will not give up hegemonism”, Jul 2018 "
                        + "(inferred), commentary:1.1)")
            ])
    }

    @Test("Close leaves what lies on top, and the program at last")
    func close() throws {
        var reading = try Reading()
        try reading.press("? q q")
        #expect(reading.effects == [.quit])
        try reading.press("w x q")
        #expect(reading.effects == [])
        try reading.press("? Q")
        #expect(reading.effects == [.quit])
    }

    @Test("A filter narrows the sidebar and the help, and follows smart case")
    func filter() throws {
        var reading = try Reading()
        try reading.press("& r i y") { $0.pane = .entities }
        #expect(reading.state.sidebar.list.shown.count == 1)
        try reading.press("Esc") { _ in }
        #expect(reading.state.sidebar.list.shown.count == 2)
        try reading.press("? / m a r k Enter")
        #expect(reading.state.views.last?.list.shown.isEmpty == false)
        #expect(reading.screen.contains { $0.contains("mark-set") })
        #expect(!reading.screen.contains { $0.contains("half-down") })
    }

    @Test("A window that is too small says what is needed")
    func small() throws {
        var reading = try Reading(width: 39, height: 24)
        #expect(reading.screen.contains { $0.contains("Parallax needs 40x10 cells") })
        _ = reading.state.apply(.input(.resize(width: 1, height: 1)))
        #expect(draw(reading.state).rowsOfText == ["…"])
    }

    @Test("The mouse selects and scrolls when it is on, and does nothing when it is off")
    func mouse() throws {
        var reading = try Reading()
        let before = reading.glance
        _ = reading.state.apply(.input(.mouse(.click, column: 3, row: 4)))
        #expect(reading.glance == before)
        try reading.press("z m")
        #expect(reading.effects == [.setMouse(true)])
        _ = reading.state.apply(.input(.mouse(.click, column: 3, row: 4)))
        #expect(reading.state.pane == .entities)
        #expect(reading.state.sidebar.list.position.number == 2)
        _ = reading.state.apply(.input(.mouse(.click, column: 60, row: 16)))
        #expect(reading.state.pane == .document)
        #expect(reading.state.address == "prospect:5.2")
    }
}
