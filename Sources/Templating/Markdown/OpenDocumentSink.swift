import OfficeDocuments

/// Writes Markdown as OpenDocument (ODF 1.2 part 1, chapters 5, 6 and 9).
struct OpenDocumentSink: MarkdownSink {
    var out: [UInt8]
    var additions: Additions
    private(set) var forbidden: Unicode.Scalar?
    private let target: OpenDocumentTarget
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
    private var looks: [UInt8: [String]] = [:]
    private var names: [MarkdownRole: String?] = [:]
    /// Whether the open paragraph has no named style but the template's look.
    private var isOwn = true
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
        self.target = target
        self.isInline = isInline
        self.out = out
        self.additions = additions
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
        isOwn = true
        let name = style(of: kind)
        paragraphTag = text + tag
        let declarations = lists.isEmpty ? site.prefixes.declarations : ""
        let styled = name.map { " \(text)style-name=\"\(attributeValue($0))\"" } ?? ""
        write("<\(paragraphTag)\(declarations)\(styled)\(attributes)>")
        isFirst = false
        openSpans = 0
        guard isOwn else { return }
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

    private mutating func style(of kind: ParagraphKind) -> String? {
        let plain = plainStyle(of: kind)
        guard isFirst, site.breakBefore != nil || site.masterPage != nil, lists.isEmpty,
            plain != site.base
        else { return plain }
        return additions.openDocument.name(
            of: .opening(
                parent: kind == .text ? site.named : plain, breakBefore: site.breakBefore,
                masterPage: site.masterPage),
            in: site.part, target)
    }

    private mutating func plainStyle(of kind: ParagraphKind) -> String? {
        switch kind {
        case .text: return isFirst ? site.base : site.following
        case .heading(let level):
            return named(.heading(level))
                ?? automatic(.heading(parent: site.named))
        case .item:
            let level = lists.count
            return named(lists.last?.kind.isNumbered == true ? .number(level) : .bullet(level))
                ?? site.item
        case .continuation: return named(.continuation(lists.count)) ?? site.item
        case .quotation: return named(.quotation) ?? site.following
        case .cell(let isHeading, let alignment): return cellStyle(isHeading, alignment)
        }
    }

    /// The template's style for a role; where there is one, the look of the mark's
    /// own letters does not count.
    private mutating func named(_ role: MarkdownRole) -> String? {
        if let known = names[role] {
            if known != nil { isOwn = false }
            return known
        }
        let name = target.style(role, family: "paragraph", map: additions.target.map)
        names[role] = .some(name)
        if name != nil { isOwn = false }
        return name
    }

    private mutating func automatic(_ style: AutomaticStyle) -> String {
        additions.openDocument.name(of: style, in: site.part, target)
    }

    private mutating func cellStyle(_ isHeading: Bool, _ alignment: ColumnAlignment) -> String? {
        let role: MarkdownRole = isHeading ? .tableHeading : .tableContents
        let named = named(role)
        let side: AutomaticStyle.Alignment? =
            switch alignment {
            case .natural: named == nil ? (isHeading ? .center : .start) : nil
            case .left: .start
            case .center: .center
            case .right: .end
            }
        if let named, side == nil { return named }
        return automatic(
            .cellText(
                parent: named ?? site.named, alignment: side, bold: named == nil && isHeading,
                flush: named == nil))
    }

    // MARK: Letters

    mutating func text(_ text: String, _ look: LetterLook) {
        let spans = spans(for: look)
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

    /// Styles of the spans that give a look: the template's own where it has them.
    private mutating func spans(for look: LetterLook) -> [String] {
        if look.isEmpty { return [] }
        if let known = looks[look.rawValue] { return known }
        let map = additions.target.map
        var rest = look
        var names: [String] = []
        for (part, role) in [(LetterLook.bold, MarkdownRole.strong), (.italic, .emphasis)]
        where rest.contains(part) {
            guard let name = target.style(role, family: "text", map: map) else { continue }
            names.append(attributeValue(name))
            rest.remove(part)
        }
        if !rest.isEmpty {
            names.append(
                automatic(
                    .letters(
                        bold: rest.contains(.bold), italic: rest.contains(.italic),
                        struck: rest.contains(.struck))))
        }
        looks[look.rawValue] = names
        return names
    }

    mutating func beginLink(_ address: String) {
        let xlink = site.prefixes[Namespaces.xlink]
        let style = target.style(.link, family: "text", map: additions.target.map).map {
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
        lists.append(OpenList(kind: kind, style: ""))
        let style = listStyle()
        lists[lists.count - 1].style = style
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

    /// The style of the innermost list: the one that its paragraphs' style brings,
    /// the template's list of that kind, or one of our own.
    private mutating func listStyle() -> String {
        let isNumbered = lists.last?.kind.isNumbered ?? false
        if let paragraph = named(isNumbered ? .number(lists.count) : .bullet(lists.count)),
            let style = target.listStyle(ofParagraphStyle: paragraph, in: site.part)
        {
            return style
        }
        return target.listStyle(isNumbered: isNumbered, map: additions.target.map)
            ?? automatic(.list(isNumbered: isNumbered))
    }

    // MARK: Tables

    /// A table cannot stand in a list item (ODF 1.2, 5.3.3): the lists around it
    /// are closed and go on after it.
    mutating func beginTable(shares: [Int]) {
        itemIsEmpty = false
        suspendedLists.append(lists)
        for list in lists.reversed() { write("</\(text)\(list.itemTag)></\(text)list>") }
        lists = []
        write(
            "<\(table)table\(site.prefixes.declarations) \(table)style-name=\"\(automatic(.table))\">"
        )
        for share in shares {
            write(
                "<\(table)table-column \(table)style-name=\"\(automatic(.column(share: share)))\"/>"
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
            "<\(table)table-cell \(table)style-name=\"\(automatic(.cell))\" \(site.prefixes[Namespaces.office])value-type=\"string\">"
        )
    }

    mutating func endCell() { write("</\(table)table-cell>") }

    mutating func finish() {}
}
