import Diagnostics
import OfficeDocuments
import XMLScanning

/// `break` and `continue`: jumps out of what a loop repeats.
extension StoryCompiler {
    mutating func leaveLoop(_ index: Int, isBreak: Bool, at node: Int) {
        let around = analysis.blocks.indices.filter {
            let block = analysis.blocks[$0]
            return [.for, .macro, .call].contains(block.kind) && block.opener < index && index < block.closer
        }
        guard let block = around.max(by: { analysis.blocks[$0].opener < analysis.blocks[$1].opener }),
            analysis.blocks[block].kind == .for
        else {
            return report(StoryAnalysis.StoryFault(id: "outside-loop", tags: [index]))
        }
        let opener = analysis.blocks[block].opener
        // A cell that lower rows take over is written before the tags of its row act.
        guard open[opener] != nil else {
            return report(StoryAnalysis.StoryFault(id: "leaves-structure", tags: [index, opener]))
        }
        if let cuts = capture(around: index, inside: opener) {
            return report(StoryAnalysis.StoryFault(id: "leaves-capture", tags: [index, cuts]))
        }
        let isInline = level(of: index) == .inline
        if isInline { copyClosings(leaving: level(of: opener) != .inline) }
        let region = analysis.region(of: analysis.blocks[block])
        if level(of: opener) != .inline, isInline || region != nil {
            guard let region, leaveStructures(index, at: node, to: region.container) else {
                return report(StoryAnalysis.StoryFault(id: "leaves-structure", tags: [index, opener]))
            }
        }
        if isBreak, let loop = open[opener]?.loop { builder.add(.leave(loop)) }
        let jump = builder.add(.jump(0))
        if isBreak { open[opener]?.breaks.append(jump) } else { open[opener]?.continues.append(jump) }
    }

    /// A capturing block between a tag and the loop that it leaves.
    private func capture(around index: Int, inside opener: Int) -> Int? {
        analysis.blocks.first {
            [.set, .filter].contains($0.kind) && $0.opener > opener && $0.opener < index && index < $0.closer
        }?.opener
    }

    /// Closes what is open at a tag, up to the container whose children the loop repeats;
    /// what follows the tag is compiled as if nothing was closed.
    ///
    /// - Returns: whether the tag stands in the container, in what can be closed.
    private mutating func leaveStructures(_ index: Int, at node: Int, to container: Int) -> Bool {
        let isInline = level(of: index) == .inline
        var path = tree.ancestors(of: isInline ? analysis.tags[index].node : node)
        guard let end = path.firstIndex(of: container) else { return false }
        path.removeSubrange(end...)
        let canClose = path.dropFirst().allSatisfy {
            [.cell, .row, .table, .container].contains(tree.nodes[$0].kind)
        }
        guard canClose, !path.isEmpty else { return canClose }
        let cursor = builder.cursor
        // The paragraph ends here; without substance so far it goes.
        if isInline { builder.add(.closeParagraph) }
        for (child, parent) in zip(path, path.dropFirst()) {
            // Whether the child stands before the tag: it is open, or its gap lies after it.
            let isWritten = isInline || child != path[0] || analysis.extents.places[index] != .before(child)
            close(parent, in: child, isWritten: isWritten, index)
        }
        builder.jump(to: cursor)
        return true
    }

    private mutating func close(_ node: Int, in child: Int, isWritten: Bool, _ index: Int) {
        switch tree.nodes[node].kind {
        case .row: closeRow(node, in: child, isWritten: isWritten, index)
        case .table:
            closeWrappers(of: node, around: child)
            if headingGroup(of: child, in: node) != nil { builder.add(.closeContainer) }
            if isMovingTable(node) { builder.add(.table(.close)) }
            copy(tree.part.tokens[tree.nodes[node].last].range)
            builder.add(.closeContainer)
        default:
            if !cutLists.isEmpty { builder.add(.list(0)) }
            if list(of: child) == nil, tree.role(of: tree.nodes[node].first) != .control {
                closeWrappers(of: node, around: child)
            }
            let isSection = tree.nodes[node].kind == .container && tree.role(of: tree.nodes[node].first) == .section
            if !isSection { builder.add(.closeContainer) }
            copy(contentEnd(of: node)..<end(of: node))
            if isSection { builder.add(.closeContainer) }
            if isInMovingTable(node) { builder.add(.table(.closeCell)) }
        }
    }

    /// A row without substance so far goes; another one is filled up with empty cells.
    private mutating func closeRow(_ row: Int, in cell: Int, isWritten: Bool, _ index: Int) {
        var substance = analysis.substance
        if !substance.stands(before: analysis.tags[index], in: row) {
            builder.add(.table(.dropRow))
            return
        }
        closeWrappers(of: row, around: cell)
        let cells = tree.nodes[row].children
        for next in cells[(tree.nodes[cell].index + (isWritten ? 1 : 0))...] { emitEmptyCell(next) }
        copy(tree.part.tokens[tree.nodes[row].last].range)
        builder.add(.table(.closeRow))
        builder.add(.wrote(.row))
    }

    /// End tags of what stands between a node and its child: lists, groups of rows.
    private mutating func closeWrappers(of node: Int, around child: Int) {
        let first = tree.nodes[child].first
        for token in (tree.nodes[node].first + 1..<max(first, tree.nodes[node].first + 1)).reversed()
        where tree.part.tokens[token].kind == .start && Int(tree.part.tokens[token].partner) > first {
            copy(tree.part.tokens[Int(tree.part.tokens[token].partner)].range)
        }
    }
}
