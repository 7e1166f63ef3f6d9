import Foundation
import ParallaxCore
import ParallaxStore

/// The decisions that a reader made in a corpus, for commands.
enum Decisions {
    /// What the file of notes holds, where there is one. A file that cannot be read is told of on stderr: without
    /// decisions a command still says what the engine finds.
    ///
    /// - Parameter file: The file as it was named; nil takes that of the folder.
    /// - Throws: `CommandFailure` when a file that was named is not there.
    static func read(_ file: String?, for corpus: CorpusFolder) throws -> Curation {
        let place =
            file
            ?? NotesLocation.file(forCorpus: corpus.path, environment: ProcessInfo.processInfo.environment)
        guard FileManager.default.fileExists(atPath: place) else {
            guard let file else { return Curation() }
            throw CommandFailure("\(file): there is no such file; name one with --notes FILE")
        }
        do throws(NotesFault) {
            return Curation(try NotesStore(place, access: .readOnly).ledger())
        } catch {
            StandardError.print("\(error.description); what follows is without your decisions")
            return Curation()
        }
    }

    /// Links a folder with decisions.
    static func link(_ opened: CorpusFolder, unaided: Bool, _ curation: Curation) -> CorpusModel {
        let found = Linker.link(opened.corpus, index: unaided ? nil : opened.index, curation: curation)
        return curation.isEmpty ? found : LinkedCorpus(found, curation).model
    }
}
