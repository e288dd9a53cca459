import OfficeDocuments
import XMLScanning

/// `word/settings.xml`.
enum WordSettings {
    /// Elements that follow `w:updateFields` (ECMA-376 part 1, 17.15.1.78, CT_Settings).
    private static let later: Set<String> = [
        "hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "mathPr",
        "attachedSchema", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats",
        "doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown", "smartTagType",
        "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator",
    ]

    /// The settings with the request that page numbers be computed when the document opens.
    static func requestingUpdate(_ bytes: [UInt8]) -> [UInt8]? {
        guard let part = try? XMLScanner.scan(bytes, part: ""),
            let root = part.tokens.indices.first(where: { part.tokens[$0].isElementStart }),
            part.tokens[root].kind == .start
        else { return nil }
        let children = part.children(of: root)
        if children.contains(where: { part.name(of: $0).local == "updateFields" }) { return nil }
        let next = children.first { later.contains(part.name(of: $0).local) || part.name(of: $0).namespace != Namespaces.word }
        let offset = Int(part.tokens[next ?? Int(part.tokens[root].partner)].start)
        let name = String(decoding: part.qualifiedName(of: root), as: UTF8.self).replacing("settings", with: "")
        var made = bytes
        made.insert(contentsOf: Array("<\(name)updateFields \(name)val=\"true\"/>".utf8), at: offset)
        return made
    }
}
