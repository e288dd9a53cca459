package import OfficeDocuments
import ReadingModel
import VietnameseText
package import XMLScanning

/// Letters put in the place of others, as patches of the bytes of the parts.
package struct TextEdits {
    private let lines: Lines
    private let document: OfficeDocument
    package private(set) var patches: [String: [Patch]] = [:]
    private var parts: [String: [UInt8]] = [:]

    package init(_ lines: Lines, of document: OfficeDocument) {
        self.lines = lines
        self.document = document
    }

    /// Replaces some letters of a line; false where that cannot be done exactly, or where
    /// something was replaced already.
    package mutating func replace(_ range: Range<Int>, of line: Line, by text: String) -> Bool {
        guard let name = lines.reading.parts[line.place.story], let part = bytes(of: name) else { return false }
        var new: [Patch] = []
        var isWritten = false
        for piece in pieces(touching: range, of: line) {
            guard !piece.isComputed, piece.place.bytes != .none, let found = place(of: range, in: piece, part) else { return false }
            let written = isWritten ? "" : text
            new.append(Patch(found, Array(escaped(written).utf8)))
            if !isWritten, written.first == " " || written.last == " " { new += keepingBlanks(of: piece, part) }
            isWritten = true
        }
        guard isWritten, !(patches[name] ?? []).contains(where: { old in new.contains { overlap(old.range, $0.range) } }) else { return false }
        patches[name, default: []] += new
        return true
    }

    private func overlap(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        if one.isEmpty || other.isEmpty { return one.lowerBound <= other.upperBound && other.lowerBound <= one.upperBound }
        return one.overlaps(other)
    }

    /// An insertion goes to the piece that ends there, or begins there.
    private func pieces(touching range: Range<Int>, of line: Line) -> [Line.Piece] {
        if !range.isEmpty { return line.pieces.filter { !$0.range.clamped(to: range).isEmpty } }
        let at = range.lowerBound
        let before = line.pieces.last { $0.range.upperBound == at }
        let piece = before ?? line.pieces.first { $0.range.contains(at) }
        return piece.map { [$0] } ?? []
    }

    private func place(of range: Range<Int>, in piece: Line.Piece, _ part: [UInt8]) -> Range<Int>? {
        if range.isEmpty {
            let at = range.lowerBound
            let isEnd = at == piece.range.upperBound
            let one = isEnd ? at - 1..<at : at..<at + 1
            guard piece.range.count > 0, let edges = exact(one, piece, part) else { return nil }
            return isEnd ? edges.upperBound..<edges.upperBound : edges.lowerBound..<edges.lowerBound
        }
        return exact(range, piece, part)
    }

    /// The bytes of the letters; nil where letters and bytes do not go together and not all
    /// of the piece is meant.
    private func exact(_ range: Range<Int>, _ piece: Line.Piece, _ part: [UInt8]) -> Range<Int>? {
        let some = piece.range.clamped(to: range)
        let edges = Lines.edges(of: range, in: piece, part)
        let whole = Lines.edges(of: piece.range, in: piece, part)
        if edges == whole, some != piece.range { return nil }
        // Only some of the inline's text is in this line, and its letters stand apart.
        let count = piece.source.normalizedNFC.unicodeScalars.count
        let isAll = piece.offset == 0 && piece.range.count == count
        let isCounted = piece.source.unicodeScalars.count == count
        return isCounted || isAll ? edges : nil
    }

    /// In WordprocessingML blanks at the edges of a text are kept only where it says so.
    private func keepingBlanks(of piece: Line.Piece, _ part: [UInt8]) -> [Patch] {
        let range = piece.place.bytes.range
        guard !document.format.isOpenDocument, part[range].first == UInt8(ascii: "<"),
            let end = part[range].firstIndex(of: UInt8(ascii: ">")),
            String(decoding: part[range.lowerBound..<end], as: UTF8.self).contains("xml:space") == false
        else { return [] }
        return [Patch(end..<end, Array(" xml:space=\"preserve\"".utf8))]
    }

    private mutating func bytes(of name: String) -> [UInt8]? {
        if let known = parts[name] { return known }
        guard let read = (try? document.part(name)) ?? nil else { return nil }
        parts[name] = read
        return read
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// The parts with their new bytes.
    package func changes() -> PartChanges {
        var changes = PartChanges()
        for (name, list) in patches { changes.replaced[name] = list.applied(to: parts[name] ?? []) }
        return changes
    }
}
