import XMLScanning

/// Tables. Repeats are written out within limits: a sheet's million empty
/// columns or rows are none.
extension OpenDocumentReader {
    /// What a table of few bytes may grow to.
    enum TableLimits {
        static let columns = 1_024
        /// Copies of rows that a repeat asks for, in one table.
        static let repeatedRows = 4_096
        /// Tokens that all copies of a document may hold together.
        static let copiedTokens = 250_000
        static let span = 65_535
    }

    func readTable(_ element: Int, _ context: OpenDocumentContext, into collector: BlockCollector) {
        changeSection(before: element, context, collector)
        var context = context
        context.list = nil
        let place = collector.place(.table, context.markup.bytes(element))
        var builder = OpenDocumentTableReader(self, context, collector, place)
        builder.read(element)
        let hint = collector.pending
        collector.pending = []
        var table = builder.table
        if !hint.isEmpty { table.prepend(hint) }
        collector.append(.table(table))
    }
}

extension OpenDocumentReader {
    /// Whether an element may be read once more; what it costs is taken off.
    func mayCopy(_ element: Int, _ markup: Markup<OpenDocumentTag>) -> Bool {
        copiedTokens += markup.tokens.indexAfter(element) - element
        return copiedTokens <= TableLimits.copiedTokens
    }
}

extension Table {
    /// Puts what waited for a paragraph into the first one of the table.
    mutating func prepend(_ inlines: [Inline]) {
        for row in rows.indices {
            for cell in rows[row].cells.indices {
                for block in rows[row].cells[cell].blocks.indices {
                    guard case .paragraph(var paragraph) = rows[row].cells[cell].blocks[block]
                    else { continue }
                    paragraph.inlines = inlines + paragraph.inlines
                    rows[row].cells[cell].blocks[block] = .paragraph(paragraph)
                    return
                }
            }
        }
    }
}

/// Reads one table, its columns first.
struct OpenDocumentTableReader {
    private let reader: OpenDocumentReader
    private let context: OpenDocumentContext
    private let collector: BlockCollector
    var table: Table
    private var columnCellStyles: [String?] = []
    private var relative: [Double?] = []
    private var repeatedRows = 0
    private var tableWidth: Length

    init(_ reader: OpenDocumentReader, _ context: OpenDocumentContext, _ collector: BlockCollector, _ place: Place) {
        self.reader = reader
        self.context = context
        self.collector = collector
        table = Table(place: place)
        tableWidth = collector.width
    }

    private var markup: Markup<OpenDocumentTag> { context.markup }

    mutating func read(_ element: Int) {
        readTableStyle(element)
        readColumns(element)
        shareWidth()
        readRows(element, isHeader: false)
        addMissingColumns()
    }

    private mutating func readTableStyle(_ element: Int) {
        guard let name = markup.value(element, "table:style-name") else { return }
        for style in reader.styles.chain(.table, name, context.scope).reversed() {
            guard let properties = style.markup.child(style.element, .tableProperties) else {
                continue
            }
            let attributes = style.markup.attributes(properties)
            if let width = attributes.length("style:width") { tableWidth = width }
            if let share = attributes.percent("style:rel-width") {
                tableWidth = .scaled(Double(collector.width.emu), share.factor)
            }
            switch attributes["table:align"] {
            case "center": table.align = .centre
            case "right": table.align = .right
            case "margins": table.align = .justify
            case "left": table.align = .left
            default: break
            }
            if let indent = attributes.length("fo:margin-left") { table.indent = indent }
        }
    }

    // MARK: Columns

    private mutating func readColumns(_ element: Int) {
        for child in markup.children(element) {
            switch markup.tag(child) {
            case .tableColumns, .tableHeaderColumns, .tableColumnGroup: readColumns(child)
            case .tableColumn: readColumn(child)
            default: break
            }
        }
    }

    private mutating func readColumn(_ element: Int) {
        let attributes = markup.attributes(element)
        let wanted = max(attributes.int("table:number-columns-repeated") ?? 1, 1)
        let count = min(wanted, OpenDocumentReader.TableLimits.columns - table.columns.count)
        guard count > 0 else { return }
        var width = Length.zero
        var share: Double?
        if let name = attributes["table:style-name"] {
            for style in reader.styles.chain(.column, name, context.scope).reversed() {
                guard let properties = style.markup.child(style.element, .tableColumnProperties)
                else { continue }
                let attributes = style.markup.attributes(properties)
                width = attributes.length("style:column-width") ?? width
                if let text = attributes["style:rel-column-width"], text.hasSuffix("*") {
                    share = Double(text.dropLast()).flatMap { $0 > 0 && $0 < 1e9 ? $0 : nil }
                }
            }
        }
        let cellStyle = attributes["table:default-cell-style-name"]
        table.columns += Array(repeating: width, count: count)
        relative += Array(repeating: share, count: count)
        columnCellStyles += Array(repeating: cellStyle, count: count)
    }

    /// Columns that have only a share of the width, or nothing, get their part.
    private mutating func shareWidth() {
        let count = table.columns.count
        guard count > 0, table.columns.contains(.zero) else { return }
        let shares = relative.compactMap(\.self)
        if shares.count == count {
            let sum = shares.reduce(0, +)
            table.columns = shares.map { .scaled(Double(tableWidth.emu), $0 / sum) }
            return
        }
        let known = table.columns.reduce(Length.zero, +)
        let open = table.columns.filter { $0 == .zero }.count
        let rest = max(tableWidth - known, .zero)
        let part = Length(emu: rest.emu / Int64(open))
        table.columns = table.columns.map { $0 == .zero ? part : $0 }
    }

    /// Rows may hold more cells than columns were declared.
    private mutating func addMissingColumns() {
        let needed = table.rows.reduce(0) { most, row in
            row.cells.reduce(most) { max($0, $1.column + $1.columnSpan) }
        }
        guard needed > table.columns.count else { return }
        table.columns += Array(
            repeating: .zero,
            count: min(needed, OpenDocumentReader.TableLimits.columns) - table.columns.count)
    }

    // MARK: Rows

    private mutating func readRows(_ element: Int, isHeader: Bool) {
        for child in markup.children(element) {
            switch markup.tag(child) {
            case .tableHeaderRows: readRows(child, isHeader: true)
            case .tableRows, .tableRowGroup: readRows(child, isHeader: isHeader)
            case .tableRow: readRow(child, isHeader: isHeader)
            case .changeStart, .changeEnd, .change: reader.noteChange(child, markup)
            default: break
            }
        }
    }

    private mutating func readRow(_ element: Int, isHeader: Bool) {
        let wanted = max(markup.attributes(element).int("table:number-rows-repeated") ?? 1, 1)
        let copies = min(
            wanted - 1, OpenDocumentReader.TableLimits.repeatedRows - repeatedRows)
        let row = oneRow(element)
        table.rows.append(row)
        let holdsText = row.cells.contains { !$0.blocks.isEmpty }
        if copies > 0, holdsText || wanted < 256 {
            repeatedRows += copies
            for _ in 0..<copies where reader.mayCopy(element, markup) {
                table.rows.append(oneRow(element))
            }
        }
        if isHeader, table.headerRows == table.rows.count - 1 - max(copies, 0) {
            table.headerRows = table.rows.count
        }
    }

    private func oneRow(_ element: Int) -> Row {
        let attributes = markup.attributes(element)
        var row = Row()
        if let name = attributes["table:style-name"] { readRowStyle(name, into: &row) }
        let path = table.place.path + [Step(.row, table.rows.count + 1)]
        let rowCellStyle = attributes["table:default-cell-style-name"]
        var column = 0
        for child in markup.children(element) {
            let tag = markup.tag(child)
            guard tag == .tableCell || tag == .coveredCell else { continue }
            let attributes = markup.attributes(child)
            let count = max(attributes.int("table:number-columns-repeated") ?? 1, 1)
            guard tag == .tableCell else {
                column += min(count, OpenDocumentReader.TableLimits.columns)
                continue
            }
            let limit = max(table.columns.count, OpenDocumentReader.TableLimits.columns / 8)
            for copy in 0..<min(count, max(0, limit - column)) {
                if copy > 0, !reader.mayCopy(child, markup) { break }
                let style =
                    attributes["table:style-name"] ?? rowCellStyle
                    ?? (column < columnCellStyles.count ? columnCellStyles[column] : nil)
                let path = path + [Step(.cell, row.cells.count + 1)]
                row.cells.append(cell(child, attributes, column, style, path))
                column += 1
                if count > 1, column >= table.columns.count { break }
            }
        }
        return row
    }

    private func readRowStyle(_ name: String, into row: inout Row) {
        for style in reader.styles.chain(.row, name, context.scope).reversed() {
            guard let properties = style.markup.child(style.element, .tableRowProperties) else {
                continue
            }
            let attributes = style.markup.attributes(properties)
            if let height = attributes.length("style:row-height") { row.height = .exactly(height) }
            if let height = attributes.length("style:min-row-height") {
                row.height = .atLeast(height)
            }
            if let keep = attributes["fo:keep-together"] { row.unsplittable = keep == "always" }
        }
    }

    private func cell(
        _ element: Int, _ attributes: Attributes, _ column: Int, _ style: String?, _ path: [Step]
    ) -> Cell {
        let place = Place(
            story: collector.story, path: path, bytes: markup.bytes(element))
        var cell = Cell(place: place, column: column)
        let room = max(1, OpenDocumentReader.TableLimits.columns - column)
        cell.columnSpan = min(max(attributes.int("table:number-columns-spanned") ?? 1, 1), room)
        cell.rowSpan = min(
            max(attributes.int("table:number-rows-spanned") ?? 1, 1), OpenDocumentReader.TableLimits.span)
        if let style {
            let look = reader.cellLook(style, context.scope)
            cell.borders = look.borders
            cell.padding = look.padding
            cell.background = look.background
            cell.vertical = look.vertical
        }
        let end = min(column + cell.columnSpan, table.columns.count)
        let width = column < end ? table.columns[column..<end].reduce(.zero, +) : .zero
        let inner = BlockCollector(
            story: collector.story, path: path,
            width: max(width - cell.padding.left - cell.padding.right, .zero))
        var context = context
        reader.readBlocks(of: element, &context, into: inner)
        cell.blocks = inner.finish()
        return cell
    }
}
