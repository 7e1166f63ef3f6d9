/// The number of a family of words: "annexed", "annexing" and "annexation" are one family.
struct WordFamily: Hashable, Comparable {
    let value: UInt32

    static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// The families of a corpus's words, so that a name of an event is found however it is inflected.
///
/// Worked example: `families[form of "expanded"] == families[form of "expansion"]`.
struct WordFamilies {
    private var ofForm: [WordFamily] = []
    private var stems = Vocabulary()

    /// Common verbs whose past, and nouns whose plural, no ending tells.
    private static let irregular: [(form: String, base: String)] = [
        ("met", "meet"), ("held", "hold"), ("spoke", "speak"), ("spoken", "speak"), ("told", "tell"),
        ("said", "say"), ("fought", "fight"), ("began", "begin"), ("begun", "begin"), ("left", "leave"),
        ("sent", "send"), ("gave", "give"), ("given", "give"), ("took", "take"), ("taken", "take"),
        ("went", "go"), ("gone", "go"), ("came", "come"), ("became", "become"), ("won", "win"),
        ("lost", "lose"),
        ("fell", "fall"), ("fallen", "fall"), ("rose", "rise"), ("risen", "rise"), ("broke", "break"),
        ("broken", "break"), ("withdrew", "withdraw"), ("withdrawn", "withdraw"), ("sworn", "swear"),
        ("wrote", "write"), ("written", "write"), ("built", "build"), ("rebuilt", "rebuild"),
        ("sought", "seek"), ("crises", "crisis"), ("men", "man"), ("women", "woman"),
        ("colour", "color"), ("colours", "color"), ("programme", "program"), ("programmes", "program"),
        ("defence", "defense"), ("labour", "labor"),
    ]

    /// The families of all forms of a vocabulary.
    init(_ vocabulary: Vocabulary) {
        var stem: [UInt8] = []
        ofForm.reserveCapacity(vocabulary.count)
        for number in 0..<vocabulary.count {
            vocabulary.withBytes(of: FormID(UInt32(number))) { Stem.write($0, to: &stem) }
            ofForm.append(stem.withUnsafeBufferPointer { family($0) })
        }
        for (form, base) in Self.irregular {
            guard let form = vocabulary.find(form) else { continue }
            ofForm[Int(form.value)] = family(of: base)
        }
    }

    /// How many families there are.
    var count: Int { stems.count }

    /// The family of a form.
    subscript(form: FormID) -> WordFamily { ofForm[Int(form.value)] }

    /// The family of a word that is in normal form; nil when no source has a word of it.
    func find(_ word: String) -> WordFamily? {
        var stem: [UInt8] = []
        let base = Self.irregular.first { $0.form == word }?.base ?? word
        Array(base.utf8).withUnsafeBufferPointer { Stem.write($0, to: &stem) }
        return stems.find(String(decoding: stem, as: UTF8.self)).map { WordFamily(value: $0.value) }
    }

    private mutating func family(_ stem: UnsafeBufferPointer<UInt8>) -> WordFamily {
        WordFamily(value: stems.intern(stem).value)
    }

    private mutating func family(of word: String) -> WordFamily {
        var stem: [UInt8] = []
        Array(word.utf8).withUnsafeBufferPointer { Stem.write($0, to: &stem) }
        return stem.withUnsafeBufferPointer { family($0) }
    }
}
