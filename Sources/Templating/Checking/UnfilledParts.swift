import Diagnostics
import OfficeDocuments
import XMLScanning

/// Marks where nothing is filled: charts, SmartArt, embedded sheets, formulas.
enum UnfilledParts {
    /// The same where a template is filled: looked for only where the package holds such
    /// things at all.
    static func remarks(on document: OfficeDocument, file: String?, table: FilterTable) -> [Diagnostic] {
        let signs = (document.format.isOpenDocument ? [":object ", ":object>"] : [":oMath>", ":oMath "]).map { Array($0.utf8) }
        let parts = PartSelection.parts(of: document).filter { name in
            guard let bytes = (try? document.part(name)) ?? nil else { return false }
            if signs.contains(where: { bytes.contains($0) }) { return true }
            guard !document.format.isOpenDocument, let relationships = try? document.relationships(of: name) else { return false }
            return relationships.contains { kind(of: $0) != nil }
        }.compactMap { CheckedPart($0, of: document, file: file, table: table) }
        return parts.isEmpty ? [] : remarks(on: parts, of: document)
    }

    static func remarks(on parts: [CheckedPart], of document: OfficeDocument) -> [Diagnostic] {
        parts.flatMap { formulas(in: $0) }
            + (document.format.isOpenDocument
                ? parts.flatMap { openDocumentObjects(in: $0, document) }
                : parts.flatMap { wordObjects(in: $0, document) })
    }

    private static func remark(_ part: CheckedPart, _ token: Int, _ what: String) -> Diagnostic {
        part.remark("mark-not-filled", around: token, ["what": what])
    }

    // MARK: Formulas

    private static let officeMath = "http://schemas.openxmlformats.org/officeDocument/2006/math"

    private static func formulas(in part: CheckedPart) -> [Diagnostic] {
        part.elements(officeMath, "oMath").filter { token in
            let text = (token..<part.tree.part.indexAfter(token))
                .filter { part.tree.part.tokens[$0].kind == .text }
                .map { part.tree.part.text(of: $0) }.joined()
            return holdsMark(Array(text.utf8))
        }.map { remark(part, $0, "§formula") }
    }

    // MARK: WordprocessingML

    private static func wordObjects(in part: CheckedPart, _ document: OfficeDocument) -> [Diagnostic] {
        let relationships = (try? document.relationships(of: part.name)) ?? []
        return relationships.compactMap { relationship in
            guard !relationship.isExternal, let what = kind(of: relationship),
                holdsMark(relationship.target, document), let token = reference(to: relationship.id, in: part)
            else { return nil }
            return remark(part, token, what)
        }
    }

    private static func kind(of relationship: Relationship) -> String? {
        switch relationship.type.split(separator: "/").last {
        case "chart", "chartEx": "§chart"
        case "diagramData": "§diagram"
        case "package", "oleObject": "§sheet"
        default: nil
        }
    }

    /// The element that refers to a part by the id of its relationship.
    private static func reference(to id: String, in part: CheckedPart) -> Int? {
        let names = ["id", "dm"].map { XMLName(Namespaces.relationships, $0) }
        return part.tree.part.tokens.indices.first { token in
            part.tree.part.tokens[token].isElementStart
                && names.contains { part.tree.part.attribute($0, of: token) == id }
        }
    }

    // MARK: ODF

    private static func openDocumentObjects(in part: CheckedPart, _ document: OfficeDocument) -> [Diagnostic] {
        part.elements(Namespaces.drawing, "object").compactMap { token in
            if let link = part.attribute(Namespaces.xlink, "href", of: token) {
                let folder = link.hasPrefix("./") ? String(link.dropFirst(2)) : link
                let name = folder + "/content.xml"
                guard let bytes = (try? document.part(name)) ?? nil, holdsMark(bytes) else { return nil }
                return remark(part, token, kind(ofContent: bytes))
            }
            let bytes = Array(part.tree.part.bytes(from: token, through: part.tree.part.indexAfter(token) - 1))
            return holdsMark(bytes) ? remark(part, token, kind(ofContent: bytes)) : nil
        }
    }

    private static func kind(ofContent bytes: [UInt8]) -> String {
        for (sign, what) in [("office:chart", "§chart"), ("office:spreadsheet", "§sheet"), ("MathML", "§formula")]
        where bytes.contains(Array(sign.utf8)) {
            return what
        }
        return "§object"
    }

    // MARK: Marks

    /// Whether a part, or one of a package inside it, holds marks.
    private static func holdsMark(_ name: String, _ document: OfficeDocument) -> Bool {
        guard let bytes = (try? document.part(name)) ?? nil else { return false }
        guard bytes.starts(with: Array("PK".utf8)) else { return holdsMark(bytes) }
        return OfficeDocument.packagedParts(bytes).contains { holdsMark($0) }
    }

    private static func holdsMark(_ bytes: [UInt8]) -> Bool {
        ["{{", "{%"].contains { bytes.contains(Array($0.utf8)) }
    }
}
