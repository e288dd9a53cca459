package import OfficeDocuments
package import XMLScanning

/// What stands above the line in a part: stories, blocks, tables, rows, cells.
///
/// Lists are no level: they are a property of their paragraphs in both formats
/// (a paragraph of an ODF list knows the path of lists and items around it).
package struct StoryTree: Sendable {
    package var part: XMLTokens
    package var roles: [MarkupRole]
    /// Whether characters count only inside a carrier (`w:t`).
    package var hasCarriers: Bool
    package var nodes: [StoryNode] = []
    /// Fields of WordprocessingML.
    var fields: [WordField] = []
    /// Tokens of what is made from the rest of the document, and holds no marks, in order.
    var made: [Range<Int>] = []
    /// The top-level stories, in the order of the part.
    package var stories: [Int] = []
    /// Path 0 is "in no list".
    package var listPaths: [[ListStep]] = [[]]

    /// Whether a node lies in what is made from the rest.
    func isMade(_ node: Int) -> Bool {
        made.contains { nodes[node].first < $0.upperBound && nodes[node].last >= $0.lowerBound }
    }

    func isMade(token: Int) -> Bool {
        let next = made.partitioningIndex { $0.upperBound > token }
        return next < made.count && made[next].contains(token)
    }

    package func role(of token: Int) -> MarkupRole {
        part.tokens[token].kind == .text || part.tokens[token].kind == .cdata
            ? .other : roles[Int(part.tokens[token].name)]
    }
}

/// One element of the tree; tokens are those of its start and end tag (the same
/// for an empty element).
package struct StoryNode: Sendable {
    /// The role of the element.
    package enum Kind: Sendable {
        case story, container, paragraph, table, row, cell, coveredCell, opaque, pageHint
    }
    package var kind: Kind
    package var first: Int
    package var last: Int
    package var parent: Int
    /// Its position among the parent's children.
    package var index = 0
    package var children: [Int] = []
    /// Stories in text boxes and notes, in the order of their anchors.
    package var innerStories: [Int] = []
    /// Index into `StoryTree.listPaths`.
    package var listPath = 0
    /// The outermost level (1 = first) at which the paragraph opens an item; 0 if at none.
    package var opensItem = 0
    package var isHeaderRow = false
    package var isHeading = false
}

/// One list around a paragraph, and the item of it.
package struct ListStep: Sendable, Hashable {
    package var list: Int
    package var item: Int
}
