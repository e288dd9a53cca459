import OfficeDocuments
import XMLScanning

extension StoryAnalysis {
    /// Tables whose columns, spans or cells depend on data.
    func findMovingTables() -> Set<Int> {
        var found: Set<Int> = []
        var withRows: Set<Int> = []
        func see(_ node: Int) {
            switch tree.nodes[node].kind {
            case .cell, .coveredCell: found.insert(tree.nodes[tree.nodes[node].parent].parent)
            case .row: withRows.insert(tree.nodes[node].parent)
            default: break
            }
        }
        for place in extents.places {
            switch place {
            case .inline: break
            case .before(let node), .after(let node): see(node)
            }
        }
        for node in extents.vanishing { see(node) }
        for tag in tags where tag.part == .cell {
            if let cell = tree.cell(around: tag.node) { see(cell) }
        }
        for index in tags.indices { found.formUnion(tablesThatEndEarly(at: index)) }
        for table in withRows where !found.contains(table) && hasSpansOverRows(table) {
            found.insert(table)
        }
        return found
    }

    /// Tables around a `break` or `continue`, up to its loop: their rows may end early.
    private func tablesThatEndEarly(at index: Int) -> [Int] {
        guard tags[index].part == .neutral, case .statement(let statement) = marks[tags[index].mark].content,
            statement.leavesLoop, let block = innermostLoop(around: index), let region = region(of: blocks[block])
        else { return [] }
        let path = tree.ancestors(of: tags[index].node)
        guard let end = path.firstIndex(of: region.container) else { return [] }
        return path[...end].filter { tree.nodes[$0].kind == .table }
    }

    /// Whether rows that repeat or vanish stand beside a cell that spans them.
    private func hasSpansOverRows(_ table: Int) -> Bool {
        let isCovered = tree.nodes[table].children.contains { row in
            tree.nodes[row].children.contains { tree.nodes[$0].kind == .coveredCell }
        }
        guard isCovered else { return false }
        let geometry = TableGeometry(of: table, in: tree)
        let rows = tree.nodes[table].children
        let moving = blocks.compactMap { region(of: $0) }.filter { $0.container == table }
            .flatMap { rows[$0.range] } + extents.vanishing.filter { tree.nodes[$0].parent == table }
        let numbers = Set(moving.compactMap { geometry.rowNumbers[$0] })
        return geometry.spans.contains { span in span.contains { numbers.contains($0) } }
    }

    /// The columns that the blocks of each row repeat or drop, and one of their tags.
    func movingColumns(
        of table: Int, _ geometry: TableGeometry
    ) -> [Int: [(columns: Range<Int>, tag: Int)]] {
        var found: [Int: [(columns: Range<Int>, tag: Int)]] = [:]
        func add(_ columns: Range<Int>, _ tag: Int, in row: Int) {
            guard let number = geometry.rowNumbers[row], !columns.isEmpty else { return }
            found[number, default: []].append((columns, tag))
        }
        func columns(_ node: Int) -> Range<Int>? {
            guard let number = geometry.cellNumbers[node], geometry.cells[number].kinds.first != .shadow else {
                return nil
            }
            return geometry.cells[number].columns
        }
        for block in blocks {
            guard let region = region(of: block), tree.nodes[region.container].kind == .row,
                tree.nodes[region.container].parent == table
            else { continue }
            let cells = tree.nodes[region.container].children[region.range].compactMap(columns)
            guard let first = cells.first, let last = cells.last else { continue }
            add(first.lowerBound..<last.upperBound, block.opener, in: region.container)
        }
        for node in extents.vanishing.sorted() where tree.nodes[node].kind == .cell {
            let row = tree.nodes[node].parent
            guard let number = geometry.rowNumbers[row], let gone = columns(node) else { continue }
            // A cell of tags belongs to the columns that its blocks repeat.
            let own = tags.indices.filter { extents.places[$0] == .before(node) }
            let openers = own.filter { tags[$0].block >= 0 }.map { blocks[tags[$0].block].opener }
            if let other = found[number]?.firstIndex(where: { openers.contains($0.tag) }),
                let known = found[number]?[other].columns
            {
                found[number]?[other].columns =
                    min(known.lowerBound, gone.lowerBound)..<max(known.upperBound, gone.upperBound)
            } else if let tag = tags.indices.first(where: { tree.isWithin(tags[$0].node, node) }) {
                add(gone, tag, in: row)
            }
        }
        return found
    }
}

extension StoryTree {
    /// Whether a node stands in a cell that spans the rows below it.
    func isBesideLowerRows(_ node: Int) -> Bool {
        guard let cell = cell(around: node) else { return false }
        let first = nodes[cell].first
        if hasCarriers {
            guard let properties = wordChild("tcPr", of: first) else { return false }
            return wordChild("vMerge", of: properties) != nil
        }
        let rows = part.attribute(XMLName(Namespaces.table, "number-rows-spanned"), of: first)
        return rows.flatMap { Int($0) } ?? 1 > 1
    }

    /// The innermost cell around a node of the same story.
    func cell(around node: Int) -> Int? {
        ancestors(of: node).first { nodes[$0].kind == .cell }
    }
}

extension TableSite {
    /// Joins ranges of columns that overlap.
    static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = found.last, range.lowerBound < last.upperBound {
                found[found.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                found.append(range)
            }
        }
        return found
    }
}
