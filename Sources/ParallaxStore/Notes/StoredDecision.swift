import ParallaxCore

/// A decision as JSON in the database: `{"decision":"merge","entity":{…},"other":{…}}`.
struct StoredDecision: Codable {
    private enum Kind: String, Codable {
        case merge, split, rename, hide, kind, addAlias, removeAlias, judge, withdraw
    }

    private struct StoredEntity: Codable {
        let key: String
        let name: String
        let names: [String]
        let kind: String?

        init(_ entity: CuratedEntity) {
            key = entity.key.description
            name = entity.name
            names = entity.names
            kind = entity.kind?.rawValue
        }

        var entity: CuratedEntity? {
            EntityKey(key).map {
                CuratedEntity(
                    key: $0, name: name, names: names, kind: kind.flatMap { ActorKind(rawValue: $0) })
            }
        }
    }

    private struct StoredTarget: Codable {
        let file, exact, prefix, suffix: String
        let start, end: Int

        init(_ target: AnnotationTarget) {
            file = target.file
            exact = target.exact
            prefix = target.prefix
            suffix = target.suffix
            start = target.start.value
            end = target.end.value
        }

        var target: AnnotationTarget {
            AnnotationTarget(
                file: file, exact: exact, prefix: prefix, suffix: suffix, start: CanonicalOffset(start),
                end: CanonicalOffset(end))
        }
    }

    private let kind: Kind
    private var entity: StoredEntity?
    private var other: StoredEntity?
    private var a: StoredTarget?
    private var b: StoredTarget?
    private var text: String?
    private var value: String?

    private enum CodingKeys: String, CodingKey {
        case kind = "decision"
        case entity, other, a, b, text, value
    }

    init(_ decision: CurationDecision) {
        switch decision {
        case .merge(let from, let into):
            kind = .merge
            entity = StoredEntity(from)
            other = StoredEntity(into)
        case .split(let from, let off):
            kind = .split
            entity = StoredEntity(from)
            other = StoredEntity(off)
        case .rename(let which, let name):
            kind = .rename
            entity = StoredEntity(which)
            text = name
        case .hide(let which):
            kind = .hide
            entity = StoredEntity(which)
        case .setKind(let which, let new):
            kind = .kind
            entity = StoredEntity(which)
            value = new.rawValue
        case .addAlias(let which, let name):
            kind = .addAlias
            entity = StoredEntity(which)
            text = name
        case .removeAlias(let which, let name):
            kind = .removeAlias
            entity = StoredEntity(which)
            text = name
        case .judge(let pair, let verdict, let sharing, let reason):
            kind = .judge
            a = StoredTarget(pair.a)
            b = StoredTarget(pair.b)
            value = verdict.rawValue
            other = sharing.map { StoredEntity(CuratedEntity(key: $0, name: "")) }
            text = reason
        case .withdraw(let id):
            kind = .withdraw
            value = id.description
        }
    }

    /// The decision; nil when a part is missing or unknown.
    var decision: CurationDecision? {
        if kind == .withdraw { return value.flatMap { RecordID($0) }.map { .withdraw($0) } }
        if kind == .judge {
            guard let a, let b, let verdict = value.flatMap({ LinkVerdict(rawValue: $0) }) else { return nil }
            return .judge(
                PassagePair(a.target, b.target), verdict, sharing: other?.entity?.key, reason: text ?? "")
        }
        guard let entity = entity?.entity else { return nil }
        switch kind {
        case .merge: return other?.entity.map { .merge(entity, into: $0) }
        case .split: return other?.entity.map { .split(entity, off: $0) }
        case .rename: return text.map { .rename(entity, to: $0) }
        case .hide: return .hide(entity)
        case .kind: return value.flatMap { ActorKind(rawValue: $0) }.map { .setKind(entity, $0) }
        case .addAlias: return text.map { .addAlias(entity, $0) }
        case .removeAlias: return text.map { .removeAlias(entity, $0) }
        case .judge, .withdraw: return nil
        }
    }
}
