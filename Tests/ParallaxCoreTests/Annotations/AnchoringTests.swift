import ParallaxCore
import Testing

@Suite("Anchoring")
struct AnchoringTests {
    static let text = """
        Plain first line.
        Emoji 🇺🇸 and 👨‍👩‍👧 before the quote: “reset” happened.
        Trump met with Putin in Helsinki in 2018. They made bad friends, it is said, and parted.
        Repeat: the reset failed. Again: the reset failed. Nothing more was said of it that day.
        """

    /// The words that a note on `words` stands on after the text became `edited`; nil when it is unattached.
    func words(_ words: String, occurrence: Int = 1, after edited: String) throws -> String? {
        var before = Notebook(in: try corpus([("a.txt", Self.text)]))
        let target = before.target(SourceIndex(0), span(of: words, in: Self.text, occurrence: occurrence))
        #expect(target.exact == words)
        let after = try corpus([("a.txt", edited)])
        var anchoring = Anchoring(after.sources[0].text)
        return anchoring.place(target).span.map { after.sources[0].text.string($0) }
    }

    @Test("A target counts scalars and keeps 32 of them on each side")
    func making() throws {
        var notebook = Notebook(in: try corpus([("a.txt", Self.text)]))
        let target = notebook.target(SourceIndex(0), span(of: "“reset”", in: Self.text))
        #expect(target.start.value == 55 && target.end.value == 62)
        #expect(target.prefix.unicodeScalars.count == 32 && target.suffix.unicodeScalars.count == 32)
        #expect(target.suffix.hasPrefix(" happened.\nTrump"))
    }

    @Test(
        "Words are found again after an edit elsewhere",
        arguments: ["“reset”", "bad friends", "👨‍👩‍👧", "Helsinki", "line.\nEmoji"])
    func shifted(quote: String) throws {
        #expect(try words(quote, after: "A new beginning, quite long.\n\n" + Self.text) == quote)
    }

    @Test("Words are found again after they were edited themselves")
    func edited() throws {
        let edited = "New.\n" + Self.text.replacing("They made bad friends", with: "They made bad freinds")
        #expect(try words("bad friends, it is said", after: edited) == "bad freinds, it is said")
    }

    @Test("Of two equal quotes the one with the same context is found")
    func repeated() throws {
        let edited = Self.text.replacing("Plain first line", with: "A first line")
        #expect(try words("the reset failed", occurrence: 2, after: edited) == "the reset failed")
        var before = Notebook(in: try corpus([("a.txt", Self.text)]))
        let second = span(of: "the reset failed", in: Self.text, occurrence: 2)
        let target = before.target(SourceIndex(0), second)
        var anchoring = Anchoring(try corpus([("a.txt", edited)]).sources[0].text)
        #expect(anchoring.place(target).span == span(of: "the reset failed", in: edited, occurrence: 2))
    }

    @Test("Words that were deleted are unattached, not moved to others")
    func deleted() throws {
        let edited = Self.text.replacing(" They made bad friends, it is said, and parted.", with: "")
        #expect(try words("bad friends", after: edited) == nil)
    }

    @Test("Of two places that fit equally well none is taken")
    func ambiguous() throws {
        let page = "Header\n\nOne two three four five six seven eight nine ten eleven twelve.\n\nFooter\n\n"
        let before = try corpus([("a.txt", page)])
        var notebook = Notebook(in: before)
        let target = notebook.target(SourceIndex(0), span(of: "five", in: page))
        var anchoring = Anchoring(try corpus([("a.txt", "x\n" + page + page)]).sources[0].text)
        #expect(anchoring.place(target) == .unattached(.ambiguous))
    }

    @Test("Line ends and a byte order mark do not move a note")
    func lineEnds() throws {
        let windows = "\u{FEFF}" + Self.text.replacing("\n", with: "\r\n")
        var notebook = Notebook(in: try corpus([("a.txt", Self.text)]))
        let target = notebook.target(SourceIndex(0), span(of: "line.\nEmoji", in: Self.text))
        let after = try corpus([("a.txt", windows)])
        var anchoring = Anchoring(after.sources[0].text)
        guard case .attached(let place, .position) = anchoring.place(target) else {
            Issue.record("not at its position")
            return
        }
        #expect(after.sources[0].text.string(place) == "line.\r\nEmoji")
        var other = Notebook(in: after)
        #expect(other.target(SourceIndex(0), place) == target)
    }

    @Test("The context of a note never reaches into contact lines")
    func contact() throws {
        let text = "Call me: +1 555 0100\nThe words stand here.\nmail@example.org and more\n"
        let corpus = try corpus([("a.txt", text)], contact: [1, 3])
        var notebook = Notebook(in: corpus)
        let target = notebook.target(SourceIndex(0), span(of: "words", in: text))
        #expect(target.prefix == "\nThe " && target.suffix == " stand here.\n")
        #expect(corpus.sources[0].touchesContact(span(of: "555", in: text)))
        #expect(!corpus.sources[0].touchesContact(span(of: "words", in: text)))
    }

    @Test("Offsets beyond the text, an empty quote and a quote that is not there leave a note unattached")
    func lying() throws {
        let text = try corpus([("a.txt", Self.text)]).sources[0].text
        for (exact, start, end) in [
            ("zzzz qqqq", 0, 9), ("", 5, 900), ("zq", 1 << 40, 1 << 41), ("ZQ", -5, -2),
        ] {
            var anchoring = Anchoring(text)
            let target = AnnotationTarget(
                file: "a.txt", exact: exact, start: CanonicalOffset(start), end: CanonicalOffset(end))
            #expect(anchoring.place(target).span == nil)
        }
    }

    /// Random quotes of the five sources, each looked for after an edit of its source: how many were found where
    /// they now stand, and how many at other words.
    func measure(
        length: ClosedRange<Int>,
        edit: (_ text: [UInt8], _ quote: Range<Int>, inout SeededGenerator) -> Edited
    ) throws -> (right: Int, wrong: Int) {
        var generator = SeededGenerator(state: 7)
        var right = 0
        var wrong = 0
        for name in ["commentary", "prospect", "thinktank", "valdai", "worldnews"] {
            let bytes = try shippedText(name)
            var notebook = Notebook(in: try corpus([("a.txt", String(decoding: bytes, as: UTF8.self))]))
            for _ in 0..<10 {
                let count = Int.random(in: length, using: &generator)
                var start = Int.random(in: 0..<bytes.count - count - 4, using: &generator)
                while bytes[start] & 0xC0 == 0x80 { start += 1 }
                var end = start + count
                while bytes[end] & 0xC0 == 0x80 { end += 1 }
                let target = notebook.target(SourceIndex(0), TextSpan(start, end))
                let edited = edit(bytes, start..<end, &generator)
                var anchoring = Anchoring(CanonicalText(edited.bytes))
                guard let place = anchoring.place(target).span else { continue }
                if let expected = edited.quote, abs(place.start.value - expected) < count {
                    right += 1
                } else if Array(edited.bytes[place.bytes]) != Array(target.exact.utf8) {
                    // A caption that the source prints twice may be found at its twin.
                    wrong += 1
                }
            }
        }
        return (right, wrong)
    }

    /// An edited text, and where the quote begins in it; nil when it is gone.
    struct Edited {
        var bytes: [UInt8]
        var quote: Int?
    }

    /// One in ten ASCII letters is changed, left out or doubled.
    static func noise(_ text: [UInt8], _ quote: Range<Int>, _ generator: inout SeededGenerator) -> Edited {
        var edited = Edited(bytes: [], quote: nil)
        for (position, byte) in text.enumerated() {
            if position == quote.lowerBound { edited.quote = edited.bytes.count }
            switch byte < 0x80 ? Int.random(in: 0..<30, using: &generator) : 9 {
            case 0: break
            case 1: edited.bytes += [byte, UInt8(ascii: "x")]
            case 2: edited.bytes.append(UInt8(ascii: "y"))
            default: edited.bytes.append(byte)
            }
        }
        return edited
    }

    @Test(
        "After one in ten characters was edited, nearly all quotes of the five sources are found, hardly any elsewhere"
    )
    func noisy() throws {
        // One source prints its first paragraph twice: a quote may be found in its edited twin.
        let short = try measure(length: 8...25, edit: Self.noise)
        #expect(short.right >= 47 && short.wrong <= 1, "\(short)")
        let long = try measure(length: 60...300, edit: Self.noise)
        #expect(long.right >= 48 && long.wrong == 0, "\(long)")
    }

    @Test("After the quoted words were deleted, few short quotes of the five sources stand on other words")
    func cut() throws {
        func delete(_ text: [UInt8], _ quote: Range<Int>, _: inout SeededGenerator) -> Edited {
            Edited(bytes: Array(text[..<quote.lowerBound] + text[quote.upperBound...]), quote: nil)
        }
        let short = try measure(length: 8...25, edit: delete)
        #expect(short.wrong <= 2, "\(short)")
        let long = try measure(length: 60...300, edit: delete)
        // Two sources print a caption or an opening twice, with other words after it.
        #expect(long.wrong <= 2, "\(long)")
    }
}
