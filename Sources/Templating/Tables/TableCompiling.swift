import Diagnostics
import OfficeDocuments
import XMLScanning

/// Compiles tables whose columns, spans or cells depend on data: their rows and cells
/// are noted while rendering.
extension StoryCompiler {
    /// What is noted of a table while it is compiled.
    struct OpenTable {
        var node: Int
        var number: Int32
        var geometry: TableGeometry
    }

    /// Plans the table, and lets its columns be written at its end.
    private mutating func openMovingTable(_ node: Int) {
        let geometry = TableGeometry(of: node, in: tree)
        guard analysis.movingTables.contains(node), geometry.columnCount <= TableSite.maxColumns,
            !geometry.rows.isEmpty
        else { return openTables.append(nil) }
        var site = TableSite(grid: gridRange(of: node), markup: tableMarkup(node))
        site.rows = geometry.rows
        site.cells = geometry.cells
        addColumns(&site, of: node)
        for (row, moving) in analysis.movingColumns(of: node, geometry) {
            site.rows[row].moving = moving.map(\.columns)
            site.rows[row].place = moving.first.map { place(of: $0.tag) }
        }
        site.regions = TableSite.joined(site.rows.flatMap(\.moving))
        for (child, number) in geometry.cellNumbers { addLook(&site.cells[number], of: child) }
        let number = Int32(builder.program.tables.count)
        openTables.append(OpenTable(node: node, number: number, geometry: geometry))
        advance(to: site.grid.lowerBound)
        builder.program.tables.append(site)
        builder.add(.table(.open(number)))
        builder.skip(to: site.grid.upperBound)
    }

    private mutating func closeMovingTable(_ node: Int) {
        guard openTables.removeLast()?.node == node else { return }
        advance(to: Int(tree.part.tokens[tree.nodes[node].last].start))
        builder.add(.table(.close))
    }

    func isMovingTable(_ node: Int) -> Bool { openTables.contains { $0?.node == node } }

    /// The table that is being noted, of a row or cell.
    private func isNoted(_ node: Int) -> OpenTable? {
        openTables.lazy.reversed().compactMap { $0 }.first {
            $0.geometry.rowNumbers[node] != nil || $0.geometry.cellNumbers[node] != nil
        }
    }

    // MARK: Rows and cells

    mutating func emitTable(_ node: Int) {
        advance(to: start(of: node))
        var site = ContainerSite(
            need: touched.contains(node) ? .rows : .nothing, separator: builder.literal(format.separator))
        site.isTable = true
        builder.program.containers.append(site)
        builder.add(.openContainer(Int32(builder.program.containers.count - 1)))
        if touched.contains(node) {
            openMovingTable(node)
            emitRows(of: node)
            closeMovingTable(node)
        }
        advance(to: end(of: node))
        builder.add(.closeContainer)
    }

    /// Rows; a group of heading rows goes with its last one.
    private mutating func emitRows(of table: Int) {
        let rows = tree.nodes[table].children
        for (index, row) in rows.enumerated() {
            let group = headingGroup(of: row, in: table)
            if let group, index == 0 || headingGroup(of: rows[index - 1], in: table) != group {
                advance(to: Int(tree.part.tokens[group].start))
                builder.program.containers.append(
                    ContainerSite(need: .any, separator: builder.literal(format.separator)))
                builder.add(.openContainer(Int32(builder.program.containers.count - 1)))
            }
            emit(row, in: table)
            if let group, index + 1 == rows.count || headingGroup(of: rows[index + 1], in: table) != group {
                advance(to: Int(tree.part.tokens[Int(tree.part.tokens[group].partner)].end))
                builder.add(.closeContainer)
            }
        }
    }

    /// `table:table-header-rows` around a row.
    func headingGroup(of row: Int, in table: Int) -> Int? {
        guard tree.nodes[row].isHeaderRow, !tree.hasCarriers else { return nil }
        return (tree.nodes[table].first + 1..<tree.nodes[row].first).last {
            tree.part.tokens[$0].kind == .start && tree.role(of: $0) == .headerRows
                && tree.part.isInside($0, tree.nodes[row].first)
        }
    }

    mutating func emitRow(_ node: Int) {
        openRow(node)
        for child in tree.nodes[node].children { emit(child, in: node) }
        advance(to: end(of: node))
        closeRow(node)
    }

    func isInMovingTable(_ node: Int) -> Bool { isNoted(node) != nil }

    private mutating func openRow(_ node: Int) {
        guard let table = isNoted(node), let number = table.geometry.rowNumbers[node] else { return }
        advance(to: start(of: node))
        builder.add(.table(.openRow(Int32(number))))
        for (atEnd, range) in skippedColumns(of: node) {
            advance(to: range.lowerBound)
            builder.add(.table(.skipped(atEnd: atEnd, UInt32(range.lowerBound), UInt32(range.upperBound))))
            builder.skip(to: range.upperBound)
        }
    }

    private mutating func closeRow(_ node: Int) {
        if isInMovingTable(node) { builder.add(.table(.closeRow)) }
    }

    mutating func emitCell(_ node: Int) {
        guard let table = isNoted(node), let number = table.geometry.cellNumbers[node] else {
            if touched.contains(node) { emitContainer(node) }
            return
        }
        advance(to: start(of: node))
        builder.add(.table(.openCell(Int32(number))))
        emitCellContent(node)
        advance(to: end(of: node))
        builder.add(.table(.closeCell))
    }

    /// What stands for a cell of a row that ends early.
    mutating func emitEmptyCell(_ node: Int) {
        guard let table = isNoted(node), let number = table.geometry.cellNumbers[node] else { return }
        builder.jump(to: start(of: node))
        builder.add(.table(.openCell(Int32(number))))
        emitCellStart(node)
        if tree.nodes[node].first < tree.nodes[node].last {
            if tree.nodes[node].kind == .cell || tree.hasCarriers { builder.emit(emptyParagraph(in: node)) }
            builder.jump(to: Int(tree.part.tokens[tree.nodes[node].last].start))
        }
        advance(to: end(of: node))
        builder.add(.table(.closeCell))
    }

    private mutating func emitCellContent(_ node: Int) {
        emitCellStart(node)
        if touched.contains(node) { emitContainer(node) }
    }

    private mutating func emitCellStart(_ node: Int) {
        for (hole, range) in cellHoles(of: node) {
            advance(to: range.lowerBound)
            // Properties go up to the content; what is computed in them stays so.
            let end = hole == .properties ? range.lowerBound : range.upperBound
            builder.add(.table(.hole(hole, UInt32(range.lowerBound), UInt32(end))))
            builder.skip(to: end)
        }
        advance(to: contentStart(of: node))
        builder.add(.table(.content))
    }

    /// Cells of a row that goes, which lower rows take over.
    mutating func leaveCells(of row: Int) {
        guard let table = isNoted(row) else { return }
        let cursor = builder.cursor
        for cell in tree.nodes[row].children {
            guard let number = table.geometry.cellNumbers[cell], table.geometry.cells[number].isTall,
                tree.nodes[cell].kind == .cell, tree.nodes[cell].first < tree.nodes[cell].last
            else { continue }
            builder.jump(to: contentStart(of: cell))
            builder.add(.table(.beginLeft))
            if touched.contains(cell) { emitContainer(cell) }
            advance(to: Int(tree.part.tokens[tree.nodes[cell].last].start))
            builder.add(.table(.endLeft(Int32(number))))
        }
        builder.jump(to: cursor)
    }

    /// A loop over rows begins anew: what spanned rows of its last turn ends.
    mutating func forgetSpans(of block: Int) {
        guard let last = openTables.last, let table = last,
            let region = analysis.region(of: analysis.blocks[block]), region.container == table.node
        else { return }
        var rows = tree.nodes[table.node].children[region.range]
        // What the row of the tag itself leaves stands beside all turns of the loop.
        if let first = rows.first, analysis.extents.vanishing.contains(first) { rows = rows.dropFirst() }
        let numbers = rows.compactMap { table.geometry.rowNumbers[$0] }
        guard let first = numbers.first, let end = numbers.last else { return }
        builder.add(.table(.forget(UInt16(clamping: first), UInt16(clamping: end))))
    }

    // MARK: Marks

    mutating func markCell(_ index: Int, _ mark: CellMark, _ value: Expression?, _ place: MarkPlace) {
        let node = analysis.tags[index].node
        guard node >= 0, tree.cell(around: node) != nil else {
            return report(StoryAnalysis.StoryFault(id: "outside-cell", tags: [index]))
        }
        builder.add(.table(.mark(mark, expression: value.map { resolve($0) } ?? -1)), at: place)
    }
}
