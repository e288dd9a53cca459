/// Where a paragraph stands in lists.
struct OpenDocumentListPosition {
    /// From 1.
    var level: Int
    var style: OpenDocumentListStyle
    var list: Int
    /// The next paragraph opens the item and bears its label.
    var opensItem = false
    /// It stands in a list header: no label.
    var isHeader = false
    /// The item counts from here.
    var startValue: Int?
}

/// Counts the items of each list, as LibreOffice does.
///
/// A list is a tree: an item counts among those of its level below the same
/// upper item. A paragraph without a number is a branch of its own, below which
/// deeper levels start anew. An upper level that has no item yet shows its
/// start value.
struct OpenDocumentListCounters {
    private var counts: [[Int?]] = []
    private var listIDs: [String: Int] = [:]
    /// The list that stands last at the top level, by style.
    private var last: (style: String, list: Int)?
    var outline: [Int?] = Array(repeating: nil, count: OpenDocumentListStyle.levelCount)

    /// The list that a `text:list` means: a new one, or one that it continues.
    mutating func list(
        style: String, id: String?, continues: String?, goesOn: Bool, isNested: Bool = false
    ) -> Int {
        let number: Int
        if let continues, let known = listIDs[continues] {
            number = known
        } else if goesOn, continues == nil, let last, last.style == style {
            number = last.list
        } else {
            number = counts.count
            counts.append(Array(repeating: nil, count: OpenDocumentListStyle.levelCount))
        }
        if let id { listIDs[id] = number }
        if !isNested { last = (style, number) }
        return number
    }

    mutating func count(_ level: Int, in list: Int, style: OpenDocumentListStyle, start: Int?) -> [Int?] {
        Self.count(level, &counts[list], style, start)
        return counts[list]
    }

    mutating func countHeading(_ level: Int, style: OpenDocumentListStyle, start: Int?) -> [Int?] {
        Self.count(level, &outline, style, start)
        return outline
    }

    /// A paragraph without a number stands at a level.
    mutating func interrupt(_ level: Int, in list: Int) {
        for deeper in level..<OpenDocumentListStyle.levelCount { counts[list][deeper] = nil }
    }

    private static func count(
        _ level: Int, _ counts: inout [Int?], _ style: OpenDocumentListStyle, _ start: Int?
    ) {
        let index = level - 1
        for upper in 0..<index where counts[upper] == nil {
            counts[upper] = style.levels[upper].start
        }
        let next = counts[index].map { $0 &+ 1 } ?? style.levels[index].start
        counts[index] = start ?? next
        for deeper in level..<counts.count { counts[deeper] = nil }
    }
}

/// Lists and their items.
extension OpenDocumentReader {
    func readList(_ element: Int, _ context: inout OpenDocumentContext, into collector: BlockCollector) {
        let attributes = context.markup.attributes(element)
        var inner = context
        let own = attributes["text:style-name"].flatMap { styles.list($0, context.scope) }
        if var position = context.list {
            position.level = min(position.level + 1, OpenDocumentListStyle.levelCount)
            if let own, own.name != position.style.name {
                // A style of its own makes it a list of its own.
                position.style = own
                position.list = newList(own, attributes, isNested: true)
            }
            inner.list = position
        } else {
            let style = own ?? .standard
            let list = newList(style, attributes, isNested: false)
            inner.list = OpenDocumentListPosition(level: 1, style: style, list: list)
        }
        for item in context.markup.children(element) {
            switch context.markup.tag(item) {
            case .listItem, .listHeader: readItem(item, inner, into: collector)
            case .softPageBreak: collector.pending.append(.pageHint)
            case .changeStart, .changeEnd, .change: noteChange(item, context.markup)
            default: break
            }
        }
    }

    private func newList(
        _ style: OpenDocumentListStyle, _ attributes: Attributes, isNested: Bool
    ) -> Int {
        counters.list(
            style: style.name, id: attributes["xml:id"] ?? attributes["text:id"],
            continues: attributes["text:continue-list"],
            goesOn: !isNested && attributes["text:continue-numbering"] == "true",
            isNested: isNested)
    }

    private func readItem(_ element: Int, _ context: OpenDocumentContext, into collector: BlockCollector) {
        var inner = context
        let attributes = context.markup.attributes(element)
        let isHeader = context.markup.tag(element) == .listHeader
        inner.list?.isHeader = isHeader
        inner.list?.opensItem = !isHeader
        inner.list?.startValue = attributes.int("text:start-value").map(Self.plausible)
        readBlocks(of: element, &inner, into: collector)
    }

    func readNumberedParagraph(
        _ element: Int, _ context: inout OpenDocumentContext, into collector: BlockCollector
    ) {
        let attributes = context.markup.attributes(element)
        let style =
            attributes["text:style-name"].flatMap { styles.list($0, context.scope) } ?? .standard
        let id = attributes["text:list-id"] ?? "numbered-paragraph:" + style.name
        let list = counters.list(style: style.name, id: id, continues: id, goesOn: false)
        var inner = context
        let level = min(max(attributes.int("text:level") ?? 1, 1), OpenDocumentListStyle.levelCount)
        inner.list = OpenDocumentListPosition(
            level: level, style: style, list: list, opensItem: true,
            startValue: attributes.int("text:start-value").map(Self.plausible))
        readBlocks(of: element, &inner, into: collector)
    }

    static func plausible(_ number: Int) -> Int { min(max(number, 0), 1_000_000) }

    /// Gives a paragraph its label and the indents of its list level.
    func number(
        _ paragraph: inout Paragraph, _ element: Int, _ attributes: Attributes,
        _ style: OpenDocumentResolvedParagraph, _ context: inout OpenDocumentContext
    ) {
        if let position = context.list {
            numberItem(&paragraph, attributes, position, style)
            context.list?.opensItem = false
            return
        }
        guard let level = paragraph.outline, level <= OpenDocumentListStyle.levelCount,
            let outline = styles.outline, style.listStyle?.isEmpty != true
        else { return }
        guard attributes["text:is-list-header"] != "true" else { return }
        let restarts = attributes["text:restart-numbering"] == "true"
        let start = attributes.int("text:start-value").map(Self.plausible)
        let counts = counters.countHeading(
            level, style: outline, start: restarts ? start ?? outline.levels[level - 1].start : nil)
        let text = outline.label(level, counts)
        guard !text.isEmpty else { return }
        paragraph.format = format(of: style, outline, level, scope: -1, opens: true)
        paragraph.label = label(text, level, "outline", outline, paragraph)
    }

    private func numberItem(
        _ paragraph: inout Paragraph, _ attributes: Attributes, _ position: OpenDocumentListPosition,
        _ style: OpenDocumentResolvedParagraph
    ) {
        let isCounted = position.opensItem && attributes["text:is-list-header"] != "true"
        paragraph.format = format(
            of: style, position.style, position.level, scope: position.list, opens: isCounted)
        guard isCounted else {
            counters.interrupt(position.level, in: position.list)
            return
        }
        let counts = counters.count(
            position.level, in: position.list, style: position.style, start: position.startValue)
        let text = position.style.label(position.level, counts)
        guard !text.trimmed.isEmpty else { return }
        paragraph.label = label(
            text, position.level, "list-" + String(position.list + 1), position.style, paragraph)
    }

    private func label(
        _ text: String, _ level: Int, _ list: String, _ style: OpenDocumentListStyle, _ paragraph: Paragraph
    ) -> Label {
        let rules = style.levels[level - 1]
        let format = builder.formats.table.paragraphs[paragraph.format.index]
        return Label(
            text: text, level: level, list: list, follow: rules.follow,
            indent: format.left + format.firstLine,
            textStart: rules.follow == .tab ? rules.tab ?? format.left : nil,
            isBullet: rules.isBullet)
    }
}
