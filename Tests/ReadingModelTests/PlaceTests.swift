import ReadingModel
import Testing

/// Places lead back to the bytes.
struct PlaceTests {
    private let xml =
        "<text:p>một <text:s/>hai</text:p><table:table><table:table-column/>"
        + "<table:table-row><table:table-cell><text:p>ba</text:p></table:table-cell>"
        + "</table:table-row></table:table><text:p>bốn</text:p>"

    @Test func `A text's place is its bytes in the part, and its way for people`() throws {
        let flat = flatDocument(xml)
        let reading = try Reading(bytes: flat)
        #expect(reading.parts[.body] == "document.xml")
        let texts = reading.paragraphs.flatMap(\.inlines).compactMap { inline -> (String, Place)? in
            if case .text(let text, _, let place) = inline { return (text, place) }
            return nil
        }
        let bytes = texts.map { String(decoding: flat[$0.1.bytes.range], as: UTF8.self) }
        #expect(bytes == ["một ", "<text:s/>", "hai", "bốn"])
        #expect(
            texts.map(\.1.path) == [
                [Step(.paragraph, 1)], [Step(.paragraph, 1)], [Step(.paragraph, 1)],
                [Step(.paragraph, 2)],
            ])
        guard case .paragraph(let cell)? = reading.tables[0].rows[0].cells[0].blocks.first else {
            Issue.record("no paragraph in the cell")
            return
        }
        #expect(
            cell.place.path == [
                Step(.table, 1), Step(.row, 1), Step(.cell, 1), Step(.paragraph, 1),
            ])
    }

    @Test func `Stories of Word name their parts`() throws {
        let reading = try word(
            """
            <w:p/><w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>
            """, others: ["header1": "<w:p><w:r><w:t>x</w:t></w:r></w:p>"])
        let header = try #require(reading.sections[0].headers[.odd])
        #expect(reading.parts[header] == "word/header1.xml")
        #expect(reading.parts[.body] == "word/document.xml")
    }
}
