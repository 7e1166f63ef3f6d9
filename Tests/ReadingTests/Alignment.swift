import ParallaxCore

/// Which actor or event of the reading one of the model's stands for. With the index the ids say it; without,
/// the two that share most are paired, one to one, so that one actor told as two finds only half.
struct Alignment {
    /// The reading's id of an entity of the model; nil when it stands for none.
    let id: [Entity: String]

    /// By id.
    init(byID model: CorpusModel) {
        var id: [Entity: String] = [:]
        for mention in model.mentions where id[mention.entity] == nil {
            id[mention.entity] = model.id(of: mention.entity)
        }
        self.id = id
    }

    /// By what is shared: how many mentions each entity has in common with each id of the reading.
    init(byOverlap shared: [(entity: Entity, id: String, count: Int)]) {
        var id: [Entity: String] = [:]
        var taken: Set<String> = []
        for pair in shared.sorted(by: { ($1.count, $0.id, $0.entity) < ($0.count, $1.id, $1.entity) }) {
            if id[pair.entity] == nil, taken.insert(pair.id).inserted { id[pair.entity] = pair.id }
        }
        self.id = id
    }
}
