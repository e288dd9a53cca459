import DocumentMerging
import OfficeDocuments
import Testing

@Suite struct OpenDocumentNameTests {
    @Test func `names that the host has are changed and what refers to them follows`() throws {
        let text = """
            <text:p><text:bookmark-start text:name="m"/>a<text:bookmark-end text:name="m"/>\
            <text:bookmark-ref text:ref-name="m" text:reference-format="text">a</text:bookmark-ref>\
            <text:a xlink:type="simple" xlink:href="#m">a</text:a>\
            <text:a xlink:type="simple" xlink:href="#B|table">b</text:a>\
            <text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation>\
            <text:note-body><text:p>n</text:p></text:note-body></text:note>\
            <text:note-ref text:ref-name="ftn1" text:note-class="footnote" text:reference-format="text">1</text:note-ref></text:p>\
            <text:list xml:id="l1"><text:list-item><text:p>1</text:p></text:list-item></text:list>\
            <text:list text:continue-list="l1"><text:list-item><text:p>2</text:p></text:list-item></text:list>\
            <table:table table:name="B"><table:table-column/><table:table-row><table:table-cell><text:p/>\
            </table:table-cell></table:table-row></table:table>\
            <text:section text:name="S"><text:p/></text:section>
            """
        let made = try ODF.merged(ODF.flat(text), ODF.flat(text))
        for name in ["\"m\"", "#m\"", "\"B\"", "#B|table", "\"ftn1\"", "\"l1\"", "\"S\""] {
            #expect(!made.adopted.contains(name), "\(name)")
        }
        for (name, count) in [("\"m_2\"", 3), ("\"#m_2\"", 1), ("\"#B_2|table\"", 1), ("\"ftn1_2\"", 2), ("\"l1_2\"", 2)] {
            #expect(made.adopted.components(of: name) == count, "\(name)")
        }
    }

    @Test func `names that are free stay`() throws {
        let text = "<text:p><text:bookmark text:name=\"rieng\"/>a</text:p>"
        #expect(try ODF.merged(ODF.flat("<text:p/>"), ODF.flat(text)).adopted == text)
    }

    @Test func `the first list does not go on from the host's`() throws {
        let list = "<text:list text:style-name=\"L\" text:continue-numbering=\"true\"><text:list-item><text:p>1</text:p></text:list-item></text:list>"
        let made = try ODF.merged(ODF.flat(list), ODF.flat(list + list))
        #expect(made.adopted.components(of: "continue-numbering") == 1)
        #expect(made.adopted.hasPrefix("<text:list text:style-name=\"L\"><text:list-item>"))
    }

    @Test func `declarations are shared, brought or renamed`() throws {
        func decls(_ name: String, _ value: String) -> String {
            """
            <text:sequence-decls><text:sequence-decl text:display-outline-level="0" text:name="Bang"/>\
            <text:sequence-decl text:display-outline-level="0" text:name="\(name)"/></text:sequence-decls>\
            <text:user-field-decls><text:user-field-decl office:value-type="string" office:string-value="\(value)" \
            text:name="ten"/></text:user-field-decls>
            """
        }
        let guest = try ODF.flat(
            decls("Hinh", "khách") + """
                <text:p><text:sequence text:name="Bang" text:ref-name="r0">1</text:sequence><text:sequence \
                text:name="Hinh" text:ref-name="r1">1</text:sequence><text:user-field-get text:name="ten">k</text:user-field-get></text:p>
                """)
        let made = try ODF.merged(ODF.flat(decls("So", "chủ") + "<text:p/>"), guest, guest)
        let text = try made.main
        #expect(text.components(of: "<text:sequence-decl text:display-outline-level=\"0\" text:name=\"Bang\"/>") == 1)
        #expect(text.components(of: "<text:sequence-decl text:display-outline-level=\"0\" text:name=\"Hinh\"/>") == 1)
        #expect(text.components(of: "office:string-value=\"khách\" text:name=\"ten_2\"") == 1)
        #expect(made.adopted.components(of: "<text:user-field-get text:name=\"ten_2\">") == 2)
    }

    @Test func `declarations are made where the host has none`() throws {
        let guest = try ODF.flat(
            """
            <text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion><office:change-info/>\
            <text:p text:style-name="P1">bỏ</text:p></text:deletion></text:changed-region>\
            <text:changed-region xml:id="c2" text:id="c2"><text:insertion><office:change-info/></text:insertion>\
            </text:changed-region></text:tracked-changes><text:sequence-decls><text:sequence-decl \
            text:display-outline-level="0" text:name="Bang"/></text:sequence-decls>\
            <text:p>a<text:change text:change-id="c1"/><text:sequence text:name="Bang" text:ref-name="r">1</text:sequence></text:p>
            """, automatic: ODF.bold("P1"), styles: ODF.standard)
        let text = try ODF.merged(ODF.flat("<text:p>chủ</text:p>"), guest).main
        let start = try #require(text.firstRange(of: "<office:text>"))
        #expect(text[start.upperBound...].hasPrefix("<text:tracked-changes><text:changed-region xml:id=\"c1\""))
        #expect(text.contains("</text:tracked-changes><text:sequence-decls>"))
        #expect(text.contains("</text:sequence-decls><text:p>chủ</text:p>"))
        #expect(!text.contains("c2"))
        #expect(text.contains(ODF.bold("P1")))
    }

    @Test func `forms and marks of an earlier printing stay behind`() throws {
        let guest = try ODF.flat(
            "<office:forms/><text:p>a<text:soft-page-break/>b<draw:control draw:control=\"c\"/></text:p>")
        #expect(try ODF.merged(ODF.flat("<text:p/>"), guest).adopted == "<text:p>ab</text:p>")
    }

    @Test func `a heading without a number has none in a host that counts them`() throws {
        let outline = "<text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\" style:num-format=\"I\"/></text:outline-style>"
        let heading = "<text:h text:outline-level=\"1\">a</text:h>"
        #expect(
            try ODF.merged(ODF.flat(heading, styles: outline), ODF.flat(heading)).adopted
                == "<text:h text:outline-level=\"1\" text:is-list-header=\"true\">a</text:h>")
        #expect(try ODF.merged(ODF.flat(heading, styles: outline), ODF.flat(heading, styles: outline)).adopted == heading)
    }

    @Test func `namespaces that the host does not know are declared on what is put in`() throws {
        let other = ODF.namespaces.replacing("xmlns:text=", with: "xmlns:t=") + " xmlns:text=\"urn:x\""
        let guest = try ODF.flat("<t:p text:a=\"1\">a</t:p><t:p>b</t:p>", namespaces: other)
        let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        #expect(
            try ODF.merged(ODF.flat("<text:p/>"), guest).adopted
                == "<t:p xmlns:t=\"\(text)\" xmlns:text=\"urn:x\" text:a=\"1\">a</t:p><t:p xmlns:t=\"\(text)\">b</t:p>")
    }
}
