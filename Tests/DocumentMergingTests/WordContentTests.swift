import DocumentMerging
import Diagnostics
import OfficeDocuments
import Testing

@Suite struct WordContentTests {
    @Test func `pictures come once under names and types that are right`() throws {
        let png = "<Default Extension=\"PNG\" ContentType=\"image/png\"/>"
        func document(_ bytes: [UInt8], types: String = png) throws -> OfficeDocument {
            try Word.document(
                Word.picture("rId5"), links: [("rId5", "image", "media/image1.png")],
                files: [("word/media/image1.png", bytes)], types: types)
        }
        let host = try document(ODF.picture)
        let same = try Word.merged(host, document(ODF.picture))
        #expect(same.document.partNames.filter { $0.contains("media") } == ["word/media/image1.png"])
        #expect(same.adopted.contains("r:embed=\"rId5\""))
        #expect(same.adopted.contains("<wp:docPr id=\"2\""))
        let other = try Word.merged(host, document([1, 2]), document([1, 2]))
        #expect(try other.document.part("word/media/image2.png") == [1, 2])
        #expect(other.document.partNames.filter { $0.contains("media") }.count == 2)
        #expect(try !other.part("[Content_Types].xml").contains("image2"))
        let bare = try Word.merged(Word.document("<w:p/>"), document([1, 2]))
        #expect(try bare.part("[Content_Types].xml").components(of: "<Override PartName=\"/word/media/image1.png\" ContentType=\"image/png\"/>") == 1)
    }

    @Test func `a part comes with the parts that it refers to`() throws {
        let rels = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="\(Word.relationships)package" Target="../embeddings/a.xlsx"/></Relationships>
            """
        let guest = try Word.document(
            "<w:p><w:r><w:object r:id=\"c\"/></w:r></w:p>", links: [("c", "chart", "charts/chart1.xml")],
            files: [
                ("word/charts/chart1.xml", Array("<c/>".utf8)), ("word/charts/_rels/chart1.xml.rels", Array(rels.utf8)),
                ("word/embeddings/a.xlsx", [7]),
            ],
            types: "<Default Extension=\"xlsx\" ContentType=\"a/b\"/><Override PartName=\"/word/charts/chart1.xml\" ContentType=\"c/d\"/>")
        let host = try Word.document("<w:p/>", files: [("word/charts/chart1.xml", Array("<x/>".utf8))], types: "<Default Extension=\"xml\" ContentType=\"x/y\"/>")
        let made = try Word.merged(host, guest)
        #expect(try made.part("word/charts/chart2.xml") == "<c/>")
        #expect(made.document.contentType(of: "word/charts/chart2.xml") == "c/d")
        #expect(try made.document.relationships(of: "word/charts/chart2.xml").map(\.target) == ["word/embeddings/a.xlsx"])
        #expect(made.document.contentType(of: "word/embeddings/a.xlsx") == "a/b")
    }

    @Test func `links keep their address and share a relationship`() throws {
        let text = "<w:p><w:hyperlink r:id=\"rId1\"><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p>"
        let guest = try Word.document(text, links: [("rId1", "hyperlink", "https://khach.vn/?a=1&amp;b=2")])
        let host = try Word.document(text, links: [("rId1", "hyperlink", "https://chu.vn")])
        let made = try Word.merged(host, guest, guest)
        let ids = made.adopted.matches(of: /r:id="(\w+)"/).map { String($0.1) }
        #expect(ids.count == 2 && Set(ids).count == 1 && ids[0] != "rId1")
        let all = try made.document.relationships(of: "word/document.xml")
        #expect(all.first { $0.id == ids[0] }?.target == "https://khach.vn/?a=1&b=2")
    }

    @Test func `notes get new numbers and their own links and styles`() throws {
        let notes = "<w:footnote w:id=\"1\"><w:p><w:pPr><w:pStyle w:val=\"N\"/></w:pPr></w:p></w:footnote>"
        let text = "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
        let host = try Word.document(text, ["footnotes": notes, "styles": Word.standard + Word.style("N", "N", "111111")])
        let guest = try Word.document(text, ["footnotes": notes, "styles": Word.standard + Word.style("N", "N", "222222")])
        let made = try Word.merged(host, guest, guest)
        #expect(made.adopted.components(of: "<w:footnoteReference w:id=\"2\"/>") == 1)
        #expect(made.adopted.components(of: "<w:footnoteReference w:id=\"3\"/>") == 1)
        #expect(
            try made.part("word/footnotes.xml").contains(
                notes + notes.replacing("\"1\"", with: "\"2\"").replacing("\"N\"", with: "\"N2\"")))
    }

    @Test func `bookmarks and ids are unique and fields follow`() throws {
        let text = """
            <w:p><w:bookmarkStart w:id="0" w:name="Muc"/><w:bookmarkEnd w:id="0"/><w:ins w:id="1" w:author="A">\
            <w:r><w:t>a</w:t></w:r></w:ins><w:hyperlink w:anchor="Muc"/><w:r><w:instrText> REF Muc \\h </w:instrText></w:r>\
            <w:fldSimple w:instr="PAGEREF Muc"/></w:p><w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>
            """
        let made = try Word.merged(Word.document(text), Word.document(text))
        #expect(made.adopted.contains("<w:instrText> REF Muc_2 \\h </w:instrText>"))
        #expect(made.adopted.contains("w:anchor=\"Muc_2\"") && made.adopted.contains("PAGEREF Muc_2"))
        #expect(made.adopted.contains("<w:bookmarkStart w:id=\"8\" w:name=\"Muc_2\"/><w:bookmarkEnd w:id=\"8\"/>"))
    }

    @Test func `comments, headers and the last section stay behind`() throws {
        let section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/><w:titlePg/></w:sectPr>"
        let guest = try Word.document(
            "<w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:t>a</w:t></w:r><w:commentRangeEnd w:id=\"1\"/></w:p>", section: section)
        #expect(try Word.merged(Word.document("<w:p/>"), guest).adopted == "<w:p><w:r><w:t>a</w:t></w:r></w:p>")
    }

    @Test func `a guest's sections end the host's and leave it its page`() throws {
        func inner(_ width: Int) -> String {
            "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/><w:pgSz w:w=\"\(width)\" w:h=\"16838\"/></w:sectPr></w:pPr></w:p>"
        }
        let last = "<w:sectPr><w:type w:val=\"continuous\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>"
        let host = try Word.document("<w:p/>")
        let same = try Word.merged(host, Word.document(inner(11906) + "<w:p/>", section: last))
        #expect(same.adopted.components(of: Word.section) == 1)
        #expect(same.adopted.contains("<w:sectPr><w:type w:val=\"continuous\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:pPr></w:p><w:p/>"))
        #expect(try same.main.contains("<w:sectPr><w:type w:val=\"continuous\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body>"))
        let other = try Word.merged(host, Word.document(inner(5000) + "<w:p/>"))
        #expect(other.adopted.contains("<w:sectPr><w:pgSz w:w=\"5000\" w:h=\"16838\"/></w:sectPr>"))
        #expect(try other.main.hasSuffix(Word.section + "</w:body></w:document>"))
    }

    @Test func `namespaces that the host does not know are declared and may be ignored as before`() throws {
        let root = Word.names + """
             xmlns:x="urn:x" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x"
            """
        let made = try Word.merged(
            Word.document("<w:p/>"), Word.document("<w:p x:a=\"1\"/><w:p/>", root: root))
        #expect(
            made.adopted
                == "<w:p xmlns:x=\"urn:x\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"x\" x:a=\"1\"/><w:p/>")
    }

    @Test func `a guest of the other family is named`() throws {
        let flat = try GuestDocument(ODF.flat("<text:p/>"), name: "a.fodt")
        var merger = try DocumentMerger(host: Word.document("<w:p/>"))
        let wanted = Diagnostic("guest-format-differs", ["name": "a.fodt", "guest": "fodt", "host": "docx"])
        #expect(throws: wanted) { try merger.adopt(nil, of: flat) }
    }
}
