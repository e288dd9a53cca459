import ReadingModel

/// A table: with lines where the document draws some, else columns side by side.
struct TableLayout {
    let reading: Reading
    let width: Int
    let area: Double
    let depth: Int

    /// Below this width the halves of a letterhead stand one above the other.
    static let narrow = 66

    func lines(of table: Table) -> [String] {
        if table.rows.isEmpty { return [] }
        if !table.isLayout { return GridLayout(self, table).lines() }
        if width < Self.narrow, depth == 0 { return stacked(table) }
        return sideBySide(table)
    }

    /// The left column's cells, then the next column's.
    private func stacked(_ table: Table) -> [String] {
        let columns = Set(table.rows.flatMap { $0.cells.map(\.column) }).sorted()
        var lines: [String] = []
        for column in columns {
            for row in table.rows {
                for cell in row.cells where cell.column == column {
                    let made = content(of: cell, width: width, share: 1)
                    if made.contains(where: { !$0.isEmpty }) { lines += made }
                }
            }
            lines.append("")
        }
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    private func sideBySide(_ table: Table) -> [String] {
        let widths = columnWidths(table, total: width - 2 * max(0, table.columns.count - 1))
        return table.rows.flatMap { row -> [String] in
            var columns: [(width: Int, lines: [String])] = []
            for cell in row.cells {
                let span = cell.column..<min(widths.count, cell.column + cell.columnSpan)
                let own = widths[span].reduce(0, +) + 2 * max(0, span.count - 1)
                let share = Double(own) / Double(max(1, width))
                columns.append((own, content(of: cell, width: max(4, own), share: share)))
            }
            let height = columns.map(\.lines.count).max() ?? 0
            return (0..<height).map { index in
                columns.map { column in
                    (index < column.lines.count ? column.lines[index] : "").padded(to: column.width)
                }.joined(separator: "  ")
            }
        }
    }

    func content(of cell: Cell, width: Int, share: Double) -> [String] {
        BlockLayout(reading: reading, width: width, area: area * share)
            .lines(of: cell.blocks, depth: depth + 1)
    }

    /// The document's column widths in cells, in all `total`.
    func columnWidths(_ table: Table, total: Int) -> [Int] {
        let count = max(
            table.columns.count,
            table.rows.flatMap { $0.cells.map { $0.column + $0.columnSpan } }.max() ?? 1)
        let lengths = (0..<count).map { index in
            index < table.columns.count ? max(table.columns[index].millimetres, 0.1) : 10
        }
        let sum = lengths.reduce(0, +)
        let total = max(total, count * 3)
        var widths = lengths.map { max(3, Int(Double(total) * $0 / sum)) }
        var rest = total - widths.reduce(0, +)
        var index = 0
        while rest > 0 {
            widths[index % count] += 1
            rest -= 1
            index += 1
        }
        while rest < 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 3 {
            widths[widest] -= 1
            rest += 1
        }
        return widths
    }
}

/// A table with borders, drawn with box characters; merged cells are one box.
struct GridLayout {
    private let layout: TableLayout
    private let table: Table
    private let widths: [Int]
    /// For each row and column the cell that covers it.
    private var owners: [[Int?]]
    private var cells: [(cell: Cell, row: Int, lines: [String])] = []

    init(_ layout: TableLayout, _ table: Table) {
        self.layout = layout
        self.table = table
        let count = max(
            table.columns.count,
            table.rows.flatMap { $0.cells.map { $0.column + $0.columnSpan } }.max() ?? 1)
        widths = layout.columnWidths(table, total: layout.width - 3 * count - 1)
        owners = Array(
            repeating: Array(repeating: nil, count: widths.count), count: table.rows.count)
        for (row, content) in table.rows.enumerated() {
            for cell in content.cells { place(cell, row) }
        }
    }

    private mutating func place(_ cell: Cell, _ row: Int) {
        let columns = cell.column..<min(widths.count, cell.column + max(1, cell.columnSpan))
        guard !columns.isEmpty else { return }
        let width = widths[columns].reduce(0, +) + 3 * (columns.count - 1)
        var lines = layout.content(of: cell, width: max(1, width), share: 1)
        while lines.last?.isEmpty == true { lines.removeLast() }
        cells.append((cell, row, lines))
        for covered in row..<min(table.rows.count, row + max(1, cell.rowSpan)) {
            for column in columns { owners[covered][column] = cells.count - 1 }
        }
    }

    func lines() -> [String] {
        let heights = rowHeights()
        var lines: [String] = []
        for row in table.rows.indices {
            lines.append(rule(above: row))
            for line in 0..<heights[row] { lines.append(content(row, line, heights)) }
        }
        lines.append(rule(above: table.rows.count))
        return lines
    }

    private func rowHeights() -> [Int] {
        var heights = [Int](repeating: 1, count: table.rows.count)
        for (cell, row, lines) in cells where cell.rowSpan <= 1 {
            heights[row] = max(heights[row], lines.count)
        }
        for (cell, row, lines) in cells where cell.rowSpan > 1 {
            let last = min(table.rows.count, row + cell.rowSpan) - 1
            let room = heights[row...last].reduce(0, +) + (last - row)
            if lines.count > room { heights[last] += lines.count - room }
        }
        return heights
    }

    private func owner(_ row: Int, _ column: Int) -> Int? {
        owners.indices.contains(row) && owners[row].indices.contains(column)
            ? owners[row][column] : nil
    }

    private func content(_ row: Int, _ line: Int, _ heights: [Int]) -> String {
        var text = "│"
        var column = 0
        while column < widths.count {
            let owner = owner(row, column)
            var end = column + 1
            while end < widths.count, owner != nil, self.owner(row, end) == owner { end += 1 }
            let width = widths[column..<end].reduce(0, +) + 3 * (end - column - 1)
            var words = ""
            if let owner {
                let first = cells[owner].row
                let at = line + heights[first..<row].reduce(0, +) + (row - first)
                if at < cells[owner].lines.count { words = cells[owner].lines[at] }
            }
            text += " " + words.padded(to: width) + " │"
            column = end
        }
        return text
    }

    /// The line above a row (below the last one).
    private func rule(above row: Int) -> String {
        var text = ""
        for column in 0...widths.count {
            let up = owner(row - 1, column - 1) != owner(row - 1, column) && row > 0
            let down = owner(row, column - 1) != owner(row, column) && row < table.rows.count
            let left = column > 0 && isLine(row, column - 1)
            let right = column < widths.count && isLine(row, column)
            text += Self.corner(up: up, down: down, left: left, right: right)
            guard column < widths.count else { break }
            text += String(repeating: right ? "─" : " ", count: widths[column] + 2)
        }
        return text
    }

    private func isLine(_ row: Int, _ column: Int) -> Bool {
        let above = owner(row - 1, column)
        return above == nil || above != owner(row, column)
    }

    private static func corner(up: Bool, down: Bool, left: Bool, right: Bool) -> String {
        switch (up, down, left, right) {
        case (true, true, true, true): "┼"
        case (true, true, false, true): "├"
        case (true, true, true, false): "┤"
        case (true, false, true, true): "┴"
        case (false, true, true, true): "┬"
        case (false, true, false, true): "┌"
        case (false, true, true, false): "┐"
        case (true, false, false, true): "└"
        case (true, false, true, false): "┘"
        case (true, true, false, false): "│"
        case (false, false, true, true), (false, false, true, false), (false, false, false, true): "─"
        default: " "
        }
    }
}
