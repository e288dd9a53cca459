import MarkdownReading

/// The number that an author typed before a heading: `I.`, `1.`, `5.1.`, `a)`.
enum HeadingNumber {
    static func isTyped(in spans: [MarkdownSpan]) -> Bool {
        switch spans.first {
        case .text(let text): isTyped(in: text)
        case .strong(let inner), .emphasis(let inner): isTyped(in: inner)
        default: false
        }
    }

    private static func isTyped(in text: String) -> Bool {
        let word = text.utf8.prefix { $0 != 0x20 }
        guard let end = word.last, end == UInt8(ascii: ".") || end == UInt8(ascii: ")") else {
            return word.count > 2 && word.contains(UInt8(ascii: "."))
                && word.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
        }
        let body = word.dropLast()
        let isFigure = body.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
        let isRoman = body.allSatisfy { "IVXLC".utf8.contains($0) }
        let isLetter = body.count == 1 || body.elementsEqual("đ".utf8)
        return !body.isEmpty && (isFigure || isRoman || isLetter)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
