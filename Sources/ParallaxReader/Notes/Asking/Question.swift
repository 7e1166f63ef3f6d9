import ParallaxCore

/// A line that is asked for, with answers to choose from: tags, the relation of a link, a shell command.
struct Question: Sendable {
    /// What the answer is for.
    enum Purpose: Sendable {
        /// The tags of an annotation that is kept at once.
        case tags(AnnotationDraft)
        /// The tags of the note that is being written.
        case tagsOfWriting
        /// What the first passage of a link is to the second.
        case relation(AnnotationDraft)
        /// The shell command that is given these words.
        case command(String)
        /// What a decision needs.
        case deciding(DecidingQuestion)
    }

    let purpose: Purpose
    /// What was typed.
    var query: QueryLine
    /// What is offered, in the order of the digits.
    let offers: [Offer]
    /// What was completed last: the letters before it, and which of the offers that begin with them it was.
    private var completion: (stem: String, number: Int, text: String)?

    /// Something to choose, with a word on it.
    struct Offer: Hashable, Sendable {
        var text: String
        var remark = ""
    }

    init(_ purpose: Purpose, _ answer: String = "", offers: [Offer]) {
        self.purpose = purpose
        query = QueryLine(answer)
        self.offers = offers
    }

    /// What stands before the line.
    var prompt: String {
        switch purpose {
        case .tags, .tagsOfWriting: "tags: "
        case .relation: "the first passage … the second: "
        case .command: "give these words to: "
        case .deciding(let question): question.prompt
        }
    }

    /// What stands over the offers.
    var title: String {
        switch purpose {
        case .tags, .tagsOfWriting: "Tags, with commas between them; digits choose"
        case .relation: "What is the first passage to the second? A digit, or your own words"
        case .command: "A shell command; the words are its input"
        case .deciding(let question): question.title
        }
    }

    /// Whether several answers are given, with commas between them.
    var takesSeveral: Bool {
        switch purpose {
        case .tags, .tagsOfWriting: true
        case .relation, .command: false
        case .deciding(let question): question.takesSeveral
        }
    }

    /// What is being typed: all, or what stands after the last comma.
    var current: String { takesSeveral ? TagLine.last(in: query.text) : query.text }

    /// What is offered now: all while nothing is typed, else what begins with the typed letters, and then what holds
    /// them.
    var offered: [Offer] {
        let typed = current.trimmingSpaces.lowercased()
        guard !typed.isEmpty else { return offers }
        let fitting = offers.filter { $0.text.lowercased().contains(typed) }
        return fitting.filter { $0.text.lowercased().hasPrefix(typed) }
            + fitting.filter { !$0.text.lowercased().hasPrefix(typed) }
    }

    /// Whether a digit chooses an offer instead of being typed: at the beginning of an answer. After a space it is
    /// typed.
    var digitsChoose: Bool { current.isEmpty && query.cursor == query.text.count }

    /// Takes a digit; false when it is to be typed.
    mutating func choose(digit: Int) -> Bool {
        guard digitsChoose, digit > 0, digit <= offers.count else { return false }
        put(offers[digit - 1].text)
        return true
    }

    /// Completes what is being typed with the first offer; again: with the next.
    mutating func complete() {
        if let done = completion, current.trimmingSpaces == done.text {
            let fitting = Self.beginning(with: done.stem, offers)
            guard !fitting.isEmpty else { return }
            let next = (done.number + 1) % fitting.count
            replaceCurrent(with: fitting[next])
            completion = (done.stem, next, fitting[next])
            return
        }
        let stem = current.trimmingSpaces
        guard let first = Self.beginning(with: stem, offers).first else { return }
        replaceCurrent(with: first)
        completion = (stem, 0, first)
    }

    private static func beginning(with stem: String, _ offers: [Offer]) -> [String] {
        let typed = stem.lowercased()
        let fitting = offers.map(\.text).filter { $0.lowercased().hasPrefix(typed) }
        return fitting.isEmpty ? offers.map(\.text).filter { $0.lowercased().contains(typed) } : fitting
    }

    /// Gives an answer as a whole; where several are taken, the next one may be typed after it.
    private mutating func put(_ answer: String) {
        replaceCurrent(with: answer)
        if takesSeveral { query.insert(", ") }
    }

    private mutating func replaceCurrent(with answer: String) {
        guard takesSeveral else {
            query = QueryLine(answer)
            return
        }
        let kept = query.text.dropLast(TagLine.last(in: query.text).count)
        let space = kept.isEmpty || kept.last == " " ? "" : " "
        query = QueryLine(String(kept) + space + TagLine.written(answer))
    }
}

/// Tags in one line: commas between them, and `\,` for a comma within one.
enum TagLine {
    /// The line that writes these tags.
    static func line(_ tags: [Tag]) -> String { tags.map { written($0.value) }.joined(separator: ", ") }

    /// A tag as the line writes it.
    static func written(_ tag: String) -> String {
        var written = ""
        for character in tag {
            if character == "," || character == "\\" { written.append("\\") }
            written.append(character)
        }
        return written
    }

    /// The tags that a line writes, each once.
    static func tags(_ line: String) -> [Tag] { Tag.unique(pieces(line).compactMap { Tag(plain($0)) }) }

    /// What stands after the last comma, without the space behind the comma.
    static func last(in line: String) -> String {
        let last = pieces(line).last ?? ""
        return pieces(line).count > 1 && last.hasPrefix(" ") ? String(last.dropFirst()) : last
    }

    private static func pieces(_ line: String) -> [String] {
        var pieces = [""]
        var isEscaped = false
        for character in line {
            if character == ",", !isEscaped {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        return pieces
    }

    private static func plain(_ piece: String) -> String {
        var plain = ""
        var isEscaped = false
        for character in piece {
            if character == "\\", !isEscaped {
                isEscaped = true
                continue
            }
            plain.append(character)
            isEscaped = false
        }
        return isEscaped ? plain + "\\" : plain
    }
}
