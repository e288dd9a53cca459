import CLibZip
package import Diagnostics
import Glibc
import Synchronization

/// A zip archive in memory, with the directory read and checked.
package struct Archive: Sendable {
    package let bytes: [UInt8]
    private let reader: ZipReader
    /// In the archive's order, folders and leftovers of file managers left out.
    package let entries: [ArchiveEntry]
    package let comment: String
    private let byName: [String: Int]

    /// Reads the directory (`zip_open_from_source`, `zip_stat_index`).
    ///
    /// - Throws: `archive-damaged`, `archive-encrypted`, `archive-method`,
    ///   `archive-name`, `archive-duplicate`, or a limit's `archive-too-…`.
    package init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(Diagnostic) {
        guard bytes.count <= limits.archiveSize else {
            throw Diagnostic("archive-too-large", ["limit": String(limits.archiveSize)])
        }
        let reader = try ZipReader(bytes)
        let read = try reader.directory(limits: limits)
        self.bytes = bytes
        self.reader = reader
        comment = read.comment
        entries = read.entries
        byName = Dictionary(
            uniqueKeysWithValues: read.entries.enumerated().map { ($0.element.name, $0.offset) })
    }

    package func entry(named name: String) -> ArchiveEntry? { byName[name].map { entries[$0] } }

    /// The expanded bytes of an entry; size and checksum are those declared.
    ///
    /// - Throws: `archive-damaged` if they are not.
    package func contents(of entry: ArchiveEntry) throws(Diagnostic) -> [UInt8] {
        try reader.contents(of: entry)
    }

    /// The first bytes of an entry, without a look at the rest or the checksum.
    package func beginning(of entry: ArchiveEntry, _ count: Int) throws(Diagnostic) -> [UInt8] {
        try reader.beginning(of: entry, count)
    }
}

/// Reading through libzip: the directory is read once, by one handle, which one task
/// at a time may use.
final class ZipReader: Sendable {
    private let handle: Mutex<ZipHandle>

    init(_ bytes: [UInt8]) throws(Diagnostic) {
        let opened: ZipHandle
        do { opened = try ZipHandle(reading: bytes, checking: true) } catch {
            guard error.id == "archive-duplicate" else { throw error }
            // libzip does not say which name is there twice; reading the directory does.
            opened = try ZipHandle(reading: bytes, checking: false)
        }
        handle = Mutex(opened)
    }

    func directory(
        limits: ArchiveLimits
    ) throws(Diagnostic) -> (entries: [ArchiveEntry], comment: String) {
        try handle.withLock { handle throws(Diagnostic) in
            try Self.directory(handle, limits)
        }
    }

    func contents(of entry: ArchiveEntry) throws(Diagnostic) -> [UInt8] {
        try handle.withLock { handle throws(Diagnostic) in
            try Self.contents(of: entry, Int(entry.size), handle)
        }
    }

    func beginning(of entry: ArchiveEntry, _ count: Int) throws(Diagnostic) -> [UInt8] {
        try handle.withLock { handle throws(Diagnostic) in
            try Self.contents(of: entry, min(count, Int(entry.size)), handle)
        }
    }

    private static func directory(
        _ handle: borrowing ZipHandle, _ limits: ArchiveLimits
    ) throws(Diagnostic) -> (entries: [ArchiveEntry], comment: String) {
        let count = unsafe zip_get_num_entries(handle.archive, 0)
        guard count <= limits.entries else {
            throw Diagnostic("archive-too-many-entries", ["limit": String(limits.entries)])
        }
        var entries: [ArchiveEntry] = []
        var check = EntryCheck(limits: limits)
        for index in 0..<Int(count) {
            var stat = unsafe zip_stat_t()
            guard unsafe zip_stat_index(handle.archive, zip_uint64_t(index), 0, &stat) == 0,
                let raw = unsafe stat.name
            else { throw Diagnostic("archive-damaged") }
            let name = unsafe String(cString: raw)
            let entry = unsafe ArchiveEntry(
                name: name, isDeflated: stat.comp_method == ZIP_CM_DEFLATE, size: stat.size,
                compressedSize: stat.comp_size, crc: stat.crc, index: index)
            try check.admit(
                entry, method: unsafe stat.comp_method, encryption: unsafe stat.encryption_method)
            if EntryCheck.isLeftover(name) || name.hasSuffix("/") { continue }
            entries.append(entry)
        }
        var length: Int32 = 0
        let comment = unsafe zip_get_archive_comment(handle.archive, &length, 0).map {
            unsafe String(cString: $0)
        }
        return (entries, comment ?? "")
    }

    private static func contents(
        of entry: ArchiveEntry, _ count: Int, _ handle: borrowing ZipHandle
    ) throws(Diagnostic) -> [UInt8] {
        guard let file = unsafe zip_fopen_index(handle.archive, zip_uint64_t(entry.index), 0) else {
            throw Diagnostic("archive-damaged", ["name": entry.name])
        }
        defer { unsafe _ = zip_fclose(file) }
        var contents = [UInt8](repeating: 0, count: count)
        var at = 0
        while at < contents.count {
            let got = unsafe contents.withUnsafeMutableBytes {
                unsafe zip_fread(file, $0.baseAddress! + at, zip_uint64_t($0.count - at))
            }
            guard got > 0 else { throw Diagnostic("archive-damaged", ["name": entry.name]) }
            at += Int(got)
        }
        guard count == Int(entry.size) else { return contents }
        // One byte more: 0 means that size and checksum are honest.
        var extra: UInt8 = 0
        guard unsafe zip_fread(file, &extra, 1) == 0 else {
            throw Diagnostic("archive-damaged", ["name": entry.name])
        }
        return contents
    }
}

/// Owns a libzip archive; what was not closed with success is discarded.
@safe struct ZipHandle: ~Copyable {
    let archive: OpaquePointer
    /// The memory that is read, a copy that libzip frees.
    let source: OpaquePointer

    /// - Parameter checking: whether directory and local headers must agree
    ///   (`ZIP_CHECKCONS`); once is enough for the same bytes.
    init(reading bytes: [UInt8], checking: Bool) throws(Diagnostic) {
        let flags = checking ? Int32(ZIP_CHECKCONS) : 0
        var error = unsafe zip_error_t()
        guard let copy = unsafe malloc(max(bytes.count, 1)) else {
            throw Diagnostic("archive-damaged")
        }
        unsafe bytes.withUnsafeBytes { raw in
            if let base = raw.baseAddress { unsafe _ = memcpy(copy, base, raw.count) }
        }
        guard
            let source = unsafe zip_source_buffer_create(
                copy, zip_uint64_t(bytes.count), 1, &error)
        else {
            unsafe free(copy)
            throw Diagnostic("archive-damaged")
        }
        unsafe zip_source_keep(source)
        guard let archive = unsafe zip_open_from_source(source, flags, &error) else {
            unsafe zip_source_free(source)
            unsafe zip_source_free(source)
            throw Diagnostic(unsafe error.zip_err == ZIP_ER_EXISTS ? "archive-duplicate" : "archive-damaged")
        }
        unsafe self.archive = unsafe archive
        unsafe self.source = unsafe source
    }

    deinit {
        unsafe zip_discard(archive)
        unsafe zip_source_free(source)
    }
}
