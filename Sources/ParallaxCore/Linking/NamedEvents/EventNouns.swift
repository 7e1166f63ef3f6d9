/// The kinds of events that news and history tell of, each with the words of English that name it: "war" and
/// "conflict" are one kind, "summit" and "talks" another.
///
/// The kinds follow the event types of ACE 2005 (conflict, contact, movement, justice, personnel, business, life)
/// and those of everyday news (disasters, votes, relations between states); none belongs to a subject.
enum EventNouns {
    /// What else is known of a kind.
    struct Traits: OptionSet {
        let rawValue: UInt8
        /// It goes on for long: its tellings may give different dates.
        static let lasting = Traits(rawValue: 1)
        /// A story tells of many of the kind: without a name only a definite noun can mean one told before.
        static let manifold = Traits(rawValue: 2)
        /// Only the words themselves count, not the others of their families: "relations", but not "related".
        static let exact = Traits(rawValue: 4)
        /// It needs a name that is not on every page: everybody has relations.
        static let general = Traits(rawValue: 8)
    }

    /// A kind of event.
    struct Kind {
        /// Words that name it and mean little else.
        let words: String
        /// Words that name it and mean much else: taken with a name or an article that points.
        let loose: String
        let traits: Traits

        init(_ words: String, or loose: String = "", _ traits: Traits = []) {
            self.words = words
            self.loose = loose
            self.traits = traits
        }
    }

    /// All kinds. The first two are what relations turn into.
    static let kinds: [Kind] = [
        Kind("rapprochement thaw detente reset normalization normalisation reconciliation"),
        Kind("estrangement deterioration tension", or: "strain confrontation", .lasting),
        Kind(
            "relations relationship relationships", or: "ties alliance partnership cooperation",
            [.lasting, .manifold, .exact, .general]),
        Kind(
            "meeting summit negotiation talks meet",
            or: "discussion conference conversation dialogue consultation",
            .manifold),
        Kind("war", or: "conflict hostilities fighting battle", .lasting),
        Kind("invasion invade incursion", or: "aggression offensive", .lasting),
        Kind("peace ceasefire truce armistice", or: "settlement", .lasting),
        Kind("treaty accord pact", or: "agreement deal", .manifold),
        Kind("sanctions embargo tariff boycott", .lasting),
        Kind("aid", or: "assistance relief", .lasting),
        Kind("enlargement expansion", .lasting),
        Kind("accession membership", or: "join", .lasting),
        Kind("annexation", or: "seizure occupation"),
        Kind("election referendum", or: "campaign ballot elect"),
        Kind("presidency inauguration inaugural", or: "term", .lasting),
        Kind("interference meddling espionage", or: "interfere", .lasting),
        Kind("expulsion expel deportation deport"),
        Kind("protest demonstration riot revolution uprising coup revolt", or: "rally march", .manifold),
        Kind(
            "attack bombing shelling raid airstrike shooting explosion blast assault", or: "strike", .manifold
        ),
        Kind("earthquake quake flood hurricane storm tsunami eruption wildfire", or: "fire disaster"),
        Kind("crash collision accident shipwreck", or: "wreck"),
        Kind("murder killing assassination massacre genocide", or: "death"),
        Kind("trial indictment verdict conviction lawsuit arrest", or: "charge sentence hearing", .manifold),
        Kind("scandal investigation inquiry probe", or: "controversy", .lasting),
        Kind("speech", or: "address", .manifold),
        Kind("visit", or: "trip tour", .manifold),
        Kind("vote", or: "resolution", .manifold),
        Kind("crisis", or: "famine recession epidemic pandemic", .lasting),
        Kind("disarmament", or: "reduction"),
        Kind("guarantee", or: "assurance", .lasting),
        Kind("distrust mistrust", .lasting),
        Kind("withdrawal evacuation", or: "pullout retreat"),
        Kind("merger acquisition takeover bankruptcy", or: "purchase"),
        Kind("resignation appointment nomination", or: "dismissal"),
        Kind("launch", or: "release debut unveil"),
        Kind("championship tournament olympics", or: "match victory"),
        Kind("wedding marriage divorce funeral"),
    ]

    /// The words of a kind, as far as a vocabulary has them.
    static func forms(of kind: Int, in vocabulary: Vocabulary) -> Set<FormID> {
        Set((split(kinds[kind].words) + split(kinds[kind].loose)).compactMap { vocabulary.find($0) })
    }

    /// The words of a list.
    static func split(_ words: String) -> [String] {
        words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    }

    /// What relations become when they get better, and when they get worse, as positions in `kinds`.
    static let better = 0
    static let worse = 1
    static let relations = 2

    /// Words that say so near a noun for relations.
    static let betterWords =
        "improve improvement mend restore repair normalize normalise thaw warm reset rebuild"
    static let worseWords = "deteriorate worsen damage complicate strain freeze spoil tense sour"

    /// Adjectives that do not tell one event of a kind from another.
    static let neutralWords = """
        ongoing current recent new first second official formal latest final military armed full major peaceful future \
        potential possible further last previous next direct bilateral planned whole so-called special high level high-level \
        swift quick rapid long lasting fair mutual heated earlier later january february march april may june july august \
        september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday \
        thursday friday saturday sunday
        """

    /// Words between the noun and a name that belongs to it.
    static let linkingWords = """
        of in the with between and against to on for a an its their this from by over at his her any towards toward into \
        among within
        """

    /// Words that point to something told before or known.
    static let definiteWords = "the this that these those its their his her such"
}
