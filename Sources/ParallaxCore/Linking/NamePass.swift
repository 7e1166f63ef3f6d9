/// Finds the names that the index gives.
enum NamePass {
    static let id = PassID("name")

    static func mentions(in corpus: Corpus, index: CorpusIndex) -> [Mention] {
        var matcher = NameMatcher<(entity: Entity, form: MentionForm, name: String)>()
        for (position, entry) in index.events.enumerated() {
            let entity = Entity.event(EventIndex(position))
            for name in [entry.label] + entry.names {
                matcher.add(
                    name, label: (entity, name == entry.label ? .name : .alias, entry.label),
                    vocabulary: corpus.vocabulary)
            }
        }
        for (position, entry) in index.actors.enumerated() {
            let entity = Entity.actor(ActorIndex(position))
            let forms: [(MentionForm, [String])] = [
                (.name, [entry.name]), (.alias, entry.aliases), (.metonym, entry.metonyms),
            ]
            for (form, names) in forms {
                for name in names {
                    matcher.add(name, label: (entity, form, entry.name), vocabulary: corpus.vocabulary)
                }
            }
            if entry.kind == .person, let surname = entry.name.split(separator: " ").last {
                matcher.add(
                    String(surname), label: (entity, .surname, entry.name), vocabulary: corpus.vocabulary)
            }
        }
        var mentions: [Mention] = []
        for source in corpus.indices {
            let text = corpus[source].text
            for (number, sentence) in text.sentences.enumerated() {
                var position = sentence.tokens.lowerBound
                while position < sentence.tokens.upperBound {
                    guard
                        let match = matcher.match(
                            text.tokens, at: position, limit: sentence.tokens.upperBound)
                    else {
                        position += 1
                        continue
                    }
                    let span = TextSpan(
                        text.tokens[position].span.start, text.tokens[position + match.count - 1].span.end)
                    let words = text.string(span)
                    let fact: Fact =
                        match.label.form == .surname
                        ? .surname(words: words, fullName: match.label.name)
                        : .named(words: words, name: match.label.name)
                    mentions.append(
                        Mention(
                            entity: match.label.entity, passage: Passage(source, SentenceIndex(number)),
                            span: span, form: match.label.form, evidence: [Evidence(id, fact)]))
                    position += match.count
                }
            }
        }
        return mentions
    }
}
