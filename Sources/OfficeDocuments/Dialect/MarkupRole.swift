/// What an element is for, in any office format: all that the template engine
/// knows of ODF and WordprocessingML.
package enum MarkupRole: UInt8, Sendable {
    /// Nothing known: copied as it is.
    case other
    // Blocks
    case body
    case paragraph
    case heading
    case table
    case row
    /// A group of heading rows (`table:table-header-rows`).
    case headerRows
    /// A group of rows that is transparent for extents.
    case rowGroup
    case cell
    /// A cell under another's span: copied, never scanned.
    case coveredCell
    case list
    case listItem
    /// Holds blocks as a body does: section, index body.
    case section
    /// A content control; its content stands in `controlContent`.
    case control
    case controlContent
    // Inline
    /// May be closed and opened again anywhere: span, run, insertion.
    case wrapper
    /// Must not be cut: link, field, ruby.
    case solid
    /// Carries the characters and may not hold anything else (`w:t`).
    case carrier
    /// A field that may hold marks and gives way to its value (`text:placeholder`).
    case placeholder
    case tab
    case lineBreak
    case spaces
    case softHyphen
    case hardHyphen
    /// A thing in the line: field, note, symbol, inline object.
    case object
    /// May lie inside a mark and moves to its edge: bookmark, spelling mark.
    case transparent
    /// The layout of an earlier printing: never repeated.
    case pageHint
    /// Deleted text, comments: copied, never scanned.
    case hidden
    /// A drawing; floating or in the line, may hold text boxes.
    case drawing
    /// The properties that belong to the start of their element.
    case properties
    // Stories
    /// The text of a note or text box: paragraphs of their own.
    case innerStory
    /// Text without paragraphs: description, title.
    case plainText
}
