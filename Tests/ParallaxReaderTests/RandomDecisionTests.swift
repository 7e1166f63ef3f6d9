import ParallaxCore
import Testing

@testable import ParallaxReader

/// Random keys while decisions are written, the texts are linked anew and other programs change them.
@Suite("Random decisions")
struct RandomDecisionTests {
    private static let edited = Sample([
        (
            "prospect", "Observations on the Talks", "2025-03-12",
            "[helsinki|Talks]. [putin|Putin] and [trump|Trump] met."
        ),
        (
            "thinktank", "Why a Reset Remains Impossible", nil,
            "In 2018, [trump|Trump] held [helsinki|a summit]. [riyadh|Riyadh]."
        ),
    ])

    @Test(
        "No decision, link or edit at any moment stops the reader or shows what is gone",
        arguments: 0..<12 as Range<UInt64>)
    func anything(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var sample = Sample.reset
        var state = try Reading().state
        var number: UInt64 = 0
        let commands = CommandTable.entries.filter {
            [.deciding, .panes, .references, .tellings, .notes].contains($0.group) || $0.command == .visual
        }
        let typed = ["y", "n", "x", "l", "1", "2", "T", "Enter", "Esc", "j", "k", "Tab"].compactMap {
            KeyChord($0)
        }
        for step in 0..<150 {
            var effects: [Effect]
            let context = Comment(rawValue: "seed \(seed), step \(step)")
            switch random.below(12) {
            case 0:
                sample = random.below(2) == 0 ? Sample.reset : Self.edited
                effects = state.apply(.modelChanged(LinkedCorpus(sample.model, state.curation)))
            case 1: effects = state.apply(.linked(LinkedCorpus(sample.model, state.curation)))
            case 2:
                effects = state.apply(
                    .notesRefused(.undo, NotesTrouble("F: the disk is full", mayPass: true)))
            case 3...6:
                let entry = commands[random.below(commands.count)]
                effects = state.apply(.run(entry.invocations[random.below(entry.invocations.count)]))
            default: effects = state.apply(.input(.key(typed[random.below(typed.count)])))
            }
            while let effect = effects.popLast() {
                switch effect {
                case .write(.decide(let decisions)):
                    let records = decisions.map { decision in
                        number += 1
                        return CurationRecord(
                            id: RecordID(high: seed, low: number), decision: decision, author: "ann",
                            created: Timestamp(milliseconds: Int64(number)))
                    }
                    effects += state.apply(
                        .notesChanged(NotesUpdate(records: records, cause: .decide(decisions))))
                case .relink(let curation) where random.below(3) > 0:
                    effects += state.apply(.linked(LinkedCorpus(sample.model, curation)))
                default: break
                }
            }
            let grid = draw(state)
            try #require(grid.width == state.size.width, context)
            let text = state.source.text
            try #require(text.nearestPlace(state.document.cursor) == state.document.cursor, context)
        }
    }
}
