/// The number of a term: a family of words, a name, an acronym, a number or a day that stands in some passage.
typealias TermID = UInt32

/// The terms of a corpus and what kind of word each is. Stop words are no terms.
///
/// Worked example: "met", "meets" and "meeting" are one term, an act; "Rubio" is a name; "US" is a name although
/// "us" is a stop word, since it is written in capitals; "18" and "Monday" are numbers, parts of dates.
struct TermTable {
    /// What a term is written as.
    struct Kind: OptionSet {
        let rawValue: UInt8
        static let name = Kind(rawValue: 1)
        static let number = Kind(rawValue: 2)
        static let act = Kind(rawValue: 4)
        static let day = Kind(rawValue: 8)
    }

    static let none = TermID.max

    /// Written with a capital they are parts of dates, not names.
    private static let calendar: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
        "march", "april", "june", "july", "august", "september", "october", "november", "december",
    ]

    /// How many terms there are.
    private(set) var count = 0
    /// The kind of each term.
    private(set) var kinds: [Kind] = []
    private var ofForm: [TermID]
    private var ofAcronym: [TermID]
    private var ofDay: [Int: TermID] = [:]
    private let families: WordFamilies
    private var ofFamily: [TermID]

    init(_ corpus: Corpus, _ list: PassageList) {
        let census = CapitalsCensus(corpus, list)
        ofForm = Array(repeating: Self.none, count: corpus.vocabulary.count)
        ofAcronym = ofForm
        families = WordFamilies(corpus.vocabulary)
        ofFamily = Array(repeating: Self.none, count: families.count)
        var seen = Array(repeating: false, count: corpus.vocabulary.count)
        for passage in list.passages {
            let text = corpus[passage.source].text
            for token in text.tokens[text[passage.sentence].tokens]
            where token.kind == .word || token.kind == .number {
                let form = Int(token.form.value)
                if seen[form], !Self.isAcronym(token) || ofForm[form] != Self.none { continue }
                let word = corpus.vocabulary[token.form]
                if token.kind == .number {
                    seen[form] = true
                    ofForm[form] = add(.number)
                } else if word.utf8.count < 2 || StopWords.contains(word) {
                    seen[form] = true
                    if Self.isAcronym(token), ofAcronym[form] == Self.none { ofAcronym[form] = add(.name) }
                } else {
                    seen[form] = true
                    let family = Int(families[token.form].value)
                    if ofFamily[family] == Self.none { ofFamily[family] = add([]) }
                    ofForm[form] = ofFamily[family]
                    let term = Int(ofForm[form])
                    if census.isName(token.form) {
                        kinds[term].insert(Self.calendar.contains(word) ? .number : .name)
                    }
                    if ActWords.tellsOfAct(word) { kinds[term].insert(.act) }
                }
            }
        }
        for term in kinds.indices where kinds[term].contains(.name) { kinds[term].remove(.act) }
    }

    /// The term of a token; `none` for signs and stop words.
    func term(of token: Token) -> TermID {
        guard token.kind == .word || token.kind == .number else { return Self.none }
        let term = ofForm[Int(token.form.value)]
        if term == Self.none, Self.isAcronym(token) { return ofAcronym[Int(token.form.value)] }
        return term
    }

    /// The term of a day, made when the day is met for the first time.
    mutating func term(of day: CalendarDay) -> TermID {
        if let term = ofDay[day.ordinal] { return term }
        let term = add(.day)
        ofDay[day.ordinal] = term
        return term
    }

    /// For each term that has synonyms the one that stands for them all.
    func synonyms() -> [TermID: TermID] {
        var standing: [TermID: TermID] = [:]
        for group in Synonyms.groups {
            let terms = group.split(separator: " ").compactMap { families.find(String($0)) }
                .map { ofFamily[Int($0.value)] }.filter { $0 != Self.none }
            for term in terms where standing[term] == nil { standing[term] = terms[0] }
        }
        return standing
    }

    private static func isAcronym(_ token: Token) -> Bool { token.shape.contains(.allCapitals) }

    private mutating func add(_ kind: Kind) -> TermID {
        kinds.append(kind)
        count += 1
        return TermID(count - 1)
    }
}
