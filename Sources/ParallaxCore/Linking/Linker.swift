/// Links a corpus: a pure function of the texts and the index.
public enum Linker {
    /// Finds mentions and cross-references. Without an index, actors and events are found in the texts alone.
    public static func link(_ corpus: Corpus, index: CorpusIndex?) -> CorpusModel {
        let tagger = TimeTagger(vocabulary: corpus.vocabulary)
        let times = corpus.sources.map { tagger.tag($0.text, date: $0.metadata.date) }
        guard let index else { return UnaidedLinker.link(corpus, times: times) }
        return IndexedLinker.link(corpus, index: index, times: times)
    }
}
