import Diagnostics
import OfficeDocuments
import XMLScanning

/// Says where a mark stands as a person would: paragraph 14 below "II. KẾT QUẢ",
/// table 2 row 3 column 1, with the words around it.
struct PlaceFinder: Sendable {
    let tree: StoryTree
    let part: String
    /// Style names whose paragraphs are headings (WordprocessingML; ODF has `text:h`).
    let headingStyles: OnDemand<Set<String>>

    /// - Parameter marked: the scalars of the paragraph that are meant.
    func place(of node: Int, marked: Range<Int> = 0..<0, file: String?) -> DiagnosticPlace {
        var place = DiagnosticPlace(file: file, part: nil)
        guard tree.nodes.indices.contains(node) else {
            place.part = part
            return place
        }
        let path = tree.ancestors(of: node)
        guard let story = path.last else { return place }
        if tree.role(of: tree.nodes[story].first) != .body { place.part = storyName(story) }
        if let table = path.first(where: { tree.nodes[$0].kind == .table }),
            let row = tree.child(of: table, holding: node),
            let cell = tree.child(of: row, holding: node)
        {
            place.table = number(of: table, kind: .table, in: story)
            place.row = tree.nodes[table].children.prefix { $0 != row }
                .filter { tree.nodes[$0].kind == .row }.count + 1
            place.column = tree.nodes[cell].index + 1
        } else {
            place.paragraph = number(of: node, kind: .paragraph, in: story)
        }
        place.heading = heading(before: node, in: story)
        place.anchor = anchor(of: node, marked: marked)
        return place
    }

    private func storyName(_ story: Int) -> String {
        let name = tree.part.name(of: tree.nodes[story].first).local
        switch name {
        case let name where name.hasPrefix("header") || name == "hdr": return "header"
        case let name where name.hasPrefix("footer") || name == "ftr": return "footer"
        case "note-body", "footnote", "endnote": return "note"
        case "text-box", "txbxContent": return "text-box"
        default: return part
        }
    }

    /// The how-many-th of its kind in the story, in the order of the document; only
    /// paragraphs outside of tables are counted.
    private func number(of node: Int, kind: StoryNode.Kind, in story: Int) -> Int {
        var count = 0
        var stack = [story]
        while let top = stack.popLast() {
            let kindOfTop = tree.nodes[top].kind
            if kindOfTop == kind { count += 1 }
            if top == node { return count }
            if kind == .paragraph && kindOfTop == .table { continue }
            stack += tree.nodes[top].children.reversed()
        }
        return count
    }

    private func heading(before node: Int, in story: Int) -> String? {
        var top = node
        while tree.nodes[top].parent != story, tree.nodes[top].kind != .story {
            top = tree.nodes[top].parent
        }
        guard tree.nodes[top].kind != .story else { return nil }
        let siblings = tree.nodes[story].children
        for sibling in siblings[..<tree.nodes[top].index].reversed() where isHeading(sibling) {
            let paragraph = tree.nodes[sibling]
            let text = ParagraphText(
                of: paragraph.first + 1..<max(paragraph.last, paragraph.first + 1), in: tree)
            let words = String(String.UnicodeScalarView(text.scalars))
            if words.contains("{") || words.isEmpty { continue }
            return words.count > 60 ? String(words.prefix(59)) + "…" : words
        }
        return nil
    }

    private func isHeading(_ node: Int) -> Bool {
        if tree.nodes[node].isHeading { return true }
        guard tree.nodes[node].kind == .paragraph, tree.hasCarriers else { return false }
        var token = tree.nodes[node].first + 1
        while token < tree.nodes[node].last, tree.role(of: token) != .wrapper {
            if tree.part.tokens[token].isElementStart,
                tree.part.name(of: token) == XMLName(Namespaces.word, "pStyle"),
                let style = tree.part.attribute(XMLName(Namespaces.word, "val"), of: token)
            {
                return headingStyles.value.contains(style)
            }
            token += 1
        }
        return false
    }

    // MARK: Words

    func excerpt(of node: Int, marked range: Range<Int>) -> Excerpt? {
        guard tree.nodes.indices.contains(node), tree.nodes[node].kind == .paragraph else {
            return nil
        }
        let paragraph = tree.nodes[node]
        let text = ParagraphText(
            of: paragraph.first + 1..<max(paragraph.last, paragraph.first + 1), in: tree)
        return Excerpt(scalars: text.scalars, marked: range)
    }
}

extension Excerpt {
    /// The text around a range of scalars: about 40 to each side.
    init?(scalars: [Unicode.Scalar], marked range: Range<Int>) {
        let range = range.clamped(to: 0..<scalars.count)
        guard !range.isEmpty else { return nil }
        let from = max(0, range.lowerBound - 40)
        let to = min(scalars.count, max(range.upperBound + 40, range.lowerBound + 80))
        func words(_ range: Range<Int>) -> String {
            let shown = scalars[range].map { $0.value < 0x20 || $0 == "\u{FFFC}" ? " " : $0 }
            return String(String.UnicodeScalarView(shown))
        }
        let lead = (from > 0 ? "… " : "") + words(from..<range.lowerBound)
        let shownEnd = min(range.upperBound, to)
        let mark = words(range.lowerBound..<shownEnd)
        let tail = words(shownEnd..<max(to, shownEnd)) + (to < scalars.count ? " …" : "")
        self.init(text: lead + mark + tail, caret: lead.count..<lead.count + mark.count)
    }
}
