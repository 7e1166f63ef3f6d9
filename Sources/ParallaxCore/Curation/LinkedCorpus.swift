/// A corpus linked as the reader has decided: the model, and what is left to be decided.
public struct LinkedCorpus: Sendable {
    /// The model that the reader sees.
    public let model: CorpusModel
    /// The decisions that it is made with.
    public let curation: Curation
    /// The verdicts on links, found in the texts.
    public let verdicts: LinkVerdicts
    /// The links that the engine holds possible and not sure, decided or not, best first.
    public let uncertain: [CrossReference]

    /// A linked corpus without decisions.
    public init(_ model: CorpusModel) { self.init(model, Curation()) }

    /// What `Linker` linked with a curation, with the rest of its decisions.
    public init(_ linked: CorpusModel, _ curation: Curation) {
        self.curation = curation
        verdicts = LinkVerdicts(curation, in: linked.corpus)
        let named = curation.renaming(linked)
        uncertain = named.crossReferences.filter { !$0.isLink }
        model = Curation.judging(named, verdicts)
    }
}
