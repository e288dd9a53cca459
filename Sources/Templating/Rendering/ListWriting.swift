import OfficeDocuments

/// Lists of ODF that a boundary cuts: `text:list` and `text:list-item` are closed and
/// opened again from the path that is open in the output to that of the paragraph.
extension Renderer {
    /// - Parameter opening: the outermost level at which the paragraph opens an item
    ///   (1 = first), 0 if it goes on in one.
    mutating func writeList(_ path: [ListStep], opening: Int, _ program: Program) {
        guard var open = containers.last?.openList, !(path.isEmpty && open.isEmpty) else { return }
        var shared = 0
        while shared < min(open.count, path.count), open[shared].step.list == path[shared].list {
            let isSameItem = open[shared].step.item == path[shared].item
            let opensAnew = opening > 0 && shared >= opening - 1 && open[shared].isUsed
            if isSameItem && !opensAnew {
                shared += 1
                continue
            }
            // The list goes on with another item.
            close(&open, downTo: shared + 1, program)
            closeTag(open[shared].step.item, program)
            open.removeLast()
            openTag(path[shared].item, program)
            open.append(OpenListStep(step: path[shared], isUsed: false))
            shared += 1
            break
        }
        close(&open, downTo: shared, program)
        for step in path[shared...] {
            openList(step.list, program)
            openTag(step.item, program)
            open.append(OpenListStep(step: step, isUsed: false))
        }
        for level in open.indices { open[level].isUsed = true }
        containers[containers.count - 1].openList = open
    }

    private mutating func close(
        _ open: inout [OpenListStep], downTo count: Int, _ program: Program
    ) {
        while open.count > count {
            let step = open.removeLast().step
            closeTag(step.item, program)
            closeTag(step.list, program)
        }
    }

    private mutating func openTag(_ token: Int, _ program: Program) {
        guard let tag = program.listTags[token] else { return }
        output.append(contentsOf: program.source[tag.start])
    }

    private mutating func closeTag(_ token: Int, _ program: Program) {
        guard let tag = program.listTags[token] else { return }
        output.append(contentsOf: tag.end)
    }

    /// The first copy of a list is the template's; later ones go on counting where the
    /// template's list does, or start again.
    private mutating func openList(_ token: Int, _ program: Program) {
        guard let tag = program.listTags[token] else { return }
        let isRepeated = !openedLists.insert(token).inserted
        if isRepeated {
            output.append(contentsOf: tag.repeatedStart)
        } else if let start = tag.firstStart {
            output.append(contentsOf: start)
        } else {
            output.append(contentsOf: program.source[tag.start])
        }
    }
}
