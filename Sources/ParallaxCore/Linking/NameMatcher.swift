/// Finds names in tokens: the longest name that begins at a token wins, so that "Washington Summit" is not
/// Washington. Names are sequences of normalised forms; a name that is written in capitals must be so in the text.
struct NameMatcher<Label> {
    private struct Name {
        let forms: [FormID]
        let needsCapitals: [Bool]
        let label: Label
    }

    private var namesByFirst: [FormID: [Name]] = [:]

    /// Adds a name. A name with a word that no source has can never match and is left out.
    mutating func add(_ name: String, label: Label, vocabulary: Vocabulary) {
        var ownVocabulary = Vocabulary()
        var tokeniser = Tokeniser()
        var tokens: [Token] = []
        let bytes = Array(name.utf8)
        bytes.withUnsafeBufferPointer {
            tokeniser.tokenise($0, 0..<$0.count, into: &tokens, vocabulary: &ownVocabulary)
        }
        var forms: [FormID] = []
        for token in tokens {
            guard let form = vocabulary.find(ownVocabulary[token.form]) else { return }
            forms.append(form)
        }
        guard let first = forms.first else { return }
        let capitals = tokens.map { $0.shape.contains(.allCapitals) || $0.isCapitalised }
        var names = namesByFirst[first] ?? []
        names.append(Name(forms: forms, needsCapitals: capitals, label: label))
        names.sort { $0.forms.count > $1.forms.count }
        namesByFirst[first] = names
    }

    /// The longest name that begins at a token: how many tokens it takes and its label. Of two names with the
    /// same words the one that was added first wins.
    func match(_ tokens: [Token], at position: Int, limit: Int) -> (count: Int, label: Label)? {
        for name in namesByFirst[tokens[position].form] ?? [] {
            guard position + name.forms.count <= limit else { continue }
            var matches = true
            for offset in name.forms.indices {
                let token = tokens[position + offset]
                if token.form != name.forms[offset]
                    || (name.needsCapitals[offset] && token.kind == .word && !token.isCapitalised)
                {
                    matches = false
                    break
                }
            }
            if matches { return (name.forms.count, name.label) }
        }
        return nil
    }
}
