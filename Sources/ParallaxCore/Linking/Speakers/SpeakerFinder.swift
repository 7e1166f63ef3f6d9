/// Finds who says what in one source.
///
/// Example: in "“It is over,” Lavrov said. “We go home.”" both quotations are Lavrov's; in "Ushakov said that
/// Moscow agreed" everything after "said" is reported by Ushakov.
struct SpeakerFinder {
    /// A stretch of a source that is not in its own voice.
    struct Speech {
        let tokens: Range<Int>
        let voice: Voice
    }

    private let text: SourceText
    private let lexicon: NameLexicon
    private let that: FormID?
    private let according: FormID?
    private let to: FormID?
    /// Where mentions of actors begin and end, in order, and whom they name.
    private let starts: [Int]
    private let ends: [Int]
    private let actors: [ActorIndex]

    /// So many tokens may stand between a quotation and the verb of saying.
    private static let reach = 12

    init(
        _ text: SourceText, mentions: [(tokens: Range<Int>, actor: ActorIndex)], lexicon: NameLexicon,
        that: FormID?, according: FormID?, to: FormID?
    ) {
        self.text = text
        self.lexicon = lexicon
        self.that = that
        self.according = according
        self.to = to
        var starts: [Int] = []
        var ends: [Int] = []
        var actors: [ActorIndex] = []
        let order = mentions.indices.sorted {
            (mentions[$0].tokens.lowerBound, $0) < (mentions[$1].tokens.lowerBound, $1)
        }
        // Of mentions that begin at one token the first counts.
        for mention in order.lazy.map({ mentions[$0] }) where mention.tokens.lowerBound != starts.last {
            starts.append(mention.tokens.lowerBound)
            ends.append(mention.tokens.upperBound)
            actors.append(mention.actor)
        }
        self.starts = starts
        self.ends = ends
        self.actors = actors
    }

    /// All speech of the source, quotations first.
    func speeches() -> [Speech] {
        let quotations = Quotation.all(in: text, mark: lexicon.quotation)
        var found: [Speech] = []
        var last: (paragraph: Int, speaker: ActorIndex)?
        for quotation in quotations {
            var speaker = speaker(of: quotation)
            // A speech goes on: in the same paragraph or in the next one nobody else is named as speaker.
            if speaker == nil, let last, quotation.paragraph <= last.paragraph + 1 { speaker = last.speaker }
            if speaker == nil { speaker = speakerBefore(quotation.paragraph) }
            if let speaker { last = (quotation.paragraph, speaker) }
            found.append(Speech(tokens: quotation.tokens, voice: .quoted(by: speaker)))
        }
        return found + reports(outside: quotations)
    }

    /// The actor beside a verb of saying after or before a quotation, in its own paragraph.
    private func speaker(of quotation: Quotation) -> ActorIndex? {
        let bounds = paragraph(quotation.paragraph)
        let after = quotation.tokens.upperBound
        if let verb = verb(in: after..<min(bounds.upperBound, after + Self.reach)) {
            return actor(beside: verb, in: after..<bounds.upperBound)
        }
        let before = quotation.tokens.lowerBound
        if let verb = verb(in: max(bounds.lowerBound, before - Self.reach)..<before) {
            return actor(beside: verb, in: bounds.lowerBound..<before)
        }
        return nil
    }

    /// The last actor that speaks in the paragraph before.
    private func speakerBefore(_ paragraph: Int) -> ActorIndex? {
        guard paragraph > 0 else { return nil }
        let bounds = self.paragraph(paragraph - 1)
        guard let verb = bounds.last(where: { isSaying($0) }) else { return nil }
        return actor(beside: verb, in: bounds)
    }

    private func paragraph(_ number: Int) -> Range<Int> {
        let sentences = text.paragraphs[number].sentences
        guard let first = sentences.first, let last = sentences.last else { return 0..<0 }
        return text.sentences[first].tokens.lowerBound..<text.sentences[last].tokens.upperBound
    }

    private func isSaying(_ position: Int) -> Bool {
        text.tokens[position].kind == .word && lexicon[text.tokens[position].form].contains(.saying)
    }

    private func verb(in range: Range<Int>) -> Int? {
        guard range.lowerBound < range.upperBound else { return nil }
        return range.first { isSaying($0) }
    }

    /// The actor right after the verb ("said Lavrov", "said Foreign Minister Sergey Lavrov"), else the last one
    /// before it in the same sentence.
    private func actor(beside verb: Int, in bounds: Range<Int>) -> ActorIndex? {
        var position = starts.partitionPoint(of: verb + 1)
        if position < starts.count, starts[position] < min(bounds.upperBound, verb + 6),
            text.tokens[(verb + 1)..<starts[position]].allSatisfy({
                $0.isCapitalised || $0.form == lexicon.the
            })
        {
            return actors[position]
        }
        position -= 1
        guard position >= 0, starts[position] >= max(bounds.lowerBound, verb - Self.reach) else { return nil }
        return actors[position]
    }

    /// What stands after "X said that", or in a sentence with "according to X".
    private func reports(outside quotations: [Quotation]) -> [Speech] {
        var found: [Speech] = []
        for sentence in text.sentences {
            let range = sentence.tokens
            for position in range {
                let form = text.tokens[position].form
                if form == according, position + 2 < range.upperBound, text.tokens[position + 1].form == to {
                    let place = starts.partitionPoint(of: position + 2)
                    let near = place < starts.count && starts[place] < min(range.upperBound, position + 8)
                    let source = near ? actors[place] : nil
                    let end = near ? ends[place] : position + 2
                    found.append(Speech(tokens: range.lowerBound..<position, voice: .reported(by: source)))
                    found.append(Speech(tokens: end..<range.upperBound, voice: .reported(by: source)))
                    break
                }
                if isSaying(position), position + 1 < range.upperBound, text.tokens[position + 1].form == that
                {
                    let speaker = actor(beside: position, in: range.lowerBound..<position + 1)
                    found.append(
                        Speech(tokens: (position + 2)..<range.upperBound, voice: .reported(by: speaker)))
                    break
                }
            }
        }
        return found
    }
}

extension [Int] {
    /// The first position whose element is at least `value`; the elements ascend.
    fileprivate func partitionPoint(of value: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] >= value { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
