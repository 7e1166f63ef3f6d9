/// One place where a name stands, before it is known whose name it is.
struct NameUse {
    /// What the words around a name tell of its bearer.
    struct Cues: OptionSet {
        let rawValue: UInt16
        /// A title, a form of address, an age or "who" tells of a human being.
        static let person = Cues(rawValue: 1)
        static let male = Cues(rawValue: 1 << 1)
        static let female = Cues(rawValue: 1 << 2)
        /// "the" stands before it.
        static let article = Cues(rawValue: 1 << 3)
        /// "in", "near" … stand before it.
        static let inPlace = Cues(rawValue: 1 << 4)
        /// A verb of saying follows or goes before.
        static let speaks = Cues(rawValue: 1 << 5)
        /// It begins a sentence with a word that the corpus has nowhere else: perhaps no name.
        static let unsure = Cues(rawValue: 1 << 6)
        /// It was found in a headline by what ordinary sentences call a name.
        static let headline = Cues(rawValue: 1 << 7)
        /// It is written in capitals only.
        static let capitals = Cues(rawValue: 1 << 8)
        /// A common noun follows: "the Putin regime", "Riyadh talks".
        static let attributive = Cues(rawValue: 1 << 9)
    }

    let source: UInt32
    let sentence: UInt32
    /// The tokens of the name without its title.
    var tokens: Range<UInt32>
    /// The tokens of the title before it; empty when there is none.
    var title: Range<UInt32>
    var name: PhraseID
    var cues: Cues
}
