import OfficeDocuments
import XMLScanning

/// Which lists start again with each copy of a block, and which go on counting.
struct ListNumbering {
    /// An item's place in its list; `level` counts from 0.
    struct Item {
        var list: NumberedList
        var level: Int
        /// Where the markup that names the list stands, if it can change (WordprocessingML).
        var number: Range<Int>?
    }

    private let tree: StoryTree
    /// By paragraph; only paragraphs that open an item.
    private(set) var items: [Int: Item] = [:]
    /// By story, then by block.
    private(set) var restarts: [Int: [Int: [NumberedList]]] = [:]

    init(
        _ tree: StoryTree, _ analyses: [Int: StoryAnalysis], target: OnDemand<AdditionTarget>
    ) {
        self.tree = tree
        let repeating = analyses.filter { $0.value.hasRepeatedBlocks }
        guard !repeating.isEmpty else { return }
        items = ListItems.find(in: tree, target: target)
        guard !items.isEmpty else { return }
        for (story, analysis) in repeating {
            for (block, lists) in restarts(in: analysis) {
                restarts[story, default: [:]][block] = lists
            }
        }
    }

    /// Where paragraphs of WordprocessingML name a list that starts again somewhere.
    var holes: [Hole] {
        let restarted = Set(restarts.values.flatMap { $0.values.flatMap { $0 } })
        return items.values.compactMap { item in
            guard case .number(let number) = item.list, restarted.contains(item.list),
                let range = item.number
            else { return nil }
            let level = range.isEmpty ? item.level : nil
            return Hole(range: range, kind: .listNumber(number, level: level), token: 0)
        }
    }

    // MARK: The rule

    private func restarts(in analysis: StoryAnalysis) -> [Int: [NumberedList]] {
        var found: [Int: [NumberedList]] = [:]
        for (number, block) in analysis.blocks.enumerated() where block.kind == .for {
            guard let region = analysis.region(of: block) else { continue }
            let inside = tree.paragraphs(below: tree.nodes[region.container].children[region.range])
                .filter { !analysis.extents.vanishing.contains($0) }
            let lists = Set(inside.compactMap { items[$0]?.list })
            let asked = analysis.numberingComment(in: number)
            let chosen = lists.filter { list in
                asked ?? restarts(list, inside, block, analysis)
            }
            if !chosen.isEmpty { found[number] = chosen.sorted() }
        }
        return found
    }

    /// A list starts again if it has no item outside, something else stands beside
    /// it, and it has several items there.
    private func restarts(
        _ list: NumberedList, _ inside: [Int], _ block: Block, _ analysis: StoryAnalysis
    ) -> Bool {
        let members = inside.filter { items[$0]?.list == list }
        let all = items.lazy.filter { item in
            item.value.list == list && !analysis.extents.vanishing.contains(item.key)
        }
        guard all.count == members.count else { return false }
        guard members.count < inside.count else { return false }
        let highest = members.compactMap { items[$0]?.level }.min()
        let points = members.filter { items[$0]?.level == highest }
        return points.count >= 2
            || points.contains { isRepeated($0, inside: block, of: analysis) }
    }

    /// Whether an inner loop repeats the paragraph.
    private func isRepeated(_ node: Int, inside outer: Block, of analysis: StoryAnalysis) -> Bool {
        analysis.blocks.contains { block in
            guard block.kind == .for, block.opener > outer.opener, block.closer < outer.closer,
                let region = analysis.region(of: block)
            else { return false }
            return tree.nodes[region.container].children[region.range].contains {
                tree.isWithin(node, $0)
            }
        }
    }
}

/// A list whose items count together: in ODF the outermost element (of the list that
/// it continues, if it does), in WordprocessingML the number (`w:numId`).
package enum NumberedList: Hashable, Sendable, Comparable {
    case element(Int)
    case number(String)
}

extension StoryAnalysis {
    /// Whether a loop repeats more than characters.
    var hasRepeatedBlocks: Bool {
        blocks.contains { $0.kind == .for && extents.places[$0.opener] != .inline }
    }

    /// The siblings that a block repeats.
    func region(of block: Block) -> (container: Int, range: Range<Int>)? {
        func position(_ tag: Int) -> (Int, Int)? {
            switch extents.places[tag] {
            case .inline: nil
            case .before(let node): (tree.nodes[node].parent, tree.nodes[node].index)
            case .after(let node): (tree.nodes[node].parent, tree.nodes[node].index + 1)
            }
        }
        guard let from = position(block.opener), let to = position(block.closer), from.0 == to.0,
            from.1 <= to.1
        else { return nil }
        return (from.0, from.1..<min(to.1, tree.nodes[from.0].children.count))
    }

    /// What `{# numbering: restart #}` or `{# numbering: continue #}` in the block says
    /// (in no loop within it).
    fileprivate func numberingComment(in block: Int) -> Bool? {
        for (index, tag) in tags.enumerated() {
            guard case .comment(let text) = marks[tag.mark].content,
                innermostLoop(around: index) == block
            else { continue }
            let words = text.lowercased().filter { !$0.isWhitespace }
            if words == "numbering:restart" { return true }
            if words == "numbering:continue" { return false }
        }
        return nil
    }

    func innermostLoop(around tag: Int) -> Int? {
        blocks.indices.filter {
            blocks[$0].kind == .for && blocks[$0].opener < tag && tag < blocks[$0].closer
        }.max { blocks[$0].opener < blocks[$1].opener }
    }
}

extension StoryTree {
    /// The paragraphs in nodes and in what they hold, in the order of the document.
    func paragraphs(below nodes: some Sequence<Int>) -> [Int] {
        var found: [Int] = []
        var stack = Array(nodes.reversed())
        while let top = stack.popLast() {
            switch self.nodes[top].kind {
            case .paragraph: found.append(top)
            case .coveredCell, .opaque, .pageHint: break
            default: stack += self.nodes[top].children.reversed()
            }
        }
        return found
    }
}
