import ReadingModel

extension Master {
    /// The master as lines that can be compared with the other one's: what stands where,
    /// how it looks. A section of Word that only ends a page set-up is left out.
    var blockLines: [String] {
        let foot = reading.sections.lazy.compactMap { $0.footers[.first] }.first
            .flatMap { reading.stories[$0] } ?? []
        let head = reading.sections.lazy.compactMap { $0.headers[.odd] }.first
            .flatMap { reading.stories[$0] } ?? []
        return (body + foot + head).flatMap { lines($0) }
    }

    private var body: [Block] {
        guard isWord else { return reading.blocks }
        var blocks = reading.blocks
        if let start = blocks.firstIndex(where: { text($0) == "{% if loop.first %}" }) {
            blocks.removeSubrange(start..<start + 5)
        }
        // Paragraphs that only carry a section.
        blocks.removeAll { block in
            if case .paragraph(let paragraph) = block { paragraph.inlines.isEmpty } else { false }
        }
        return blocks
    }

    private func text(_ block: Block) -> String? {
        if case .paragraph(let paragraph) = block { paragraph.plainText } else { nil }
    }

    private func lines(_ block: Block) -> [String] {
        switch block {
        case .paragraph(let paragraph): return [line(paragraph)]
        case .table(let table):
            let widths = table.columns.map { Measure.canonical($0.millimetres) }
            let start = "table \(widths) \(table.align) \(Measure.canonical(table.indent.millimetres))"
            return [start] + table.rows.flatMap { row in
                ["row \(row.height) \(row.unsplittable)"] + row.cells.flatMap { cell in
                    ["cell \(cell.column) \(edges(cell.padding)) \(cell.borders.isEmpty) \(cell.vertical)"]
                        + cell.blocks.flatMap { lines($0) }
                }
            }
        default: return ["\(block)"]
        }
    }

    private func edges(_ edges: Edges) -> [String] {
        [edges.top, edges.right, edges.bottom, edges.left].map { Measure.canonical($0.points) }
    }

    private func line(_ paragraph: Paragraph) -> String {
        let format = reading.paragraphFormat(paragraph.format)
        let isFramed = format.borders.left != nil
        let indents = [
            isFramed ? frameLeft(format) : format.left, isFramed ? frameRight(format) : format.right,
            format.firstLine,
        ].map { Measure.canonical($0.millimetres) }
        let space = [format.before, format.after].map { Measure.canonical($0.points) }
        let borders = [format.borders.top, format.borders.right, format.borders.bottom, format.borders.left]
            .map { $0.map { "\(Measure.canonical($0.width.points)) \($0.colour.rawValue.uppercased())" } ?? "" }
        let looks = Set(paragraph.inlines.compactMap { inline in
            if case .text(_, let id, _) = inline { letters(reading.characterFormat(id)) } else { nil }
        })
        let inlines = paragraph.inlines.map { inline in
            switch inline {
            case .drawing(let it):
                "\(it.alternative) \(Measure.canonical(it.size.width.millimetres)) \(it.position.anchor)"
            case .field(let field): "\(field.kind)"
            default: inline.plainText
            }
        }
        return "\(style(paragraph)) \(format.alignment) \(indents) \(space) \(format.line) \(borders) "
            + "\(format.keepWithNext) \(paragraph.outline ?? 0) \(looks.sorted()) \(inlines.joined())"
    }

    private func letters(_ format: CharacterFormat) -> String {
        "\(format.font.rawValue) \(format.size.points) \(format.bold) \(format.italic) "
            + format.colour.rawValue.uppercased()
    }

    private func style(_ paragraph: Paragraph) -> String {
        let names = ["Normal": "Standard", "Body Text": "Text body", "header": "Header"]
        return names[paragraph.style.rawValue] ?? paragraph.style.rawValue
    }
}
