/// A sentence: a stretch of one paragraph, without the white space around it.
public struct Sentence: Hashable, Sendable {
    let startByte: UInt32
    let endByte: UInt32
    let firstToken: UInt32
    let endToken: UInt32
    let paragraphPosition: UInt32
    let numberInParagraph: UInt32

    /// Where the sentence stands, its closing quotation marks included.
    public var span: TextSpan { TextSpan(Int(startByte), Int(endByte)) }
    /// Its tokens, as positions in `SourceText.tokens`.
    public var tokens: Range<Int> { Int(firstToken)..<Int(endToken) }
    /// The paragraph that it belongs to.
    public var paragraph: ParagraphIndex { ParagraphIndex(Int(paragraphPosition)) }
    /// Its number in the paragraph, from 1: the `3` of the address `valdai:22.3`.
    public var number: Int { Int(numberInParagraph) }
}
