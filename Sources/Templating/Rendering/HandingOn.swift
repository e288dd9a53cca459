import OfficeDocuments

/// What vanished paragraphs leave to their neighbours.
struct Handed {
    /// Bookmarks and floating objects.
    var bytes: [UInt8] = []
    /// A break, by its number in the program; -1 if none.
    var breaking: Int32 = -1

    var isEmpty: Bool { bytes.isEmpty && breaking < 0 }

    mutating func add(_ other: Handed) {
        bytes += other.bytes
        if other.breaking >= 0 { breaking = other.breaking }
    }
}

extension Renderer {
    // MARK: Giving

    mutating func beginHanding() { handingStart = output.count }

    /// Takes what was written since the beginning out of the output.
    mutating func endHanding(isDrawing: Bool, _ program: Program) {
        let bytes = Array(output[handingStart...])
        cut(to: handingStart)
        hand(Handed(bytes: isDrawing ? inRun(bytes, program) : bytes))
    }

    mutating func hand(_ handed: Handed) {
        guard !containers.isEmpty else { return }
        containers[containers.count - 1].handed.add(handed)
    }

    /// In WordprocessingML a drawing stands in a run.
    private func inRun(_ bytes: [UInt8], _ program: Program) -> [UInt8] {
        guard program.isWord else { return bytes }
        return Array("<\(program.prefix)r>".utf8) + bytes + Array("</\(program.prefix)r>".utf8)
    }

    /// Notes where a thing stands that a vanishing paragraph leaves.
    mutating func beginKeeping() { keepingStarts.append(output.count) }

    mutating func endKeeping(isDrawing: Bool, _ program: Program) {
        guard let start = keepingStarts.popLast(), !paragraphs.isEmpty else { return }
        let bytes = Array(output[start...])
        paragraphs[paragraphs.count - 1].kept += isDrawing ? inRun(bytes, program) : bytes
    }

    // MARK: Taking

    /// After the start of a paragraph: it takes what was handed on.
    mutating func takeHanded(_ program: Program) {
        guard let container = containers.last, !container.handed.isEmpty,
            let frame = paragraphs.last
        else { return }
        let handed = container.handed
        containers[containers.count - 1].handed = Handed()
        paragraphs[paragraphs.count - 1].taken = handed
        if handed.breaking >= 0 { breakBefore(frame, handed.breaking, program) }
        output += handed.bytes
    }

    private mutating func breakBefore(_ frame: ParagraphFrame, _ number: Int32, _ program: Program) {
        let site = program.paragraphs[Int(frame.site)]
        let index = Int(number) - site.firstBreak
        guard site.breaking.indices.contains(index), let start = site.breaking[index] else { return }
        cut(to: output.count - start.cut)
        output += start.open
        if let style = start.style {
            let name = additions.automaticStyle(style, in: program.part)
            _ = output.append(text: name, by: .attribute)
        }
        output += start.close
    }

    /// What a container's end finds handed on: the last paragraph takes it, else a
    /// paragraph of its own; a container that goes leaves it to the one around it.
    mutating func settleHanded(_ frame: ContainerFrame, vanishes: Bool, _ program: Program) -> Bool {
        guard !frame.handed.isEmpty else { return false }
        if vanishes {
            hand(frame.handed)
            return false
        }
        guard !frame.handed.bytes.isEmpty else { return false }
        if let last = frame.lastParagraph {
            insert(frame.handed.bytes, at: last.tail)
            return false
        }
        output += Array("<\(program.prefix)p>".utf8) + frame.handed.bytes
        output += Array("</\(program.prefix)p>".utf8)
        return true
    }

    /// Puts bytes into what is written already.
    mutating func insert(_ bytes: [UInt8], at offset: Int) {
        output.insert(contentsOf: bytes, at: offset)
        for index in places.indices where places[index].offset > offset {
            places[index].offset += bytes.count
        }
    }

    // MARK: Sections

    /// The end of a section of WordprocessingML goes to the paragraph before, if there
    /// is one that ends none; else a paragraph of its own keeps it.
    mutating func handSection(_ range: Range<Int>, _ program: Program) {
        let section = Array(program.source[range])
        if let container = containers.last, let last = container.lastParagraph,
            container.lastWasParagraph,
            let place = SectionPlace(in: output, from: last.start, prefix: program.prefix)
        {
            let bytes = place.open + section + place.close
            output.replaceSubrange(place.range, with: bytes)
            let grown = bytes.count - place.range.count
            containers[containers.count - 1].lastParagraph?.tail += grown
            for index in places.indices where places[index].offset > place.range.lowerBound {
                places[index].offset += grown
            }
            return
        }
        let w = program.prefix
        output += Array("<\(w)p><\(w)pPr>".utf8) + section + Array("</\(w)pPr></\(w)p>".utf8)
        wrote(.paragraph)
    }
}

/// Where a written paragraph of WordprocessingML takes `w:sectPr`: in its properties,
/// before the record of their changes (ISO 29500-1, A.1, CT_PPr).
private struct SectionPlace {
    var range: Range<Int>
    var open: [UInt8] = []
    var close: [UInt8] = []

    /// - Returns: nil if the paragraph ends a section already.
    init?(in output: [UInt8], from start: Int, prefix: String) {
        guard let tagEnd = MarkupTag.end(in: output, from: start) else { return nil }
        let name = Array("<\(prefix)pPr".utf8)
        let hasProperties =
            output[tagEnd...].starts(with: name)
            && output.indices.contains(tagEnd + name.count)
            && [0x20, 0x2F, 0x3E].contains(output[tagEnd + name.count])
        guard hasProperties, let propertiesEnd = MarkupTag.end(in: output, from: tagEnd) else {
            range = tagEnd..<tagEnd
            open = name + [0x3E]
            close = Array("</\(prefix)pPr>".utf8)
            return
        }
        if output[propertiesEnd - 2] == 0x2F {
            range = tagEnd..<propertiesEnd
            open = name + [0x3E]
            close = Array("</\(prefix)pPr>".utf8)
            return
        }
        let closing = Array("</\(prefix)pPr>".utf8)
        let change = Array("<\(prefix)pPrChange".utf8)
        let section = Array("<\(prefix)sectPr".utf8)
        var at = propertiesEnd
        while at < output.count {
            if output[at] == 0x3C {
                let rest = output[at...]
                if rest.starts(with: section) { return nil }
                if rest.starts(with: change) || rest.starts(with: closing) {
                    range = at..<at
                    return
                }
            }
            at += 1
        }
        return nil
    }
}
