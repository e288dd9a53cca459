import OfficeDocuments
import ReadingModel
import Testing

/// Sections, pages, headers of OpenDocument texts.
struct OpenDocumentPageTests {
    private let layouts = """
        <style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" \
        fo:page-height="29.7cm" fo:margin-top="1cm" fo:margin-bottom="2cm" fo:margin-left="3cm" \
        fo:margin-right="1.5cm"/><style:header-style><style:header-footer-properties \
        fo:min-height="1cm" fo:margin-bottom="0.4cm"/></style:header-style></style:page-layout>\
        <style:page-layout style:name="N"><style:page-layout-properties fo:page-width="29.7cm" \
        fo:page-height="21cm" fo:margin="2cm"/></style:page-layout>\
        <style:style style:name="PN" style:family="paragraph" style:master-page-name="Ngang">\
        <style:paragraph-properties style:page-number="1"/></style:style>
        """

    private func header(_ text: String, _ kind: String = "header") -> String {
        "<style:\(kind)><text:p>\(text)</text:p></style:\(kind)>"
    }

    private func master(_ name: String, _ layout: String, _ content: String, _ more: String = "")
        -> String
    {
        "<style:master-page style:name=\"\(name)\" style:page-layout-name=\"\(layout)\"\(more)>"
            + content + "</style:master-page>"
    }

    @Test func `The text begins below the header, whose height counts its gap`() throws {
        let reading = try odf(
            "<text:p>a</text:p>", automatic: layouts,
            masters: master("Standard", "L", header("đầu")))
        let page = reading.sections[0].page
        #expect(page.headerDistance == .millimetres(10))
        #expect(page.margins.top == .millimetres(20))
        #expect(page.margins.left == .millimetres(30))
        #expect(page.textWidth == .millimetres(165))
        #expect(!reading.sections[0].differentFirstPage)
    }

    @Test func `A master page begins a section`() throws {
        let reading = try odf(
            "<text:p>a</text:p><text:p text:style-name=\"PN\">b</text:p><text:p>c</text:p>",
            automatic: layouts,
            masters: master("Standard", "L", header("một")) + master("Ngang", "N", header("hai")))
        #expect(reading.sections.count == 2)
        #expect(reading.sections[1].page.width == .millimetres(297))
        #expect(reading.sections[1].firstPageNumber == 1)
        #expect(reading.lines(of: reading.sections[1].blocks) == ["b", "c"])
        let headers = reading.sections.compactMap { $0.headers[.odd] }
        #expect(headers.map { reading.lines(of: $0) } == [["[một]"], ["[hai]"]])
    }

    @Test func `A first page of its own is told, as header or as master page`() throws {
        let one = try odf(
            "<text:p>a</text:p>", automatic: layouts,
            masters: master(
                "Standard", "L",
                header("2") + header("chẵn", "header-left") + "<style:header-first/>"))
        let first = one.sections[0]
        #expect(first.differentFirstPage)
        #expect(one.lines(of: try #require(first.headers[.first])) == [])
        #expect(one.lines(of: try #require(first.headers[.even])) == ["[chẵn]"])

        let two = try odf(
            "<text:p text:style-name=\"P\">a</text:p>",
            automatic: layouts
                + "<style:style style:name=\"P\" style:family=\"paragraph\" style:master-page-name=\"Dau\"/>",
            masters: master("Standard", "L", header("2"))
                + master("Dau", "L", "", " style:next-style-name=\"Standard\""))
        #expect(two.sections.count == 1)
        #expect(two.sections[0].differentFirstPage)
        #expect(two.sections[0].headers[.first] == nil)
        #expect(two.lines(of: try #require(two.sections[0].headers[.odd])) == ["[2]"])
    }

    @Test func `Properties are those of the document`() throws {
        let flat = """
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" \
            office:mimetype="application/vnd.oasis.opendocument.text"><office:meta>\
            <dc:title>Báo cáo</dc:title><dc:language>vi-VN</dc:language></office:meta></office:document>
            """
        let reading = try Reading(bytes: Array(flat.utf8))
        #expect(reading.properties.title == "Báo cáo")
        #expect(reading.properties.language == "vi-VN")
        #expect(reading.format.rawValue == "fodt")
        #expect(reading.sections.count == 1)
    }
}
