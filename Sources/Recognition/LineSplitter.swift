import ReadingModel
import VietnameseText

/// Cuts a paragraph into the lines that its reader sees.
struct LineSplitter {
    /// One letter of the paragraph.
    private struct Letter {
        var scalar: Unicode.Scalar
        /// In `runs`.
        var run: Int
        /// How many letters of the run's source come before.
        var offset: Int
    }

    /// Text of one inline.
    private struct Run {
        var source: String
        var format: CharacterFormatID
        var place: Place
        var isComputed: Bool
    }

    private let place: Place
    private let formats: FormatTable
    private var letters: [Letter] = []
    private var runs: [Run] = []
    private var isInField = false
    private(set) var drawings: [Drawing] = []
    private var breaksPage = false
    private var hasPageHint = false

    init(_ place: Place, formats: FormatTable) {
        self.place = place
        self.formats = formats
    }

    // MARK: Reading

    mutating func read(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text(let text, let format, let place): append(text, format, place)
            case .tab(let place): mark("\t", place)
            case .lineBreak(let place): mark("\n", place)
            case .pageBreak: breaksPage = true
            case .pageHint: hasPageHint = true
            case .field(let field):
                let before = isInField
                isInField = true
                read(field.shown)
                isInField = before
            case .link(_, let inner), .change(_, let inner): read(inner)
            case .drawing(let drawing): drawings.append(drawing)
            case .note, .frame, .anchor: break
            }
        }
    }

    private mutating func mark(_ scalar: Unicode.Scalar, _ place: Place) {
        runs.append(Run(source: "", format: runs.last?.format ?? CharacterFormatID(0), place: place, isComputed: true))
        letters.append(Letter(scalar: scalar, run: runs.count - 1, offset: 0))
    }

    private mutating func append(_ text: String, _ format: CharacterFormatID, _ place: Place) {
        if formats.characters[format.index].hidden { return }
        let composed = text.normalizedNFC
        runs.append(Run(source: text, format: format, place: place, isComputed: isInField))
        for (offset, scalar) in composed.unicodeScalars.enumerated() {
            if offset == 0, (0x300...0x36F).contains(scalar.value), let last = letters.last, last.run == runs.count - 2,
                let joined = Self.joined(last.scalar, scalar)
            {
                letters[letters.count - 1].scalar = joined
                continue
            }
            letters.append(Letter(scalar: scalar.isBlank ? " " : scalar, run: runs.count - 1, offset: offset))
        }
    }

    /// A letter and an accent that stand in two runs.
    private static func joined(_ letter: Unicode.Scalar, _ accent: Unicode.Scalar) -> Unicode.Scalar? {
        var view = String.UnicodeScalarView()
        view.append(letter)
        view.append(accent)
        let composed = String(view).normalizedNFC.unicodeScalars
        return composed.count == 1 ? composed.first : nil
    }

    // MARK: Cutting

    /// So many blanks and no fewer set words apart as columns do.
    private static let columnGap = 5

    func lines(of paragraph: Paragraph, in box: Extent, mayHaveColumns: Bool) -> [Line] {
        var ranges: [(range: Range<Int>, separator: Line.Separator?)] = []
        var start = 0
        var separator: Line.Separator?
        for index in letters.indices where letters[index].scalar == "\n" {
            ranges += cut(start..<index, after: separator, columns: mayHaveColumns)
            start = index + 1
            separator = .lineBreak
        }
        ranges += cut(start..<letters.count, after: separator, columns: mayHaveColumns)
        let areColumns = ranges.contains { $0.separator == .tab || $0.separator == .blanks }
        var lines: [Line] = []
        for (part, piece) in ranges.enumerated() {
            var line = line(piece.range, paragraph, part: part, box)
            line.separator = piece.separator
            if mayHaveColumns, !areColumns, isMovedRight(line) { line.extent = Extent(left: Length(emu: (box.left.emu + box.right.emu) / 2), right: box.right) }
            if areColumns { line.extent = half(of: box, part: part, piece.separator, in: ranges.map(\.separator)) }
            if part == 0 {
                line.label = paragraph.label
                line.drawings = drawings
                line.breaksPage = breaksPage || paragraph.breakBefore == .page
                line.hasPageHint = hasPageHint
            }
            lines.append(line)
        }
        return lines
    }

    /// Words that tabs or blanks push over to the right half.
    private func isMovedRight(_ line: Line) -> Bool {
        let weight = line.leading.reduce(0) { $0 + ($1 == "\t" ? 6 : 1) }
        return weight >= 18 && line.letters.count < 60 && !line.isEmpty
    }

    /// The left or the right half, for what is set side by side by tabs or blanks.
    private func half(of box: Extent, part: Int, _ separator: Line.Separator?, in all: [Line.Separator?]) -> Extent {
        let middle = Length(emu: (box.left.emu + box.right.emu) / 2)
        let isSecond = separator == .tab || separator == .blanks
        let hasSecond = part + 1 < all.count && (all[part + 1] == .tab || all[part + 1] == .blanks)
        if isSecond { return Extent(left: middle, right: box.right) }
        return hasSecond ? Extent(left: box.left, right: middle) : box
    }

    /// A line between breaks, cut where a tab or many blanks stand between two texts that
    /// could each be a line of a letterhead or a signature.
    private func cut(
        _ range: Range<Int>, after separator: Line.Separator?, columns: Bool
    ) -> [(range: Range<Int>, separator: Line.Separator?)] {
        guard columns, let gap = widestGap(in: range) else { return [(range, separator)] }
        let isTab = letters[gap].contains { $0.scalar == "\t" }
        return [(range.lowerBound..<gap.lowerBound, separator), (gap.upperBound..<range.upperBound, isTab ? .tab : .blanks)]
    }

    private func widestGap(in range: Range<Int>) -> Range<Int>? {
        var best: (range: Range<Int>, weight: Int)?
        var index = range.lowerBound
        while index < range.upperBound {
            guard letters[index].scalar.isBlank else {
                index += 1
                continue
            }
            let start = index
            var weight = 0
            while index < range.upperBound, letters[index].scalar.isBlank {
                weight += letters[index].scalar == "\t" ? Self.columnGap : 1
                index += 1
            }
            let isInside = start > range.lowerBound && index < range.upperBound
            if isInside, weight >= Self.columnGap, weight > best?.weight ?? 0, separates(start, index, in: range) {
                best = (start..<index, weight)
            }
        }
        return best?.range
    }

    /// Whether the gap stands between columns: not the blanks of a draft's number and date
    /// (`Số:      /BC-UBND`, `ngày     tháng`), nor those behind a typed label.
    private func separates(_ start: Int, _ end: Int, in range: Range<Int>) -> Bool {
        let before = letters[range.lowerBound..<start].map(\.scalar).folded
        let after = letters[end..<range.upperBound].map(\.scalar).folded
        guard before.count > 3 || before.last == ":" && before.count > 1 else { return false }
        if after.first == "/" || after.first == "," { return false }
        let words = String(String.UnicodeScalarView(before)).split(separator: " ")
        let next = String(String.UnicodeScalarView(after)).split(separator: " ")
        if words.last == "ngày" || words.last == "tháng" || words.last == "năm" || words.last == "số:" { return false }
        if next.first == "tháng" || next.first == "năm" { return false }
        return !next.isEmpty
    }

    private func line(_ range: Range<Int>, _ paragraph: Paragraph, part: Int, _ box: Extent) -> Line {
        var line = Line(
            place: paragraph.place, format: paragraph.format, style: paragraph.style, outline: paragraph.outline,
            paragraph: 0, part: part, extent: box)
        line.isHidden = paragraph.hidden
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, letters[low].scalar.isBlank { low += 1 }
        while high > low, letters[high - 1].scalar.isBlank { high -= 1 }
        line.leading = letters[range.lowerBound..<low].map(\.scalar)
        line.letters = letters[low..<high].map { $0.scalar == "\t" ? "\t" : $0.scalar }
        line.pieces = pieces(low..<high)
        return line
    }

    private func pieces(_ range: Range<Int>) -> [Line.Piece] {
        var pieces: [Line.Piece] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index
            let run = letters[index].run
            while index < range.upperBound, letters[index].run == run { index += 1 }
            pieces.append(
                Line.Piece(
                    range: start - range.lowerBound..<index - range.lowerBound, format: runs[run].format,
                    place: runs[run].place, source: runs[run].source, offset: letters[start].offset,
                    isComputed: runs[run].isComputed))
        }
        return pieces
    }
}
