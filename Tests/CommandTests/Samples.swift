import Archives
import Foundation
import OfficeDocuments

/// The smallest templates.
enum Samples {
    static let namespaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\""

    /// An ODF file in one piece with one paragraph.
    static func flat(_ text: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document \(namespaces) office:mimetype="application/vnd.oasis.opendocument.text">\
        <office:body><office:text><text:p>\(text)</text:p></office:text></office:body></office:document>
        """
    }

    /// The parts of an ODT that is signed.
    static func signedODT(_ text: String) -> [(name: String, bytes: [UInt8])] {
        let parts = [
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            (
                "content.xml",
                "<office:document-content \(namespaces)><office:body><office:text><text:p>\(text)</text:p></office:text></office:body></office:document-content>"
            ),
            (
                "META-INF/manifest.xml",
                """
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
                <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>\
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
                <manifest:file-entry manifest:full-path="META-INF/documentsignatures.xml" manifest:media-type="text/xml"/></manifest:manifest>
                """
            ),
            (
                "META-INF/documentsignatures.xml",
                "<document-signatures xmlns=\"urn:oasis:names:tc:opendocument:xmlns:digitalsignature:1.0\"/>"
            ),
        ]
        return parts.map { ($0, Array($1.utf8)) }
    }

    /// The parts of a DOCX that is signed.
    static func signedDOCX(_ text: String) -> [(name: String, bytes: [UInt8])] {
        let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
        let parts = [
            (
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/>\
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                <Override PartName="/_xmlsignatures/sig1.xml" ContentType="application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"/></Types>
                """
            ),
            (
                "_rels/.rels",
                """
                <Relationships xmlns="\(relationships)">\
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
                <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>
                """
            ),
            (
                "word/document.xml",
                "<w:document xmlns:w=\"\(word)\"><w:body><w:p><w:r><w:t>\(text)</w:t></w:r></w:p><w:sectPr/></w:body></w:document>"
            ),
            ("_xmlsignatures/origin.sigs", ""),
            (
                "_xmlsignatures/_rels/origin.sigs.rels",
                """
                <Relationships xmlns="\(relationships)">\
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature" Target="sig1.xml"/></Relationships>
                """
            ),
            ("_xmlsignatures/sig1.xml", "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>"),
        ]
        return parts.map { ($0, Array($1.utf8)) }
    }

    static func package(_ parts: [(name: String, bytes: [UInt8])]) throws -> Data {
        Data(try OfficeDocument(files: parts).encoded(PartChanges(), stamped: false, with: Deflater()))
    }
}
