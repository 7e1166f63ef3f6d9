/// The IRI under which a source's file is named in JSON: `urn:x-parallax:commentary.txt`.
enum SourceAddress {
    private static let scheme = "urn:x-parallax:"
    private static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)

    /// The IRI of a file, with every byte escaped that may not stand in one.
    static func iri(of file: String) -> String {
        var text = scheme
        for byte in file.utf8 {
            if plain.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                text += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return text
    }

    /// The file that an IRI names: for one of ours the whole path, for another its last step.
    static func file(of iri: String) -> String {
        guard !iri.hasPrefix(scheme) else { return decoded(iri.dropFirst(scheme.count)) }
        let path = iri.prefix { $0 != "?" && $0 != "#" }
        return decoded(path.split(separator: "/").last ?? path)
    }

    private static func decoded(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest.removeFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
