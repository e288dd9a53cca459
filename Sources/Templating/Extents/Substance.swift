import OfficeDocuments
import XMLScanning

/// What a reader would see: visible characters, values, pictures, notes. Tags,
/// comments, white space and floating objects are not.
struct Substance {
    let tree: StoryTree
    /// For paragraphs with marks: first and last place of substance in their scalars.
    var ends: [Int: ClosedRange<Int>] = [:]
    /// Paragraphs with marks, with or without substance.
    var marked: Set<Int> = []
    private var known: [Int: Bool] = [:]

    init(tree: StoryTree) { self.tree = tree }

    mutating func add(_ node: Int, text: ParagraphText, tags: ArraySlice<Tag>) {
        marked.insert(node)
        var first: Int?
        var last = 0
        func see(_ place: Int) {
            first = first ?? place
            last = place
        }
        var at = 0
        let silent = Self.silent(tags)
        for tag in tags {
            if let end = silent.first(where: { $0.contains(tag.range.lowerBound) })?.upperBound {
                at = max(at, end)
                continue
            }
            for place in at..<max(at, tag.range.lowerBound) where isVisible(text.scalars[place]) {
                see(place)
            }
            if tag.isSubstance || tag.part == .opener(.call) && Self.isClosed(tag, in: tags) {
                see(tag.range.lowerBound)
            }
            at = max(at, tag.range.upperBound)
        }
        for place in at..<max(at, text.scalars.count) where isVisible(text.scalars[place]) {
            see(place)
        }
        if let first { ends[node] = first...last }
    }

    /// What macros and `set … endset` of one line capture.
    private static func silent(_ tags: ArraySlice<Tag>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var open: (kind: Tag.Part, closer: Tag.Part, depth: Int, start: Int)?
        for tag in tags {
            if let current = open {
                if tag.part == current.kind { open?.depth += 1 }
                guard tag.part == current.closer else { continue }
                if current.depth > 0 { open?.depth -= 1; continue }
                found.append(current.start..<tag.range.upperBound)
                open = nil
            } else if tag.part == .opener(.macro) {
                open = (.opener(.macro), .closer(.macro), 0, tag.range.lowerBound)
            } else if tag.part == .opener(.set) {
                open = (.opener(.set), .closer(.set), 0, tag.range.lowerBound)
            }
        }
        return found
    }

    private static func isClosed(_ opener: Tag, in tags: ArraySlice<Tag>) -> Bool {
        tags.contains { $0.part == .closer(.call) && $0.range.lowerBound > opener.range.lowerBound }
    }

    private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\t", "\n", "\u{A0}", "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{202F}": false
        default: true
        }
    }

    /// Whether a node shows anything.
    mutating func holds(_ node: Int) -> Bool {
        if let answer = known[node] { return answer }
        let answer = compute(node)
        known[node] = answer
        return answer
    }

    private mutating func compute(_ node: Int) -> Bool {
        switch tree.nodes[node].kind {
        case .coveredCell, .pageHint: return false
        case .paragraph:
            if marked.contains(node) { return ends[node] != nil }
            let tokens = tree.nodes[node].first + 1..<max(
                tree.nodes[node].last, tree.nodes[node].first + 1)
            return ParagraphText(of: tokens, in: tree).scalars.contains(where: isVisible)
        case .opaque:
            let role = tree.role(of: tree.nodes[node].first)
            return role == .drawing || role == .other
                && !tree.isInvisible(tree.nodes[node].first)
        case .story, .container, .table, .row, .cell:
            for child in tree.nodes[node].children where holds(child) { return true }
            return false
        }
    }

    /// Whether something in `node` stands before a tag that lies in it.
    mutating func stands(before tag: Tag, in node: Int) -> Bool {
        stands(tag, in: node) { $0.lowerBound < $1.lowerBound } within: { $0..<$1 }
    }

    /// Whether something in `node` stands after a tag that lies in it.
    mutating func stands(after tag: Tag, in node: Int) -> Bool {
        stands(tag, in: node) { $0.upperBound >= $1.upperBound } within: { $1 + 1..<Int.max }
    }

    private mutating func stands(
        _ tag: Tag, in node: Int, inParagraph: (ClosedRange<Int>, Range<Int>) -> Bool,
        within others: (Int, Int) -> Range<Int>
    ) -> Bool {
        if node == tag.node { return ends[node].map { inParagraph($0, tag.range) } ?? false }
        guard let inner = tree.child(of: node, holding: tag.node) else { return false }
        if stands(tag, in: inner, inParagraph: inParagraph, within: others) { return true }
        let children = tree.nodes[node].children
        let range = others(0, tree.nodes[inner].index).clamped(to: 0..<children.count)
        for child in children[range] where holds(child) { return true }
        return false
    }
}

extension StoryTree {
    /// The child of `ancestor` that is `node` or holds it, nil if there is none.
    func child(of ancestor: Int, holding node: Int) -> Int? {
        var at = node
        while at >= 0 {
            let parent = nodes[at].parent
            if parent == ancestor { return at }
            if nodes[at].kind == .story { return nil }
            at = parent
        }
        return nil
    }

    /// From the node up to its story.
    func ancestors(of node: Int) -> [Int] {
        var path = [node]
        while nodes[path[path.count - 1]].kind != .story {
            path.append(nodes[path[path.count - 1]].parent)
        }
        return path
    }

    /// The lowest node that holds all given ones.
    func lowestCommon(_ members: [Int]) -> Int {
        var common = ancestors(of: members[0])
        for member in members.dropFirst() {
            let path = Set(ancestors(of: member))
            common = Array(common.drop { !path.contains($0) })
        }
        return common[0]
    }
}
