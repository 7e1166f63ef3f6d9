import Dispatch
import Foundation
import ParallaxCore
import ParallaxReader
import ParallaxStore
import Synchronization

/// Keeps notes and decisions in their file, beside the keys: what is asked for is written in its order, and the
/// reader is told when it is on the disk. What other windows write is looked for several times a second.
///
/// The file is made when there is something to keep, and not before.
final class NotesKeeper: Sendable {
    /// What is known of the file; touched on the queue alone.
    private struct Contents {
        var store: NotesStore?
        var mark = NotesMark.beginning
        var trouble: NotesTrouble?
        /// What is kept of the reading.
        var reading: StoredReading?
    }

    /// The file.
    let file: String
    private let author: String
    private let background: BackgroundWork
    private let contents = Mutex(Contents())
    private let queue = DispatchQueue(label: "notes", qos: .userInitiated)
    private let hasOpened = Mutex(false)
    private let isReading = Mutex(false)
    private let hasWaited = Mutex(false)
    private let lastReading = OneResult<SavedReading?>()
    private let curation = OneResult<Curation>()

    /// How often another window's changes are looked for.
    private static let interval = DispatchTimeInterval.milliseconds(400)
    /// After so many looks it is asked where the reading stands: a disk need not wake for every page.
    private static let looksPerPlace = 8

    init(file: String, author: String, background: BackgroundWork) {
        self.file = file
        self.author = author
        self.background = background
    }

    /// Opens the file and reads where the last reading stood, then the notes, which are placed in a corpus.
    func open(in corpus: Corpus) {
        background.begin()
        let isFirst = hasOpened.withLock { hasOpened in
            defer { hasOpened = true }
            return !hasOpened
        }
        queue.async { [self] in
            let (values, decisions) = contents.withLock { openFile(&$0) }
            lastReading.put(values?.reading(in: corpus))
            curation.put(decisions)
            background.end(contents.withLock { read(corpus, &$0) })
            if isFirst { watch() }
        }
    }

    /// Where the last reading stood; nil when nothing was kept, or when it takes too long to find out.
    func lastReading(within patience: DispatchTimeInterval) -> SavedReading? {
        lastReading.take(within: patience) ?? nil
    }

    /// The decisions in force; nil when it takes too long to find out.
    func curation(within patience: DispatchTimeInterval) -> Curation? { curation.take(within: patience) }

    /// Says that the reading goes on: where it stands is asked for again some time later, by a wake.
    func noteReading() { isReading.withLock { $0 = true } }

    /// Keeps where the reading stands.
    func keep(_ saved: SavedReading, in corpus: Corpus) {
        queue.async { [self] in contents.withLock { keep(saved, corpus, &$0) } }
    }

    /// Writes a change, after those that were asked for before it.
    func write(_ change: NotesChange) {
        background.begin()
        queue.async { [self] in background.end([contents.withLock { perform(change, &$0) }]) }
    }

    /// Waits until everything that was asked for is written or refused; false when that takes too long, once.
    func finish() -> Bool {
        let isDone = DispatchSemaphore(value: 0)
        queue.async { isDone.signal() }
        return isDone.wait(timeout: .now() + NotesStore.patience + 1) == .success
            || hasWaited.withLock { hasWaited in
                defer { hasWaited = true }
                return hasWaited
            }
    }

    /// Looks again and again.
    private func watch(_ looks: Int = 0) {
        queue.asyncAfter(deadline: .now() + Self.interval) { [weak self] in
            guard let self else { return }
            look()
            if looks % Self.looksPerPlace == 0 { askForPlace() }
            watch(looks + 1)
        }
    }

    /// Wakes the session, which says where the reading stands, if it went on since it was last asked.
    private func askForPlace() {
        let hasGoneOn = isReading.withLock { isReading in
            defer { isReading = false }
            return isReading
        }
        if hasGoneOn { background.deliver([]) }
    }

    /// Looks for what other windows wrote.
    private func look() {
        let update = contents.withLock { contents -> NotesUpdate? in
            guard contents.trouble == nil else { return nil }
            do throws(NotesFault) {
                if contents.store == nil {
                    guard FileManager.default.fileExists(atPath: file) else { return nil }
                    contents.store = try NotesStore(file)
                }
                return try news(&contents)
            } catch {
                // It is tried again at the next look; a change that cannot be written is told of.
                return nil
            }
        }
        if let update, !update.isEmpty { background.deliver([.notesChanged(update)]) }
    }

    /// Opens the file, if there is one; answers what it keeps of the last reading, and the decisions.
    private func openFile(_ contents: inout Contents) -> (StoredReading?, Curation) {
        contents.trouble = nil
        guard FileManager.default.fileExists(atPath: file) else { return (nil, Curation()) }
        do throws(NotesFault) {
            let (store, trouble) = try openStore()
            let reading = StoredReading(values: try store.sessionValues())
            let ledger = try store.ledger()
            contents.store = store
            contents.reading = reading
            contents.trouble = trouble
            return (reading, Curation(ledger))
        } catch {
            contents.trouble = NotesTrouble(error)
            return (nil, Curation())
        }
    }

    /// Opens the file that is there, for reading only where it may not be written.
    private func openStore() throws(NotesFault) -> (NotesStore, NotesTrouble?) {
        let fault: NotesFault
        do throws(NotesFault) {
            if access(file, W_OK) == 0 { return (try NotesStore(file), nil) }
            fault = .readOnly(file)
        } catch {
            guard error.isOfTheDisk else { throw error }
            fault = error
        }
        do throws(NotesFault) {
            return (try NotesStore(file, access: .readOnly), NotesTrouble(fault))
        } catch {
            throw fault
        }
    }

    private func read(_ corpus: Corpus, _ contents: inout Contents) -> [Action] {
        var actions: [Action] = []
        do throws(NotesFault) {
            let all = try contents.store?.contents()
            contents.mark = all?.mark ?? .beginning
            if all != nil || contents.trouble == nil {
                let notebook = Notebook(all?.annotations ?? [], in: corpus)
                actions = [.notesOpened(NotesOpened(notebook: notebook, ledger: all?.ledger ?? []))]
            }
        } catch {
            contents.store = nil
            contents.trouble = NotesTrouble(error)
        }
        return actions + (contents.trouble.map { [.notesUnusable($0)] } ?? [])
    }

    /// Writes what changed since it was last kept. Not to be able to is no reason to disturb anybody: whatever is
    /// wrong with the file is told when a note is written.
    private func keep(_ saved: SavedReading, _ corpus: Corpus, _ contents: inout Contents) {
        guard contents.trouble == nil else { return }
        let stored = StoredReading(saved, in: corpus)
        let changes = stored.changes(from: contents.reading ?? StoredReading(values: [:]))
        guard !changes.isEmpty else { return }
        do throws(NotesFault) {
            try store(&contents).setSessionValues(changes)
            contents.reading = contents.reading?.with(changes) ?? stored
        } catch {
            return
        }
    }

    /// The open file, which is made if there is none.
    private func store(_ contents: inout Contents) throws(NotesFault) -> NotesStore {
        if let open = contents.store { return open }
        let store = try NotesStore(file)
        contents.store = store
        return store
    }

    private func perform(_ change: NotesChange, _ contents: inout Contents) -> Action {
        if let trouble = contents.trouble { return .notesRefused(change, trouble) }
        do throws(NotesFault) {
            let store = try store(&contents)
            var keptBeside: [RecordID] = []
            let now = NotesOptions.now
            switch change {
            case .put(let drafts):
                let annotations = drafts.map { $0.annotation(id: .random(), author: author, at: now) }
                let outcomes = try store.save(annotations, by: author)
                keptBeside = outcomes.compactMap {
                    if case .keptBeside(let copy) = $0 { copy.id } else { nil }
                }
            case .delete(let annotation): try store.delete(annotation, by: author, at: now)
            case .decide(let decisions):
                let records = decisions.map {
                    CurationRecord(id: .random(), decision: $0, author: author, created: now)
                }
                try store.add(records, by: author)
            case .undo: _ = try store.undo(by: author, at: now)
            case .redo: _ = try store.redo(by: author, at: now)
            }
            var update = try news(&contents) ?? NotesUpdate()
            update.cause = change
            update.keptBeside = keptBeside
            return .notesChanged(update)
        } catch {
            return .notesRefused(change, NotesTrouble(error))
        }
    }

    /// What was written since the last look, here or elsewhere.
    private func news(_ contents: inout Contents) throws(NotesFault) -> NotesUpdate? {
        guard let store = contents.store else { return nil }
        let changes = try store.changes(since: contents.mark)
        contents.mark = changes.mark
        return NotesUpdate(put: changes.changed, removed: changes.deleted, records: changes.records)
    }
}

extension NotesTrouble {
    /// A fault of the store as the reader is told of it.
    init(_ fault: NotesFault) {
        let mayPass =
            switch fault {
            case .locked, .full, .changedMeanwhile, .failed: true
            case .cannotOpen, .readOnly, .newerVersion, .damaged, .notNotes: false
            }
        self.init(fault.description, mayPass: mayPass)
    }
}
