import OfficeDocuments
import ReadingModel

private let odfNamespaces =
    [
        "office", "style", "text", "table", "meta",
    ].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }.joined(
        separator: " ")
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
    try Reading(
        bytes: flatDocument(body, styles: styles, automatic: automatic, masters: masters))
}

/// The bytes of a flat OpenDocument text with this body.
func flatDocument(
    _ body: String, styles: String = "", automatic: String = "", masters: String = ""
) -> [UInt8] {
    let flat = """
        <office:document \(odfNamespaces) \
        office:mimetype="application/vnd.oasis.opendocument.text">\
        <office:styles>\(styles)</office:styles>\
        <office:automatic-styles>\(automatic)</office:automatic-styles>\
        <office:master-styles>\(masters)</office:master-styles>\
        <office:body><office:text>\(body)</office:text></office:body></office:document>
        """
    return Array(flat.utf8)
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
    var related = ["styles", "numbering"].map { relationship($0, $0, to: "\($0).xml") }
    for (kind, content) in others.sorted(by: { $0.key < $1.key }) {
        let name = kind.filter { !$0.isNumber }
        let root = ["header": "hdr", "footer": "ftr"][name] ?? name
        parts["word/\(kind).xml"] = "<w:\(root) \(wordNamespaces)>\(content)</w:\(root)>"
        related.append(relationship(kind, name, to: "\(kind).xml"))
    }
    for (id, target) in links.sorted(by: { $0.key < $1.key }) {
        related.append(relationship(id, "hyperlink", to: target, mode: " TargetMode=\"External\""))
    }
    parts["word/_rels/document.xml.rels"] = relationships(related)
    return try Reading(document: package(parts, main: "word/document.xml"))
}

/// An OPC package of these parts.
func package(_ parts: [String: String], main: String) throws -> OfficeDocument {
    let type = DocumentFormat.docx.mediaType
    var all = parts
    all["_rels/.rels"] = relationships([relationship("main", "officeDocument", to: main)])
    all["[Content_Types].xml"] = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/\(main)" ContentType="\(type)"/></Types>
        """
    return try OfficeDocument(
        files: all.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) })
}

private func relationship(_ id: String, _ kind: String, to target: String, mode: String = "")
    -> String
{
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
    return "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(target)\"\(mode)/>"
}

private func relationships(_ all: [String]) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + all.joined() + "</Relationships>"
}
