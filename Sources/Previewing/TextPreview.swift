public import ReadingModel

/// A finished document as plain text: what would be printed, header columns side by
/// side, tables drawn, lists numbered.
///
///     print(TextPreview(width: 80).render(reading))
public struct TextPreview: Sendable {
    /// In terminal cells; 0 does not wrap: each paragraph a line, tables without
    /// borders.
    public var width: Int
    /// The language of what the preview itself says.
    public var isVietnamese: Bool

    public init(width: Int, isVietnamese: Bool = true) {
        self.width = max(0, width)
        self.isVietnamese = isVietnamese
    }

    /// The text, with a line feed after each line; no blanks at the ends of lines, no
    /// control characters.
    public func render(_ reading: Reading) -> String {
        var lines: [String] = []
        for (index, section) in reading.sections.enumerated() {
            var blocks = section.blocks
            if index + 1 < reading.sections.count { blocks.dropSectionMark() }
            if index > 0, width > 0, section.start != .continuous { lines.append("") }
            lines += self.lines(of: blocks, in: reading, section.area)
        }
        lines += NoteList(reading: reading).lines(width: width)
        while lines.last?.isEmpty == true { lines.removeLast() }
        lines += feet(of: reading)
        lines += closing(reading.counts)
        return lines.map(\.printable).joined(separator: "\n") + "\n"
    }

    private func lines(of blocks: [Block], in reading: Reading, _ area: Double) -> [String] {
        width == 0
            ? UnwrappedText(reading: reading).lines(of: blocks)
            : BlockLayout(reading: reading, width: width, area: area).lines(of: blocks)
    }

    /// What stands at the foot of first pages only, as an office's address does; after the
    /// text, as notes are.
    private func feet(of reading: Reading) -> [String] {
        reading.sections.flatMap { section in
            let foot = reading.firstPageFoot(of: section)
            return foot.isEmpty ? [] : [""] + lines(of: foot, in: reading, section.area)
        }
    }

    /// What a reader should know beyond the text.
    private func closing(_ counts: Counts) -> [String] {
        let changes = counts.insertions + counts.deletions
        guard changes + counts.comments > 0 else { return [] }
        return isVietnamese
            ? ["", "[\(changes) chỗ sửa đang theo dõi, \(counts.comments) ghi chú; đọc như đã chấp nhận]"]
            : ["", "[\(changes) tracked changes, \(counts.comments) comments; shown as accepted]"]
    }
}

extension Section {
    /// The width of its text in millimetres.
    fileprivate var area: Double { max(page.textWidth.millimetres, 20) }
}

extension Reading {
    /// The foot that only the first page has. Feet of every page (numbers, file names)
    /// are no text of the document.
    fileprivate func firstPageFoot(of section: Section) -> [Block] {
        guard section.differentFirstPage, let story = section.footers[.first] else { return [] }
        return (stories[story] ?? []).filter { block in
            guard case .paragraph(let paragraph) = block else { return true }
            return !PlainInlines(reading: self).text(of: paragraph).isEmpty
        }
    }
}

extension [Block] {
    /// An empty paragraph that only ends a section is not printed.
    mutating func dropSectionMark() {
        if case .paragraph(let paragraph)? = last, paragraph.inlines.isEmpty { removeLast() }
    }
}

extension String {
    /// Without control characters, which a document must not send to a terminal, and
    /// without blanks at the end.
    var printable: String {
        var text = self
        let isPlain = utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 >= 0xC3 }
        if !isPlain {
            text = String(
                String.UnicodeScalarView(
                    unicodeScalars.filter {
                        $0 == "\t" || $0.properties.generalCategory != .control
                            && !(0x202A...0x202E).contains($0.value)
                            && !(0x2066...0x2069).contains($0.value)
                    }))
        }
        while text.last == " " || text.last == "\u{A0}" { text.removeLast() }
        return text
    }
}
