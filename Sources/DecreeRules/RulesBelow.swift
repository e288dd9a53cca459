import ReadingModel
import Recognition
import TextMetrics
import VietnameseText

/// A line drawn below a text, by whatever means.
struct LineBelow {
    /// How it is made.
    enum Making: Sendable { case drawn, border, letters, underline }
    var making: Making
    /// Its length; nil where that is its box's.
    var length: Length?
    /// Where it is anchored.
    var line: Int
}

extension CheckedDocument {
    /// The line below a text of the letterhead: in its column, wherever the shape is anchored.
    func lineBelow(_ texts: [Int]) -> LineBelow? {
        guard let last = texts.last, let first = texts.first else { return nil }
        let column = body[last]
        let range = reach(of: column, from: first)
        for index in range {
            for drawing in body[index].drawings where isLine(drawing) && isBeside(drawing, body[index], column) {
                return LineBelow(making: .drawn, length: drawing.size.width, line: index)
            }
        }
        for index in [last] + Array(range.drop { $0 <= last }.prefix(3)) where isSameColumn(body[index], column) {
            let format = lines.format(body[index])
            if format.borders.bottom != nil || index != last && body[index].isEmpty && format.borders.top != nil {
                let width = body[index].extent.width
                return LineBelow(making: .border, length: width > .zero ? width : nil, line: index)
            }
            if index != last, body[index].isDrawnByLetters { return LineBelow(making: .letters, length: nil, line: index) }
        }
        if let cell = column.cell, cell.hasBottomBorder, isLastInCell(last) { return LineBelow(making: .border, length: nil, line: last) }
        if look(last).underline != .none { return LineBelow(making: .underline, length: nil, line: last) }
        return nil
    }

    private func isLine(_ drawing: Drawing) -> Bool {
        drawing.isRule || drawing.kind == .shape && drawing.size.width > .zero && drawing.size.height.emu * 20 <= drawing.size.width.emu
    }

    private func isLastInCell(_ index: Int) -> Bool {
        index + 1 >= body.count || body[index + 1].cell != body[index].cell
    }

    /// Lines near a text: the table that holds it, or the paragraphs around.
    private func reach(of line: Line, from first: Int) -> Range<Int> {
        if let cell = line.cell {
            var (low, high) = (first, first + 1)
            while low > 0, body[low - 1].cell?.outer == cell.outer { low -= 1 }
            while high < body.count, body[high].cell?.outer == cell.outer { high += 1 }
            // Shapes are also anchored right below the table.
            return low..<min(body.count, high + 3)
        }
        return max(0, first - 1)..<min(body.count, first + 8)
    }

    private func isSameColumn(_ line: Line, _ other: Line) -> Bool {
        guard let cell = line.cell, let column = other.cell else { return line.cell == nil && other.cell == nil }
        return cell.table == column.table && cell.column == column.column
    }

    /// Whether a drawing stands in the column of a text: by its middle where its place is
    /// known, else by where it is anchored.
    private func isBeside(_ drawing: Drawing, _ anchor: Line, _ column: Line) -> Bool {
        guard column.cell != nil || column.extent.width < lines.page(of: column).textWidth else { return true }
        if case .offset(let offset) = drawing.position.horizontal, offset != .zero {
            let page = lines.page(of: anchor)
            let start = switch drawing.position.horizontalReference {
            case .page: offset - page.margins.left
            case .margin: offset
            default: anchor.extent.left + offset
            }
            let middle = start.emu + drawing.size.width.emu / 2
            return middle >= column.extent.left.emu - 180_000 && middle <= column.extent.right.emu + 180_000
        }
        return isSameColumn(anchor, column)
    }

    /// The width of a line's text, set in Times New Roman.
    func width(of index: Int) -> Length { width(of: body[index]) }

    func width(of line: Line) -> Length {
        var width = 0.0
        for piece in line.pieces {
            let format = lines.reading.characterFormat(piece.format)
            let text = line.text(piece.range)
            width += SerifMetrics.width(of: format.capitals ? text.uppercased() : text, size: format.size.points, bold: format.bold, italic: format.italic)
        }
        return .millimetres(width)
    }
}
