import OfficeDocuments
import XMLScanning

/// The visible characters of one paragraph, joined over all runs, each with the
/// bytes that it came from.
struct ParagraphText: Sendable {
    /// A tab is U+0009, a line break U+000A, an object in the line U+FFFC.
    var scalars: [Unicode.Scalar] = []
    var origins: [Origin] = []

    /// Where a character stands in the part.
    struct Origin: Sendable {
        var token: Int32
        var start: UInt32
        var end: UInt32
    }

    init() {}

    /// Reads the tokens between a paragraph's tags (or any stretch of inline tokens).
    init(of tokens: Range<Int>, in tree: StoryTree) {
        var token = tokens.lowerBound
        while token < tokens.upperBound {
            token = take(token, in: tree)
        }
    }

    /// Reads a paragraph.
    init(of node: Int, in tree: StoryTree) {
        let paragraph = tree.nodes[node]
        self.init(of: paragraph.first + 1..<max(paragraph.last, paragraph.first + 1), in: tree)
    }

    /// The end of the carrier that was entered last.
    private var carrierEnd = -1

    static let object: Unicode.Scalar = "\u{FFFC}"

    private mutating func take(_ token: Int, in tree: StoryTree) -> Int {
        let kind = tree.part.tokens[token].kind
        switch kind {
        case .text, .cdata:
            guard !tree.hasCarriers || token < carrierEnd else { break }
            if kind == .text { takeText(token, in: tree) } else { takeCharacterData(token, in: tree) }
        case .start, .empty: return takeElement(token, in: tree)
        default: break
        }
        return token + 1
    }

    private mutating func takeElement(_ token: Int, in tree: StoryTree) -> Int {
        let after = tree.part.indexAfter(token)
        switch tree.role(of: token) {
        case .carrier:
            carrierEnd = after - 1
            return token + 1
        case .wrapper, .solid, .placeholder, .control, .controlContent: return token + 1
        case .tab: append("\t", token, tree)
        case .lineBreak: append("\n", token, tree)
        case .softHyphen: append("\u{AD}", token, tree)
        case .hardHyphen: append("\u{2011}", token, tree)
        case .spaces:
            let count = tree.part.attribute(XMLName(Namespaces.text, "c"), of: token)
            for _ in 0..<min(max(count.flatMap { Int($0) } ?? 1, 0), 1000) {
                append(" ", token, tree)
            }
        case .object: append(Self.object, token, tree)
        case .drawing:
            if isInLine(token, in: tree) { append(Self.object, token, tree) }
        case .other:
            // Fields of ODF (`text:page-number`, …) and what else may stand in a line.
            if !tree.isInvisible(token) { append(Self.object, token, tree) }
        default: break
        }
        return after
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ token: Int, _ tree: StoryTree) {
        scalars.append(scalar)
        let range = tree.part.tokens[token].range
        let end = tree.part.tokens[Int(tree.part.tokens[token].partner)].end
        origins.append(
            Origin(token: Int32(token), start: UInt32(range.lowerBound), end: end))
    }

    /// A drawing that counts as a character; the others float.
    private func isInLine(_ token: Int, in tree: StoryTree) -> Bool {
        let part = tree.part
        if let anchor = part.attribute(XMLName(Namespaces.text, "anchor-type"), of: token) {
            return anchor == "as-char"
        }
        if part.name(of: token).namespace == Namespaces.drawing { return false }
        for inner in token..<part.indexAfter(token) where part.tokens[inner].isElementStart {
            let name = part.name(of: inner)
            if name == XMLName(Namespaces.wordDrawing, "anchor") { return false }
            if name == XMLName(Namespaces.wordDrawing, "inline") { return true }
            if name.namespace == Namespaces.vml,
                let style = part.attribute(XMLName("", "style"), of: inner)
            {
                return !style.contains("position:absolute")
            }
        }
        return true
    }

    private mutating func takeText(_ token: Int, in tree: StoryTree) {
        let bytes = tree.part.bytes
        let range = tree.part.tokens[token].range
        var at = range.lowerBound
        while at < range.upperBound {
            let start = at
            let scalar = Self.nextScalar(bytes, &at, end: range.upperBound)
            scalars.append(scalar)
            origins.append(
                Origin(token: Int32(token), start: UInt32(start), end: UInt32(at)))
        }
    }

    private mutating func takeCharacterData(_ token: Int, in tree: StoryTree) {
        let range = tree.part.tokens[token].range
        for scalar in tree.part.text(of: token).unicodeScalars {
            scalars.append(scalar)
            origins.append(
                Origin(
                    token: Int32(token), start: UInt32(range.lowerBound),
                    end: UInt32(range.upperBound)))
        }
    }

    /// Reads one character of escaped text: UTF-8, or an entity.
    static func nextScalar(
        _ bytes: [UInt8], _ at: inout Int, end: Int
    ) -> Unicode.Scalar {
        let byte = bytes[at]
        if byte == 0x26, let close = bytes[at..<end].firstIndex(of: 0x3B),
            let scalar = referenced(bytes[(at + 1)..<close])
        {
            at = close + 1
            return scalar
        }
        if byte < 0x80 {
            at += 1
            // Line ends and tabs in the markup are blanks.
            return byte < 0x20 ? " " : Unicode.Scalar(byte)
        }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        var value = UInt32(byte) & (0x7F >> UInt32(length))
        for offset in 1..<length where at + offset < end {
            value = value << 6 | UInt32(bytes[at + offset] & 0x3F)
        }
        at = min(at + length, end)
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}

extension StoryTree {
    /// Elements that print nothing where they stand and are known by no role.
    func isInvisible(_ token: Int) -> Bool {
        let name = part.name(of: token)
        return name.namespace == Namespaces.word || name.namespace == Namespaces.office
            || name.namespace == Namespaces.xml
            || (name.namespace == Namespaces.text
                && (name.local.hasSuffix("-decls") || name.local == "hidden-text"))
    }
}
