import OfficeDocuments
import XMLScanning

extension StoryCompiler {
    // MARK: Containers

    /// Where a container's content starts: after its start tag and properties.
    func contentStart(of node: Int) -> Int {
        let first = tree.nodes[node].first
        let last = tree.nodes[node].last
        guard first < last else { return Int(tree.part.tokens[first].end) }
        guard tree.role(of: first) != .control else { return controlContent(first)?.start ?? 0 }
        return prologueEnd(of: node)
    }

    /// Where a container's content ends: before its end tag, and before the section
    /// properties that close a body (ISO 29500-1, 17.6.17).
    func contentEnd(of node: Int) -> Int {
        let first = tree.nodes[node].first
        let last = tree.nodes[node].last
        if tree.role(of: first) == .control { return controlContent(first)?.end ?? 0 }
        if let child = tree.nodes[node].children.last,
            tree.part.name(of: tree.nodes[child].first)
                == XMLName(Namespaces.word, "sectPr")
        {
            return start(of: child)
        }
        return Int(tree.part.tokens[last].start)
    }

    private func controlContent(_ control: Int) -> (start: Int, end: Int)? {
        var token = control + 1
        while token < Int(tree.part.tokens[control].partner) {
            if tree.part.tokens[token].isElementStart {
                if tree.role(of: token) == .controlContent {
                    let last = Int(tree.part.tokens[token].partner)
                    return (Int(tree.part.tokens[token].end), Int(tree.part.tokens[last].start))
                }
                token = Int(tree.part.tokens[token].partner)
            }
            token += 1
        }
        return nil
    }

    mutating func containerSite(_ node: Int) -> ContainerSite {
        let separator = builder.literal(format.separator)
        let first = tree.nodes[node].first
        let isSection = tree.nodes[node].kind == .container && tree.role(of: first) == .section
        if isSection { return ContainerSite(need: .any, separator: separator) }
        let isOpenBody = tree.role(of: first) == .body && !tree.hasCarriers
        if isOpenBody { return ContainerSite(need: .nothing, separator: separator) }
        let paragraph = builder.literal(emptyParagraph(in: node))
        return ContainerSite(
            need: .paragraph(paragraph, atEnd: tree.hasCarriers), separator: separator)
    }

    /// The first paragraph that the container had, without its content.
    func emptyParagraph(in node: Int) -> [UInt8] {
        guard let paragraph = tree.firstParagraph(in: node) else { return format.emptyParagraph }
        let first = tree.nodes[paragraph].first
        let isClosed = tree.nodes[paragraph].first == tree.nodes[paragraph].last
        let bytes = tree.part.bytes
        var made: [UInt8] = []
        for step in tree.listPaths[tree.nodes[paragraph].listPath] {
            made += bytes[tree.part.tokens[step.list].range]
            made += bytes[tree.part.tokens[step.item].range]
        }
        made += bytes[start(of: paragraph)..<prologueEnd(of: paragraph)]
        if !isClosed { made += endTag(of: first) }
        for step in tree.listPaths[tree.nodes[paragraph].listPath].reversed() {
            made += endTag(of: step.item) + endTag(of: step.list)
        }
        return made
    }
}

extension StoryTree {
    func firstParagraph(in node: Int) -> Int? {
        for child in nodes[node].children {
            if nodes[child].kind == .paragraph { return child }
            if nodes[child].kind == .container, let found = firstParagraph(in: child) {
                return found
            }
        }
        return nil
    }
}
