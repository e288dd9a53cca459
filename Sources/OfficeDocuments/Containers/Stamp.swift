import Archives

/// The mark by which a file that VanThu wrote is known again: in a package the
/// archive's comment, in a flat file its last XML comment. It holds no data.
package enum Stamp {
    /// Whether a file is as VanThu wrote it, was changed since, or is somebody else's.
    package enum Verdict: Sendable, Equatable { case unchanged, changed, foreign }

    static let lead = "vanthu 1 "

    /// Over name, size and checksum of each entry.
    static func text(of entries: [(name: String, size: UInt64, crc: UInt32)]) -> String {
        var bytes: [UInt8] = []
        for entry in entries {
            bytes += Array("\(entry.name)\u{0}\(entry.size)\u{0}\(entry.crc)\n".utf8)
        }
        return lead + SHA256.hex(bytes)
    }

    /// The comment at the end of a flat file.
    static func flatComment(of bytes: [UInt8]) -> [UInt8] {
        Array("<!--\(lead)\(SHA256.hex(bytes))-->".utf8)
    }

    /// Whose file it is, and whether anybody changed it since.
    package static func verdict(on bytes: [UInt8]) -> Verdict {
        if bytes.starts(with: Array("PK".utf8)) {
            guard let archive = try? Archive(bytes), archive.comment.hasPrefix(lead) else {
                return .foreign
            }
            let entries = archive.entries.map { ($0.name, $0.size, $0.crc) }
            return archive.comment == text(of: entries) ? .unchanged : .changed
        }
        let length = lead.utf8.count + 64 + 7
        guard bytes.count > length else { return .foreign }
        let body = Array(bytes[..<(bytes.count - length)])
        let tail = Array(bytes[(bytes.count - length)...])
        guard tail.starts(with: Array("<!--\(lead)".utf8)) else { return .foreign }
        return tail == flatComment(of: body) ? .unchanged : .changed
    }
}
