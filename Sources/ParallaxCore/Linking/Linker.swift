/// Links a corpus: a pure function of the texts and the index.
public enum Linker {
    /// Finds mentions and cross-references. Without an index, actors and events are found in the texts alone.
    public static func link(_ corpus: Corpus, index: CorpusIndex?) -> CorpusModel {
        link(corpus, index: index, curation: Curation())
    }

    /// The same with a reader's decisions about actors and events: with an index they are written into it, else they
    /// go into what is found. What is not linked anew for a decision is added by `LinkedCorpus`.
    public static func link(_ corpus: Corpus, index: CorpusIndex?, curation: Curation) -> CorpusModel {
        let tagger = TimeTagger(vocabulary: corpus.vocabulary)
        let times = corpus.sources.map { tagger.tag($0.text, date: $0.metadata.date) }
        guard let index else { return UnaidedLinker.link(corpus, times: times, curation: curation) }
        return IndexedLinker.link(corpus, index: curation.apply(to: index), times: times)
    }
}
