import Testing

@testable import Templating

@Suite struct OpenDocumentMarkdownTests {
    @Test func `headings are real headings in the template's styles, with the typed number`() throws
    {
        let filled = try Template.openDocument().filled(
            with: "# I. KẾT QUẢ\n\n## 1. Công tác\n\n### 5.1. Ưu điểm\n\nĐoạn văn.")
        #expect(
            filled.outline == [
                "Heading_20_1: I. KẾT QUẢ", "Heading_20_2: 1. Công tác",
                "Heading_20_3: 5.1. Ưu điểm", "P1: Đoạn văn.",
            ])
        let levels = filled.elements("h").map(\.attributes)
        #expect(levels[2] == "text:style-name=Heading_20_3 text:outline-level=3")
        #expect(filled.additions.isEmpty)
    }

    @Test func `where the template numbers headings, a typed number takes its place`() throws {
        let outline =
            "<text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\" style:num-format=\"I\"/><text:outline-level-style text:level=\"2\" style:num-format=\"\"/></text:outline-style>"
        let filled = try Template.openDocument(styles: Fixtures.richStyles + outline)
            .filled(with: "# I. A\n\n# B\n\n## 1. C")
        #expect(
            filled.elements("h").map { $0.attributes.contains("is-list-header=true") } == [
                true, false, false,
            ])
    }

    @Test func `without heading styles a heading is still one, in an automatic style`() throws {
        let filled = try Template.openDocument(styles: "").filled(with: "# A")
        #expect(filled.elements("h").map(\.text) == ["A"])
        #expect(filled.elements("h")[0].attributes == "text:style-name=MdP1 text:outline-level=1")
        #expect(
            filled.elements("style").contains {
                $0.attributes
                    == "style:name=MdP1 style:family=paragraph style:parent-style-name=Text_20_body"
            })
    }

    @Test func `a paragraph keeps the look of the mark's own, its spans too`() throws {
        let template = try Template.openDocument(
            paragraph:
                "<text:p text:style-name=\"P1\"><text:span text:style-name=\"T9\">{{ x }}</text:span></text:p>"
        )
        let filled = try template.filled(with: "a\n\nb\n\n# c")
        #expect(
            filled.inserted
                == "<text:p text:style-name=\"P1\"><text:span text:style-name=\"T9\">a</text:span></text:p><text:p text:style-name=\"P1\"><text:span text:style-name=\"T9\">b</text:span></text:p><text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">c</text:h>"
        )
    }

    @Test func `bold and italic take the template's styles, else automatic ones once`() throws {
        let filled = try Template.openDocument().filled(with: "**a** *b* ***c*** ~~d~~ **e**")
        let spans = filled.elements("span").map(\.attributes)
        #expect(
            spans == [
                "text:style-name=Strong_20_Emphasis", "text:style-name=MdT1",
                "text:style-name=Strong_20_Emphasis", "text:style-name=MdT1",
                "text:style-name=MdT2", "text:style-name=Strong_20_Emphasis",
            ])
        #expect(filled.elements("text-properties").count == 2)
    }

    @Test func `lists nest, and number anew in each value`() throws {
        let template = try Template.openDocument()
        let filled = try template.filled(with: "- a\n  1. b\n  2. c\n- d\n\n3. e\n4. f")
        #expect(
            filled.elements("list").map(\.attributes) == [
                "text:style-name=Dash", "text:style-name=Numbering_20_123",
                "text:style-name=Numbering_20_123",
            ])
        #expect(filled.elements("list-item").map(\.text) == ["abc", "b", "c", "d", "e", "f"])
        #expect(filled.elements("list-item")[4].attributes == "text:start-value=3")
        #expect(filled.outline.first == "List_20_Bullet: a")
        #expect(!filled.inserted.contains("continue"))
    }

    @Test func `a template without list styles gets automatic ones`() throws {
        let filled = try Template.openDocument(styles: "").filled(with: "- a\n- b\n\n1. c\n\n- d")
        #expect(
            filled.elements("list").map(\.attributes) == [
                "text:style-name=MdL1", "text:style-name=MdL2", "text:style-name=MdL1",
            ])
        #expect(
            filled.elements("list-style").map(\.attributes) == [
                "style:name=MdL1", "style:name=MdL2",
            ])
    }

    @Test func `an empty item keeps a paragraph`() throws {
        let filled = try Template.openDocument().filled(with: "- a\n-\n- c")
        #expect(filled.outline.count == 3)
    }

    @Test func `tables have heading rows, columns, alignment, and the text's width`() throws {
        let filled = try Template.openDocument().filled(
            with:
                "| TT | Nội dung | Số |\n|:-:|---|--:|\n| 1 | **Tin** bài | 600 |\n| 2 | Văn bản | 1.100 |"
        )
        #expect(filled.elements("table-column").count == 3)
        #expect(filled.elements("table-header-rows").map(\.text) == ["TTNội dungSố"])
        #expect(
            filled.elements("table-cell").map(\.text) == [
                "TT", "Nội dung", "Số", "1", "Tin bài", "600", "2", "Văn bản", "1.100",
            ])
        #expect(filled.elements("table-properties")[0].attributes.contains("rel-width=100%"))
        #expect(filled.outline[1] == "Table_20_Heading: Nội dung")
        #expect(filled.outline[4] == "Table_20_Contents: Tin bài")
        #expect(filled.written.startsWithTable && filled.written.endsWithTable)
    }

    @Test func `a table in a list item stands between the list's halves`() throws {
        let filled = try Template.openDocument().filled(
            with: "1. a\n\n   | x | y |\n   |---|---|\n   | 1 | 2 |\n\n   b\n2. c")
        #expect(filled.elements("table").count == 1)
        #expect(
            filled.elements("list").map(\.attributes) == [
                "text:style-name=Numbering_20_123",
                "text:style-name=Numbering_20_123 text:continue-numbering=true",
            ])
        #expect(filled.elements("list-header").map(\.text) == ["b"])
        #expect(filled.elements("list-item").map(\.text) == ["a", "c"])
    }

    @Test func `in an item of the template's list a table becomes lines`() throws {
        let filled = try Template.openDocument(
            paragraph:
                "<text:list><text:list-item><text:p text:style-name=\"P1\">{{ x }}</text:p></text:list-item></text:list>"
        ).filled(with: "| a | b |\n|---|---|\n| 1 | 2 |")
        #expect(filled.elements("table").isEmpty)
        #expect(filled.outline == ["P1: ab", "P1: 12"])
        #expect(filled.elements("tab").count == 2)
    }

    @Test func `links go out to the world and nowhere else`() throws {
        let filled = try Template.openDocument().filled(
            with:
                "[a](https://x.vn/?a=1&b=2) <https://kimbang.hanam.gov.vn> [b](file:///etc/passwd) [c](javascript:x) [d](\\\\\\\\server/x)"
        )
        #expect(
            filled.elements("a").map(\.attributes) == [
                "xlink:type=simple xlink:href=https://x.vn/?a=1&amp;b=2 text:style-name=Internet_20_link",
                "xlink:type=simple xlink:href=https://kimbang.hanam.gov.vn text:style-name=Internet_20_link",
            ])
        #expect(filled.outline[0].contains("b c d"))
    }

    @Test func `a page break before the mark's paragraph stays before the first block alone`()
        throws
    {
        let automatic =
            "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Text_20_body\" style:master-page-name=\"First\"><style:paragraph-properties fo:break-before=\"page\" fo:text-indent=\"1cm\"/></style:style>"
        let template = try Template.openDocument(automatic: automatic)
        #expect(try template.filled(with: "a\n\nb").outline == ["P1: a", "MdP1: b"])
        let headed = try template.filled(with: "# a\n\nb")
        #expect(headed.outline == ["MdP1: a", "MdP2: b"])
        #expect(
            headed.elements("style").suffix(2).map(\.attributes) == [
                "style:name=MdP1 style:family=paragraph style:parent-style-name=Heading_20_1 style:master-page-name=First",
                "style:name=MdP2 style:family=paragraph style:parent-style-name=Text_20_body",
            ])
        // What else the style says stays.
        #expect(
            headed.elements("paragraph-properties").map(\.attributes) == [
                "fo:break-before=page fo:text-indent=1cm", "fo:break-before=page",
                "fo:text-indent=1cm",
            ])
    }

    @Test func `in a line letters alone are written`() throws {
        let template = try Template.openDocument(
            paragraph: "<text:p text:style-name=\"P1\">Có {{ x | markdown }} bài</text:p>")
        let filled = try template.filled(inline: "**600** tin [ở đây](https://x.vn)")
        #expect(
            filled.inserted
                == "<text:span text:style-name=\"Strong_20_Emphasis\">600</text:span> tin <text:a xlink:type=\"simple\" xlink:href=\"https://x.vn\" text:style-name=\"Internet_20_link\">ở đây</text:a>"
        )
        #expect(filled.outline == ["P1: Có 600 tin ở đây bài"])
    }
}
