/// All names of the corpus with what their uses tell of them together.
struct NameBook {
    /// One name.
    struct Entry {
        let phrase: PhraseID
        let forms: [FormID]
        var uses = 0
        var sure = 0
        var sources = 0
        var person = 0
        var male = 0
        var female = 0
        var article = 0
        var inPlace = 0
        var speaks = 0
        var capitals = 0
        fileprivate var lastSource = UInt32.max

        /// A human being by the company that the name keeps.
        var isCalledPerson: Bool { person > 0 && person * 8 >= uses }
    }

    private(set) var entries: [Entry] = []
    /// For each phrase one more than its position; 0 for one that is no name.
    private var positions: [UInt32]

    init(_ uses: [NameUse], _ phrases: PhraseTable) {
        positions = Array(repeating: 0, count: phrases.count)
        for use in uses { add(use, phrases) }
    }

    private mutating func add(_ use: NameUse, _ phrases: PhraseTable) {
        let position: Int
        if let found = self.position(of: use.name) {
            position = found
        } else {
            position = entries.count
            positions[Int(use.name.value)] = UInt32(position + 1)
            entries.append(Entry(phrase: use.name, forms: phrases.forms(use.name)))
        }
        entries[position].count(use)
    }

    /// The position of a name; nil when no use has it.
    func position(of phrase: PhraseID) -> Int? {
        let place = Int(phrase.value) < positions.count ? positions[Int(phrase.value)] : 0
        return place == 0 ? nil : Int(place) - 1
    }

    subscript(position: Int) -> Entry { entries[position] }
}

extension NameBook.Entry {
    fileprivate mutating func count(_ use: NameUse) {
        uses += 1
        if use.source != lastSource {
            lastSource = use.source
            sources += 1
        }
        let cues = use.cues
        if cues.isDisjoint(with: [.unsure, .headline]) { sure += 1 }
        if cues.contains(.person) { person += 1 }
        if cues.contains(.male) { male += 1 }
        if cues.contains(.female) { female += 1 }
        if cues.contains(.article) { article += 1 }
        if cues.contains(.inPlace) { inPlace += 1 }
        if cues.contains(.speaks) { speaks += 1 }
        if cues.contains(.capitals) { capitals += 1 }
    }
}
