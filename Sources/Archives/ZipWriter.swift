import CLibZip
import Glibc
import Diagnostics

/// Writing through libzip: data that are already deflated enter by a source that
/// states their method, size and checksum.
enum ZipWriter {
    /// The end record of an archive without entries.
    static let empty: [UInt8] =
        [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18)

    static func replace(
        _ index: Int, with file: DeflatedFile, in handle: borrowing ZipHandle
    ) throws(Diagnostic) {
        let source = try unsafe source(file, handle)
        guard unsafe zip_file_replace(handle.archive, zip_uint64_t(index), source, 0) == 0 else {
            unsafe zip_source_free(source)
            throw Diagnostic("archive-not-written")
        }
        fixTime(of: zip_uint64_t(index), handle)
    }

    static func add(
        _ name: String, _ file: DeflatedFile, to handle: borrowing ZipHandle
    ) throws(Diagnostic) {
        let source = try unsafe source(file, handle)
        let index = unsafe zip_file_add(handle.archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            unsafe zip_source_free(source)
            throw Diagnostic("archive-not-written", ["name": name])
        }
        if !file.isDeflated {
            unsafe _ = zip_set_file_compression(
                handle.archive, zip_uint64_t(index), Int32(ZIP_CM_STORE), 0)
        }
        fixTime(of: zip_uint64_t(index), handle)
    }

    /// Also lets libzip write the header of every entry anew: what it copies as it is keeps
    /// flags that its directory does not repeat.
    static func fixTimes(of handle: borrowing ZipHandle) {
        for index in 0..<(unsafe zip_get_num_entries(handle.archive, 0)) {
            fixTime(of: zip_uint64_t(index), handle)
        }
    }

    /// 1 January 1980, midnight.
    private static func fixTime(of index: zip_uint64_t, _ handle: borrowing ZipHandle) {
        unsafe _ = zip_file_set_dostime(handle.archive, index, 0, 0x21, 0)
    }

    static func comment(_ text: String, _ handle: borrowing ZipHandle) {
        unsafe _ = zip_set_archive_comment(handle.archive, text, zip_uint16_t(text.utf8.count))
    }

    /// Closes the archive and takes its bytes.
    static func finish(_ handle: consuming ZipHandle) throws(Diagnostic) -> [UInt8] {
        let source = unsafe handle.source
        unsafe zip_source_keep(source)
        defer { unsafe zip_source_free(source) }
        guard handle.close() else { throw Diagnostic("archive-not-written") }
        guard unsafe zip_source_open(source) == 0 else { throw Diagnostic("archive-not-written") }
        defer { unsafe _ = zip_source_close(source) }
        unsafe _ = zip_source_seek(source, 0, SEEK_END)
        let length = unsafe zip_source_tell(source)
        unsafe _ = zip_source_seek(source, 0, SEEK_SET)
        guard length >= 0 else { throw Diagnostic("archive-not-written") }
        var got: Int64 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
            got = unsafe zip_source_read(source, buffer.baseAddress, zip_uint64_t(length))
            count = max(0, Int(got))
        }
        guard got == length else { throw Diagnostic("archive-not-written") }
        return bytes
    }

    // MARK: A source of deflated data

    private static func source(
        _ file: DeflatedFile, _ handle: borrowing ZipHandle
    ) throws(Diagnostic) -> OpaquePointer {
        let reading = unsafe Unmanaged.passRetained(DeflatedReading(file))
        let made = unsafe zip_source_function(
            handle.archive,
            { user, data, length, command in
                unsafe DeflatedReading.answer(user, data, length, command)
            }, reading.toOpaque())
        guard let made = unsafe made else {
            unsafe reading.release()
            throw Diagnostic("archive-not-written")
        }
        return unsafe made
    }
}

/// What libzip reads from: its callback's context.
private final class DeflatedReading {
    private let file: DeflatedFile
    private var at = 0

    init(_ file: DeflatedFile) { self.file = file }

    static func answer(
        _ user: UnsafeMutableRawPointer?, _ data: UnsafeMutableRawPointer?,
        _ length: zip_uint64_t, _ command: zip_source_cmd_t
    ) -> zip_int64_t {
        guard let user = unsafe user else { return -1 }
        let holder = unsafe Unmanaged<DeflatedReading>.fromOpaque(user)
        let reading = unsafe holder.takeUnretainedValue()
        switch command {
        case ZIP_SOURCE_OPEN:
            reading.at = 0
            return 0
        case ZIP_SOURCE_READ: return unsafe reading.read(data, Int(length))
        case ZIP_SOURCE_CLOSE: return 0
        case ZIP_SOURCE_STAT: return unsafe reading.stat(data)
        case ZIP_SOURCE_ERROR: return unsafe reading.error(data, length)
        case ZIP_SOURCE_FREE:
            unsafe holder.release()
            return 0
        case ZIP_SOURCE_SUPPORTS: return supported
        default: return -1
        }
    }

    private static let supported: zip_int64_t =
        [
            ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
            ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SUPPORTS,
        ].reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }

    private func read(_ data: UnsafeMutableRawPointer?, _ length: Int) -> zip_int64_t {
        let count = min(length, file.bytes.count - at)
        guard count > 0, let data = unsafe data else { return 0 }
        unsafe file.bytes.withUnsafeBytes { raw in
            unsafe data.copyMemory(from: raw.baseAddress! + at, byteCount: count)
        }
        at += count
        return zip_int64_t(count)
    }

    private func stat(_ data: UnsafeMutableRawPointer?) -> zip_int64_t {
        guard let stat = unsafe data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
        unsafe zip_stat_init(stat)
        unsafe stat.pointee.valid = zip_uint64_t(
            ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD)
        unsafe stat.pointee.size = zip_uint64_t(file.size)
        unsafe stat.pointee.comp_size = zip_uint64_t(file.bytes.count)
        unsafe stat.pointee.crc = file.crc
        unsafe stat.pointee.comp_method = zip_uint16_t(
            file.isDeflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE)
        return unsafe zip_int64_t(MemoryLayout<zip_stat_t>.size)
    }

    private func error(_ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t) -> zip_int64_t {
        guard let codes = unsafe data?.assumingMemoryBound(to: Int32.self), length >= 8 else {
            return -1
        }
        unsafe codes[0] = 0
        unsafe codes[1] = 0
        return 8
    }
}

extension ZipHandle {
    /// Writes the archive (`zip_close`); after a failure it is discarded.
    consuming func close() -> Bool {
        let closed = unsafe zip_close(archive) == 0
        if !closed { unsafe zip_discard(archive) }
        unsafe zip_source_free(source)
        discard self
        return closed
    }
}
