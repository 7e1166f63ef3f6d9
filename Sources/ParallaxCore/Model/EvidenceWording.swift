/// The one place where evidence becomes English.
enum EvidenceWording {
    /// A reason in words, without a final stop.
    static func words(for fact: Fact) -> String {
        switch fact {
        case .named(let words, let name):
            words == name ? "“\(words)” is its name" : "“\(words)” is a name of \(name)"
        case .surname(let words, let fullName): "“\(words)” stands for \(fullName), named before"
        case .sameNamed(let a, let b, let name):
            a == b ? "both say “\(a)” (\(name))" : "“\(a)” and “\(b)” both name \(name)"
        case .sameDate(let a, let b, let value):
            a == b ? "same date: “\(a)” (\(value))" : "same date: “\(a)” and “\(b)” (\(value))"
        case .dateOfEvent(let words, let value): "“\(words)” is the date of the event (\(value))"
        case .samePlace(let place): "same place: \(place)"
        case .sameActors(let names): "same actors: \(names.joined(separator: ", "))"
        case .sameAct(let a, let b): a == b ? "same act: “\(a)”" : "same act: “\(a)”, “\(b)”"
        case .confirmedByReader(let reason):
            reason.isEmpty ? "you confirmed it" : "you confirmed it: \(reason)"
        case .rejectedByReader(let reason):
            reason.isEmpty ? "you rejected it" : "you rejected it: \(reason)"
        }
    }
}
