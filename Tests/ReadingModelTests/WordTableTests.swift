import ReadingModel
import Testing

/// Tables of Word documents.
struct WordTableTests {
    private func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>" + WordTextTests.p(WordTextTests.run(text))
            + "</w:tc>"
    }
    private func row(_ cells: String..., with properties: String = "") -> String {
        "<w:tr><w:trPr>\(properties)</w:trPr>" + cells.joined() + "</w:tr>"
    }
    private func table(
        _ rows: String..., with properties: String = "", grid: [Int] = [1000, 2000, 3000]
    )
        -> String
    {
        "<w:tbl><w:tblPr>\(properties)</w:tblPr><w:tblGrid>"
            + grid.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>" + rows.joined()
            + "</w:tbl>"
    }

    @Test func `Merged cells span rows and columns`() throws {
        let reading = try word(
            table(
                row(
                    cell("A", "<w:vMerge w:val=\"restart\"/>"),
                    cell("B", "<w:gridSpan w:val=\"2\"/>"),
                    with: "<w:tblHeader/><w:cantSplit/>"),
                row(cell("", "<w:vMerge/>"), cell("1"), cell("2")),
                row(cell("", "<w:vMerge/>"), cell("3"), cell("4")),
                row(cell("C", "<w:gridSpan w:val=\"2\"/>"), with: "<w:gridBefore w:val=\"1\"/>")))
        #expect(reading.lines == ["│A│B│", "│1│2│", "│3│4│", "│C│"])
        let table = reading.tables[0]
        #expect(table.headerRows == 1)
        #expect(table.rows[0].unsplittable)
        #expect(table.rows[0].cells[0].rowSpan == 3)
        #expect(table.rows[0].cells[1].columnSpan == 2)
        #expect(table.rows[1].cells.map(\.column) == [1, 2])
        #expect(table.rows[3].cells[0].column == 1)
        #expect(table.columns == [.twips(1000), .twips(2000), .twips(3000)])
    }

    @Test func `A grid that is missing is made from the cells`() throws {
        let width = "<w:tcW w:w=\"1440\" w:type=\"dxa\"/>"
        let reading = try word(table(row(cell("a", width), cell("b", width)), grid: []))
        #expect(reading.tables[0].columns == [.twips(1440), .twips(1440)])
    }

    @Test func `Borders are the cell's, the table's or its style's`() throws {
        let single = "w:val=\"single\" w:sz=\"4\""
        let styles = """
            <w:style w:type="table" w:styleId="K"><w:name w:val="Kẻ"/><w:tblPr><w:tblBorders>\
            <w:top \(single)/><w:left \(single)/><w:bottom \(single)/><w:right \(single)/>\
            <w:insideH \(single)/><w:insideV \(single)/></w:tblBorders></w:tblPr></w:style>
            """
        let body =
            table(
                row(cell("a"), cell("b", "<w:tcBorders><w:top w:val=\"nil\"/></w:tcBorders>")),
                with: "<w:tblStyle w:val=\"K\"/>", grid: [1000, 1000])
            + table(
                row(cell("c")), with: "<w:tblBorders><w:bottom \(single)/></w:tblBorders>",
                grid: [1000])
            + table(row(cell("d")), grid: [1000])
        let reading = try word(body, styles: styles)
        let all = reading.tables.flatMap { $0.rows.flatMap(\.cells) }.map(\.borders)
        #expect(
            all[0].top != nil && all[0].left != nil && all[0].right != nil && all[0].bottom != nil)
        #expect(all[1].top == nil && all[1].bottom != nil)
        #expect(all[2].top == nil && all[2].bottom != nil)
        #expect(all[3].isEmpty)
    }

    @Test func `A style's first row lies below the paragraphs of that row`() throws {
        let styles = """
            <w:style w:type="table" w:styleId="K"><w:name w:val="K"/><w:rPr><w:i/></w:rPr>\
            <w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>\
            <w:tcPr><w:shd w:val="clear" w:fill="DDDDDD"/></w:tcPr></w:tblStylePr></w:style>
            """
        let reading = try word(
            table(row(cell("a")), row(cell("b")), with: "<w:tblStyle w:val=\"K\"/>", grid: [1000]),
            styles: styles)
        let cells = reading.tables[0].rows.map { $0.cells[0] }
        let paragraphs = cells.flatMap(\.blocks).compactMap { block -> Paragraph? in
            if case .paragraph(let paragraph) = block { return paragraph }
            return nil
        }
        let letters = paragraphs.flatMap(\.inlines).compactMap { inline -> CharacterFormat? in
            if case .text(_, let format, _) = inline { return reading.characterFormat(format) }
            return nil
        }
        #expect(letters.map(\.bold) == [true, false])
        #expect(letters.map(\.italic) == [true, true])
        #expect(
            paragraphs.map { reading.paragraphFormat($0.format).alignment } == [.centre, .left])
        #expect(cells.map { $0.background?.rawValue } == ["DDDDDD", nil])
    }

    @Test func `Alignment, indent, padding and heights are read`() throws {
        let reading = try word(
            table(
                row(
                    cell("a", "<w:vAlign w:val=\"center\"/>"),
                    with: "<w:trHeight w:val=\"400\" w:hRule=\"exact\"/>"),
                with: """
                    <w:jc w:val="center"/><w:tblInd w:w="-100" w:type="dxa"/><w:tblCellMar>\
                    <w:left w:w="0" w:type="dxa"/></w:tblCellMar>
                    """, grid: [1000]))
        let table = reading.tables[0]
        #expect(table.align == .centre)
        #expect(table.indent == .twips(-100))
        #expect(table.rows[0].height == .exactly(.twips(400)))
        #expect(table.rows[0].cells[0].padding == Edges(right: .twips(108)))
        #expect(table.rows[0].cells[0].vertical == .middle)
    }
}
