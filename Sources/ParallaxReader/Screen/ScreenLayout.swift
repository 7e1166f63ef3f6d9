/// How the panes share the window.
struct ScreenLayout: Hashable, Sendable {
    /// What the reader changed about the usual arrangement.
    struct Wishes: Hashable, Sendable {
        /// The pane that is alone on the screen; nil for all of them.
        var only: Pane?
        /// Columns more (or less) for the sidebar, beside the text or over it.
        var sidebarColumns = 0
        /// Columns more (or less) for the cross-references beside the text.
        var xrefColumns = 0
        /// Rows more (or less) for the cross-references under the text.
        var xrefRows = 0
    }

    /// From this width on the three panes stand side by side.
    static let wideFrom = 100
    /// Below this size there is no room to read.
    static let smallest = ScreenSize(width: 40, height: 10)

    /// The sidebar; nil while it is away.
    private(set) var sidebar: Area?
    /// The text; nil while another pane is alone on the screen.
    private(set) var document: Area?
    /// The cross-references; nil while another pane is alone on the screen.
    private(set) var xrefs: Area?
    /// Everything but the status line.
    let body: Area
    /// The status line.
    let status: Area
    /// Whether the three panes stand side by side.
    private(set) var isWide: Bool
    /// The sources that stand beside one another, that being read among them; empty where there is only one.
    private(set) var columns: [Area] = []

    /// The arrangement of a window; `focused` has the keys.
    init(_ size: ScreenSize, _ wishes: Wishes, focused: Pane, side: SideBySide? = nil) {
        body = Area(x: 0, y: 0, width: size.width, height: size.height - 1)
        status = Area(x: 0, y: size.height - 1, width: size.width, height: 1)
        isWide = size.width >= Self.wideFrom
        if let side {
            isWide = false
            layOutColumns(side, wishes, focused)
        } else if let only = wishes.only {
            switch only {
            case .entities: sidebar = body
            case .document: document = body
            case .xrefs: xrefs = body
            }
            if focused == .entities, only != .entities { sidebar = overlay(wishes) }
        } else if isWide {
            layOutSideBySide(wishes)
        } else {
            let usual = max(3, body.height * 36 / 100)
            let rows = max(3, min(body.height - 5, usual + wishes.xrefRows))
            document = body.dropLast(rows: rows + 1)
            xrefs = body.dropFirst(rows: body.height - rows)
            if focused == .entities { sidebar = overlay(wishes) }
        }
    }

    /// Whether the window is too small to read in.
    static func isTooSmall(_ size: ScreenSize) -> Bool {
        size.width < smallest.width || size.height < smallest.height
    }

    /// Whether the sidebar lies over the text.
    var sidebarIsOverlay: Bool { sidebar != nil && (document != nil || xrefs != nil) && !isSideBySide }

    private var isSideBySide: Bool {
        columns.isEmpty && sidebar != nil && document != nil && document?.x != 0
    }

    /// A column narrower than this holds too few words to a line; the sources stand one under the other then.
    private static let narrowestColumn = 38

    /// The sources side by side, or one under the other; the cross-references come up under them when they have
    /// the keys.
    private mutating func layOutColumns(_ side: SideBySide, _ wishes: Wishes, _ focused: Pane) {
        var room = body
        if focused == .xrefs {
            let rows = max(3, min(body.height - 5, body.height * 36 / 100 + wishes.xrefRows))
            xrefs = body.dropFirst(rows: body.height - rows)
            room = body.dropLast(rows: rows + 1)
        }
        let count = side.columns.count
        if room.width - (count - 1) >= count * Self.narrowestColumn {
            let width = (room.width - (count - 1)) / count
            columns = (0..<count).map { number in
                let x = number * (width + 1)
                return Area(
                    x: x, y: 0, width: number == count - 1 ? room.width - x : width, height: room.height)
            }
        } else {
            // Only the one being read and one other find room one under the other.
            let rows = max(1, (room.height - 1) / 2)
            let other = side.active == count - 1 ? side.active - 1 : side.active + 1
            columns = (0..<count).map { number in
                guard number == side.active || number == other else {
                    return Area(x: 0, y: 0, width: 0, height: 0)
                }
                let isUpper = number == min(side.active, other)
                return isUpper
                    ? Area(x: 0, y: 0, width: room.width, height: rows)
                    : Area(x: 0, y: rows + 1, width: room.width, height: room.height - rows - 1)
            }
        }
        document = columns[side.active]
        if focused == .entities { sidebar = overlay(wishes) }
    }

    private mutating func layOutSideBySide(_ wishes: Wishes) {
        let columns = body.width - 2
        // The text wants its measure of 72 with the gutter, but never more than is left by panes that can be read.
        let text = max(48, min(82, columns * 51 / 100))
        let rest = columns - text
        let usualLeft = max(22, min(44, rest * 45 / 100))
        let left = max(16, min(columns - 60, usualLeft + wishes.sidebarColumns))
        let usualRight = min(72, rest - usualLeft)
        let right = max(20, min(columns - left - 30, usualRight + wishes.xrefColumns))
        let middle = columns - left - right
        sidebar = Area(x: 0, y: 0, width: left, height: body.height)
        document = Area(x: left + 1, y: 0, width: middle, height: body.height)
        xrefs = Area(x: left + middle + 2, y: 0, width: right, height: body.height)
    }

    private func overlay(_ wishes: Wishes) -> Area {
        let width = max(20, min(body.width - 10, min(44, body.width / 2) + wishes.sidebarColumns))
        return Area(x: 0, y: 0, width: width, height: body.height)
    }

    /// The part of the body that a view covers.
    func area(of placement: ViewPlacement) -> Area {
        switch placement {
        case .full: return body
        case .sheet(let percent):
            let rows = max(4, min(body.height, body.height * percent / 100))
            return body.dropFirst(rows: body.height - rows)
        }
    }
}
