import OfficeDocuments
import ReadingModel

@testable import Templating

/// Tables with merged cells in one line, in both formats: `│` parts cells, `‖` rows;
/// `2×1:a` is a cell over two columns, `1×3:a` one over three rows. What a cell covers is
/// not written. Read back, `a#D9D9D9` has a ground.
struct TableNotation {
    struct Cell {
        var column: Int
        var width: Int
        var height: Int
        var text: String
        /// Covered from above; the start tag's column is that of the cell above.
        var isBelow = false
    }

    /// By row, those below a cell above included.
    private var rows: [[Cell]] = []
    private var columnCount: Int { rows.flatMap { $0 }.map { $0.column + $0.width }.max() ?? 0 }
    /// In millimetres; 20 each if empty.
    private let widths: [Int]

    init(_ line: String, widths: [Int] = []) {
        self.widths = widths
        var open: [Int: (cell: Cell, rows: Int)] = [:]
        for row in line.split(separator: "‖") {
            var cells: [Cell] = []
            var column = 0
            func addCovered() {
                while let above = open[column] {
                    var cell = above.cell
                    cell.isBelow = true
                    cells.append(cell)
                    open[column] = above.rows > 1 ? (above.cell, above.rows - 1) : nil
                    column += cell.width
                }
            }
            var started: [Cell] = []
            for text in row.split(separator: "│", omittingEmptySubsequences: false).dropFirst().dropLast() {
                addCovered()
                var cell = Cell(column: column, width: 1, height: 1, text: String(text))
                if let colon = text.firstIndex(of: ":"), let times = text.firstIndex(of: "×"), times < colon,
                    let width = Int(text[..<times]), let height = Int(text[text.index(after: times)..<colon])
                {
                    cell.width = width
                    cell.height = height
                    cell.text = String(text[text.index(after: colon)...])
                }
                cells.append(cell)
                if cell.height > 1 { started.append(cell) }
                column += cell.width
            }
            addCovered()
            for cell in started { open[cell.column] = (cell, cell.height - 1) }
            rows.append(cells)
        }
    }

    private func width(_ column: Int) -> Int { widths.indices.contains(column) ? widths[column] : 20 }

    private func paragraphs(_ text: String, _ one: (String) -> String) -> String {
        text.split(separator: "¶", omittingEmptySubsequences: false).map { one(String($0)) }.joined()
    }

    // MARK: Writing

    /// A document with the table between two paragraphs.
    func document(word: Bool) throws -> OfficeDocument {
        let template = try word ? Harness.wordDocument("a ¶ @ ¶ z") : Harness.flatDocument("a ¶ @ ¶ z")
        var bytes = String(decoding: try template.part(template.mainPart) ?? [], as: UTF8.self)
        bytes = word
            ? bytes.replacing("<w:p><w:r><w:t xml:space=\"preserve\">@</w:t></w:r></w:p>", with: wordTable)
            : bytes.replacing("<text:p>@</text:p>", with: openDocumentTable)
                .replacing("<office:automatic-styles/>", with: "<office:automatic-styles>\(styles)</office:automatic-styles>")
        var changes = PartChanges()
        changes.replaced[template.mainPart] = Array(bytes.utf8)
        return try template.applying(changes)
    }

    private var wordTable: String {
        let grid = (0..<columnCount).map { "<w:gridCol w:w=\"\(width($0) * 100)\"/>" }.joined()
        let body = rows.map { row in
            "<w:tr>" + row.map { cell in
                let columns = cell.column..<cell.column + cell.width
                var properties = "<w:tcW w:w=\"\(columns.map(width).reduce(0, +) * 100)\" w:type=\"dxa\"/>"
                if cell.width > 1 { properties += "<w:gridSpan w:val=\"\(cell.width)\"/>" }
                if cell.height > 1 { properties += cell.isBelow ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>" }
                let content = paragraphs(cell.isBelow ? "" : cell.text) {
                    $0.isEmpty ? "<w:p/>" : "<w:p><w:r><w:t xml:space=\"preserve\">\(Notation.escaped($0))</w:t></w:r></w:p>"
                }
                return "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content)</w:tc>"
            }.joined() + "</w:tr>"
        }.joined()
        let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
        }.joined()
        return "<w:tbl><w:tblPr><w:tblBorders>\(borders)</w:tblBorders></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>\(body)</w:tbl>"
    }

    private var styles: String {
        (0..<columnCount).map {
            """
            <style:style style:name="T.\($0)" style:family="table-column"><style:table-column-properties \
            style:column-width="\(width($0))mm" style:rel-column-width="\(width($0) * 10)*"/></style:style>
            """
        }.joined() + """
            <style:style style:name="C" style:family="table-cell"><style:table-cell-properties \
            fo:padding="1mm" fo:border="0.5pt solid #000000"/></style:style>
            """
    }

    private var openDocumentTable: String {
        let columns = (0..<columnCount).map { "<table:table-column table:style-name=\"T.\($0)\"/>" }.joined()
        let covered = "<table:covered-table-cell/>"
        let body = rows.map { row in
            "<table:table-row>" + row.map { cell in
                if cell.isBelow { return String(repeating: covered, count: cell.width) }
                let spans = cell.width > 1 || cell.height > 1
                    ? " table:number-columns-spanned=\"\(cell.width)\" table:number-rows-spanned=\"\(cell.height)\"" : ""
                let content = paragraphs(cell.text) { $0.isEmpty ? "<text:p/>" : "<text:p>\(Notation.escaped($0))</text:p>" }
                return "<table:table-cell table:style-name=\"C\"\(spans)>\(content)</table:table-cell>"
                    + String(repeating: covered, count: cell.width - 1)
            }.joined() + "</table:table-row>"
        }.joined()
        return "<table:table>\(columns)\(body)</table:table>"
    }

    // MARK: Filling and reading

    /// The table filled and read back, with the widths of its columns in millimetres;
    /// nothing where no table is left.
    static func filled(
        _ line: String, widths: [Int] = [], word: Bool, _ record: ValueMap = Harness.record
    ) throws -> (table: String, widths: [Int]) {
        try filled(try TableNotation(line, widths: widths).document(word: word), word: word, record)
    }

    static func filled(
        _ document: OfficeDocument, word: Bool, _ record: ValueMap
    ) throws -> (table: String, widths: [Int]) {
        let filled = try document.applying(try Harness.fill(document, record).changes)
        for block in try Reading(document: filled).blocks {
            guard case .table(let table) = block else { continue }
            let unit = word ? 635 * 100.0 : 36_000
            return (text(of: table), table.columns.map { Int((Double($0.emu) / unit).rounded()) })
        }
        return ("", [])
    }

    private static func text(of table: Table) -> String {
        table.rows.map { row in
            "│" + row.cells.map { cell in
                let spans = cell.columnSpan > 1 || cell.rowSpan > 1 ? "\(cell.columnSpan)×\(cell.rowSpan):" : ""
                let text = cell.blocks.map { block in
                    if case .paragraph(let paragraph) = block { paragraph.inlines.plainText } else { "▦" }
                }.joined(separator: "¶")
                return spans + text + (cell.background?.rawValue ?? "")
            }.joined(separator: "│") + "│"
        }.joined(separator: " ‖ ")
    }
}
