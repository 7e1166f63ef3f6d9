import ParallaxCore

/// What else tells of a sentence, in the order in which the pane shows it.
struct ReferenceGroups: Sendable {
    /// The tellings that share one actor or event.
    struct Group: Sendable, Hashable {
        /// What is shared.
        var entity: Entity
        /// The references, as positions in `CorpusModel.crossReferences`, best first.
        var references: [Int]
        /// The sentence that they start from.
        var from: Passage
    }

    /// Events that the sentence tells of.
    var events: [Group] = []
    /// Actors that it names and that not every source names.
    var actors: [Group] = []
    /// Events that the rest of its paragraph tells of.
    var paragraph: [Group] = []
    /// Actors that nearly every source names.
    var everywhere: [Group] = []

    /// Of a sentence with thousands of links only the best are looked at, and of a paragraph of thousands of
    /// sentences only the nearest.
    private static let most = 400
    private static let mostSentences = 40

    /// The groups of a sentence.
    init(of passage: Passage, model: CorpusModel, index: ReadingIndex) {
        for group in Self.groups(of: passage, model) {
            switch group.entity {
            case .event: events.append(group)
            case .actor:
                if index.isEverywhere(group.entity) {
                    everywhere.append(group)
                } else {
                    actors.append(group)
                }
            }
        }
        let text = model.corpus[passage.source].text
        let all = text[text[passage.sentence].paragraph].sentences
        let near = all.clamped(
            to: passage.sentence.value - Self.mostSentences..<passage.sentence.value + Self.mostSentences)
        var known = Set(events.map(\.entity))
        for sentence in near where sentence != passage.sentence.value {
            for group in Self.groups(of: Passage(passage.source, SentenceIndex(sentence)), model) {
                guard case .event = group.entity, known.insert(group.entity).inserted else { continue }
                paragraph.append(group)
            }
        }
    }

    private static func groups(of passage: Passage, _ model: CorpusModel) -> [Group] {
        var groups: [Group] = []
        var positionOf: [Entity: Int] = [:]
        var seen: Set<Passage> = []
        for position in model.crossReferencePositions(of: passage).prefix(most) {
            let reference = model.crossReferences[position]
            guard reference.isLink, let entity = reference.entities.first,
                let other = reference.other(than: passage)
            else { continue }
            // A sentence that tells of the same event need not be shown again for an actor in it.
            if case .event = entity { seen.insert(other) } else if seen.contains(other) { continue }
            if let found = positionOf[entity] {
                groups[found].references.append(position)
            } else {
                positionOf[entity] = groups.count
                groups.append(Group(entity: entity, references: [position], from: passage))
            }
        }
        return groups
    }
}
