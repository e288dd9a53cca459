import ReadingModel
import Testing

/// Tables, frames and drawings of OpenDocument texts.
struct OpenDocumentTableTests {
    private func cell(_ text: String, _ more: String = "") -> String {
        "<table:table-cell \(more)><text:p>\(text)</text:p></table:table-cell>"
    }
    private func row(_ cells: String..., with more: String = "") -> String {
        "<table:table-row \(more)>" + cells.joined() + "</table:table-row>"
    }

    @Test func `Spans, covered cells, header rows and nested tables`() throws {
        let inner = "<table:table><table:table-column/>" + row(cell("trong")) + "</table:table>"
        let reading = try odf(
            "<table:table><table:table-column table:number-columns-repeated=\"3\"/>"
                + "<table:table-header-rows>"
                + row(
                    cell("A", "table:number-columns-spanned=\"2\""), "<table:covered-table-cell/>",
                    cell("B", "table:number-rows-spanned=\"2\""))
                + "</table:table-header-rows>"
                + row(
                    cell("1"),
                    "<table:table-cell><text:p>2</text:p>\(inner)</table:table-cell>",
                    "<table:covered-table-cell/>") + "</table:table>")
        #expect(reading.lines == ["│A│B│", "│1│2¶│trong││"])
        let table = reading.tables[0]
        #expect(table.headerRows == 1)
        #expect(table.columns.count == 3)
        #expect(table.rows[0].cells.map(\.column) == [0, 2])
        #expect(table.rows[0].cells[0].columnSpan == 2)
        #expect(table.rows[0].cells[1].rowSpan == 2)
        #expect(table.rows[1].cells.map(\.column) == [0, 1])
        #expect(
            table.rows[1].cells[0].place.path == [Step(.table, 1), Step(.row, 2), Step(.cell, 1)])
    }

    @Test func `Widths, borders, padding and keeping together come from the styles`() throws {
        let reading = try odf(
            """
            <table:table table:style-name="T"><table:table-column table:style-name="T.A"/>\
            <table:table-column table:style-name="T.B"/>\
            <table:table-row table:style-name="T.1"><table:table-cell table:style-name="T.A1">\
            <text:p/></table:table-cell><table:table-cell/></table:table-row></table:table>
            """,
            automatic: """
                <style:style style:name="T" style:family="table"><style:table-properties \
                style:width="16cm" table:align="center" fo:margin-left="0.5cm"/></style:style>\
                <style:style style:name="T.A" style:family="table-column">\
                <style:table-column-properties style:rel-column-width="1*"/></style:style>\
                <style:style style:name="T.B" style:family="table-column">\
                <style:table-column-properties style:rel-column-width="3*"/></style:style>\
                <style:style style:name="T.1" style:family="table-row"><style:table-row-properties \
                style:min-row-height="1cm" fo:keep-together="always"/></style:style>\
                <style:style style:name="T.A1" style:family="table-cell">\
                <style:table-cell-properties fo:border="0.5pt solid #000000" fo:border-left="none" \
                fo:padding="0.1cm" style:vertical-align="middle"/></style:style>
                """)
        let table = reading.tables[0]
        #expect(table.columns == [.millimetres(40), .millimetres(120)])
        #expect(table.align == .centre)
        #expect(table.indent == .millimetres(5))
        #expect(table.rows[0].height == .atLeast(.millimetres(10)))
        #expect(table.rows[0].unsplittable)
        let first = table.rows[0].cells[0]
        #expect(first.borders.top?.width == .points(0.5))
        #expect(first.borders.left == nil)
        #expect(first.padding.left == .millimetres(1))
        #expect(first.vertical == .middle)
        #expect(table.rows[0].cells[1].borders.isEmpty)
    }

    @Test func `A text box is a story, anchored where it stands`() throws {
        let reading = try odf(
            """
            <text:p>a<draw:frame text:anchor-type="char" svg:width="3cm"><draw:text-box>\
            <text:p>DỰ THẢO</text:p></draw:text-box></draw:frame>b</text:p>
            """)
        #expect(reading.lines == ["ab", "[DỰ THẢO]"])
    }

    @Test func `A line has its length and place, a picture its description`() throws {
        let reading = try odf(
            """
            <text:p><draw:line draw:style-name="g" text:anchor-type="paragraph" svg:x1="5cm" \
            svg:y1="0.1cm" svg:x2="2cm" svg:y2="0.1cm"><svg:desc>kẻ</svg:desc></draw:line>\
            <draw:frame text:anchor-type="as-char" svg:width="2cm" svg:height="1cm">\
            <draw:image xlink:href="Pictures/a.png"/><svg:title>Ảnh</svg:title></draw:frame></text:p>
            """,
            automatic: """
                <style:style style:name="g" style:family="graphic"><style:graphic-properties \
                draw:stroke="solid" svg:stroke-width="0.75pt" svg:stroke-color="#000000"/></style:style>
                """)
        let line = reading.drawings[0]
        #expect(line.isRule)
        #expect(line.size.width == .millimetres(30))
        #expect(line.position.horizontal == .offset(.millimetres(20)))
        #expect(line.stroke?.width == .points(0.75))
        #expect(line.alternative == "kẻ")
        let picture = reading.drawings[1]
        #expect(picture.kind == .picture(MediaID(rawValue: 0)))
        #expect(picture.position.anchor == .inline)
        #expect(picture.alternative == "Ảnh")
        #expect(reading.media.map(\.source) == ["Pictures/a.png"])
        #expect(!picture.isRule)
    }

    @Test func `What is bound to the page waits for the first paragraph`() throws {
        let reading = try odf(
            """
            <draw:frame text:anchor-type="page"><draw:text-box><text:p>hộp</text:p></draw:text-box>\
            </draw:frame><text:p>a</text:p>
            """)
        #expect(reading.lines == ["a", "[hộp]"])
        let alone = try odf(
            """
            <draw:frame text:anchor-type="page"><draw:text-box><text:p>hộp</text:p></draw:text-box>\
            </draw:frame>
            """)
        #expect(alone.lines == ["[hộp]"])
    }
}
