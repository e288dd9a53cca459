import XMLScanning

/// Reads what stands in one paragraph.
struct OpenDocumentInlineReader {
    let reader: OpenDocumentReader
    let context: OpenDocumentContext
    let collector: BlockCollector
    let place: Place
    private let paragraphFormat: CharacterFormatID
    /// White space that follows white space, or begins the paragraph, is not
    /// there (ODF 1.2, 6.1.2).
    private var dropsBlank = true
    /// The last text ends with a blank that goes if nothing follows it.
    private var endsWithBlank = false
    /// A field said so that hides the whole paragraph.
    var hidesParagraph = false

    init(
        _ reader: OpenDocumentReader, _ context: OpenDocumentContext, _ collector: BlockCollector, _ place: Place,
        _ format: CharacterFormatID
    ) {
        self.reader = reader
        self.context = context
        self.collector = collector
        self.place = place
        paragraphFormat = format
    }

    private var markup: Markup<OpenDocumentTag> { context.markup }

    mutating func read(_ paragraph: Int) -> [Inline] {
        var inlines: [Inline] = []
        read(paragraph, paragraphFormat, into: &inlines)
        if endsWithBlank { _ = Self.dropLastBlank(&inlines) }
        return inlines
    }

    private mutating func read(
        _ element: Int, _ format: CharacterFormatID, into inlines: inout [Inline]
    ) {
        for index in markup.contents(element) {
            if markup.isText(index) {
                appendText(index, format, into: &inlines)
            } else {
                readElement(index, format, into: &inlines)
            }
        }
    }

    private mutating func readElement(
        _ index: Int, _ format: CharacterFormatID, into inlines: inout [Inline]
    ) {
        switch markup.tag(index) {
        case .span:
            let style = markup.value(index, "text:style-name")
            let inner = style.map { reader.spanFormat($0, in: format, context.scope) } ?? format
            read(index, inner, into: &inlines)
        case .space:
            let count = min(max(markup.attributes(index).int("text:c") ?? 1, 0), Self.spaceLimit)
            append(String(repeating: " ", count: count), format, index, into: &inlines)
        case .tab: appendMark(.tab(placed(index)), into: &inlines)
        case .lineBreak: appendMark(.lineBreak(placed(index)), into: &inlines)
        case .softPageBreak: inlines.append(.pageHint)
        case .link: readLink(index, format, into: &inlines)
        case .note: readNote(index, into: &inlines)
        case .ruby:
            for base in markup.children(index) where markup.tag(base) == .rubyBase {
                read(base, format, into: &inlines)
            }
        case .bookmark, .bookmarkStart, .referenceMark, .referenceMarkStart:
            if let name = markup.value(index, "text:name") { inlines.append(.anchor(name: name)) }
        case .metadata, .rubyBase: read(index, format, into: &inlines)
        case .contentControl: readControl(index, format, into: &inlines)
        case .annotation: reader.builder.counts.comments += 1
        case .annotationEnd, .number, .script: break
        case .changeStart, .changeEnd, .change: reader.noteChange(index, markup)
        case let tag where tag.isDrawing:
            let drawn = reader.drawings(index, context, collector, place: place)
            if !drawn.isEmpty { (dropsBlank, endsWithBlank) = (false, false) }
            inlines += drawn
        // What is foreign is read through (ODF 1.2, 3.17).
        case .other where markup.isForeign(index): read(index, format, into: &inlines)
        default: readField(index, format, into: &inlines)
        }
    }

    private mutating func readControl(
        _ index: Int, _ format: CharacterFormatID, into inlines: inout [Inline]
    ) {
        let attributes = markup.attributes(index)
        if let tag = attributes["loext:tag"], !tag.isEmpty { inlines.append(.anchor(name: tag)) }
        guard attributes["loext:showing-place-holder"] == "true" else {
            read(index, format, into: &inlines)
            return
        }
        var shown: [Inline] = []
        read(index, format, into: &shown)
        let hint = attributes["loext:alias"] ?? attributes["loext:tag"] ?? ""
        inlines.append(.field(Field(kind: .placeholder(hint), shown: shown)))
    }

    private mutating func readLink(
        _ index: Int, _ format: CharacterFormatID, into inlines: inout [Inline]
    ) {
        let attributes = markup.attributes(index)
        let style = attributes["text:style-name"]
        let inner = style.map { reader.spanFormat($0, in: format, context.scope) } ?? format
        var linked: [Inline] = []
        read(index, inner, into: &linked)
        inlines.append(.link(target: attributes["xlink:href"] ?? "", linked))
    }

    private mutating func readNote(_ index: Int, into inlines: inout [Inline]) {
        let kind = markup.value(index, "text:note-class") == "endnote" ? "endnote" : "footnote"
        let id = reader.builder.newStory(kind)
        var label = ""
        for child in markup.children(index) {
            switch markup.tag(child) {
            case .noteCitation:
                label =
                    markup.value(child, "text:label")
                    ?? reader.nextNoteLabel(isEndnote: kind == "endnote")
            case .noteBody:
                reader.builder.stories[id] = reader.story(
                    id, of: child, context, width: collector.width)
            default: break
            }
        }
        appendMark(.note(id, label: label), into: &inlines)
    }

    /// A field keeps what it showed last; what shows nothing leaves nothing.
    private mutating func readField(
        _ index: Int, _ format: CharacterFormatID, into inlines: inout [Inline]
    ) {
        guard let field = OpenDocumentFields.kind(markup, index) else { return }
        let attributes = markup.attributes(index)
        if markup.name(index) == "text:hidden-paragraph" {
            hidesParagraph = hidesParagraph || attributes["text:is-hidden"] == "true"
            return
        }
        reader.builder.counts.fields += 1
        if attributes["text:display"] == "none" || attributes["text:is-hidden"] == "true" { return }
        var shown: [Inline] = []
        read(index, format, into: &shown)
        if case .pageNumber = field, shown.isEmpty {
            append("1", format, index, into: &shown)
        }
        inlines.append(.field(Field(kind: field, shown: shown)))
    }

    // MARK: Text

    private static let spaceLimit = 10_000

    private func placed(_ index: Int) -> Place {
        Place(story: place.story, path: place.path, bytes: markup.bytes(index))
    }

    private mutating func appendMark(_ inline: Inline, into inlines: inout [Inline]) {
        add(inline, to: &inlines)
        (dropsBlank, endsWithBlank) = (false, false)
    }

    private mutating func append(
        _ text: String, _ format: CharacterFormatID, _ index: Int, into inlines: inout [Inline]
    ) {
        (dropsBlank, endsWithBlank) = (false, false)
        guard !text.isEmpty else { return }
        add(.text(text, format, placed(index)), to: &inlines)
    }

    private mutating func appendText(
        _ index: Int, _ format: CharacterFormatID, into inlines: inout [Inline]
    ) {
        let text = collapsed(markup.tokens.text(of: index))
        guard !text.isEmpty else { return }
        add(.text(text, format, placed(index)), to: &inlines)
    }

    /// What is inserted by a tracked change is marked as such.
    private func add(_ inline: Inline, to inlines: inout [Inline]) {
        guard !reader.openInsertions.isEmpty else {
            inlines.append(inline)
            return
        }
        if case .change(let change, var inner)? = inlines.last {
            inlines.removeLast()
            inner.append(inline)
            inlines.append(.change(change, inner))
        } else {
            inlines.append(.change(Change(kind: .insertion), [inline]))
        }
    }

    private mutating func collapsed(_ text: String) -> String {
        if isCollapsed(text) {
            dropsBlank = false
            endsWithBlank = false
            return text
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            let isBlank = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
            if isBlank, dropsBlank { continue }
            bytes.append(isBlank ? 0x20 : byte)
            dropsBlank = isBlank
            endsWithBlank = isBlank
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Most texts have single blanks inside and none at their edges.
    private func isCollapsed(_ text: String) -> Bool {
        var last: UInt8 = 0x20
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0x20 && last == 0x20 { return false }
            last = byte
        }
        return last != 0x20
    }

    /// Takes the blank away that ends the paragraph; false if something else does.
    private static func dropLastBlank(_ inlines: inout [Inline]) -> Bool {
        for index in inlines.indices.reversed() {
            switch inlines[index] {
            case .text(let text, let format, let place):
                guard text.hasSuffix(" ") else { return false }
                let rest = String(text.dropLast())
                if rest.isEmpty {
                    inlines.remove(at: index)
                } else {
                    inlines[index] = .text(rest, format, place)
                }
                return true
            case .link(let target, var inner):
                if inner.isEmpty { continue }
                let done = dropLastBlank(&inner)
                inlines[index] = .link(target: target, inner)
                return done
            case .change(let change, var inner):
                let done = dropLastBlank(&inner)
                inlines[index] = .change(change, inner)
                return done
            case .field(var field):
                if field.shown.isEmpty { continue }
                let done = dropLastBlank(&field.shown)
                inlines[index] = .field(field)
                return done
            case .anchor, .pageHint, .pageBreak: continue
            default: return false
            }
        }
        return false
    }
}

extension OpenDocumentReader {
    /// Keeps which tracked insertions are open; the deleted text of the others
    /// does not stand in the flow at all.
    func noteChange(_ element: Int, _ markup: Markup<OpenDocumentTag>) {
        guard let id = markup.value(element, "text:change-id"), insertions.contains(id) else {
            return
        }
        switch markup.tag(element) {
        case .changeStart: openInsertions.insert(id)
        case .changeEnd: openInsertions.remove(id)
        default: break
        }
    }
}
