import ReadingModel

extension Reading {
    /// The body as lines: labels before their text, cells between bars.
    var lines: [String] { lines(of: blocks) }

    func lines(of blocks: [Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let paragraph):
                let label = paragraph.label.map { $0.text + " " } ?? ""
                return [label + paragraph.plainText] + frames(in: paragraph.inlines)
            case .table(let table):
                return table.rows.map { row in
                    row.cells.map { "│" + lines(of: $0.blocks).joined(separator: "¶") }.joined()
                        + "│"
                }
            case .frame(let frame): return lines(of: frame.story)
            case .contents(let contents):
                return lines(of: contents.blocks).map { "⋯ " + $0 }
            case .opaque(let opaque): return ["<" + opaque.element + ">"]
            }
        }
    }

    func lines(of story: StoryID) -> [String] {
        lines(of: stories[story] ?? []).map { "[" + $0 + "]" }
    }

    private func frames(in inlines: [Inline]) -> [String] {
        inlines.flatMap { inline -> [String] in
            if case .frame(let frame) = inline { return lines(of: frame.story) }
            return []
        }
    }

    var paragraphs: [Paragraph] {
        blocks.compactMap { block in
            if case .paragraph(let paragraph) = block { return paragraph }
            return nil
        }
    }

    var tables: [Table] {
        blocks.compactMap { block in
            if case .table(let table) = block { return table }
            return nil
        }
    }

    var drawings: [Drawing] {
        paragraphs.flatMap(\.inlines).compactMap { inline in
            if case .drawing(let drawing) = inline { return drawing }
            return nil
        }
    }

    var fields: [Field] {
        paragraphs.flatMap(\.inlines).compactMap { inline in
            if case .field(let field) = inline { return field }
            return nil
        }
    }

    /// The format of the n-th text of a paragraph.
    func textFormat(_ paragraph: Int = 0, _ text: Int = 0) -> CharacterFormat {
        let ids = paragraphs[paragraph].inlines.flatMap(Self.formats)
        return characterFormat(ids[text])
    }

    /// The format of the first text that begins so.
    func format(of beginning: String) -> CharacterFormat? {
        for inline in paragraphs.flatMap(\.inlines) {
            if case .text(let text, let format, _) = inline, text.hasPrefix(beginning) {
                return characterFormat(format)
            }
        }
        return nil
    }

    private static func formats(_ inline: Inline) -> [CharacterFormatID] {
        switch inline {
        case .text(_, let format, _): [format]
        case .link(_, let inner), .change(_, let inner): inner.flatMap(formats)
        case .field(let field): field.shown.flatMap(formats)
        default: []
        }
    }

    func format(_ paragraph: Int = 0) -> ParagraphFormat {
        paragraphFormat(paragraphs[paragraph].format)
    }
}
