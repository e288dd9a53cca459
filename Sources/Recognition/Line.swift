package import ReadingModel
import VietnameseText

/// What a reader takes for one line of its own: a paragraph, or the part of one that a
/// line break, a tab or a run of blanks sets apart from the rest.
package struct Line: Sendable {
    /// Letters of one look, and where they stand in the document.
    package struct Piece: Sendable {
        /// In the line's `letters`.
        package var range: Range<Int>
        package var format: CharacterFormatID
        package var place: Place
        /// What the document has there, and how many of its letters come before the piece.
        package var source: String
        package var offset: Int
        /// Computed by the office program (a field): not to be edited.
        package var isComputed: Bool
    }

    /// In normal form C, blanks of any width as plain ones, without those at its ends.
    package var letters: [Unicode.Scalar] = []
    package var pieces: [Piece] = []
    /// Blanks and tabs that stand before it.
    package var leading: [Unicode.Scalar] = []
    /// The automatic number or bullet; of a paragraph's first line only.
    package var label: Label?
    package var place: Place
    package var format: ParagraphFormatID
    package var style: StyleName
    package var outline: Int?
    /// Lines of one paragraph have one number; from 0, in the order of the document.
    package var paragraph: Int
    /// Which line of its paragraph, from 0.
    package var part = 0
    /// What sets it apart from the line before in its paragraph.
    package var separator: Separator?
    /// The section of the body, from 0.
    package var section = 0
    package var cell: CellPlace?
    /// It stands in a text box; whether that has a drawn border.
    package var frame: FramePlace?
    /// Where its text may run, from the left edge of the block of text.
    package var extent: Extent
    /// Drawn lines, pictures and shapes anchored in the paragraph; of its first line.
    package var drawings: [Drawing] = []
    package var breaksPage = false
    package var hasPageHint = false
    package var isHidden = false
    package var isInContents = false

    /// Why a line ends within a paragraph.
    package enum Separator: Sendable { case lineBreak, tab, blanks }

    package var isEmpty: Bool { letters.isEmpty }
    package var text: String { String(String.UnicodeScalarView(letters)) }
    /// With its automatic label.
    package var shown: String {
        guard let label, !label.text.isEmpty else { return text }
        return label.text + " " + text
    }
    /// For comparisons: small letters, one tone style, single blanks.
    package var key: String { String(String.UnicodeScalarView(letters.folded)) }

    package static func key(of text: String) -> String { text.normalizedNFC.folded }

    package func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(letters[range])) }
}

/// From where to where text may run, measured from the left edge of the block of text.
package struct Extent: Sendable, Hashable {
    package var left: Length
    package var right: Length
    package var width: Length { right - left }
}

/// The cell of a table in which a line stands.
package struct CellPlace: Sendable, Hashable {
    /// Tables in the order of the document, inner ones after the one around them; from 0.
    package var table: Int
    /// The outermost table.
    package var outer: Int
    package var row: Int
    /// Of the grid, from 0.
    package var column: Int
    package var columnCount: Int
    package var rowCount: Int
    package var rowIsUnsplittable: Bool
    package var hasBottomBorder: Bool
    /// Lines around the cell: a table of figures, not of positions.
    package var hasGrid: Bool
}

/// The text box in which a line stands.
package struct FramePlace: Sendable, Hashable {
    package var story: StoryID
    package var size: Size
    package var hasBorder: Bool
    package var position: Position
}

/// Half of the page on which a line stands.
package enum Side: Sendable, Hashable { case left, right, whole }
