import Foundation
import ParallaxCore

/// Why a folder cannot be opened at all.
public struct UnusableFolder: Error, Hashable, Sendable, CustomStringConvertible {
    /// The folder, what was found there, and the remedy, in one line.
    public let description: String
}

/// A corpus folder as it was read.
public struct CorpusFolder: Sendable {
    /// The folder's path.
    public let path: String
    /// The sources that could be read.
    public let corpus: Corpus
    /// What `index.toml` says; nil when there is none.
    public let index: CorpusIndex?
    /// What was wrong, in the order in which it was met.
    public let faults: [CorpusFault]

    /// Reads a folder: `corpus.toml` and `index.toml` if they are there, and every `.txt` file below it.
    /// Sources come in the manifest's order, then those that it does not list, by path.
    ///
    /// - Throws: `UnusableFolder` when the folder is missing, cannot be listed, or holds no text that can be read.
    public static func read(_ path: String) throws(UnusableFolder) -> CorpusFolder {
        try CorpusTexts.read(path).withIndex()
    }
}

/// The texts of a corpus folder, which can be shown before `index.toml` is read.
public struct CorpusTexts: Sendable {
    /// The folder's path.
    public let path: String
    /// The sources that could be read.
    public let corpus: Corpus
    /// What was wrong, in the order in which it was met.
    public let faults: [CorpusFault]

    /// Reads `corpus.toml` if it is there, and every `.txt` file below the folder. Sources come in the manifest's
    /// order, then those that it does not list, by path.
    ///
    /// - Throws: `UnusableFolder` when the folder is missing, cannot be listed, or holds no text that can be read.
    public static func read(_ path: String) throws(UnusableFolder) -> CorpusTexts {
        var reading = FolderReading(path: path)
        return try reading.read()
    }

    /// The folder with what its `index.toml` says, if it has one; the faults of that file come last.
    public func withIndex() -> CorpusFolder { with(FolderIndex(path)) }

    /// The folder with what was read of its `index.toml`; the faults of that file come last.
    public func with(_ read: FolderIndex) -> CorpusFolder {
        CorpusFolder(path: path, corpus: corpus, index: read.index, faults: faults + read.faults)
    }

    /// The name of a source that the manifest gives no id: its file's name without the ending.
    static func defaultID(ofFile file: String) -> String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return name.lowercased().hasSuffix(".txt") ? String(name.dropLast(4)) : name
    }
}

/// The `index.toml` of a corpus folder, which can be read while the texts are.
public struct FolderIndex: Sendable {
    /// What it says; nil when there is none.
    public let index: CorpusIndex?
    /// What was wrong in it.
    public let faults: [CorpusFault]

    /// Reads the index of the folder at a path.
    public init(_ path: String) {
        var reading = FolderReading(path: path)
        let file = reading.bytes(of: IndexFile.fileName, isOptional: true).map { IndexFile(bytes: $0) }
        index = file?.index
        faults = reading.faults + (file?.faults ?? [])
    }
}

/// One reading of a folder, with what it meets on the way.
private struct FolderReading {
    let path: String
    var faults: [CorpusFault] = []
    var reader = TextReader()
    var sources: [Source] = []

    mutating func read() throws(UnusableFolder) -> CorpusTexts {
        let files = try listFiles()
        let manifest =
            bytes(of: Manifest.fileName, isOptional: true).map { Manifest(bytes: $0) } ?? Manifest()
        faults += manifest.faults
        var listed: Set<String> = []
        var ids: Set<String> = []
        for entry in manifest.sources {
            guard let file = place(of: entry) else { continue }
            listed.insert(file)
            ids.insert(Manifest.id(of: entry))
            add(file, entry: entry, id: Manifest.id(of: entry), line: entry.line)
        }
        for file in files where !listed.contains(file) {
            var id = CorpusTexts.defaultID(ofFile: file)
            if !ids.insert(id).inserted {
                id = String(file.dropLast(4))
                ids.insert(id)
            }
            add(file, entry: nil, id: id, line: nil)
        }
        guard !sources.isEmpty else {
            let reason = faults.first.map { " (\($0))" } ?? ""
            throw UnusableFolder(
                description: "\(path): no text that can be read\(reason); put .txt files in UTF-8 there")
        }
        inferDates()
        return CorpusTexts(
            path: path,
            corpus: Corpus(title: manifest.title, sources: sources, vocabulary: reader.vocabulary),
            faults: faults)
    }

    /// Gives a date to the sources that the manifest gives none, where their texts tell one.
    private mutating func inferDates() {
        guard sources.contains(where: { $0.metadata.date == nil }) else { return }
        let tagger = TimeTagger(vocabulary: reader.vocabulary)
        for position in sources.indices where sources[position].metadata.date == nil {
            let inferred = DocumentDate.infer(sources[position].text, tagger: tagger)
            sources[position].metadata.date = inferred?.date
            sources[position].metadata.dateReason = inferred?.reason
        }
    }

    /// The `.txt` files below the folder, by path, relative to it. Hidden folders and links to folders are
    /// passed over.
    private mutating func listFiles() throws(UnusableFolder) -> [String] {
        guard let kind = FileKind(path) else {
            throw UnusableFolder(description: "\(path): no such folder; name a folder of .txt files")
        }
        guard kind == .folder else {
            throw UnusableFolder(description: "\(path): not a folder; name the folder that holds the texts")
        }
        var files: [String] = []
        var pending = [""]
        while let folder = pending.popLast() {
            let names: [String]
            do {
                names = try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)
            } catch {
                if folder.isEmpty {
                    throw UnusableFolder(
                        description: "\(path): the folder cannot be read; check its permissions (ls -ld)")
                }
                faults.append(
                    CorpusFault(
                        file: folder, found: "the folder cannot be read", remedy: "check its permissions"))
                continue
            }
            for name in names where !name.hasPrefix(".") {
                let relative = folder + name
                let full = path + "/" + relative
                if FileKind(full) == .folder {
                    if !FileKind.isLink(full) { pending.append(relative + "/") }
                } else if name.lowercased().hasSuffix(".txt") {
                    files.append(relative)
                }
            }
        }
        return files.sorted()
    }

    /// The entry's file, relative to the folder; nil when it leads out of it.
    private mutating func place(of entry: Manifest.Entry) -> String? {
        let parts = entry.file.split(separator: "/", omittingEmptySubsequences: true)
        guard !entry.file.hasPrefix("/"), !parts.contains("..") else {
            faults.append(
                CorpusFault(
                    file: Manifest.fileName, line: entry.line,
                    found: "“\(entry.file)” lies outside of the folder",
                    remedy: "name a file in it; it is left out"))
            return nil
        }
        return parts.filter { $0 != "." }.joined(separator: "/")
    }

    private mutating func add(_ file: String, entry: Manifest.Entry?, id: String, line: Int?) {
        if entry != nil, FileKind(path + "/" + file) == nil {
            faults.append(
                CorpusFault(
                    file: Manifest.fileName, line: line,
                    found: "the source “\(id)” names \(file), which is missing",
                    remedy: "put the file there or correct the name; it is left out"))
            return
        }
        guard let bytes = bytes(of: file, isOptional: false) else { return }
        do throws(UnreadableText) {
            let text = try reader.read(bytes, layout: entry?.layout ?? LayoutHints())
            reportLinesBeyond(entry, text: text)
            let metadata = SourceMetadata(
                title: entry?.title ?? title(of: text) ?? CorpusTexts.defaultID(ofFile: file),
                authors: entry?.authors ?? [], publication: entry?.publication, date: entry?.date,
                vantage: entry?.vantage)
            sources.append(Source(id: SourceID(id), file: file, metadata: metadata, text: text))
        } catch {
            faults.append(fault(error, file: file))
        }
    }

    /// The first paragraph when it has the shape of a title.
    private func title(of text: SourceText) -> String? {
        guard let first = text.paragraphs.first(where: { $0.apparatus == .title }) else { return nil }
        return text.string(first.span)
    }

    private mutating func reportLinesBeyond(_ entry: Manifest.Entry?, text: SourceText) {
        guard let entry, let last = text.paragraphs.last?.lines.upperBound else { return }
        let named = entry.layout.apparatus.map(\.lines.lowerBound) + entry.layout.joined.compactMap(\.first)
        for line in named where line > last {
            faults.append(
                CorpusFault(
                    file: Manifest.fileName, line: entry.line,
                    found: "line \(line) of \(entry.file) is named, and its last line is \(last)",
                    remedy: "correct the line numbers"))
        }
    }

    private func fault(_ error: UnreadableText, file: String) -> CorpusFault {
        switch error {
        case .notUTF8(let offset, let line):
            CorpusFault(
                file: file, line: line, found: "not UTF-8 from byte \(offset.value) on",
                remedy: "convert it, for instance: iconv -f WINDOWS-1252 -t UTF-8; it is left out")
        case .tooLarge:
            CorpusFault(file: file, found: "larger than 4 GiB", remedy: "split it; it is left out")
        case .empty:
            CorpusFault(file: file, found: "no words in it", remedy: "remove it or fill it; it is left out")
        }
    }

    mutating func bytes(of file: String, isOptional: Bool) -> [UInt8]? {
        let full = path + "/" + file
        let kind = FileKind(full)
        if isOptional, kind == nil { return nil }
        guard kind != .special, kind != .folder else {
            faults.append(CorpusFault(file: file, found: "not a regular file", remedy: "it is left out"))
            return nil
        }
        do {
            return try [UInt8](Data(contentsOf: URL(fileURLWithPath: full)))
        } catch {
            faults.append(
                CorpusFault(
                    file: file, found: "it cannot be read", remedy: "check its permissions; it is left out"))
            return nil
        }
    }
}
