import Diagnostics

/// The bytes of a source as text: UTF-8, with or without a byte order mark.
enum SourceText {
    /// - Throws: `data-encoding` (UTF-16, a package or picture in place of text) or
    ///   `data-utf8` with the line of the first wrong byte.
    static func check(_ bytes: [UInt8]) throws(Diagnostic) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw Diagnostic("data-encoding", ["found": "UTF-16"])
        }
        if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
            throw Diagnostic("data-binary", ["found": "ZIP (XLSX, ODS, DOCX, ODT …)"])
        }
        if bytes.starts(with: Array("SQLite format 3\u{0}".utf8)) {
            throw Diagnostic("data-binary", ["found": "SQLite"])
        }
        if let nul = bytes.firstIndex(of: 0) {
            let isWide = bytes.prefix(4).filter { $0 == 0 }.count >= 1
            throw isWide
                ? Diagnostic("data-encoding", ["found": "UTF-16"])
                : Diagnostic("data-nul", at: DiagnosticPlace(line: line(of: nul, in: bytes)))
        }
        if String(validating: bytes, as: UTF8.self) == nil {
            let at = firstWrongByte(bytes)
            throw Diagnostic("data-utf8", at: DiagnosticPlace(line: line(of: at, in: bytes)))
        }
    }

    /// The same without its byte order mark, as a string.
    static func text(_ bytes: [UInt8]) -> String {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        return String(decoding: bytes[(hasMark ? 3 : 0)...], as: UTF8.self)
    }

    private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
        bytes[..<offset].reduce(into: 1) { $0 += $1 == 0x0A ? 1 : 0 }
    }

    private static func firstWrongByte(_ bytes: [UInt8]) -> Int {
        var iterator = bytes.makeIterator()
        var decoder = UTF8()
        var at = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): at += UTF8.width(scalar)
            case .emptyInput, .error: return at
            }
        }
    }
}
