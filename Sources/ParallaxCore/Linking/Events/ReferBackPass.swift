/// Finds descriptions that point back to an event told before in the same text: "the meeting", "this distrust".
///
/// The noun must be one on which a name of the event rests, stand after a word that points ("the", "this"), and
/// carry nothing that tells it apart from the event: another name, another person "with" whom, a word that
/// singles out another of its kind.
struct ReferBackPass {
    static let pass = LinkingPass(
        "refer-back", .marks, "A description points back to the event of that kind that the text told last.",
        example: "“The talks resulted in four key agreements” after “talks in Riyadh on February 18, 2025”")

    /// How many sentences back a description may point.
    private static let reach = 12

    /// An event told before, where, and by which nouns.
    private struct Told {
        var sentence: Int
        var hit: EventHit
        var nouns: Set<WordFamily>
        /// The same, synonyms counted as one.
        var meanings: Set<WordFamily>
    }

    /// What opens a description.
    private enum Pointer {
        case article, demonstrative, indefinite, none
    }

    /// Which events which nouns can point back to.
    struct Heads {
        private(set) var strong: [WordFamily: [EventIndex]] = [:]
        private(set) var weak: [WordFamily: [EventIndex]] = [:]
        /// What goes on, and may therefore be meant by "any agreement".
        private(set) var processes: Set<EventIndex> = []

        init(_ profiles: [EventProfile]) {
            for profile in profiles {
                for head in profile.heads { strong[head, default: []].append(profile.event) }
                for head in profile.weakHeads { weak[head, default: []].append(profile.event) }
                if profile.kind == .process { processes.insert(profile.event) }
            }
        }

        func contains(_ noun: WordFamily) -> Bool { strong[noun] != nil || weak[noun] != nil }
    }

    /// How many sentences back an indefinite description ("any agreement") may point.
    private static let indefiniteReach = 3

    private let context: LinkingContext
    private let quotes: Set<FormID>
    /// Words with which a sentence takes up the one before.
    private let openers: Set<FormID>
    private let function: FunctionWords
    private let neutral: Set<WordFamily>
    private var told: [EventIndex: Told] = [:]
    private var sectionStart = 0

    init(_ context: LinkingContext, function: FunctionWords) {
        self.context = context
        self.function = function
        openers = context.forms("however but yet still meanwhile moreover then")
        quotes = context.forms("\" ' ’ ‘ “ ”")
        neutral = context.families(
            """
            first second third last latest recent earlier previous next same new official formal informal brief long
            historic high level key major bilateral joint entire whole overall mutual ongoing current initial final
            special heated early late two three one own so called such only closed door face swift quick rapid fair
            rushed possible potential future
            """)
    }

    /// Notes a mention, and the nouns by which the text calls the event there.
    mutating func note(_ hit: EventHit) {
        let tokens = context.corpus[hit.passage.source].text.tokens
        let words = tokens[hit.tokens].filter { $0.kind == .word }
        let before = told[hit.event]
        told[hit.event] = Told(
            sentence: hit.passage.sentence.value, hit: hit,
            nouns: (before?.nouns ?? []).union(words.map { context.families[$0.form] }),
            meanings: (before?.meanings ?? []).union(words.compactMap { context.meaning(of: $0.form).family })
        )
    }

    /// Notes that a section begins.
    mutating func beginSection(at sentence: SentenceIndex) { sectionStart = sentence.value }

    /// The event that was told last, among some; nil when none was within reach.
    func lastTold(
        _ events: some Sequence<EventIndex>, before sentence: SentenceIndex, inSection: Bool = false
    ) -> EventHit? {
        events.compactMap { told[$0] }
            .filter {
                sentence.value - $0.sentence <= Self.reach && (!inSection || $0.sentence >= sectionStart)
            }
            .max {
                ($0.sentence, $0.hit.tokens.lowerBound, $1.hit.event) < (
                    $1.sentence, $1.hit.tokens.lowerBound, $0.hit.event
                )
            }?
            .hit
    }

    /// The event that a noun points back to: of those that the text called by this noun the last, else of those
    /// that the index calls by it.
    private func antecedent(
        _ noun: WordFamily, _ pointer: Pointer, _ heads: Heads, _ meaning: WordFamily,
        before sentence: SentenceIndex
    ) -> EventHit? {
        let strong = heads.strong[meaning] ?? []
        let all = strong + (heads.weak[meaning] ?? [])
        func called(_ events: [EventIndex]) -> EventHit? {
            lastTold(events.filter { told[$0]?.nouns.contains(noun) ?? false }, before: sentence)
                ?? lastTold(events.filter { told[$0]?.meanings.contains(meaning) ?? false }, before: sentence)
        }
        switch pointer {
        case .article: return called(strong) ?? lastTold(strong, before: sentence)
        case .demonstrative: return called(all) ?? lastTold(strong, before: sentence)
        case .indefinite:
            return called(strong).flatMap { hit in
                isNear(hit, sentence) && heads.processes.contains(hit.event) ? hit : nil
            }
        case .none: return called(strong).flatMap { isNear($0, sentence) ? $0 : nil }
        }
    }

    private func isNear(_ hit: EventHit, _ sentence: SentenceIndex) -> Bool {
        sentence.value - hit.passage.sentence.value <= Self.indefiniteReach
    }

    /// The mention that a word makes when it points back; nil when it does not.
    func hit(
        _ position: Int, _ stream: ContentStream, _ cues: PassageCues,
        profiles: [EventProfile], heads: Heads
    ) -> EventHit? {
        let (passage, sentence) = (cues.passage, cues.sentence)
        let text = context.corpus[passage.source].text
        let tokens = text.tokens
        guard let meaning = stream.words[position].meaning.family, heads.contains(meaning),
            let (start, pointer) = beginning(position, stream, sentence, tokens)
        else { return nil }
        let noun = context.families[tokens[stream.words[position].tokens.lowerBound].form]
        guard let antecedent = antecedent(noun, pointer, heads, meaning, before: passage.sentence) else {
            return nil
        }
        let profile = profiles[antecedent.event.value]
        guard isOnlyOf(profile, start..<position, position, stream, sentence) else { return nil }
        let isOfParagraph =
            text[antecedent.passage.sentence].paragraph == text[passage.sentence].paragraph
        if !isOfParagraph, let now = cues.narrative, EventForbids.isFar(profile, from: now) { return nil }
        let range = stream.words[position].tokens
        return EventHit(
            event: antecedent.event, passage: passage, tokens: range, form: .description,
            evidence: [
                Evidence(
                    Self.pass.id,
                    .refersBack(
                        words: context.words(range, in: passage.source),
                        to: context.words(antecedent.tokens, in: passage.source), event: profile.label))
            ])
    }

    /// The first content word of a description that a pointing word opens, and the pointing word; nil when none
    /// does. A noun in the plural that begins a clause needs none: "However, discussions focused …".
    private func beginning(
        _ head: Int, _ stream: ContentStream, _ sentence: Range<Int>, _ tokens: [Token]
    ) -> (first: Int, pointer: Pointer)? {
        var position = head
        while position >= sentence.lowerBound, head - position <= 3 {
            let first = stream.words[position].tokens.lowerBound
            var before = first - 1
            while before >= 0, isQuote(tokens[before]) { before -= 1 }
            if before >= 0, let pointer = pointer(tokens[before]) { return (position, pointer) }
            if position == head, isBarePlural(stream.words[position], stream, sentence, tokens) {
                return (position, .none)
            }
            guard stream.words[position].joint.isEmpty, position > sentence.lowerBound,
                position == head || isNeutral(stream.words[position], nil)
            else { return nil }
            position -= 1
        }
        return nil
    }

    /// A plural with which a clause begins, no word before it but one like "however".
    private func isBarePlural(
        _ word: ContentWord, _ stream: ContentStream, _ sentence: Range<Int>, _ tokens: [Token]
    ) -> Bool {
        guard word.joint.isSubset(of: .sign), let last = tokens[word.tokens].last, isPlural(last) else {
            return false
        }
        let first = stream.words[sentence.lowerBound].tokens.lowerBound
        let before = tokens[first..<max(first, word.tokens.lowerBound)]
        return before.count <= 2 && before.allSatisfy { $0.kind == .sign || openers.contains($0.form) }
    }

    private func isPlural(_ token: Token) -> Bool {
        var isPlural = false
        context.vocabulary.withBytes(of: token.form) { isPlural = $0.last == UInt8(ascii: "s") }
        return isPlural
    }

    private func pointer(_ token: Token) -> Pointer? {
        if token.form == function.article { return .article }
        if function.definite.contains(token.form) { return .demonstrative }
        return function.indefinite.contains(token.form) ? .indefinite : nil
    }

    private func isQuote(_ token: Token) -> Bool { token.kind == .sign && quotes.contains(token.form) }

    private func isNeutral(_ word: ContentWord, _ profile: EventProfile?) -> Bool {
        if let actor = word.meaning.actor { return profile?.isParty(actor) ?? true }
        return word.meaning.family.map(neutral.contains) ?? false
    }

    /// Whether nothing around the noun tells it apart from the event.
    private func isOnlyOf(
        _ profile: EventProfile, _ modifiers: Range<Int>, _ head: Int, _ stream: ContentStream,
        _ sentence: Range<Int>
    ) -> Bool {
        guard modifiers.allSatisfy({ isNeutral(stream.words[$0], profile) }) else { return false }
        var next = head + 1
        while next < sentence.upperBound, stream.words[next].isTitle { next += 1 }
        guard next < sentence.upperBound else { return true }
        let word = stream.words[next]
        guard word.joint == .preposition || word.joint == [.preposition, .function] else { return true }
        guard let actor = word.meaning.actor else { return true }
        return profile.isParty(actor) || profile.place.contains(word.meaning)
    }
}
