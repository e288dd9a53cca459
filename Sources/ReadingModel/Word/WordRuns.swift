/// What stands in a run.
extension WordInlineReader {
    mutating func readRun(_ run: Int) {
        let properties = markup.child(run, .runProperties)
        let format = reader.runFormat(properties, base, markup)
        readRunContents(of: run, format)
    }

    private mutating func readRunContents(of element: Int, _ format: CharacterFormatID) {
        for child in markup.children(element) { readRunElement(child, format) }
    }

    private mutating func readRunElement(_ child: Int, _ format: CharacterFormatID) {
        let followsMark = story.followsNoteMark
        story.followsNoteMark = false
        switch markup.tag(child) {
        case .text: appendText(child, format, followsMark: followsMark)
        case .tab, .positionedTab: if !followsMark { append(.tab(placed(child))) }
        case .footnoteMark, .endnoteMark: story.followsNoteMark = true
        case .runProperties: story.followsNoteMark = followsMark
        case .lineBreak:
            let isPage = markup.value(child, "w:type") == "page"
            append(isPage ? .pageBreak : .lineBreak(placed(child)))
        case .carriageReturn: append(.lineBreak(placed(child)))
        case .noBreakHyphen: append(.text("\u{2011}", format, placed(child)))
        case .softHyphen: append(.text("\u{AD}", format, placed(child)))
        case .symbol: appendSymbol(child, format)
        case .fieldCharacter: readFieldCharacter(child)
        case .instruction: readInstruction(child)
        case .pageNumber:
            append(.field(Field(kind: .pageNumber, shown: [.text("1", format, placed(child))])))
        case .renderedPageBreak: append(.pageHint)
        case .footnoteReference: appendNote(child, .footnote)
        case .endnoteReference: appendNote(child, .endnote)
        case .ruby:
            if let base = markup.child(child, .rubyBase) {
                for run in markup.children(base) where markup.tag(run) == .run { readRun(run) }
            }
        case .drawing, .picture, .object:
            for drawing in reader.drawings(child, story, collector, place) { append(drawing) }
        case .alternate:
            if let chosen = markup.chosen(child) { readRunContents(of: chosen, format) }
        default: break
        }
    }

    /// Without `xml:space` the blanks at the edges are not text. Line ends and
    /// tabs in it are blanks.
    private mutating func appendText(
        _ element: Int, _ format: CharacterFormatID, followsMark: Bool
    ) {
        var text = markup.joinedText(element)
        if text.utf8.contains(where: { $0 < 0x20 }) {
            text = String(
                String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
        }
        let edges = (text.utf8.first, text.utf8.last)
        if edges.0 == 0x20 || edges.1 == 0x20,
            markup.value(element, "xml:space") != "preserve"
        {
            text = text.trimmed
        }
        if followsMark, text.hasPrefix(" ") { text.removeFirst() }
        guard !text.isEmpty else { return }
        append(.text(text, format, placed(element)))
    }

    private mutating func appendSymbol(_ element: Int, _ format: CharacterFormatID) {
        guard let code = markup.value(element, "w:char").flatMap({ UInt32($0, radix: 16) }),
            let scalar = Unicode.Scalar(code < 0x100 ? code | 0xF000 : code)
        else { return }
        append(.text(Bullets.readable(String(Character(scalar))), format, placed(element)))
    }

    private mutating func appendNote(_ element: Int, _ kind: WordNoteKind) {
        if story.isInInstruction { return }
        if let note = reader.note(element, kind, story, width: collector.width) { append(note) }
    }
}
