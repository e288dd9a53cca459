import OfficeDocuments

/// Writes Markdown as OpenDocument (ODF 1.2 part 1, chapters 5, 6 and 9).
struct OpenDocumentSink: MarkdownSink {
    var out: [UInt8]
    var additions: Additions { looks.additions }
    private(set) var forbidden: Unicode.Scalar?
    /// Not in a list of the template (ODF 1.2, 5.3.3); our own lists are closed first.
    var allowsTables: Bool { !site.isInList }
    private let site: OpenDocumentSite
    /// Whether runs alone are written, among other characters of the line.
    private let isInline: Bool

    private let text: String
    private let table: String
    /// Lists open around, the outermost first.
    private var lists: [OpenList] = []
    private var paragraphTag = ""
    private var openSpans = 0
    /// Whether a blank would be lost now.
    private var lastWasBlank = true
    private var isFirst = true
    private var looks: OpenDocumentLooks
    private var itemIsEmpty = false
    private var headingRows = false

    private struct OpenList {
        var kind: ListKind
        var style: String
        var itemCount = 0
        /// `list-header` for what goes on after a table: it takes no number.
        var itemTag = "list-item"
    }

    init(
        _ site: OpenDocumentSite, _ target: OpenDocumentTarget, isInline: Bool,
        out: [UInt8], additions: Additions
    ) {
        self.site = site
        self.isInline = isInline
        self.out = out
        looks = OpenDocumentLooks(site, target, additions)
        text = site.prefixes[Namespaces.text]
        table = site.prefixes[Namespaces.table]
    }

    private mutating func write(_ markup: String) { out.append(contentsOf: markup.utf8) }

    // MARK: Paragraphs

    mutating func beginParagraph(_ kind: ParagraphKind) {
        itemIsEmpty = false
        lastWasBlank = true
        if isInline { return }
        var tag = "p"
        var attributes = ""
        if case .heading(let level) = kind {
            tag = "h"
            attributes = " \(text)outline-level=\"\(level)\""
        }
        let look = looks.paragraph(
            kind, isFirst: isFirst, list: lists.last?.kind, level: lists.count)
        paragraphTag = text + tag
        let declarations = lists.isEmpty ? site.prefixes.declarations : ""
        let styled = look.style.map { " \(text)style-name=\"\(attributeValue($0))\"" } ?? ""
        write("<\(paragraphTag)\(declarations)\(styled)\(attributes)>")
        isFirst = false
        openSpans = 0
        guard look.isOwn else { return }
        for span in site.spans {
            write("<\(text)span \(text)style-name=\"\(attributeValue(span))\">")
            openSpans += 1
        }
    }

    mutating func endParagraph() {
        if isInline { return }
        for _ in 0..<openSpans { write("</\(text)span>") }
        write("</\(paragraphTag)>")
    }

    // MARK: Letters

    mutating func text(_ text: String, _ look: LetterLook) {
        let spans = looks.spans(for: look)
        for span in spans { write("<\(self.text)span \(self.text)style-name=\"\(span)\">") }
        var inner = text.utf8[...]
        while inner.first == 0x20 {
            writeBlank()
            inner.removeFirst()
        }
        let rest = inner.reversed().drop { $0 == 0x20 }.count
        let trailing = inner.count - rest
        if rest > 0 {
            let core = String(Substring(inner.prefix(rest)))
            forbidden = out.append(text: core, by: site.carrier) ?? forbidden
            lastWasBlank = false
        }
        for _ in 0..<trailing { writeBlank() }
        for _ in spans { write("</\(self.text)span>") }
    }

    /// A blank at a paragraph's start or beside another one would be lost as a
    /// character (ODF 1.2, 6.1.2).
    private mutating func writeBlank() {
        if lastWasBlank { out.append(contentsOf: site.carrier.blank) } else { out.append(0x20) }
        lastWasBlank = true
    }

    mutating func lineBreak(_ look: LetterLook) {
        out.append(contentsOf: site.carrier.lineBreak)
        lastWasBlank = true
    }

    mutating func beginLink(_ address: String) {
        let xlink = site.prefixes[Namespaces.xlink]
        let style = looks.letterStyle(.link).map {
            " \(text)style-name=\"\(attributeValue($0))\""
        }
        let declarations = isInline ? site.prefixes.declarations : ""
        write(
            "<\(text)a\(declarations) \(xlink)type=\"simple\" \(xlink)href=\"\(attributeValue(address))\"\(style ?? "")>"
        )
    }

    mutating func endLink() { write("</\(text)a>") }

    // MARK: Lists

    mutating func beginList(_ kind: ListKind) {
        itemIsEmpty = false
        let style = looks.listStyle(kind, level: lists.count + 1)
        lists.append(OpenList(kind: kind, style: style))
        openList(lists.count - 1, isContinued: false)
    }

    private mutating func openList(_ index: Int, isContinued: Bool) {
        let list = lists[index]
        let declarations = index == 0 ? site.prefixes.declarations : ""
        let inherits = index > 0 && lists[index - 1].style == list.style
        let style = inherits ? "" : " \(text)style-name=\"\(attributeValue(list.style))\""
        let more = isContinued ? " \(text)continue-numbering=\"true\"" : ""
        write("<\(text)list\(declarations)\(style)\(more)>")
    }

    mutating func endList() {
        lists.removeLast()
        write("</\(text)list>")
    }

    mutating func beginItem() {
        let list = lists[lists.count - 1]
        let starts = list.kind.isNumbered && list.itemCount == 0 && list.kind.start != 1
        write("<\(text)list-item\(starts ? " \(text)start-value=\"\(list.kind.start)\"" : "")>")
        lists[lists.count - 1].itemCount += 1
        lists[lists.count - 1].itemTag = "list-item"
        itemIsEmpty = true
    }

    mutating func endItem() {
        if itemIsEmpty {
            beginParagraph(.item)
            endParagraph()
        }
        write("</\(text)\(lists[lists.count - 1].itemTag)>")
    }

    // MARK: Tables

    /// A table cannot stand in a list item (ODF 1.2, 5.3.3): the lists around it
    /// are closed and go on after it.
    mutating func beginTable(shares: [Int]) {
        // A table carries no break: a paragraph does it.
        if isFirst, looks.hasOpening {
            beginParagraph(.text)
            endParagraph()
        }
        itemIsEmpty = false
        suspendedLists.append(lists)
        for list in lists.reversed() { write("</\(text)\(list.itemTag)></\(text)list>") }
        lists = []
        write(
            "<\(table)table\(site.prefixes.declarations) \(table)style-name=\"\(looks.automatic(.table))\">"
        )
        for share in shares {
            write(
                "<\(table)table-column \(table)style-name=\"\(looks.automatic(.column(share: share)))\"/>"
            )
        }
    }

    private var suspendedLists: [[OpenList]] = []

    mutating func endTable() {
        write("</\(table)table>")
        isFirst = false
        lists = suspendedLists.removeLast()
        for index in lists.indices {
            openList(index, isContinued: true)
            if index == lists.count - 1 { lists[index].itemTag = "list-header" }
            write("<\(text)\(lists[index].itemTag)>")
        }
    }

    mutating func beginRow(isHeading: Bool) {
        if isHeading { write("<\(table)table-header-rows>") }
        headingRows = isHeading
        write("<\(table)table-row>")
    }

    mutating func endRow() {
        write("</\(table)table-row>")
        if headingRows { write("</\(table)table-header-rows>") }
    }

    mutating func beginCell() {
        write(
            "<\(table)table-cell \(table)style-name=\"\(looks.automatic(.cell))\" \(site.prefixes[Namespaces.office])value-type=\"string\">"
        )
    }

    mutating func endCell() { write("</\(table)table-cell>") }

    mutating func finish() {}
}
