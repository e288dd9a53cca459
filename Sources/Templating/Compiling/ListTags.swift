import OfficeDocuments
import XMLScanning

/// Lists of ODF that are written step by step, and whether their copies go on
/// counting (the engine's design, section 9).
extension StoryCompiler {
    mutating func registerListTags() {
        for list in cutLists.sorted() {
            register(list, restarts: restarts(list))
            for token in list..<Int(tree.part.tokens[list].partner) {
                guard tree.part.tokens[token].kind == .start else { continue }
                let role = tree.role(of: token)
                if role == .list || role == .listItem { register(token, restarts: true) }
            }
        }
    }

    private mutating func register(_ token: Int, restarts: Bool) {
        guard builder.program.listTags[token] == nil else { return }
        let range = tree.part.tokens[token].range
        var tag = ListTag(
            start: range, end: endTag(of: token), repeatedStart: withoutID(token))
        if !restarts, loopsAround(token) {
            let id = tree.part.attribute(XMLName(Namespaces.xml, "id"), of: token)
            let name = id ?? "vanthu-list-\(token)"
            if id == nil { tag.firstStart = adding(" xml:id=\"\(name)\"", to: token) }
            tag.repeatedStart = continued(token, of: name)
        }
        builder.program.listTags[token] = tag
    }

    private func loopsAround(_ list: Int) -> Bool {
        loopDepth > 0 || analysis.blocks.contains { $0.kind == .for }
    }

    private func adding(_ attribute: String, to token: Int) -> [UInt8] {
        var bytes = Array(tree.part.bytes[tree.part.tokens[token].range])
        bytes.insert(contentsOf: Array(attribute.utf8), at: bytes.count - 1)
        return bytes
    }

    /// The start tag without the id, which may stand only once.
    private func withoutID(_ token: Int) -> [UInt8] {
        rewritten(token, without: [XMLName(Namespaces.xml, "id")], adding: "")
    }

    private func continued(_ token: Int, of id: String) -> [UInt8] {
        rewritten(
            token,
            without: [
                XMLName(Namespaces.xml, "id"), XMLName(Namespaces.text, "continue-list"),
                XMLName(Namespaces.text, "continue-numbering"),
            ], adding: " \(format.prefix)continue-list=\"\(id)\"")
    }

    private func rewritten(_ token: Int, without names: [XMLName], adding: String) -> [UInt8] {
        let part = tree.part
        var bytes = Array("<".utf8) + Array(part.qualifiedName(of: token))
        for attribute in part.attributes(of: token)
        where !names.contains(part.expandedName(of: attribute, at: token)) {
            bytes += [0x20]
            bytes += part.bytes[attribute.name.lowerBound..<attribute.value.upperBound + 1]
        }
        return bytes + Array(adding.utf8) + [0x3E]
    }

    // MARK: Numbering

    /// A list starts again with each copy of a region if it has no item outside, the
    /// region holds something besides, and two or more items of the list.
    private func restarts(_ list: Int) -> Bool {
        for block in analysis.blocks where block.kind == .for {
            guard let region = region(of: block) else { continue }
            let nodes = tree.nodes[region.container].children[region.range]
            let inside = nodes.filter { self.list(of: $0) == list }
            guard !inside.isEmpty else { continue }
            let all = tree.nodes[region.container].children.filter { self.list(of: $0) == list }
            guard inside.count == all.count else { continue }
            let items = inside.filter {
                tree.nodes[$0].opensItem == 1 && !analysis.extents.vanishing.contains($0)
            }
            let others = nodes.contains {
                self.list(of: $0) != list && !analysis.extents.vanishing.contains($0)
                    && tree.nodes[$0].kind != .pageHint
            }
            if others && items.count >= 2 { return true }
        }
        return false
    }

    /// The siblings that a block repeats.
    func region(of block: Block) -> (container: Int, range: Range<Int>)? {
        func position(_ tag: Int) -> (Int, Int)? {
            switch analysis.extents.places[tag] {
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
}
