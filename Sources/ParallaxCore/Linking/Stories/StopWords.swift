/// The words that every English text has, whatever it tells of: articles, pronouns, prepositions, conjunctions,
/// auxiliaries, and the verbs and nouns with which any report introduces speech. That two passages share them
/// says nothing.
///
/// Closed classes after Quirk et al., *A Comprehensive Grammar of the English Language* (1985), chapters 4–9.
enum StopWords {
    static let all: Set<String> = Set(
        """
        a an the this that these those i me my myself we us our ours ourselves you your yours yourself yourselves he him \
        his himself she her hers herself it its itself they them their theirs themselves one ones who whom whose which \
        what when where why how there here some any no none all both each every either neither few many much more most \
        several such other another own same about above across after against along among around as at before behind \
        below beneath beside between beyond by despite down during except for from in inside into like near of off on \
        onto out outside over past per since than through throughout till to toward towards under until up upon versus \
        via with within without and but or nor so yet if because although though while whereas whether unless once am is \
        are was were be been being have has had having do does did doing done can could may might must shall should will \
        would ought cannot not never ever also only very too just even still again then now already almost quite rather \
        perhaps however therefore thus else yes oh say says said saying tell tells told telling according mr mrs ms dr \
        sir two first new s t d m re ve ll
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

    /// Whether a normal form is such a word. A negated or shortened auxiliary ("didn't", "we've") is one too.
    static func contains(_ form: String) -> Bool {
        if all.contains(form) { return true }
        guard let apostrophe = form.lastIndex(of: "'") else { return false }
        let head = form[..<apostrophe]
        return all.contains(String(head)) || (form.hasSuffix("n't") && head.count <= 7)
    }
}
