/// Events that the texts name by their kind and by what belongs to them, with no index.
///
/// Two phrases of one kind name one event when they share an actor that is not named everywhere in the story and
/// neither time nor place forbids it. A phrase that names no such actor points back to the event of that kind that
/// its source told last, or else means the only one of its kind in the story.
///
/// Worked example: "the first talks in Riyadh on February 18" and "the Riyadh talks" are one event by "talks" and
/// Riyadh; "the meeting" three sentences later is it too; "a summit in Helsinki" is another.
struct NamedEvents {
    static let pass = LinkingPass(
        "named-event", .links,
        "Passages that name an event of one kind with one place, actor or time are linked",
        example:
            "“the Riyadh talks” and “a meeting in Riyadh”; “the meeting” in the next sentence points back to it"
    )

    /// How a passage names an event.
    enum Naming: Int {
        /// With an actor or place of its own.
        case named
        /// By a noun that points back.
        case pointing
        /// As the only one of its kind.
        case only
    }

    /// A passage that names an event.
    struct Telling {
        let passage: Int
        let phrase: EventPhrase
        let naming: Naming
    }

    /// An event with the passages that name it, by place, each once.
    struct Found {
        let kind: Int
        let tellings: [Telling]
    }

    /// The events of two sources and more, those that most passages name first.
    let events: [Found]

    /// How many passages may lie between an event and the noun that points back to it.
    private static let memory = 12
    /// A kind of which more than this share of the passages of a story tells is no single event.
    private static let mostShare: Float = 0.1
    /// So many named tellings make an event the main one of its kind, if they are more than half of the kind's.
    private static let leastOfMain = 3
    /// So many groups of one kind and actor are compared between two sources.
    private static let mostGroups = 4

    private struct Key: Hashable {
        let kind: Int
        let actor: ActorIndex
    }

    private struct Bare: Hashable {
        let kind: Int
        let year: Int?
    }

    init(
        _ list: PassageList, _ phrases: [EventPhrase], stories: Stories, marks: ActorMarks, actors: [Actor],
        times: PhraseTimes
    ) {
        let everywhere = StoryActors(list, marks, stories)
        var groups = EventGroups(count: phrases.count)
        var local: [[Key: [Int]]] = Array(repeating: [:], count: list.sources.count)
        var order: [[Key]] = Array(repeating: [], count: list.sources.count)
        let own = phrases.map { phrase in
            phrase.actors.filter {
                !everywhere.isEverywhere($0, in: Int(list.source[phrase.passage]))
            }
        }
        for (number, phrase) in phrases.enumerated() where !own[number].isEmpty {
            let traits = EventNouns.kinds[phrase.kind].traits
            if !traits.contains(.lasting) {
                groups.add(
                    number, date: times.date(of: phrase, in: list.passages[phrase.passage]),
                    places: phrase.actors.filter { actors[$0.value].kind == .place },
                    year: traits.contains(.manifold) ? nil : times.year(of: list.passages[phrase.passage]))
            }
            let source = Int(list.source[phrase.passage])
            for actor in own[number] {
                let key = Key(kind: phrase.kind, actor: actor)
                let last = local[source][key]?.last
                if last == nil { order[source].append(key) }
                if last.map({ groups.join($0, number) }) != true {
                    local[source][key, default: []].append(number)
                }
            }
        }
        for source in list.sources.indices {
            for other in stories.told(with: source) where other > source {
                for key in order[source] {
                    guard let mine = local[source][key], let theirs = local[other][key] else { continue }
                    for a in mine.prefix(Self.mostGroups) {
                        for b in theirs.prefix(Self.mostGroups) { groups.join(a, b) }
                    }
                }
            }
        }
        var tellings: [Int: [Telling]] = [:]
        for (number, phrase) in phrases.enumerated() where !own[number].isEmpty {
            tellings[groups.root(number), default: []].append(
                Telling(passage: phrase.passage, phrase: phrase, naming: .named))
        }
        let pointed = Self.pointers(list, phrases, own, stories, &groups, times)
        for (number, root, naming) in pointed {
            tellings[groups.root(root), default: []].append(
                Telling(passage: phrases[number].passage, phrase: phrases[number], naming: naming))
        }
        events = tellings.sorted { $0.key < $1.key }.compactMap { root, tellings in
            let sorted = tellings.sorted {
                ($0.passage, $0.naming.rawValue, $0.phrase.head)
                    < ($1.passage, $1.naming.rawValue, $1.phrase.head)
            }
            var unique: [Telling] = []
            for telling in sorted where telling.passage != unique.last?.passage { unique.append(telling) }
            guard unique.contains(where: { list.source[$0.passage] != list.source[unique[0].passage] }) else {
                return nil
            }
            return Found(kind: phrases[root].kind, tellings: unique)
        }.sorted {
            $0.tellings.count != $1.tellings.count
                ? $0.tellings.count > $1.tellings.count
                : ($0.tellings[0].passage, $0.kind) < ($1.tellings[0].passage, $1.kind)
        }
    }

    /// For each phrase without an actor of its own that means an event: the event's group, and how.
    private static func pointers(
        _ list: PassageList, _ phrases: [EventPhrase], _ own: [[ActorIndex]], _ stories: Stories,
        _ groups: inout EventGroups, _ times: PhraseTimes
    ) -> [(phrase: Int, root: Int, naming: Naming)] {
        let sources = list.sources.indices
        // What each source tells of each kind: its named groups with their counts, and how many passages.
        var named: [[Int: [Int: Int]]] = Array(repeating: [:], count: sources.count)
        var passages: [[Int: Int]] = Array(repeating: [:], count: sources.count)
        var last: [Int: Int] = [:]
        for (number, phrase) in phrases.enumerated() {
            let source = Int(list.source[phrase.passage])
            if last[phrase.kind] != phrase.passage {
                passages[source][phrase.kind, default: 0] += 1
                last[phrase.kind] = phrase.passage
            }
            if !own[number].isEmpty {
                named[source][phrase.kind, default: [:]][groups.root(number), default: 0] += 1
            }
        }
        func main(_ kind: Int, _ source: Int) -> Int? {
            var counts: [Int: Int] = [:]
            for told in [source] + stories.told(with: source) {
                for (root, count) in named[told][kind] ?? [:] { counts[root, default: 0] += count }
            }
            let all = counts.values.reduce(0, +)
            let best = counts.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
            guard let best, best.value >= leastOfMain, best.value * 2 > all else { return nil }
            return best.key
        }
        func isSingle(_ kind: Int, _ source: Int) -> Bool {
            let told = [source] + stories.told(with: source)
            let all = told.reduce(0) { $0 + list.ofSource[$1].count }
            let count = told.reduce(0) { $0 + (passages[$1][kind] ?? 0) }
            return Float(count) <= max(Float(memory), mostShare * Float(all))
        }
        var found: [(phrase: Int, root: Int, naming: Naming)] = []
        var bare: [[Bare: Int]] = Array(repeating: [:], count: sources.count)
        var start = 0
        while start < phrases.count {
            let source = Int(list.source[phrases[start].passage])
            var remembered: [Int: (root: Int, passage: Int)] = [:]
            var mains: [Int: Int?] = [:]
            var number = start
            while number < phrases.count, Int(list.source[phrases[number].passage]) == source {
                defer { number += 1 }
                let phrase = phrases[number]
                let traits = EventNouns.kinds[phrase.kind].traits
                if !own[number].isEmpty {
                    remembered[phrase.kind] = (groups.root(number), phrase.passage)
                    continue
                }
                guard !traits.contains(.general), !phrase.isQualified || !phrase.actors.isEmpty else {
                    continue
                }
                if phrase.isDefinite, let last = remembered[phrase.kind],
                    phrase.passage - last.passage <= memory
                {
                    found.append((number, last.root, .pointing))
                    remembered[phrase.kind] = (last.root, phrase.passage)
                    continue
                }
                guard !traits.contains(.manifold), phrase.isDefinite || !phrase.isLoose else { continue }
                if mains[phrase.kind] == nil { mains[phrase.kind] = .some(main(phrase.kind, source)) }
                if let main = mains[phrase.kind] ?? nil {
                    found.append((number, main, .only))
                } else if traits.contains(.lasting) ? isSingle(phrase.kind, source) : true {
                    let year = traits.contains(.lasting) ? nil : times.year(of: list.passages[phrase.passage])
                    let key = Bare(kind: phrase.kind, year: year)
                    if let first = bare[source][key] {
                        groups.join(first, number)
                    } else {
                        bare[source][key] = number
                    }
                    found.append((number, number, .only))
                }
            }
            start = number
        }
        for source in sources {
            for other in stories.told(with: source) where other > source {
                for (key, first) in bare[source] {
                    if let second = bare[other][key] { groups.join(first, second) }
                }
            }
        }
        return found
    }
}
