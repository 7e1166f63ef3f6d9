import ParallaxCore

/// The other passage in its own text, under the text that is being read.
struct PeekView: ReaderView {
    static let name: String? = "peek"
    var list = ListModel()
    let placement = ViewPlacement.sheet(50)
    private let destinations: [Destination]
    private var selected: Int
    private var scroll = 0
    private let sources: [Source]

    init?(_ state: ReaderState) {
        destinations = state.references.references.compactMap {
            if case .go(let destination) = $0.action { destination } else { nil }
        }
        guard !destinations.isEmpty else { return nil }
        let action = state.references.list.selected?.action
        selected = destinations.firstIndex { RowAction.go($0) == action } ?? 0
        sources = state.model.corpus.sources
    }

    var title: StyledText {
        SourceHeading.title(sources[destinations[selected].place.source.value])
            + StyledText("  \(selected + 1)/\(destinations.count)", .quiet)
    }

    mutating func perform(_ invocation: Invocation, _ state: ReaderState) -> ViewOutcome? {
        let count = invocation.count ?? 1
        switch invocation.command {
        case .down, .scrollDown, .previewDown: scroll += count
        case .up, .scrollUp, .previewUp: scroll -= count
        case .pageDown, .halfDown: scroll += 5
        case .pageUp, .halfUp: scroll -= 5
        case .xrefNext, .searchNext, .mentionNext: step(1)
        case .xrefPrev, .searchPrev, .mentionPrev: step(-1)
        case .peek: return .choose(nil)
        case .follow, .accept: return .choose(.go(destinations[selected]))
        default: return nil
        }
        scroll = max(-500, min(500, scroll))
        return .done
    }

    private mutating func step(_ count: Int) {
        selected = max(0, min(destinations.count - 1, selected + count))
        scroll = 0
    }

    func draw(on canvas: inout Canvas, in area: Area, _ state: ReaderState) {
        PassagePreview(state: state, destination: destinations[selected], scroll: scroll)
            .draw(on: &canvas, in: area, hasCursor: true)
    }
}
