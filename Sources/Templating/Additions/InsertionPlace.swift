import XMLScanning

/// A place of a part that stays as it is unless something is added there.
struct InsertionPlace: Sendable, Hashable {
    /// What the addition replaces; mostly empty.
    var range: Range<Int>
    /// Written around the addition: the tags of an element that was empty or absent.
    var open: [UInt8] = []
    var close: [UInt8] = []
    var prefixes: MarkupPrefixes

    /// Just before an element.
    init(before index: Int, in part: XMLTokens, _ namespaces: [(String, String)]) {
        let start = Int(part.tokens[index].start)
        range = start..<start
        prefixes = MarkupPrefixes(namespaces.map { ($0.0, $0.1) }, in: part, at: index)
    }

    /// At the end of an element's content.
    init(endOf element: Int, in part: XMLTokens, _ namespaces: [(String, String)]) {
        let token = part.tokens[element]
        prefixes = MarkupPrefixes(namespaces.map { ($0.0, $0.1) }, in: part, at: element)
        guard token.kind == .empty else {
            let end = Int(part.tokens[Int(token.partner)].start)
            range = end..<end
            return
        }
        range = token.range
        open = part.bytes[token.range].dropLast(2) + [0x3E]
        close = Array("</".utf8) + part.qualifiedName(of: element) + [0x3E]
    }

    /// What to write for an addition: nil where there is none.
    func patch(_ addition: [UInt8]) -> Patch? {
        addition.isEmpty ? nil : Patch(range, open + addition + close)
    }
}

extension XMLTokens {
    /// The first element with that name that starts in a range of tokens.
    func firstElement(_ name: XMLName, in range: Range<Int>? = nil) -> Int? {
        let range = range ?? tokens.startIndex..<tokens.endIndex
        return range.first { tokens[$0].isElementStart && self.name(of: $0) == name }
    }

    /// The root element.
    var root: Int? { tokens.indices.first { tokens[$0].isElementStart } }
}
