import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Ids, references, tables of contents, pages: chapter G of the hard cases.
@Suite struct ReferenceCases {
    static let ids = """
        <w:bookmarkStart w:id="1" w:name="b"/>\(IDTests.drawing)<w:bookmarkEnd w:id="1"/>\
        <w:commentRangeStart w:id="2"/>\(Raw.run("{{ x }}"))<w:commentRangeEnd w:id="2"/><w:ins w:id="3" w:author="a">\(Raw.run("c"))</w:ins>
        """

    /// Every `name="…"` of an element.
    static func values(_ name: String, of element: String, in text: String) throws -> [String] {
        text.matches(of: try Regex("<\(element) [^>]*?\(name)=\"([^\"]*)\"", as: (Substring, Substring).self)).map { String($0.output.1) }
    }

    @Test func `case 81: ids of copies are unique over the whole document, headers too`() throws {
        let document = try IDTests.word(IDTests.loop("<w:p w14:paraId=\"00000001\">\(Self.ids)</w:p>"))
        let made = try HardCase.filled(document)
        let drawings = try Self.values("id", of: "wp:docPr", in: made.main) + Self.values("id", of: "wp:docPr", in: made.part("word/header1.xml"))
        #expect(drawings.count == 3 && Set(drawings).count == 3)
        let paragraphs = try Self.values("w14:paraId", of: "w:p", in: made.main) + ["00000009"]
        #expect(paragraphs.count == 3 && Set(paragraphs).count == 3)
        #expect(try Set(Self.values("w:name", of: "w:bookmarkStart", in: made.main)) == ["b", "b_2"])
    }

    @Test func `case 82: bookmarks, comments and revisions clash with none of the template`() throws {
        let other = "<w:p><w:ins w:id=\"4\" w:author=\"a\">\(Raw.run("d"))</w:ins><w:bookmarkStart w:id=\"5\" w:name=\"e\"/><w:bookmarkEnd w:id=\"5\"/></w:p>"
        let made = try HardCase.filled(IDTests.word(IDTests.loop("<w:p>\(Self.ids)</w:p>") + other))
        let bookmarks = try Self.values("w:id", of: "w:bookmarkStart", in: made.main)
        let revisions = try Self.values("w:id", of: "w:ins", in: made.main)
        #expect(bookmarks.count == 3 && revisions.count == 3)
        #expect(Set(bookmarks + revisions).count == 6)
    }

    @Test func `case 83: copies of ODF have fresh names, the same each time`() throws {
        let inner = "<text:section text:name=\"S\"><text:p xml:id=\"i\"><draw:frame draw:name=\"F\" svg:width=\"1cm\"/>{{ x }}</text:p></text:section><table:table table:name=\"T\"><table:table-column/><table:table-row><table:table-cell><text:p/></table:table-cell></table:table-row></table:table>"
        for document in try HardCase.openDocuments(HardCase.flat("{% for x in xs %}") + inner + HardCase.flat("{% endfor %}", "z")) {
            let made = try HardCase.filled(document)
            for (name, element) in [("text:name", "text:section"), ("xml:id", "text:p"), ("draw:name", "draw:frame"), ("table:name", "table:table")] {
                let values = try Self.values(name, of: element, in: made.main)
                #expect(values.count == 2 && Set(values).count == 2, "\(values)")
            }
            #expect(try HardCase.filled(document).main == made.main)
        }
    }

    @Test func `case 84: a bookmark and what refers to it go together in each copy`() throws {
        let field = Raw.field(" PAGEREF m ", "1")
        let word = try HardCase.filled(ReferenceTests.word("{% for x in xs %}", ReferenceTests.target + field, "{% endfor %}"))
        #expect(word.main.contains("> PAGEREF m <") && word.main.contains("> PAGEREF m_2 <") && word.warnings.isEmpty)
        for document in try HardCase.openDocuments(HardCase.flat("{% for x in xs %}", ReferenceTests.openTarget + ReferenceTests.openReference, "{% endfor %}")) {
            let made = try HardCase.filled(document)
            #expect(try Self.values("text:ref-name", of: "text:bookmark-ref", in: made.main) == ["m", "m_2"])
            #expect(made.warnings.isEmpty)
        }
    }

    @Test func `case 85: from outside a reference points to the first copy, with a warning`() throws {
        let word = try HardCase.filled(ReferenceTests.word("{% for x in xs %}", ReferenceTests.target, "{% endfor %}", Raw.field(" PAGEREF m ", "1")))
        #expect(word.main.contains("> PAGEREF m <") && word.warnings == ["reference-ambiguous"])
        for document in try HardCase.openDocuments(HardCase.flat("{% for x in xs %}", ReferenceTests.openTarget, "{% endfor %}", ReferenceTests.openReference)) {
            let made = try HardCase.filled(document)
            #expect(try Self.values("text:ref-name", of: "text:bookmark-ref", in: made.main) == ["m"])
            #expect(made.warnings == ["reference-ambiguous"])
        }
    }

    @Test func `case 86: a reference to what was dropped is told with its place`() throws {
        let target = ReferenceTests.target.replacing("{{ x }}", with: "")
        let documents = try HardCase.openDocuments(
            HardCase.flat("{% if k %}", ReferenceTests.openTarget.replacing("{{ x }}", with: ""), "{% endif %}", ReferenceTests.openReference))
            + [ReferenceTests.word("{% if k %}", target, "{% endif %}", Raw.field(" REF m ", "A"))]
        for document in documents {
            let rendering = try Harness.fill(document)
            #expect(rendering.warnings.map(\.id) == ["reference-lost"])
            #expect(rendering.warnings.first?.place.paragraph == 4)
            #expect(try !HardCase.filled(document).read().contains("Error"))
        }
    }

    @Test func `case 87: a table of contents follows the headings, and Word is asked for the pages`() throws {
        let document = try ContentsTests.word()
        let rendering = try Harness.fill(document)
        let made = try document.applying(rendering.changes)
        let text = try Harness.text(of: made)
        for title in ["Mở đầu n", "Xã 1", "Xã 2"] { #expect(text.ranges(of: title).count == 2, "\(title)") }
        #expect(!text.contains("Phần bỏ"))
        // The template has no settings: they are made for it.
        let settings = try #require(try made.part("word/settings.xml"))
        #expect(String(decoding: settings, as: UTF8.self).contains("updateFields"))
    }

    @Test func `case 88: a protected table of contents follows, and no mark is evaluated twice`() throws {
        let table = """
            <text:table-of-content text:name="T" text:protected="true"><text:table-of-content-source text:outline-level="3"/>\
            <text:index-body><text:p text:style-name="Contents_20_1"><text:a xlink:type="simple" xlink:href="#a">M {{ c.next() }}<text:tab/>1</text:a></text:p>\
            </text:index-body></text:table-of-content>
            """
        let heading = "<text:h text:outline-level=\"1\"><text:bookmark-start text:name=\"a\"/>M {{ c.next() }}<text:bookmark-end text:name=\"a\"/></text:h>"
        for document in try HardCase.openDocuments("<text:p>{% set c = cycler('x', 'y', 'z') %}</text:p>" + table + heading) {
            let made = try HardCase.filled(document)
            #expect(!made.main.contains("{{") && made.main.contains("text:protected=\"true\""))
            let lines = try made.read().split(separator: "\n").map { String($0.prefix(3)) }
            #expect(Set(lines).count == 1, "\(lines)")
        }
    }

    @Test func `case 89: page numbers, restarts and page styles in a loop are those of the template`() throws {
        let section = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgNumType w:start=\"1\"/></w:sectPr>"
        let word = try HardCase.filled(Raw.word(
            HardCase.word("{% for x in xs %}") + "<w:p><w:pPr>\(section)</w:pPr>\(Raw.run("{{ x }}/"))\(Raw.field(" NUMPAGES ", "3"))</w:p>" + HardCase.word("{% endfor %}", "z")))
        #expect(word.main.ranges(of: section).count == 2 && word.main.ranges(of: "NUMPAGES").count == 2)
        let style = "<style:style style:name=\"B\" style:family=\"paragraph\" style:master-page-name=\"Bia\"><style:paragraph-properties style:page-number=\"1\"/></style:style></office:automatic-styles>"
        let base = try HeaderCases.masters("<style:master-page style:name=\"Standard\"/><style:master-page style:name=\"Bia\"/>", HardCase.flat("{% for x in xs %}") + "<text:p text:style-name=\"B\">{{ x }}/<text:page-count>3</text:page-count></text:p>" + HardCase.flat("{% endfor %}"))[0]
        let text = String(decoding: try #require(try base.part(OfficeDocument.flatPart)), as: UTF8.self).replacing("</office:automatic-styles>", with: style)
        let flat = try OfficeDocument(bytes: Array(text.utf8))
        for document in [flat, try flat.converted(to: .odt)] {
            let made = try HardCase.filled(document)
            #expect(made.main.ranges(of: "<text:p text:style-name=\"B\">").count == 2 && made.main.ranges(of: "<text:page-count>3").count == 2)
            #expect(made.main.ranges(of: style.dropLast("</office:automatic-styles>".count)).count == 1)
        }
    }

    @Test func `case 90: a page begins between items, none after the last, and no paragraph is left over`() throws {
        let line = "{% for x in xs %} ¶ {{ x }} ¶ {{ page_break }} ¶ {% endfor %} ¶ z"
        for made in try HardCase.filled(line) {
            let mark = made.document.format.isOpenDocument ? "fo:break-after=\"page\"" : "w:type=\"page\""
            #expect(made.main.ranges(of: mark).count == 1)
        }
        // An item that fills its page: a break before each but the first.
        let word = HardCase.word("{% for x in xs %}") + "<w:p><w:pPr><w:pageBreakBefore/></w:pPr>\(Raw.run("{{ x }}"))</w:p>" + HardCase.word("{% endfor %}")
        #expect(try HardCase.filled(Raw.word(word)).line() == "1 ¶ 2")
    }

    @Test func `case 91: section breaks in a loop keep their kind and page setup`() throws {
        let section = "<w:sectPr><w:type w:val=\"continuous\"/><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:cols w:num=\"2\"/></w:sectPr>"
        let word = try HardCase.filled(Raw.word(
            HardCase.word("{% for x in xs %}", "a{{ x }}") + "<w:p><w:pPr>\(section)</w:pPr></w:p>" + HardCase.word("{% endfor %}", "z")))
        #expect(word.main.ranges(of: section).count == 2)
        #expect(try word.line() == "a1 ¶  ¶ a2 ¶  ¶ z")
        let body = HardCase.flat("{% for x in xs %}") + "<text:section text:name=\"S\" text:style-name=\"C\"><text:p>a{{ x }}</text:p></text:section>" + HardCase.flat("{% endfor %}", "z")
        for document in try HardCase.openDocuments(body) {
            let made = try HardCase.filled(document)
            #expect(made.main.ranges(of: "text:style-name=\"C\"").count == 2)
            #expect(try made.line() == "a1 ¶ a2 ¶ z")
        }
    }
}
