import ReadingModel

/// The words of a paragraph, and how they are set in lines of a width.
struct ParagraphLayout {
    let reading: Reading
    /// In cells.
    let width: Int
    /// One cell is about the width of a letter at 14 points.
    static let cell = 2.25

    func lines(of paragraph: Paragraph) -> [String] {
        if paragraph.hidden { return [] }
        let format = reading.paragraphFormat(paragraph.format)
        var lines: [String] = []
        let text = PlainInlines(reading: reading).text(of: paragraph)
        let rules = PlainInlines(reading: reading).rules(in: paragraph)
        if format.borders.isFrame, !text.isEmpty { return framed(text, format) }
        if !text.isEmpty || rules.isEmpty { lines += set(text, format, paragraph.label) }
        for rule in rules {
            let count = min(width, max(1, Int((rule.millimetres / Self.cell).rounded())))
            lines.append(aligned(String(repeating: "─", count: count), format.alignment, width))
        }
        if format.borders.bottom != nil, !text.isEmpty {
            let room = width - indent(format.left) - indent(format.right)
            lines.append(
                String(repeating: " ", count: indent(format.left))
                    + String(repeating: "─", count: max(1, room)))
        }
        return lines
    }

    /// A box around the text, at the paragraph's indent.
    private func framed(_ text: String, _ format: ParagraphFormat) -> [String] {
        let margin = indent(format.left)
        let rows = LineBreaking.lines(text, first: 0, rest: 0, width: max(4, width - margin - 4))
        let widest = rows.map(\.cells).max() ?? 0
        let rule = String(repeating: "─", count: widest + 2)
        let filled = rows.map { "│ " + $0 + String(repeating: " ", count: widest - $0.cells) + " │" }
        return (["┌" + rule + "┐"] + filled + ["└" + rule + "┘"])
            .map { String(repeating: " ", count: margin) + $0 }
    }

    /// An indent in cells: a first line of 1.27 cm is four.
    private func indent(_ length: Length) -> Int {
        max(0, min(width / 3, Int((length.millimetres / 3.2).rounded())))
    }

    private func set(_ text: String, _ format: ParagraphFormat, _ label: Label?) -> [String] {
        let left = indent(format.left)
        let first = max(0, left + Int((format.firstLine.millimetres / 3.2).rounded()))
        var start = text
        if let label {
            start = label.text + (label.text.isEmpty || label.follow == .nothing ? "" : " ") + text
        }
        let firstIndent = min(label.map { indent($0.indent) } ?? first, width / 3)
        let centred = format.alignment == .centre || format.alignment == .right
        let room = max(4, width - indent(format.right))
        let lines = LineBreaking.lines(
            start, first: centred ? 0 : firstIndent, rest: centred ? 0 : left, width: room)
        return lines.map { aligned($0, format.alignment, width) }
    }

    private func aligned(_ line: String, _ alignment: Alignment, _ width: Int) -> String {
        switch alignment {
        case .left, .justify: return line
        case .centre:
            return String(repeating: " ", count: max(0, (width - line.cells) / 2)) + line
        case .right: return String(repeating: " ", count: max(0, width - line.cells)) + line
        }
    }
}

extension Borders {
    /// A line on each side.
    fileprivate var isFrame: Bool { top != nil && right != nil && bottom != nil && left != nil }
}

/// Breaks text into lines at blanks; no-break blanks hold, a longer word is cut.
enum LineBreaking {
    static func lines(_ text: String, first: Int, rest: Int, width: Int) -> [String] {
        var lines: [String] = []
        for (index, piece) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            lines += wrapped(piece, first: index == 0 ? first : rest, rest: rest, width: width)
        }
        return lines
    }

    private static func wrapped(
        _ text: Substring, first: Int, rest: Int, width: Int
    ) -> [String] {
        var lines: [String] = []
        var line = String(repeating: " ", count: first)
        var used = first
        var isEmpty = true
        var blanks = ""
        func flush() {
            lines.append(line)
            line = String(repeating: " ", count: rest)
            used = rest
            isEmpty = true
            blanks = ""
        }
        for token in tokens(text) {
            if token.first == " " || token.first == "\t" {
                blanks += token.replacing("\t", with: "    ")
                if isEmpty, lines.isEmpty {
                    line += blanks
                    used += blanks.cells
                    blanks = ""
                }
                continue
            }
            let cells = token.cells
            if !isEmpty, used + blanks.cells + cells > width { flush() }
            if !isEmpty || lines.isEmpty {
                line += blanks
                used += blanks.cells
            }
            blanks = ""
            for piece in cut(token, cells, room: max(1, width - used), width: max(1, width - rest)) {
                if piece.startsLine { flush() }
                line += piece.text
                used += piece.text.cells
                isEmpty = false
            }
        }
        lines.append(line + (isEmpty ? "" : ""))
        return lines
    }

    /// Runs of blanks and of other characters.
    private static func tokens(_ text: Substring) -> [Substring] {
        var tokens: [Substring] = []
        var start = text.startIndex
        var at = start
        while at < text.endIndex {
            let isBlank = text[at] == " " || text[at] == "\t"
            var next = text.index(after: at)
            while next < text.endIndex, (text[next] == " " || text[next] == "\t") == isBlank {
                next = text.index(after: next)
            }
            tokens.append(text[start..<next])
            start = next
            at = next
        }
        return tokens
    }

    /// A word longer than a line is cut between letters.
    private static func cut(
        _ word: Substring, _ cells: Int, room: Int, width: Int
    ) -> [(text: String, startsLine: Bool)] {
        if cells <= room { return [(String(word), false)] }
        var pieces: [(text: String, startsLine: Bool)] = []
        var piece = ""
        var used = 0
        var limit = room
        for letter in word {
            if used + letter.cells > limit, !piece.isEmpty {
                pieces.append((piece, !pieces.isEmpty))
                piece = ""
                used = 0
                limit = width
            }
            piece.append(letter)
            used += letter.cells
        }
        pieces.append((piece, !pieces.isEmpty))
        return pieces
    }
}
