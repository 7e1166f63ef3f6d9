import Foundation
import ParallaxCore
import ParallaxStore
import Testing

/// `PARALLAX_READING=report swift test --filter ReadingReport` prints the figures, `PARALLAX_READING=faults` also
/// every mention that is missed or false.
@Suite("The engine against the careful reading")
struct ReadingReportTests {
    let folder: CorpusFolder
    let reading: PlacedReading

    init() throws {
        folder = try CorpusFolder.read(Reading.corpus.path)
        reading = PlacedReading(try Reading(), in: folder.corpus)
    }

    @Test("The shipped corpus has no faults, and every row of the reading finds its sentence")
    func placed() {
        #expect(folder.faults.isEmpty)
        #expect(reading.lost.isEmpty)
        #expect(folder.index != nil)
    }

    @Test("The report of the figures, with the index and without", .enabled(if: Self.mode != nil))
    func report() {
        for isIndexed in [true, false] {
            let model = Linker.link(folder.corpus, index: isIndexed ? folder.index : nil)
            let score = ReadingScore(model, against: reading, isIndexed: isIndexed)
            let report = ReadingReport(
                title: isIndexed ? "With the index" : "Unaided", score: score,
                targets: isIndexed ? (95, 80, 80, 80) : (88, 50, 45, 55))
            print(report.lines.joined(separator: "\n"))
            if Self.mode == "faults" { print(score.faults.joined(separator: "\n")) }
        }
    }

    private static let mode = ProcessInfo.processInfo.environment["PARALLAX_READING"]
}
