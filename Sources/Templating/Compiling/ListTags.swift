import OfficeDocuments
import XMLScanning

/// Lists of ODF that are written step by step, so that boundaries may cut them and
/// copies go on counting or start again.
extension StoryCompiler {
    mutating func registerListTags() {
        let leaders = cutLists.isEmpty ? [:] : tree.listLeaders
        for list in cutLists.sorted() {
            register(list, leader: leaders[list] ?? list)
            for token in list + 1..<Int(tree.part.tokens[list].partner) {
                guard tree.part.tokens[token].kind == .start else { continue }
                let role = tree.role(of: token)
                if role == .list || role == .listItem { register(token, leader: nil) }
            }
        }
    }

    private mutating func register(_ token: Int, leader: Int?) {
        guard builder.program.listTags[token] == nil else { return }
        var tag = ListTag(
            start: tree.part.tokens[token].range, end: endTag(of: token), bare: bareStart(of: token))
        if let leader, loopsAround(token) {
            tag.leader = leader
            tag.id = tree.part.attribute(XMLName(Namespaces.xml, "id"), of: token)
            tag.idToAdd = tag.id == nil ? "vanthu-list-\(token)" : nil
        }
        builder.program.listTags[token] = tag
    }

    private func loopsAround(_ list: Int) -> Bool {
        loopDepth > 0 || analysis.mayAdd || analysis.blocks.contains { $0.kind == .for }
    }

    /// The start tag without its end and without what may stand only once.
    private func bareStart(of token: Int) -> [UInt8] {
        let dropped = [
            XMLName(Namespaces.xml, "id"), XMLName(Namespaces.text, "continue-list"),
            XMLName(Namespaces.text, "continue-numbering"),
        ]
        let part = tree.part
        var bytes = Array("<".utf8) + Array(part.qualifiedName(of: token))
        for attribute in part.attributes(of: token)
        where !dropped.contains(part.expandedName(of: attribute, at: token)) {
            bytes += [0x20]
            bytes += part.bytes[attribute.name.lowerBound..<attribute.value.upperBound + 1]
        }
        return bytes
    }
}
