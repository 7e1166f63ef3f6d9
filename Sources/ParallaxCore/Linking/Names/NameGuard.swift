/// Keeps a name from being taken out of a longer one: "Washington Summit" is not Washington, "Laura Bush" is
/// not George W. Bush, and the Republic of China is not China.
///
/// Capitals tell a longer name, except where they tell nothing: in headings, and in front of offices and
/// titles ("US President"). What the index knows as a name needs no guard, since the longest name wins.
struct NameGuard {
    static let pass = LinkingPass(
        "name-guard", .forbids, "A name inside a longer name in capitals is not that actor.",
        example: "“Washington Summit” is not Washington")

    /// A run of more capitals than this is a heading and no name.
    private static let longestName = 4

    private let offices: Set<FormID>
    private let governing: Set<FormID>
    private let compass: Set<FormID>
    private let formsOfState: Set<FormID>
    private let of: FormID?
    private let locative: Set<FormID>
    private let spelling: Spelling

    init(_ context: LinkingContext) {
        var offices = context.forms(
            """
            mr mrs ms miss sir lord lady dr prof professor president presidents vice prime minister ministers
            chancellor secretary secretaries senator senators governor congressman congresswoman representative
            ambassador envoy king queen prince princess emperor pope chairman chairwoman chief director general
            colonel captain major admiral judge justice mayor premier speaker leader candidate state spokesman
            spokeswoman foreign defense defence attorney deputy acting former
            """)
        for entry in context.index.actors {
            for name in entry.titles + entry.demonyms {
                offices.formUnion(context.tokens(of: name).map(\.form))
            }
        }
        self.offices = offices
        governing = context.forms("administration government regime cabinet campaign presidency team era")
        compass = context.forms(
            "new old north south east west northern southern eastern western central upper lower")
        formsOfState = context.forms(
            "republic kingdom gulf sea bay strait cape bank university institute treaty battle siege congress peace"
        )
        of = context.vocabulary.find("of")
        locative = context.forms("in at near on from to")
        spelling = context.spelling
    }

    /// The longer name that guards a name at `tokens`; nil when it stands for itself.
    func longerName(_ all: [Token], _ tokens: Range<Int>, in sentence: Range<Int>, isPerson: Bool) -> Range<
        Int
    >? {
        let run = capitals(around: tokens, in: all, sentence)
        guard run.count <= Self.longestName else { return nil }
        if let range = stateOf(all, tokens, sentence) { return range }
        guard tokens.count == 1, !all[tokens.lowerBound].shape.contains(.allCapitals) else { return nil }
        let next = tokens.upperBound
        if next < run.upperBound, isName(all[next]), !isOffice(all[next], isPerson: isPerson) {
            return tokens.lowerBound..<run.upperBound
        }
        let previous = tokens.lowerBound - 1
        if previous >= run.lowerBound, isName(all[previous]), !isOffice(all[previous], isPerson: false),
            isPerson ? !begins(all, previous, sentence) : compass.contains(all[previous].form)
        {
            return previous..<tokens.upperBound
        }
        return nil
    }

    /// The unbroken run of words with capitals around a name, through hyphens only for counting a heading.
    private func capitals(around tokens: Range<Int>, in all: [Token], _ sentence: Range<Int>) -> Range<Int> {
        var first = tokens.lowerBound
        while first > sentence.lowerBound, isWordWithCapital(all[first - 1]), isJoined(all[first]) {
            first -= 1
        }
        var end = tokens.upperBound
        while end < sentence.upperBound, isWordWithCapital(all[end]), isJoined(all[end]) { end += 1 }
        return first..<end
    }

    private func stateOf(_ all: [Token], _ tokens: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
        let head = tokens.lowerBound - 2
        guard head >= sentence.lowerBound, all[head + 1].form == of, all[head].isCapitalised,
            formsOfState.contains(all[head].form)
        else { return nil }
        return head..<tokens.upperBound
    }

    private func isWordWithCapital(_ token: Token) -> Bool { token.kind == .word && token.isCapitalised }

    /// Whether only a space stands before a token.
    private func isJoined(_ token: Token) -> Bool { token.shape.contains(.spaceBefore) }

    private func isName(_ token: Token) -> Bool { isWordWithCapital(token) && token.letterCount > 1 }

    private func isOffice(_ token: Token, isPerson: Bool) -> Bool {
        offices.contains(token.form) || isPerson && governing.contains(token.form)
    }

    /// Whether a word may owe its capital to the beginning of the sentence alone, or is the place before a
    /// person: "In Helsinki Putin met …".
    private func begins(_ all: [Token], _ position: Int, _ sentence: Range<Int>) -> Bool {
        let isFirst = all[sentence.lowerBound..<position].allSatisfy { $0.kind == .sign }
        let isPlace = position > sentence.lowerBound && locative.contains(all[position - 1].form)
        return isFirst || isPlace || spelling.isOrdinary(all[position].form)
    }
}
