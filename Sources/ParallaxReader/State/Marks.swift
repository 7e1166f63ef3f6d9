import ParallaxCore

/// Places with a letter: a small letter is known within its source, any other from everywhere.
public struct Marks: Hashable, Sendable {
    /// The name of a mark.
    public struct Name: Hashable, Sendable {
        /// The character.
        public var character: Character
        /// The source within which it holds; nil everywhere.
        public var source: SourceIndex?
    }

    /// All marks.
    public private(set) var places: [Name: Place] = [:]

    /// No marks.
    public init() {}

    /// Sets a mark.
    public mutating func set(_ character: Character, _ place: Place) {
        places[Self.name(character, in: place.source)] = place
    }

    /// The place of a mark as seen from a source; nil when there is none.
    public func place(_ character: Character, from source: SourceIndex) -> Place? {
        places[Self.name(character, in: source)]
    }

    /// All marks by place.
    public var ordered: [(name: Name, place: Place)] {
        places.map { ($0.key, $0.value) }.sorted {
            $0.place != $1.place ? $0.place < $1.place : $0.name.character < $1.name.character
        }
    }

    private static func name(_ character: Character, in source: SourceIndex) -> Name {
        Name(character: character, source: character.isLowercase ? source : nil)
    }
}
