extension Curation {
    /// The index with the decisions about actors and events written in: what `index.toml` would say if the reader
    /// had written it so.
    public func apply(to index: CorpusIndex) -> CorpusIndex {
        var editor = IndexEditor(index: index)
        for record in records { editor.apply(record.decision) }
        return editor.index
    }
}

/// Writes decisions into an index, one after another.
private struct IndexEditor {
    var index: CorpusIndex

    mutating func apply(_ decision: CurationDecision) {
        switch decision {
        case .merge(let from, let into): merge(from, into)
        case .split(let from, let off):
            edit(from) { $0.drop([off.name] + off.names) }
            edit(off) { $0.add(off.names) }
        case .rename(let entity, let name): edit(entity) { $0.rename(name) }
        case .setKind(let entity, let kind): edit(entity) { $0.kind = kind }
        case .addAlias(let entity, let alias): edit(entity) { $0.add([alias]) }
        case .removeAlias(let entity, let alias):
            if knows(entity.key) { edit(entity) { $0.drop([alias]) } }
        case .hide, .judge, .withdraw: break
        }
    }

    private func knows(_ key: EntityKey) -> Bool {
        switch key {
        case .actor(let id): index.actors.contains { $0.id == id }
        case .event(let id): index.events.contains { $0.id == id }
        }
    }

    private mutating func merge(_ from: CuratedEntity, _ into: CuratedEntity) {
        switch (from.key, into.key) {
        case (.actor(let old), .actor(let new)) where old != new:
            let gone = index.actors.first { $0.id == old }
            index.actors.removeAll { $0.id == old }
            edit(into) {
                $0.add([from.name] + from.names + (gone.map { [$0.name] + $0.aliases } ?? []))
            }
            if let gone, let kept = index.actors.firstIndex(where: { $0.id == new }) {
                index.actors[kept].metonyms = union(index.actors[kept].metonyms, gone.metonyms)
                index.actors[kept].demonyms = union(index.actors[kept].demonyms, gone.demonyms)
                index.actors[kept].titles = union(index.actors[kept].titles, gone.titles)
            }
            for event in index.events.indices {
                let renamed = index.events[event].actors.map { $0 == old ? new : $0 }
                index.events[event].actors = union([], renamed)
            }
        case (.event(let old), .event(let new)) where old != new:
            let gone = index.events.first { $0.id == old }
            index.events.removeAll { $0.id == old }
            edit(into) { $0.add([from.name] + from.names + (gone.map { [$0.label] + $0.names } ?? [])) }
            if let gone, let kept = index.events.firstIndex(where: { $0.id == new }) {
                index.events[kept].date = index.events[kept].date ?? gone.date
                index.events[kept].place = index.events[kept].place ?? gone.place
                index.events[kept].actors = union(index.events[kept].actors, gone.actors)
            }
        default: break
        }
    }

    /// Changes the entry of an entity, which is made first if the index has none.
    private mutating func edit(_ entity: CuratedEntity, _ change: (inout NamedEntry) -> Void) {
        switch entity.key {
        case .actor(let id):
            let position =
                index.actors.firstIndex { $0.id == id }
                ?? {
                    index.actors.append(
                        ActorEntry(
                            id: id, name: entity.name, kind: entity.kind ?? .organisation,
                            aliases: entity.names.filter { $0 != entity.name }))
                    return index.actors.count - 1
                }()
            let old = index.actors[position]
            var entry = NamedEntry(name: old.name, aliases: old.aliases, others: old.metonyms, kind: old.kind)
            change(&entry)
            index.actors[position].name = entry.name
            index.actors[position].aliases = entry.aliases
            index.actors[position].metonyms = entry.others
            index.actors[position].kind = entry.kind ?? old.kind
        case .event(let id):
            let position =
                index.events.firstIndex { $0.id == id }
                ?? {
                    index.events.append(
                        EventEntry(
                            id: id, label: entity.name, names: entity.names.filter { $0 != entity.name }))
                    return index.events.count - 1
                }()
            let old = index.events[position]
            var entry = NamedEntry(name: old.label, aliases: old.names, others: [], kind: nil)
            change(&entry)
            index.events[position].label = entry.name
            index.events[position].names = entry.aliases
        }
    }
}

/// What an actor's and an event's entry have in common.
private struct NamedEntry {
    var name: String
    var aliases: [String]
    var others: [String]
    var kind: ActorKind?

    mutating func add(_ names: [String]) { aliases = union(aliases, names.filter { $0 != name }) }

    mutating func rename(_ new: String) {
        guard new != name else { return }
        aliases = union([name], aliases.filter { $0 != new })
        name = new
    }

    /// A name that is dropped while it is the main one is followed by the first that is left.
    mutating func drop(_ names: [String]) {
        aliases.removeAll(where: names.contains)
        others.removeAll(where: names.contains)
        if names.contains(name), let next = aliases.first {
            name = next
            aliases.removeFirst()
        }
    }
}

private func union<Element: Equatable>(_ first: [Element], _ second: [Element]) -> [Element] {
    second.reduce(into: first) { all, element in if !all.contains(element) { all.append(element) } }
}
