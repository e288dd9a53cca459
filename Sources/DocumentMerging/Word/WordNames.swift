import OfficeDocuments
import XMLScanning

/// Names and orders of WordprocessingML (ISO 29500-1, 17).
enum WordNames {
    static func w(_ local: String) -> XMLName { XMLName(Namespaces.word, local) }
    static let val = w("val")

    static let officeRelationships = Namespaces.relationships + "/"
    static let contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml."

    /// The children of `w:pPr` and `w:rPr` in the schema's order (17.3.1.26, 17.3.2.28).
    static let order: [String: [String]] = [
        "pPr": [
            "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
            "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
            "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
            "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
            "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap",
            "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
        ],
        "rPr": [
            "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
            "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden",
            "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect",
            "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout",
            "specVanish", "oMath",
        ],
        "style": ["pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr"],
    ]

    /// The children that must stand behind one.
    static func followers(of element: String, in parent: String) -> Set<String> {
        let names = order[parent] ?? []
        guard let rank = names.firstIndex(of: element) else { return [] }
        return Set(names[(rank + 1)...])
    }
}

extension XMLTokens {
    /// The value of `w:val` of the first child with that name.
    func childValue(_ local: String, of element: Int) -> String? {
        child(local, of: element).flatMap { attribute(WordNames.val, of: $0) }
    }

    func child(_ local: String, of element: Int) -> Int? {
        children(of: element).first { name(of: $0) == WordNames.w(local) }
    }
}
