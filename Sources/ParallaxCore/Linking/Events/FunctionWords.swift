/// The words of English that carry no meaning of their own, in the parts that they play around names.
struct FunctionWords {
    /// Words that may stand between the words of a name without parting it.
    let all: Set<FormID>
    /// Prepositions that can turn a name round.
    let turning: Set<FormID>
    /// Words that point to something known.
    let definite: Set<FormID>
    /// Words between a noun and what is said of it: "relations had been tense".
    let copulas: Set<FormID>
    /// Words that point to nothing known.
    let indefinite: Set<FormID>
    /// Words before a place.
    let locative: Set<FormID>
    /// The word "in".
    let inside: FormID?
    /// Words before the other party of an act.
    let with: FormID?
    /// The article "the".
    let article: FormID?

    init(_ context: LinkingContext) {
        all = context.forms(
            """
            the a an this that these those of in on at to for with by from and or nor between among against into onto
            over under its their his her our your my it they he she we you i is are was were be been being has have had
            do does did will would can could may might shall should as than then but so both each which who whose whom
            there here also not no about around through during before after since until while upon within without
            toward towards via per if when where how what why such 's
            """)
        turning = context.forms(
            "of in on at for with against between among over about into toward towards to")
        definite = context.forms("the this that these those such")
        copulas = context.forms("is are was were be been remain remains remained")
        indefinite = context.forms("a an any no")
        locative = context.forms("in at to near outside from for")
        inside = context.vocabulary.find("in")
        with = context.vocabulary.find("with")
        article = context.vocabulary.find("the")
    }
}
