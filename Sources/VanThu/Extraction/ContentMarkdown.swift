import ReadingModel
import Recognition

/// The content of a document as the Markdown that `noi_dung` takes.
struct ContentMarkdown {
    private let lines: Lines
    private let items: [Int: ContentItem]

    init(_ lines: Lines, items: [ContentItem]) {
        self.lines = lines
        self.items = Dictionary(items.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func text(of range: Range<Int>) -> String {
        var blocks: [String] = []
        var at = range.lowerBound
        while at < range.upperBound {
            let line = lines.body[at]
            if let cell = line.cell, cell.hasGrid {
                let end = (at..<range.upperBound).first { lines.body[$0].cell?.outer != cell.outer } ?? range.upperBound
                blocks.append(table(at..<end))
                at = end
                continue
            }
            let end = (at..<range.upperBound).first { lines.body[$0].paragraph != line.paragraph } ?? range.upperBound
            let block = paragraph(at..<end)
            if !block.isEmpty { blocks.append(block) }
            at = end
        }
        return blocks.joined(separator: "\n\n")
    }

    private func paragraph(_ range: Range<Int>) -> String {
        let first = lines.body[range.lowerBound]
        guard range.contains(where: { !lines.body[$0].isEmpty && !lines.body[$0].isDrawnByLetters }) else { return "" }
        let level = heading(range.lowerBound)
        let shown = range.map { words(of: lines.body[$0], isHeading: level != nil) }.joined(separator: "\\\n")
        let label = first.label.map { $0.text.isEmpty || $0.isBullet ? ($0.isBullet ? "- " : "") : $0.text + " " } ?? ""
        if let level { return String(repeating: "#", count: level) + " " + label + shown }
        return label + shown
    }

    /// Headings by their numbers, as they are typed: `I.`, `1.`, `1.1.`, in bold.
    private func heading(_ index: Int) -> Int? {
        let line = lines.body[index]
        guard let item = items[index], lines.look(of: line).bold == .all, line.letters.count < 300 else { return nil }
        switch item.level {
        case .part, .chapter, .section, .roman: return 1
        case .arabic(let groups): return min(groups + 1, 6)
        default: return nil
        }
    }

    private func words(of line: Line, isHeading: Bool) -> String {
        var text = ""
        var open = (bold: false, italic: false)
        func close(_ bold: Bool, _ italic: Bool) {
            if open.italic, !italic || open.bold != bold { text += "*"; open.italic = false }
            if open.bold, !bold { text += "**"; open.bold = false }
        }
        for piece in line.pieces {
            let format = lines.reading.characterFormat(piece.format)
            let isBlank = line.letters[piece.range].allSatisfy { $0 == " " }
            let bold = isBlank ? open.bold : format.bold && !isHeading
            let italic = isBlank ? open.italic : format.italic && !isHeading
            close(bold, italic)
            if bold, !open.bold { text += "**"; open.bold = true }
            if italic, !open.italic { text += "*"; open.italic = true }
            text += Self.escaped(line.text(piece.range))
        }
        close(false, false)
        return text
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\*_`[]<~|&".contains(character) { result += "\\" }
            result.append(character)
        }
        return result
    }

    private func table(_ range: Range<Int>) -> String {
        var rows: [[Int: String]] = []
        var last: Int?
        var isRight: [Int: Bool] = [:]
        for index in range {
            let line = lines.body[index]
            guard let cell = line.cell else { continue }
            if last != cell.row { rows.append([:]); last = cell.row }
            let words = Self.escaped(line.text)
            let before = rows[rows.count - 1][cell.column]
            rows[rows.count - 1][cell.column] = before.map { $0.isEmpty ? words : words.isEmpty ? $0 : $0 + " " + words } ?? words
            if rows.count > 1, lines.format(line).alignment == .right { isRight[cell.column] = true }
            if rows.count > 1, lines.format(line).alignment == .centre, isRight[cell.column] == nil { isRight[cell.column] = false }
        }
        let columns = Set(rows.flatMap(\.keys)).sorted()
        func row(_ cells: [Int: String]) -> String { "| " + columns.map { cells[$0] ?? "" }.joined(separator: " | ") + " |" }
        let rule = "| " + columns.map { isRight[$0].map { $0 ? "--:" : ":-:" } ?? "---" }.joined(separator: " | ") + " |"
        guard let head = rows.first else { return "" }
        return ([row(head), rule] + rows.dropFirst().map(row)).joined(separator: "\n")
    }
}
