import ReadingModel

/// Writes blocks and what stands in them.
struct HTMLWriter {
    private let reading: Reading
    private let pictures: (Media) -> HTMLPreview.Picture?
    /// By story, in the order of their bytes.
    private let highlights: [StoryID: [HTMLPreview.Highlight]]
    private var sheet = 0
    private var noteStories: [(story: StoryID, label: String)] = []
    private var noteCount = 0
    private var depth = 0
    /// Pictures beyond this many letters are shown by their description.
    private var pictureRoom = 60_000_000

    init(_ reading: Reading, highlights: [HTMLPreview.Highlight], pictures: @escaping (Media) -> HTMLPreview.Picture?) {
        self.reading = reading
        self.pictures = pictures
        self.highlights = Dictionary(grouping: highlights, by: \.story).mapValues { $0.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound } }
    }

    mutating func beginSheet() {
        sheet += 1
        noteStories = []
    }

    mutating func story(_ id: StoryID, width: Length) -> String { blocks(reading.stories[id] ?? [], width: width) }

    mutating func blocks(_ blocks: [Block], width: Length) -> String {
        guard depth < 60 else { return "" }
        depth += 1
        defer { depth -= 1 }
        var text = ""
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): if !paragraph.hidden { text += write(paragraph, width) }
            case .table(let table): text += write(table, width)
            case .frame(let frame): text += write(frame, width)
            case .contents(let contents): text += "<nav>" + self.blocks(contents.blocks, width: width) + "</nav>"
            case .opaque: break
            }
        }
        return text
    }

    /// The notes of the sheet, below its text.
    mutating func notes(width: Length) -> String {
        guard !noteStories.isEmpty else { return "" }
        let stories = noteStories
        noteStories = []
        let items = stories.map { "<div><sup>\(HTMLText.escaped($0.label))</sup> \(story($0.story, width: width))</div>" }
        return "<aside class=\"notes\">" + items.joined() + "</aside>"
    }

    // MARK: Paragraphs

    private mutating func write(_ paragraph: Paragraph, _ width: Length) -> String {
        let tag = paragraph.outline.map { "h\(min(max($0, 1), 6))" } ?? "p"
        var before = ""
        for frame in frames(in: paragraph.inlines) { before += write(frame, width) }
        var text = "<\(tag) class=\"p\(paragraph.format.index)\">"
        if let label = paragraph.label, !label.text.isEmpty { text += write(label, look: firstLook(paragraph.inlines)) }
        let content = write(paragraph.inlines, paragraph.place.story)
        return before + text + (content.isEmpty ? "<br>" : content) + "</\(tag)>\n"
    }

    private func write(_ label: Label, look: CharacterFormatID?) -> String {
        let words = HTMLText.escaped(label.text)
        let look = look.map { " c\($0.index)" } ?? ""
        switch label.follow {
        case .tab:
            let gap = label.textStart.map { max(0, ($0 - label.indent).millimetres) } ?? 6
            return "<span class=\"label\(look)\" style=\"min-width:\(HTMLText.number(min(gap, 60)))mm\">\(words)&nbsp;</span>"
        case .space: return "<span class=\"label\(look)\">\(words)&nbsp;</span>"
        case .nothing: return "<span class=\"label\(look)\">\(words)</span>"
        }
    }

    private func firstLook(_ inlines: [Inline]) -> CharacterFormatID? {
        for case .text(_, let format, _) in inlines { return format }
        return nil
    }

    private func frames(in inlines: [Inline]) -> [Frame] {
        inlines.flatMap { inline -> [Frame] in
            switch inline {
            case .frame(let frame): [frame]
            case .link(_, let inner), .change(_, let inner): frames(in: inner)
            default: []
            }
        }
    }

    private mutating func write(_ frame: Frame, _ width: Length) -> String {
        var rules = HTMLStyles.borders(frame.borders)
        if frame.size.width > .zero { rules.append("width:\(HTMLText.number(frame.size.width.millimetres))mm") }
        switch frame.position.horizontal {
        case .centre: rules.append("margin:0 auto")
        case .end: rules.append("margin-left:auto")
        case .offset(let offset) where offset > .zero: rules.append("margin-left:\(HTMLText.number(min(offset.millimetres, 250)))mm")
        default: break
        }
        return "<div class=\"frame\" style=\"\(rules.joined(separator: ";"))\">\(story(frame.story, width: frame.size.width))</div>\n"
    }

    // MARK: Tables

    private mutating func write(_ table: Table, _ width: Length) -> String {
        let total = max(table.columns.reduce(0) { $0 + $1.millimetres }, 1)
        var rules = ["width:\(HTMLText.number(total))mm"]
        switch table.align {
        case .centre: rules.append("margin-left:auto;margin-right:auto")
        case .right: rules.append("margin-left:auto")
        default: if table.indent != .zero { rules.append("margin-left:\(HTMLText.number(table.indent.millimetres))mm") }
        }
        var text = "<table style=\"\(rules.joined(separator: ";"))\"><colgroup>"
        for column in table.columns.prefix(200) { text += "<col style=\"width:\(HTMLText.number(column.millimetres / total * 100))%\">" }
        text += "</colgroup>\n"
        for (number, row) in table.rows.enumerated() {
            text += "<tr\(height(row.height))>"
            let tag = number < table.headerRows ? "th" : "td"
            for cell in row.cells { text += write(cell, tag, table) }
            text += "</tr>\n"
        }
        return text + "</table>\n"
    }

    private func height(_ height: RowHeight) -> String {
        switch height {
        case .automatic: ""
        case .atLeast(let length), .exactly(let length): " style=\"height:\(HTMLText.number(min(length.millimetres, 300)))mm\""
        }
    }

    private mutating func write(_ cell: Cell, _ tag: String, _ table: Table) -> String {
        var rules = HTMLStyles.borders(cell.borders)
        let edges = [cell.padding.top, cell.padding.right, cell.padding.bottom, cell.padding.left]
        if edges.contains(where: { $0 != .zero }) {
            rules.append("padding:" + edges.map { HTMLText.number($0.millimetres) + "mm" }.joined(separator: " "))
        }
        switch cell.vertical {
        case .top: break
        case .middle: rules.append("vertical-align:middle")
        case .bottom: rules.append("vertical-align:bottom")
        }
        if let colour = cell.background.flatMap({ HTMLText.colour($0.rawValue) }) { rules.append("background:" + colour) }
        var text = "<" + tag
        if cell.columnSpan > 1 { text += " colspan=\"\(min(cell.columnSpan, 1000))\"" }
        if cell.rowSpan > 1 { text += " rowspan=\"\(min(cell.rowSpan, 65_000))\"" }
        if !rules.isEmpty { text += " style=\"\(rules.joined(separator: ";"))\"" }
        return text + ">" + blocks(cell.blocks, width: .zero) + "</\(tag)>"
    }

    // MARK: Inlines

    private mutating func write(_ inlines: [Inline], _ story: StoryID) -> String {
        var text = ""
        for inline in inlines {
            switch inline {
            case .text(let words, let format, let place): text += write(words, format, place)
            case .tab: text += "<span class=\"tab\">&#9;</span>"
            case .lineBreak: text += "<br>"
            case .field(let field):
                if field.kind == .pageNumber { text += number(field) } else { text += write(field.shown, story) }
            case .link(let target, let inner):
                let shown = write(inner, story)
                if let address = HTMLText.address(target) {
                    text += "<a href=\"\(HTMLText.escaped(address))\" rel=\"noopener noreferrer\">\(shown)</a>"
                } else {
                    text += shown
                }
            case .note(let id, let label):
                noteStories.append((id, label))
                text += "<sup>\(HTMLText.escaped(label))</sup>"
            case .drawing(let drawing): text += write(drawing)
            case .change(_, let inner): text += "<ins>" + write(inner, story) + "</ins>"
            case .pageBreak, .pageHint, .frame, .anchor: break
            }
        }
        return text
    }

    private func number(_ field: Field) -> String {
        guard case .text(_, let format, _)? = field.shown.first else { return String(sheet) }
        return "<span class=\"c\(format.index)\">\(sheet)</span>"
    }

    private func write(_ words: String, _ format: CharacterFormatID, _ place: Place) -> String {
        if reading.characterFormat(format).hidden { return "" }
        let span = "<span class=\"c\(format.index)\">\(HTMLText.escaped(words))</span>"
        guard let found = highlight(at: place) else { return span }
        return "<mark class=\"\(found.isError ? "error" : "warning")\" title=\"\(HTMLText.escaped(found.title))\">\(span)</mark>"
    }

    private func highlight(at place: Place) -> HTMLPreview.Highlight? {
        guard let list = highlights[place.story], place.bytes != .none else { return nil }
        return list.first { $0.bytes.overlaps(place.bytes.range) }
    }

    private mutating func write(_ drawing: Drawing) -> String {
        if drawing.isRule { return rule(drawing) }
        guard case .picture(let id) = drawing.kind, reading.media.indices.contains(id.rawValue) else { return "" }
        let words = HTMLText.escaped(drawing.alternative)
        guard let picture = pictures(reading.media[id.rawValue]), picture.base64.utf8.count <= pictureRoom,
            ["image/png", "image/jpeg", "image/gif"].contains(picture.mediaType)
        else { return "<span>[\(words)]</span>" }
        pictureRoom -= picture.base64.utf8.count
        var rules: [String] = []
        if drawing.size.width > .zero { rules.append("width:\(HTMLText.number(min(drawing.size.width.millimetres, 1000)))mm") }
        if drawing.size.height > .zero { rules.append("height:\(HTMLText.number(min(drawing.size.height.millimetres, 1000)))mm") }
        return "<img src=\"data:\(picture.mediaType);base64,\(picture.base64)\" alt=\"\(words)\" style=\"\(rules.joined(separator: ";"))\">"
    }

    /// A level line: where its document places it, from the top left of its paragraph.
    private func rule(_ drawing: Drawing) -> String {
        var rules = ["width:\(HTMLText.number(min(drawing.size.width.millimetres, 400)))mm"]
        if drawing.position.anchor == .inline { return "<span class=\"rule inline\" style=\"\(rules[0])\"></span>" }
        switch drawing.position.horizontal {
        case .offset(let offset) where drawing.position.horizontalReference != .page:
            rules.append("left:\(HTMLText.number(max(-100, min(offset.millimetres, 300))))mm")
        case .end: rules.append("right:0")
        case .start: rules.append("left:0")
        default: rules.append("left:50%;transform:translateX(-50%)")
        }
        if case .offset(let offset) = drawing.position.vertical, drawing.position.verticalReference != .page {
            rules.append("top:\(HTMLText.number(max(-50, min(offset.millimetres, 100))))mm")
        } else {
            rules.append("bottom:0")
        }
        if let stroke = drawing.stroke, let colour = HTMLText.colour(stroke.colour.rawValue) { rules.append("border-top-color:" + colour) }
        return "<span class=\"rule\" style=\"\(rules.joined(separator: ";"))\"></span>"
    }
}
