/// The content words of a source in order, with the actors that they name.
struct ContentStream {
    private(set) var words: [ContentWord] = []
    /// The first content word of each sentence, and one past the last sentence's end.
    private var starts: [Int] = []

    /// The content words of a sentence, as positions in `words`.
    func words(of sentence: SentenceIndex) -> Range<Int> {
        starts[sentence.value]..<starts[sentence.value + 1]
    }

    /// The content words of a text in which actors are already found.
    init(_ text: SourceText, _ found: IndexedActors.Found, _ reader: ContentReader) {
        var actors = reader.marks(found)
        actors.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        var next = 0
        for sentence in text.sentences {
            starts.append(words.count)
            let first = next
            while next < actors.count, actors[next].tokens.lowerBound < sentence.tokens.upperBound {
                next += 1
            }
            words += reader.words(text.tokens, in: sentence.tokens, actors[first..<next])
        }
        starts.append(words.count)
    }
}

/// Reads tokens as content words.
struct ContentReader {
    /// A stretch of tokens that names an actor or its people.
    struct Mark {
        let actor: ActorIndex
        let tokens: Range<Int>
        let isPerson: Bool
        let isDemonym: Bool
    }

    let function: FunctionWords
    private let context: LinkingContext
    private let offices: Set<FormID>
    private let breaks: Set<FormID>
    private let quotes: Set<FormID>
    private let persons: [Bool]

    init(_ context: LinkingContext) {
        function = FunctionWords(context)
        self.context = context
        offices = context.forms(
            "president presidents minister foreign prime chancellor secretary leader then former")
        breaks = context.forms(". ; : ! ? …")
        quotes = context.forms("\" ' - / ` ’ ‘ “ ”")
        persons = context.index.actors.map { $0.kind == .person }
    }

    /// What a source names, as marks.
    func marks(_ found: IndexedActors.Found) -> [Mark] {
        found.hits.map {
            Mark(actor: $0.actor, tokens: $0.tokens, isPerson: persons[$0.actor.value], isDemonym: false)
        }
            + found.demonyms.map {
                Mark(actor: $0.actor, tokens: $0.tokens, isPerson: false, isDemonym: true)
            }
    }

    /// The content words of a stretch of tokens.
    func words(_ tokens: [Token], in range: Range<Int>, _ marks: ArraySlice<Mark>) -> [ContentWord] {
        var words: [ContentWord] = []
        var joint: ContentWord.Joint = []
        var mark = marks.startIndex
        var position = range.lowerBound
        while position < range.upperBound {
            if mark < marks.endIndex, marks[mark].tokens.lowerBound <= position {
                let found = marks[mark]
                mark += 1
                guard found.tokens.upperBound > position else { continue }
                if found.isPerson { markTitles(&words, tokens) }
                words.append(
                    ContentWord(meaning: Meaning(found.actor), tokens: found.tokens, joint: joint))
                joint = []
                position = found.tokens.upperBound
                continue
            }
            let token = tokens[position]
            defer { position += 1 }
            switch token.kind {
            case .possessive: continue
            case .sign:
                if breaks.contains(token.form) {
                    joint.insert(.broken)
                } else if !quotes.contains(token.form) {
                    joint.insert(.sign)
                }
            case .word, .number:
                if function.all.contains(token.form), !token.shape.contains(.allCapitals) {
                    joint.insert(function.turning.contains(token.form) ? .preposition : .function)
                } else {
                    words.append(
                        ContentWord(
                            meaning: context.meaning(of: token.form), tokens: position..<(position + 1),
                            joint: joint))
                    joint = []
                }
            }
        }
        return words
    }

    /// Marks the offices and peoples that stand before a person's name.
    private func markTitles(_ words: inout [ContentWord], _ tokens: [Token]) {
        var position = words.count - 1
        while position >= 0, words[position].meaning.actor != nil || isOffice(words[position], tokens) {
            let isLast = position == words.count - 1
            // The actor must be the people of an office: "Russian President", not "Russia" alone.
            guard isOffice(words[position], tokens) || !isLast else { return }
            words[position].isTitle = true
            guard words[position].joint.isEmpty else { return }
            position -= 1
        }
    }

    private func isOffice(_ word: ContentWord, _ tokens: [Token]) -> Bool {
        offices.contains(tokens[word.tokens.lowerBound].form) && tokens[word.tokens.lowerBound].isCapitalised
    }
}
