/// The one place where evidence becomes English.
enum EvidenceWording {
    /// A reason in words, without a final stop.
    static func words(for fact: Fact) -> String {
        switch fact {
        case .named(let words, let name):
            words == name ? "“\(words)” is its name" : "“\(words)” is a name of \(name)"
        case .surname(let words, let fullName): "“\(words)” stands for \(fullName), named before"
        case .capitalised(let words): "“\(words)” is written as a name"
        case .titled(let words, let title): "“\(words)” follows the title “\(title)”"
        case .quoted(let speaker): "quoted from \(speaker ?? "somebody who is not named")"
        case .reported(let speaker): "as \(speaker ?? "somebody who is not named") says"
        case .holder(let title, let name): "“\(title)” is \(name), who alone is so called in the source"
        case .sameDescription(let noun): "both speak of a “\(noun)” in one story"
        case .sameStory(let name): "both sources tell a story about \(name)"
        case .acronym(let words, let name): "“\(words)” is short for \(name)"
        case .metonym(let words, let name): "“\(words)” stands for \(name)"
        case .actOfEvent(let words, let event): "“\(words)” tells of the act (\(event))"
        case .placeOfEvent(let words, let place):
            words == place ? "in its place, \(place)" : "“\(words)” is its place (\(place))"
        case .actorsOfEvent(let names, _): "\(names.joined(separator: ", ")) took part"
        case .refersBack(let words, let to, let event):
            "“\(words)” points back to “\(to)” (\(event))"
        case .notYet(let textDate, let eventDate, _):
            "the text (\(textDate)) was written before the event (\(eventDate))"
        case .otherDate(let words, let value, let eventDate):
            words == value
                ? "“\(words)” is not the date of the event (\(eventDate))"
                : "“\(words)” (\(value)) is not the date of the event (\(eventDate))"
        case .otherPlace(let words, let place): "it is placed at “\(words)”, and not in its place (\(place))"
        case .otherActor(let words, let event): "it is with \(words), who took no part (\(event))"
        case .insideLongerName(let words, let longer): "“\(words)” is part of the name “\(longer)”"
        case .repeats(let address, let witness):
            "\(address) repeats \(witness), which stands for both: one witness"
        case .sameWords(let words, let isQuoted):
            isQuoted
                ? "both quote “\(words)”: one witness for these words"
                : "both have the words “\(words)”: one witness for them"
        case .apparatus(let address, let kind): "\(address) is a \(kind) and carries no links"
        case .sameSource: "links join different sources only"
        case .namedEverywhere(let names):
            "\(names.joined(separator: ", ")): named nearly everywhere, too little for a link"
        case .lacks(let address, let event, let present, let missing):
            "\(address) has \(listed(present)) of \(event), but neither a name of it nor \(listed(missing))"
        case .nothingAgainst: "it finds nothing that speaks against a link"
        case .dateWithin(let fine, let coarse, let value): "“\(fine)” falls in “\(coarse)” (\(value))"
        case .nothingShared: "nothing is shared that this pass knows"
        case .sameNamed(let a, let b, let name):
            a == b ? "both say “\(a)” (\(name))" : "“\(a)” and “\(b)” both name \(name)"
        case .sameDate(let a, let b, let value):
            a == b ? "same date: “\(a)” (\(value))" : "same date: “\(a)” and “\(b)” (\(value))"
        case .dateOfEvent(let words, let value): "“\(words)” is the date of the event (\(value))"
        case .samePlace(let place): "same place: \(place)"
        case .sameActors(let names): "same actors: \(names.joined(separator: ", "))"
        case .toldTogether(let label, let sources): "one of the passages of \(sources) sources on “\(label)”"
        case .onlyOfKind(let words, let event): "“\(words)” can only be the event of that kind (\(event))"
        case .samePhrase(let a, let b):
            a == b ? "both speak of “\(a)”" : "both speak of one thing: “\(a)”, “\(b)”"
        case .sharedWords(let words): "both use words of the story: \(quoted(words))"
        case .sharedNames(let names): "both name \(quoted(names))"
        case .sharedNumbers(let numbers): "both give \(quoted(numbers))"
        case .sharedAround(let words): "the sentences around both speak of \(quoted(words))"
        case .sameAct(let a, let b): a == b ? "same act: “\(a)”" : "same act: “\(a)”, “\(b)”"
        case .confirmedByReader(let reason):
            reason.isEmpty ? "you confirmed it" : "you confirmed it: \(reason)"
        case .rejectedByReader(let reason):
            reason.isEmpty ? "you rejected it" : "you rejected it: \(reason)"
        }
    }

    private static func listed(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    private static func quoted(_ words: [String]) -> String {
        words.map { "“\($0)”" }.joined(separator: ", ")
    }
}
