import ReadingModel
import Recognition
import VietnameseText

/// How many pages a document fills, as far as can be told without laying it out.
package enum PageCount: Sendable {
    case one, several, unsure

    init(of document: CheckedDocument) {
        let body = document.body
        let breaks = body.dropFirst().contains { line in
            (line.breaksPage || line.hasPageHint) && !line.isEmpty
        }
        if breaks || document.lines.reading.sections.dropFirst().contains(where: { $0.start != .continuous && !$0.blocks.isEmpty }) {
            self = .several
            return
        }
        let filled = Self.filled(document)
        self = filled < 0.95 ? .one : filled > 1.2 ? .several : .unsure
    }

    /// The height of the text in sheets of the first section.
    private static func filled(_ document: CheckedDocument) -> Double {
        guard let section = document.lines.reading.sections.first else { return 0 }
        let room = (section.page.height - section.page.margins.top - section.page.margins.bottom).points
        guard room > 0 else { return 0 }
        var total = 0.0
        var row: (table: Int, row: Int)?
        var columns: [Int: Double] = [:]
        func endRow() -> Double { columns.values.max() ?? 0 }
        for line in document.body {
            // More than enough to be sure.
            if total > room * 2 { break }
            let height = height(of: line, document)
            if let cell = line.cell {
                if row?.table != cell.table || row?.row != cell.row {
                    total += endRow()
                    columns = [:]
                    row = (cell.table, cell.row)
                }
                columns[cell.column, default: 0] += height
            } else {
                total += endRow() + height
                columns = [:]
                row = nil
            }
        }
        return (total + endRow()) / room
    }

    private static func height(of line: Line, _ document: CheckedDocument) -> Double {
        let format = document.lines.format(line)
        let size = document.lines.look(of: line).largest.points
        let points = size > 0 ? size : 14
        let room = max(line.extent.width.points, 60)
        // Words that do not fit go to the next line: a twentieth of each is lost.
        let width = document.width(of: line).points * 1.05 + max(0, format.firstLine.points)
        let rows = max(1, (width / room).rounded(.up))
        let pitch: Double = switch format.line {
        case .multiple(let percent): points * 1.15 * percent.factor
        case .exactly(let length): length.points
        case .atLeast(let length): max(length.points, points * 1.15)
        }
        return rows * pitch + (line.part == 0 ? format.before.points + format.after.points : 0)
    }
}
