/// One mark of a paragraph, read.
package struct ScannedMark: Sendable {
    /// What stands between the delimiters.
    package enum Content: Sendable {
        case value(Expression)
        case statement(Statement)
        case comment(String)
        /// An escaped delimiter: printed as text.
        case literal(String)
        /// `raw` and `endraw`.
        case raw
        /// Could not be read; `faults` says why.
        case faulty
    }

    /// docxtpl's letter after the opening delimiter.
    package enum Prefix: Character, Sendable {
        case paragraph = "p", row = "t", cell = "c", item = "l", run = "r"
    }

    /// In the paragraph's scalars.
    package var range: Range<Int>
    package var content: Content
    package var prefix: Prefix?
    package var trimsBefore = false
    package var trimsAfter = false
    package var faults: [ExpressionFault] = []
}

extension ScannedMark {
    var tagPart: Tag.Part {
        switch content {
        case .value: .value
        case .comment, .faulty: .comment
        case .literal: .literal
        case .raw: .raw
        case .statement(let statement): statement.tagPart
        }
    }

    var tagPrefix: Tag.Prefix? {
        switch prefix {
        case .paragraph: .paragraph
        case .row: .row
        case .cell: .cell
        case .item: .item
        case .run: .run
        case nil: nil
        }
    }
}
