/// Tells the words for what happens from the words for things, by their endings: a verb in its past or its
/// "-ing" form, or a noun made of a verb. A family of words is one of acts when any of its words is: "talks"
/// counts where a text says "talking" too.
///
/// Endings after Marchand, *The Categories and Types of Present-Day English Word-Formation* (1969), chapter 4.
enum ActWords {
    private static let endings: [[UInt8]] = [
        "ed", "ing", "ment", "tion", "sion", "ance", "ence", "ure", "ery",
    ].map { Array($0.utf8) }

    /// Whether a word in normal form has such an ending, or is the past of an irregular verb.
    static func tellsOfAct(_ word: String) -> Bool {
        if irregular.contains(word) { return true }
        let bytes = Array(word.utf8)
        return endings.contains { bytes.count >= $0.count + 2 && bytes.ends(with: $0) }
    }

    /// Pasts of irregular verbs that are no other common word.
    private static let irregular: Set<String> = Set(
        """
        began begun bled blew blown bore broke broken brought built bought came caught chose chosen dealt drew drawn \
        drove driven ate eaten fell fallen fed felt fled flew flown forgave forgot forgotten fought found froze frozen \
        gave given gone went grew grown held hid hidden knew known laid led lent lost made meant met overthrew \
        overthrown overtook paid ran rang risen rose sang sank sat sent shook shaken shot shrank slain slept slew slid \
        sold sought spent spoke spoken sprang stole stolen stood struck stricken stuck sung sunk swam swept swore sworn \
        taken taught thought threw thrown took tore torn undertook undertaken understood withdrew withdrawn withstood \
        woke woken won wore worn wrote written became overcame kept left
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}

extension Array where Element == UInt8 {
    fileprivate func ends(with ending: [UInt8]) -> Bool {
        count >= ending.count && suffix(ending.count).elementsEqual(ending)
    }
}
