/// Decides on names at the head of a sentence whose first word the corpus has nowhere else.
enum UnsureNames {
    /// Keeps "Ushakov said" where the corpus knows a Ushakov, drops "Prosecutors said", and cuts "Actress" off
    /// "Actress Tara Reid" where Tara Reid is known.
    static func settle(
        _ uses: [NameUse], _ corpus: Corpus, _ census: CaseCensus, _ phrases: inout PhraseTable
    ) -> [NameUse] {
        var sure = Array(repeating: false, count: phrases.count)
        for use in uses where !use.cues.contains(.unsure) { sure[Int(use.name.value)] = true }
        var kept: [NameUse] = []
        kept.reserveCapacity(uses.count)
        for var use in uses {
            guard use.cues.contains(.unsure), !sure[Int(use.name.value)] else {
                kept.append(use)
                continue
            }
            let forms = phrases.forms(use.name)
            if forms.count == 1 {
                if use.cues.contains(.person) || use.cues.contains(.capitals) { kept.append(use) }
                continue
            }
            // "Yuri Ushakov" keeps its given name: only of three words or more the first may be no part of it.
            let rest = forms.count > 2 ? phrases.find(forms.dropFirst()) : nil
            if let rest, sure[Int(rest.value)] {
                use.name = rest
                use.tokens = (use.tokens.lowerBound + 1)..<use.tokens.upperBound
                use.title = use.tokens.lowerBound..<use.tokens.lowerBound
                use.cues.remove(.unsure)
            }
            kept.append(use)
        }
        return kept
    }
}
