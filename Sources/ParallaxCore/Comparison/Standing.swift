/// How a source stands to an event.
public enum Standing: String, CaseIterable, Hashable, Sendable {
    /// It tells of it: it says when, where, who or how many, or comes back to it.
    case told
    /// It names it and says no more.
    case inPassing = "in passing"
    /// It says nothing of it.
    case silent
    /// It could not know: the text is older than the event.
    case couldNotKnow = "could not know"

    /// How the tellings of one source make it stand. Three sentences are more than a passing word, and so is
    /// one that gives a date, a place, a number or two actors.
    init(tellings: [Telling], event: Event, textDate: EDTFDate?) {
        let own = tellings.filter { !$0.isRepeat }
        guard !own.isEmpty else {
            if let last = textDate?.latest, let first = event.date?.earliest, last < first {
                self = .couldNotKnow
            } else {
                self = .silent
            }
            return
        }
        let tells = own.contains { telling in
            !telling.times.isEmpty || !telling.quantities.isEmpty || !telling.places.isEmpty
                || Set(telling.actors.map(\.entity)).count >= 2
        }
        self = tells || own.count >= 3 ? .told : .inPassing
    }
}
