/// Finds persons of the index by their surnames.
///
/// A surname that one person of the index bears stands for that person anywhere; one that several bear, for
/// the one whose full name the same source gave last. Before a surname its own given name and initials
/// belong to the mention: "Donald J. Trump".
struct SurnamePass {
    static let pass = LinkingPass(
        "surname", .marks,
        "A surname stands for its only bearer in the index, or for the one named before it.",
        example: "“Rubio” after “Marco Rubio”")

    private let persons: PersonNames
    /// The bearer of each shared surname that the source named last.
    private var lastNamed: [FormID: ActorIndex] = [:]

    init(_ context: LinkingContext) {
        persons = PersonNames(context)
    }

    /// Notes that a source gave a person's name.
    mutating func note(_ actor: ActorIndex, named tokens: ArraySlice<Token>) {
        for token in tokens where persons.persons(named: token.form).contains(where: { $0.actor == actor }) {
            lastNamed[token.form] = actor
        }
    }

    /// The person whose surname stands at a token, with the tokens of the name; nil when it is nobody's, or
    /// stands before an apparent other surname.
    func match(_ tokens: [Token], at position: Int, in sentence: Range<Int>) -> (
        PersonNames.Person, Range<Int>
    )? {
        let token = tokens[position]
        guard token.kind == .word, token.isCapitalised else { return nil }
        let bearers = persons.persons(named: token.form)
        guard let first = bearers.first else { return nil }
        var start = position
        while start - 2 >= sentence.lowerBound, tokens[start - 1].span.count == 1,
            tokens[start - 1].kind == .sign,
            tokens[start - 2].span.count == 1, tokens[start - 2].isCapitalised
        {
            start -= 2
        }
        if start > sentence.lowerBound,
            let named = bearers.first(where: { $0.givenName == tokens[start - 1].form })
        {
            return (named, (start - 1)..<(position + 1))
        }
        if bearers.count == 1 { return (first, position..<(position + 1)) }
        guard let last = lastNamed[token.form], let person = bearers.first(where: { $0.actor == last }) else {
            return nil
        }
        return (person, position..<(position + 1))
    }
}
