/// Finds the actors of the index by name, alias, acronym and metonym.
enum ActorNamePass {
    static let pass = LinkingPass(
        "name", .marks, "A name of the index, in its capitals; of overlapping names the longest.",
        example: "“the Kremlin” is a metonym of Russia")

    static func evidence(_ words: String, _ name: ActorName) -> Evidence {
        let fact: Fact =
            switch name.form {
            case .acronym: .acronym(words: words, name: name.fullName)
            case .metonym: .metonym(words: words, name: name.fullName)
            default: .named(words: words, name: name.fullName)
            }
        return Evidence(pass.id, fact)
    }
}
