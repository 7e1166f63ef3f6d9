/// Cuts the endings of English words: those of inflection, and those that make a noun of a verb.
///
/// A stem need be no word. It goes further than a stemmer for search, since "annexed Crimea" and "the
/// annexation of Crimea" tell of one event; it never leaves
/// less than four letters, or three where it cuts "-ed" and "-ing".
enum Stem {
    private static let shortest = 4
    private static let ed = Array("ed".utf8)
    private static let ing = Array("ing".utf8)

    /// Endings, each only where a stem of four letters is left; the first that fits is cut. "-sion" leaves the
    /// "d" of its verb: expansion, expand.
    private static let endings: [(ending: [UInt8], rest: [UInt8])] = [
        ("ization", "iz"), ("isation", "iz"), ("ation", ""), ("ition", ""), ("ment", ""), ("ness", ""),
        ("ship", ""),
        ("ence", ""), ("ance", ""), ("ssion", "ss"), ("sion", "d"), ("ion", ""), ("ing", ""), ("ial", ""),
        ("ful", ""), ("al", ""), ("ed", ""), ("ly", ""),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    /// Writes the stem of a word in normal form. What is not plain letters is left as it is.
    static func write(_ word: UnsafeBufferPointer<UInt8>, to stem: inout [UInt8]) {
        stem.removeAll(keepingCapacity: true)
        stem.append(contentsOf: word)
        guard stem.count > 3, stem.allSatisfy({ $0 &- 0x61 < 26 }) else { return }
        cutPlural(&stem)
        // Twice, since endings stack: relation-ship, peace-ful-ly.
        if cutEnding(&stem) { _ = cutEnding(&stem) }
        finish(&stem)
    }

    private static func cutPlural(_ stem: inout [UInt8]) {
        guard ends(stem, "s"), !ends(stem, "ss"), !ends(stem, "us"), !ends(stem, "is") else { return }
        stem.removeLast()
        if ends(stem, "ie"), stem.count > shortest {
            stem.removeLast(2)
            stem.append(UInt8(ascii: "y"))
        } else if ends(stem, "sse") || ends(stem, "xe") || ends(stem, "che") || ends(stem, "she") {
            stem.removeLast()
        }
    }

    private static func cutEnding(_ stem: inout [UInt8]) -> Bool {
        for (ending, rest) in endings where ends(stem, ending) {
            let isInflection = ending == ed || ending == ing
            guard stem.count - ending.count + rest.count >= (isInflection ? shortest - 1 : shortest),
                stem.dropLast(ending.count).contains(where: isVowel)
            else { continue }
            stem.removeLast(ending.count)
            stem.append(contentsOf: rest)
            return true
        }
        return false
    }

    /// A doubled consonant, a last "e" or "at(e)", and "y" after a consonant.
    private static func finish(_ stem: inout [UInt8]) {
        if ends(stem, "e"), stem.count > 3 { stem.removeLast() }
        if ends(stem, "at"), stem.count >= shortest + 2 { stem.removeLast(2) }
        let count = stem.count
        if count > shortest, stem[count - 1] == stem[count - 2], !isVowel(stem[count - 1]),
            !ends(stem, "ss"), !ends(stem, "ll")
        {
            stem.removeLast()
        } else if count > 3, stem[count - 1] == UInt8(ascii: "y"), !isVowel(stem[count - 2]) {
            stem[count - 1] = UInt8(ascii: "i")
        }
    }

    private static func ends(_ stem: [UInt8], _ ending: StaticString) -> Bool {
        guard stem.count >= ending.utf8CodeUnitCount else { return false }
        let start = stem.count - ending.utf8CodeUnitCount
        for offset in 0..<ending.utf8CodeUnitCount where stem[start + offset] != ending.utf8Start[offset] {
            return false
        }
        return true
    }

    private static func ends(_ stem: [UInt8], _ ending: [UInt8]) -> Bool {
        guard stem.count > ending.count else { return false }
        let start = stem.count - ending.count
        for offset in ending.indices where stem[start + offset] != ending[offset] { return false }
        return true
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }
}
