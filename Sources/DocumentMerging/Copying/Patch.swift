import XMLScanning

/// Bytes that replace a range of a part; the range is empty where something is put in.
struct Patch {
    var range: Range<Int>
    var bytes: [UInt8]

    /// At the end of an element's content.
    static func end(of element: Int, in part: XMLTokens, _ bytes: [UInt8]) -> Patch {
        let token = part.tokens[element]
        guard token.kind == .empty else {
            let end = Int(part.tokens[Int(token.partner)].start)
            return Patch(range: end..<end, bytes: bytes)
        }
        return Patch(
            range: (Int(token.end) - 2)..<Int(token.end),
            bytes: [0x3E] + bytes + Array("</".utf8) + part.qualifiedName(of: element) + [0x3E])
    }

    /// Just before an element.
    static func before(_ element: Int, in part: XMLTokens, _ bytes: [UInt8]) -> Patch {
        let start = Int(part.tokens[element].start)
        return Patch(range: start..<start, bytes: bytes)
    }
}

extension [Patch] {
    /// A part with all patches made; those at one place in the order given.
    func applied(to bytes: [UInt8]) -> [UInt8] {
        let ordered = enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        var made: [UInt8] = []
        made.reserveCapacity(bytes.count + reduce(0) { $0 + $1.bytes.count })
        var at = 0
        for (_, patch) in ordered {
            if patch.range.lowerBound > at { made += bytes[at..<patch.range.lowerBound] }
            made += patch.bytes
            at = Swift.max(at, patch.range.upperBound)
        }
        return made + bytes[at...]
    }
}
