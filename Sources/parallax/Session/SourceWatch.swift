import Dispatch
import Foundation
import ParallaxCore
import ParallaxReader
import Synchronization

/// Looks every second whether another program changed a source or what is said of the sources, and has the texts read
/// and linked anew when it did. A file that is still being written is left until it is still.
final class SourceWatch: Sendable {
    /// What is known of a file without reading it.
    private struct Stamp: Equatable {
        let seconds: Int
        let nanoseconds: Int
        let size: Int

        init?(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            seconds = status.st_mtim.tv_sec
            nanoseconds = status.st_mtim.tv_nsec
            size = Int(status.st_size)
        }
    }

    private struct Contents {
        /// The files as they were when they were last read.
        var read: [String: Stamp]
        /// The files as they were at the last look.
        var seen: [String: Stamp]
    }

    private let folder: String
    private let files: [String]
    private let background: BackgroundWork
    private let linking: CorpusLinking
    private let contents = Mutex(Contents(read: [:], seen: [:]))
    private let queue = DispatchQueue(label: "sources", qos: .utility)

    private static let interval = DispatchTimeInterval.seconds(1)

    init(_ corpus: Corpus, in folder: String, linking: CorpusLinking, background: BackgroundWork) {
        self.folder = folder
        self.linking = linking
        self.background = background
        files = corpus.sources.map(\.file) + ["corpus.toml", "index.toml"]
    }

    /// Begins to look.
    func start() {
        queue.async { [self] in
            noteRead()
            lookLater()
        }
    }

    /// The reader itself has the texts read anew.
    func noteRead() {
        let now = stamps()
        contents.withLock { $0 = Contents(read: now, seen: now) }
    }

    private func lookLater() {
        queue.asyncAfter(deadline: .now() + Self.interval) { [weak self] in
            guard let self else { return }
            look()
            lookLater()
        }
    }

    private func look() {
        let now = stamps()
        let changed = contents.withLock { contents -> [String] in
            defer { contents.seen = now }
            guard now == contents.seen, now != contents.read else { return [] }
            let changed = files.filter { now[$0] != contents.read[$0] }
            contents.read = now
            return changed
        }
        guard let first = changed.first else { return }
        background.begin()
        let what = now[first] == nil ? "is gone" : "was changed by another program"
        let more = changed.count > 1 ? " (and \(changed.count - 1) more)" : ""
        background.end([.message("\(first) \(what)\(more)")] + linking.relink())
    }

    private func stamps() -> [String: Stamp] {
        var stamps: [String: Stamp] = [:]
        for file in files { stamps[file] = Stamp(folder + "/" + file) }
        return stamps
    }
}
