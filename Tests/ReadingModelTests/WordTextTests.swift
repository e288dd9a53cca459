import ReadingModel
import Testing

/// Text, fields and changes of Word paragraphs.
struct WordTextTests {
    static func run(_ text: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }
    static func p(_ content: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr>\(content)</w:p>"
    }
    static func mark(_ kind: String) -> String {
        "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>"
    }
    static func field(_ instruction: String, _ result: String) -> String {
        mark("begin")
            + "<w:r><w:instrText xml:space=\"preserve\">\(instruction)</w:instrText></w:r>"
            + mark("separate") + result + mark("end")
    }

    @Test(arguments: [
        ("<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space=\"preserve\"> b </w:t></w:r>", "a b "),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/></w:r>", "a\tb\nc\n"),
        (
            "<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/></w:r>",
            "a\u{2011}b\u{AD}"
        ),
        ("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>", "✓"),
        ("<w:r><w:br w:type=\"page\"/><w:t>a</w:t><w:lastRenderedPageBreak/></w:r>", "a"),
        (
            "<w:smartTag><w:r><w:t>a</w:t></w:r></w:smartTag><w:proofErr/><w:r><w:t>b</w:t></w:r>",
            "ab"
        ),
        ("<w:sdt><w:sdtContent><w:r><w:t>a</w:t></w:r></w:sdtContent></w:sdt>", "a"),
        (
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>",
            "a"
        ),
        (
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"new\"><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>",
            "b"
        ),
    ])
    func `Text is what a reader sees`(xml: String, text: String) throws {
        #expect(try word("<w:p>\(xml)</w:p>").lines == [text])
    }

    @Test(arguments: [
        (field(" PAGE \\* MERGEFORMAT ", run("7")), [Field.Kind.pageNumber], "7"),
        (field(" NUMPAGES ", run("9")), [.pageCount], "9"),
        (field(" REF muc1 \\h ", run("mục 1")), [.reference("muc1")], "mục 1"),
        (field(" SEQ Bảng \\* ARABIC ", run("3")), [.sequence("Bảng")], "3"),
        (field(" = SUM(ABOVE) ", run("10")), [.formula("= SUM(ABOVE)")], "10"),
        ("<w:fldSimple w:instr=\" PAGE \">" + run("4") + "</w:fldSimple>", [.pageNumber], "4"),
        (
            mark("begin") + "<w:r><w:instrText> IF </w:instrText></w:r>"
                + field(" MERGEFIELD x ", run("1"))
                + "<w:r><w:instrText> = 1 </w:instrText></w:r>" + mark("separate") + run("có")
                + mark("end"),
            [.other("IF  = 1")], "có"
        ),
        (
            mark("begin") + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + mark("end"),
            [.pageNumber], "1"
        ),
    ])
    func `Fields show their result, never their instruction`(
        xml: String, kinds: [Field.Kind], text: String
    ) throws {
        let reading = try word(Self.p(xml))
        #expect(reading.fields.map(\.kind) == kinds)
        #expect(reading.lines == [text])
    }

    @Test func `A field runs over paragraphs`() throws {
        let reading = try word(
            Self.p(
                Self.mark("begin") + "<w:r><w:instrText>QUOTE</w:instrText></w:r>"
                    + Self.mark("separate") + Self.run("một"))
                + Self.p(Self.run("hai"))
                + Self.p(Self.run("ba") + Self.mark("end") + Self.run(" sau")))
        #expect(reading.lines == ["một", "hai", "ba sau"])
        #expect(reading.fields.map(\.kind) == [.other("QUOTE"), .other("QUOTE"), .other("QUOTE")])
    }

    @Test func `A table of contents is one block`() throws {
        let reading = try word(
            Self.p(Self.run("Mục lục"))
                + Self.p(
                    Self.mark("begin") + "<w:r><w:instrText>TOC \\o \"1-3\"</w:instrText></w:r>"
                        + Self.mark("separate") + Self.run("I. Mở đầu")
                        + Self.field(" PAGEREF _1 ", Self.run("2")))
                + Self.p(Self.run("II. Kết")) + Self.p(Self.mark("end")) + Self.p(Self.run("sau")))
        #expect(reading.lines == ["Mục lục", "⋯ I. Mở đầu2", "⋯ II. Kết", "", "sau"])
    }

    @Test func `Links have their target, by relationship, place or field`() throws {
        let reading = try word(
            Self.p(
                "<w:hyperlink r:id=\"l\">" + Self.run("a")
                    + "</w:hyperlink><w:hyperlink w:anchor=\"b\">"
                    + Self.run("b") + "</w:hyperlink>"
                    + Self.field(" HYPERLINK \"http://x\" \\l \"m\" \\o \"gợi ý\" ", Self.run("c"))),
            links: ["l": "http://y"])
        let targets = reading.paragraphs[0].inlines.compactMap { inline -> String? in
            if case .link(let target, _) = inline { return target }
            return nil
        }
        #expect(targets == ["http://y", "#b", "http://x#m"])
        #expect(reading.lines == ["abc"])
    }

    @Test func `Changes are read as accepted and counted`() throws {
        let reading = try word(
            Self.p(
                Self.run("a ") + "<w:ins>" + Self.run("thêm") + "</w:ins><w:del><w:r><w:delText>bỏ"
                    + "</w:delText></w:r></w:del><w:moveFrom>" + Self.run("cũ")
                    + "</w:moveFrom><w:moveTo>" + Self.run(" mới") + "</w:moveTo>")
                + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc>"
                + Self.p(Self.run("còn")) + "</w:tc></w:tr></w:tbl>")
        #expect(reading.lines == ["a thêm mới", "│còn│"])
        #expect(reading.counts.insertions == 2)
        #expect(reading.counts.deletions == 3)
    }

    @Test func `A paragraph whose mark was deleted goes on in the next one`() throws {
        let deleted = "<w:rPr><w:del/></w:rPr>"
        let reading = try word(
            Self.p(Self.run("một "), deleted) + Self.p(Self.run("hai "), deleted)
                + Self.p(Self.run("ba"), "<w:jc w:val=\"center\"/>")
                + Self.p("<w:del><w:r><w:delText>x</w:delText></w:r></w:del>", deleted)
                + Self.p(Self.run("bốn")) + Self.p(Self.run("cuối"), deleted))
        #expect(reading.lines == ["một hai ba", "bốn", "cuối"])
        #expect(reading.format(0).alignment == .centre)
    }

    @Test func `Notes are stories, counted in the order of their references`() throws {
        let reading = try word(
            Self.p(
                Self.run("a") + "<w:r><w:footnoteReference w:id=\"5\"/></w:r>"
                    + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                    + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>"),
            others: [
                "footnotes": """
                <w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>\
                <w:footnote w:id="2">\(Self.p("<w:r><w:footnoteRef/></w:r>" + Self.run(" hai")))\
                </w:footnote><w:footnote w:id="5">\(Self.p(Self.run("năm")))</w:footnote>
                """,
                "endnotes": "<w:endnote w:id=\"2\">\(Self.p(Self.run("cuối")))</w:endnote>",
            ])
        let notes = reading.paragraphs[0].inlines.compactMap { inline -> [String]? in
            if case .note(let story, let label) = inline {
                return [label] + reading.lines(of: story)
            }
            return nil
        }
        #expect(notes == [["1", "[năm]"], ["2", "[hai]"], ["i", "[cuối]"]])
    }

    @Test func `Comments are counted`() throws {
        let reading = try word(
            Self.p("<w:commentRangeStart w:id=\"1\"/>" + Self.run("a")),
            others: ["comments": "<w:comment w:id=\"1\"><w:p/></w:comment><w:comment w:id=\"2\"/>"])
        #expect(reading.counts.comments == 2)
        #expect(reading.lines == ["a"])
    }

    @Test func `Content controls are transparent at every level`() throws {
        func control(_ content: String, _ properties: String = "") -> String {
            "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
        }
        let cell = control("<w:tc>" + Self.p(Self.run("ô")) + "</w:tc>")
        let reading = try word(
            control(Self.p(control(Self.run("so"), "<w:tag w:val=\"so\"/>")))
                + "<w:tbl>" + control("<w:tr>\(cell)</w:tr>") + "</w:tbl>"
                + Self.p(control(Self.run("bấm đây"), "<w:alias w:val=\"Tên\"/><w:showingPlcHdr/>"))
        )
        #expect(reading.lines == ["so", "│ô│", "bấm đây"])
        #expect(reading.fields.map(\.kind) == [.placeholder("Tên")])
        guard case .anchor("so") = reading.paragraphs[0].inlines[0] else {
            Issue.record("the control's tag is no anchor")
            return
        }
    }

    @Test func `A document embedded as a whole is listed, not read`() throws {
        let reading = try word(
            "<w:altChunk r:id=\"l\"/>" + Self.p(Self.run("a")), links: ["l": "x.html"])
        #expect(reading.lines == ["<altChunk>", "a"])
    }
}
