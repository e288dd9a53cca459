import DocumentMerging
import OfficeDocuments
import Testing

@Suite struct WordStyleTests {
    @Test func `a style of the same name and look is the host's, whatever its id`() throws {
        let host = try Word.document("<w:p/>", ["styles": Word.standard + Word.style("DeMuc", "heading 1", "FF0000")])
        let guest = try Word.document(
            Word.paragraph("Heading1"), ["styles": Word.standard + Word.style("Heading1", "Heading 1", "FF0000")])
        let made = try Word.merged(host, guest, guest)
        #expect(made.adopted == Word.paragraph("DeMuc") + Word.paragraph("DeMuc"))
        #expect(try made.part("word/styles.xml") == String(decoding: host.part("word/styles.xml") ?? [], as: UTF8.self))
    }

    @Test func `a style of the same name and another look is renamed, once, and so are its heirs`() throws {
        func styles(_ color: String) -> String {
            Word.standard + Word.style("Goc", "Goc", color) + Word.style("Con", "Con", "00FF00", basedOn: "Goc")
        }
        let guest = try Word.document(Word.paragraph("Con"), ["styles": styles("222222")])
        let made = try Word.merged(Word.document("<w:p/>", ["styles": styles("111111")]), guest, guest)
        #expect(made.adopted == Word.paragraph("Con2") + Word.paragraph("Con2"))
        let text = try made.part("word/styles.xml")
        #expect(text.components(of: "<w:name w:val=\"Con (phu-luc)\"/><w:basedOn w:val=\"Goc2\"/>") == 1)
        #expect(text.components(of: "<w:name w:val=\"Goc (phu-luc)\"/>") == 1)
    }

    @Test func `a style that the host lacks comes with what it refers to`() throws {
        let own = "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"A\"/><w:basedOn w:val=\"B\"/><w:next w:val=\"C\"/></w:style>"
        let styles = Word.standard + own + Word.style("B", "B", "111111") + Word.style("C", "C", "222222") + Word.style("D", "D", "333333")
        let made = try Word.merged(
            Word.document("<w:p/>", ["styles": Word.standard]), Word.document(Word.paragraph("A"), ["styles": styles]))
        let text = try made.part("word/styles.xml")
        for name in ["A", "B", "C"] { #expect(text.contains("<w:name w:val=\"\(name)\"/>")) }
        #expect(!text.contains("\"D\""))
    }

    @Test func `what the guest's defaults said is said by its styles`() throws {
        func styles(_ size: Int) -> String {
            "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"\(size)\"/></w:rPr></w:rPrDefault></w:docDefaults>" + Word.standard
        }
        let host = try Word.document("<w:p/>", ["styles": styles(28)])
        let plain = "<w:p><w:r><w:t>x</w:t></w:r></w:p>"
        #expect(try Word.merged(host, Word.document(plain, ["styles": styles(28)])).adopted == plain)
        let made = try Word.merged(host, Word.document(plain + "<w:p/>", ["styles": styles(20)]))
        let named = "<w:p><w:pPr><w:pStyle w:val=\"Normal2\"/></w:pPr>"
        #expect(made.adopted == named + "<w:r><w:t>x</w:t></w:r></w:p>" + named + "</w:p>")
        let style = try made.part("word/styles.xml")
        #expect(style.contains("<w:name w:val=\"Normal (phu-luc)\"/><w:rPr><w:sz w:val=\"20\"/></w:rPr></w:style>"))
        #expect(style.components(of: "w:default=\"1\"") == 1)
    }

    @Test func `properties that are added stand where the schema wants them`() throws {
        func styles(_ size: Int, _ after: Int) -> String {
            """
            <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="\(size)"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
            <w:spacing w:after="\(after)"/></w:pPr></w:pPrDefault></w:docDefaults>\
            <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:pPr><w:spacing w:before="9"/><w:jc w:val="both"/></w:pPr>\
            <w:rPr><w:b/><w:u w:val="single"/></w:rPr></w:style>
            """
        }
        let made = try Word.merged(
            Word.document("<w:p/>", ["styles": styles(28, 0)]), Word.document(Word.paragraph("A"), ["styles": styles(20, 200)]))
        #expect(
            try made.part("word/styles.xml").contains(
                "<w:pPr><w:spacing w:before=\"9\" w:after=\"200\"/><w:jc w:val=\"both\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"20\"/><w:u w:val=\"single\"/></w:rPr>"))
    }

    @Test func `a guest's lists have numbers of their own each time`() throws {
        let host = try Word.document(Word.item(1), ["numbering": Word.list])
        let guest = try Word.document(Word.item(1) + Word.item(2) + Word.item(1), ["numbering": Word.list])
        let made = try Word.merged(host, guest, guest)
        let numbers = made.adopted.matches(of: /numId w:val="(\d+)"/).map { String($0.1) }
        #expect(numbers == ["3", "4", "3", "5", "6", "5"])
        let text = try made.part("word/numbering.xml")
        #expect(text.components(of: "<w:abstractNum ") == 3)
        #expect(Set(text.matches(of: /nsid w:val="(\w+)"/).map { String($0.1) }).count == 3)
        #expect(try #require(text.ranges(of: "<w:abstractNum ").last).upperBound < #require(text.firstRange(of: "<w:num ")).lowerBound)
    }

    @Test func `lists by style begin anew where the style is the host's`() throws {
        let style = """
            <w:style w:type="paragraph" w:styleId="So"><w:name w:val="So"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>\
            <w:ind w:left="360"/></w:pPr></w:style>
            """
        let parts = ["numbering": Word.list, "styles": Word.standard + style]
        let made = try Word.merged(Word.document(Word.paragraph("So"), parts), Word.document(Word.paragraph("So"), parts))
        #expect(
            made.adopted.hasPrefix(
                "<w:p><w:pPr><w:pStyle w:val=\"So\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr><w:ind w:left=\"360\"/></w:pPr>"))
    }

    @Test func `parts are made where the host has none`() throws {
        let guest = try Word.document(
            Word.item(1) + Word.paragraph("A")
                + "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>",
            [
                "numbering": Word.list, "styles": Word.style("A", "A", "111111", basedOn: "A0") + Word.style("A0", "A0", "0000FF"),
                "footnotes": "<w:footnote w:id=\"1\"><w:p><w:r><w:t>n</w:t></w:r></w:p></w:footnote>",
            ])
        let made = try Word.merged(Word.document("<w:p/>"), guest)
        #expect(try made.part("word/footnotes.xml").contains("<w:footnote w:type=\"separator\" w:id=\"-1\">"))
        for kind in ["styles", "numbering", "footnotes"] {
            #expect(made.document.contentType(of: "word/\(kind).xml") == Word.type + kind + "+xml")
            #expect(try made.document.relationships(of: "word/document.xml").contains { $0.target == "word/\(kind).xml" })
        }
    }
}
