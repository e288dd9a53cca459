import CLibDeflate
import CLibZip
package import Diagnostics

/// What becomes of an archive's entries.
package struct ArchiveChanges: Sendable {
    /// New contents, by name.
    package var replaced: [String: DeflatedFile] = [:]
    /// In order, after those that were there.
    package var added: [(name: String, file: DeflatedFile)] = []
    package var removed: Set<String> = []
    package var comment: String?
    package init() {}
}

/// A file deflated and ready for an archive.
package struct DeflatedFile: Sendable {
    let bytes: [UInt8]
    package let size: Int
    package let crc: UInt32
    let isDeflated: Bool
}

/// Owns a compressor of libdeflate, for use by one task.
@safe package struct Deflater: ~Copyable {
    private let compressor: OpaquePointer

    /// - Parameter level: 1 (fast) … 12 (small). 1 is made for text like XML: a report is
    ///   a tenth larger than at 6, in a third of the time.
    package init(level: Int = 1) {
        // Null only when memory is out.
        unsafe compressor = libdeflate_alloc_compressor(Int32(min(max(level, 1), 12)))!
    }

    deinit { unsafe libdeflate_free_compressor(compressor) }

    /// Deflates, or stores what would not get smaller (`libdeflate_deflate_compress`).
    package func deflated(_ contents: [UInt8]) -> DeflatedFile {
        let bound = unsafe libdeflate_deflate_compress_bound(compressor, contents.count)
        var length = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            unsafe contents.withUnsafeBytes { raw in
                length = unsafe libdeflate_deflate_compress(
                    compressor, raw.baseAddress, raw.count, buffer.baseAddress, buffer.count)
            }
            count = length
        }
        let isSmaller = length > 0 && length < contents.count
        return DeflatedFile(
            bytes: isSmaller ? bytes : contents, size: contents.count,
            crc: Checksum.crc32(contents), isDeflated: isSmaller)
    }

    /// The same with the frame that PNG wants (RFC 1950; `libdeflate_zlib_compress`).
    package func zlib(_ contents: [UInt8]) -> [UInt8] {
        let bound = unsafe libdeflate_zlib_compress_bound(compressor, contents.count)
        return unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = unsafe contents.withUnsafeBytes { raw in
                unsafe libdeflate_zlib_compress(
                    compressor, raw.baseAddress, raw.count, buffer.baseAddress, bound)
            }
        }
    }
}

/// The checksum of zip archives.
package enum Checksum {
    package static func crc32(_ bytes: [UInt8]) -> UInt32 {
        unsafe bytes.withUnsafeBytes { unsafe libdeflate_crc32(0, $0.baseAddress, $0.count) }
    }
}

extension Archive {
    /// The archive with changes: order kept, other entries copied still compressed,
    /// changed ones deflated, times fixed (1 January 1980).
    package func applying(_ changes: ArchiveChanges) throws(Diagnostic) -> [UInt8] {
        let handle = try ZipHandle(reading: bytes, checking: false)
        ZipWriter.fixTimes(of: handle)
        for entry in entries {
            if changes.removed.contains(entry.name) {
                guard unsafe zip_delete(handle.archive, zip_uint64_t(entry.index)) == 0 else {
                    throw Diagnostic("archive-not-written", ["name": entry.name])
                }
            } else if let file = changes.replaced[entry.name] {
                try ZipWriter.replace(entry.index, with: file, in: handle)
            }
        }
        for (name, file) in changes.added { try ZipWriter.add(name, file, to: handle) }
        if let comment = changes.comment { ZipWriter.comment(comment, handle) }
        return try ZipWriter.finish(handle)
    }

    /// A new archive of files in their order.
    package static func made(
        of files: [(name: String, file: DeflatedFile)], comment: String? = nil
    ) throws(Diagnostic) -> [UInt8] {
        let handle = try ZipHandle(reading: ZipWriter.empty, checking: false)
        for (name, file) in files { try ZipWriter.add(name, file, to: handle) }
        if let comment { ZipWriter.comment(comment, handle) }
        return try ZipWriter.finish(handle)
    }
}

extension DeflatedFile {
    /// Left as it is: a `mimetype`, a picture.
    package init(stored contents: [UInt8]) {
        self.init(
            bytes: contents, size: contents.count, crc: Checksum.crc32(contents),
            isDeflated: false)
    }
}
