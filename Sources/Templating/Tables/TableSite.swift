/// A table whose columns, spans or cells depend on data: what is known of it in the
/// template. While rendering, its rows and cells are noted as they are written; at its
/// end columns, widths and spans are put right.
struct TableSite: Sendable {
    var rows: [TableRow] = []
    var cells: [TableCell] = []
    /// Columns that move together: those of cell extents, joined where they overlap.
    var regions: [Range<Int>] = []
    /// The definitions of the columns in the source.
    var grid: Range<Int>
    var columns: [TableColumn] = []
    var markup: TableMarkup
}

/// A row of the template.
struct TableRow: Sendable {
    /// Its own cell extents, in columns of the template.
    var moving: [Range<Int>] = []
    /// Columns before its first cell and after its last one (`w:gridBefore`, `w:gridAfter`).
    var skipped: (before: Range<Int>, after: Range<Int>) = (0..<0, 0..<0)
    /// How many rows it stands for (`table:number-rows-repeated`).
    var height = 1
    /// Of a block that repeats or drops its cells.
    var place: MarkPlace?
}

/// A cell of the template, or what lies under another's span: one element.
struct TableCell: Sendable {
    /// What an element is to the grid.
    enum Kind: Sendable, Hashable {
        case cell
        /// The left edge of what a cell above covers; the number of that cell.
        case below(Int)
        /// Covered otherwise: counts no column of its own.
        case shadow
    }
    /// Several where it stands for several (`table:number-columns-repeated`).
    var kinds = [Kind.cell]
    /// The row of the template.
    var row: Int
    /// Its first column.
    var column: Int
    /// How many columns each covers.
    var width: Int
    /// Rows that it spans in the template; in WordprocessingML 2 stands for more.
    var height = 1
    var isTall: Bool { height > 1 }
    /// Its end tag; empty of an empty element.
    var endTag: Range<Int> = 0..<0
    /// An empty paragraph of its look.
    var blank: [UInt8] = []
    var look = CellLook.none
    /// ODF: the style, for cells made in its place.
    var style: String?
    /// `w:tcPr`.
    var properties: WordProperties?

    var columns: Range<Int> {
        column..<column + (kinds.first == .cell ? width * kinds.count : kinds.count)
    }
}

/// What the shading of a cell of ODF is written with.
enum CellLook: Sendable {
    case none
    /// A style that stands elsewhere.
    case named(String)
    case automatic(StyleTemplate)
}

/// The definition of a column.
struct TableColumn: Sendable {
    /// ODF: the element around the name of its style, without the repetition.
    var before: [UInt8] = []
    var styleName: [UInt8] = []
    var after: [UInt8] = []
    /// Twentieths of a point in WordprocessingML, thousandths of a centimetre in ODF; 0
    /// where it is not known.
    var width = 0
    /// ODF: its share, `1234*`.
    var share = 0
    /// ODF: the automatic style that says its width.
    var style: StyleTemplate?
}

/// How a part writes tables.
struct TableMarkup: Sendable {
    var isWord: Bool
    /// `table:` or `w:`.
    var prefix: String
}

/// Where in a cell's start something may be written in another way.
package enum TableHole: UInt8, Sendable {
    /// Attributes of ODF with the blank before them; an absent one at the tag's end.
    case style, columnsRepeated, columnsSpanned, rowsSpanned
    /// `w:tcPr`; where it would stand if there is none.
    case properties
}

/// A step of rendering a table that is noted.
package enum TableStep: Sendable {
    /// The table begins; its column definitions belong here.
    case open(Int32)
    case close
    case openRow(Int32)
    case closeRow
    /// The source's bytes of how many columns the row skips at its end, or its start.
    case skipped(atEnd: Bool, UInt32, UInt32)
    /// The last row goes: its loop was left before anything of it showed.
    case dropRow
    case openCell(Int32)
    /// The end of the cell's start tag and properties.
    case content
    case closeCell
    /// The source's bytes of a hole.
    case hole(TableHole, UInt32, UInt32)
    /// Spans that begin in these rows of the template are over: their loop begins anew.
    case forget(UInt16, UInt16)
    /// A cell of a row that vanishes, which lower rows take over.
    case beginLeft, endLeft(Int32)
    case mark(CellMark, expression: Int32)
}

/// What a tag says of its cell.
package enum CellMark: UInt8, Sendable, Hashable {
    /// `vm`: one with the cell below in the next copy of its row.
    case mergeDown
    /// `vm x`: the same while the value is equal.
    case mergeEqual
    /// `hm`: one with its next copy in the row.
    case mergeRight
    case span
    case colour
}

/// An automatic style of the template, with the places where its copies differ.
struct StyleTemplate: Sendable {
    /// What is filled in at a place of the style.
    enum Place: Sendable { case name, width, share, colour }
    var bytes: [UInt8]
    /// By ascending place; ranges in `bytes`.
    var places: [(place: Place, range: Range<Int>)] = []
    /// Around a value that the style has no attribute for.
    var open: [UInt8] = []
    var close: [UInt8] = []

    /// A copy with other values.
    func copy(_ values: [Place: String]) -> AutomaticStyle {
        var before: [UInt8] = []
        var made: [UInt8] = []
        var at = 0
        for (place, range) in places {
            made += bytes[at..<range.lowerBound]
            at = range.upperBound
            if place == .name {
                before = made
                made = []
            } else if let value = values[place] {
                made += range.isEmpty ? open + value.utf8 + close : Array(value.utf8)
            } else {
                made += bytes[range]
            }
        }
        return .copy(before: before, after: made + bytes[at...])
    }
}
