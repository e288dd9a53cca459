import ReadingModel

/// Each paragraph a line: for searching, comparing, pasting.
///
/// Layout tables (header, signature) come cell after cell; a row of another table is
/// one line, its cells separated by tabs, paragraphs in a cell by blanks.
struct UnwrappedText {
    let reading: Reading

    func lines(of blocks: [Block], depth: Int = 0) -> [String] {
        guard depth < 16 else { return [] }
        return blocks.seen(in: reading).flatMap { lines(of: $0, depth: depth) }
    }

    private func lines(of block: Block, depth: Int) -> [String] {
        switch block {
        case .paragraph(let paragraph): return lines(of: paragraph, depth)
        case .table(let table):
            guard !table.isLayout else {
                return table.rows.flatMap { $0.cells.flatMap { lines(of: $0.blocks, depth: depth + 1) } }
            }
            return table.rows.map { row in
                row.cells.map { cell in
                    lines(of: cell.blocks, depth: depth + 1).filter { !$0.isEmpty }
                        .joined(separator: " ").replacing("\t", with: " ")
                }.joined(separator: "\t")
            }
        case .frame(let frame):
            return lines(of: reading.stories[frame.story] ?? [], depth: depth + 1)
        case .contents(let contents): return lines(of: contents.blocks, depth: depth + 1)
        case .opaque: return []
        }
    }

    private func lines(of paragraph: Paragraph, _ depth: Int) -> [String] {
        if paragraph.hidden { return [] }
        let inlines = PlainInlines(reading: reading)
        var text = inlines.text(of: paragraph)
        if let label = paragraph.label, !label.text.isEmpty {
            text = label.text + (label.follow == .nothing ? "" : " ") + text
        }
        let hasRule = !inlines.rules(in: paragraph).isEmpty
        var lines = text.isEmpty && hasRule ? [] : text.split(
            separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for frame in inlines.frames(in: paragraph) {
            lines += self.lines(of: reading.stories[frame.story] ?? [], depth: depth + 1)
        }
        return lines
    }
}

/// Footnotes and endnotes, listed after the text.
struct NoteList {
    let reading: Reading

    func lines(width: Int) -> [String] {
        let notes = reading.sections.flatMap { self.notes(in: $0.blocks, depth: 0) }
        guard !notes.isEmpty else { return [] }
        var lines = [""]
        for (story, label) in notes {
            let blocks = reading.stories[story] ?? []
            let text = UnwrappedText(reading: reading).lines(of: blocks).joined(separator: " ")
            let whole = "[\(label)] " + text
            lines += width == 0 ? [whole] : LineBreaking.lines(whole, first: 0, rest: 4, width: width)
        }
        return lines
    }

    private func notes(in blocks: [Block], depth: Int) -> [(StoryID, String)] {
        guard depth < 16 else { return [] }
        return blocks.flatMap { block -> [(StoryID, String)] in
            switch block {
            case .paragraph(let paragraph): notes(in: paragraph.inlines)
            case .table(let table):
                table.rows.flatMap { $0.cells.flatMap { notes(in: $0.blocks, depth: depth + 1) } }
            case .frame(let frame): notes(in: reading.stories[frame.story] ?? [], depth: depth + 1)
            case .contents(let contents): notes(in: contents.blocks, depth: depth + 1)
            case .opaque: []
            }
        }
    }

    private func notes(in inlines: [Inline]) -> [(StoryID, String)] {
        inlines.flatMap { inline -> [(StoryID, String)] in
            switch inline {
            case .note(let story, let label): [(story, label)]
            case .link(_, let inner), .change(_, let inner): notes(in: inner)
            default: []
            }
        }
    }
}
