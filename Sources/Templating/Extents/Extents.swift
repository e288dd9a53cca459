import Diagnostics
import OfficeDocuments

/// Where each tag of a story acts, and which structures vanish with their tags.
struct Extents {
    /// Where a block begins or ends.
    enum Place: Hashable {
        /// In its paragraph, among the characters.
        case inline
        case before(Int)
        case after(Int)
    }

    var places: [Place] = []
    /// Paragraphs, rows, cells and sections that held only tags.
    var vanishing: Set<Int> = []
    /// Blocks whose boundaries count as characters over paragraph ends.
    var flowing: Set<Int> = []
    var faults: [(id: DiagnosticID, tags: [Int])] = []

    init() {}

    init(tags: [Tag], blocks: [Block], byNode: [Int: Range<Int>], substance: Substance) {
        places = Array(repeating: .inline, count: tags.count)
        var chooser = ExtentChooser(
            tags: tags, blocks: blocks, byNode: byNode, substance: substance)
        for block in blocks.indices { chooser.choose(block) }
        chooser.spreadFlow()
        chooser.settle()
        places = chooser.places
        vanishing = chooser.vanishing
        flowing = chooser.flowing
        faults = chooser.faults
    }
}

/// The rule of the template language: a block covers the smallest structure that
/// holds all its tags.
struct ExtentChooser {
    let tags: [Tag]
    let blocks: [Block]
    let byNode: [Int: Range<Int>]
    var substance: Substance
    var places: [Extents.Place]
    var vanishing: Set<Int> = []
    var flowing: Set<Int> = []
    var faults: [(id: DiagnosticID, tags: [Int])] = []

    init(tags: [Tag], blocks: [Block], byNode: [Int: Range<Int>], substance: Substance) {
        self.tags = tags
        self.blocks = blocks
        self.byNode = byNode
        self.substance = substance
        places = Array(repeating: .inline, count: tags.count)
    }

    var tree: StoryTree { substance.tree }

    /// What a block covers.
    enum Level { case inline, blocks, rows, cells }

    mutating func choose(_ block: Int) {
        guard let (ancestor, level) = structure(of: block) else { return }
        switch level {
        case .inline: break
        case .blocks: placeBlocks(block, in: ancestor)
        case .rows: placeRowsOrCells(block, in: ancestor, level: .rows)
        case .cells: placeRowsOrCells(block, in: ancestor, level: .cells)
        }
    }

    // MARK: Which structure

    private mutating func structure(of block: Int) -> (ancestor: Int, level: Level)? {
        let members = blocks[block].tags.map { tags[$0] }
        let lowest = tree.lowestCommon(members.map(\.node))
        var kinds = Set(members.compactMap(\.prefix).map { $0 == .item ? .paragraph : $0 })
        kinds.remove(.run)
        if kinds.count > 1 {
            faults.append(("mixed-prefix", blocks[block].tags))
            return nil
        }
        if let prefix = kinds.first { return raised(lowest, by: prefix, block) }
        switch tree.nodes[lowest].kind {
        case .paragraph: return (lowest, .inline)
        case .table: return (lowest, .rows)
        case .row:
            return isWholeRow(block, lowest)
                ? (tree.nodes[lowest].parent, .rows) : (lowest, .cells)
        default: return (lowest, .blocks)
        }
    }

    private mutating func raised(
        _ lowest: Int, by prefix: Tag.Prefix, _ block: Int
    ) -> (ancestor: Int, level: Level)? {
        let found = tree.ancestors(of: lowest).first { node in
            switch (prefix, tree.nodes[node].kind) {
            case (.paragraph, .container), (.paragraph, .story), (.paragraph, .cell): true
            case (.row, .table), (.cell, .row): true
            default: false
            }
        }
        let level: Level = prefix == .row ? .rows : prefix == .cell ? .cells : .blocks
        let holdsPrefixed = blocks[block].tags.allSatisfy { tag in
            guard let found, tags[tag].prefix != nil else { return found != nil }
            let child = tree.child(of: found, holding: tags[tag].node)
            let nearest = nearestStructure(of: tags[tag])
            return child == nearest
        }
        guard let found, holdsPrefixed else {
            faults.append(("no-such-structure", blocks[block].tags))
            return nil
        }
        return (found, level)
    }

    /// The paragraph, row or cell that the tag's own prefix names.
    private func nearestStructure(of tag: Tag) -> Int? {
        tree.ancestors(of: tag.node).first { node in
            switch (tag.prefix, tree.nodes[node].kind) {
            case (.paragraph, .paragraph), (.item, .paragraph), (.row, .row), (.cell, .cell): true
            default: false
            }
        }
    }

    /// In one row: from the first cell to the last, blank and covered ones outside
    /// not counted, means the row.
    private mutating func isWholeRow(_ block: Int, _ row: Int) -> Bool {
        let opener = tags[blocks[block].opener]
        let closer = tags[blocks[block].closer]
        guard let first = tree.child(of: row, holding: opener.node),
            let last = tree.child(of: row, holding: closer.node)
        else { return false }
        let cells = tree.nodes[row].children
        let outside =
            cells[..<tree.nodes[first].index] + cells[(tree.nodes[last].index + 1)...]
        for cell in outside where substance.holds(cell) { return false }
        let openerEndsText =
            substance.stands(before: opener, in: first)
            && !substance.stands(after: opener, in: first)
        let closerStartsText =
            substance.stands(after: closer, in: last)
            && !substance.stands(before: closer, in: last)
        return !openerEndsText && !closerStartsText
    }

    // MARK: Blocks

    private mutating func placeBlocks(_ block: Int, in container: Int) {
        var chosen: [(tag: Int, place: Extents.Place, alone: Int?)] = []
        for index in blocks[block].tags {
            let tag = tags[index]
            guard let child = tree.child(of: container, holding: tag.node) else { continue }
            if let side = tag.side {
                chosen.append((index, side == .before ? .before(child) : .after(child), nil))
                continue
            }
            let isParagraph = tree.nodes[child].kind == .paragraph
            let prefixed = tag.prefix == .paragraph || tag.prefix == .item
            if isControlOnly(child) || (prefixed && child == tag.node) {
                chosen.append((index, .before(child), child))
                continue
            }
            let leads = !substance.stands(before: tag, in: child)
            let trails = !substance.stands(after: tag, in: child)
            if !isParagraph, tree.nodes[child].kind == .table || !(leads || trails) {
                faults.append(("structure-cut", blocks[block].tags))
                return
            }
            if leads, trails {
                chosen.append((index, tag.isCloser ? .after(child) : .before(child), nil))
            } else if leads {
                chosen.append((index, .before(child), nil))
            } else if trails {
                chosen.append((index, .after(child), nil))
            } else {
                flow(block, in: container)
                return
            }
        }
        for choice in chosen {
            places[choice.tag] = choice.place
            if let node = choice.alone { vanishing.insert(node) }
        }
    }

    /// Text on both sides of a tag: paragraph ends count as characters.
    mutating func flow(_ block: Int, in container: Int) {
        let siblings = blocks[block].tags.allSatisfy {
            tree.nodes[tags[$0].node].parent == container
        }
        // What is captured is no stretch of characters with an end of a paragraph in it.
        let isCaptured = [.set, .macro, .call, .filter].contains(blocks[block].kind)
        guard siblings, !isCaptured else {
            faults.append(("structure-cut", blocks[block].tags))
            return
        }
        flowing.insert(block)
    }

    // MARK: Rows and cells

    private mutating func placeRowsOrCells(_ block: Int, in parent: Int, level: Level) {
        for index in blocks[block].tags {
            let tag = tags[index]
            guard let child = tree.child(of: parent, holding: tag.node) else { continue }
            if let side = tag.side {
                places[index] = side == .before ? .before(child) : .after(child)
                continue
            }
            defer { if tag.isOpener, case .after(child) = places[index] { leaveHeaderRows(index, child, parent) } }
            let prefixed = tag.prefix == (level == .rows ? .row : .cell)
            if prefixed || !substance.holds(child) {
                places[index] = .before(child)
                vanishing.insert(child)
                continue
            }
            let leads = !substance.stands(before: tag, in: child)
            let trails = !substance.stands(after: tag, in: child)
            if tag.isCloser {
                places[index] = leads && !trails && !isAlsoOpened(block, in: child, of: parent)
                    ? .before(child) : .after(child)
            } else if tag.isOpener {
                places[index] = trails && !leads && !isAlsoClosed(block, in: child, of: parent)
                    ? .after(child) : .before(child)
            } else if leads {
                places[index] = .before(child)
            } else if trails {
                places[index] = .after(child)
            } else {
                faults.append(("middle-inside", [index] + blocks[block].tags))
            }
        }
        if level == .rows { checkHeaderRows(block, in: parent) }
    }

    /// Behind the last heading row is before the first of the body: the tag that ends the
    /// heading is not repeated.
    private mutating func leaveHeaderRows(_ index: Int, _ row: Int, _ table: Int) {
        let siblings = tree.nodes[table].children
        let next = tree.nodes[row].index + 1
        guard tree.nodes[row].isHeaderRow, siblings.indices.contains(next), !tree.nodes[siblings[next]].isHeaderRow
        else { return }
        places[index] = .before(siblings[next])
    }

    private func isAlsoOpened(_ block: Int, in child: Int, of parent: Int) -> Bool {
        tree.child(of: parent, holding: tags[blocks[block].opener].node) == child
    }

    private func isAlsoClosed(_ block: Int, in child: Int, of parent: Int) -> Bool {
        tree.child(of: parent, holding: tags[blocks[block].closer].node) == child
    }

    /// A region holds heading rows or body rows, not both.
    private mutating func checkHeaderRows(_ block: Int, in table: Int) {
        guard let first = position(places[blocks[block].opener]),
            let last = position(places[blocks[block].closer]), first <= last
        else { return }
        let rows = tree.nodes[table].children.filter {
            tree.nodes[$0].kind == .row && !vanishing.contains($0)
                && first <= 2 * tree.nodes[$0].index + 1
                && 2 * tree.nodes[$0].index + 1 <= last
        }
        if Set(rows.map { tree.nodes[$0].isHeaderRow }).count > 1 {
            faults.append(("crosses-header-rows", blocks[block].tags))
        }
    }

    private func position(_ place: Extents.Place) -> Int? {
        switch place {
        case .inline: nil
        case .before(let node): 2 * tree.nodes[node].index
        case .after(let node): 2 * tree.nodes[node].index + 2
        }
    }

    // MARK: Control-only

    /// At least one tag or comment, nothing that shows.
    private mutating func isControlOnly(_ node: Int) -> Bool {
        switch tree.nodes[node].kind {
        case .paragraph: return byNode[node] != nil && !substance.holds(node)
        case .container:
            let blocks = tree.nodes[node].children.filter {
                tree.nodes[$0].kind != .opaque && tree.nodes[$0].kind != .pageHint
            }
            for child in blocks where !isControlOnly(child) { return false }
            return !blocks.isEmpty
        default: return false
        }
    }
}
