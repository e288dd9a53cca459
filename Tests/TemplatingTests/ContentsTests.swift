import OfficeDocuments
import Testing

@testable import Templating

/// Tables of contents follow the headings (hard cases 87, 88).
@Suite struct ContentsTests {
    // MARK: WordprocessingML

    static func entry(_ title: String, _ page: String, _ bookmark: String, before: String = "") -> String {
        """
        <w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>\(before)<w:hyperlink w:anchor="\(bookmark)">\(Raw.run(title))\
        <w:r><w:tab/></w:r>\(Raw.field(" PAGEREF \(bookmark) \\h ", page))</w:hyperlink></w:p>
        """
    }

    static let begin = """
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="separate"/></w:r>
        """
    static let end = "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"

    static func heading(_ text: String, _ id: Int, _ bookmark: String) -> String {
        """
        <w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:bookmarkStart w:id="\(id)" w:name="\(bookmark)"/>\(Raw.run(text))\
        <w:bookmarkEnd w:id="\(id)"/></w:p>
        """
    }

    static func paragraph(_ text: String) -> String { "<w:p>\(Raw.run(text))</w:p>" }

    static func word() throws -> OfficeDocument {
        try Raw.word(
            entry("Mở đầu {{ n }}", "1", "_Toc1", before: begin) + entry("Xã {{ x }}", "2", "_Toc2")
                + entry("Phần bỏ", "3", "_Toc3") + end
                + heading("Mở đầu {{ n }}", 1, "_Toc1") + paragraph("{% for x in xs %}") + heading("Xã {{ x }}", 2, "_Toc2")
                + paragraph("{% endfor %}{% if k %}") + heading("Phần bỏ", 3, "_Toc3") + paragraph("{% endif %}"))
    }

    @Test func `case 87: entries of Word are made from the headings that are there`() throws {
        let made = try Raw.filled(Self.word())
        let toc = try #require(made.text.firstRange(of: "fldCharType=\"end\"/></w:r></w:p>")).lowerBound
        let entries = made.text[..<toc].split(separator: "<w:p>").dropFirst().map(String.init)
        #expect(entries.count == 4)
        #expect(entries[0].contains("Mở đầu n") && entries[0].contains("TOC \\o") && entries[0].contains(">1<"))
        #expect(entries[1].contains("Xã 1") && entries[1].contains("anchor=\"_Toc2\"") && entries[1].contains("PAGEREF _Toc2 "))
        #expect(entries[2].contains("Xã 2") && entries[2].contains("anchor=\"_Toc2_2\"") && entries[2].contains("PAGEREF _Toc2_2 "))
        #expect(!made.text.contains("Phần bỏ") && !made.text.contains("{{") && made.warnings.isEmpty)
    }

    @Test func `case 87: page numbers are computed when the document opens`() throws {
        let settings = "<w:settings xmlns:w=\"\(Namespaces.word)\"><w:zoom w:percent=\"100\"/><w:compat/></w:settings>"
        let made = try #require(WordSettings.requestingUpdate(Array(settings.utf8)))
        #expect(String(decoding: made, as: UTF8.self).contains("<w:zoom w:percent=\"100\"/><w:updateFields w:val=\"true\"/><w:compat/>"))
        #expect(WordSettings.requestingUpdate(made) == nil)
    }

    // MARK: ODF

    @Test func `case 88: entries of ODF follow the headings, whose marks are evaluated once`() throws {
        func entry(_ title: String, _ page: String, _ link: String) -> String {
            "<text:p text:style-name=\"Contents_20_1\"><text:a xlink:type=\"simple\" xlink:href=\"#\(link)\">\(title)<text:tab/>\(page)</text:a></text:p>"
        }
        func heading(_ text: String, _ bookmark: String) -> String {
            "<text:h text:outline-level=\"1\"><text:bookmark-start text:name=\"\(bookmark)\"/>\(text)<text:bookmark-end text:name=\"\(bookmark)\"/></text:h>"
        }
        let table = """
            <text:table-of-content text:name="T" text:protected="true"><text:table-of-content-source text:outline-level="3"/>\
            <text:index-body><text:index-title text:name="H"><text:p>Mục lục {{ n }}</text:p></text:index-title>\
            \(entry("Mở đầu {{ n }}", "1", "a"))\(entry("Xã {{ x }}", "2", "b"))\(entry("Phần bỏ", "3", "c"))</text:index-body></text:table-of-content>
            """
        let body = table + heading("Mở đầu {{ n }}", "a") + "<text:p>{% for x in xs %}</text:p>" + heading("Xã {{ x }}", "b")
            + "<text:p>{% endfor %}{% if k %}</text:p>" + heading("Phần bỏ", "c") + "<text:p>{% endif %}</text:p>"
        let made = try Raw.filled(Raw.flat(body)).text
        #expect(made.contains("Mục lục<text:s/>n</text:p>"))
        for line in ["#a\">Mở đầu n<text:tab/>1<", "#b\">Xã 1<text:tab/>", "#b_2\">Xã 2<text:tab/>"] {
            #expect(made.contains(line), "\(line)")
        }
        #expect(!made.contains("Phần bỏ") && !made.contains("{{") && made.contains("text:protected=\"true\""))
    }

    @Test func `a document with a table of contents and no marks stays byte for byte`() throws {
        let document = try Raw.word(Self.entry("A", "1", "_Toc1", before: Self.begin) + Self.end + Self.heading("B", 1, "_Toc1"))
        #expect(try Harness.fill(document).changes.isEmpty)
    }
}
