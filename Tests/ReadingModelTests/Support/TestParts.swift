import Diagnostics
import ReadingModel

/// A document in memory, part by part.
struct TestParts: DocumentParts {
    var format: DocumentFormat
    var mainPart: String
    var parts: [String: String]
    var related: [String: [PartRelationship]] = [:]

    func bytes(of part: String) throws(Diagnostic) -> [UInt8]? { parts[part].map { Array($0.utf8) } }

    func relationships(of part: String) throws(Diagnostic) -> [PartRelationship] {
        related[part] ?? []
    }
}

private let odfNamespaces = [
    "office", "style", "text", "table", "meta",
].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }.joined(separator: " ")
    + """
         xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"\
         xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"\
         xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"\
         xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"\
         xmlns:xlink="http://www.w3.org/1999/xlink"\
         xmlns:dc="http://purl.org/dc/elements/1.1/"
        """

/// A flat OpenDocument text with this body.
func odf(
    _ body: String, styles: String = "", automatic: String = "", masters: String = ""
) throws -> Reading {
    let flat = """
        <office:document \(odfNamespaces)>\
        <office:styles>\(styles)</office:styles>\
        <office:automatic-styles>\(automatic)</office:automatic-styles>\
        <office:master-styles>\(masters)</office:master-styles>\
        <office:body><office:text>\(body)</office:text></office:body></office:document>
        """
    return try Reading(
        parts: TestParts(format: .fodt, mainPart: "main.xml", parts: ["main.xml": flat]))
}

private let wordNamespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
    """

/// A Word document with this body. `others` are further parts by the kind of
/// their relationship, whose id is the kind too.
func word(
    _ body: String, styles: String = "", numbering: String = "", others: [String: String] = [:],
    links: [String: String] = [:]
) throws -> Reading {
    var parts = [
        "word/document.xml": "<w:document \(wordNamespaces)><w:body>\(body)</w:body></w:document>",
        "word/styles.xml": "<w:styles \(wordNamespaces)>\(styles)</w:styles>",
        "word/numbering.xml": "<w:numbering \(wordNamespaces)>\(numbering)</w:numbering>",
    ]
    var related = ["styles", "numbering"].map {
        PartRelationship(id: $0, kind: $0, target: "word/\($0).xml", isExternal: false)
    }
    for (kind, content) in others {
        let name = kind.filter { !$0.isNumber }
        let root = ["header": "hdr", "footer": "ftr"][name] ?? name
        parts["word/\(kind).xml"] = "<w:\(root) \(wordNamespaces)>\(content)</w:\(root)>"
        related.append(
            PartRelationship(id: kind, kind: name, target: "word/\(kind).xml", isExternal: false))
    }
    for (id, target) in links {
        related.append(
            PartRelationship(id: id, kind: "hyperlink", target: target, isExternal: true))
    }
    return try Reading(
        parts: TestParts(
            format: .docx, mainPart: "word/document.xml", parts: parts,
            related: ["word/document.xml": related]))
}
