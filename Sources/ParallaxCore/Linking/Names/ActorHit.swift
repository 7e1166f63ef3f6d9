/// A mention of an actor, as tokens of its source.
struct ActorHit {
    let actor: ActorIndex
    let passage: Passage
    let tokens: Range<Int>
    let form: MentionForm
    let evidence: Evidence

    /// The mention, as the model holds it.
    func mention(in text: SourceText) -> Mention {
        Mention(
            entity: .actor(actor), passage: passage, span: text.span(tokens), form: form, evidence: [evidence]
        )
    }
}

extension SourceText {
    /// Where some tokens stand, from the first to the last.
    func span(_ tokens: Range<Int>) -> TextSpan {
        guard let first = tokens.first, let last = tokens.last else { return TextSpan(0, 0) }
        return TextSpan(self.tokens[first].span.start, self.tokens[last].span.end)
    }
}
