/// A text in Markdown, read.
package struct MarkdownDocument: Sendable, Hashable {
    package var blocks: [MarkdownBlock]
}

/// A block of Markdown.
package indirect enum MarkdownBlock: Sendable, Hashable {
    /// Level 1…6.
    case heading(level: Int, [MarkdownSpan])
    case paragraph([MarkdownSpan])
    /// Items, each of blocks; `start` is the first number of an ordered list.
    case list(start: Int?, isTight: Bool, [[MarkdownBlock]])
    case quotation([MarkdownBlock])
    case code(String)
    case table(MarkdownTable)
    case thematicBreak
}

/// A table: the cells of its heading row, and its rows.
package struct MarkdownTable: Sendable, Hashable {
    /// How a column is aligned; nothing said is `natural`.
    package enum Alignment: Sendable, Hashable { case natural, left, center, right }
    package var alignments: [Alignment]
    package var head: [[MarkdownSpan]]
    package var rows: [[[MarkdownSpan]]]
    package init(
        alignments: [Alignment], head: [[MarkdownSpan]], rows: [[[MarkdownSpan]]]
    ) {
        self.alignments = alignments
        self.head = head
        self.rows = rows
    }
}

/// A stretch of a line.
package indirect enum MarkdownSpan: Sendable, Hashable {
    case text(String)
    case strong([MarkdownSpan])
    case emphasis([MarkdownSpan])
    case struck([MarkdownSpan])
    case code(String)
    case link(address: String, [MarkdownSpan])
    case image(address: String, [MarkdownSpan])
    /// Asked for by two blanks or a backslash at the line's end.
    case lineBreak
    /// An ordinary line end: a blank.
    case softBreak
}
