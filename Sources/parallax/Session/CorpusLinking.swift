import ParallaxCore
import ParallaxReader
import ParallaxStore
import Synchronization

/// Links the texts of a folder as the reader has decided, beside the keys. What the engine found is remembered: a
/// verdict on a link does not link everything anew.
final class CorpusLinking: Sendable {
    private struct Contents {
        var texts: CorpusTexts
        /// The index, while it is being read beside the texts.
        var index: Beside<FolderIndex>?
        /// The texts with their index, once it was read.
        var opened: CorpusFolder?
        /// What the engine found, with which decisions.
        var found: (decisions: [CurationDecision], model: CorpusModel)?
        /// The decisions with which the texts were last linked.
        var curation = Curation()
    }

    private let contents: Mutex<Contents>
    private let unaided: Bool

    /// - Parameters:
    ///   - index: The folder's `index.toml`, which is being read; nil reads it when it is needed.
    ///   - unaided: Whether `index.toml` is left aside.
    init(_ texts: CorpusTexts, index: Beside<FolderIndex>?, unaided: Bool) {
        contents = Mutex(Contents(texts: texts, index: index))
        self.unaided = unaided
    }

    /// Links the texts; what is wrong in the index is told when it is first read.
    func link(_ curation: Curation) -> [Action] {
        contents.withLock { contents in
            let faults = contents.texts.faults.count
            let isNew = contents.opened == nil
            let linked = Self.link(&contents, curation, unaided)
            let told = isNew ? Array(contents.opened?.faults.dropFirst(faults) ?? []) : []
            return [.linked(linked)] + Self.told(told)
        }
    }

    /// Reads the folder again and links it with the same decisions.
    func relink() -> [Action] {
        contents.withLock { contents in
            do {
                let curation = contents.curation
                contents = Contents(texts: try CorpusLocation.openTexts(contents.texts.path))
                let linked = Self.link(&contents, curation, unaided)
                return [.modelChanged(linked)] + Self.told(contents.opened?.faults ?? contents.texts.faults)
            } catch let failure as CommandFailure {
                return [.fault(failure.message)]
            } catch {
                return [.fault("\(error)")]
            }
        }
    }

    private static func link(
        _ contents: inout Contents, _ curation: Curation, _ unaided: Bool
    ) -> LinkedCorpus {
        contents.curation = curation
        let decisions = curation.aboutEntities
        if let found = contents.found, found.decisions == decisions {
            return LinkedCorpus(found.model, curation)
        }
        if contents.opened == nil, !unaided {
            contents.opened =
                (try? contents.index?.value()).map(contents.texts.with) ?? contents.texts.withIndex()
        }
        let model = Linker.link(
            contents.opened?.corpus ?? contents.texts.corpus, index: contents.opened?.index,
            curation: curation)
        contents.found = (decisions, model)
        return LinkedCorpus(model, curation)
    }

    /// Says the first of some faults, and how many more there are.
    private static func told(_ faults: [CorpusFault]) -> [Action] {
        guard let first = faults.first else { return [] }
        let more = faults.count > 1 ? " (and \(faults.count - 1) more: parallax check)" : ""
        return [.fault(first.description + more)]
    }
}
