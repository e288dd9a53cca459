import Diagnostics

/// Blocks among the characters of a paragraph part it: what stands before them is a
/// paragraph, and what stands after them; either goes if it shows nothing.
extension Renderer {
    /// - Returns: whether the paragraph may be parted here.
    mutating func part(around value: RichValue, _ at: Int, _ program: Program) -> Bool {
        guard let look = program.looks[at], look.maySplit, let frame = paragraphs.last else { return false }
        let site = program.paragraphs[Int(frame.site)]
        guard !site.rest.isEmpty, output.count >= frame.tag else { return false }
        output.append(contentsOf: look.close)
        let isWithin = Self.shows(output[frame.tag...])
        if isWithin {
            writeEnd(of: site, program)
            wrote(.paragraph)
            if site.listPath >= 0 { writeList([], opening: 0, program) }
        } else {
            cut(to: frame.start)
            hand(frame.taken)
            if !containers.isEmpty { containers[containers.count - 1].openList = frame.openList }
            if site.listPath >= 0 { writeList([], opening: 0, program) }
        }
        do { try blocks(value, in: site, isWithin: isWithin, at, program) } catch {
            faults.add(error, at: program.places[at], part: program.number)
        }
        let last = paragraphs.count - 1
        paragraphs[last].isRest = true
        paragraphs[last].taken = Handed()
        paragraphs[last].start = output.count
        paragraphs[last].tag = output.count
        paragraphs[last].openList = containers.last?.openList ?? []
        output.append(contentsOf: site.rest)
        output.append(contentsOf: look.open)
        return true
    }

    /// Whether markup of a paragraph shows something: characters beside blanks, or an element that is
    /// seen without any.
    static func shows(_ markup: ArraySlice<UInt8>) -> Bool {
        var rest = markup
        while let byte = rest.first {
            guard byte == 0x3C else {
                guard byte <= 0x20 else { return true }
                rest = rest.dropFirst()
                continue
            }
            guard let end = rest.firstIndex(of: 0x3E) else { return false }
            let name = rest[rest.startIndex + 1..<end].prefix { $0 != 0x20 && $0 != 0x2F }
            let local = name.split(separator: 0x3A).last ?? []
            if seen.contains(where: { local.elementsEqual($0.utf8) }) { return true }
            rest = rest[(end + 1)...]
        }
        return false
    }

    private static let seen = [
        "drawing", "pict", "object", "fldChar", "fldSimple", "br", "sym", "footnoteReference",
        "endnoteReference", "frame", "line-break", "note", "page-number", "page-count",
    ]
}
