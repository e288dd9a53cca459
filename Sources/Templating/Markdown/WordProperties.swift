import XMLScanning

/// The children of `w:pPr` or `w:rPr` as bytes, in the order that the schema wants
/// (ISO 29500-1, A.1): properties are put in and taken out without looking inside.
struct WordProperties: Sendable, Hashable {
    /// An element of properties, by its local name.
    struct Property: Sendable, Hashable {
        var name: String
        var bytes: [UInt8]
    }
    private(set) var properties: [Property] = []
    private let order: [String]

    static let paragraphOrder = [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
        "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku",
        "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi",
        "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
        "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap",
        "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    ]
    static let runOrder = [
        "ins", "del", "moveFrom", "moveTo", "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps",
        "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "noProof",
        "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz",
        "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs",
        "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange",
    ]

    init(order: [String]) { self.order = order }

    /// The children of the properties element at `index`.
    init(_ part: XMLTokens, at index: Int, order: [String]) {
        self.order = order
        properties = part.children(of: index).map { child in
            let last = Int(part.tokens[child].partner)
            return Property(
                name: part.name(of: child).local,
                bytes: Array(part.bytes(from: child, through: last)))
        }
    }

    func bytes(of name: String) -> [UInt8]? { properties.first { $0.name == name }?.bytes }

    func without(_ names: Set<String>) -> WordProperties {
        var copy = self
        copy.properties.removeAll { names.contains($0.name) }
        return copy
    }

    func only(_ names: Set<String>) -> WordProperties {
        var copy = self
        copy.properties.removeAll { !names.contains($0.name) }
        return copy
    }

    /// Put where the schema has it, in place of one of the same name.
    func setting(_ name: String, _ bytes: [UInt8]) -> WordProperties {
        var copy = without([name])
        let rank = order.firstIndex(of: name) ?? order.count
        let at =
            copy.properties.firstIndex { (order.firstIndex(of: $0.name) ?? order.count) > rank }
            ?? copy.properties.endIndex
        copy.properties.insert(Property(name: name, bytes: bytes), at: at)
        return copy
    }

    func setting(_ name: String, _ markup: String) -> WordProperties {
        setting(name, Array(markup.utf8))
    }

    /// The whole element, nothing if there is no property.
    func element(_ name: String) -> [UInt8] {
        if properties.isEmpty { return [] }
        return Array("<\(name)>".utf8) + properties.flatMap(\.bytes) + Array("</\(name)>".utf8)
    }
}
