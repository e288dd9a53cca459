import ReadingModel
import Testing

/// How the looks of a Word document are resolved.
struct WordStyleTests {
    private let styles = """
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="26"/>\
        <w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" \
        w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
        <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:pPr>\
        <w:jc w:val="both"/></w:pPr></w:style>\
        <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Tên"/><w:basedOn w:val="N"/><w:pPr>\
        <w:keepNext/><w:outlineLvl w:val="0"/><w:tabs><w:tab w:val="left" w:pos="100"/>\
        <w:tab w:val="right" w:leader="dot" w:pos="900"/></w:tabs></w:pPr><w:rPr><w:b/>\
        <w:sz w:val="28"/></w:rPr></w:style>\
        <w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
        """

    private func read(_ paragraph: String, theme: Bool = true) throws -> Reading {
        let fonts = """
            <a:fontScheme><a:majorFont><a:latin typeface="Big"/></a:majorFont><a:minorFont>\
            <a:latin typeface="Small"/></a:minorFont></a:fontScheme>
            """
        return try word(
            "<w:p>\(paragraph)</w:p>", styles: styles, others: theme ? ["theme": fonts] : [:])
    }

    private func run(_ properties: String) -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t>x</w:t></w:r>"
    }

    @Test func `Defaults, style and theme are laid together`() throws {
        let reading = try read("<w:pPr><w:pStyle w:val=\"T\"/></w:pPr>" + run(""))
        let letters = reading.textFormat()
        #expect(letters.font.rawValue == "Small")
        #expect(letters.size == HalfPoints(28))
        #expect(letters.bold)
        #expect(letters.language == "vi-VN")
        let format = reading.format()
        #expect(format.alignment == .justify)
        #expect(format.after == .points(6))
        #expect(format.line == .multiple(Percent(110)))
        #expect(format.keepWithNext)
        #expect(format.widowOrphan == 2)
        #expect(reading.paragraphs[0].style.rawValue == "Tên")
        #expect(reading.paragraphs[0].outline == 1)
    }

    @Test(arguments: [
        ("<w:pStyle w:val=\"T\"/>", "<w:rStyle w:val=\"S\"/>", false),
        ("", "<w:rStyle w:val=\"S\"/>", true),
        ("<w:pStyle w:val=\"T\"/>", "<w:rStyle w:val=\"S\"/><w:b/>", true),
        ("<w:pStyle w:val=\"T\"/>", "<w:b w:val=\"0\"/>", false),
        ("", "<w:b w:val=\"off\"/>", false),
        ("", "<w:b w:val=\"true\"/>", true),
    ])
    func `Toggles of styles cancel each other, a run's own does not`(
        paragraph: String, run properties: String, bold: Bool
    ) throws {
        let reading = try read("<w:pPr>\(paragraph)</w:pPr>" + run(properties))
        #expect(reading.textFormat().bold == bold)
    }

    @Test func `A run says the rest itself`() throws {
        let reading = try read(
            run(
                """
                <w:rFonts w:ascii="Arial"/><w:i/><w:caps/><w:strike/><w:vanish/><w:sz w:val="27"/>\
                <w:u w:val="double"/><w:vertAlign w:val="superscript"/><w:color w:val="ff0000"/>\
                <w:highlight w:val="yellow"/><w:lang w:val="en-US"/>
                """))
        let letters = reading.textFormat()
        #expect(letters.font.rawValue == "Arial")
        #expect(letters.italic && letters.capitals && letters.strikethrough && letters.hidden)
        #expect(letters.size.points == 13.5)
        #expect(letters.underline == .double)
        #expect(letters.position == .superscript)
        #expect(letters.colour.rawValue == "FF0000")
        #expect(letters.background?.rawValue == "FFFF00")
        #expect(letters.language == "en-US")
    }

    @Test func `Tabs join those of the style, cleared ones go`() throws {
        let reading = try read(
            """
            <w:pPr><w:pStyle w:val="T"/><w:tabs><w:tab w:val="clear" w:pos="100"/>\
            <w:tab w:val="center" w:pos="500"/></w:tabs></w:pPr>
            """)
        #expect(
            reading.format().tabs == [
                TabStop(position: .twips(500), alignment: .centre),
                TabStop(position: .twips(900), alignment: .right, leader: "."),
            ])
    }

    @Test(arguments: [
        ("<w:spacing w:line=\"360\" w:lineRule=\"exact\"/>", LineSpacing.exactly(.points(18))),
        ("<w:spacing w:line=\"240\" w:lineRule=\"atLeast\"/>", .atLeast(.points(12))),
        ("<w:spacing w:line=\"360\"/>", .multiple(Percent(150))),
    ])
    func `Line spacing has three ways`(xml: String, spacing: LineSpacing) throws {
        #expect(try read("<w:pPr>\(xml)</w:pPr>").format().line == spacing)
    }

    @Test func `A bottom border is a rule with its indents`() throws {
        let reading = try read(
            """
            <w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:color="000000"/></w:pBdr>\
            <w:ind w:left="2000" w:right="2000"/></w:pPr>
            """)
        #expect(reading.format().borders.bottom?.width == .points(0.75))
        #expect(reading.format().borders.top == nil)
        #expect(reading.format().right == .twips(2000))
    }

    @Test func `Writing from right to left turns the sides`() throws {
        let reading = try read("<w:pPr><w:bidi/><w:jc w:val=\"left\"/></w:pPr>")
        #expect(reading.format().alignment == .right)
    }

    @Test func `The settings say how far apart tab stops are`() throws {
        #expect(try word("<w:p/>").defaultTab == .twips(720))
        let settings = "<w:defaultTabStop w:val=\"567\"/>"
        #expect(try word("<w:p/>", others: ["settings": settings]).defaultTab == .twips(567))
    }

    @Test func `Formats stand once in the table`() throws {
        let body = (0..<50).map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
        let reading = try word(body)
        #expect(reading.formats.characters.count == 1)
        #expect(reading.formats.paragraphs.count == 1)
    }
}
