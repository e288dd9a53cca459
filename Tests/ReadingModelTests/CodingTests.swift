import Foundation
import ReadingModel
import Testing

/// The model as JSON, which other programs build on.
struct CodingTests {
    private let body = """
        <text:h text:outline-level="1">A</text:h><text:list><text:list-item><text:p>b<text:tab/>\
        <text:line-break/><text:a xlink:href="x">c</text:a><text:page-number>1</text:page-number>\
        <text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>\
        <text:note-body><text:p>n</text:p></text:note-body></text:note>\
        <text:bookmark text:name="m"/><draw:line svg:x1="0cm" svg:x2="1cm" svg:y1="0cm" \
        svg:y2="0cm"/><draw:frame><draw:text-box><text:p>t</text:p></draw:text-box></draw:frame>\
        </text:p></text:list-item></text:list><table:table><table:table-column/><table:table-row>\
        <table:table-cell><text:p/></table:table-cell></table:table-row></table:table>\
        <text:table-of-content><text:index-body><text:p>m</text:p></text:index-body>\
        </text:table-of-content>
        """

    @Test func `What is written is read again`() throws {
        let reading = try odf(body)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let first = try encoder.encode(reading)
        let again = try JSONDecoder().decode(Reading.self, from: first)
        #expect(try encoder.encode(again) == first)
        #expect(again.lines == reading.lines)
    }

    @Test func `Its shape is plain`() throws {
        let reading = try odf("<text:p>Kính gửi</text:p>")
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = String(decoding: try encoder.encode(reading), as: UTF8.self)
        #expect(json.contains("\"schemaVersion\":1"))
        #expect(json.contains("\"format\":\"fodt\""))
        #expect(json.contains("\"kind\":\"paragraph\""))
        #expect(
            json.contains(
                """
                {"format":0,"kind":"text","place":{"path":[{"kind":"paragraph","number":1}],\
                "story":"body"},"text":"Kính gửi"}
                """))
        #expect(json.contains("\"line\":{\"multiple\":10000}"))
        #expect(json.contains("\"width\":7560000"))
    }
}
