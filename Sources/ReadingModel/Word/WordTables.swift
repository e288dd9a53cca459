/// Tables.
extension WordReader {
    func readTable(_ element: Int, _ story: WordStory, into collector: BlockCollector) {
        let place = collector.place(.table, story.markup.bytes(element))
        var reader = WordTableReader(self, story, collector, place)
        reader.read(element)
        let waiting = collector.pending
        collector.pending = []
        var table = reader.table
        if !waiting.isEmpty { table.prepend(waiting) }
        if !table.rows.isEmpty { collector.append(.table(table)) }
    }
}

/// Reads one table: its look first, then its grid and rows.
struct WordTableReader {
    let reader: WordReader
    let story: WordStory
    let collector: BlockCollector
    var table: Table
    var look = WordTableLook()
    private var rowElements: [Int] = []
    /// The cell that a vertical merge in this column goes on with.
    private var open: [Int: (row: Int, cell: Int, span: Int)] = [:]
    private var width: Length?
    static let columnLimit = 1_024

    init(_ reader: WordReader, _ story: WordStory, _ collector: BlockCollector, _ place: Place) {
        self.reader = reader
        self.story = story
        self.collector = collector
        table = Table(place: place)
    }

    private var markup: Markup<WordTag> { story.markup }

    mutating func read(_ element: Int) {
        if let properties = markup.child(element, .tableProperties) { readProperties(properties) }
        if let grid = markup.child(element, .tableGrid) {
            for column in markup.children(grid).prefix(Self.columnLimit)
            where markup.tag(column) == .gridColumn {
                table.columns.append(WordValues.length(markup.value(column, "w:w")) ?? .zero)
            }
        }
        collectRows(element)
        for (index, row) in rowElements.enumerated() { readRow(row, index) }
        completeColumns()
        resolveBorders()
    }

    private mutating func readProperties(_ element: Int) {
        let style = markup.children(element).first { markup.name($0) == "w:tblStyle" }
            .flatMap(markup.val)
        look = reader.tableLook(style ?? reader.styles.defaultTable)
        look.lay(markup, element)
        if let alignment = look.align { table.align = alignment }
        table.indent = look.indent ?? .zero
        for child in markup.children(element) where markup.name(child) == "w:tblW" {
            width = measured(child)
        }
    }

    /// A width in twips, or in fiftieths of a percent of what there is.
    private func measured(_ element: Int) -> Length? {
        let attributes = markup.attributes(element)
        guard let text = attributes["w:w"] else { return nil }
        switch attributes["w:type"] {
        case "auto", "nil": return nil
        case "pct":
            let share =
                text.hasSuffix("%")
                ? Double(text.dropLast()).map { $0 / 100 } : Double(text).map { $0 / 5_000 }
            return share.map { .scaled(Double(collector.width.emu), $0) }
        default: return WordValues.length(text)
        }
    }

    /// Rows may stand in content controls. Those that were deleted are left out.
    private mutating func collectRows(_ element: Int) {
        for child in markup.children(element) {
            switch markup.tag(child) {
            case .row:
                guard let properties = markup.child(child, .rowProperties) else {
                    rowElements.append(child)
                    continue
                }
                if markup.child(properties, .insertion) != nil {
                    reader.builder.counts.insertions += 1
                }
                if markup.child(properties, .deletion) != nil {
                    reader.builder.counts.deletions += 1
                } else {
                    rowElements.append(child)
                }
            case .contentControl, .contentControlContent, .customXML, .insertion, .moveTo:
                collectRows(child)
            default: break
            }
        }
    }

    // MARK: Rows

    private mutating func readRow(_ element: Int, _ index: Int) {
        var row = Row()
        var column = 0
        var isHeader = false
        if let properties = markup.child(element, .rowProperties) {
            for child in markup.children(properties) {
                switch markup.name(child) {
                case "w:gridBefore":
                    column = min(max(Int(markup.val(child) ?? "") ?? 0, 0), Self.columnLimit - 1)
                case "w:cantSplit": row.unsplittable = markup.isOn(child)
                case "w:tblHeader": isHeader = markup.isOn(child)
                case "w:trHeight": row.height = height(child)
                default: break
                }
            }
        }
        if isHeader, table.headerRows == index { table.headerRows = index + 1 }
        let path = table.place.path + [Step(.row, index + 1)]
        var elements: [Int] = []
        collectCells(element, into: &elements)
        for (number, cell) in elements.enumerated() {
            guard column < Self.columnLimit else { break }
            let isLast = number == elements.count - 1
            readCell(cell, index, &column, path, isFirst: number == 0, isLast: isLast, into: &row)
        }
        table.rows.append(row)
    }

    private func height(_ element: Int) -> RowHeight {
        let attributes = markup.attributes(element)
        guard let height = WordValues.length(attributes["w:val"]) else { return .automatic }
        switch attributes["w:hRule"] {
        case "exact": return .exactly(height)
        case "auto": return .automatic
        default: return .atLeast(height)
        }
    }

    private func collectCells(_ element: Int, into cells: inout [Int]) {
        for child in markup.children(element) {
            switch markup.tag(child) {
            case .cell: cells.append(child)
            case .contentControl, .contentControlContent, .customXML:
                collectCells(child, into: &cells)
            default: break
            }
        }
    }

    private mutating func readCell(
        _ element: Int, _ rowIndex: Int, _ column: inout Int, _ path: [Step], isFirst: Bool,
        isLast: Bool, into row: inout Row
    ) {
        let properties = WordCellProperties(markup, markup.child(element, .cellProperties))
        let span = min(properties.span, Self.columnLimit - column)
        defer { column += span }
        if properties.merge == .continued, let from = open[column] {
            // `row` is not in the table yet, so the cell stands in an earlier one.
            table.rows[from.row].cells[from.cell].rowSpan = rowIndex - from.row + 1
            return
        }
        for covered in column..<(column + span) { open[covered] = nil }
        if properties.merge != .none { open[column] = (rowIndex, row.cells.count, span) }

        let corner = WordTableCorner(
            row: rowIndex, rows: rowElements.count, isFirst: isFirst, isLast: isLast,
            headerRows: table.headerRows)
        let place = Place(
            story: collector.story, path: path + [Step(.cell, row.cells.count + 1)],
            bytes: markup.bytes(element))
        var cell = Cell(place: place, column: column)
        cell.columnSpan = span
        cell.vertical = properties.vertical ?? .top
        cell.background = properties.background ?? look.ground(corner)
        cell.padding = properties.padding(over: look.padding)
        cell.borders = properties.own
        let inner = BlockCollector(
            story: collector.story, path: place.path, width: width(of: cell, properties))
        let layer = reader.tableLayer(look, corner)
        reader.readBlocks(of: element, story, into: inner, layer: layer)
        cell.blocks = inner.finish()
        marks.append(
            WordCellMark(
                row: rowIndex, cell: row.cells.count, corner: corner, cleared: properties.cleared))
        widths.append((column, span, properties.width))
        row.cells.append(cell)
    }

    private func width(of cell: Cell, _ properties: WordCellProperties) -> Length {
        let end = min(cell.column + cell.columnSpan, table.columns.count)
        let grid = cell.column < end ? table.columns[cell.column..<end].reduce(.zero, +) : .zero
        let outer = grid > .zero ? grid : properties.width ?? .zero
        return max(outer - cell.padding.left - cell.padding.right, .zero)
    }

    /// What borders need to know of each cell, in the order of reading.
    private(set) var marks: [WordCellMark] = []
    private var widths: [(column: Int, span: Int, width: Length?)] = []

    // MARK: Columns

    /// The grid may be empty or too short: then the cells' own widths count, and
    /// what has none shares the rest.
    private mutating func completeColumns() {
        let needed = widths.reduce(0) { max($0, $1.column + $1.span) }
        if needed > table.columns.count {
            table.columns += Array(repeating: .zero, count: needed - table.columns.count)
        }
        preferCellWidths()
        guard table.columns.contains(.zero) else { return }
        for cell in widths where cell.span == 1 && table.columns[cell.column] == .zero {
            if let width = cell.width { table.columns[cell.column] = width }
        }
        let open = table.columns.filter { $0 == .zero }.count
        guard open > 0 else { return }
        let known = table.columns.reduce(Length.zero, +)
        let rest = max((width ?? collector.width) - known, .zero)
        let part = Length(emu: rest.emu / Int64(open))
        table.columns = table.columns.map { $0 == .zero ? part : $0 }
    }

    /// Widths of the cells go before those of the grid, which programs that do not lay a
    /// table out leave as they were (ISO/IEC 29500-1, 17.18.87): where each column has one.
    private mutating func preferCellWidths() {
        var own: [Int: Length] = [:]
        for cell in widths where cell.span == 1 && own[cell.column] == nil {
            if let width = cell.width, width > .zero { own[cell.column] = width }
        }
        guard own.count == table.columns.count else { return }
        table.columns = table.columns.indices.map { own[$0] ?? table.columns[$0] }
    }
}
