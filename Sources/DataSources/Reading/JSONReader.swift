import Diagnostics

/// Reads JSON as it is written (RFC 8259): keys in their order, numbers by their
/// digits, each value with its line. A byte order mark is passed over; comments
/// and trailing commas are errors.
struct JSONReader {
    private let bytes: [UInt8]
    private let limits: DataLimits
    private var at = 0
    private var line = 1
    private var lineStart = 0
    private var depth = 0

    /// - Throws: `Diagnostic` `json-syntax` or `data-too-deep`, with the line.
    static func read(_ bytes: [UInt8], limits: DataLimits) throws(Diagnostic) -> SourceNode {
        var reader = JSONReader(bytes: bytes, limits: limits)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.at = 3 }
        let root = try reader.value()
        reader.skipBlanks()
        if reader.at < bytes.count { throw reader.fault("json-trailing") }
        return root
    }

    private init(bytes: [UInt8], limits: DataLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    private func fault(_ id: DiagnosticID, _ arguments: [String: String] = [:]) -> Diagnostic {
        // Columns count characters: continuation bytes are none.
        let before = bytes[min(lineStart, bytes.count)..<min(at, bytes.count)]
        let column = before.reduce(into: 1) { $0 += $1 & 0xC0 == 0x80 ? 0 : 1 }
        var arguments = arguments
        arguments["column"] = String(column)
        return Diagnostic(id, at: DiagnosticPlace(line: line), arguments)
    }

    private mutating func skipBlanks() {
        while at < bytes.count {
            switch bytes[at] {
            case 0x20, 0x09, 0x0D: at += 1
            case 0x0A:
                at += 1
                line += 1
                lineStart = at
            default: return
            }
        }
    }

    private mutating func value() throws(Diagnostic) -> SourceNode {
        skipBlanks()
        guard at < bytes.count else { throw fault("json-syntax-end") }
        let line = line
        switch bytes[at] {
        case UInt8(ascii: "{"): return SourceNode(.map(try members()), line: line)
        case UInt8(ascii: "["): return SourceNode(.list(try elements()), line: line)
        case UInt8(ascii: "\""): return SourceNode(try string(), line: line)
        case UInt8(ascii: "-"), 0x30...0x39: return SourceNode(try number(), line: line)
        default: return SourceNode(try word(), line: line)
        }
    }

    private mutating func members() throws(Diagnostic) -> [SourceMember] {
        try enter()
        var found: [SourceMember] = []
        while try !leaves(UInt8(ascii: "}"), isFirst: found.isEmpty) {
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
                throw fault("json-syntax", ["expected": "\"…\":"])
            }
            let keyLine = line
            let key = try string()
            skipBlanks()
            guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else {
                throw fault("json-syntax", ["expected": ":"])
            }
            at += 1
            let value = try value()
            guard case .text(let name) = key else { throw fault("json-key") }
            found.append(SourceMember(key: name, line: keyLine, value: value))
        }
        return found
    }

    private mutating func elements() throws(Diagnostic) -> [SourceNode] {
        try enter()
        var found: [SourceNode] = []
        while try !leaves(UInt8(ascii: "]"), isFirst: found.isEmpty) { found.append(try value()) }
        return found
    }

    private mutating func enter() throws(Diagnostic) {
        at += 1
        depth += 1
        if depth > limits.depth {
            throw fault("data-too-deep", ["limit": String(limits.depth)])
        }
    }

    /// Passes the closing bracket, or the comma before the next member.
    private mutating func leaves(_ close: UInt8, isFirst: Bool) throws(Diagnostic) -> Bool {
        skipBlanks()
        guard at < bytes.count else { throw fault("json-syntax-end") }
        if bytes[at] == close {
            at += 1
            depth -= 1
            return true
        }
        if isFirst { return false }
        guard bytes[at] == UInt8(ascii: ",") else {
            let bracket = String(decoding: [close], as: UTF8.self)
            throw fault("json-syntax", ["expected": ", / " + bracket])
        }
        at += 1
        skipBlanks()
        if at < bytes.count, bytes[at] == close { throw fault("json-comma") }
        return false
    }

    private mutating func word() throws(Diagnostic) -> SourceNode.Content {
        for (word, content) in Self.words where bytes[at...].starts(with: word.utf8) {
            at += word.utf8.count
            return content
        }
        throw fault("json-syntax", ["expected": "\"…\", 0–9, true, false, null, { / ["])
    }

    private static let words: [(String, SourceNode.Content)] = [
        ("true", .truth(true)), ("false", .truth(false)), ("null", .null),
    ]

    private mutating func number() throws(Diagnostic) -> SourceNode.Content {
        let start = at
        if bytes[at] == UInt8(ascii: "-") { at += 1 }
        let whole = digits()
        guard whole > 0, whole == 1 || bytes[at - whole] != 0x30 else {
            at = start
            throw fault("json-number")
        }
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            if digits() == 0 { throw fault("json-number") }
        }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < bytes.count, bytes[at] == 0x2B || bytes[at] == 0x2D { at += 1 }
            if digits() == 0 { throw fault("json-number") }
        }
        return .number(String(decoding: bytes[start..<at], as: UTF8.self))
    }

    private mutating func digits() -> Int {
        let start = at
        while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
        return at - start
    }

    private mutating func string() throws(Diagnostic) -> SourceNode.Content {
        at += 1
        let start = at
        while at < bytes.count, bytes[at] != 0x22, bytes[at] != 0x5C, bytes[at] >= 0x20 { at += 1 }
        guard at < bytes.count else { throw fault("json-string-end") }
        if bytes[at] == 0x22 {
            at += 1
            return .text(String(decoding: bytes[start..<(at - 1)], as: UTF8.self))
        }
        var text = Array(bytes[start..<at])
        var isLone = false
        while true {
            guard at < bytes.count else { throw fault("json-string-end") }
            let byte = bytes[at]
            at += 1
            switch byte {
            case 0x22:
                let wrong: SourceNode.Content = .fault("data-surrogate", [:])
                return isLone ? wrong : .text(String(decoding: text, as: UTF8.self))
            case 0x5C: try escape(into: &text, isLone: &isLone)
            case 0..<0x20:
                at -= 1
                throw fault("json-control")
            default: text.append(byte)
            }
        }
    }

    private mutating func escape(
        into text: inout [UInt8], isLone: inout Bool
    ) throws(Diagnostic) {
        guard at < bytes.count else { throw fault("json-string-end") }
        let byte = bytes[at]
        at += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            guard let scalar = try codePoint() else {
                isLone = true
                return
            }
            text.append(contentsOf: String(Character(scalar)).utf8)
        default:
            at -= 1
            throw fault("json-escape")
        }
    }

    /// What `\uXXXX`, or two of them, stand for; nil for half a pair.
    private mutating func codePoint() throws(Diagnostic) -> Unicode.Scalar? {
        let first = try fourHex()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, at + 1 < bytes.count, bytes[at] == 0x5C,
            bytes[at + 1] == UInt8(ascii: "u")
        else { return nil }
        let before = at
        at += 2
        let second = try fourHex()
        guard (0xDC00...0xDFFF).contains(second) else {
            at = before
            return nil
        }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private mutating func fourHex() throws(Diagnostic) -> UInt32 {
        let text = String(decoding: bytes[at..<min(at + 4, bytes.count)], as: UTF8.self)
        guard text.utf8.count == 4, text.utf8.allSatisfy(isHexDigit),
            let code = UInt32(text, radix: 16)
        else { throw fault("json-escape") }
        at += 4
        return code
    }
}

private func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
}
