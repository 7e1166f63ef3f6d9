/// A mention of an event, as tokens of its source.
struct EventHit {
    let event: EventIndex
    let passage: Passage
    /// Its trigger.
    let tokens: Range<Int>
    let form: MentionForm
    let evidence: [Evidence]

    /// The mention, as the model holds it.
    func mention(in text: SourceText) -> Mention {
        Mention(
            entity: .event(event), passage: passage, span: text.span(tokens), form: form, evidence: evidence)
    }
}
