import OfficeDocuments
import Testing

@testable import Templating

/// Ids in what repeats: each copy has its own, free in the whole document. The harness
/// judges that none is twice and none dangles.
@Suite struct IDTests {
    static let drawing = """
        <w:r><w:drawing><wp:inline xmlns:wp="\(Namespaces.wordDrawing)"><wp:docPr id="7" name="a"/></wp:inline></w:drawing></w:r>
        """

    /// A body, and a header that has ids and no mark.
    static func word(_ body: String) throws -> OfficeDocument {
        var parts: [(name: String, bytes: [UInt8])] = []
        let base = try Harness.wordDocument("a")
        for name in base.partNames { parts.append((name, try #require(try base.part(name)))) }
        let root = "xmlns:w=\"\(Namespaces.word)\" xmlns:w14=\"\(Namespaces.word2010)\""
        let document = "<w:document \(root)><w:body>\(body)<w:sectPr/></w:body></w:document>"
        let header = "<w:hdr \(root)><w:p w14:paraId=\"00000009\">\(drawing.replacing("\"7\"", with: "\"8\""))</w:p></w:hdr>"
        let types = String(decoding: parts[0].bytes, as: UTF8.self).replacing(
            "</Types>",
            with: """
                <Override PartName="/word/header1.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>
                """)
        let relations = """
            <Relationships xmlns="\(Namespaces.packageRelationships)"><Relationship Id="h" \
            Type="\(Namespaces.relationships)/header" Target="header1.xml"/></Relationships>
            """
        parts[0].bytes = Array(types.utf8)
        parts[2].bytes = Array(document.utf8)
        parts.append(("word/header1.xml", Array(header.utf8)))
        parts.append(("word/_rels/document.xml.rels", Array(relations.utf8)))
        return try OfficeDocument(files: parts)
    }

    static func loop(_ inner: String) -> String {
        "<w:p><w:r><w:t>{% for x in xs %}</w:t></w:r></w:p>\(inner)<w:p><w:r><w:t>{% endfor %}</w:t></w:r></w:p>"
    }

    @Test func `copies of drawings, bookmarks, controls and paragraphs have ids of their own`() throws {
        let inner = """
            <w:p w14:paraId="00000001"><w:bookmarkStart w:id="1" w:name="b"/>\(Self.drawing)<w:bookmarkEnd w:id="1"/>\
            <w:hyperlink w:anchor="b"><w:r><w:t>{{ x }}</w:t></w:r></w:hyperlink></w:p>\
            <w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent><w:p w14:paraId="00000002"/></w:sdtContent></w:sdt>
            """
        let document = try Self.word(Self.loop(inner))
        let made = try #require(try Harness.fill(document).changes.replaced[document.mainPart])
        let text = String(decoding: made, as: UTF8.self)
        #expect(text.contains("docPr id=\"7\"") && text.contains("docPr id=\"9\""))
        #expect(text.contains("w:name=\"b\"") && text.contains("w:name=\"b_2\"") && text.contains("w:anchor=\"b_2\""))
        #expect(text.contains("w:val=\"6\"") && text.contains("paraId=\"0000000A\""))
    }

    @Test func `in ODF too`() throws {
        let inner = """
            <text:p>{% for x in xs %}</text:p><text:section text:name="S"><text:p xml:id="i"><text:bookmark-start text:name="b"/>{{ x }}\
            <text:bookmark-end text:name="b"/><text:bookmark-ref text:ref-name="b"/><draw:frame draw:name="F"/>\
            <text:note text:id="n"><text:note-citation/><text:note-body><text:p/></text:note-body></text:note></text:p></text:section>\
            <table:table table:name="T"><table:table-column/><table:table-row><table:table-cell><text:p/></table:table-cell>\
            </table:table-row></table:table><text:p>{% endfor %}</text:p><text:p>z</text:p>
            """
        let base = try Harness.flatDocument("MARK")
        let bytes = try #require(try base.part(OfficeDocument.flatPart))
        let whole = String(decoding: bytes, as: UTF8.self).replacing("<text:p>MARK</text:p>", with: inner)
        let document = try OfficeDocument(bytes: Array(whole.utf8))
        let made = try #require(try Harness.fill(document).changes.replaced[document.mainPart])
        let text = String(decoding: made, as: UTF8.self)
        for name in ["name=\"S\"", "name=\"b\"", "name=\"F\"", "name=\"T\"", "xml:id=\"i\"", "text:id=\"n\"", "ref-name=\"b\""] {
            #expect(text.contains(name))
            #expect(text.contains(name.dropLast() + "_2\""), "\(name)")
        }
    }
}
