/// The cells of a written table in its final columns: which are seen, how many columns
/// and rows each spans.
struct TableLayout {
    /// A cell in its place.
    struct Cell {
        /// Index into the written cells.
        var written: Int
        /// Which of the cells that the element stands for.
        var unit: Int
        /// Its number in the template.
        var number: Int
        var column: Int
        var width: Int
        var height: Int
        var role: Role
        /// Content that it takes over from a row that went.
        var left: [UInt8]?
        /// Of a column that is no more, or under its neighbour's span.
        var isGone: Bool { width == 0 }
    }

    /// What became of a cell of the template.
    enum Role: Equatable {
        case seen
        /// A covered cell of the template that nothing covers any more.
        case uncovered
        case covered
        /// A cell of the template that one above covers now.
        case merged
    }

    /// By row, in the order of its columns.
    private(set) var rows: [[Cell]] = []
    /// By row, the columns before its first cell and after its last one.
    private(set) var skipped: [(before: Int, after: Int)] = []
    /// The template's column of each column.
    private(set) var columns: [Int] = []
    /// Rows (numbers of the table as it is written) whose cells in one region differ in
    /// number: the longer one first.
    private(set) var ragged: (longer: Int, shorter: Int)?
    /// A row in which a cell was to span more columns than there are.
    private(set) var tooWide: Int?

    private let site: TableSite
    private let frame: TableFrame
    /// How often each column of the template stands now.
    private var counts: [Int] = []

    init(_ frame: TableFrame, _ site: TableSite) {
        self.site = site
        self.frame = frame
        findColumns()
        if ragged != nil { return }
        for row in frame.rows.indices { addRow(row) }
        mergeAcross()
        spanRows()
    }

    var isUnchanged: Bool { columns == Array(counts.indices) }

    // MARK: Columns

    /// The columns that a row's own cells stand for, in one region.
    private func columns(of row: WrittenRow, in region: Range<Int>) -> [Int] {
        let skipped = site.rows[row.row].skipped
        let own = row.cells.flatMap { index -> [Int] in
            let cell = site.cells[frame.cells[index].cell]
            return cell.kinds.indices.flatMap { unit -> [Int] in
                let first = unitColumn(cell, unit)
                return (first..<first + width(of: cell, unit)).filter(region.contains)
            }
        }
        return skipped.before.filter(region.contains) + own + skipped.after.filter(region.contains)
    }

    private func unitColumn(_ cell: TableCell, _ unit: Int) -> Int {
        cell.column + unit * (cell.kinds[unit] == .cell ? cell.width : 1)
    }

    private func width(of cell: TableCell, _ unit: Int) -> Int {
        switch cell.kinds[unit] {
        case .cell: cell.width
        case .below(let number): site.cells[number].width
        case .shadow: 0
        }
    }

    private func moves(_ row: Int, in region: Range<Int>) -> Bool {
        site.rows[row].moving.contains { $0.overlaps(region) }
    }

    private mutating func findColumns() {
        let count = (site.cells.map(\.columns.upperBound) + site.rows.map(\.skipped.after.upperBound))
            .reduce(site.columns.count, max)
        var at = 0
        for region in site.regions {
            columns += at..<max(at, region.lowerBound)
            columns += longest(in: region) ?? Array(region)
            at = region.upperBound
        }
        columns += at..<max(at, count)
        counts = Array(repeating: 0, count: count)
        for column in columns where column < count { counts[column] += 1 }
    }

    private mutating func longest(in region: Range<Int>) -> [Int]? {
        var longest: (columns: [Int], row: Int)?
        for (number, row) in frame.rows.enumerated() where moves(row.row, in: region) {
            let found = columns(of: row, in: region)
            if let known = longest, known.columns.count != found.count {
                ragged = known.columns.count > found.count ? (known.row, number) : (number, known.row)
            }
            if found.count > longest?.columns.count ?? -1 { longest = (found, number) }
        }
        return longest?.columns
    }

    // MARK: Rows

    private mutating func addRow(_ number: Int) {
        let row = frame.rows[number]
        let moving = site.regions.filter { moves(row.row, in: $0) }
        func width(_ columns: Range<Int>) -> Int {
            columns.reduce(0) { sum, column in
                sum + (moving.contains { $0.contains(column) } ? 1 : counts[column])
            }
        }
        let skipped = site.rows[row.row].skipped
        self.skipped.append((width(skipped.before), width(skipped.after)))
        var at = width(skipped.before)
        var cells: [Cell] = []
        for index in row.cells {
            let cell = site.cells[frame.cells[index].cell]
            for unit in cell.kinds.indices where cell.kinds[unit] != .shadow {
                let first = unitColumn(cell, unit)
                let width = width(first..<first + self.width(of: cell, unit))
                cells.append(
                    Cell(
                        written: index, unit: unit, number: frame.cells[index].cell, column: at, width: width,
                        height: 1, role: cell.kinds[unit] == .cell ? .seen : .covered))
                at += width
            }
        }
        setSpans(&cells, number)
        rows.append(cells)
    }

    /// A cell of a given span takes columns of the next ones, or leaves them its own.
    private mutating func setSpans(_ cells: inout [Cell], _ row: Int) {
        for index in cells.indices {
            guard let span = frame.cells[cells[index].written].span else { continue }
            let grown = span - cells[index].width
            cells[index].width = span
            var missing = grown
            var next = index + 1
            while missing != 0, next < cells.count {
                if cells[next].isGone { next += 1; continue }
                let taken = missing < 0 ? missing : min(missing, cells[next].width)
                cells[next].width -= taken
                missing -= taken
                next += 1
            }
            if missing < 0 { cells[index].width -= missing }
            if missing > 0, cells[index].column + span > columns.count { tooWide = row }
            var at = cells[index].column
            for place in index..<cells.count {
                cells[place].column = at
                at += cells[place].width
            }
        }
    }

    // MARK: Merging

    /// Copies of a cell with `hm` are one with the first of them.
    private mutating func mergeAcross() {
        for row in rows.indices {
            var first: Int?
            for index in rows[row].indices where !rows[row][index].isGone {
                let cell = rows[row][index]
                let written = frame.cells[cell.written]
                guard written.mergesRight, cell.role == .seen else {
                    first = nil
                    continue
                }
                if let known = first, rows[row][known].number == cell.number,
                    frame.cells[rows[row][known].written].run == written.run
                {
                    rows[row][known].width += cell.width
                    rows[row][index].width = 0
                } else {
                    first = index
                }
            }
        }
    }

    // MARK: Spans over rows

    /// A cell that is seen and may go on in the row below.
    private struct Open {
        var row: Int
        var index: Int
        /// The row that it reaches.
        var last: Int
    }

    private struct Key: Hashable {
        var number: Int
        var column: Int
    }

    private mutating func spanRows() {
        var open: [Key: Open] = [:]
        for row in rows.indices {
            for range in frame.rows[row].forgotten {
                open = open.filter { !isTall($0.key.number, in: range) }
            }
            for index in rows[row].indices where !rows[row][index].isGone {
                place(row, index, &open)
            }
        }
    }

    private func isTall(_ number: Int, in rows: ClosedRange<Int>) -> Bool {
        site.cells[number].isTall && rows.contains(site.cells[number].row)
    }

    private mutating func place(_ row: Int, _ index: Int, _ open: inout [Key: Open]) {
        let cell = rows[row][index]
        var origin = cell.number
        if case .below(let number) = site.cells[cell.number].kinds[cell.unit] { origin = number }
        let key = Key(number: origin, column: cell.column)
        if let above = open[key], above.last == row - 1, rows[above.row][above.index].width == cell.width,
            cell.role == .covered || isOne(rows[above.row][above.index], above.row, cell, row)
        {
            rows[above.row][above.index].height += height(of: row)
            rows[row][index].role = cell.role == .covered ? .covered : .merged
            open[key] = Open(row: above.row, index: above.index, last: row)
            return
        }
        if cell.role == .covered {
            rows[row][index].role = .uncovered
            rows[row][index].left = frame.rows[row].left[origin]
        }
        open[key] = Open(row: row, index: index, last: row)
    }

    private func height(of row: Int) -> Int { site.rows[frame.rows[row].row].height }

    /// Whether `vm` makes a cell one with the one above it.
    private func isOne(_ above: Cell, _ aboveRow: Int, _ cell: Cell, _ row: Int) -> Bool {
        let first = frame.cells[above.written]
        let second = frame.cells[cell.written]
        guard above.role == .seen, above.number == cell.number, first.mergesDown, second.mergesDown else {
            return false
        }
        if let value = second.equal { return first.equal == value }
        return first.equal == nil && frame.rows[aboveRow].run == frame.rows[row].run
    }
}
