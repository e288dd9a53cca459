import OfficeDocuments
import XMLScanning

/// A stretch of the source that is not copied but computed: an attribute with
/// marks, a description, a length, an id.
struct Hole: Sendable {
    enum Kind: Sendable {
        /// Text with marks, by its decoded characters.
        case text(String, carrier: Carrier, isLink: Bool)
        /// The length of a drawn line, by the mark in its description.
        case length(String, LengthUnit)
        /// An id, which counts only in what repeats.
        case id(Int32)
        /// The number of a list, which counts only in what repeats; nil as level where
        /// the paragraph names the list itself.
        case listNumber(String, level: Int?)
        /// The id in a reference to a note: of the footnotes (0) or endnotes (1).
        case note(String, part: Int)
        /// A place that other parts of the document may add to.
        case addition
    }
    var range: Range<Int>
    var kind: Kind
    /// The token that it lies in.
    var token: Int
}

extension Hole.Kind {
    /// Whether it stays as it is outside of loops.
    var isForCopies: Bool {
        switch self {
        case .id, .listNumber: true
        default: false
        }
    }
}

extension StoryCompiler {
    mutating func advance(to end: Int) {
        guard end > builder.cursor else { return }
        let from = builder.cursor
        builder.jump(to: end)
        copy(from..<end)
    }

    /// Copies a stretch of the source, computing what must be computed in it.
    mutating func copy(_ range: Range<Int>) {
        var at = range.lowerBound
        var index = holes.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        while index < holes.count, holes[index].range.lowerBound < range.upperBound {
            let hole = holes[index]
            index += 1
            if hole.kind.isForCopies, loopDepth == 0 { continue }
            guard hole.range.lowerBound >= at, hole.range.upperBound <= range.upperBound else {
                continue
            }
            builder.copy(at..<hole.range.lowerBound)
            fill(hole)
            at = hole.range.upperBound
        }
        builder.copy(at..<max(at, range.upperBound))
    }

    private mutating func fill(_ hole: Hole) {
        switch hole.kind {
        case .id(let site): builder.add(.id(site))
        case .listNumber(let number, let level):
            var site = ListNumberSite(number: number)
            if let level {
                let w = format.prefix
                site.open = Array("<\(w)numPr><\(w)ilvl \(w)val=\"\(level)\"/><\(w)numId \(w)val=\"".utf8)
                site.close = Array("\"/></\(w)numPr>".utf8)
            }
            builder.program.listNumbers.append(site)
            builder.add(.listNumber(Int32(builder.program.listNumbers.count - 1)))
        case .note(let id, let part):
            if !callNote(id, part: part) { builder.copy(hole.range) }
        case .addition:
            builder.add(
                .addition(UInt32(hole.range.lowerBound), UInt32(hole.range.upperBound)))
        case .length(let text, let unit):
            let flat = StoryAnalysis(flat: text, tree: tree, table: table)
            guard let index = flat.tags.firstIndex(where: { $0.part == .value }),
                case .value(let expression) = flat.marks[index].content
            else { return builder.copy(hole.range) }
            let resolved = resolve(expression)
            builder.add(.length(expression: resolved, unit: unit), at: flatPlace(flat, index))
        case .text(let text, let carrier, let isLink):
            fillText(StoryAnalysis(flat: text, tree: tree, table: table), carrier, isLink)
        }
    }

    private func flatPlace(_ flat: StoryAnalysis, _ index: Int) -> MarkPlace {
        MarkPlace(story: -1, node: flat.story, range: flat.tags[index].range)
    }

    /// Characters and marks of a text that has no paragraphs.
    private mutating func fillText(_ flat: StoryAnalysis, _ carrier: Carrier, _ isLink: Bool) {
        let outer = analysis
        analysis = flat
        for fault in flat.faults { report(fault) }
        let scalars = flat.flatText
        let number = builder.carrier(carrier)
        var at = 0
        for (index, tag) in flat.tags.enumerated() {
            emitFlat(scalars[at..<tag.range.lowerBound], carrier)
            at = tag.range.upperBound
            switch flat.marks[tag.mark].content {
            case .value(let expression):
                let resolved = resolve(expression)
                let place = flatPlace(flat, index)
                builder.add(
                    isLink
                        ? .link(expression: resolved, carrier: number)
                        : .value(expression: resolved, carrier: number), at: place)
            case .literal(let characters): emitFlat(Array(characters.unicodeScalars)[...], carrier)
            case .statement: control(index, at: -1)
            default: break
            }
        }
        emitFlat(scalars[at...], carrier)
        analysis = outer
    }

    private mutating func emitFlat(_ scalars: ArraySlice<Unicode.Scalar>, _ carrier: Carrier) {
        var bytes: [UInt8] = []
        _ = bytes.append(text: String(String.UnicodeScalarView(scalars)), by: carrier)
        builder.emit(bytes)
    }
}

/// Finds the holes of a part.
struct HoleFinder {
    let part: XMLTokens
    let roles: [MarkupRole]
    private(set) var holes: [Hole] = []

    init(part: XMLTokens, roles: [MarkupRole]) {
        self.part = part
        self.roles = roles
        for token in part.tokens.indices {
            switch part.tokens[token].kind {
            case .start, .empty: if mayHoldMark(token) { findAttributes(token) }
            case .text: if isPlainText(token), mayHoldMark(token) { findText(token) }
            default: break
            }
        }
        holes.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func mayHoldMark(_ token: Int) -> Bool {
        let bytes = part.bytes[part.tokens[token].range]
        var previous: UInt8 = 0
        for byte in bytes {
            if previous == 0x7B, byte == 0x7B || byte == 0x25 || byte == 0x23 { return true }
            if previous == 0x25, byte == 0x37 { return true }
            previous = byte
        }
        return false
    }

    /// Text that stands in no paragraph: the whole element's characters.
    private func isPlainText(_ token: Int) -> Bool {
        guard token > 0, part.tokens[token - 1].kind == .start else { return false }
        let name = part.name(of: token - 1)
        if roles[Int(part.tokens[token - 1].name)] == .plainText { return true }
        switch name.namespace {
        case Namespaces.dublinCore, Namespaces.meta: return true
        case "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
            "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes":
            return true
        default: return false
        }
    }

    private mutating func findText(_ token: Int) {
        let text = part.text(of: token)
        holes.append(
            Hole(
                range: part.tokens[token].range,
                kind: .text(text, carrier: .plain, isLink: false), token: token))
        if text.contains("line(") { findLength(of: token - 1, text) }
    }

    private mutating func findAttributes(_ token: Int) {
        for attribute in part.attributes(of: token) {
            var text = decoded(part.bytes[attribute.value])
            let name = part.expandedName(of: attribute, at: token)
            let isLink = name == XMLName(Namespaces.xlink, "href") || name.local == "Target"
            if isLink, let marks = percentDecodedMarks(text) { text = marks }
            guard text.contains("{{") || text.contains("{%") || text.contains("{#") else { continue }
            if name == XMLName(Namespaces.office, "string-value") {
                // A second copy of a cell's text: without it the text is the value.
                let whole = attribute.name.lowerBound - 1..<attribute.value.upperBound + 1
                holes.append(
                    Hole(range: whole, kind: .text("", carrier: .attribute, isLink: false), token: token))
                continue
            }
            holes.append(
                Hole(
                    range: attribute.value,
                    kind: .text(text, carrier: .attribute, isLink: isLink), token: token))
            if text.contains("line(") { findLength(of: token, text) }
        }
    }

    /// `%7B%7Bx%7D%7D` as an editor saved it; only the marks are decoded.
    private func percentDecodedMarks(_ text: String) -> String? {
        guard text.uppercased().contains("%7B") else { return nil }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            let hex = String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)
            if byte == 0x25, hex.utf8.count == 2, let code = UInt8(hex, radix: 16) {
                bytes.append(code)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The widths of the shape that a description belongs to.
    private mutating func findLength(of token: Int, _ text: String) {
        guard let shape = shape(around: token) else { return }
        for inner in shape..<part.indexAfter(shape) where part.tokens[inner].isElementStart {
            let name = part.name(of: inner)
            switch (name.namespace, name.local) {
            case (Namespaces.wordDrawing, "extent"), (Namespaces.drawingML, "ext"):
                add(XMLName("", "cx"), of: inner, text, .emu)
            case (Namespaces.vml, "line"), (Namespaces.vml, "shape"), (Namespaces.vml, "rect"):
                addStyleWidth(of: inner, text)
            case (Namespaces.drawing, _) where inner == shape:
                add(XMLName(Namespaces.svg, "width"), of: inner, text, .millimetres)
                add(XMLName(Namespaces.svg, "x2"), of: inner, text, .millimetres)
            default: break
            }
        }
    }

    private func shape(around token: Int) -> Int? {
        for outer in (0...token).reversed()
        where part.tokens[outer].isElementStart && part.isInside(outer, token) {
            let name = part.name(of: outer)
            if name.local == "AlternateContent" { return outer }
            if name.namespace == Namespaces.word, ["drawing", "pict"].contains(name.local) {
                return alternative(around: outer) ?? outer
            }
            if name.namespace == Namespaces.drawing { return outer }
            if name.namespace == Namespaces.word, name.local == "p" { return nil }
        }
        return nil
    }

    private func alternative(around token: Int) -> Int? {
        for outer in (max(0, token - 3)..<token).reversed()
        where part.tokens[outer].isElementStart && part.isInside(outer, token)
            && part.name(of: outer).local == "AlternateContent"
        {
            return outer
        }
        return nil
    }

    private mutating func add(
        _ name: XMLName, of token: Int, _ text: String, _ unit: LengthUnit
    ) {
        guard let range = part.attributeRange(name, of: token),
            !holes.contains(where: { $0.range == range })
        else { return }
        holes.append(Hole(range: range, kind: .length(text, unit), token: token))
    }

    /// `width:120pt` in a VML style.
    private mutating func addStyleWidth(of token: Int, _ text: String) {
        guard let range = part.attributeRange(XMLName("", "style"), of: token) else { return }
        let key = Array("width:".utf8)
        var at = range.lowerBound
        while at + key.count <= range.upperBound {
            if part.bytes[at..<at + key.count].elementsEqual(key),
                at == range.lowerBound || part.bytes[at - 1] == 0x3B
            {
                let from = at + key.count
                let to = part.bytes[from..<range.upperBound].firstIndex(of: 0x3B) ?? range.upperBound
                if holes.contains(where: { $0.range == from..<to }) { return }
                holes.append(Hole(range: from..<to, kind: .length(text, .points), token: token))
                return
            }
            at += 1
        }
    }
}
