import Diagnostics

/// A table as it is being written: where its rows and cells stand in the output.
struct TableFrame {
    var site: Int
    /// Where its column definitions belong.
    var grid: Int
    var rows: [WrittenRow] = []
    var cells: [WrittenCell] = []
    /// Content of cells whose row went, by their number, for the row below.
    var left: [Int: [UInt8]] = [:]
    var leftStart = 0
    /// For the row that comes next.
    var forgotten: [ClosedRange<Int>] = []
    var isCellOpen = false
}

/// A row as it was written.
struct WrittenRow {
    /// Its number in the template.
    var row: Int
    var start: Int
    var end: Int
    /// Its cells.
    var cells: Range<Int>
    /// Where it says how many columns it skips.
    var skipped: [(atEnd: Bool, range: Range<Int>)] = []
    /// The run of the innermost loop around it.
    var run: Int
    /// Rows of the template whose spans end before it.
    var forgotten: [ClosedRange<Int>] = []
    /// What rows that went left to it.
    var left: [Int: [UInt8]] = [:]
}

/// A cell as it was written.
struct WrittenCell {
    /// Its number in the template.
    var cell: Int
    var start: Int
    /// After its start tag and properties.
    var content = 0
    var end = 0
    var holes: [(hole: TableHole, range: Range<Int>)] = []
    var run: Int
    var mergesDown = false
    /// With what equal neighbours are merged.
    var equal: Value?
    var mergesRight = false
    var span: Int?
    /// Six hexadecimal digits.
    var colour: String?
}

extension Renderer {
    mutating func table(_ step: TableStep, _ at: Int, _ program: Program) {
        if case .open(let site) = step {
            tables.append(TableFrame(site: Int(site), grid: output.count))
            return
        }
        guard !tables.isEmpty else { return }
        let table = tables.count - 1
        let run = loops.last?.id ?? 0
        switch step {
        case .open: break
        case .close:
            let frame = tables.removeLast()
            settle(frame, program)
        case .openRow(let row):
            var written = WrittenRow(
                row: Int(row), start: output.count, end: 0,
                cells: tables[table].cells.count..<tables[table].cells.count, run: run)
            written.forgotten = tables[table].forgotten
            written.left = tables[table].left
            tables[table].forgotten = []
            tables[table].left = [:]
            tables[table].rows.append(written)
        case .closeRow:
            guard let last = tables[table].rows.indices.last else { return }
            tables[table].rows[last].end = output.count
            tables[table].rows[last].cells =
                tables[table].rows[last].cells.lowerBound..<tables[table].cells.count
        case .dropRow:
            guard let row = tables[table].rows.popLast() else { return }
            tables[table].cells.removeSubrange(row.cells.lowerBound...)
            tables[table].isCellOpen = false
            cut(to: row.start)
        case .skipped(let atEnd, let from, let to):
            let start = output.count
            output += program.source[Int(from)..<Int(to)]
            guard let last = tables[table].rows.indices.last else { return }
            tables[table].rows[last].skipped.append((atEnd, start..<output.count))
        case .openCell(let cell):
            tables[table].cells.append(WrittenCell(cell: Int(cell), start: output.count, run: run))
            tables[table].isCellOpen = true
        case .content: update(table) { $0.content = $1 }
        case .closeCell:
            update(table) { $0.end = $1 }
            tables[table].isCellOpen = false
        case .hole(let hole, let from, let to):
            let start = output.count
            output += program.source[Int(from)..<Int(to)]
            update(table) { $0.holes.append((hole, start..<$1)) }
        case .forget(let first, let last): tables[table].forgotten.append(Int(first)...Int(last))
        case .beginLeft: tables[table].leftStart = output.count
        case .endLeft(let cell):
            tables[table].left[Int(cell)] = Array(output[tables[table].leftStart...])
            cut(to: tables[table].leftStart)
        case .mark(let mark, let expression):
            if tables[table].isCellOpen { self.mark(mark, expression, at, program) }
        }
    }

    private mutating func update(_ table: Int, _ change: (inout WrittenCell, Int) -> Void) {
        guard let last = tables[table].cells.indices.last else { return }
        change(&tables[table].cells[last], output.count)
    }

    private mutating func mark(_ mark: CellMark, _ expression: Int32, _ at: Int, _ program: Program) {
        let table = tables.count - 1
        let value: Value = expression >= 0 ? evaluate(expression, at, program) : .null
        if case .undefined(let missing) = value {
            return note(.undefined(missing, range: nil), at, program)
        }
        func fail(_ id: DiagnosticID) {
            faults.add(
                ExpressionFault(id, ["value": value.printed ?? value.kind]), at: program.places[at],
                part: program.number)
        }
        switch mark {
        case .mergeDown: update(table) { cell, _ in cell.mergesDown = true }
        case .mergeEqual:
            update(table) { cell, _ in
                cell.mergesDown = true
                cell.equal = value
            }
        case .mergeRight: update(table) { cell, _ in cell.mergesRight = true }
        case .span:
            guard case .number(let number) = value, let span = number.integer, span > 0 else { return fail("bad-colspan") }
            update(table) { cell, _ in cell.span = min(span, TableSite.maxColumns) }
        case .colour:
            guard let text = value.printed, !text.isEmpty else { return }
            let digits = text.hasPrefix("#") ? String(text.dropFirst()) : text
            guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit) else { return fail("bad-colour") }
            update(table) { cell, _ in cell.colour = digits.uppercased() }
        }
    }
}
