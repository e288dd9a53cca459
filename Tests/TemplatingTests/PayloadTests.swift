import OfficeDocuments
import Testing

@testable import Templating

/// What paragraphs of tags carry survives them.
@Suite struct PayloadTests {
    private func word(_ body: String) throws -> String {
        let part = """
            <w:document xmlns:w="\(Namespaces.word)"><w:body>\(body)<w:sectPr/></w:body></w:document>
            """
        let bytes = try Harness.render(Array(part.utf8), .word).bytes
        let text = String(decoding: bytes, as: UTF8.self)
        let from = try #require(text.firstRange(of: "<w:body>")).upperBound
        let to = try #require(text.firstRange(of: "<w:sectPr/></w:body>")).lowerBound
        return String(text[from..<to])
    }

    private func openDocument(styles: String = "", _ body: String) throws -> String {
        let part = """
            <office:document office:mimetype="\(DocumentFormat.odt.mediaType)" \
            xmlns:office="\(Namespaces.office)" xmlns:text="\(Namespaces.text)" \
            xmlns:style="\(Namespaces.style)" xmlns:fo="\(Namespaces.fo)" \
            xmlns:table="\(Namespaces.table)" xmlns:draw="\(Namespaces.drawing)" xmlns:xlink="\(Namespaces.xlink)">\
            <office:automatic-styles>\(styles)</office:automatic-styles>\
            <office:body><office:text>\(body)</office:text></office:body></office:document>
            """
        let document = try OfficeDocument(bytes: Array(part.utf8))
        let filled = try Harness.fill(document)
        return String(decoding: filled.changes.replaced[document.mainPart] ?? [], as: UTF8.self)
    }

    private func p(_ text: String, _ properties: String = "") -> String {
        let own = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
        return "<w:p>\(own)<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    // MARK: WordprocessingML

    @Test func `a bookmark goes to the next paragraph, before or in the loop as it stands`() throws {
        let start = "<w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:bookmarkEnd w:id=\"1\"/>"
        let outside = try word(
            "<w:p>\(start)<w:r><w:t>{% for x in xs %}</w:t></w:r></w:p>" + p("{{ x }}")
                + p("{% endfor %}"))
        #expect(outside.ranges(of: "w:name=\"b\"").count == 1)
        #expect(outside.ranges(of: "w:bookmarkStart").count == 1)
        #expect(outside.hasPrefix("<w:p><w:bookmarkStart"))
        let inside = try word(
            "<w:p><w:r><w:t>{% for x in xs %}</w:t></w:r>\(start)</w:p>" + p("{{ x }}")
                + p("{% endfor %}"))
        #expect(inside.ranges(of: "w:bookmarkStart").count == 2)
        #expect(inside.contains("w:name=\"b\"") && inside.contains("w:name=\"b_2\""))
    }

    @Test func `a bookmark that nobody follows goes to the paragraph before`() throws {
        let end = "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:bookmarkEnd w:id=\"1\"/><w:r><w:t>{% endif %}</w:t></w:r></w:p>"
        let text = try word(p("{% if t %}") + p("a") + end)
        #expect(
            text
                == "<w:p><w:r><w:t xml:space=\"preserve\">a</w:t></w:r><w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:bookmarkEnd w:id=\"1\"/></w:p>"
        )
    }

    @Test func `a page break before goes to the next paragraph once`() throws {
        let text = try word(
            p("{% for x in xs %}", "<w:pageBreakBefore/>")
                + p("{{ x }}", "<w:keepNext/><w:jc w:val=\"center\"/>") + p("{% endfor %}") + p("z"))
        #expect(
            text.hasPrefix(
                "<w:p><w:pPr><w:keepNext/><w:pageBreakBefore/><w:jc w:val=\"center\"/></w:pPr>"))
        #expect(text.ranges(of: "pageBreakBefore").count == 1)
        let bare = try word(p("{% if t %}", "<w:pageBreakBefore/>") + p("a") + p("{% endif %}"))
        #expect(bare.hasPrefix("<w:p><w:pPr><w:pageBreakBefore/></w:pPr>"))
        let empty = try word(p("{% if t %}", "<w:pageBreakBefore/>") + "<w:p/>" + p("{% endif %}"))
        #expect(empty == "<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>")
    }

    @Test func `a paragraph that shows nothing leaves its page break as well`() throws {
        let text = try word(
            p("{% if k %}x{% endif %}", "<w:pageBreakBefore/>") + p("a"))
        #expect(
            text == "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t xml:space=\"preserve\">a</w:t></w:r></w:p>")
    }

    @Test func `the end of a section goes to the paragraph before`() throws {
        let section = "<w:sectPr><w:pgSz w:w=\"1\" w:h=\"1\"/></w:sectPr>"
        let text = try word(p("{% if t %}") + p("a") + p("{% endif %}", section) + p("b"))
        #expect(
            text
                == "<w:p><w:pPr>\(section)</w:pPr><w:r><w:t xml:space=\"preserve\">a</w:t></w:r></w:p>"
                + p("b"))
        // The paragraph before ends a section itself: this one stays.
        let twice = try word(
            p("{% if t %}") + p("a", section) + p("{% endif %}", section) + p("b"))
        #expect(twice == p("a", section) + "<w:p><w:pPr>\(section)</w:pPr></w:p>" + p("b"))
    }

    @Test func `a floating drawing outlives a paragraph without substance`() throws {
        let drawing = """
            <w:drawing><wp:anchor xmlns:wp="\(Namespaces.wordDrawing)"><wp:docPr id="7" name="n"/>\
            </wp:anchor></w:drawing>
            """
        let text = try word(
            p("{% for x in xs %}")
                + "<w:p><w:r>\(drawing)</w:r><w:r><w:t>{% if k %}x{% endif %}</w:t></w:r></w:p>"
                + p("{{ x }}") + p("{% endfor %}"))
        #expect(text.ranges(of: "<w:drawing>").count == 2)
        #expect(text.ranges(of: "<w:p>").count == 2)
        #expect(text.contains("id=\"7\"") && text.contains("id=\"8\""))
        #expect(text.hasPrefix("<w:p><w:r><w:drawing>"))
    }

    // MARK: ODF

    private static let styles = """
        <style:style style:name="B" style:family="paragraph" style:parent-style-name="Standard" \
        style:master-page-name="Bia"><style:paragraph-properties style:page-number="3"/></style:style>\
        <style:style style:name="Q" style:family="paragraph"><style:paragraph-properties \
        fo:text-align="center"/></style:style>
        """

    @Test func `a page style goes to the next paragraph, whose own look stays`() throws {
        let text = try openDocument(
            styles: Self.styles,
            """
            <text:p text:style-name="B">{% for x in xs %}</text:p>\
            <text:p text:style-name="Q">{{ x }}</text:p><text:p>{% endfor %}</text:p>
            """)
        let added = """
            <style:style style:name="MdP1" style:family="paragraph" style:master-page-name="Bia">\
            <style:paragraph-properties fo:text-align="center" style:page-number="3"/></style:style>
            """
        #expect(text.contains(added + "</office:automatic-styles>"))
        #expect(
            text.contains(
                "<text:p text:style-name=\"MdP1\">1</text:p><text:p text:style-name=\"Q\">2</text:p>"))
    }

    @Test func `a paragraph of a named style, or of none, gets a style of its own`() throws {
        for own in ["", " text:style-name=\"Heading\""] {
            let text = try openDocument(
                styles: Self.styles,
                """
                <text:p text:style-name="B">{% if t %}</text:p><text:p\(own)>a</text:p>\
                <text:p>{% endif %}</text:p>
                """)
            #expect(text.contains("<text:p text:style-name=\"MdP1\">a</text:p>"))
            #expect(text.contains("style:master-page-name=\"Bia\"><style:paragraph-properties style:page-number=\"3\"/></style:style></office:automatic-styles>"))
            if !own.isEmpty { #expect(text.contains("style:parent-style-name=\"Heading\" style:master-page-name")) }
        }
    }

    @Test func `bookmarks and floating frames go to the next paragraph, in lists as well`() throws {
        let text = try openDocument(
            """
            <text:list><text:list-item><text:p><text:bookmark text:name="b"/>\
            <draw:frame text:anchor-type="paragraph" draw:name="f"/>{% if t %}</text:p></text:list-item>\
            <text:list-item><text:p>a</text:p></text:list-item>\
            <text:list-item><text:p>{% endif %}</text:p></text:list-item></text:list>
            """)
        #expect(
            text.contains(
                "<text:list-item><text:p><text:bookmark text:name=\"b\"/><draw:frame text:anchor-type=\"paragraph\" draw:name=\"f\"/>a</text:p></text:list-item></text:list>"
            ))
    }

    @Test func `a page break before content that Markdown writes comes before its first paragraph`() throws {
        let text = try openDocument(
            styles: Self.styles,
            """
            <text:p text:style-name="B">{% set q = 1 %}</text:p>\
            <text:p text:style-name="Q">{{ 'a\\n\\nb' | markdown }}</text:p>
            """)
        #expect(text.contains("style:master-page-name=\"Bia\""))
        #expect(text.contains("<text:p text:style-name=\"MdP1\">a</text:p><text:p text:style-name=\"Q\">b</text:p>"))
    }
}
