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
        let isFirst = openedLists.insert(token).inserted
        guard let leader = tag.leader else {
            // An inner list, or one that nothing repeats.
            guard isFirst else { return output.append(contentsOf: tag.bare + [0x3E]) }
            return output.append(contentsOf: program.source[tag.start])
        }
        let key = NumberedList.element(leader)
        if listsToRestart.remove(key) != nil {
            let id = ids.fresh(like: tag.id ?? tag.idToAdd ?? "list")
            currentLists[key] = id
            writeStart(tag, "xml:id", id)
        } else if isFirst, currentLists[key] == nil || leader != token && !isRestarted(key) {
            output.append(contentsOf: program.source[tag.start])
            if let id = tag.idToAdd {
                output.removeLast()
                output.append(contentsOf: Array(" xml:id=\"\(id)\">".utf8))
            }
            currentLists[key] = currentLists[key] ?? tag.id ?? tag.idToAdd
        } else {
            writeStart(tag, program.prefix + "continue-list", currentLists[key] ?? "")
        }
    }

    private func isRestarted(_ key: NumberedList) -> Bool { restartedLists.contains(key) }

    private mutating func writeStart(_ tag: ListTag, _ attribute: String, _ value: String) {
        output.append(contentsOf: tag.bare)
        output.append(contentsOf: Array(" \(attribute)=\"".utf8))
        _ = output.append(text: value, by: .attribute)
        output.append(contentsOf: Array("\">".utf8))
    }

    // MARK: Starting again

    /// Elements are known by their place in one part.
    mutating func forgetListElements() {
        openedLists.removeAll(keepingCapacity: true)
        currentLists = currentLists.filter { list, _ in
            if case .number = list { true } else { false }
        }
    }

    /// Lists that were begun start again with their next item.
    mutating func restart(_ lists: [NumberedList]) {
        for list in lists where currentLists[list] != nil {
            listsToRestart.insert(list)
            restartedLists.insert(list)
        }
    }

    /// The number of a list of WordprocessingML in this copy.
    mutating func writeListNumber(_ site: ListNumberSite) {
        let key = NumberedList.number(site.number)
        if listsToRestart.remove(key) != nil, let number = additions.restartedList(like: site.number) {
            currentLists[key] = number
        }
        let number = currentLists[key] ?? site.number
        currentLists[key] = number
        if site.isFromStyle, number == site.number { return }
        output.append(contentsOf: site.open)
        output.append(contentsOf: Array(number.utf8))
        output.append(contentsOf: site.close)
    }
}
