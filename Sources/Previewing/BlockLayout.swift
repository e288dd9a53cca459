import ReadingModel

/// Blocks, one below the other, in lines of a width.
struct BlockLayout {
    let reading: Reading
    /// In cells.
    let width: Int
    /// The width of the text area in millimetres.
    let area: Double

    func lines(of blocks: [Block], depth: Int = 0) -> [String] {
        var lines: [String] = []
        var spaceAfter = 0.0
        for (index, block) in blocks.seen(in: reading).enumerated() {
            let made = self.lines(of: block, depth: depth)
            // As Word sets them: of the two spaces that meet, the larger one.
            let spacing = max(spaceAfter, space(before: block, isFirst: index == 0))
            if index > 0 || spacing >= 40, spacing >= 12, !made.isEmpty, lines.last?.isEmpty != true {
                lines += [String](repeating: "", count: max(1, Int(spacing / 16)))
            }
            lines += made
            if !made.isEmpty { spaceAfter = space(after: block) }
        }
        return lines
    }

    private func space(before block: Block, isFirst: Bool) -> Double {
        switch block {
        case .paragraph(let paragraph):
            let format = reading.paragraphFormat(paragraph.format)
            return format.before.points + (paragraph.breakBefore == .page && !isFirst ? 12 : 0)
        case .table: return isFirst ? 6 : 12
        default: return 0
        }
    }

    private func space(after block: Block) -> Double {
        switch block {
        case .paragraph(let paragraph): reading.paragraphFormat(paragraph.format).after.points
        case .table(let table): table.isLayout ? 6 : 12
        default: 0
        }
    }

    private func lines(of block: Block, depth: Int) -> [String] {
        guard depth < 16 else { return [] }
        switch block {
        case .paragraph(let paragraph):
            var lines = ParagraphLayout(reading: reading, width: width).lines(of: paragraph)
            for frame in PlainInlines(reading: reading).frames(in: paragraph) {
                lines += self.lines(of: reading.stories[frame.story] ?? [], depth: depth + 1)
            }
            return lines
        case .table(let table):
            return TableLayout(reading: reading, width: width, area: area, depth: depth).lines(of: table)
        case .frame(let frame):
            return lines(of: reading.stories[frame.story] ?? [], depth: depth + 1)
        case .contents(let contents): return lines(of: contents.blocks, depth: depth + 1)
        case .opaque: return []
        }
    }
}

extension Table {
    /// A table without any border only places things side by side.
    var isLayout: Bool { rows.allSatisfy { $0.cells.allSatisfy(\.borders.isEmpty) } }
}
