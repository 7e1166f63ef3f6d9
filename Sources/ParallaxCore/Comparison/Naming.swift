/// What each source calls an actor or an event, counted.
public struct Naming: Sendable {
    /// A name as one source uses it.
    public struct Use: Hashable, Sendable {
        /// The words; upper and lower case are one name, written as they stand first.
        public let words: String
        /// How often.
        public let count: Int
        /// How often a title or an office stands before it.
        public let withTitle: Int
        /// Where it stands first.
        public let first: Synopsis.Words
    }

    /// What is named.
    public let entity: Entity
    /// The names of each source in corpus order, the most used first.
    public let uses: [[Use]]

    /// Counts the names of an actor or event.
    public init(_ entity: Entity, in model: CorpusModel) {
        self.entity = entity
        let titles = FormSet(
            """
            president presidents secretary minister chancellor king queen prince general senator representative \
            governor ambassador envoy adviser advisor director dr mr mrs ms professor spokesman spokeswoman premier
            """, in: model.corpus.vocabulary)
        let mentions = model.mentions(of: entity)
        uses = model.corpus.indices.map { source in
            let text = model.corpus[source].text
            var order: [String] = []
            var found: [String: (words: String, count: Int, titled: Int, first: Synopsis.Words)] = [:]
            for mention in mentions where mention.passage.source == source {
                let words = text.string(mention.span)
                let key = words.lowercased()
                let before = text.tokens(overlapping: mention.span).lowerBound - 1
                let isTitled = before >= 0 && titles.contains(text.tokens[before].form)
                if var entry = found[key] {
                    entry.count += 1
                    entry.titled += isTitled ? 1 : 0
                    found[key] = entry
                } else {
                    order.append(key)
                    found[key] = (
                        words, 1, isTitled ? 1 : 0,
                        Synopsis.Words(passage: mention.passage, span: mention.span)
                    )
                }
            }
            return order.compactMap { found[$0] }.map {
                Use(words: $0.words, count: $0.count, withTitle: $0.titled, first: $0.first)
            }.sorted { ($1.count, $0.first.span) < ($0.count, $1.first.span) }
        }
    }
}
