import OfficeDocuments
import XMLScanning

/// How a paragraph's start is written once more: ids are unique, and what stands once in
/// a document stays with the first.
struct ParagraphStarts {
    let again: [UInt8]
    /// Of the rest of a paragraph that was parted: no number of a list either.
    let rest: [UInt8]

    init(of token: Int, _ end: Int, in part: XMLTokens) {
        var once = Self.ids(of: token, in: part)
        var numbers: [Range<Int>] = []
        for inner in part.children(of: token).prefix(1) where part.name(of: inner) == XMLName(Namespaces.word, "pPr") {
            for property in part.children(of: inner) {
                let range = part.range(ofElement: property)
                switch part.name(of: property).local {
                case "pageBreakBefore", "sectPr": once.append(range)
                case "numPr": numbers.append(range)
                default: break
                }
            }
        }
        let whole = Int(part.tokens[token].start)..<end
        again = Self.bytes(whole, without: once, in: part)
        rest = Self.bytes(whole, without: once + numbers, in: part)
    }

    static func ids(of token: Int, in part: XMLTokens) -> [Range<Int>] {
        let ids = [
            XMLName(Namespaces.word2010, "paraId"), XMLName(Namespaces.word2010, "textId"),
            XMLName(Namespaces.xml, "id"), XMLName(Namespaces.text, "id"),
        ]
        return part.attributes(of: token).compactMap { attribute in
            ids.contains(part.expandedName(of: attribute, at: token))
                ? attribute.name.lowerBound - 1..<attribute.value.upperBound + 1 : nil
        }
    }

    private static func bytes(_ range: Range<Int>, without gaps: [Range<Int>], in part: XMLTokens) -> [UInt8] {
        var made: [UInt8] = []
        var at = range.lowerBound
        for gap in gaps.sorted(by: { $0.lowerBound < $1.lowerBound }) where gap.upperBound <= range.upperBound {
            made += part.bytes[at..<gap.lowerBound]
            at = gap.upperBound
        }
        made += part.bytes[at..<range.upperBound]
        // An empty element opens.
        if made.suffix(2).elementsEqual("/>".utf8), part.tokens[token(at: range.lowerBound, in: part)].kind == .empty {
            made.removeLast(2)
            made.append(0x3E)
        }
        return made
    }

    private static func token(at offset: Int, in part: XMLTokens) -> Int {
        part.tokens.partitioningIndex { Int($0.start) >= offset }
    }
}
