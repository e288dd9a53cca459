import Diagnostics

extension ExtentChooser {
    /// A block that would act before its paragraph while a flowing one ends in it (or
    /// behind it while one begins) counts as characters too; the paragraph keeps its end.
    mutating func spreadFlow() {
        var isSettled = flowing.isEmpty
        while !isSettled, faults.isEmpty {
            isSettled = true
            for block in blocks.indices where !flowing.contains(block) && meetsFlow(block) {
                for index in blocks[block].tags { places[index] = .inline }
                let opener = tags[blocks[block].opener]
                flow(block, in: tree.nodes[opener.node].parent)
                isSettled = false
            }
        }
        vanishing = vanishing.filter { node in !(byNode[node] ?? 0..<0).contains { isFlowing($0) } }
    }

    private func isFlowing(_ tag: Int) -> Bool { tags[tag].block >= 0 && flowing.contains(tags[tag].block) }

    private func meetsFlow(_ block: Int) -> Bool {
        blocks[block].tags.contains { index in
            guard let range = byNode[tags[index].node] else { return false }
            switch places[index] {
            case .before(tags[index].node): return (range.lowerBound..<index).contains { isFlowing($0) }
            case .after(tags[index].node): return (index + 1..<max(range.upperBound, index + 1)).contains { isFlowing($0) }
            default: return false
            }
        }
    }

    /// Tags move along with those that were placed, and paragraphs of tags only vanish.
    mutating func settle() {
        for (node, range) in byNode.sorted(by: { $0.value.lowerBound < $1.value.lowerBound }) {
            moveAlong(in: node, range)
        }
        moveAlongInRows()
        for (node, range) in byNode { vanishIfControlOnly(node, range) }
        vanishByPrefix()
        checkNesting()
    }

    /// What stands between a placed tag and the edge that it moved to (nothing that
    /// shows) keeps its order before or after it.
    private mutating func moveAlong(in node: Int, _ range: Range<Int>) {
        for index in range.reversed() {
            guard case .before(node) = places[index] else { continue }
            for earlier in range.lowerBound..<index where places[earlier] == .inline {
                places[earlier] = .before(node)
            }
            break
        }
        for index in range {
            guard case .after(node) = places[index] else { continue }
            for later in index + 1..<max(range.upperBound, index + 1)
            where places[later] == .inline {
                places[later] = .after(node)
            }
            break
        }
    }

    /// The same for rows and cells: tags of their paragraphs that stand outside a
    /// boundary of the row go outside the row.
    private mutating func moveAlongInRows() {
        for index in tags.indices {
            switch places[index] {
            case .before(let node) where tree.nodes[node].kind != .paragraph:
                for earlier in (0..<index).reversed() {
                    guard tree.isWithin(tags[earlier].node, node) else { break }
                    if staysInCell(earlier, of: node) { continue }
                    if places[earlier] == .inline || isInside(places[earlier], node),
                        !substance.stands(before: tags[index], in: node)
                            || vanishing.contains(node)
                    {
                        places[earlier] = .before(node)
                    }
                }
            case .after(let node) where tree.nodes[node].kind != .paragraph:
                guard !substance.stands(after: tags[index], in: node) else { break }
                for later in index + 1..<max(tags.count, index + 1) {
                    guard tree.isWithin(tags[later].node, node) else { break }
                    if staysInCell(later, of: node) { continue }
                    if places[later] == .inline || isInside(places[later], node) {
                        places[later] = .after(node)
                    }
                }
            default: break
            }
        }
        // In a structure that vanishes all tags stay, in order.
        for index in tags.indices {
            let gone = tree.ancestors(of: tags[index].node).last {
                vanishing.contains($0) && tree.nodes[$0].kind != .paragraph
            }
            guard let gone, isInside(places[index], gone) else { continue }
            if isNested(places[index]), belongsToLowerRows(index) { continue }
            places[index] = .before(gone)
        }
    }

    /// What a tag says of its cell, and the content of a cell that lower rows of a row
    /// that goes take over.
    private func staysInCell(_ tag: Int, of node: Int) -> Bool {
        tags[tag].part == .cell && tree.nodes[node].kind != .paragraph
            || vanishing.contains(node) && isNested(places[tag]) && belongsToLowerRows(tag)
    }

    /// Whether it stands, with all tags of its block, in a cell that spans lower rows.
    private func belongsToLowerRows(_ tag: Int) -> Bool {
        guard tree.isBesideLowerRows(tags[tag].node) else { return false }
        guard tags[tag].block >= 0 else { return true }
        let cell = tree.cell(around: tags[tag].node)
        return blocks[tags[tag].block].tags.allSatisfy { tree.cell(around: tags[$0].node) == cell }
    }

    private func isNested(_ place: Extents.Place) -> Bool {
        switch place {
        case .inline: true
        case .before(let node), .after(let node): tree.nodes[node].kind == .paragraph
        }
    }

    private func isInside(_ place: Extents.Place, _ node: Int) -> Bool {
        switch place {
        case .inline: true
        case .before(let other), .after(let other):
            other != node && tree.isWithin(other, node)
        }
    }

    /// A paragraph of tags and comments only goes, its tags act where it stood; in a
    /// flowing block it keeps its end and vanishes when rendering.
    private mutating func vanishIfControlOnly(_ node: Int, _ range: Range<Int>) {
        guard !vanishing.contains(node), !range.isEmpty, !substance.holds(node) else { return }
        let flows = range.contains { tags[$0].block >= 0 && flowing.contains(tags[$0].block) }
        // What a macro or `set … endset` captures in the line is compiled as a line.
        if range.contains(where: { tags[$0].isCapturing && places[$0] == .inline }) { return }
        let stays = range.contains { tags[$0].side != nil && tags[$0].prefix == .paragraph }
        if flows || stays { return }
        vanishing.insert(node)
        for index in range where !isOutside(places[index], node) { places[index] = .before(node) }
    }

    /// Moved to a row, cell or section around the paragraph.
    private func isOutside(_ place: Extents.Place, _ node: Int) -> Bool {
        place != .inline && place != .before(node) && place != .after(node)
    }

    /// `{%p set … %}`, `{#tr … #}`: the structure goes, the tag acts where it stood.
    private mutating func vanishByPrefix() {
        for index in tags.indices where !tags[index].isBlockTag {
            guard tags[index].part == .neutral || tags[index].part == .comment,
                let prefix = tags[index].prefix, tags[index].side == nil
            else { continue }
            let kind: StoryNode.Kind? =
                switch prefix {
                case .paragraph, .item: .paragraph
                case .row: .row
                case .cell: .cell
                case .run: nil
                }
            guard let kind, let node = tree.ancestors(of: tags[index].node).first(where: {
                tree.nodes[$0].kind == kind
            }) else { continue }
            vanishing.insert(node)
            let inside = neighbours(of: index, in: node)
            for other in inside where places[other] == .inline || isInside(places[other], node) {
                places[other] = .before(node)
            }
        }
    }

    /// The tags that lie in `node`, which holds the tag at `index`: a run of tags.
    private func neighbours(of index: Int, in node: Int) -> Range<Int> {
        var from = index
        while from > 0, tree.isWithin(tags[from - 1].node, node) { from -= 1 }
        var to = index + 1
        while to < tags.count, tree.isWithin(tags[to].node, node) { to += 1 }
        return from..<to
    }

    /// Boundaries that were moved may have crossed.
    private mutating func checkNesting() {
        var order: [(key: [Int], tag: Int)] = []
        for index in tags.indices where tags[index].isBlockTag {
            order.append((tree.sortKey(places[index], tags[index]), index))
        }
        order.sort { $0.key == $1.key ? $0.tag < $1.tag : $0.key.lexicographicallyPrecedes($1.key) }
        var stack: [Int] = []
        for (_, index) in order {
            let tag = tags[index]
            guard tag.block >= 0 else { continue }
            if tag.isOpener {
                stack.append(tag.block)
            } else if stack.last != tag.block {
                let other = stack.last.map { blocks[$0].tags } ?? []
                faults.append(("extents-cross", blocks[tag.block].tags + other))
                return
            } else if tag.isCloser {
                stack.removeLast()
            }
        }
    }
}

extension StoryTree {
    /// Whether `node` is `other` or lies in it.
    func isWithin(_ node: Int, _ other: Int) -> Bool {
        nodes[other].first <= nodes[node].first && nodes[node].last <= nodes[other].last
    }

    /// The order of places in a story.
    func sortKey(_ place: Extents.Place, _ tag: Tag) -> [Int] {
        switch place {
        case .inline: [nodes[tag.node].first, 1, tag.range.lowerBound]
        case .before(let node): [nodes[node].first, 0, 0]
        case .after(let node): [nodes[node].last, 2, 0]
        }
    }
}
