/// Markup that a block captured: what `set … endset`, a macro or `caller()` gives. As a
/// value it is its text; printed, it keeps its look.
package struct Fragment: Sendable {
    /// Where it may stand.
    package enum Level: Sendable {
        /// Stands among the characters of a paragraph.
        case inline
        /// Paragraphs, tables.
        case blocks
    }
    package var level: Level
    package var bytes: [UInt8]
    /// The part that it comes from: what is captured in one part is text in another,
    /// whose names of styles mean other styles.
    package var part: Int
    /// What a reader of plain text sees.
    package var text: String

    init(level: Level, bytes: [UInt8], part: Int) {
        self.level = level
        self.bytes = bytes
        self.part = part
        text = MarkupText.text(of: bytes)
    }
}

/// The text of captured markup: characters, line breaks, tabs, blanks; a paragraph a
/// line.
enum MarkupText {
    static func text(of bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var at = 0
        var isFirstParagraph = true
        while at < bytes.count {
            if bytes[at] == 0x3C, let end = MarkupTag.end(in: bytes, from: at) {
                let tag = bytes[at..<end]
                switch localName(of: tag) {
                case "line-break", "br", "cr": text.append(0x0A)
                case "tab" where !isClosing(tag): text.append(0x09)
                case "s" where !isClosing(tag):
                    text.append(contentsOf: Array(repeating: 0x20, count: blanks(tag)))
                case "p", "h":
                    if !isClosing(tag) {
                        if !isFirstParagraph { text.append(0x0A) }
                        isFirstParagraph = false
                    }
                default: break
                }
                at = end
            } else if bytes[at] == 0x26, let end = bytes[at...].firstIndex(of: 0x3B),
                let scalar = reference(bytes[at + 1..<end])
            {
                text.append(contentsOf: Array(String(scalar).utf8))
                at = end + 1
            } else {
                text.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func isClosing(_ tag: ArraySlice<UInt8>) -> Bool { tag.dropFirst().first == 0x2F }

    private static func localName(of tag: ArraySlice<UInt8>) -> String {
        let name = tag.dropFirst(isClosing(tag) ? 2 : 1).prefix {
            $0 != 0x20 && $0 != 0x2F && $0 != 0x3E && $0 != 0x0A && $0 != 0x09
        }
        let local = name.lastIndex(of: 0x3A).map { name[($0 + 1)...] } ?? name
        return String(decoding: local, as: UTF8.self)
    }

    /// `<text:s text:c="3"/>`.
    private static func blanks(_ tag: ArraySlice<UInt8>) -> Int {
        let words = String(decoding: tag, as: UTF8.self).split(separator: "\"")
        guard words.count > 1, words[0].hasSuffix(":c=") else { return 1 }
        return min(max(Int(words[1]) ?? 1, 0), 1000)
    }

    private static func reference(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        switch String(decoding: name, as: UTF8.self) {
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        case let name where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        case let name where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
        default: nil
        }
    }
}
