import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Documents around a body in the markup itself, for what the notation cannot say.
enum Raw {
    static func word(_ body: String) throws -> OfficeDocument {
        let base = try Harness.wordDocument("MARK", hasLists: true)
        var parts: [(String, [UInt8])] = []
        for name in base.partNames {
            var text = String(decoding: try #require(try base.part(name)), as: UTF8.self)
            if name == base.mainPart {
                text = text.replacing(
                    "<w:p><w:r><w:t xml:space=\"preserve\">MARK</w:t></w:r></w:p>", with: body)
            }
            parts.append((name, Array(text.utf8)))
        }
        return try OfficeDocument(files: parts)
    }

    /// The same with a header, by the relationship `h`, and properties of its section.
    static func word(_ body: String, header: String, section: String) throws -> OfficeDocument {
        try adding([Part(kind: "header", file: "header1.xml", id: "h", text: header)], to: word(body)) { main in
            main.replacing("</w:body>", with: "<w:sectPr>\(section)</w:sectPr></w:body>")
        }
    }

    /// A part beside the main one, which is related to it.
    struct Part {
        /// The last word of its relation and of its content type: `header`, `footnotes`.
        var kind: String
        /// Below `word/`.
        var file: String
        /// Of the relation.
        var id: String
        var text: String
    }

    /// A document of Word with further parts, its main part changed.
    static func adding(
        _ parts: [Part], to base: OfficeDocument, changing main: (String) -> String = { $0 }
    ) throws -> OfficeDocument {
        let types = parts.map {
            "<Override PartName=\"/word/\($0.file)\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.\($0.kind)+xml\"/>"
        }.joined()
        let relations = parts.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(Namespaces.relationships)/\($0.kind)\" Target=\"\($0.file)\"/>"
        }.joined()
        var files = parts.map { (name: "word/" + $0.file, bytes: Array($0.text.utf8)) }
        for name in base.partNames {
            var text = String(decoding: try #require(try base.part(name)), as: UTF8.self)
                .replacing("</Types>", with: types + "</Types>")
            if name == base.mainPart { text = main(text) }
            if name == "word/_rels/document.xml.rels" {
                text = text.replacing("</Relationships>", with: relations + "</Relationships>")
            }
            files.append((name, Array(text.utf8)))
        }
        return try OfficeDocument(files: files)
    }

    static func flat(_ body: String) throws -> OfficeDocument {
        let base = try Harness.flatDocument("MARK", hasLists: true)
        let bytes = try #require(try base.part(OfficeDocument.flatPart))
        let text = String(decoding: bytes, as: UTF8.self).replacing("<text:p>MARK</text:p>", with: body)
        return try OfficeDocument(bytes: Array(text.utf8))
    }

    static func run(_ text: String) -> String {
        "<w:r><w:t xml:space=\"preserve\">\(Notation.escaped(text))</w:t></w:r>"
    }

    /// A complex field.
    static func field(_ instruction: String, _ result: String) -> String {
        """
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">\(instruction)\
        </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\(run(result))\
        <w:r><w:fldChar w:fldCharType="end"/></w:r>
        """
    }

    /// The main part, filled, and the warnings.
    static func filled(
        _ document: OfficeDocument, _ record: ValueMap = Harness.record
    ) throws -> (text: String, warnings: [String]) {
        let rendering = try Harness.fill(document, record)
        let bytes = try rendering.changes.replaced[document.mainPart] ?? document.part(document.mainPart)
        return (String(decoding: bytes ?? [], as: UTF8.self), rendering.warnings.map(\.id.rawValue))
    }
}
