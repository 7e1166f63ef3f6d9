import ParallaxCore

/// Every place of a word, an actor or an event with what stands left and right of it, in columns; and which
/// sources never say it.
struct ConcordanceView: ReaderView {
    static let name: String? = "concordance"
    var list = ListModel()
    let placement = ViewPlacement.sheet(60)
    let previews = true
    let makesRowsFromQuery = true
    let prompt = "concordance of: "
    private var order = Concordance.Order.place
    private var subject: Subject?
    private var silent: [SourceIndex] = []
    private let corpus: Corpus
    private let model: CorpusModel
    /// No list is longer.
    private static let most = 2000

    private enum Subject {
        case entity(Entity)
        case words(String)
    }

    init(_ state: ReaderState) {
        model = state.model
        corpus = state.model.corpus
        if let focus = state.focus {
            subject = .entity(focus)
            lay(state)
        } else {
            list.isTyping = true
        }
    }

    var title: StyledText {
        let name =
            switch subject {
            case .entity(let entity): model.name(of: entity)
            case .words(let words): "“\(words)”"
            case nil: ""
            }
        let never = silent.map { corpus[$0].id.value }.joined(separator: ", ")
        return StyledText("Concordance", .heading)
            + StyledText("  \(name)  \(list.position.count) by \(order.rawValue)", .quiet)
            + StyledText(never.isEmpty || subject == nil ? "" : "  never: \(never)", .differs)
    }

    mutating func typed(_ query: QueryLine, _ state: ReaderState) {
        subject = query.text.isEmpty ? nil : .words(query.text)
        let isTyping = list.isTyping
        lay(state)
        list.keep(query, isTyping: isTyping)
    }

    mutating func perform(_ invocation: Invocation, _ state: ReaderState) -> ViewOutcome? {
        guard invocation.command == .sort else { return nil }
        let orders = Concordance.Order.allCases
        order = orders[((orders.firstIndex(of: order) ?? 0) + 1) % orders.count]
        lay(state)
        return .done
    }

    private mutating func lay(_ state: ReaderState) {
        let concordance: Concordance?
        switch subject {
        case .entity(let entity): concordance = Concordance(entity, in: model, order: order)
        case .words(let words):
            concordance = TextSearch(words).map { Concordance($0, in: corpus, order: order) }
        case nil: concordance = nil
        }
        silent = concordance?.silent ?? []
        let side = max(8, (state.size.width - 22) / 2 - 8)
        list.reset((concordance?.lines ?? []).prefix(Self.most).map { row($0, side: side) })
    }

    private func row(_ line: Concordance.Line, side: Int) -> ListRow {
        let text = corpus[line.passage.source].text
        let words = text.string(line.span)
        // A line takes a few hundred bytes at most, however long the paragraph is.
        let reach = side * 4
        let before = text.string(
            TextSpan(max(line.left.start.value, line.left.end.value - reach), line.left.end.value))
        let after = text.string(
            TextSpan(line.right.start.value, min(line.right.end.value, line.right.start.value + reach)))
        let left = Self.lastCells(before, side)
        let address = corpus.address(of: line.passage).description
        var styled = StyledText(address + String(repeating: " ", count: max(1, 18 - address.count)), .key)
        styled.append(String(repeating: " ", count: max(0, side - DisplayWidth.of(left))) + left)
        styled.append(words, .trigger)
        styled.append(after)
        return ListRow(
            [ListLine(styled)],
            action: .go(Destination(Place(line.passage.source, line.span.start), words: line.span)))
    }

    /// The end of a text, as much of it as fits into so many cells.
    private static func lastCells(_ text: String, _ cells: Int) -> String {
        var room = cells
        var kept: [Character] = []
        for character in text.reversed() {
            let width = DisplayWidth.of(String(character))
            guard width <= room else { break }
            room -= width
            kept.append(character.isNewline ? " " : character)
        }
        return String(kept.reversed())
    }
}
