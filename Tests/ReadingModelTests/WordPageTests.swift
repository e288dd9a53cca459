import ReadingModel
import Testing

/// Sections, headers and drawings of Word documents.
struct WordPageTests {
    private func p(_ content: String, _ properties: String = "") -> String {
        WordTextTests.p(content, properties)
    }
    private func run(_ text: String) -> String { WordTextTests.run(text) }

    @Test func `Sections have their pages and inherit headers`() throws {
        let first = """
            <w:sectPr><w:headerReference w:type="default" r:id="header1"/>\
            <w:headerReference w:type="even" r:id="header2"/>\
            <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" \
            w:left="1701" w:header="567" w:footer="0"/><w:titlePg/></w:sectPr>
            """
        let last = """
            <w:sectPr><w:footerReference w:type="default" r:id="footer1"/>\
            <w:type w:val="continuous"/><w:pgSz w:w="16838" w:h="11906"/><w:pgNumType w:start="1"/>\
            <w:cols w:num="2"/></w:sectPr>
            """
        let reading = try word(
            p(run("a")) + p(run("b"), first) + p(run("c")) + last,
            others: [
                "header1": p(run("đầu")), "header2": p(run("chẵn")),
                "footer1": p(run("chân")),
            ])
        #expect(reading.sections.map { reading.lines(of: $0.blocks) } == [["a", "b"], ["c"]])
        let one = reading.sections[0]
        #expect(one.page.width == .twips(11906))
        #expect(
            one.page.margins
                == Edges(
                    top: .twips(1134), right: .twips(851), bottom: .twips(1134), left: .twips(1701))
        )
        #expect(one.page.headerDistance == .twips(567))
        #expect(one.differentFirstPage && one.headers[.first] == nil)
        #expect(reading.lines(of: try #require(one.headers[.odd])) == ["[đầu]"])
        // Even pages differ only where the settings say so.
        #expect(one.headers[.even] == nil)
        let two = reading.sections[1]
        #expect(two.headers[.odd] == one.headers[.odd])
        #expect(reading.lines(of: try #require(two.footers[.odd])) == ["[chân]"])
        #expect(two.start == .continuous)
        #expect(two.firstPageNumber == 1)
        #expect(two.columns == 2)
        #expect(!two.differentFirstPage)
    }

    @Test func `Even headers count when the settings ask for them`() throws {
        let section = "<w:sectPr><w:headerReference w:type=\"even\" r:id=\"header1\"/></w:sectPr>"
        let reading = try word(
            p(run("a")) + section,
            others: ["header1": p(run("chẵn")), "settings": "<w:evenAndOddHeaders/>"])
        #expect(reading.sections[0].headers[.even] != nil)
    }

    private func anchored(_ shape: String, _ more: String = "") -> String {
        """
        <w:drawing><wp:anchor><wp:positionH relativeFrom="margin"><wp:align>center</wp:align>\
        </wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>12700</wp:posOffset>\
        </wp:positionV><wp:extent cx="2160000" cy="0"/><wp:docPr id="1" name="n" descr="kẻ"/>\
        <a:graphic><a:graphicData>\(shape)</a:graphicData></a:graphic></wp:anchor></w:drawing>
        """
    }

    private let connector = """
        <wps:wsp><wps:cNvCnPr/><wps:spPr><a:prstGeom prst="line"/><a:ln w="9525"><a:solidFill>\
        <a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr></wps:wsp>
        """

    @Test func `A drawn line has its length and place`() throws {
        let reading = try word(p("<w:r>" + anchored(connector) + "</w:r>" + run("Độc lập")))
        let line = reading.drawings[0]
        #expect(line.isRule)
        #expect(line.size.width == .millimetres(60))
        #expect(line.position.anchor == .paragraph)
        #expect(line.position.horizontal == .centre)
        #expect(line.position.horizontalReference == .margin)
        #expect(line.position.vertical == .offset(.points(1)))
        #expect(line.stroke == Stroke(width: .points(0.75), colour: Colour(rawValue: "000000")))
        #expect(line.alternative == "kẻ")
    }

    @Test(arguments: [
        ("<v:line from=\"10pt,0\" to=\"110pt,0\" strokeweight=\".5pt\"/>", 100.0),
        ("<v:rect o:hr=\"t\" o:hralign=\"center\" style=\"width:80pt;height:1.5pt\"/>", 80),
        (
            "<v:shape type=\"#_x0000_t32\" o:connectortype=\"straight\" style=\"width:70pt;height:0\"/>",
            70
        ),
    ])
    func `Older lines are lines too`(xml: String, points: Double) throws {
        let reading = try word(p("<w:r><w:pict>\(xml)</w:pict></w:r>"))
        #expect(reading.drawings[0].isRule)
        #expect(reading.drawings[0].size.width.points == points)
    }

    @Test func `A text box with a fallback is read once`() throws {
        let content = "<w:txbxContent>" + p(run("DỰ THẢO")) + "</w:txbxContent>"
        let shape = "<wps:wsp><wps:spPr/><wps:txbx>\(content)</wps:txbx></wps:wsp>"
        let fallback = "<w:pict><v:shape><v:textbox>\(content)</v:textbox></v:shape></w:pict>"
        let reading = try word(
            p(
                "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">" + anchored(shape)
                    + "</mc:Choice><mc:Fallback>\(fallback)</mc:Fallback></mc:AlternateContent></w:r>"
                    + run("a")))
        #expect(reading.lines == ["a", "[DỰ THẢO]"])
        let old = try word(p("<w:r>\(fallback)</w:r>"))
        #expect(old.lines == ["", "[DỰ THẢO]"])
    }
}
