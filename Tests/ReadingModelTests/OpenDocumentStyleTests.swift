import ReadingModel
import Testing

/// How the looks of an OpenDocument text are resolved.
struct OpenDocumentStyleTests {
    private let styles = """
        <style:default-style style:family="paragraph"><style:paragraph-properties \
        fo:text-align="justify" fo:orphans="2" fo:widows="2"/><style:text-properties \
        fo:font-family="'Times New Roman'" fo:font-size="14pt" fo:language="vi" fo:country="VN"/>\
        </style:default-style>\
        <style:style style:name="Goc" style:display-name="Gốc" style:family="paragraph">\
        <style:paragraph-properties fo:margin-top="6pt" fo:line-height="110%">\
        <style:tab-stops><style:tab-stop style:position="5cm" style:type="right" \
        style:leader-style="dotted" style:leader-text="."/></style:tab-stops>\
        </style:paragraph-properties><style:text-properties fo:font-weight="bold"/></style:style>\
        <style:style style:name="Con" style:family="paragraph" style:parent-style-name="Goc">\
        <style:text-properties fo:font-size="50%"/></style:style>
        """

    private func read(_ automatic: String, _ paragraph: String) throws -> Reading {
        try odf(paragraph, styles: styles, automatic: automatic)
    }

    @Test func `Defaults, ancestors and the paragraph's own are laid together`() throws {
        let reading = try read(
            """
            <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Con">\
            <style:paragraph-properties fo:text-align="end" fo:break-before="page" \
            fo:border-bottom="0.75pt solid #ff0000"/></style:style>
            """, "<text:p text:style-name=\"P1\">x</text:p>")
        let letters = reading.textFormat()
        #expect(letters.font.rawValue == "Times New Roman")
        #expect(letters.size == HalfPoints(14))
        #expect(letters.bold)
        #expect(letters.language == "vi-VN")
        let format = reading.format()
        #expect(format.alignment == .right)
        #expect(format.before == .points(6))
        #expect(format.line == .multiple(Percent(110)))
        #expect(format.widowOrphan == 2)
        #expect(
            format.tabs == [TabStop(position: .millimetres(50), alignment: .right, leader: ".")])
        #expect(
            format.borders.bottom
                == Stroke(width: .points(0.75), colour: Colour(rawValue: "FF0000")))
        #expect(reading.paragraphs[0].breakBefore == .page)
        #expect(reading.paragraphs[0].style.rawValue == "Con")
    }

    @Test func `The default style says how far apart tab stops are`() throws {
        let style = """
            <style:default-style style:family="paragraph"><style:paragraph-properties \
            style:tab-stop-distance="1.25cm"/></style:default-style>
            """
        #expect(try odf("<text:p/>", styles: style).defaultTab == .millimetres(12.5))
    }

    @Test func `Spans lie on each other`() throws {
        let reading = try read(
            """
            <style:style style:name="I" style:family="text"><style:text-properties \
            fo:font-style="italic" fo:font-weight="normal"/></style:style>\
            <style:style style:name="U" style:family="text"><style:text-properties \
            style:text-underline-style="solid" fo:text-transform="uppercase" \
            style:text-position="super 58%" fo:color="#00ff00"/></style:style>
            """,
            """
            <text:p text:style-name="Goc"><text:span text:style-name="I">a\
            <text:span text:style-name="U">b</text:span></text:span></text:p>
            """)
        let outer = reading.textFormat(0, 0)
        let inner = reading.textFormat(0, 1)
        #expect(outer.italic && !outer.bold && outer.underline == nil)
        #expect(inner.italic && !inner.bold && inner.capitals)
        #expect(inner.underline == .single)
        #expect(inner.position == .superscript)
        #expect(inner.colour.rawValue == "00FF00")
    }

    @Test(arguments: [
        ("fo:line-height=\"18pt\"", LineSpacing.exactly(.points(18))),
        ("style:line-height-at-least=\"12pt\"", .atLeast(.points(12))),
        ("fo:line-height=\"normal\"", .multiple(Percent(100))),
    ])
    func `Line spacing has three ways`(attribute: String, spacing: LineSpacing) throws {
        let reading = try read(
            """
            <style:style style:name="P" style:family="paragraph"><style:paragraph-properties \
            \(attribute)/></style:style>
            """, "<text:p text:style-name=\"P\"/>")
        #expect(reading.format().line == spacing)
    }

    @Test func `A font's name means its family`() throws {
        let reading = try odf(
            "<text:p><text:span text:style-name=\"F\">x</text:span></text:p>",
            automatic: """
                <style:style style:name="F" style:family="text"><style:text-properties \
                style:font-name="Times New Roman1" fo:font-size="13.5pt"/></style:style>
                """)
        #expect(reading.textFormat().font.rawValue == "Times New Roman1")
        #expect(reading.textFormat().size.points == 13.5)
    }

    @Test func `A break after a paragraph is one before the next`() throws {
        let reading = try read(
            """
            <style:style style:name="P" style:family="paragraph"><style:paragraph-properties \
            fo:break-after="page"/></style:style>
            """, "<text:p text:style-name=\"P\">a</text:p><text:p>b</text:p>")
        #expect(reading.paragraphs.map(\.breakBefore) == [nil, .page])
    }

    @Test func `Automatic styles of body and header are two sets`() throws {
        let header = """
            <style:master-page style:name="Standard" style:page-layout-name="L"><style:header>\
            <text:p text:style-name="P1">đầu trang</text:p></style:header></style:master-page>
            """
        let reading = try odf(
            "<text:p text:style-name=\"P1\">a</text:p>",
            automatic: """
                <style:style style:name="P1" style:family="paragraph"><style:paragraph-properties \
                fo:text-align="center"/></style:style><style:page-layout style:name="L"/>
                """, masters: header)
        let story = try #require(reading.sections[0].headers[.odd])
        #expect(reading.lines(of: story) == ["[đầu trang]"])
        #expect(reading.format().alignment == .centre)
    }
}
