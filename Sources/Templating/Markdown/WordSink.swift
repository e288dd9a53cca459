import OfficeDocuments
import XMLScanning

/// Writes Markdown as WordprocessingML (ISO 29500-1, chapter 17).
struct WordSink: MarkdownSink {
    var out: [UInt8]
    var additions: Additions
    private(set) var forbidden: Unicode.Scalar?
    var fault: ExpressionFault?
    let allowsTables = true
    let target: WordTarget
    private let site: WordSite
    private let looks: WordLooks
    /// Whether runs alone are written: the mark's own run and its text are open.
    private let isInline: Bool

    let w: String
    private let declarations: String
    private let words: WordSnippets
    var lists: [OpenList] = []
    private var isFirst = true
    private var tableDepth = 0
    private var linkDepth = 0
    private var isOwn = true
    private var isCellHeading = false
    var itemIsEmpty = false
    var startsItem = false
    private var columnWidths: [Int] = []
    private var column = 0
    /// What was made once: most paragraphs and runs are alike.
    private var paragraphs: [ParagraphKey: Opening] = [:]
    private var runs = [[UInt8]?](repeating: nil, count: 64)
    private var styles: [MarkdownRole: String?] = [:]

    private struct ParagraphKey: Hashable {
        var kind: ParagraphKind
        var level: Int
        var number: Int
        var isNumbered: Bool
        var startsItem: Bool
    }

    private struct Opening {
        var bytes: [UInt8]
        var isOwn: Bool
    }

    /// A list that is open around.
    struct OpenList {
        var kind: ListKind
        var level: Int
        var number: Int?
        var style: String?
    }

    init(
        _ site: WordSite, _ target: WordTarget, isInline: Bool, out: [UInt8],
        additions: Additions
    ) {
        self.site = site
        self.target = target
        self.isInline = isInline
        self.out = out
        self.additions = additions
        w = site.prefixes[Namespaces.word]
        declarations = site.prefixes.declarations
        words = WordSnippets(prefix: w)
        looks = WordLooks(site: site, target: target, map: additions.target.map, w: w)
    }

    private mutating func write(_ markup: String) { out.append(contentsOf: markup.utf8) }

    mutating func named(_ role: MarkdownRole) -> String? {
        if let known = styles[role] { return known }
        let name = looks.named(role)
        styles[role] = .some(name)
        return name
    }

    // MARK: Paragraphs

    var isClosing = false

    mutating func beginParagraph(_ kind: ParagraphKind) {
        itemIsEmpty = false
        if isInline { return }
        out +=
            tableDepth == 0 && !declarations.isEmpty
            ? Array("<\(w)p\(declarations)>".utf8) : words.paragraphOpen
        let key = ParagraphKey(
            kind: kind, level: lists.last?.level ?? 0, number: lists.last?.number ?? 0,
            isNumbered: lists.last?.kind.isNumbered ?? false, startsItem: startsItem)
        let pageBreak = isFirst && tableDepth == 0 ? site.pageBreak : nil
        let keepNext = isClosing ? site.keepNext : nil
        if pageBreak != nil || keepNext != nil {
            let paragraph = describe(kind)
            isOwn = paragraph.isOwn
            var own = looks.properties(paragraph)
            if let pageBreak { own = own.setting("pageBreakBefore", pageBreak) }
            if let keepNext { own = own.setting("keepNext", keepNext) }
            out += own.element("\(w)pPr")
        } else if let known = paragraphs[key] {
            isOwn = known.isOwn
            out += known.bytes
        } else {
            let paragraph = describe(kind)
            isOwn = paragraph.isOwn
            let opening = looks.properties(paragraph).element("\(w)pPr")
            paragraphs[key] = Opening(bytes: opening, isOwn: isOwn)
            out += opening
        }
        isCellHeading = false
        if isOwn, case .cell(true, _) = kind { isCellHeading = true }
        startsItem = false
        isFirst = false
    }

    private mutating func describe(_ kind: ParagraphKind) -> WordLooks.Paragraph {
        var style: String?
        var isOwn: Bool?
        switch kind {
        case .text: break
        case .heading(let level, _):
            style = named(.heading(level))
            // A style that we add says less than the letters around it.
            isOwn = style == nil
            if style == nil {
                style = additions.word.headingStyle(level, target, additions.target.map)
            }
        case .item: style = lists.last?.style
        case .continuation:
            style = named(.continuation(lists.count))
            // The template names how its items look, and nothing for these.
            if style == nil, lists.last?.style != nil { return WordLooks.Paragraph(kind: .text, style: nil, isOwn: true) }
        case .quotation: style = named(.quotation)
        case .cell(let isHeading, _): style = named(isHeading ? .tableHeading : .tableContents)
        }
        var paragraph = WordLooks.Paragraph(
            kind: kind, style: style, isOwn: isOwn ?? (style == nil))
        guard kind == .item || kind == .continuation else { return paragraph }
        paragraph.level = lists.count
        paragraph.number = lists.last?.number
        paragraph.startsItem = startsItem && kind == .item
        return paragraph
    }

    mutating func endParagraph() { if !isInline { out += words.paragraphClose } }

    /// A section of the template's paragraph ends after all blocks.
    mutating func finish() {
        guard let section = site.section, !isInline else { return }
        write("<\(w)p\(declarations)><\(w)pPr>")
        out += section
        write("</\(w)pPr></\(w)p>")
    }

    // MARK: Letters

    mutating func text(_ text: String, _ look: LetterLook) {
        if isInline, look.isEmpty, linkDepth == 0 {
            forbidden = out.append(text: text, by: site.carrier) ?? forbidden
            return
        }
        leaveRun()
        let index =
            Int(look.rawValue) | (linkDepth > 0 ? 8 : 0) | (isOwn ? 16 : 0)
            | (isCellHeading ? 32 : 0)
        if let known = runs[index] {
            out += known
        } else {
            let run = WordLooks.Run(
                look: look, isLink: linkDepth > 0, isOwn: isOwn, isCellHeading: isCellHeading)
            let opening = looks.opening(run)
            runs[index] = opening
            out += opening
        }
        forbidden = out.append(text: text, by: site.carrier) ?? forbidden
        out += words.runClose
        reopenRun()
    }

    mutating func lineBreak(_ look: LetterLook) {
        if isInline, linkDepth == 0 {
            out += site.carrier.lineBreak
        } else {
            out += words.breakRun
        }
    }

    /// The mark's own run gives way to one of another look …
    mutating func leaveRun() {
        if isInline, linkDepth == 0 { out += words.runClose }
    }

    /// … and goes on after it.
    mutating func reopenRun() {
        guard isInline, linkDepth == 0 else { return }
        write("<\(w)r>")
        out += site.run.element("\(w)rPr")
        write("<\(w)t xml:space=\"preserve\">")
    }

    mutating func beginLink(_ address: String) {
        leaveRun()
        linkDepth += 1
        let r = site.prefixes[Namespaces.relationships]
        let id = additions.word.link(to: address, from: site.part, target) ?? ""
        write("<\(w)hyperlink\(isInline ? declarations : "") \(r)id=\"\(id)\" \(w)history=\"1\">")
    }

    mutating func endLink() {
        linkDepth -= 1
        write("</\(w)hyperlink>")
        reopenRun()
    }

    // MARK: Tables

    mutating func beginTable(shares: [Int]) {
        // A table carries no break: a paragraph does it.
        if isFirst, site.pageBreak != nil {
            beginParagraph(.text)
            endParagraph()
        }
        itemIsEmpty = false
        startsItem = false
        let total = max(1, shares.reduce(0, +))
        columnWidths = shares.map { target.textWidth * $0 / total }
        write("<\(w)tbl\(tableDepth == 0 ? declarations : "")><\(w)tblPr>")
        tableDepth += 1
        let style = looks.named(.table, kind: "table")
        if let style { write("<\(w)tblStyle \(w)val=\"\(attributeValue(style))\"/>") }
        write("<\(w)tblW \(w)w=\"5000\" \(w)type=\"pct\"/>")
        if style == nil { writeBorders() }
        write("</\(w)tblPr><\(w)tblGrid>")
        for width in columnWidths { write("<\(w)gridCol \(w)w=\"\(width)\"/>") }
        write("</\(w)tblGrid>")
    }

    private mutating func writeBorders() {
        let line = " \(w)val=\"single\" \(w)sz=\"4\" \(w)space=\"0\" \(w)color=\"auto\"/>"
        write("<\(w)tblBorders>")
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            write("<\(w)\(side)\(line)")
        }
        write("</\(w)tblBorders>")
    }

    mutating func endTable() {
        tableDepth -= 1
        isFirst = false
        write("</\(w)tbl>")
    }

    mutating func beginRow(isHeading: Bool) {
        column = 0
        out += isHeading ? words.headingRowOpen : words.rowOpen
    }

    mutating func endRow() { out += words.rowClose }

    mutating func beginCell() {
        let width = column < columnWidths.count ? columnWidths[column] : 0
        column += 1
        out += words.cellOpen
        out += String(width).utf8
        out += words.cellOpenEnd
    }

    mutating func endCell() { out += words.cellClose }
}
