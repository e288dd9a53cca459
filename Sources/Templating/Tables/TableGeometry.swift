import OfficeDocuments
import XMLScanning

/// Which columns and rows the cells of a table of the template cover.
struct TableGeometry {
    private(set) var rows: [TableRow] = []
    private(set) var cells: [TableCell] = []
    /// By node.
    private(set) var rowNumbers: [Int: Int] = [:]
    private(set) var cellNumbers: [Int: Int] = [:]
    /// Rows that a cell spans, as ranges of rows of the template.
    private(set) var spans: [Range<Int>] = []
    private(set) var columnCount = 0
    private let tree: StoryTree
    /// What cells above cover in the row that is looked at, by column.
    private var above: [Int: Cover] = [:]

    /// A cell that covers others below or beside it.
    private struct Cover {
        var cell: Int
        var column: Int
        /// Rows that are still covered; in WordprocessingML each row says so itself.
        var rows: Int
        var firstRow: Int
    }

    init(of table: Int, in tree: StoryTree) {
        self.tree = tree
        for row in tree.nodes[table].children where tree.nodes[row].kind == .row {
            rowNumbers[row] = rows.count
            rows.append(TableRow())
            if tree.hasCarriers { addWordRow(row) } else { addOpenDocumentRow(row) }
        }
    }

    private mutating func add(_ cell: TableCell, _ node: Int) -> Int {
        cellNumbers[node] = cells.count
        cells.append(cell)
        columnCount = max(columnCount, cell.columns.upperBound)
        return cells.count - 1
    }

    private mutating func noteSpan(from first: Int, to last: Int) {
        if last > first { spans.append(first..<last + 1) }
    }

    // MARK: ODF

    private mutating func addOpenDocumentRow(_ row: Int) {
        func number(_ local: String, _ node: Int) -> Int {
            let value = tree.part.attribute(XMLName(Namespaces.table, local), of: tree.nodes[node].first)
            return min(max(1, value.flatMap { Int($0) } ?? 1), TableSite.maxColumns)
        }
        let rowNumber = rows.count - 1
        rows[rowNumber].height = number("number-rows-repeated", row)
        var column = 0
        var shadows = 0
        var next: [Int: Cover] = [:]
        for node in tree.nodes[row].children {
            let repeated = number("number-columns-repeated", node)
            guard tree.nodes[node].kind == .coveredCell else {
                let width = number("number-columns-spanned", node)
                let height = number("number-rows-spanned", node)
                var cell = TableCell(row: rows.count - 1, column: column, width: width)
                cell.kinds = Array(repeating: .cell, count: width > 1 ? 1 : repeated)
                cell.height = height
                let index = add(cell, node)
                let cover = Cover(
                    cell: index, column: column, rows: height - rows[rowNumber].height, firstRow: rowNumber)
                for covered in column..<column + width { next[covered] = cover }
                column += cell.kinds.count
                shadows = width - 1
                continue
            }
            var cell = TableCell(row: rows.count - 1, column: column, width: 1)
            cell.kinds = []
            for at in column..<column + repeated {
                if shadows > 0 {
                    shadows -= 1
                    cell.kinds.append(.shadow)
                } else if let cover = above[at] {
                    cell.kinds.append(at == cover.column ? .below(cover.cell) : .shadow)
                    var below = cover
                    below.rows -= rows[rowNumber].height
                    next[at] = below
                    if at == cover.column { noteSpan(from: cover.firstRow, to: rowNumber) }
                } else {
                    cell.kinds.append(.shadow)
                }
            }
            _ = add(cell, node)
            column += repeated
        }
        above = next.filter { $0.value.rows > 0 }
    }

    // MARK: WordprocessingML

    private mutating func addWordRow(_ row: Int) {
        let properties = child("trPr", of: tree.nodes[row].first)
        let rowNumber = rows.count - 1
        var column = number("gridBefore", of: properties) ?? 0
        rows[rowNumber].skipped.before = 0..<column
        var next: [Int: Cover] = [:]
        for node in tree.nodes[row].children {
            guard tree.nodes[node].kind == .cell || tree.nodes[node].kind == .coveredCell else { continue }
            let properties = child("tcPr", of: tree.nodes[node].first)
            var cell = TableCell(row: rows.count - 1, column: column, width: max(1, number("gridSpan", of: properties) ?? 1))
            if tree.nodes[node].kind == .coveredCell, let cover = above[column],
                cells[cover.cell].width == cell.width
            {
                cell.kinds = [.below(cover.cell)]
                cells[cover.cell].height = 2
                noteSpan(from: cover.firstRow, to: rowNumber)
                next[column] = cover
                _ = add(cell, node)
            } else {
                let index = add(cell, node)
                let merge = properties.flatMap { tree.wordChild("vMerge", of: $0) }
                if merge != nil { next[column] = Cover(cell: index, column: column, rows: 1, firstRow: rowNumber) }
            }
            column += cell.width
        }
        rows[rowNumber].skipped.after = column..<column + (number("gridAfter", of: properties) ?? 0)
        columnCount = max(columnCount, rows[rowNumber].skipped.after.upperBound)
        above = next
    }

    private func child(_ local: String, of element: Int) -> Int? { tree.wordChild(local, of: element) }

    private func number(_ local: String, of properties: Int?) -> Int? {
        guard let properties, let element = tree.wordChild(local, of: properties) else { return nil }
        let value = tree.part.attribute(XMLName(Namespaces.word, "val"), of: element)
        return value.flatMap { Int($0) }.map { min(max(0, $0), TableSite.maxColumns) }
    }
}

extension TableSite {
    /// Tables with more are left as they are.
    static let maxColumns = 1024
}
