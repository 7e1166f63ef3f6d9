import Foundation

/// The score in lines for people.
struct ReadingReport {
    let title: String
    let score: ReadingScore
    /// What to reach: actors found, events found, links found, links right; in per cent.
    let targets: (Double, Double, Double, Double)

    var lines: [String] {
        let links = score.linksFound.keys.sorted()
        var lines = ["", "## \(title)", "", "| measure | reached | to reach |", "|---|---|---|"]
        func row(_ name: String, _ value: Double?, _ counts: Share?, _ target: Double?) {
            let reached = value.map { String(format: "%.1f %%", 100 * $0) } ?? "–"
            let numbers = counts.map { " (\($0.right) of \($0.all))" } ?? ""
            lines.append(
                "| \(name) | \(reached)\(numbers) | \(target.map { String(format: "≥ %.0f %%", $0) } ?? "") |"
            )
        }
        row("actor mentions found", score.actorsFound.value, score.actorsFound, targets.0)
        row("actor mentions right", score.actorsRight.value, score.actorsRight, nil)
        row("event mentions found", score.eventsFound.value, score.eventsFound, targets.1)
        row("event mentions right", score.eventsRight.value, score.eventsRight, nil)
        row("links found, mean of events", Share.mean(Array(score.linksFound.values)), nil, targets.2)
        row("links right, mean of events", Share.mean(Array(score.linksRight.values)), nil, targets.3)
        row("links found, all", nil, score.linksFound.values.reduce(into: Share()) { $0.add($1) }, nil)
        row("links that must be offered", score.needed.value, score.needed, nil)
        row("first three links right", score.firstThree.value, score.firstThree, nil)
        lines += ["", "| event | links found | links right |", "|---|---|---|"]
        for id in links {
            let found = score.linksFound[id] ?? Share()
            let right = score.linksRight[id] ?? Share()
            lines.append("| \(id) | \(found.right) of \(found.all) | \(right.right) of \(right.all) |")
        }
        return lines
    }
}

extension Share {
    fileprivate mutating func add(_ other: Share) {
        right += other.right
        all += other.all
    }
}
