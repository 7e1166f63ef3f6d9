/// The choices that are kept between two runs, as words: the sidebar's tab and order, the look of the text, the room
/// of the panes, the view that lies open.
extension ReaderState {
    var choices: [String: String] {
        var choices = [
            "tab": sidebar.tab.rawValue,
            "measure": String(display.measure),
            "numbers": String(display.showsNumbers),
            "highlights": String(display.showsHighlights),
            "focus-only": String(display.showsOnlyFocus),
            "folded": display.folded.rawValue,
            "sidebar-columns": String(wishes.sidebarColumns),
            "xref-columns": String(wishes.xrefColumns),
            "xref-rows": String(wishes.xrefRows),
        ]
        for (tab, order) in sidebar.orders { choices["order-\(tab.rawValue)"] = order.rawValue }
        // Help, hits and the like are for the moment.
        if views.count == 1, let view = views.last, view.restsOnLinks, let name = type(of: view).name {
            choices["view"] = name
        }
        return choices
    }

    /// Takes choices back. What is missing, or is no longer a choice, stays as it is.
    mutating func take(_ choices: [String: String]) {
        func flag(_ name: String, _ change: (inout DisplayOptions, Bool) -> Void) {
            if let isOn = choices[name].flatMap(Bool.init) { change(&display, isOn) }
        }
        func wish(_ name: String) -> Int? {
            choices[name].flatMap { Int($0) }.map { max(-60, min(60, $0)) }
        }
        flag("numbers") { $0.showsNumbers = $1 }
        flag("highlights") { $0.showsHighlights = $1 }
        flag("focus-only") { $0.showsOnlyFocus = $1 }
        if let measure = choices["measure"].flatMap({ Int($0) }) {
            display.measure = max(20, min(72, measure))
        }
        if let folded = choices["folded"].flatMap(FoldMap.Extent.init(rawValue:)) {
            display.folded = folded
            refold()
        }
        wishes.sidebarColumns = wish("sidebar-columns") ?? wishes.sidebarColumns
        wishes.xrefColumns = wish("xref-columns") ?? wishes.xrefColumns
        wishes.xrefRows = wish("xref-rows") ?? wishes.xrefRows
        for tab in Sidebar.Tab.allCases {
            if let order = choices["order-\(tab.rawValue)"].flatMap(Sidebar.Order.init(rawValue:)) {
                sidebar.setOrder(order, of: tab)
            }
        }
        sidebar.rebuild(model, index)
        if let tab = choices["tab"].flatMap(Sidebar.Tab.init(rawValue:)) { sidebar.show(tab) }
    }
}
