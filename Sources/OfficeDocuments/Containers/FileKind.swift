import Diagnostics

/// What a file is, by its first bytes.
enum FileKind {
    case archive, flat
    /// Something else, with the message that says what.
    case other(DiagnosticID)

    init(of bytes: [UInt8]) {
        func starts(_ text: String) -> Bool { bytes.starts(with: Array(text.utf8)) }
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
        if bytes.isEmpty {
            self = .other("file-empty")
        } else if starts("PK") {
            self = .archive
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .other("office-ole")
        } else if starts("{\\rtf") {
            self = .other("office-rtf")
        } else if starts("%PDF") {
            self = .other("office-pdf")
        } else if head.contains("office:document") || head.contains(":document ")
            && head.contains("opendocument")
        {
            self = .flat
        } else if head.lowercased().contains("<html") {
            self = .other("office-html")
        } else if head.contains("w:wordDocument") || head.contains("pkg:package") {
            self = .other("office-word-xml")
        } else {
            self = .other("not-an-office-file")
        }
    }
}
