/// What the borders of a cell depend on beside itself.
struct WordCellMark {
    var row: Int
    var cell: Int
    var corner: WordTableCorner
    var cleared: Set<WordCellProperties.Side>
}

extension WordTableReader {
    /// Gives each cell the borders that it does not draw itself: its edge of the
    /// table, or the line between cells; a style's conditions before the table's.
    mutating func resolveBorders() {
        let lastRow = table.rows.count - 1
        for mark in marks {
            let cell = table.rows[mark.row].cells[mark.cell]
            let names = look.holding(mark.corner)
            var borders = cell.borders
            for side in WordCellProperties.Side.allCases
            where borders[side] == nil && !mark.cleared.contains(side) {
                let isOuter: Bool =
                    switch side {
                    case .top: mark.row == 0
                    case .bottom: mark.row + cell.rowSpan - 1 >= lastRow
                    case .left: cell.column == 0
                    case .right: cell.column + cell.columnSpan >= table.columns.count
                    }
                borders[side] = border(side, isOuter: isOuter, names)
            }
            table.rows[mark.row].cells[mark.cell].borders = borders
        }
    }

    private func border(
        _ side: WordCellProperties.Side, isOuter: Bool, _ conditions: [String]
    ) -> Stroke? {
        let outer: [String] =
            switch side {
            case .top: ["w:top"]
            case .bottom: ["w:bottom"]
            case .left: ["w:left", "w:start"]
            case .right: ["w:right", "w:end"]
            }
        for name in conditions.reversed() {
            for key in outer {
                if let border = look.conditions[name]?.borders[key] { return border }
            }
        }
        let isLevel = side == .top || side == .bottom
        let keys = isOuter ? outer : [isLevel ? "w:insideH" : "w:insideV"]
        for key in keys {
            if let border = look.borders[key] { return border }
        }
        return nil
    }
}
