import Foundation

/// Where the notes of a corpus are kept.
public enum NotesLocation {
    /// The folder inside a corpus folder.
    public static let folderName = ".parallax"
    /// The file in it.
    public static let fileName = "notes.sqlite"

    /// The file of a corpus folder's notes: `.parallax/notes.sqlite` in the folder if it is there already or can be
    /// written there; else below `$XDG_DATA_HOME/parallax/`, in a folder named for the corpus folder and for a
    /// number made of its whole path, so that two folders of one name are kept apart.
    public static func file(forCorpus folder: String, environment: [String: String]) -> String {
        let corpus = URL(fileURLWithPath: folder).resolvingSymlinksInPath().standardizedFileURL
        let beside = corpus.appendingPathComponent(folderName).appendingPathComponent(fileName)
        let manager = FileManager.default
        let home = beside.deletingLastPathComponent().path
        let isWritable = manager.isWritableFile(atPath: manager.fileExists(atPath: home) ? home : corpus.path)
        if isWritable || manager.fileExists(atPath: beside.path) { return beside.path }
        let user = environment["HOME"].map { $0 + "/.local/share" } ?? manager.temporaryDirectory.path
        let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? user
        var number: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in corpus.path.utf8 { number = (number ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let name = "\(corpus.lastPathComponent)-\(String(number, radix: 16))"
        return "\(data)/parallax/\(name)/\(fileName)"
    }
}
