import ReadingModel
import VietnameseText

/// Walks blocks and notes their lines.
struct LineCollector {
    private let reading: Reading
    private(set) var lines: [Line] = []
    private var paragraph = 0
    private var tables = 0
    private var section = 0
    private var extent = Extent(left: .zero, right: .zero)
    private var cell: CellPlace?
    private var frame: FramePlace?
    private var isInContents = false
    private var depth = 0

    init(_ reading: Reading) { self.reading = reading }

    mutating func begin(section: Int, width: Length) {
        self.section = section
        extent = Extent(left: .zero, right: width)
    }

    mutating func collect(_ blocks: [Block]) {
        guard depth < 60 else { return }
        depth += 1
        defer { depth -= 1 }
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): collect(paragraph)
            case .table(let table): collect(table)
            case .frame(let frame): collect(frame)
            case .contents(let contents):
                let before = isInContents
                isInContents = true
                collect(contents.blocks)
                isInContents = before
            case .opaque: break
            }
        }
    }

    // MARK: Boxes

    private mutating func collect(_ box: Frame) {
        let (oldFrame, oldExtent, oldCell) = (frame, extent, cell)
        frame = FramePlace(
            story: box.story, size: box.size, hasBorder: !box.borders.isEmpty, position: box.position)
        if case .offset(let left) = box.position.horizontal, box.size.width > .zero {
            let isFromPage = box.position.horizontalReference == .page
            let start = isFromPage ? left - pageMargin : extent.left + left
            extent = Extent(left: start, right: start + box.size.width)
        }
        collect(reading.stories[box.story] ?? [])
        (frame, extent, cell) = (oldFrame, oldExtent, oldCell)
    }

    private var pageMargin: Length {
        reading.sections.indices.contains(section) ? reading.sections[section].page.margins.left : .zero
    }

    private mutating func collect(_ table: Table) {
        let number = tables
        tables += 1
        let (oldCell, oldExtent) = (cell, extent)
        let outer = oldCell?.outer ?? number
        let left = extent.left + table.indent
        let hasGrid = TableGrid.isDrawn(table)
        var edges = [left]
        for width in table.columns { edges.append(edges[edges.count - 1] + width) }
        for (rowNumber, row) in table.rows.enumerated() {
            for inner in row.cells {
                cell = CellPlace(
                    table: number, outer: outer, row: rowNumber, column: inner.column,
                    columnCount: table.columns.count, rowCount: table.rows.count,
                    rowIsUnsplittable: row.unsplittable, hasBottomBorder: inner.borders.bottom != nil,
                    hasGrid: hasGrid)
                let first = min(inner.column, edges.count - 1)
                let last = min(inner.column + inner.columnSpan, edges.count - 1)
                extent = Extent(left: edges[first] + inner.padding.left, right: edges[last] - inner.padding.right)
                collect(inner.blocks)
            }
        }
        (cell, extent) = (oldCell, oldExtent)
    }

    // MARK: Paragraphs

    private mutating func collect(_ paragraph: Paragraph) {
        for frame in paragraph.inlines.frames { collect(frame) }
        var splitter = LineSplitter(paragraph.place, formats: reading.formats)
        splitter.read(paragraph.inlines)
        let format = reading.paragraphFormat(paragraph.format)
        let box = Extent(left: extent.left + format.left, right: extent.right - format.right)
        let found = splitter.lines(of: paragraph, in: box, mayHaveColumns: cell == nil && frame == nil)
        for var line in found {
            line.paragraph = self.paragraph
            line.section = section
            line.cell = cell
            line.frame = frame
            line.isInContents = isInContents
            lines.append(line)
        }
        self.paragraph += 1
    }
}

/// Whether lines are drawn between a table's cells.
enum TableGrid {
    static func isDrawn(_ table: Table) -> Bool {
        let cells = table.rows.prefix(4).flatMap(\.cells)
        let bordered = cells.count { $0.borders.top != nil && $0.borders.left != nil && $0.borders.bottom != nil }
        return !cells.isEmpty && bordered * 2 > cells.count
    }
}

extension [Inline] {
    /// The text boxes anchored among them.
    var frames: [Frame] {
        flatMap { inline -> [Frame] in
            switch inline {
            case .frame(let frame): [frame]
            case .link(_, let inner), .change(_, let inner): inner.frames
            case .field(let field): field.shown.frames
            default: []
            }
        }
    }
}
