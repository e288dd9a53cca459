import CBuiltInTemplates

/// The files below `Templates/` that travel with the program; the only importer of
/// CBuiltInTemplates.
package enum EmbeddedFiles {
    /// Paths below `Templates/`, sorted.
    package static let names: [String] = (0..<vanthu_file_count).compactMap { index in
        unsafe vanthu_file_at(index)?.pointee.name.map { unsafe String(cString: $0) }
    }

    package static func bytes(of name: String) -> [UInt8]? {
        guard let index = names.firstIndex(of: name), let file = unsafe vanthu_file_at(index) else {
            return nil
        }
        return unsafe Array(UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.size))
    }
}
