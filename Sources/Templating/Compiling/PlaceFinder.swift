import Diagnostics
import OfficeDocuments
import Synchronization
import XMLScanning

/// Says where a mark stands as a person would: paragraph 14 below "II. KẾT QUẢ",
/// table 2 row 3 column 1, with the words around it.
struct PlaceFinder: Sendable {
    let tree: StoryTree
    let part: String
    private let counts: OnDemand<PlaceCounts>
    private let texts = LastText()

    /// - Parameter headingStyles: style names whose paragraphs are headings
    ///   (WordprocessingML; ODF has `text:h`).
    init(tree: StoryTree, part: String, headingStyles: OnDemand<Set<String>>) {
        self.tree = tree
        self.part = part
        counts = OnDemand { PlaceCounts(of: tree, headingStyles: headingStyles) }
    }

    /// - Parameter marked: the scalars of the paragraph that are meant.
    func place(of node: Int, marked: Range<Int> = 0..<0, file: String?) -> DiagnosticPlace {
        var place = DiagnosticPlace(file: file, part: nil)
        guard tree.nodes.indices.contains(node) else {
            place.part = part
            return place
        }
        let path = tree.ancestors(of: node)
        guard let story = path.last else { return place }
        let counts = counts.value
        if tree.role(of: tree.nodes[story].first) != .body { place.part = storyName(story) }
        if let table = path.first(where: { tree.nodes[$0].kind == .table }),
            let row = tree.child(of: table, holding: node),
            let cell = tree.child(of: row, holding: node)
        {
            place.table = counts.numbers[table]
            place.row = counts.numbers[row]
            place.column = tree.nodes[cell].index + 1
        } else {
            place.paragraph = counts.numbers[node]
        }
        place.heading = path.dropLast().last.flatMap { counts.headings[$0] }
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

    // MARK: Words

    func excerpt(of node: Int, marked range: Range<Int>) -> Excerpt? {
        guard tree.nodes.indices.contains(node), tree.nodes[node].kind == .paragraph else {
            return nil
        }
        return Excerpt(scalars: text(of: node).scalars, marked: range)
    }

    /// The characters of a paragraph.
    func text(of node: Int) -> ParagraphText { texts.text(of: node, in: tree) }
}

/// The numbers and headings that places are told by, counted once for a part: a template
/// may have as many faults as paragraphs.
private struct PlaceCounts: Sendable {
    /// Of tables and paragraphs the how-many-th of their kind in the story (paragraphs in
    /// tables continue no count), of rows the how-many-th in the table.
    private(set) var numbers: [Int]
    /// The nearest heading before what stands in a story itself.
    private(set) var headings: [Int: String] = [:]

    init(of tree: StoryTree, headingStyles: OnDemand<Set<String>>) {
        numbers = Array(repeating: 0, count: tree.nodes.count)
        for node in tree.nodes.indices where tree.nodes[node].kind == .story {
            count(in: node, tree)
            findHeadings(in: node, tree, headingStyles)
        }
    }

    private mutating func count(in story: Int, _ tree: StoryTree) {
        var (tables, paragraphs) = (0, 0)
        var stack = [(node: story, isInTable: false)]
        while let (node, isInTable) = stack.popLast() {
            let kind = tree.nodes[node].kind
            if kind == .table {
                tables += 1
                numbers[node] = tables
                countRows(of: node, tree)
            } else if kind != .row {
                if kind == .paragraph, !isInTable { paragraphs += 1 }
                numbers[node] = paragraphs
            }
            let isInside = isInTable || kind == .table
            for child in tree.nodes[node].children.reversed() { stack.append((child, isInside)) }
        }
    }

    private mutating func countRows(of table: Int, _ tree: StoryTree) {
        var rows = 0
        for child in tree.nodes[table].children {
            numbers[child] = rows + 1
            if tree.nodes[child].kind == .row { rows += 1 }
        }
    }

    private mutating func findHeadings(
        in story: Int, _ tree: StoryTree, _ headingStyles: OnDemand<Set<String>>
    ) {
        var last: String?
        for child in tree.nodes[story].children {
            headings[child] = last
            if tree.isHeading(child, styles: headingStyles) { last = tree.headingText(child) ?? last }
        }
    }
}

extension StoryTree {
    fileprivate func isHeading(_ node: Int, styles: OnDemand<Set<String>>) -> Bool {
        if nodes[node].isHeading { return true }
        guard nodes[node].kind == .paragraph, hasCarriers else { return false }
        var token = nodes[node].first + 1
        while token < nodes[node].last, role(of: token) != .wrapper {
            if part.tokens[token].isElementStart,
                part.name(of: token) == XMLName(Namespaces.word, "pStyle"),
                let style = part.attribute(XMLName(Namespaces.word, "val"), of: token)
            {
                return styles.value.contains(style)
            }
            token += 1
        }
        return false
    }

    /// Its words, shortened; nil for a heading that depends on data.
    fileprivate func headingText(_ node: Int) -> String? {
        let words = String(String.UnicodeScalarView(ParagraphText(of: node, in: self).scalars))
        if words.contains("{") || words.isEmpty { return nil }
        return words.count > 60 ? String(words.prefix(59)) + "…" : words
    }
}

/// The paragraph that was read last: many faults may stand in one.
private final class LastText: Sendable {
    private let last = Mutex<(node: Int, text: ParagraphText)?>(nil)

    func text(of node: Int, in tree: StoryTree) -> ParagraphText {
        last.withLock { last in
            if let last, last.node == node { return last.text }
            let text = ParagraphText(of: node, in: tree)
            last = (node, text)
            return text
        }
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
