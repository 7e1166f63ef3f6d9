import Clibzip
import ParallaxCore

/// Zip archives in memory, through libzip. Nothing is ever unpacked onto the disk.
enum ZipArchive {
    /// The most bytes that the entries of one archive may unpack to.
    static let largest = 512 << 20
    /// The most entries of one archive.
    static let mostEntries = 20_000
    /// The most times that an entry may be larger than its packed form, beyond the first megabyte.
    static let largestRatio = 200

    /// Packs files; the same files give the same bytes.
    static func pack(_ files: [(name: String, bytes: [UInt8])]) throws(ExportFault) -> [UInt8] {
        let fault = ExportFault(description: "the zip archive could not be made")
        guard let store = zip_source_buffer_create(nil, 0, 0, nil) else { throw fault }
        zip_source_keep(store)
        defer { zip_source_free(store) }
        guard let archive = zip_open_from_source(store, ZIP_TRUNCATE, nil) else {
            zip_source_free(store)
            throw fault
        }
        // libzip reads the buffers when the archive is closed: they must live until then.
        var buffers: [UnsafeMutableBufferPointer<UInt8>] = []
        defer { for buffer in buffers { buffer.deallocate() } }
        for (name, bytes) in files {
            let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
            _ = buffer.initialize(from: bytes)
            buffers.append(buffer)
            guard let source = zip_source_buffer(archive, buffer.baseAddress, UInt64(bytes.count), 0) else {
                zip_discard(archive)
                throw fault
            }
            let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
            guard index >= 0 else {
                zip_source_free(source)
                zip_discard(archive)
                throw fault
            }
            // The first moment that a zip archive can name, so that the time of the export does not show.
            zip_file_set_mtime(archive, UInt64(index), 315_532_800, 0)
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw fault
        }
        var packed: [UInt8] = []
        guard zip_source_open(store) == 0 else { throw fault }
        defer { zip_source_close(store) }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes {
                zip_source_read(store, $0.baseAddress, UInt64($0.count))
            }
            guard count >= 0 else { throw fault }
            guard count > 0 else { return packed }
            packed += chunk[..<Int(count)]
        }
    }

    /// Unpacks the files of an archive, by name.
    ///
    /// - Throws: `ImportFault` for what is no archive, is damaged or encrypted, unpacks to more than `largest` bytes,
    ///   or has an entry that climbs out of it.
    static func unpack(_ bytes: [UInt8]) throws(ImportFault) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        var fault: ImportFault?
        bytes.withUnsafeBytes { packed in
            guard let source = zip_source_buffer_create(packed.baseAddress, UInt64(packed.count), 0, nil)
            else {
                fault = ImportFault("the archive cannot be read")
                return
            }
            guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nil) else {
                zip_source_free(source)
                fault = ImportFault("no zip archive, or a damaged one")
                return
            }
            defer { zip_discard(archive) }
            do throws(ImportFault) {
                files = try unpack(archive)
            } catch {
                fault = error
            }
        }
        if let fault { throw fault }
        return files
    }

    private static func unpack(_ archive: OpaquePointer) throws(ImportFault) -> [String: [UInt8]] {
        let count = zip_get_num_entries(archive, 0)
        guard count <= mostEntries else {
            throw ImportFault("the archive has \(count) entries; at most \(mostEntries) are read")
        }
        var files: [String: [UInt8]] = [:]
        var left = largest
        for index in 0..<UInt64(max(0, count)) {
            var entry = zip_stat_t()
            guard zip_stat_index(archive, index, 0, &entry) == 0, let pointer = entry.name else {
                throw ImportFault("the archive's list of entries is damaged")
            }
            let name = String(cString: pointer)
            let steps = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
            guard !name.hasPrefix("/"), !name.hasPrefix("\\"), !steps.contains(".."), !steps[0].hasSuffix(":")
            else { throw ImportFault("the entry “\(name)” climbs out of the archive; nothing was taken") }
            guard !name.hasSuffix("/") else { continue }
            let packed = Int(clamping: entry.comp_size)
            let limit = min(
                left, (1 << 20) + packed.multipliedReportingOverflow(by: largestRatio).partialValue)
            guard Int(clamping: entry.size) <= limit else {
                throw ImportFault("the entry “\(name)” unpacks to more than is plausible; nothing was taken")
            }
            guard let file = zip_fopen_index(archive, index, 0) else {
                throw ImportFault("the entry “\(name)” is damaged or encrypted; nothing was taken")
            }
            defer { zip_fclose(file) }
            var bytes: [UInt8] = []
            var chunk = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = chunk.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, UInt64($0.count)) }
                guard count >= 0 else {
                    throw ImportFault("the entry “\(name)” is damaged; nothing was taken")
                }
                guard count > 0 else { break }
                bytes += chunk[..<Int(count)]
                // What the entry says of its size may be a lie.
                guard bytes.count <= limit else {
                    throw ImportFault(
                        "the entry “\(name)” unpacks to more than is plausible; nothing was taken")
                }
            }
            left -= bytes.count
            files[name] = bytes
        }
        return files
    }
}
