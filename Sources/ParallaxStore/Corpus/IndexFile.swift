import ParallaxCore
import TOMLKit

/// What `index.toml` says.
struct IndexFile {
    static let fileName = "index.toml"
    var index = CorpusIndex()
    var faults: [CorpusFault] = []

    init(bytes: [UInt8]) {
        let document = TOMLDocument(file: Self.fileName, bytes: bytes)
        faults = document.faults
        for (id, table) in Self.tables(document, "actor") {
            var fields = TOMLFields(table, of: document, name: "actor.\(id)")
            if let entry = Self.actor(id, &fields) { index.actors.append(entry) }
            faults += fields.faults
        }
        let known = Set(index.actors.map(\.id))
        for (id, table) in Self.tables(document, "event") {
            var fields = TOMLFields(table, of: document, name: "event.\(id)")
            if let entry = Self.event(id, &fields, known: known) { index.events.append(entry) }
            faults += fields.faults
        }
        var root = TOMLFields(document.root, of: document, name: "")
        for key in document.root.keys.sorted() where key != "actor" && key != "event" {
            root.fault(key, "unknown key “\(key)”", "known here: [actor.ID], [event.ID]")
        }
        faults += root.faults
    }

    /// The tables below `[kind.…]` in the order of the file, which a TOML table does not keep.
    private static func tables(_ document: TOMLDocument, _ kind: String) -> [(id: String, table: TOMLTable)] {
        guard let all = document.root[kind]?.table else { return [] }
        return all.keys.compactMap { id in all[id]?.table.map { (id, $0) } }
            .map { (id: $0.0, table: $0.1, line: document.line(table: "\(kind).\($0.0)") ?? 0) }
            .sorted { ($0.line, $0.id) < ($1.line, $1.id) }
            .map { ($0.id, $0.table) }
    }

    private static func actor(_ id: String, _ fields: inout TOMLFields) -> ActorEntry? {
        let name = fields.string("name")
        var kind = ActorKind.organisation
        if let text = fields.string("kind") {
            if let known = ActorKind(rawValue: text) {
                kind = known
            } else {
                let all = ActorKind.allCases.map(\.rawValue).joined(separator: ", ")
                fields.fault("kind", "“\(text)” is no kind of actor", "known: \(all)")
            }
        }
        let entry = ActorEntry(
            id: ActorID(id), name: name ?? id, kind: kind, aliases: fields.strings("aliases"),
            metonyms: fields.strings("metonyms"), demonyms: fields.strings("demonyms"),
            titles: fields.strings("titles"))
        fields.reportUnknown()
        guard name != nil else {
            fields.fault("name", "the actor “\(id)” has no name", "add name = \"…\"; it is left out")
            return nil
        }
        return entry
    }

    private static func event(
        _ id: String, _ fields: inout TOMLFields, known: Set<ActorID>
    ) -> EventEntry? {
        let label = fields.string("label")
        var kind = EventKind.event
        if let text = fields.string("kind") {
            if let known = EventKind(rawValue: text) {
                kind = known
            } else {
                fields.fault("kind", "“\(text)” is no kind of event", "known: event, process")
            }
        }
        var date: EDTFDate?
        if let text = fields.date("date") {
            date = EDTFDate(text)
            if date == nil {
                fields.fault(
                    "date", "“\(text)” is no date in EDTF",
                    "write 2018, 2018-07, 2018-07-16 or two of them with a slash between")
            }
        }
        var actors: [ActorID] = []
        for actor in fields.strings("actors") {
            if known.contains(ActorID(actor)) {
                actors.append(ActorID(actor))
            } else {
                fields.fault(
                    "actors", "no actor “\(actor)” in the index", "add [actor.\(actor)] or correct the id")
            }
        }
        let entry = EventEntry(
            id: EventID(id), label: label ?? id, kind: kind, date: date, place: fields.string("place"),
            actors: actors, names: fields.strings("names"))
        fields.reportUnknown()
        guard label != nil else {
            fields.fault("label", "the event “\(id)” has no label", "add label = \"…\"; it is left out")
            return nil
        }
        return entry
    }
}
