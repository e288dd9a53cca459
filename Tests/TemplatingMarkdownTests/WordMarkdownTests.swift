import Testing

@testable import Templating

@Suite struct WordMarkdownTests {
    @Test func `headings are real headings by the name of their style, with the typed number`()
        throws
    {
        let filled = try Template.word().filled(
            with: "# I. KẾT QUẢ\n\n## 1. Công tác\n\n### 5.1. Ưu điểm\n\nĐoạn văn.")
        #expect(
            filled.outline == [
                "u1: I. KẾT QUẢ", "u2: 1. Công tác", "u3: 5.1. Ưu điểm", "Normal: Đoạn văn.",
            ])
        #expect(filled.additions.isEmpty)
    }

    @Test func `where the template numbers headings, a typed number takes its place`() throws {
        var parts = Fixtures.wordParts
        parts["word/styles.xml"] = Fixtures.bareWordStyles.replacing(
            "</w:styles>",
            with:
                "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style></w:styles>"
        )
        let filled = try Template.word(parts).filled(with: "# I. A\n\n# B")
        #expect(filled.outline == ["H1: I. A", "H1: B"])
        #expect(filled.elements("numId").map(\.attributes) == ["w:val=0"])
    }

    @Test func `a missing heading style is added to the template's styles`() throws {
        let filled = try Template.word(Fixtures.bareWordParts).filled(with: "# A\n\n# B")
        #expect(filled.outline == ["Heading1: A", "Heading1: B"])
        #expect(filled.additions.touchedParts == ["word/styles.xml"])
    }

    @Test func `a paragraph keeps the look of the mark's own, its run too`() throws {
        let filled = try Template.word().filled(with: "a\n\n**b**")
        #expect(
            filled.inserted
                == "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/><w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/><w:rPr><w:sz w:val=\"28\"/></w:rPr></w:pPr><w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\">a</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/><w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/><w:rPr><w:sz w:val=\"28\"/></w:rPr></w:pPr><w:r><w:rPr><w:b/><w:bCs/><w:sz w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\">b</w:t></w:r></w:p>"
        )
    }

    @Test func `bold, italic and struck are set on the run, in the schema's order`() throws {
        let filled = try Template.word().filled(with: "***a*** ~~b~~")
        #expect(
            filled.inserted.contains(
                "<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/><w:sz w:val=\"28\"/></w:rPr>"))
        #expect(filled.inserted.contains("<w:rPr><w:strike/><w:sz w:val=\"28\"/></w:rPr>"))
    }

    @Test func `lists take the template's styles; numbered ones begin anew in each value`() throws {
        let template = try Template.word()
        let filled = try template.filled(with: "- a\n- b\n\n1. c\n2. d\n\n- e\n\n1. f")
        #expect(
            filled.outline == [
                "ListBullet: a", "ListBullet: b", "ListNumber: c", "ListNumber: d", "ListBullet: e",
                "ListNumber: f",
            ])
        // The template's numbers are 4 and 5.
        #expect(
            filled.elements("numId").map(\.attributes) == [
                "w:val=6", "w:val=6", "w:val=7",
            ])
        #expect(filled.additions.touchedParts == ["word/numbering.xml"])
    }

    @Test func `a template without lists gets one of each kind`() throws {
        let filled = try Template.word(Fixtures.bareWordParts).filled(
            with: "- a\n  - b\n    1. c\n- d\n\n1. e\n   1. f")
        #expect(
            filled.elements("numId").map(\.attributes) == [
                "w:val=1", "w:val=1", "w:val=2", "w:val=1", "w:val=3", "w:val=3",
            ])
        #expect(
            filled.elements("ilvl").map(\.attributes) == [
                "w:val=0", "w:val=1", "w:val=2", "w:val=0", "w:val=0", "w:val=1",
            ])
        #expect(filled.additions.newParts.map(\.name) == ["word/numbering.xml"])
    }

    @Test func `a further paragraph of an item has no number`() throws {
        let filled = try Template.word(Fixtures.bareWordParts).filled(with: "1. a\n\n   b\n2. c")
        #expect(filled.elements("numId").map(\.attributes) == ["w:val=1", "w:val=1"])
        #expect(filled.elements("ind").map(\.attributes).contains("w:left=720 w:firstLine=0"))
    }

    @Test func `tables fill the text's width and repeat their heading`() throws {
        let filled = try Template.word().filled(
            with: "| TT | Nội dung | Số |\n|:-:|---|--:|\n| 1 | **Tin** bài | 600 |")
        #expect(filled.elements("tblStyle").map(\.attributes) == ["w:val=TableGrid"])
        #expect(filled.elements("tblW").map(\.attributes) == ["w:w=5000 w:type=pct"])
        #expect(filled.elements("tblHeader").count == 1)
        #expect(
            filled.elements("tc").map(\.text) == ["TT", "Nội dung", "Số", "1", "Tin bài", "600"])
        let widths = filled.elements("gridCol").compactMap { Int($0.attributes.dropFirst(4)) }
        #expect(widths.count == 3 && abs(widths.reduce(0, +) - 9354) <= 3)
        #expect(filled.elements("jc").map(\.attributes).contains("w:val=right"))
        #expect(filled.written.endsWithTable)
    }

    @Test func `two tables do not grow together`() throws {
        let table = "| a | b |\n|---|---|\n| 1 | 2 |\n"
        let filled = try Template.word().filled(with: "\(table)\n<!-- -->\n\n\(table)")
        #expect(filled.elements("tbl").count == 2)
        #expect(!filled.inserted.contains("</w:tbl><w:tbl>"))
    }

    @Test func `links are relationships of the part`() throws {
        let filled = try Template.word().filled(
            with: "[a](https://x.vn) [b](https://x.vn) [c](file:///x)")
        let ids = filled.elements("hyperlink").map(\.attributes)
        #expect(ids == ["r:id=rIdLink1 w:history=1", "r:id=rIdLink1 w:history=1"])
        #expect(
            filled.elements("rStyle").map(\.attributes) == ["w:val=Hyperlink", "w:val=Hyperlink"])
        #expect(filled.additions.touchedParts == ["word/_rels/document.xml.rels"])
    }

    @Test func `page break and section of the mark's paragraph stay once, at its ends`() throws {
        let template = try Template.word(
            paragraph:
                "<w:p><w:pPr><w:pageBreakBefore/><w:jc w:val=\"both\"/><w:sectPr><w:type w:val=\"nextPage\"/></w:sectPr></w:pPr><w:r><w:t>{{ x }}</w:t></w:r></w:p>"
        )
        let filled = try template.filled(with: "# a\n\nb\n\nc")
        #expect(filled.elements("pageBreakBefore").count == 1)
        #expect(
            filled.inserted.hasPrefix(
                "<w:p><w:pPr><w:pStyle w:val=\"u1\"/><w:pageBreakBefore/></w:pPr>"))
        #expect(
            filled.inserted.hasSuffix(
                "<w:p><w:pPr><w:sectPr><w:type w:val=\"nextPage\"/></w:sectPr></w:pPr></w:p>"))
        #expect(filled.elements("sectPr").count == 2)
    }

    @Test func `in a line the mark's run gives way and goes on`() throws {
        let template = try Template.word(
            paragraph:
                "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>Có {{ x | markdown }} bài</w:t></w:r></w:p>")
        let filled = try template.filled(inline: "hơn **600** tin")
        #expect(
            filled.inserted
                == "hơn </w:t></w:r><w:r><w:rPr><w:b/><w:bCs/><w:i/></w:rPr><w:t xml:space=\"preserve\">600</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\"> tin"
        )
        #expect(filled.outline == ["-: Có hơn 600 tin bài"])
    }
}
