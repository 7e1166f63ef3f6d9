import ParallaxCore

/// Finds what a person names on the command line; a name that leads nowhere says where to look.
extension CorpusModel {
    func sourceNamed(_ id: String) throws -> SourceIndex {
        guard let index = corpus.index(of: SourceID(id)) else {
            let known = corpus.sources.prefix(12).map(\.id.value).joined(separator: ", ")
            throw CommandFailure("no source “\(id)”; there are: \(known)")
        }
        return index
    }

    func actorNamed(_ id: String) throws -> Entity {
        guard let position = actors.firstIndex(where: { $0.id.value == id || $0.name == id }) else {
            throw CommandFailure("no actor “\(id)”; parallax actors lists them")
        }
        return .actor(ActorIndex(position))
    }

    func eventNamed(_ id: String) throws -> Entity {
        guard let position = events.firstIndex(where: { $0.id.value == id || $0.label == id }) else {
            throw CommandFailure("no event “\(id)”; parallax events lists them")
        }
        return .event(EventIndex(position))
    }

    /// An event or an actor; an event where both have that name.
    func entityNamed(_ id: String) throws -> Entity {
        if let event = try? eventNamed(id) { return event }
        if let actor = try? actorNamed(id) { return actor }
        throw CommandFailure("no actor or event “\(id)”; parallax actors and parallax events list them")
    }

    /// The passages at an address: a sentence, a paragraph or a source.
    func passagesNamed(_ text: String) throws -> [Passage] {
        guard let address = Address(text) else {
            throw CommandFailure("“\(text)” is no address; write valdai:22 or valdai:22.3")
        }
        _ = try sourceNamed(address.source.value)
        let passages = corpus.passages(at: address)
        guard !passages.isEmpty else {
            let count = corpus.index(of: address.source).map { corpus[$0].text.paragraphs.count } ?? 0
            throw CommandFailure(
                "there is no \(address): \(address.source) has \(count) paragraphs; parallax sources lists them"
            )
        }
        return passages
    }
}
