import XMLScanning

@testable import Templating

/// Small templates of both formats, as the office programs would write them.
enum Fixtures {
    static func scan(_ xml: String) throws -> XMLTokens {
        try XMLScanner.scan(Array(xml.utf8), part: "part.xml")
    }

    // MARK: OpenDocument

    static let openDocumentRoot = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
        xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"
        """

    /// Content with one paragraph that holds a mark.
    static func content(
        automatic: String? =
            "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Text_20_body\"/>",
        paragraph: String = "<text:p text:style-name=\"P1\">{{ x | markdown }}</text:p>"
    ) -> String {
        let styles = automatic.map {
            $0.isEmpty
                ? "<office:automatic-styles/>"
                : "<office:automatic-styles>\($0)</office:automatic-styles>"
        }
        return "<office:document-content \(openDocumentRoot)>\(styles ?? "")"
            + "<office:body><office:text>\(paragraph)</office:text></office:body></office:document-content>"
    }

    static func styles(_ named: String) -> String {
        "<office:document-styles \(openDocumentRoot)><office:styles>"
            + "<style:style style:name=\"Standard\" style:family=\"paragraph\"/>"
            + "<style:style style:name=\"Text_20_body\" style:display-name=\"Text body\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"/>"
            + "\(named)</office:styles><office:automatic-styles/><office:master-styles/></office:document-styles>"
    }

    static let richStyles =
        (1...6).map {
            "<style:style style:name=\"Heading_20_\($0)\" style:display-name=\"Heading \($0)\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:default-outline-level=\"\($0)\"/>"
        }.joined()
        + "<style:style style:name=\"Strong_20_Emphasis\" style:display-name=\"Strong Emphasis\" style:family=\"text\"/>"
        + "<style:style style:name=\"Internet_20_link\" style:display-name=\"Internet link\" style:family=\"text\"/>"
        + "<style:style style:name=\"Table_20_Contents\" style:display-name=\"Table Contents\" style:family=\"paragraph\"/>"
        + "<style:style style:name=\"Table_20_Heading\" style:display-name=\"Table Heading\" style:family=\"paragraph\"/>"
        + "<style:style style:name=\"List_20_Bullet\" style:display-name=\"List Bullet\" style:family=\"paragraph\" style:list-style-name=\"Dash\"/>"
        + "<text:list-style style:name=\"Dash\"/><text:list-style style:name=\"Numbering_20_123\" style:display-name=\"Numbering 123\"/>"

    // MARK: WordprocessingML

    static let w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    static let r =
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    static let officeType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    static func document(
        _ paragraph: String =
            "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/><w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:t>{{ x | markdown }}</w:t></w:r></w:p>"
    ) -> String {
        "<w:document \(w) \(r)><w:body>\(paragraph)<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    }

    static let wordStyles =
        "<w:styles \(w)><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
        + (1...6).map {
            "<w:style w:type=\"paragraph\" w:styleId=\"u\($0)\"><w:name w:val=\"heading \($0)\"/><w:basedOn w:val=\"Normal\"/></w:style>"
        }.joined()
        + "<w:style w:type=\"paragraph\" w:styleId=\"ListBullet\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"ListNumber\"><w:name w:val=\"List Number\"/><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/></w:style>"
        + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/></w:style></w:styles>"

    static let bareWordStyles =
        "<w:styles \(w)><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style></w:styles>"

    static let numbering =
        "<w:numbering \(w)><w:abstractNum w:abstractNumId=\"7\"><w:nsid w:val=\"0A0B0C0D\"/><w:multiLevelType w:val=\"multilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"ListNumber\"/><w:lvlText w:val=\"%1/\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"5\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>"

    static func relationships(_ inner: String) -> String {
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(inner)</Relationships>"
    }

    static let types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"

    /// The parts of a package whose styles and lists are as Word's own.
    static let wordParts: [String: String] = [
        "word/document.xml": document(), "word/styles.xml": wordStyles,
        "word/numbering.xml": numbering, "[Content_Types].xml": types,
        "word/settings.xml":
            "<w:settings \(w)><w:zoom w:percent=\"100\"/><w:compat/></w:settings>",
        "word/_rels/document.xml.rels": relationships(
            "<Relationship Id=\"rId1\" Type=\"\(officeType)/styles\" Target=\"styles.xml\"/>"
                + "<Relationship Id=\"rId2\" Type=\"\(officeType)/numbering\" Target=\"/word/numbering.xml\"/>"
                + "<Relationship Id=\"rId3\" Type=\"\(officeType)/settings\" Target=\"settings.xml\"/>"
        ),
    ]

    /// The parts of a package that has neither lists nor headings.
    static let bareWordParts: [String: String] = [
        "word/document.xml": document(), "word/styles.xml": bareWordStyles,
        "[Content_Types].xml": types,
        "word/_rels/document.xml.rels": relationships(
            "<Relationship Id=\"rId1\" Type=\"\(officeType)/styles\" Target=\"styles.xml\"/>"),
    ]

    static func wordTarget(_ parts: [String: String]) throws -> AdditionTarget {
        var tokens: [String: XMLTokens] = [:]
        for (name, xml) in parts { tokens[name] = try scan(xml) }
        return AdditionTarget(word: "word/document.xml", owners: ["word/header1.xml"]) {
            tokens[$0]
        }
    }

    static func openDocumentTarget(content: String, styles: String) throws -> AdditionTarget {
        AdditionTarget(openDocument: [
            ("content.xml", try scan(content)), ("styles.xml", try scan(styles)),
        ])
    }
}

/// Bytes with patches put in.
func patched(_ xml: String, _ patches: [Patch]) -> String {
    var bytes: [UInt8] = []
    let source = Array(xml.utf8)
    var from = 0
    for patch in patches {
        bytes += source[from..<patch.range.lowerBound] + patch.bytes
        from = patch.range.upperBound
    }
    return String(decoding: bytes + source[from...], as: UTF8.self)
}
