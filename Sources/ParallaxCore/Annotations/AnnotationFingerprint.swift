extension Annotation {
    /// A number for what the annotation says, over the bytes of its target, link, tags, text and author (FNV-1a,
    /// 64 bits): equal contents have equal numbers in every run and in every copy. Times are left out, since other
    /// programs round them.
    public var fingerprint: UInt64 {
        var hash = ContentHash()
        hash.add(target)
        if let link {
            hash.add(link.relation.description)
            hash.add(link.target)
        }
        for tag in tags { hash.add(tag.value) }
        hash.add(UInt64(tags.count))
        hash.add(text)
        hash.add(author)
        return hash.value
    }
}

private struct ContentHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ text: String) {
        for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        // 0xFF stands in no UTF-8: it parts what follows.
        value = (value ^ 0xFF) &* 0x100_0000_01b3
    }

    mutating func add(_ number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            value = (value ^ (number >> shift & 0xFF)) &* 0x100_0000_01b3
        }
    }

    mutating func add(_ target: AnnotationTarget) {
        for text in [target.file, target.exact, target.prefix, target.suffix] { add(text) }
        add(UInt64(bitPattern: Int64(target.start.value)))
        add(UInt64(bitPattern: Int64(target.end.value)))
    }
}
