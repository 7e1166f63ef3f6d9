/// Guesses which paragraphs are not running text, where no manifest says so. It is careful: to take running
/// text for apparatus would hide words, so that only short lines without a sentence's end are taken.
struct ApparatusGuesser {
    let bytes: UnsafeBufferPointer<UInt8>

    /// What a paragraph seems to be; nil for running text. `isFirst`: no running text stands before it.
    func guess(_ span: TextSpan, isFirst: Bool, isOnly: Bool) -> Apparatus? {
        guard !isOnly, span.count <= 160 else { return nil }
        let text = String(decoding: bytes[span.bytes], as: UTF8.self)
        if isContact(text) { return .contact }
        guard let last = text.unicodeScalars.last, !endsSentence(last) else { return nil }
        let words = text.split(separator: " ")
        guard words.count <= 16, words.first?.first?.isUppercase ?? false else { return nil }
        if isFirst { return .title }
        return words.count <= 12 ? .heading : nil
    }

    private func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "!", "?", ":", ";", ",", "…", "\"", "”", "’", ")", "—", "-", "。", "！", "？": true
        default: false
        }
    }

    private func isContact(_ text: String) -> Bool {
        let lower = text.lowercased()
        return ["tel:", "tel.", "fax:", "e-mail:", "email:", "orcid:", "phone:"].contains {
            lower.hasPrefix($0)
        }
    }
}
