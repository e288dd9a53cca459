import DocumentMerging
import OfficeDocuments
import Testing

@Suite struct OpenDocumentStyleTests {
    @Test func `an automatic style whose name stands for another look is renamed`() throws {
        let host = try ODF.flat(ODF.paragraph("P1"), automatic: ODF.bold("P1", "#ff0000"), styles: ODF.standard)
        let guest = try ODF.flat(ODF.paragraph("P1"), automatic: ODF.bold("P1", "#0000ff"), styles: ODF.standard)
        let made = try ODF.merged(host, guest)
        #expect(made.adopted == ODF.paragraph("P2"))
        #expect(try made.main.contains(ODF.bold("P2", "#0000ff")))
        #expect(try made.main.contains(ODF.bold("P1", "#ff0000")))
    }

    @Test func `an automatic style with a look that the host has is the host's`() throws {
        let host = try ODF.flat("<text:p/>", automatic: ODF.bold("P7"), styles: ODF.standard)
        let guest = try ODF.flat(ODF.paragraph("P1"), automatic: ODF.bold("P1"), styles: ODF.standard)
        let made = try ODF.merged(host, guest)
        #expect(made.adopted == ODF.paragraph("P7"))
        #expect(try !made.main.contains("\"P1\""))
    }

    @Test func `a named style of the same name and look is the host's`() throws {
        let host = try ODF.flat("<text:p/>", styles: ODF.standard + ODF.bold("Trich_20_yeu"))
        let made = try ODF.merged(
            host, ODF.flat(ODF.paragraph("Trich_20_yeu"), styles: ODF.standard + ODF.bold("Trich_20_yeu")))
        #expect(made.adopted == ODF.paragraph("Trich_20_yeu"))
        #expect(try made.main.components(of: "Trich_20_yeu\" style:family") == 1)
    }

    @Test func `a named style of the same name and another look is renamed and so are its heirs`() throws {
        let heir = "<style:style style:name=\"Con\" style:family=\"paragraph\" style:parent-style-name=\"Goc\"/>"
        let host = try ODF.flat("<text:p/>", styles: ODF.standard + ODF.bold("Goc", "#111111") + heir)
        let guest = try ODF.flat(
            ODF.paragraph("Con") + ODF.paragraph("P1"), automatic: ODF.bold("P1").replacing("Standard", with: "Goc"),
            styles: ODF.standard + ODF.bold("Goc", "#222222") + heir)
        let made = try ODF.merged(host, guest)
        let text = try made.main
        #expect(made.adopted.hasPrefix("<text:p text:style-name=\"Con_20__28_phu-luc_29_\">"))
        #expect(text.contains("style:display-name=\"Con (phu-luc)\""))
        #expect(text.contains("style:display-name=\"Goc (phu-luc)\""))
        #expect(text.components(of: "style:parent-style-name=\"Goc_20__28_phu-luc_29_\"") == 2)
    }

    @Test func `a named style that the host lacks comes with all that it refers to`() throws {
        let styles =
            ODF.standard + """
                <style:style style:name="Muc" style:family="paragraph" style:parent-style-name="Me" \
                style:next-style-name="Sau" style:list-style-name="So"/>\
                <style:style style:name="Me" style:family="paragraph" style:next-style-name="Muc"/>\
                <style:style style:name="Sau" style:family="paragraph"/>\
                <style:style style:name="Thua" style:family="paragraph"/>\
                <text:list-style style:name="So"><text:list-level-style-number text:level="1" \
                style:num-format="1" text:style-name="Chu"/></text:list-style>\
                <style:style style:name="Chu" style:family="text"><style:text-properties style:font-name="F"/></style:style>
                """
        let font = "<style:font-face style:name=\"F\" svg:font-family=\"Arial\"/>"
        let made = try ODF.merged(
            ODF.flat("<text:p/>", styles: ODF.standard), ODF.flat(ODF.paragraph("Muc"), styles: styles, fonts: font))
        let text = try made.main
        for name in ["Muc", "Me", "Sau", "So", "Chu"] {
            #expect(text.components(of: "style:name=\"\(name)\"") == 1, "\(name)")
        }
        #expect(!text.contains("Thua"))
        #expect(text.contains(font))
    }

    @Test func `what the guest's defaults said is said by its styles`() throws {
        func defaults(_ size: String) -> String {
            """
            <style:default-style style:family="paragraph"><style:text-properties fo:font-size="\(size)" \
            fo:language="vi"/></style:default-style>
            """
        }
        let styles = ODF.standard + ODF.bold("Than")
        let host = try ODF.flat("<text:p/>", styles: defaults("14pt") + styles)
        let same = try ODF.merged(host, ODF.flat("<text:p>a</text:p>", styles: defaults("14pt") + styles))
        #expect(same.adopted == "<text:p>a</text:p>")
        let other = try ODF.merged(
            host, ODF.flat("<text:p>a</text:p>" + ODF.paragraph("Than"), styles: defaults("10pt") + styles))
        #expect(other.adopted.hasPrefix("<text:p text:style-name=\"Standard_20__28_phu-luc_29_\">a"))
        #expect(try other.main.contains("<style:text-properties fo:font-size=\"10pt\"/>"))
        #expect(try other.main.contains("style:parent-style-name=\"Standard_20__28_phu-luc_29_\""))
    }

    @Test func `a font name that stands for another typeface is renamed`() throws {
        func font(_ family: String) -> String { "<style:font-face style:name=\"F\" svg:font-family=\"\(family)\"/>" }
        let style = "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties style:font-name=\"F\"/></style:style>"
        let made = try ODF.merged(
            ODF.flat("<text:p/>", automatic: style, fonts: font("Arial")),
            ODF.flat("<text:p><text:span text:style-name=\"T1\">x</text:span></text:p>", automatic: style, fonts: font("Times")))
        #expect(made.adopted.contains("text:style-name=\"T2\""))
        #expect(try made.main.contains("<style:font-face style:name=\"F2\" svg:font-family=\"Times\"/>"))
        #expect(try made.main.contains("style:name=\"T2\" style:family=\"text\"><style:text-properties style:font-name=\"F2\"/>"))
    }

    @Test func `the guest's pages stay behind and its page breaks come along`() throws {
        func style(_ name: String, _ page: String) -> String {
            """
            <style:style style:name="\(name)" style:family="paragraph" style:parent-style-name="Standard" \
            style:master-page-name="\(page)"><style:paragraph-properties style:page-number="1"/></style:style>
            """
        }
        let guest = try ODF.flat(
            ODF.paragraph("P1", "a") + ODF.paragraph("P2", "b") + ODF.paragraph("P1", "c"),
            automatic: style("P1", "First") + style("P2", "Ngang"), styles: ODF.standard)
        let made = try ODF.merged(ODF.flat("<text:p/>", styles: ODF.standard), guest)
        let text = try made.main
        #expect(!text.contains("master-page-name") && !text.contains("page-number"))
        let names = made.adopted.matches(of: /style-name="(\w+)"/).map { String($0.1) }
        #expect(names.count == 3 && names[0] != names[2])
        #expect(names[1] == names[2])
        #expect(text.components(of: "fo:break-before=\"page\"") == 1)
    }

    @Test func `styles of any reference follow`() throws {
        let guest = try ODF.flat(
            """
            <table:table table:name="B" table:style-name="X"><table:table-column table:style-name="X" \
            table:default-cell-style-name="X"/><table:table-row table:style-name="X"><table:table-cell \
            table:style-name="X"><text:p/></table:table-cell></table:table-row></table:table>\
            <text:section text:name="S" text:style-name="X"><text:p/></text:section>\
            <text:list text:style-name="X"><text:list-item text:style-override="X"><text:p/></text:list-item></text:list>\
            <text:p><text:ruby text:style-name="X"><text:ruby-base>a</text:ruby-base><text:ruby-text>b</text:ruby-text></text:ruby>\
            <text:a xlink:type="simple" xlink:href="https://a.vn" text:style-name="X" text:visited-style-name="X">c</text:a>\
            <text:date style:data-style-name="X"/></text:p>
            """, automatic: Self.all("X", "20"))
        let made = try ODF.merged(ODF.flat("<text:p/>", automatic: Self.all("X", "10")), guest)
        #expect(!made.adopted.contains("\"X\""))
        let text = try made.main
        #expect(text.components(of: "style:name=\"X\"") == Self.families.count + 2)
        #expect(text.components(of: "style:name=\"X2\"") == Self.families.count + 2)
    }

    static let families = ["table", "table-column", "table-row", "table-cell", "section", "ruby", "text"]

    /// A style of each family with the same name, looking different by a number.
    static func all(_ name: String, _ number: String) -> String {
        families.map { family in
            "<style:style style:name=\"\(name)\" style:family=\"\(family)\"><style:\(family)-properties fo:margin-top=\"\(number)pt\"/></style:style>"
        }.joined() + """
            <text:list-style style:name="\(name)"><text:list-level-style-number text:level="1" style:num-format="1" \
            text:start-value="\(number)"/></text:list-style>\
            <number:date-style style:name="\(name)"><number:text>\(number)</number:text><number:day/></number:date-style>
            """
    }
}

extension String {
    /// How often a text occurs.
    func components(of text: String) -> Int { ranges(of: text).count }
}
