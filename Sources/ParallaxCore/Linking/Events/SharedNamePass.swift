/// Decides between events that share a name or an act: "the reset" of 2009 and that of 2025, two meetings of the
/// same men.
///
/// The time that the sentence names, or its paragraph before it, decides first, then people who took part in one of them only, then which of
/// them the section told last, then which of them belongs to the text's own time. Where none of these tells,
/// nothing is marked.
struct SharedNamePass {
    static let pass = LinkingPass(
        "shared-name", .forbids,
        "Of events that share a name, the one of the sentence's time and people, or that was told last.",
        example: "“reset” with “2009” in the sentence is Obama's and not Trump's")

    /// Why one of several events was chosen.
    enum Reason {
        case time, people, toldLast, textDate
    }

    let profiles: [EventProfile]
    let textDate: EDTFDate?

    /// The event that is meant, of several; nil when nothing tells. `said` holds the times that the sentence
    /// gives for it, by default all that it names.
    func choose(
        _ events: [EventIndex], _ cues: PassageCues, _ memory: ReferBackPass, said: [EDTFDate]? = nil
    ) -> (event: EventIndex, reason: Reason)? {
        var rest = events.filter { EventForbids.isNotYet(profiles[$0.value], textDate: textDate) == nil }
        let said = said ?? cues.times.map(\.date).filter { $0.precision >= .year }
        let times = said.isEmpty ? cues.narrative.map { [$0] } ?? [] : said
        let timely = rest.filter { event in
            profiles[event.value].date.map { date in times.contains { $0.overlaps(date) } } ?? false
        }
        if timely.count == 1 { return (timely[0], .time) }
        if !timely.isEmpty {
            rest = timely
        } else if !said.isEmpty {
            rest = rest.filter { profiles[$0.value].kind == .process || profiles[$0.value].date == nil }
        }
        let common = rest.reduce(rest.first.map { profiles[$0.value].participants } ?? []) {
            $0.intersection(profiles[$1.value].participants)
        }
        let counts = rest.map { event in
            cues.actors.count { profiles[event.value].participants.contains($0) && !common.contains($0) }
        }
        if let most = counts.max(), most > 0 {
            let best = zip(rest, counts).filter { $0.1 == most }.map(\.0)
            if best.count == 1 { return (best[0], .people) }
            rest = best
        }
        if let last = memory.lastTold(rest, before: cues.passage.sentence, inSection: true) {
            return (last.event, .toldLast)
        }
        guard times.isEmpty || !timely.isEmpty else { return nil }
        let current = rest.filter { isOfTextTime(profiles[$0.value]) }
        return current.count == 1 ? (current[0], .textDate) : nil
    }

    /// Whether an event lies in, or a process goes on at, the time of the text.
    func isOfTextTime(_ profile: EventProfile) -> Bool {
        guard let textDate, let date = profile.date else { return false }
        return date.overlaps(textDate)
    }
}
