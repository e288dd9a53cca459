/// Bytes that replace a range of a part; the range is empty where something is put in.
package struct Patch: Sendable, Hashable {
    package var range: Range<Int>
    package var bytes: [UInt8]

    package init(_ range: Range<Int>, _ bytes: [UInt8] = []) {
        (self.range, self.bytes) = (range, bytes)
    }

    /// At the end of an element's content.
    package static func end(of element: Int, in part: XMLTokens, _ bytes: [UInt8]) -> Patch {
        let token = part.tokens[element]
        guard token.kind == .empty else {
            let end = Int(part.tokens[Int(token.partner)].start)
            return Patch(end..<end, bytes)
        }
        return Patch(
            (Int(token.end) - 2)..<Int(token.end),
            [0x3E] + bytes + Array("</".utf8) + part.qualifiedName(of: element) + [0x3E])
    }

    /// Just before an element.
    package static func before(_ element: Int, in part: XMLTokens, _ bytes: [UInt8]) -> Patch {
        let start = Int(part.tokens[element].start)
        return Patch(start..<start, bytes)
    }
}

extension [Patch] {
    /// A part with all patches made; those at one place in the order given.
    package func applied(to bytes: [UInt8]) -> [UInt8] { applied(to: bytes, in: 0..<bytes.count) }

    /// A stretch of a part with the patches made that lie in it; of two that overlap the
    /// later one is left out.
    package func applied(to bytes: [UInt8], in stretch: Range<Int>) -> [UInt8] {
        let ordered = enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        var made: [UInt8] = []
        made.reserveCapacity(stretch.count + reduce(0) { $0 + $1.bytes.count })
        var at = stretch.lowerBound
        for (_, patch) in ordered where patch.range.lowerBound >= at && patch.range.upperBound <= stretch.upperBound {
            made += bytes[at..<patch.range.lowerBound]
            made += patch.bytes
            at = patch.range.upperBound
        }
        return made + bytes[at..<stretch.upperBound]
    }
}
