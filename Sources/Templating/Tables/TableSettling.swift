import Diagnostics
import OfficeDocuments
import XMLScanning

/// Puts a written table right at its end: its columns, and the cells whose spans are
/// others than the template's.
extension Renderer {
    mutating func settle(_ frame: TableFrame, _ program: Program) {
        let site = program.tables[frame.site]
        let layout = TableLayout(frame, site)
        if let ragged = layout.ragged {
            return fail("ragged-columns", frame, site, ragged.longer, ragged.shorter, program)
        }
        if let row = layout.tooWide { return fail("colspan-too-wide", frame, site, row, row, program) }
        if layout.rows.allSatisfy({ $0.allSatisfy(\.isGone) }), !containers.isEmpty {
            // No cell is left: the table goes.
            containers[containers.count - 1].count = 0
            return
        }
        let grid = grid(of: layout, site, program)
        var patches = grid.isEmpty ? [] : [Patch(frame.grid..<frame.grid, grid)]
        let widths = layout.isUnchanged
            ? nil : TableWidths.shared(layout.columns, site.columns.map(\.width), regions: site.regions)
        for (number, cells) in layout.rows.enumerated() {
            let row = frame.rows[number]
            if cells.allSatisfy(\.isGone) {
                patches.append(Patch(row.start..<row.end, []))
            } else if site.markup.isWord {
                patches += skippedColumns(row, layout.skipped[number], site)
                patches += wordPatches(cells, frame, site, widths)
            } else {
                patches += openDocumentPatches(row, cells, frame, site, program)
            }
        }
        apply(patches)
    }

    private mutating func fail(
        _ id: DiagnosticID, _ frame: TableFrame, _ site: TableSite, _ first: Int, _ second: Int, _ program: Program
    ) {
        let place = site.rows[frame.rows[first].row].place ?? site.rows[frame.rows[second].row].place
        faults.add(
            ExpressionFault(id, ["first": String(first + 1), "second": String(second + 1)]), at: place,
            part: program.number)
    }

    private mutating func apply(_ patches: [Patch]) {
        guard let start = patches.map(\.range.lowerBound).min() else { return }
        output.replaceSubrange(start..., with: patches.applied(to: output, in: start..<output.count))
    }

    // MARK: Columns

    private mutating func grid(of layout: TableLayout, _ site: TableSite, _ program: Program) -> [UInt8] {
        if layout.isUnchanged || site.columns.isEmpty { return Array(program.source[site.grid]) }
        let widths = TableWidths.shared(layout.columns, site.columns.map(\.width), regions: site.regions)
        let prefix = site.markup.prefix
        if site.markup.isWord {
            let columns = layout.columns.indices.map { index in
                let width = widths?[index] ?? width(of: layout.columns[index], site)
                return width > 0 ? "<\(prefix)gridCol \(prefix)w=\"\(width)\"/>" : "<\(prefix)gridCol/>"
            }
            return Array("<\(prefix)tblGrid>\(columns.joined())</\(prefix)tblGrid>".utf8)
        }
        let shares = TableWidths.shared(layout.columns, site.columns.map(\.share), regions: site.regions)
        var bytes: [UInt8] = []
        for (index, number) in layout.columns.enumerated() {
            guard site.columns.indices.contains(number) else {
                bytes += "<\(prefix)table-column/>".utf8
                continue
            }
            let column = site.columns[number]
            var values: [StyleTemplate.Place: String] = [:]
            if let width = widths?[index], width != column.width { values[.width] = TableWidths.centimetres(width) }
            if let share = shares?[index], share != column.share { values[.share] = "\(share)*" }
            bytes += column.before
            if !values.isEmpty, let style = column.style {
                bytes += styleName(style.copy(values), program) ?? column.styleName
            } else {
                bytes += column.styleName
            }
            bytes += column.after
        }
        return bytes
    }

    private func width(of column: Int, _ site: TableSite) -> Int {
        site.columns.indices.contains(column) ? site.columns[column].width : 0
    }

    /// The name of an automatic style, escaped; nil where none can be added.
    private mutating func styleName(_ style: AutomaticStyle, _ program: Program) -> [UInt8]? {
        let name = additions.automaticStyle(style, in: program.part)
        return name.isEmpty ? nil : Array(attributeValue(name).utf8)
    }

    // MARK: Cells of WordprocessingML

    private func skippedColumns(
        _ row: WrittenRow, _ counts: (before: Int, after: Int), _ site: TableSite
    ) -> [Patch] {
        let template = site.rows[row.row].skipped
        return row.skipped.compactMap { atEnd, range in
            let count = atEnd ? counts.after : counts.before
            return count == (atEnd ? template.after : template.before).count ? nil : Patch(range, Array(String(count).utf8))
        }
    }

    private func wordPatches(
        _ cells: [TableLayout.Cell], _ frame: TableFrame, _ site: TableSite, _ widths: [Int]?
    ) -> [Patch] {
        var patches: [Patch] = []
        for cell in cells {
            let written = frame.cells[cell.written]
            let template = site.cells[cell.number]
            if cell.isGone {
                patches.append(Patch(written.start..<written.end, []))
                continue
            }
            if let hole = written.holes.first, let made = properties(of: cell, written, site, widths) {
                patches.append(Patch(hole.range.lowerBound..<written.content, made))
            }
            let end = written.end - template.endTag.count
            if cell.role == .merged {
                patches.append(Patch(written.content..<end, template.blank))
            } else if let left = cell.left {
                patches.append(Patch(written.content..<end, left))
            }
        }
        return patches
    }

    /// `w:tcPr` written anew, nil if it stays as it is.
    private func properties(
        of cell: TableLayout.Cell, _ written: WrittenCell, _ site: TableSite, _ widths: [Int]?
    ) -> [UInt8]? {
        let template = site.cells[cell.number]
        let w = site.markup.prefix
        let isBelow = cell.role == .covered || cell.role == .merged
        let isTall = !isBelow && cell.height > 1
        let wasBelow = template.kinds.first != .cell
        let isOther = cell.width != template.width || isBelow != wasBelow || isTall != template.isTall
        if !isOther, widths == nil, written.colour == nil { return nil }
        let old = template.properties ?? WordProperties(order: WordProperties.cellOrder)
        var made = old.without(WordProperties.cellChanges)
        if cell.width != template.width {
            made = cell.width > 1
                ? made.setting("gridSpan", "<\(w)gridSpan \(w)val=\"\(cell.width)\"/>") : made.without(["gridSpan"])
        }
        if isBelow != wasBelow || isTall != template.isTall {
            made = made.without(["vMerge"])
            if isTall { made = made.setting("vMerge", "<\(w)vMerge \(w)val=\"restart\"/>") }
            if isBelow { made = made.setting("vMerge", "<\(w)vMerge/>") }
        }
        if let colour = written.colour {
            let shading = "<\(w)shd \(w)val=\"clear\" \(w)color=\"auto\" \(w)fill=\"\(colour)\"/>"
            made = made.setting("shd", shading)
        }
        if let widths, old.bytes(of: "tcW") != nil {
            let end = min(cell.column + cell.width, widths.count)
            let width = widths[min(cell.column, end)..<end].reduce(0, +)
            made = made.setting("tcW", "<\(w)tcW \(w)w=\"\(width)\" \(w)type=\"dxa\"/>")
        }
        return made == old ? nil : made.element("\(w)tcPr")
    }

    // MARK: Cells of ODF

    private mutating func openDocumentPatches(
        _ row: WrittenRow, _ cells: [TableLayout.Cell], _ frame: TableFrame, _ site: TableSite, _ program: Program
    ) -> [Patch] {
        var patches: [Patch] = []
        let plan = OpenDocumentRow(row, cells, frame, site)
        for element in plan.rewritten {
            let written = frame.cells[element]
            var bytes: [UInt8] = []
            for piece in plan.pieces(of: element) {
                switch piece {
                case .covered(let count): bytes += covered(count, site)
                case .cell(let cell): bytes += openDocumentCell(cell, written, site, program)
                }
            }
            patches.append(Patch(written.start..<written.end, bytes))
        }
        return patches
    }

    private func covered(_ count: Int, _ site: TableSite) -> [UInt8] {
        Array(String(repeating: "<\(site.markup.prefix)covered-table-cell/>", count: max(0, count)).utf8)
    }

    /// A cell with its spans, and what it covers beside it.
    private mutating func openDocumentCell(
        _ cell: TableLayout.Cell, _ written: WrittenCell, _ site: TableSite, _ program: Program
    ) -> [UInt8] {
        if cell.isGone { return [] }
        if cell.role == .covered || cell.role == .merged { return covered(cell.width, site) }
        let table = site.markup.prefix
        let template = site.cells[cell.number]
        var spans = ""
        if cell.width > 1 || cell.height > 1 {
            spans = " \(table)number-columns-spanned=\"\(cell.width)\" \(table)number-rows-spanned=\"\(cell.height)\""
        }
        if cell.role == .uncovered {
            var origin = template
            if case .below(let number) = template.kinds[cell.unit] { origin = site.cells[number] }
            let style = origin.style.map { " \(table)style-name=\"\(attributeValue($0))\"" } ?? ""
            return Array("<\(table)table-cell\(style)\(spans)>".utf8) + (cell.left ?? origin.blank)
                + Array("</\(table)table-cell>".utf8) + covered(cell.width - 1, site)
        }
        var bytes: [UInt8] = []
        var at = written.start
        for (hole, range) in written.holes {
            bytes += output[at..<range.lowerBound]
            at = range.upperBound
            switch hole {
            case .style: bytes += style(of: written, template, table, program) ?? Array(output[range])
            case .columnsSpanned: bytes += spans.utf8
            case .rowsSpanned, .columnsRepeated: break
            case .properties: bytes += output[range]
            }
        }
        return bytes + output[at..<written.end] + covered(cell.width - 1, site)
    }

    /// The attribute with a style of the colour that a tag asks for.
    private mutating func style(
        of written: WrittenCell, _ template: TableCell, _ table: String, _ program: Program
    ) -> [UInt8]? {
        guard let colour = written.colour else { return nil }
        let style: AutomaticStyle =
            switch template.look {
            case .none: .colouredCell(parent: nil, colour: "#" + colour)
            case .named(let name): .colouredCell(parent: name, colour: "#" + colour)
            case .automatic(let own): own.copy([.colour: "#" + colour])
            }
        return styleName(style, program).map { Array(" \(table)style-name=\"".utf8) + $0 + [0x22] }
    }
}
