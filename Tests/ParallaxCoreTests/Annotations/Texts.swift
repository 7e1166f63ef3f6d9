import Foundation
import ParallaxCore

/// A corpus of texts given by file name, in order.
func corpus(_ files: [(name: String, text: String)], contact: Set<Int> = []) throws -> Corpus {
    var reader = TextReader()
    let layout = LayoutHints(apparatus: contact.sorted().map { ($0...$0, .contact) })
    let sources = try files.map { name, text in
        Source(
            id: SourceID(String(name.dropLast(4))), file: name, metadata: SourceMetadata(title: name),
            text: try reader.read(Array(text.utf8), layout: layout))
    }
    return Corpus(sources: sources, vocabulary: reader.vocabulary)
}

/// The place of words in a text, by bytes; empty at the start when they are not there.
func span(of words: String, in text: String, occurrence: Int = 1) -> TextSpan {
    let bytes = Array(text.utf8)
    let needle = Array(words.utf8)
    var left = occurrence
    for start in 0...max(0, bytes.count - needle.count) where bytes[start...].starts(with: needle) {
        left -= 1
        if left == 0 { return TextSpan(start, start + needle.count) }
    }
    return TextSpan(0, 0)
}

/// A generator of the same numbers in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// The bytes of one of the shipped sources.
func shippedText(_ name: String) throws -> [UInt8] {
    let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/").dropFirst()
    return try Array(Data(contentsOf: URL(fileURLWithPath: "\(root)/corpus/\(name).txt")))
}
