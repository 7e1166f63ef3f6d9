/// The persons of an index by their surnames, for "Rubio" after "Marco Rubio".
struct PersonNames {
    struct Person {
        let actor: ActorIndex
        let givenName: FormID
        let fullName: String
    }

    private var bySurname: [FormID: [Person]] = [:]

    init(_ context: LinkingContext) {
        // "Jr." and "III" are no surnames; "al-Assad" has the surname "Assad".
        let suffixes = context.forms("jr sr ii iii iv .")
        for (position, entry) in context.index.actors.enumerated() where entry.kind == .person {
            let tokens = context.tokens(of: entry.name)
            guard let last = tokens.lastIndex(where: { !suffixes.contains($0.form) }), last > 0 else {
                continue
            }
            bySurname[tokens[last].form, default: []].append(
                Person(actor: ActorIndex(position), givenName: tokens[0].form, fullName: entry.name))
        }
    }

    /// The persons with a surname, in the order of the index.
    func persons(named surname: FormID) -> [Person] { bySurname[surname] ?? [] }
}
