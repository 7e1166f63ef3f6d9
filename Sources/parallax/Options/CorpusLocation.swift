import ParallaxCore
import ParallaxStore

/// Finds and opens corpus folders.
enum CorpusLocation {
    /// More faults than this are only counted: the rest is for `parallax check`.
    private static let faultsShown = 5

    /// Opens a folder, or the shipped corpus when none is named. Its index is read while the texts are.
    static func open(_ folder: String?) throws -> CorpusFolder {
        let path = try path(of: folder)
        let index = Beside { FolderIndex(path) }
        return try read(path).with(index.value())
    }

    /// Opens a folder without its index, or the shipped corpus when none is named.
    static func openTexts(_ folder: String?) throws -> CorpusTexts { try read(path(of: folder)) }

    /// The folder, or that of the shipped corpus when none is named.
    static func path(of folder: String?) throws -> String {
        guard let path = folder ?? ShippedFiles.folder("corpus") else {
            throw CommandFailure(
                "the shipped corpus is not beside the program; name a folder: parallax FOLDER")
        }
        return path
    }

    private static func read(_ path: String) throws -> CorpusTexts {
        do throws(UnusableFolder) {
            return try CorpusTexts.read(path)
        } catch {
            throw CommandFailure(error.description)
        }
    }

    /// Says what was wrong in a folder, the first few faults and how many more there are.
    static func report(_ faults: [CorpusFault]) {
        for fault in faults.prefix(faultsShown) { StandardError.print(fault.description) }
        if faults.count > faultsShown {
            StandardError.print("\(faults.count - faultsShown) more faults; parallax check lists them all")
        }
    }
}
