/// What stands before the first element of a part, read from its first bytes: whether it
/// declares a document type, in whatever encoding.
package struct XMLProlog: Sendable {
    /// What stands before the first element.
    package enum Finding: Sendable, Equatable {
        /// An element, or nothing that XML begins with.
        case plain
        /// - Parameters:
        ///   - system: the address of the declarations outside, if there are such.
        ///   - hasSubset: whether declarations follow in brackets.
        case doctype(system: String?, hasSubset: Bool)
        /// An encoding whose characters are not known here.
        case encoding(String)
        /// More bytes are needed.
        case unfinished
    }

    package let finding: Finding

    /// - Parameter isWhole: whether nothing follows the bytes.
    package init(of bytes: [UInt8], isWhole: Bool) {
        guard !bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) else {
            finding = .encoding("EBCDIC")
            return
        }
        var reader = PrologReader(Self.narrowed(bytes))
        let found = reader.read()
        finding = found == .unfinished && isWhole ? .plain : found
    }

    /// Whether the first bytes are those of an XML declaration or a document type.
    package static func mayBeMarkup(_ bytes: [UInt8]) -> Bool {
        let head = narrowed(bytes).drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return head.starts(with: Array("<?".utf8)) || head.starts(with: Array("<!".utf8))
    }

    /// A character a byte, `?` for those beyond ASCII in UTF-16 and UTF-32.
    private static func narrowed(_ bytes: [UInt8]) -> [UInt8] {
        func taken(_ width: Int, _ place: Int, from start: Int) -> [UInt8] {
            stride(from: start, through: bytes.count - width, by: width).map { at in
                (0..<width).allSatisfy { $0 == place || bytes[at + $0] == 0 } ? bytes[at + place] : 0x3F
            }
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return taken(4, 0, from: 4) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return taken(4, 3, from: 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return taken(2, 0, from: 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return taken(2, 1, from: 2) }
        guard bytes.count >= 4 else { return bytes }
        switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
        case (1..., 0, 0, 0): return taken(4, 0, from: 0)
        case (0, 0, 0, 1...): return taken(4, 3, from: 0)
        case (1..., 0, _, 0): return taken(2, 0, from: 0)
        case (0, 1..., 0, _): return taken(2, 1, from: 0)
        default: return bytes
        }
    }
}

/// Reads the declaration, comments and instructions up to the first element.
private struct PrologReader {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func read() -> XMLProlog.Finding {
        while true {
            skipBlanks()
            guard at < bytes.count else { return .unfinished }
            guard bytes[at] == 0x3C else { return .plain }
            guard at + 9 <= bytes.count else { return .unfinished }
            if follows("<?") {
                let start = at
                guard skip(past: "?>") else { return .unfinished }
                if let encoding = foreignEncoding(start..<at) { return .encoding(encoding) }
            } else if follows("<!--") {
                at += 4
                guard skip(past: "-->") else { return .unfinished }
            } else if follows("<!doctype") {
                return doctype()
            } else {
                return .plain
            }
        }
    }

    private mutating func skipBlanks() {
        while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
    }

    /// Without regard to case.
    private func follows(_ words: StaticString) -> Bool {
        bytes[at...].prefix(words.utf8CodeUnitCount).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
            .elementsEqual("\(words)".utf8)
    }

    private mutating func skip(past close: StaticString) -> Bool {
        let pattern = Array("\(close)".utf8)
        while at + pattern.count <= bytes.count {
            if bytes[at] == pattern[0], bytes[at..<at + pattern.count].elementsEqual(pattern) {
                at += pattern.count
                return true
            }
            at += 1
        }
        return false
    }

    private mutating func doctype() -> XMLProlog.Finding {
        var system: String?
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch byte {
            case 0x5B: return .doctype(system: system, hasSubset: true)
            case 0x3E: return .doctype(system: system, hasSubset: false)
            case 0x22, 0x27:
                guard let close = bytes[at...].firstIndex(of: byte) else { return .unfinished }
                system = String(decoding: bytes[at..<close], as: UTF8.self)
                at = close + 1
            default: break
            }
        }
        return .unfinished
    }

    // MARK: Encodings

    /// The encoding that a declaration names, if bytes below 128 may mean other
    /// characters in it. What is UTF-16 or UTF-32 indeed was seen by its bytes.
    private func foreignEncoding(_ range: Range<Int>) -> String? {
        let words = String(decoding: bytes[range], as: UTF8.self)
        guard words.hasPrefix("<?xml"), let name = XMLScanner.declaredEncoding(words) else { return nil }
        let plain = name.lowercased()
        let isKnown = Self.overASCII.contains { plain.hasPrefix($0) }
        return isKnown ? nil : name
    }

    private static let overASCII = [
        "utf-8", "utf8", "utf-16", "utf16", "utf-32", "ucs-2", "ucs-4", "iso-10646-ucs", "us-ascii", "ascii", "iso-8859", "iso8859", "latin",
        "windows-", "cp125", "koi8", "tcvn", "viscii", "gb2312", "gbk", "gb18030", "big5", "euc-", "shift_jis", "tis-620",
    ]
}
