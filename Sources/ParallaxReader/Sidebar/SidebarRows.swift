import ParallaxCore

/// The rows of the sidebar, in order.
struct SidebarRows {
    let model: CorpusModel
    let index: ReadingIndex

    func rows(_ tab: Sidebar.Tab, by order: Sidebar.Order) -> [ListRow] {
        switch tab {
        case .actors:
            rows(model.actors.indices.map { .actor(ActorIndex($0)) }, order)
        case .events:
            rows(model.events.indices.map { .event(EventIndex($0)) }, order)
        case .sources:
            sources(order)
        }
    }

    private func rows(_ entities: [Entity], _ order: Sidebar.Order) -> [ListRow] {
        let counted = entities.map { (entity: $0, counts: index.counts(of: $0)) }
            .map { (entity: $0.entity, counts: $0.counts, total: $0.counts.reduce(0, +)) }
            .filter { $0.total > 0 }
        let sorted = counted.enumerated().sorted { first, second in
            let (a, b) = (first.element, second.element)
            switch order {
            case .count:
                if a.total != b.total { return a.total > b.total }
            case .name:
                let (x, y) = (name(a.entity), name(b.entity))
                if x != y { return x < y }
            case .date:
                let (x, y) = (day(a.entity), day(b.entity))
                if x != y { return x < y }
            }
            return first.offset < second.offset
        }
        return sorted.map(\.element).map { item in
            var trailing = StyledText(Self.strip(item.counts), .quiet)
            let digits = String(item.total)
            trailing.append(String(repeating: " ", count: max(1, 4 - digits.count)) + digits, .quiet)
            let name = StyledText(model.name(of: item.entity))
            return ListRow(
                [ListLine(name, trailing: trailing, limit: 2)],
                whenSelected: [ListLine(name, trailing: trailing, limit: 4)], action: .focus(item.entity))
        }
    }

    /// `●·●·●`: who tells of it, in the order of the corpus; of more than 24 sources how many.
    static func strip(_ counts: [Int]) -> String {
        guard counts.count <= 24 else { return "\(counts.count { $0 > 0 })/\(counts.count)" }
        return counts.map { $0 > 0 ? "●" : "·" }.joined()
    }

    private func sources(_ order: Sidebar.Order) -> [ListRow] {
        let sources = model.corpus.indices
        let sorted = sources.sorted { a, b in
            let (first, second) = (model.corpus[a], model.corpus[b])
            switch order {
            case .count:
                let (x, y) = (first.text.sentences.count, second.text.sentences.count)
                return x != y ? x > y : a < b
            case .name: return first.id != second.id ? first.id < second.id : a < b
            case .date:
                let (x, y) = (first.metadata.date?.earliest, second.metadata.date?.earliest)
                guard let x, let y, x != y else { return x != nil && y == nil || (x == y && a < b) }
                return x < y
            }
        }
        return sorted.map { position in
            let source = model.corpus[position]
            return ListRow(
                StyledText(source.id.value),
                trailing: StyledText(SourceHeading.briefDate(source.metadata), .quiet),
                action: .go(Destination(Place(position, source.text.bodyStart))))
        }
    }

    private func name(_ entity: Entity) -> String { model.name(of: entity).lowercased() }

    /// When an event began, in days; those without a date come last.
    private func day(_ entity: Entity) -> Int {
        guard case .event(let event) = entity, let date = model.events[event.value].date else { return .max }
        return date.earliest?.ordinal ?? Int.min
    }
}

extension SourceText {
    /// Where the running text begins, or the text itself when all of it is apparatus.
    var bodyStart: UTF8Offset {
        (paragraphs.first { $0.apparatus == nil } ?? paragraphs.first)?.span.start ?? UTF8Offset(0)
    }
}
