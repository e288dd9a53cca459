/// How characters are written at one place of a part: the snippets with the
/// prefixes that are in scope there.
package struct Carrier: Sendable, Hashable {
    /// How the markup keeps blanks.
    package enum Blanks: Sendable, Hashable {
        /// A run of blanks counts as one, so each but a lone inner one is an element.
        case elements
        /// Kept by `xml:space="preserve"`, or no markup at all.
        case kept
    }

    package var lineBreak: [UInt8]
    package var tab: [UInt8]
    /// The element for one blank (ODF's `text:s`); unused where blanks are kept.
    package var blank: [UInt8]
    package var blanks: Blanks
    /// Whether `"` is escaped: inside an attribute.
    package var quotes = false

    /// ODF 1.2, 6.1.3–6.1.5: `text:s`, `text:tab`, `text:line-break`.
    package static func openDocument(prefix: String) -> Carrier {
        Carrier(
            lineBreak: Array("<\(prefix)line-break/>".utf8), tab: Array("<\(prefix)tab/>".utf8),
            blank: Array("<\(prefix)s/>".utf8), blanks: .elements)
    }

    /// ISO 29500-1, 17.3.3: a break stands between two `w:t`.
    package static func word(prefix: String) -> Carrier {
        let close = "</\(prefix)t>"
        let open = "<\(prefix)t xml:space=\"preserve\">"
        return Carrier(
            lineBreak: Array("\(close)<\(prefix)br/>\(open)".utf8),
            tab: Array("\(close)<\(prefix)tab/>\(open)".utf8), blank: [], blanks: .kept)
    }

    /// Text of an element that holds nothing else: titles, properties, descriptions.
    package static let plain = Carrier(
        lineBreak: [0x0A], tab: [0x09], blank: [], blanks: .kept)

    /// Inside an attribute: line ends and tabs as references, so that they survive.
    package static let attribute = Carrier(
        lineBreak: Array("&#10;".utf8), tab: Array("&#9;".utf8), blank: [], blanks: .kept,
        quotes: true)
}

extension [UInt8] {
    /// Writes text as markup that shows just this text.
    ///
    /// - Returns: the first character that XML cannot hold (1.0, 2.2), nil if all
    ///   is written.
    package mutating func append(text: String, by carrier: Carrier) -> Unicode.Scalar? {
        var text = text
        return text.withUTF8Span { write($0, carrier) }
    }

    private mutating func write(_ text: ArraySlice<UInt8>, _ carrier: Carrier) -> Unicode.Scalar? {
        var from = text.startIndex
        var at = from
        let end = text.endIndex
        func isSpecial(_ byte: UInt8) -> Bool {
            byte <= 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22
                || byte == 0xE2 || byte == 0xEF
        }
        while at < end {
            let byte = text[at]
            guard isSpecial(byte) else { at += 1; continue }
            var length = 1
            let replacement: [UInt8]?
            switch byte {
            case 0x26: replacement = Self.ampersand
            case 0x3C: replacement = Self.less
            case 0x3E: replacement = Self.greater
            case 0x22: replacement = carrier.quotes ? Self.quote : nil
            case 0x09: replacement = carrier.tab
            case 0x0A: replacement = carrier.lineBreak
            case 0x0D:
                if at + 1 < end, text[at + 1] == 0x0A { length = 2 }
                replacement = carrier.lineBreak
            case 0x20:
                replacement = isElementBlank(text, at, carrier) ? carrier.blank : nil
            case 0xE2:
                let isSeparator =
                    at + 2 < end && text[at + 1] == 0x80
                    && (text[at + 2] == 0xA8 || text[at + 2] == 0xA9)
                length = isSeparator ? 3 : 1
                replacement = isSeparator ? carrier.lineBreak : nil
            case 0xEF:
                if at + 2 < end, text[at + 1] == 0xBF, text[at + 2] >= 0xBE {
                    return Unicode.Scalar(text[at + 2] == 0xBE ? 0xFFFE : 0xFFFF)
                }
                replacement = nil
            default: return Unicode.Scalar(byte)
            }
            if let replacement {
                append(contentsOf: text[from..<at])
                append(contentsOf: replacement)
                from = at + length
            }
            at += length
        }
        append(contentsOf: text[from..<end])
        return nil
    }

    /// A blank at an edge or beside another blank, where runs of blanks collapse.
    private func isElementBlank(
        _ text: ArraySlice<UInt8>, _ at: Int, _ carrier: Carrier
    ) -> Bool {
        guard carrier.blanks == .elements else { return false }
        return at == text.startIndex || at + 1 == text.endIndex || text[at - 1] <= 0x20
            || text[at + 1] == 0x0A
    }

    private static let ampersand = Array("&amp;".utf8)
    private static let less = Array("&lt;".utf8)
    private static let greater = Array("&gt;".utf8)
    private static let quote = Array("&quot;".utf8)
}

extension String {
    /// The bytes of the text as a slice.
    fileprivate mutating func withUTF8Span<Result>(
        _ body: (ArraySlice<UInt8>) -> Result
    ) -> Result {
        body(Array(utf8)[...])
    }
}
