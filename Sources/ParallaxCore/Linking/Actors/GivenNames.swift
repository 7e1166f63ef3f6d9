/// Whether two given names can be those of one person.
enum GivenNames {
    /// Equal, an initial of the other, a short form, or another spelling.
    static func agree(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        let (short, long) = a.utf8.count <= b.utf8.count ? (a, b) : (b, a)
        if short.utf8.count == 1 { return long.hasPrefix(short) }
        if short.utf8.count >= 3, long.hasPrefix(short) { return true }
        if SpellingKey.of(a) == SpellingKey.of(b) { return true }
        if let full = shortForms[short], full.contains(long) { return true }
        let consonants = SpellingKey.consonants(a)
        return consonants.utf8.count >= 4 && consonants == SpellingKey.consonants(b)
    }

    /// English short forms that are no beginnings of the full name.
    private static let shortForms: [String: Set<String>] = {
        let table = """
            mike michael|bill william|billy william|will william|bob robert|bobby robert|rob robert|joe joseph|jim james|jimmy james
            jack john|tony anthony|dick richard|rick richard|ted edward|ted theodore|ed edward|ned edward|chuck charles|charlie charles
            hank henry|harry henry|larry lawrence|peggy margaret|meg margaret|maggie margaret|kate katherine|kate kathryn|kate catherine
            katie katherine|katie kathryn|cathy catherine|kathy katherine|kathy kathryn|liz elizabeth|beth elizabeth|betty elizabeth
            jenny jennifer|steve stephen|steve steven|tom thomas|andy andrew|drew andrew|tina christina|mick michael|pat patrick
            pat patricia|sue susan|debbie deborah|nancy ann|alex alexander|sasha alexander|greg gregory|jeff geoffrey|jeff jeffrey
            bernie bernard|al albert|al alan|mitch mitchell|nick nicholas|gus august|sandy alexander|becky rebecca|vicky victoria
            """
        var forms: [String: Set<String>] = [:]
        for pair in table.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            let words = pair.split(separator: " ").map(String.init)
            guard words.count == 2 else { continue }
            forms[words[0], default: []].insert(words[1])
        }
        return forms
    }()
}
