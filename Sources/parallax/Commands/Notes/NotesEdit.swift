import ArgumentParser
import Foundation
import ParallaxCore
import ParallaxStore

/// The note that a command names by its id or the beginning of it.
struct NoteChoice {
    static func find(_ id: String, in store: NotesStore) throws -> Annotation {
        let all = try NotesOptions.saying { () throws(NotesFault) in try store.contents().annotations }
        let wanted = id.lowercased()
        let found = all.filter { $0.id.description.hasPrefix(wanted) }
        guard let only = found.first, !wanted.isEmpty else {
            throw CommandFailure("no note “\(id)”; parallax notes list shows them with their ids")
        }
        guard found.count == 1 else {
            throw CommandFailure("\(found.count) notes begin with “\(id)”; write more of the id")
        }
        return only
    }
}

/// `parallax notes edit`
struct NotesEdit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change a note: its words, its tags, the place where it stands.")
    @OptionGroup var options: NotesOptions
    @Argument(help: "The note's id, or the beginning of it.") var id: String
    @Option(help: "The new text; - reads it from standard input.") var note: String?
    @Option(help: "The new tags, in place of all; may be given more than once.") var tag: [String] = []
    @Option(help: "One more tag; may be given more than once.") var addTag: [String] = []
    @Option(help: "A tag to take off; may be given more than once.") var removeTag: [String] = []
    @Option(help: "Put it on another place: valdai:22.3, or valdai with --quote.") var at: String?
    @Option(help: "The words at the new place.") var quote: String?
    @Option(help: "text for people, json for programs: one object a line.")
    var format = OutputFormat.text

    func validate() throws {
        guard quote == nil || at != nil else {
            throw ValidationError("--quote needs --at, the place of the words")
        }
        guard note != nil || at != nil || !(tag + addTag + removeTag).isEmpty else {
            throw ValidationError("say what to change: --note, --tag, --add-tag, --remove-tag or --at")
        }
    }

    func run() throws {
        let opened = try options.openCorpus()
        let store = try options.openForWriting(opened)
        let old = try NoteChoice.find(id, in: store)
        var adding = NoteAdding(corpus: opened.corpus, person: options.person)
        let text = note == "-" ? String(decoding: StandardInput.all(), as: UTF8.self) : note
        let target = try at.map { try adding.target(PassageChoice(address: $0, quote: quote)) }
        let replacing = try NoteAdding.tags(tag)
        let moreTags = try NoteAdding.tags(addTag)
        let removing = try NoteAdding.tags(removeTag)
        let next = old.revised(at: NotesOptions.now) { annotation in
            if let text { annotation.text = text }
            if let target { annotation.target = target }
            if !replacing.isEmpty { annotation.tags = replacing }
            annotation.tags = (annotation.tags + moreTags).filter { !removing.contains($0) }
        }
        let outcome = try NotesOptions.saying { () throws(NotesFault) in
            try store.save([next], by: options.person).first ?? .saved
        }
        var shown = next
        if case .keptBeside(let copy) = outcome {
            shown = copy
            StandardError.print("someone changed this note meanwhile; yours stands beside it as \(copy.id)")
        }
        var output = Output()
        try output.note(adding.placed(shown), of: opened.corpus, as: format)
    }
}

/// `parallax notes delete`
struct NotesDelete: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete notes; parallax notes undo brings them back.")
    @OptionGroup var options: NotesOptions
    @Argument(help: "The notes' ids, or the beginnings of them.") var ids: [String]
    @Option(help: "text for people, json for programs: one object a line.")
    var format = OutputFormat.text

    func run() throws {
        let opened = try options.openCorpus()
        let store = try options.openForWriting(opened)
        let notes = try ids.map { try NoteChoice.find($0, in: store) }
        let adding = NoteAdding(corpus: opened.corpus, person: options.person)
        var output = Output()
        for note in notes {
            try NotesOptions.saying { () throws(NotesFault) in
                try store.delete(note, by: options.person, at: NotesOptions.now)
            }
            try output.note(adding.placed(note), of: opened.corpus, as: format)
        }
    }
}
