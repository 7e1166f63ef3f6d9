/// What a word can be in a time expression.
enum TimeRole: UInt8 {
    case none
    case month, monthAbbreviation, weekday, weekdayAbbreviation, weekdays
    case unit, units, dayPart, season, holiday
    /// Words with a number as their value: "five", "third", "twenty" (20), "dozen" (12).
    case cardinal, ordinal, tens
    case hundred, half, couple, vagueCount, article
    case the, this, that, these, those, last, past, next, following, previous, same, current
    case ago, earlier, later, before, after
    case early, late, mid, portion
    case approximately, more, at, noon, midnight
    case every, per, times
    case yesterday, today, tomorrow, tonight, overnight
    case nowAdverb, pastAdverb, recent, coming, near, futureAdverb, future, present
    case weekend, weekends, recurring, lasting
    case meridiem, zone, oClock
    case nineties, fiscal, fiscalYear, quarterOfYear, era
    /// A sign that holds parts of an expression together.
    case stop, comma, hyphen, slash, apostrophe
    case of, on, to, and
}

/// What else a word tells of the time around it.
struct TimeHints: OptionSet {
    let rawValue: UInt16
    /// An expression may begin here.
    static let starts = TimeHints(rawValue: 1)
    /// A word that cannot be the noun to which a number or an adjective before it belongs.
    static let function = TimeHints(rawValue: 2)
    /// A preposition that a time may follow.
    static let preposition = TimeHints(rawValue: 4)
    /// The verb is in the future: "will".
    static let future = TimeHints(rawValue: 8)
    /// A verb that looks ahead or only supposes: "would", "may".
    static let modal = TimeHints(rawValue: 16384)
    /// A preposition before a time that is still to come or just past: "until".
    static let limit = TimeHints(rawValue: 32768)
    /// A verb in the past: "was", "said".
    static let past = TimeHints(rawValue: 16)
    /// A verb in the present: "is".
    static let present = TimeHints(rawValue: 32)
    /// A word that, before "to", looks ahead: "plans", "expected".
    static let looksAhead = TimeHints(rawValue: 64)
    /// What is counted, so that four digits before it are no year: "people".
    static let counted = TimeHints(rawValue: 128)
    /// What makes a number before "a year" a rate: "percent".
    static let rate = TimeHints(rawValue: 256)
    /// An adjective between a number and its unit: "three straight days".
    static let betweenNumberAndUnit = TimeHints(rawValue: 512)
    /// What stands before a number that is no year: "$", "No".
    static let beforeNumber = TimeHints(rawValue: 1024)
    /// What "September 11" is the date of when it stands before it.
    static let attack = TimeHints(rawValue: 4096)
    /// What announces the date of a text: "Published".
    static let dateLabel = TimeHints(rawValue: 8192)
    /// A word that, after a weekday, makes it a title: "Sunday Times".
    static let title = TimeHints(rawValue: 2048)
}

/// A word's part in time expressions.
struct TimeLexeme {
    var role = TimeRole.none
    /// The number that goes with the role: the month, the weekday, the unit …
    var value: UInt8 = 0
    var hints: TimeHints = []
}

/// What each word form of a vocabulary is to the tagger: a table, so that a token costs one look.
struct TimeLexicon {
    private var lexemes: [TimeLexeme]
    /// The names of days that recur, by their first word, the longest first.
    private(set) var holidays: FormTable<[(forms: [FormID], day: Holiday)]>

    /// What a form is.
    @inline(__always)
    subscript(form: FormID) -> TimeLexeme {
        Int(form.value) < lexemes.count ? lexemes[Int(form.value)] : TimeLexeme()
    }

    /// The table for a vocabulary. Words that no source has are left out.
    init(_ vocabulary: Vocabulary) {
        lexemes = Array(repeating: TimeLexeme(), count: vocabulary.count)
        holidays = FormTable(vocabulary)
        for (role, isStart, words) in Self.numbered {
            for (position, group) in words.split(separator: " ").enumerated() {
                for word in group.split(separator: "|") {
                    add(String(word), vocabulary) {
                        $0.role = role
                        $0.value = UInt8(position)
                        if isStart { $0.hints.insert(.starts) }
                    }
                }
            }
        }
        for (hint, words) in Self.hints {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                add(String(word), vocabulary) { $0.hints.insert(hint) }
            }
        }
        for (words, day) in Holiday.names {
            let forms = words.compactMap { vocabulary.find($0) }
            guard forms.count == words.count, let first = forms.first else { continue }
            holidays[first] = (holidays[first] ?? []) + [(forms, day)]
            lexemes[Int(first.value)].hints.insert(.starts)
            if lexemes[Int(first.value)].role == .none { lexemes[Int(first.value)].role = .holiday }
        }
    }

    private mutating func add(_ word: String, _ vocabulary: Vocabulary, _ change: (inout TimeLexeme) -> Void)
    {
        guard let form = vocabulary.find(word) else { return }
        change(&lexemes[Int(form.value)])
    }

    /// Roles with their words; a word's value is its place in the list, from 0. `_` keeps a place free,
    /// `|` stands between words of one value.
    private static let numbered: [(role: TimeRole, isStart: Bool, words: String)] = [
        (
            .month, true,
            "_ january february march april may june july august september october november december"
        ),
        (.monthAbbreviation, true, "_ jan feb mar apr _ jun jul aug sep|sept oct nov dec"),
        (.weekday, true, "_ monday tuesday wednesday thursday friday saturday sunday"),
        (.weekdayAbbreviation, true, "_ mon tue|tues wed thu|thur|thurs fri sat sun"),
        (.weekdays, true, "_ mondays tuesdays wednesdays thursdays fridays saturdays sundays"),
        (.unit, true, "second|sec minute|min hour day week month quarter year decade century"),
        (
            .units, true,
            "seconds|secs minutes|mins hours|hrs days weeks months quarters years decades centuries"
        ),
        (.dayPart, true, "morning|mornings _ afternoon|afternoons evening|evenings night|nights"),
        (.season, true, "spring summer|summertime fall|autumn winter|wintertime"),
        (
            .cardinal, true,
            "_ one two three four five six seven eight nine ten eleven twelve|dozen thirteen fourteen fifteen "
                + "sixteen seventeen eighteen nineteen"
        ),
        (.tens, true, "_ _ twenty thirty forty fifty sixty seventy eighty ninety"),
        (
            .ordinal, true,
            "_ first|1st second|2nd third|3rd fourth|4th fifth|5th sixth|6th seventh|7th eighth|8th ninth|9th "
                + "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
                + "nineteenth twentieth"
        ),
        (.hundred, true, "_ _ hundred|hundreds thousand|thousands"),
        (.half, true, "half"), (.couple, false, "couple|pair"),
        (.vagueCount, true, "few several many some dozens"),
        (.article, true, "a an"), (.the, true, "the"), (.this, true, "this"), (.that, true, "that"),
        (.these, true, "these"), (.those, true, "those"), (.last, true, "last"), (.past, true, "past"),
        (.next, true, "next"), (.following, true, "following|ensuing"),
        (.previous, true, "previous|preceding|prior"), (.same, false, "same"),
        (.current, true, "current|present"), (.ago, false, "ago"), (.earlier, true, "earlier"),
        (.later, true, "later"), (.before, false, "before"), (.after, false, "after"),
        (.early, true, "early"), (.late, true, "late"), (.mid, true, "mid"),
        (.portion, true, "beginning|start|end|middle|close|rest|remainder|eve"),
        (.approximately, true, "about|around|approximately|roughly|nearly|almost|some|just|barely|only"),
        (.more, true, "more less fewer"), (.at, true, "at"),
        (.noon, true, "noon"), (.midnight, true, "midnight"), (.every, true, "every|each"),
        (.per, true, "per"), (.times, true, "times once twice"),
        (.yesterday, true, "yesterday"), (.today, true, "today"), (.tomorrow, true, "tomorrow"),
        (.tonight, true, "tonight"), (.overnight, true, "overnight"),
        (.nowAdverb, true, "now|currently|presently|nowadays"),
        (.pastAdverb, true, "recently|lately|formerly"), (.futureAdverb, false, "soon|shortly"),
        (.recent, true, "recent"), (.near, false, "near|foreseeable|distant"),
        (.coming, true, "coming|upcoming"), (.future, true, "future"),
        (.weekend, true, "weekend"),
        (.weekends, true, "weekends weekdays"),
        (
            .recurring, true,
            "_ _ hourly daily|nightly weekly monthly quarterly annual|annually|yearly"
        ),
        (
            .lasting, true,
            "_ _ hourlong|hourslong daylong weeklong monthlong _ yearlong|yearslong decadelong|decadeslong"
        ),
        (.meridiem, false, "am pm"), (.oClock, false, "o'clock"),
        (
            .zone, false,
            "gmt|utc|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|bst|cet|cest|ist|jst|msk"
        ),
        (
            .nineties, true,
            "_ _ twenties thirties forties fifties sixties seventies eighties nineties"
        ),
        (.fiscal, true, "fiscal"), (.fiscalYear, true, "fy"),
        (.quarterOfYear, true, "_ q1 q2 q3 q4 h1 h2"), (.era, false, "bc|bce ad|ce"),
        (.stop, false, "."), (.comma, false, ","), (.hyphen, false, "-"), (.slash, false, "/"),
        (.apostrophe, true, "'"), (.of, false, "of"), (.on, false, "on"),
        (.to, false, "to|through|until|till"), (.and, false, "and|or|&"),
    ]

    private static let hints: [(TimeHints, String)] = [
        (
            .preposition,
            "in on at by since until till from during before after of through throughout for to "
                + "between within around over into about circa toward towards against through past"
        ),
        (
            .function,
            """
            in on at by since until till from during before after of through throughout for to between within \
            around over into about toward towards against with without under upon among along across behind \
            and or but nor so yet as if than that which who whom whose where when while because although \
            the a an this these those his her its their our my your some any all no not \
            he she it they we you i him them us there here \
            is are was were be been being am has have had do does did will would shall should can could may \
            might must said says also then again still already only just even both
            """
        ),
        (
            .future,
            """
            will shall won't he'll she'll they'll we'll i'll you'll it'll \
            upcoming tomorrow
            """
        ),
        (.modal, "would could should may might must wouldn't couldn't shouldn't"), (.limit, "until till by"),
        (
            .past,
            """
            was were had did said told held met took came went made gave got became began left found brought \
            thought saw knew kept led fell rose lost won ran sent spent spoke stood wrote broke built bought \
            caught chose drew drove fought flew forgot froze grew hid hit hurt shook shot sought sold struck \
            swore threw wore withdrew overcame underwent laid paid put quit been wasn't weren't hadn't didn't
            """
        ),
        (.present, "is are am has have does do says isn't aren't hasn't haven't doesn't don't remains seems"),
        (
            .looksAhead,
            """
            plans planned planning expects expected scheduled set due slated hopes hoped hoping intends intended \
            vowed pledged promised likely ready going wants wanted agreed agrees about ordered bound seeks \
            prepares preparing poised plan hope want intend expect agree
            """
        ),
        (
            .counted,
            """
            people persons men women children soldiers troops members miles kilometers kilometres km feet ft \
            meters metres dollars euros pounds yen rubles percent times points votes jobs homes houses tons \
            tonnes barrels acres hectares square sq degrees calories workers employees students patients cases \
            deaths victims refugees migrants civilians police officers units cars vehicles copies pages words \
            more others other additional of gmt utc hours mhz mm cm kg mg lb lbs m rpm watts volts workers \
            residents casualties protesters demonstrators fighters rounds shares stores stocks
            """
        ),
        (
            .rate,
            "percent % million billion trillion thousand hundred times once twice dollars euros pounds cents"
        ),
        (
            .betweenNumberAndUnit,
            "straight consecutive full more additional business working long short whole entire solid extra "
                + "further calendar trading school good successive remaining"
        ),
        (
            .beforeNumber,
            "$ £ € ¥ # no nos number room flight channel route highway boeing airbus area us$ level"
        ),
        (.attack, "attack attacks terrorist terrorists terror hijackers hijackings commission anniversary"),
        (
            .dateLabel,
            "published publication updated update posted date dated released filed created modified issued"
        ),
        (
            .title,
            "times mirror telegraph mail express herald independent sun star post tribune journal world news "
                + "age mass school night live football"
        ),
    ]
}
