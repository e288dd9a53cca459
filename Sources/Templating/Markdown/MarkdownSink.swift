/// How letters look inside of a line.
struct LetterLook: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let bold = LetterLook(rawValue: 1)
    static let italic = LetterLook(rawValue: 2)
    static let struck = LetterLook(rawValue: 4)
}

/// What a paragraph of Markdown is.
enum ParagraphKind: Hashable, Sendable {
    case text
    /// With its level, and whether its author typed a number: the template's own
    /// numbering gives way to that.
    case heading(Int, hasNumber: Bool)
    case item
    /// A further paragraph of a list item.
    case continuation
    case quotation
    case cell(isHeading: Bool, ColumnAlignment)
}

/// How a table's column is aligned; nothing said in Markdown is `natural`.
enum ColumnAlignment: Hashable, Sendable { case natural, left, center, right }

/// A list as Markdown begins it.
struct ListKind: Hashable, Sendable {
    var isNumbered: Bool
    var start: Int = 1
}

/// What writes the blocks and spans of Markdown in one format. The writer calls it in
/// the order of the text; paragraphs never lie in each other, lists do.
protocol MarkdownSink {
    /// The paragraph that begins next is the last of all: what the template's paragraph
    /// keeps with what follows it, this one does.
    var isClosing: Bool { get set }
    /// A character that the format cannot hold; what follows it was not written.
    var forbidden: Unicode.Scalar? { get }
    /// Whether a table may stand at this place at all.
    var allowsTables: Bool { get }
    mutating func beginParagraph(_ kind: ParagraphKind)
    mutating func endParagraph()
    mutating func text(_ text: String, _ look: LetterLook)
    /// What is wrong with a picture; it was not written.
    var fault: ExpressionFault? { get }
    /// Whether pictures can be shown at all.
    var showsPictures: Bool { get }
    /// A picture that the text names.
    mutating func picture(_ value: PictureValue)
    mutating func lineBreak(_ look: LetterLook)
    /// An address that may stand in a document.
    mutating func beginLink(_ address: String)
    mutating func endLink()
    mutating func beginList(_ list: ListKind)
    mutating func endList()
    mutating func beginItem()
    mutating func endItem()
    /// - Parameter shares: The width of each column, in parts of their sum.
    mutating func beginTable(shares: [Int])
    mutating func endTable()
    mutating func beginRow(isHeading: Bool)
    mutating func endRow()
    mutating func beginCell()
    mutating func endCell()
    /// After the last block: what stands once only at the end of the paragraph.
    mutating func finish()
}
