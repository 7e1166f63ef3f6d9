import ParallaxCore

/// What the sources say of some events, ready to be written as Markdown or HTML.
public struct Report: Sendable {
    /// Words of a source with the address at which they stand.
    public struct Quotation: Hashable, Sendable {
        /// The words.
        public let words: String
        /// Where they stand, by sentence.
        public let address: String

        /// Words and their address.
        public init(words: String, address: String) {
            self.words = words
            self.address = address
        }
    }

    /// A note of the reader's on a passage that the report quotes.
    public struct Note: Hashable, Sendable {
        /// The words that it is on.
        public let quotation: Quotation
        /// What the reader wrote.
        public let text: String
        /// The tags.
        public let tags: [String]
        /// Who wrote it.
        public let author: String

        /// A note from its parts.
        public init(quotation: Quotation, text: String, tags: [String], author: String) {
            self.quotation = quotation
            self.text = text
            self.tags = tags
            self.author = author
        }
    }

    /// One source's part of a section.
    struct Row: Sendable {
        let source: String
        let citation: Citation
        let standing: Standing
        /// Why it is silent or could not know; nil where it tells.
        let reason: String?
        let cells: [Synopsis.Column: [Quotation]]
    }

    /// A difference between two places.
    struct Difference: Sendable {
        let attribute: Discrepancy.Attribute
        let kind: Discrepancy.Kind
        let says: String
        let quotations: [Quotation]
    }

    /// What is said of one event.
    struct Section: Sendable {
        let title: String
        let facts: [String]
        let columns: [Synopsis.Column]
        let rows: [Row]
        let differences: [Difference]
        let notes: [Note]
    }

    let title: String
    let sections: [Section]
    /// Every sentence that the report quotes from, by address, in corpus order.
    let passages: [Quotation]
    /// The sources, in corpus order.
    public let citations: [Citation]

    /// Gathers a report on some events. `notes` are asked for with an address and give those that the reader
    /// wrote on that sentence.
    public init(
        on events: [EventIndex], of model: CorpusModel, notes: (Passage) -> [Note] = { _ in [] }
    ) {
        let reader = TellingReader(model)
        let all = DiscrepancySearch.all(model)
        var quoted: Set<Passage> = []
        func quotation(_ words: Synopsis.Words) -> Quotation {
            quoted.insert(words.passage)
            return Quotation(
                words: model.corpus[words.passage.source].text.string(words.span),
                address: model.corpus.address(of: words.passage).description)
        }
        title = model.corpus.title ?? "What the sources say"
        citations = model.corpus.sources.map { Citation($0) }
        let sources = citations
        sections = events.map { event in
            let synopsis = Synopsis(event, in: model, reader: reader)
            let known = model.events[event.value]
            let told = Synopsis.Column.allCases.filter { column in
                synopsis.rows.contains { !($0.cells[column] ?? []).isEmpty }
            }
            let rows = synopsis.rows.map { row in
                Row(
                    source: model.corpus[row.source].id.value, citation: sources[row.source.value],
                    standing: row.standing,
                    reason: row.standing == .silent || row.standing == .couldNotKnow
                        ? Silences.why(row.standing, event, row.source, in: model).says : nil,
                    cells: row.cells.mapValues { $0.map(quotation) })
            }
            let passages = reader.tellings(of: event).map(\.passage)
            return Section(
                title: known.label,
                facts: [known.date?.description, known.place].compactMap { $0 }
                    + known.actors.map { model.actors[$0.value].name },
                columns: told, rows: rows,
                differences: all.filter { $0.event == event }.map { discrepancy in
                    Difference(
                        attribute: discrepancy.attribute, kind: discrepancy.kind, says: discrepancy.says,
                        quotations: [discrepancy.a, discrepancy.b].compactMap { $0 }.map(quotation))
                }, notes: passages.flatMap(notes))
        }
        passages = quoted.sorted().map {
            Quotation(words: model.corpus.quote($0), address: model.corpus.address(of: $0).description)
        }
    }
}
