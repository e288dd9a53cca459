import OfficeDocuments
import XMLScanning

/// Finds the holes of a part.
struct HoleFinder {
    let part: XMLTokens
    let roles: [MarkupRole]
    /// Addresses with marks, by the ids of their relationships.
    let links: [String: String]
    private(set) var holes: [Hole] = []
    private(set) var pictures: [FoundPicture] = []

    init(_ tree: StoryTree, links: [String: String]) {
        self.links = links
        part = tree.part
        roles = tree.roles
        let hint = part.names.firstIndex(of: XMLName(Namespaces.word, "cnfStyle"))
        for token in part.tokens.indices where !tree.isMade(token: token) {
            switch part.tokens[token].kind {
            case .start, .empty:
                if let hint, Int(part.tokens[token].name) == hint { addHint(token) }
                if !links.isEmpty { findLink(token) }
                if mayHoldMark(token) { findAttributes(token) }
            case .text: if isPlainText(token), mayHoldMark(token) { findText(token) }
            default: break
            }
        }
        for field in tree.fields { findInstruction(field, among: tree.fields) }
        for (token, control) in TaggedControlFinder(part: part, roles: roles).controls() {
            holes.append(Hole(range: control.range, kind: .control(control), token: token))
        }
        for (token, field) in NativeFieldFinder(part: part, fields: tree.fields).found() {
            holes.append(Hole(range: field.range, kind: .native(field), token: token))
        }
        findPictures()
        holes.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Descriptions that are only a mark make their pictures places for others.
    private mutating func findPictures() {
        let descriptions = holes.compactMap { hole -> (range: Range<Int>, text: String, carrier: Carrier, token: Int)? in
            guard case .text(let text, let carrier, false) = hole.kind else { return nil }
            return (hole.range, text, carrier, hole.token)
        }
        pictures = PictureFinder(part: part).pictures(descriptions)
        for (number, picture) in pictures.enumerated() {
            pictures[number].number = number
            for step in picture.steps {
                // A step takes the place of a hole in its range; the frame's start is none.
                if !step.range.isEmpty { holes.removeAll { $0.range.overlaps(step.range) } }
                holes.append(Hole(range: step.range, kind: .picture(number, step), token: picture.token))
            }
        }
    }

    private mutating func addHint(_ token: Int) {
        let end = part.tokens[part.indexAfter(token) - 1].end
        holes.append(Hole(range: Int(part.tokens[token].start)..<Int(end), kind: .bandingHint, token: token))
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

    /// Marks in the instruction of a field (ECMA-376 part 1, 17.16.23), healed over its texts;
    /// a field within the instruction parts them.
    private mutating func findInstruction(_ field: WordField, among fields: [WordField]) {
        let texts = field.instruction
        guard let first = texts.first, let last = texts.last else { return }
        let isParted = fields.contains { first < $0.first && $0.last < last }
        for group in isParted ? texts.map({ [$0] }) : [texts] {
            let typed = group.map { part.text(of: $0) }.joined()
            let isLink = field.kind == "HYPERLINK"
            guard let text = isLink ? MarkedLinks.marks(in: typed) : typed, text.contains("{{") || text.contains("{%") else {
                continue
            }
            for (index, token) in group.enumerated() {
                let kind = Hole.Kind.text(index == 0 ? text : "", carrier: .plain, isLink: isLink)
                holes.append(Hole(range: part.tokens[token].range, kind: kind, token: token))
            }
        }
    }

    /// A link whose address holds marks.
    private mutating func findLink(_ token: Int) {
        for attribute in part.attributes(of: token)
        where part.expandedName(of: attribute, at: token) == XMLName(Namespaces.relationships, "id") {
            guard let address = links[decoded(part.bytes[attribute.value])] else { continue }
            holes.append(Hole(range: attribute.value, kind: .address(address), token: token))
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
            let isLink = name == XMLName(Namespaces.xlink, "href")
            // Templates of secretary say by this scheme that the address holds marks.
            if isLink, text.hasPrefix("secretary:") { text.removeFirst("secretary:".count) }
            if isLink, let marks = MarkedLinks.marks(in: text) { text = marks }
            guard text.contains("{{") || text.contains("{%") || text.contains("{#") else { continue }
            if name == XMLName(Namespaces.office, "string-value"), part.name(of: token).namespace == Namespaces.table {
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
