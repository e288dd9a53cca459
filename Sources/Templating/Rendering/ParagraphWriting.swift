import OfficeDocuments

/// Paragraphs and containers that may vanish, or must not be left empty.
extension Renderer {
    mutating func openParagraph(_ site: Int32, _ program: Program) {
        let paragraph = program.paragraphs[Int(site)]
        paragraphs.append(
            ParagraphFrame(
                site: site, start: output.count, openList: containers.last?.openList ?? []))
        guard paragraph.listPath >= 0 else {
            if !(containers.last?.openList.isEmpty ?? true) {
                writeList([], opening: 0, program)
            }
            paragraphs[paragraphs.count - 1].tag = output.count
            return
        }
        writeList(
            program.listPaths[Int(paragraph.listPath)], opening: paragraph.opensItem, program)
        paragraphs[paragraphs.count - 1].tag = output.count
    }

    mutating func closeParagraph(_ program: Program) {
        guard let frame = paragraphs.popLast() else { return }
        let site = program.paragraphs[Int(frame.site)]
        if frame.replacedUpTo >= 0 {
            cut(to: frame.replacedUpTo)
            hand(Handed(bytes: frame.kept))
            return
        }
        if !frame.showed, site.vanishes || frame.mayDrop {
            cut(to: frame.start)
            if !containers.isEmpty { containers[containers.count - 1].openList = frame.openList }
            hand(frame.taken)
            hand(Handed(bytes: frame.kept, breaking: site.breakBefore))
            if let section = site.section { handSection(section, program) }
            return
        }
        if frame.isRest, !Self.shows(output[frame.start...]) { return cut(to: frame.start) }
        let tail = output.count
        writeEnd(of: site, program)
        wrote(.paragraph)
        if !containers.isEmpty {
            containers[containers.count - 1].lastParagraph = (frame.tag, tail)
        }
    }

    /// Takes back what was written after an offset.
    mutating func cut(to offset: Int) {
        output.removeSubrange(offset...)
        while let last = places.last, last.offset > offset { places.removeLast() }
    }

    // MARK: Containers

    mutating func openContainer(_ site: Int32, _ program: Program) {
        // If it vanishes, what parts it from the table before vanishes too.
        let start = output.count
        if program.containers[Int(site)].isTable, containers.last?.lastWasTable == true {
            output.append(contentsOf: program.literals[program.containers[Int(site)].separator])
        }
        containers.append(ContainerFrame(site: site, start: start))
    }

    mutating func closeContainer(_ program: Program) {
        guard var frame = containers.popLast() else { return }
        let site = program.containers[Int(frame.site)]
        if settleHanded(frame, vanishes: goes(frame, site), program) { frame.count += 1 }
        switch site.need {
        case .nothing: wrote(site.isTable ? .table : .other)
        case .rows, .any:
            if frame.count == 0 {
                cut(to: frame.start)
            } else {
                wrote(site.isTable ? .table : .other)
            }
        case .paragraph(let empty, let atEnd):
            if frame.count == 0 || atEnd && frame.lastWasTable {
                output.append(contentsOf: program.literals[empty])
            }
            wrote(.other)
        }
    }

    private func goes(_ frame: ContainerFrame, _ site: ContainerSite) -> Bool {
        switch site.need {
        case .rows, .any: frame.count == 0
        case .nothing, .paragraph: site.isTable
        }
    }

    mutating func wrote(_ kind: BlockKindWritten) {
        guard !containers.isEmpty else { return }
        containers[containers.count - 1].lastWasParagraph = kind == .paragraph
        containers[containers.count - 1].count += 1
        containers[containers.count - 1].lastWasTable = kind == .table
    }
}
