/// Words that English uses for one another in names of events: "war in Ukraine" and "Ukraine conflict".
///
/// Few, and only where both name the same thing of the same kind. Each line is one meaning.
enum Synonyms {
    static let groups = [
        "talks negotiation discussion meeting", "war conflict", "aid assistance help",
        "relation ties relationship connection", "cooperation collaboration",
        "agreement deal accord settlement", "enlargement expansion",
        "invasion incursion", "improve better mend", "trust confidence",
        "distrust mistrust", "rift split divide division", "tension strain friction", "annexation seizure",
        "accession membership join", "indictment charge sue", "ceasefire truce armistice", "weapon arms",
        "problem issue", "goodwill friendship", "pivot shift turn redirect",
        "hegemony hegemonism", "contain containment counter",
    ]
}
