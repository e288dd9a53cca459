import Diagnostics
import OfficeDocuments
import ReadingModel
import Testing

/// Hostile and odd input: it ends, and in bounds.
struct LimitTests {
    @Test func `Styles in a circle end`() throws {
        let styles = """
            <style:style style:name="A" style:family="paragraph" style:parent-style-name="B"/>\
            <style:style style:name="B" style:family="paragraph" style:parent-style-name="A">\
            <style:text-properties fo:font-weight="bold"/></style:style>
            """
        let reading = try odf("<text:p text:style-name=\"A\">x</text:p>", styles: styles)
        #expect(reading.textFormat().bold)

        let circle = ["A": "B", "B": "A"].sorted { $0.key < $1.key }.map {
            """
            <w:style w:type="paragraph" w:styleId="\($0)"><w:name w:val="\($0)"/>\
            <w:basedOn w:val="\($1)"/><w:rPr><w:i/></w:rPr></w:style>
            """
        }
        let word = try word(
            "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>",
            styles: circle.joined())
        #expect(word.textFormat().italic)
    }

    @Test func `A chain of styles is followed sixty-four steps`() throws {
        func styles(_ count: Int) -> String {
            (0..<count).map { number in
                let bold =
                    number == count - 1 ? "<style:text-properties fo:font-weight=\"bold\"/>" : ""
                return """
                    <style:style style:name="S\(number)" style:family="paragraph" \
                    style:parent-style-name="S\(number + 1)">\(bold)</style:style>
                    """
            }.joined()
        }
        let paragraph = "<text:p text:style-name=\"S0\">x</text:p>"
        #expect(try odf(paragraph, styles: styles(64)).textFormat().bold)
        #expect(try !odf(paragraph, styles: styles(65)).textFormat().bold)
    }

    @Test func `A million repeated columns and rows are not written out`() throws {
        let million = "1000000"
        let row = """
            <table:table-row table:number-rows-repeated="\(million)"><table:table-cell \
            table:number-columns-repeated="\(million)"/></table:table-row>
            """
        let reading = try odf(
            """
            <table:table><table:table-column table:number-columns-repeated="\(million)"/>\
            <table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>\
            </table:table-row>\(row)</table:table>
            """)
        let table = reading.tables[0]
        #expect(table.columns.count == 1_024)
        #expect(table.rows.count == 2)
    }

    @Test func `A few repeated rows and cells are written out`() throws {
        let reading = try odf(
            """
            <table:table><table:table-column table:number-columns-repeated="2"/>\
            <table:table-row table:number-rows-repeated="3"><table:table-cell \
            table:number-columns-repeated="2"><text:p>a</text:p></table:table-cell>\
            </table:table-row></table:table>
            """)
        #expect(reading.lines == ["│a│a│", "│a│a│", "│a│a│"])
    }

    @Test func `Repeats in repeats cost a bounded number of copies`() throws {
        var table = "<text:p>x</text:p>"
        for _ in 0..<12 {
            table = """
                <table:table><table:table-column/><table:table-row \
                table:number-rows-repeated="100"><table:table-cell>\(table)</table:table-cell>\
                </table:table-row></table:table>
                """
        }
        let reading = try odf(table)
        #expect(reading.lines.count < 100_000)
        #expect(reading.lines.count >= 1)
    }

    @Test func `Blanks are written ten thousand at most`() throws {
        #expect(
            try odf("<text:p>a<text:s text:c=\"9999\"/></text:p>").lines[0].utf8.count == 10_000)
        let reading = try odf("<text:p>a<text:s text:c=\"2000000000\"/></text:p>")
        #expect(reading.lines[0].utf8.count == 10_001)
    }

    @Test func `Numbers beyond sense do no harm`() throws {
        let reading = try odf(
            """
            <text:list><text:list-item text:start-value="99999999999999999999"><text:p>a</text:p>\
            </text:list-item></text:list><text:p text:style-name="P">b</text:p>
            """,
            automatic: """
                <style:style style:name="P" style:family="paragraph"><style:paragraph-properties \
                fo:margin-left="1e300cm" fo:line-height="999999999%"/><style:text-properties \
                fo:font-size="99999999999%"/></style:style>
                """)
        #expect(reading.lines == ["• a", "b"])
        let word = try word(
            """
            <w:p><w:pPr><w:ind w:left="1e300"/><w:spacing w:line="9e99"/></w:pPr></w:p><w:tbl><w:tr>\
            <w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc><w:tcPr><w:gridSpan \
            w:val="999999999"/><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>
            """)
        #expect(word.tables[0].columns.count == 1_024)
    }

    @Test func `What the scanner lets nest is read to its bottom`() throws {
        func nested(_ count: Int, _ open: String, _ close: String, _ inner: String) -> String {
            String(repeating: open, count: count) + inner + String(repeating: close, count: count)
        }
        let spans = nested(240, "<text:span>", "</text:span>", "x")
        #expect(try odf("<text:p>\(spans)</text:p>").lines == ["x"])
        let tables = nested(
            80, "<table:table><table:table-row><table:table-cell>",
            "</table:table-cell></table:table-row></table:table>", "<text:p>x</text:p>")
        #expect(try odf(tables).lines[0].filter { $0 == "x" } == "x")
        let boxes = nested(
            60, "<text:p><draw:frame><draw:text-box>", "</draw:text-box></draw:frame></text:p>", "")
        #expect(try odf(boxes).stories.count == 60)
        let cells = nested(80, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", "<w:p/>")
        #expect(try word(cells).tables.count == 1)
        let controls = nested(120, "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", "<w:p/>")
        #expect(try word(controls).lines == [""])
    }

    @Test func `Lists in lists stop at ten levels`() throws {
        var xml = "<text:p>x</text:p>"
        for _ in 0..<40 { xml = "<text:list><text:list-item>\(xml)</text:list-item></text:list>" }
        #expect(try odf(xml).paragraphs[0].label?.level == 10)
    }

    @Test func `Fields that never end hide what they hide and nothing breaks`() throws {
        let begin = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>"
        let reading = try word(
            String(repeating: begin, count: 200) + "<w:p><w:r><w:t>x</w:t></w:r></w:p>")
        #expect(reading.paragraphs.count == 201)
        #expect(reading.counts.fields == 64)
        let stray = "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/><w:t>y</w:t></w:r></w:p>"
        #expect(try word(stray).lines == ["y"])
    }

    @Test func `A damaged part is told with its name`() throws {
        #expect(throws: Faults.self) { try odf("<text:p>") }
        let document = try package(
            [
                "word/document.xml": "<d/>", "word/styles.xml": "<!DOCTYPE x><s/>",
                "word/_rels/document.xml.rels": """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="s" Type="x/styles" Target="styles.xml"/></Relationships>
                """,
            ], main: "word/document.xml")
        let faults = #expect(throws: Faults.self) { try Reading(document: document) }
        #expect(faults?.items.map(\.id) == ["xml-doctype"])
        #expect(faults?.items.first?.place.part == "word/styles.xml")
    }

    @Test func `What is no office file is refused by name`() {
        let faults = #expect(throws: Faults.self) { try Reading(bytes: Array("%PDF-1.7".utf8)) }
        #expect(faults?.items.map(\.id) == ["office-pdf"])
    }
}
