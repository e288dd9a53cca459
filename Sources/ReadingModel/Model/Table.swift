/// A table (bảng).
public struct Table: Sendable, Codable {
    public var place: Place
    /// The widths of the grid's columns.
    public var columns: [Length]
    /// So many rows from the top stand on each page again.
    public var headerRows: Int
    public var rows: [Row]
    public var align: Alignment
    /// From the margin to the table's left edge.
    public var indent: Length

    public init(place: Place) {
        self.place = place
        columns = []
        headerRows = 0
        rows = []
        align = .left
        indent = .zero
    }
}

/// A row of a table (hàng).
public struct Row: Sendable, Codable {
    public var height: RowHeight
    /// May not be divided between two pages.
    public var unsplittable: Bool
    /// By column. Cells covered by a span from the left or above are left out.
    public var cells: [Cell]
    public init(height: RowHeight = .automatic, unsplittable: Bool = false, cells: [Cell] = []) {
        self.height = height
        self.unsplittable = unsplittable
        self.cells = cells
    }
}

/// In JSON `{"atLeast": 360000}`; automatic is `{}`.
public enum RowHeight: Sendable, Hashable {
    case automatic
    case atLeast(Length)
    case exactly(Length)
}

/// A cell, with the column of the grid (from 0) in which it starts.
public struct Cell: Sendable, Codable {
    /// Where the content stands in a cell that is higher.
    public enum VerticalAlignment: String, Sendable, Codable, Hashable {
        case top, middle, bottom
    }
    public var column: Int
    public var columnSpan: Int
    public var rowSpan: Int
    /// As drawn: those of the table and its style included.
    public var borders: Borders
    public var padding: Edges
    public var background: Colour?
    public var vertical: VerticalAlignment
    public var blocks: [Block]
    public var place: Place

    public init(place: Place, column: Int) {
        self.place = place
        self.column = column
        columnSpan = 1
        rowSpan = 1
        borders = Borders()
        padding = Edges()
        background = nil
        vertical = .top
        blocks = []
    }
}

/// The lines around a box; nil where none is drawn.
public struct Borders: Sendable, Codable, Hashable {
    public var top: Stroke?
    public var right: Stroke?
    public var bottom: Stroke?
    public var left: Stroke?
    public init(
        top: Stroke? = nil, right: Stroke? = nil, bottom: Stroke? = nil, left: Stroke? = nil
    ) {
        self.top = top
        self.right = right
        self.bottom = bottom
        self.left = left
    }
    public var isEmpty: Bool { top == nil && right == nil && bottom == nil && left == nil }
}

/// How a line is drawn.
public struct Stroke: Sendable, Codable, Hashable {
    /// The pattern of a line.
    public enum Style: String, Sendable, Codable, Hashable { case solid, dashed, dotted, double }
    public var width: Length
    public var colour: Colour
    public var style: Style
    public init(width: Length, colour: Colour = .automatic, style: Style = .solid) {
        self.width = width
        self.colour = colour
        self.style = style
    }
}
