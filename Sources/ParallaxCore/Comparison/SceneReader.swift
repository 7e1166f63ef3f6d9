/// Finds the words of a sentence that can say who took part in an event, when and how many. Where a sentence tells
/// of the event that is all of it; where the event only sets the time of something else ("two days before the
/// summit, Kyiv announced 12 laws") it is the phrase that sets it.
struct SceneReader {
    /// Words that set what follows them off from what is told.
    private let setOff: FormSet
    private let clauses: ClauseReader

    /// So many words may stand between such a word and the name: "before the first official meeting".
    private static let reach = 4

    init(vocabulary: Vocabulary) {
        setOff = FormSet(
            "before after following since until till despite prior ahead behind beyond", in: vocabulary)
        clauses = ClauseReader(vocabulary: vocabulary)
    }

    /// The words around the names of an event in a sentence that belong to it.
    func scene(around names: [TextSpan], in sentence: Sentence, of text: SourceText) -> Scene {
        var phrases: [TextSpan] = []
        for name in names {
            let clause = clauses.clause(around: name, in: sentence, of: text)
            guard let start = setOffStart(before: name, clause, sentence, text) else {
                return Scene(spans: [sentence.span], isSetOff: false)
            }
            phrases.append(TextSpan(start, clause.end))
        }
        return phrases.isEmpty
            ? Scene(spans: [sentence.span], isSetOff: false) : Scene(spans: phrases, isSetOff: true)
    }

    /// Where the phrase begins that sets a name off; nil for a name that is told of.
    private func setOffStart(
        before name: TextSpan, _ clause: TextSpan, _ sentence: Sentence, _ text: SourceText
    ) -> UTF8Offset? {
        let before = sentence.tokens.filter {
            text.tokens[$0].span.start >= clause.start && text.tokens[$0].span.end <= name.start
        }
        if let near = before.suffix(Self.reach + 1).last(where: { setOff.contains(text.tokens[$0].form) }) {
            return text.tokens[near].span.start
        }
        guard let first = before.first, setOff.contains(text.tokens[first].form) else { return nil }
        return clause.start
    }
}

/// The words of a sentence that belong to an event.
struct Scene {
    /// The stretches, in the order of the names.
    let spans: [TextSpan]
    /// Whether the event only sets the time of what the sentence tells.
    let isSetOff: Bool

    /// Whether words belong to the event.
    func contains(_ span: TextSpan) -> Bool { spans.contains { $0.contains(span) } }
}
