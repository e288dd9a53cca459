/// Which cells of a row of ODF are written anew: each with all that it covers beside it.
struct OpenDocumentRow {
    /// What is written into the row.
    enum Piece {
        case cell(TableLayout.Cell)
        case covered(Int)
    }

    /// Written cells (elements) that change.
    private(set) var rewritten: [Int] = []
    private var byElement: [Int: [Piece]] = [:]

    init(_ row: WrittenRow, _ cells: [TableLayout.Cell], _ frame: TableFrame, _ site: TableSite) {
        var heads: [Int: [Int: TableLayout.Cell]] = [:]
        for cell in cells { heads[cell.written, default: [:]][cell.unit] = cell }
        let shadows = Self.shadows(row, heads, frame, site)
        var isOwnerRewritten = true
        for element in row.cells {
            let template = site.cells[frame.cells[element].cell]
            let own = heads[element] ?? [:]
            let changes = own.contains { unit, cell in
                Self.changes(cell, frame.cells[element], site) || shadows[[element, unit]] ?? 0 != max(0, cell.width - 1)
            }
            let isLost = template.kinds.first == .shadow && isOwnerRewritten
            if changes || isLost { rewritten.append(element) }
            var pieces: [Piece] = []
            for unit in template.kinds.indices {
                if let cell = own[unit] {
                    pieces.append(.cell(cell))
                    isOwnerRewritten = changes || isLost
                } else if !isOwnerRewritten {
                    pieces.append(.covered(1))
                }
            }
            byElement[element] = pieces
        }
    }

    func pieces(of element: Int) -> [Piece] { byElement[element] ?? [] }

    /// How many covered cells stand behind each cell.
    private static func shadows(
        _ row: WrittenRow, _ heads: [Int: [Int: TableLayout.Cell]], _ frame: TableFrame, _ site: TableSite
    ) -> [[Int]: Int] {
        var counts: [[Int]: Int] = [:]
        var owner: [Int] = []
        for element in row.cells {
            for unit in site.cells[frame.cells[element].cell].kinds.indices {
                if heads[element]?[unit] != nil { owner = [element, unit] } else { counts[owner, default: 0] += 1 }
            }
        }
        return counts
    }

    private static func changes(_ cell: TableLayout.Cell, _ written: WrittenCell, _ site: TableSite) -> Bool {
        let template = site.cells[cell.number]
        switch template.kinds[cell.unit] {
        case .cell:
            return cell.role != .seen || cell.width != template.width || cell.height != template.height
                || written.colour != nil
        case .below(let number): return cell.role != .covered || cell.width != site.cells[number].width
        case .shadow: return false
        }
    }
}
