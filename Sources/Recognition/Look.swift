package import ReadingModel
import VietnameseText

/// How the visible letters of a line look, taken together.
package struct Look: Sendable, Hashable {
    /// How many of the letters have a property.
    package enum Share: Sendable, Hashable {
        case none, some, all
    }

    package var bold: Share
    package var italic: Share
    package var underline: Share
    package var smallest: HalfPoints
    package var largest: HalfPoints
    /// All letters capital, typed or shown so.
    package var isCapital: Bool
    /// So many visible letters and signs there are.
    package var count: Int

    package func isSized(_ range: ClosedRange<Double>) -> Bool {
        smallest.points >= range.lowerBound - 0.1 && largest.points <= range.upperBound + 0.1
    }
}

extension Lines {
    /// The look of a line, or of some of its letters; blanks do not count.
    package func look(of line: Line, in range: Range<Int>? = nil) -> Look {
        var (count, bold, italic, underline) = (0, 0, 0, 0)
        var (smallest, largest) = (HalfPoints(Int.max), HalfPoints(0))
        var (hasCapital, hasSmall) = (false, false)
        for piece in line.pieces {
            let part = piece.range.clamped(to: range ?? line.letters.indices)
            guard !part.isEmpty else { continue }
            let format = reading.characterFormat(piece.format)
            var visible = 0
            for letter in line.letters[part] where !letter.isBlank {
                visible += 1
                if letter.isCapital { hasCapital = true }
                if letter.isSmall, !format.capitals { hasSmall = true } else if letter.isSmall { hasCapital = true }
            }
            guard visible > 0 else { continue }
            count += visible
            if format.bold || format.font.looksBold { bold += visible }
            if format.italic || format.font.looksItalic { italic += visible }
            if format.underline != nil { underline += visible }
            smallest = min(smallest, format.size)
            largest = max(largest, format.size)
        }
        func share(_ part: Int) -> Look.Share { part == 0 ? .none : part == count ? .all : .some }
        return Look(
            bold: share(bold), italic: share(italic), underline: share(underline),
            smallest: count == 0 ? largest : smallest, largest: largest, isCapital: hasCapital && !hasSmall, count: count)
    }

    /// Pieces of a line with their formats, blanks alone left out.
    package func visiblePieces(of line: Line) -> [(piece: Line.Piece, format: CharacterFormat)] {
        line.pieces.compactMap { piece in
            let isVisible = line.letters[piece.range].contains { !$0.isBlank }
            return isVisible ? (piece, reading.characterFormat(piece.format)) : nil
        }
    }
}

extension FontName {
    /// "Times New Roman Bold": the look by the font's name.
    package var looksBold: Bool { rawValue.hasSuffix(" Bold") || rawValue.hasSuffix(" Bold Italic") }
    package var looksItalic: Bool { rawValue.hasSuffix(" Italic") }
}
