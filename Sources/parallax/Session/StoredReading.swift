import Foundation
import ParallaxCore
import ParallaxReader

/// Where a reading stands, as the values that the file of notes keeps for the next run: one value for each source
/// and each mark, so that two windows on one corpus do not undo each other's.
struct StoredReading {
    /// The values by their keys.
    private(set) var values: [String: String] = [:]

    private struct StoredWindow: Codable {
        let cursor: StoredPlace
        /// How many bytes before the cursor the top row began.
        let above: Int
    }

    private struct StoredColumns: Codable {
        let files: [String]
        let active: Int
        let locked: Bool
    }

    private struct StoredJumps: Codable {
        let past: [StoredPlace]
        let future: [StoredPlace]
    }

    private enum Key {
        static let source = "source"
        static let columns = "columns"
        static let jumps = "jumps"
        static let focus = "focus"
        static let window = "window:"
        static let mark = "mark:"
        static let choice = "choice:"
    }

    init(values: [String: String]) { self.values = values }

    init(_ saved: SavedReading, in corpus: Corpus) {
        var places = Notebook(in: corpus)
        func store(_ place: Place) -> StoredPlace { StoredPlace(place, in: corpus, &places) }
        func file(_ source: SourceIndex) -> String { corpus[source].file }
        values[Key.source] = file(saved.source)
        for window in saved.windows {
            put(
                StoredWindow(
                    cursor: store(window.cursor), above: window.cursor.offset.value - window.top.value),
                Key.window + file(window.cursor.source))
        }
        if let columns = saved.columns {
            put(
                StoredColumns(
                    files: columns.sources.map(file), active: columns.active, locked: columns.isLocked),
                Key.columns)
        }
        for (name, place) in saved.marks.ordered {
            put(store(place), "\(Key.mark)\(name.character):\(name.source.map(file) ?? "")")
        }
        put(StoredJumps(past: saved.past.map(store), future: saved.future.map(store)), Key.jumps)
        values[Key.focus] = saved.focus?.description
        for (name, choice) in saved.choices { values[Key.choice + name] = choice }
    }

    /// The reading in a corpus, whose texts may have changed; nil when nothing was kept.
    func reading(in corpus: Corpus) -> SavedReading? {
        guard !values.isEmpty else { return nil }
        var places = Notebook(in: corpus)
        let sources = Dictionary(
            corpus.indices.map { (corpus[$0].file, $0) }, uniquingKeysWith: { first, _ in first })
        var saved = SavedReading()
        if let source = values[Key.source].flatMap({ sources[$0] }) { saved.source = source }
        for (key, value) in values.sorted(by: { $0.key < $1.key }) {
            if key.hasPrefix(Key.window), let window: StoredWindow = Self.read(value),
                let cursor = window.cursor.place(&places)
            {
                let top = UTF8Offset(max(0, cursor.offset.value - max(0, min(1 << 20, window.above))))
                saved.windows.append(.init(cursor: cursor, top: top))
            } else if key.hasPrefix(Key.mark), let stored: StoredPlace = Self.read(value),
                let character = key.dropFirst(Key.mark.count).first, let place = stored.place(&places)
            {
                saved.marks.set(character, place)
            } else if key.hasPrefix(Key.choice) {
                saved.choices[String(key.dropFirst(Key.choice.count))] = value
            }
        }
        if let columns: StoredColumns = values[Key.columns].flatMap(Self.read) {
            let found = columns.files.compactMap { sources[$0] }
            saved.columns = .init(sources: found, active: columns.active, isLocked: columns.locked)
        }
        if let jumps: StoredJumps = values[Key.jumps].flatMap(Self.read) {
            saved.past = jumps.past.compactMap { $0.place(&places) }
            saved.future = jumps.future.compactMap { $0.place(&places) }
        }
        saved.focus = values[Key.focus].flatMap { EntityKey($0) }
        return saved
    }

    /// What is to be written over what was kept before: nil takes a value away.
    func changes(from old: StoredReading) -> [String: String?] {
        var changes: [String: String?] = [:]
        for (key, value) in values where old.values[key] != value { changes[key] = .some(value) }
        // Windows and marks of another run stay; what this one no longer has of its own goes.
        for key in [Key.columns, Key.focus, Key.choice + "view"]
        where values[key] == nil && old.values[key] != nil {
            changes[key] = .some(nil)
        }
        return changes
    }

    /// The values after some of them were written.
    func with(_ changes: [String: String?]) -> StoredReading {
        StoredReading(
            values: changes.reduce(into: values) { values, change in values[change.key] = change.value })
    }

    private mutating func put(_ value: some Encodable, _ key: String) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        values[key] = (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func read<Value: Decodable>(_ text: String) -> Value? {
        try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}
