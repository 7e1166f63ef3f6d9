import Foundation
import ParallaxCore
import Testing

@testable import ParallaxReader

/// A reader at work in a test: presses keys and looks at what came of it.
struct Reading {
    var state: ReaderState
    /// What the last keys asked of the world, but for what was to be kept.
    var effects: [Effect] = []
    /// What keeps the notes; nil where they are not kept.
    var notes: KeptNotes?

    init(
        _ model: CorpusModel = Sample.reset.model, keymap: String = "default", width: Int = 120,
        height: Int = 40
    )
        throws
    {
        state = try #require(
            ReaderState(
                model: model, keymap: Self.keymap(keymap).keymap,
                size: ScreenSize(width: width, height: height)))
    }

    /// A shipped keymap.
    static func keymap(_ name: String) -> KeymapParser.Result {
        KeymapParser.read(name: name) { Self.shipped($0) }
    }

    /// The text of a shipped keymap.
    static func shipped(_ name: String) -> String? {
        try? String(contentsOfFile: folder + "../../keymaps/\(name).keys", encoding: .utf8)
    }

    /// The folder of these tests.
    static let folder = String(
        #filePath.prefix(through: #filePath.lastIndex(of: "/") ?? #filePath.startIndex))

    /// Presses keys, written as in a keymap: `g g`, `/ r i Enter`.
    mutating func press(_ keys: String, _ location: SourceLocation = #_sourceLocation) throws {
        effects = []
        for word in keys.split(separator: " ") {
            let chord = try #require(KeyChord(String(word)), "\(word) is no key", sourceLocation: location)
            take(state.apply(.input(.key(chord))))
        }
    }

    /// Types text, character by character.
    mutating func type(_ text: String) throws {
        for character in text {
            let chord = character == "\n" ? KeyChord(.enter) : KeyChord(.character(character))
            take(state.apply(.input(.key(try #require(chord)))))
        }
    }

    /// Keeps what is to be kept, and remembers what else was asked for.
    private mutating func take(_ asked: [Effect]) {
        for effect in asked {
            if case .write(let change) = effect, let update = notes?.keep(change) {
                take(state.apply(update))
            } else {
                effects.append(effect)
            }
        }
    }

    /// What of the state a reader notices, so that a test can say what changed and fail on anything else.
    struct Glance: Equatable {
        var address: String
        var pane: Pane
        var focus: String?
        var view: String?
        var message: String?
        var pending: String
        var reference: Int?
    }

    var glance: Glance {
        Glance(
            address: state.address, pane: state.pane, focus: state.focus.map { state.model.id(of: $0) },
            view: state.views.last.map { $0.title.string }, message: state.message?.text,
            pending: state.pending.shown,
            reference: state.references.isWalking ? state.references.list.position.number : nil)
    }

    /// Presses keys and expects these changes of what is noticed, and no others. A message counts where one is
    /// expected.
    mutating func press(
        _ keys: String, _ location: SourceLocation = #_sourceLocation, changes: (inout Glance) -> Void
    ) throws {
        var expected = glance
        expected.message = nil
        changes(&expected)
        try press(keys, location)
        var found = glance
        if expected.message == nil { found.message = nil }
        #expect(found == expected, "after \(keys)", sourceLocation: location)
    }

    /// The rows of the screen as text.
    var screen: [String] { draw(state).rowsOfText }
}

extension Grid {
    /// The rows as text, without the spaces at their ends.
    var rowsOfText: [String] {
        (0..<height).map { row in
            let text = (0..<width).map { self[$0, row].text }.joined()
            return String(text.reversed().drop { $0 == " " }.reversed())
        }
    }
}
