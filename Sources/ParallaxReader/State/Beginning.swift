import ParallaxCore

extension ReaderState {
    /// Begins at a passage instead of at the first source.
    public mutating func begin(at passage: Passage) {
        isUnderWay = true
        go(to: Place(passage.source, model.corpus[passage].span.start))
    }
}
