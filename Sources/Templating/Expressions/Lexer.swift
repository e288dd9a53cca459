import Diagnostics
import VietnameseText

/// Cuts the inside of a mark into tokens, reading what a word processor made of
/// quotes, dashes and blanks as it was meant.
struct Lexer {
    /// A word or sign of an expression.
    struct Token: Sendable {
        /// What the token is.
        enum Kind: Sendable, Equatable {
            case name(String)
            case number(Number)
            case text(String)
            case sign(String)
            case end
        }
        var kind: Kind
        var range: Range<Int>
    }

    private let scalars: [Unicode.Scalar]
    private var at: Int
    private let end: Int
    private var tokens: [Token] = []

    /// - Parameter range: the inside of the mark, in the scalars of its paragraph.
    static func tokens(
        of scalars: [Unicode.Scalar], in range: Range<Int>
    ) throws(ExpressionFault) -> [Token] {
        var lexer = Lexer(scalars: scalars, at: range.lowerBound, end: range.upperBound)
        while try lexer.next() {}
        lexer.tokens.append(Token(kind: .end, range: range.upperBound..<range.upperBound))
        return lexer.tokens
    }

    private init(scalars: [Unicode.Scalar], at: Int, end: Int) {
        self.scalars = scalars
        self.at = at
        self.end = end
    }

    private mutating func next() throws(ExpressionFault) -> Bool {
        while at < end, scalars[at].isMarkBlank { at += 1 }
        guard at < end else { return false }
        let start = at
        let scalar = scalars[at]
        if let closers = scalar.stringClosers {
            tokens.append(Token(kind: .text(try text(closers)), range: start..<at))
        } else if scalar.isDigit {
            tokens.append(Token(kind: .number(try number()), range: start..<at))
        } else if scalar.isNameStart {
            tokens.append(Token(kind: .name(name()), range: start..<at))
        } else {
            tokens.append(Token(kind: .sign(try sign()), range: start..<at))
        }
        return true
    }

    private mutating func name() -> String {
        let start = at
        while at < end, scalars[at].isNameStart || scalars[at].isDigit { at += 1 }
        let raw = scalars[start..<at].filter { !$0.isIgnorable }
        return String(String.UnicodeScalarView(raw)).normalizedNFC
    }

    /// `0x1F`, `0o17`, `0b101`.
    private mutating func markedNumber() throws(ExpressionFault) -> Number? {
        guard at + 2 < end, scalars[at] == "0", "xXoObB".unicodeScalars.contains(scalars[at + 1]) else { return nil }
        let start = at
        var stop = at + 2
        while stop < end, scalars[stop] == "_" || scalars[stop].properties.isASCIIHexDigit { stop += 1 }
        let text = String(String.UnicodeScalarView(scalars[start..<stop]))
        guard stop > start + 2 else { return nil }
        guard let number = Number(text, base: 0) else {
            throw ExpressionFault("number-too-large", ["text": text], range: start..<stop)
        }
        at = stop
        return number
    }

    private mutating func number() throws(ExpressionFault) -> Number {
        let start = at
        if let marked = try markedNumber() { return marked }
        while at < end {
            let scalar = scalars[at]
            let isPoint =
                scalar == "." && at + 1 < end && scalars[at + 1].isDigit
            let isExponent =
                (scalar == "e" || scalar == "E") && at + 1 < end
                && (scalars[at + 1].isDigit
                    || at + 2 < end && (scalars[at + 1] == "-" || scalars[at + 1] == "+") && scalars[at + 2].isDigit)
            if isExponent { at += 1 } else if !(scalar.isDigit || isPoint || scalar == "_") { break }
            at += 1
        }
        let text = String(String.UnicodeScalarView(scalars[start..<at])).filter { $0 != "_" }
        guard let number = Number(text) else {
            throw ExpressionFault("number-too-large", ["text": text], range: start..<at)
        }
        return number
    }

    private mutating func text(_ closers: [Unicode.Scalar]) throws(ExpressionFault) -> String {
        let start = at
        at += 1
        var result = String.UnicodeScalarView()
        while at < end {
            let scalar = scalars[at]
            if scalar == "\\", at + 1 < end {
                at += 2
                switch scalars[at - 1] {
                case "n": result.append("\n")
                case "t": result.append("\t")
                case "r": result.append("\r")
                case "\\", "'", "\"": result.append(scalars[at - 1])
                case let mark:
                    if let escaped = escaped(mark) {
                        result.append(escaped)
                    } else {
                        result.append("\\")
                        result.append(mark)
                    }
                }
                continue
            }
            at += 1
            if closers.contains(scalar) { return String(result).normalizedNFC }
            result.append(scalar)
        }
        throw ExpressionFault("unclosed-text", range: start..<end)
    }

    /// The character that `\x41`, `\u0041` or `\U00000041` means; a pair of `\u` for one
    /// beyond the first plane.
    private mutating func escaped(_ mark: Unicode.Scalar) -> Unicode.Scalar? {
        func code(_ start: Int, _ count: Int) -> UInt32? {
            guard start + count <= end, scalars[start..<start + count].allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
            return UInt32(String(String.UnicodeScalarView(scalars[start..<start + count])), radix: 16)
        }
        guard let count = ["x": 2, "u": 4, "U": 8][mark], let first = code(at, count) else { return nil }
        if (0xD800..<0xDC00).contains(first), count == 4, at + 10 <= end, scalars[at + 4] == "\\", scalars[at + 5] == "u",
            let second = code(at + 6, 4), (0xDC00..<0xE000).contains(second)
        {
            at += 10
            return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        }
        guard let scalar = Unicode.Scalar(first) else { return nil }
        at += count
        return scalar
    }

    private static let twoSigns = ["==", "!=", "<=", ">=", "//", "**"]

    private mutating func sign() throws(ExpressionFault) -> String {
        let scalar = scalars[at]
        if at + 1 < end {
            let two = String(String.UnicodeScalarView(scalars[at...at + 1]))
            if Self.twoSigns.contains(two) {
                at += 2
                return two
            }
        }
        at += 1
        switch scalar {
        case "≤": return "<="
        case "≥": return ">="
        case "≠": return "!="
        case "–", "—", "−": return "-"
        case "×": return "*"
        case "+", "-", "*", "/", "%", "~", "<", ">", "(", ")", "[", "]", "{", "}", ",", ":", ".",
            "|", "=":
            return String(Character(scalar))
        default:
            throw ExpressionFault(
                "unexpected-character", ["text": String(Character(scalar))], range: at - 1..<at)
        }
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { value >= 0x30 && value <= 0x39 }

    var isNameStart: Bool {
        if value < 0x80 {
            return self == "_" || value >= 0x41 && value <= 0x5A || value >= 0x61 && value <= 0x7A
        }
        return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
            || isIgnorable
    }

    /// Invisible characters that an editor may leave inside a word.
    var isIgnorable: Bool {
        self == "\u{AD}" || self == "\u{200B}" || self == "\u{FEFF}" || self == "\u{200C}"
            || self == "\u{200D}" || self == "\u{2060}"
    }

    /// What counts as a blank inside a mark.
    var isMarkBlank: Bool {
        switch self {
        case " ", "\t", "\n", "\r", "\u{A0}", "\u{2028}", "\u{3000}": true
        default: isIgnorable || value >= 0x2000 && value <= 0x200B || self == "\u{202F}"
        }
    }

    /// For an opening quote, straight or curly: what may close it.
    var stringClosers: [Unicode.Scalar]? {
        switch self {
        case "'": ["'"]
        case "\"": ["\""]
        case "‘", "’", "‚", "‛": ["’", "‘", "'"]
        case "“", "”", "„", "‟": ["”", "“", "\""]
        case "«": ["»"]
        case "»": ["«", "»"]
        default: nil
        }
    }
}
