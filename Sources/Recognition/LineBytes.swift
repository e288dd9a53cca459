import ReadingModel
import VietnameseText

extension Lines {
    /// The bytes of some letters of a line in their part, from the first to the last; all of
    /// the line's where the range is nil. Nil where no text stands there.
    ///
    /// - Parameter part: The bytes of the part that holds the line.
    package func bytes(of range: Range<Int>?, in line: Line, part: [UInt8]) -> Range<Int>? {
        let wanted = range ?? line.letters.indices
        let pieces = line.pieces.filter { !$0.range.clamped(to: wanted).isEmpty && $0.place.bytes != .none }
        guard let first = pieces.first, let last = pieces.last else { return nil }
        let start = Self.edges(of: wanted, in: first, part)
        let end = Self.edges(of: wanted, in: last, part)
        return start.lowerBound < end.upperBound ? start.lowerBound..<end.upperBound : nil
    }

    /// The bytes of the letters of one piece that are wanted.
    package static func edges(of wanted: Range<Int>, in piece: Line.Piece, _ part: [UInt8]) -> Range<Int> {
        let text = textBytes(piece.place.bytes.range, part)
        let some = piece.range.clamped(to: wanted)
        let from = piece.offset + some.lowerBound - piece.range.lowerBound
        let to = piece.offset + some.upperBound - piece.range.lowerBound
        let offsets = offsets(of: part[text])
        // Letters and accents apart, or text that the reader changed: the whole piece.
        guard piece.source.normalizedNFC.unicodeScalars.count == offsets.count - 1, from < offsets.count, to < offsets.count
        else { return text }
        return offsets[from]..<offsets[to]
    }

    /// The text of an element that holds nothing else, or the text itself.
    private static func textBytes(_ range: Range<Int>, _ part: [UInt8]) -> Range<Int> {
        guard range.upperBound <= part.count, part[range].first == UInt8(ascii: "<"),
            let open = part[range].firstIndex(of: UInt8(ascii: ">")),
            let close = part[range].lastIndex(of: UInt8(ascii: "<")), close > open
        else { return range }
        return open + 1..<close
    }

    /// Where each letter begins, and the end; an entity counts as one.
    private static func offsets(of bytes: ArraySlice<UInt8>) -> [Int] {
        var offsets: [Int] = []
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            offsets.append(at)
            if byte == UInt8(ascii: "&"), let end = bytes[at...].prefix(12).firstIndex(of: UInt8(ascii: ";")) {
                at = end + 1
            } else {
                at += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            }
        }
        return offsets + [bytes.endIndex]
    }
}
