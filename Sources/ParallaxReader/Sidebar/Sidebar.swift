import ParallaxCore

/// The sidebar: actors, events and sources, each with who tells of it and how often.
struct Sidebar: Sendable {
    /// What is listed.
    enum Tab: String, Sendable, CaseIterable {
        case actors, events, sources

        var label: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
    }

    /// In which order.
    enum Order: String, Sendable, CaseIterable {
        case count, name, date
    }

    /// What is listed.
    private(set) var tab = Tab.events
    /// One list for each tab, so that each keeps its place and filter.
    private(set) var lists: [Tab: ListModel] = [:]
    /// The order of each tab.
    private(set) var orders: [Tab: Order] = [.actors: .count, .events: .date, .sources: .date]

    init(_ model: CorpusModel, _ index: ReadingIndex) { rebuild(model, index) }

    /// The list of the tab that is shown.
    var list: ListModel {
        get { lists[tab] ?? ListModel() }
        set { lists[tab] = newValue }
    }

    /// The order of the tab that is shown.
    var order: Order { orders[tab] ?? .count }

    /// Shows a tab.
    mutating func show(_ tab: Tab) { self.tab = tab }

    /// Shows the tab after or before this one, round and round.
    mutating func step(_ count: Int) {
        let all = Tab.allCases
        let position = all.firstIndex(of: tab) ?? 0
        tab = all[((position + count) % all.count + all.count) % all.count]
    }

    /// The orders that make sense for a tab.
    private static func orders(of tab: Tab) -> [Order] {
        tab == .actors ? [.count, .name] : [.count, .name, .date]
    }

    /// Chooses the order of a tab; the rows are made anew by `rebuild`.
    mutating func setOrder(_ order: Order, of tab: Tab) {
        if Self.orders(of: tab).contains(order) { orders[tab] = order }
    }

    /// Sorts the tab by its next order.
    mutating func sortNext(_ model: CorpusModel, _ index: ReadingIndex) {
        let possible = Self.orders(of: tab)
        let position = possible.firstIndex(of: order) ?? 0
        orders[tab] = possible[(position + 1) % possible.count]
        rebuild(model, index, [tab])
    }

    /// Makes the rows anew after the texts were linked anew; the selection stays on the same actor or event.
    mutating func rebuild(
        _ model: CorpusModel, _ index: ReadingIndex, following now: (Entity) -> Entity?
    ) {
        let rows = SidebarRows(model: model, index: index)
        for tab in Tab.allCases {
            var list = lists[tab] ?? ListModel()
            list.replace(rows.rows(tab, by: orders[tab] ?? .count)) { action in
                guard case .focus(let entity) = action else { return action }
                return now(entity).map { .focus($0) }
            }
            lists[tab] = list
        }
    }

    /// Makes the rows anew.
    mutating func rebuild(_ model: CorpusModel, _ index: ReadingIndex, _ tabs: [Tab] = Tab.allCases) {
        let rows = SidebarRows(model: model, index: index)
        for tab in tabs {
            var list = lists[tab] ?? ListModel()
            list.replace(rows.rows(tab, by: orders[tab] ?? .count))
            lists[tab] = list
        }
    }
}
