import OfficeDocuments

/// Reads what stands in one paragraph.
///
/// Links, changes and fields gather what they hold in frames, one on the other:
/// a complex field opens in one run and closes in another.
struct WordInlineReader {
    let reader: WordReader
    let story: WordStory
    let collector: BlockCollector
    let place: Place
    let base: WordParagraphBase
    /// The field of a table of contents began here.
    private(set) var beganContents = false
    private var frames: [Frame] = [Frame()]

    /// What is collected of an element, or of a field, until its end.
    struct Frame {
        var inlines: [Inline] = []
        /// What a complex field makes of them.
        var field: WordField.Kind?
    }

    init(
        _ reader: WordReader, _ story: WordStory, _ collector: BlockCollector, _ place: Place,
        _ base: WordParagraphBase
    ) {
        self.reader = reader
        self.story = story
        self.collector = collector
        self.place = place
        self.base = base
    }

    var markup: Markup<WordTag> { story.markup }

    mutating func read(_ paragraph: Int) -> [Inline] {
        // Fields that were open before go on.
        for field in story.fields where field.isInResult { openFrame(field.kind) }
        readContents(of: paragraph)
        closeFrames(downTo: 0)
        return frames[0].inlines
    }

    private mutating func readContents(of element: Int) {
        for child in markup.children(element) { readElement(child) }
    }

    private mutating func readElement(_ child: Int) {
        switch markup.tag(child) {
        case .run: readRun(child)
        case .hyperlink: readHyperlink(child)
        case .insertion, .moveTo:
            reader.builder.counts.insertions += 1
            let kind: Change.Kind = markup.tag(child) == .moveTo ? .move : .insertion
            let inner = gathered { $0.readContents(of: child) }
            if !inner.isEmpty { append(.change(Change(kind: kind), inner)) }
        case .deletion, .moveFrom: reader.builder.counts.deletions += 1
        case .contentControl: readControl(child)
        case .smartTag, .customXML, .direction, .directionOverride, .contentControlContent,
            .mathParagraph:
            readContents(of: child)
        case .simpleField:
            let instruction = markup.value(child, "w:instr") ?? ""
            reader.builder.counts.fields += 1
            let inner = gathered { $0.readContents(of: child) }
            appendField(WordFields.kind(instruction), inner)
        case .bookmarkStart:
            if let name = markup.value(child, "w:name"), !WordFields.isInner(bookmark: name) {
                append(.anchor(name: name))
            }
        case .alternate:
            if let chosen = markup.chosen(child) { readContents(of: chosen) }
        case .math:
            let text = markup.joinedText(child)
            if !text.isEmpty { append(.text(text, base.characterID, placed(child))) }
        default: break
        }
    }

    private mutating func readHyperlink(_ element: Int) {
        let attributes = markup.attributes(element)
        var target = attributes["r:id"].flatMap { story.part.relationships[$0]?.target } ?? ""
        if let anchor = attributes["w:anchor"], !target.contains("#") { target += "#" + anchor }
        let inner = gathered { $0.readContents(of: element) }
        append(.link(target: target, inner))
    }

    private mutating func readControl(_ element: Int) {
        guard let content = markup.child(element, .contentControlContent) else { return }
        let control = WordControl(markup, element)
        if let tag = control.tag { append(.anchor(name: tag)) }
        guard control.isPlaceholder else {
            readContents(of: content)
            return
        }
        let inner = gathered { $0.readContents(of: content) }
        appendField(.field(.placeholder(control.title ?? control.tag ?? "")), inner)
    }

    // MARK: Frames

    mutating func append(_ inline: Inline) {
        if story.isInInstruction { return }
        frames[frames.count - 1].inlines.append(inline)
    }

    func placed(_ element: Int) -> Place {
        Place(story: place.story, path: place.path, bytes: markup.bytes(element))
    }

    /// What a step appends, apart from what stands before it.
    private mutating func gathered(_ step: (inout Self) -> Void) -> [Inline] {
        let depth = frames.count
        frames.append(Frame())
        step(&self)
        closeFrames(downTo: depth)
        guard frames.count > depth else { return [] }
        return frames.removeLast().inlines
    }

    private mutating func openFrame(_ kind: WordField.Kind?) {
        frames.append(Frame(field: kind))
    }

    /// Closes the fields above a frame; they go on elsewhere or are at their end.
    private mutating func closeFrames(downTo depth: Int) {
        while frames.count > depth + 1 {
            let frame = frames.removeLast()
            if let field = frame.field {
                appendField(field, frame.inlines)
            } else {
                frames[frames.count - 1].inlines += frame.inlines
            }
        }
    }

    private mutating func appendField(_ kind: WordField.Kind, _ inner: [Inline]) {
        switch kind {
        case .contents:
            for inline in inner { append(inline) }
        case .link(let target): append(.link(target: target, inner))
        case .field(let kind): append(.field(Field(kind: kind, shown: inner)))
        }
    }

    // MARK: Complex fields

    mutating func readFieldCharacter(_ element: Int) {
        switch markup.value(element, "w:fldCharType") {
        case "begin":
            guard story.fields.count < Self.fieldLimit else { return }
            reader.builder.counts.fields += 1
            story.fields.append(WordField(checkBox: checkBox(element)))
        case "separate": beginResult()
        case "end": endField()
        default: break
        }
    }

    /// Fields in fields deeper than this are not taken for fields.
    private static let fieldLimit = 64

    private mutating func beginResult() {
        guard let last = story.fields.indices.last, !story.fields[last].isInResult else { return }
        let kind = WordFields.kind(story.fields[last].instruction)
        story.fields[last].isInResult = true
        story.fields[last].kind = kind
        if case .contents = kind { beganContents = true }
        openFrame(kind)
    }

    private mutating func endField() {
        guard let field = story.fields.popLast() else { return }
        guard field.isInResult else {
            appendUnshown(field)
            return
        }
        // A frame of the field lies on top, unless a link or change holds its end.
        if frames.count > 1, frames[frames.count - 1].field != nil {
            closeFrames(downTo: frames.count - 2)
        }
    }

    /// A field without a result: what Word would compute in any case.
    private mutating func appendUnshown(_ field: WordField) {
        let text: String
        let kind = WordFields.kind(field.instruction)
        if let box = field.checkBox {
            text = box
        } else if case .field(.pageNumber) = kind {
            text = "1"
        } else {
            return
        }
        appendField(kind, [.text(text, base.characterID, place)])
    }

    private func checkBox(_ element: Int) -> String? {
        for data in markup.children(element) where markup.name(data) == "w:ffData" {
            for box in markup.children(data) where markup.name(box) == "w:checkBox" {
                let states = markup.children(box)
                let state =
                    states.first { markup.name($0) == "w:checked" }
                    ?? states.first { markup.name($0) == "w:default" }
                return state.map { markup.isOn($0) } ?? false ? "☒" : "☐"
            }
        }
        return nil
    }

    mutating func readInstruction(_ element: Int) {
        guard let last = story.fields.indices.last, !story.fields[last].isInResult,
            story.fields[last].instruction.utf8.count < 10_000
        else { return }
        story.fields[last].instruction += markup.joinedText(element)
    }
}
