/// The number of a sequence of word forms in a `PhraseTable`.
struct PhraseID: Hashable, Comparable {
    let value: UInt32

    static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// Sequences of word forms, each with a number: names are compared as numbers. A tree of forms, so that the
/// longest known sequence at a place is found in one walk.
struct PhraseTable {
    /// The empty sequence, where every walk begins.
    static let root = PhraseID(value: 0)

    private var next = NumberTable()
    private var parents: [UInt32] = [0]
    private var lastForms: [FormID] = [FormID(0)]

    /// How many numbers are given: those of beginnings of sequences too.
    var count: Int { parents.count }

    /// The number of the sequence `phrase` and then `form`; nil when it is not known.
    @inline(__always)
    func step(_ phrase: PhraseID, _ form: FormID) -> PhraseID? {
        next[Self.key(phrase, form)].map { PhraseID(value: $0) }
    }

    /// Gives the sequence `phrase` and then `form` its number, the old one if it is known.
    mutating func extend(_ phrase: PhraseID, _ form: FormID) -> PhraseID {
        let new = UInt32(parents.count)
        let id = next.number(of: Self.key(phrase, form), orElse: new)
        if id == new {
            parents.append(phrase.value)
            lastForms.append(form)
        }
        return PhraseID(value: id)
    }

    /// Gives a sequence its number, the old one if it is known.
    mutating func intern(_ forms: some Sequence<FormID>) -> PhraseID {
        forms.reduce(Self.root) { extend($0, $1) }
    }

    /// The number of a sequence; nil when it is not known.
    func find(_ forms: some Sequence<FormID>) -> PhraseID? {
        var phrase = Self.root
        for form in forms {
            guard let found = step(phrase, form) else { return nil }
            phrase = found
        }
        return phrase
    }

    /// The forms of a sequence.
    func forms(_ phrase: PhraseID) -> [FormID] {
        var forms: [FormID] = []
        var position = phrase.value
        while position != 0 {
            forms.append(lastForms[Int(position)])
            position = parents[Int(position)]
        }
        return forms.reversed()
    }

    /// The last form of a sequence that is not empty.
    func lastForm(_ phrase: PhraseID) -> FormID { lastForms[Int(phrase.value)] }

    private static func key(_ phrase: PhraseID, _ form: FormID) -> UInt64 {
        UInt64(phrase.value) << 32 | UInt64(form.value)
    }
}
