import OfficeDocuments
import XMLScanning

/// Writes Markdown as OpenDocument (ODF 1.2 part 1, chapters 5, 6 and 9).
struct OpenDocumentSink: MarkdownSink {
    var out: [UInt8]
    var additions: Additions {
        get { looks.additions }
        set { looks.additions = newValue }
    }
    private(set) var forbidden: Unicode.Scalar?
    var fault: ExpressionFault?
    /// Not in a list of the template (ODF 1.2, 5.3.3); our own lists are closed first.
    var allowsTables: Bool { !site.isInList }
    let site: OpenDocumentSite
    /// Whether runs alone are written, among other characters of the line.
    private let isInline: Bool

    let text: String
    private let table: String
    /// Lists open around, the outermost first.
    var lists: [OpenList] = []
    var suspendedLists: [[OpenList]] = []
    /// The open paragraph stands beside the list that it belongs to.
    private var isBesideList = false
    let words: OpenDocumentSnippets
    /// What was made once: most paragraphs and spans are alike.
    private var paragraphs: [ParagraphKey: Wrapping] = [:]
    private var spans = [Wrapping?](repeating: nil, count: 8)
    private var cellOpen: [UInt8] = []
    /// The end of the open paragraph.
    private var close: [UInt8] = []
    /// Whether a blank would be lost now.
    var lastWasBlank = true
    private var isFirst = true
    var looks: OpenDocumentLooks
    var itemIsEmpty = false
    private var headingRows = false

    private struct ParagraphKey: Hashable {
        var kind: ParagraphKind
        var level: Int
        var isNumbered: Bool
    }

    /// What stands before and after a text.
    private struct Wrapping {
        var open: [UInt8] = []
        var close: [UInt8] = []
    }

    /// A list that is open around.
    struct OpenList {
        var kind: ListKind
        var style: String
        /// It stands beside the lists that it belongs to.
        var isBeside = false
        /// It goes on after what could not stand in an item: where its tag, its item's tag
        /// and the item's content begin in the output. What stays empty is taken back.
        var resumed: (list: Int, item: Int, content: Int)?
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
        words = OpenDocumentSnippets(text: text, table: table)
    }

    mutating func write(_ markup: String) { out.append(contentsOf: markup.utf8) }

    // MARK: Paragraphs

    var isClosing = false {
        didSet { looks.isClosing = isClosing }
    }

    mutating func beginParagraph(_ kind: ParagraphKind) {
        itemIsEmpty = false
        lastWasBlank = true
        if isInline { return }
        var kind = kind
        if kind == .continuation, let list = lists.last, looks.continuesAsText(list.kind, level: lists.count) {
            suspendLists()
            isBesideList = true
            kind = .text
        }
        let key = ParagraphKey(
            kind: kind, level: lists.count, isNumbered: lists.last?.kind.isNumbered ?? false)
        if !isFirst, !isClosing, let known = paragraphs[key] {
            out += known.open
            close = known.close
            return
        }
        let made = wrapping(kind)
        if !isFirst, !isClosing { paragraphs[key] = made }
        isFirst = false
        out += made.open
        close = made.close
    }

    mutating func endParagraph() {
        if isInline { return }
        out += close
        if isBesideList { resumeLists() }
        isBesideList = false
    }

    /// The tags of a paragraph, with the spans around the mark where its look holds.
    private mutating func wrapping(_ kind: ParagraphKind) -> Wrapping {
        var tag = text + "p"
        var attributes = ""
        if case .heading(let level, let hasNumber) = kind {
            tag = text + "h"
            attributes = " \(text)outline-level=\"\(level)\""
            if hasNumber, looks.isNumbered(level) {
                attributes += " \(text)is-list-header=\"true\""
            }
        }
        let look = looks.paragraph(
            kind, isFirst: isFirst, list: lists.last?.kind, level: lists.count)
        let declarations = lists.isEmpty ? site.prefixes.declarations : ""
        let styled = look.style.map { " \(text)style-name=\"\(attributeValue($0))\"" } ?? ""
        var open = "<\(tag)\(declarations)\(styled)\(attributes)>"
        var close = ""
        for span in look.isOwn ? site.spans : [] {
            open += "<\(text)span \(text)style-name=\"\(attributeValue(span))\">"
            close += "</\(text)span>"
        }
        return Wrapping(open: Array(open.utf8), close: Array("\(close)</\(tag)>".utf8))
    }

    // MARK: Letters

    mutating func text(_ text: String, _ look: LetterLook) {
        let wrapping = wrapping(look)
        out += wrapping.open
        let bytes = text.utf8
        if bytes.first != 0x20, bytes.last != 0x20 {
            forbidden = out.append(text: text, by: site.carrier) ?? forbidden
            if !bytes.isEmpty { lastWasBlank = false }
        } else {
            writeWithBlanks(bytes)
        }
        out += wrapping.close
    }

    private mutating func writeWithBlanks(_ bytes: String.UTF8View) {
        let leading = bytes.prefix { $0 == 0x20 }.count
        for _ in 0..<leading { writeBlank() }
        let rest = bytes.dropFirst(leading)
        let trailing = rest.reversed().prefix { $0 == 0x20 }.count
        if trailing < rest.count {
            let core = String(Substring(rest.dropLast(trailing)))
            forbidden = out.append(text: core, by: site.carrier) ?? forbidden
            lastWasBlank = false
        }
        for _ in 0..<trailing { writeBlank() }
    }

    private mutating func wrapping(_ look: LetterLook) -> Wrapping {
        if look.isEmpty { return Wrapping() }
        if let known = spans[Int(look.rawValue)] { return known }
        var made = Wrapping()
        for span in looks.spans(for: look) {
            made.open += "<\(text)span \(text)style-name=\"\(span)\">".utf8
            made.close += "</\(text)span>".utf8
        }
        spans[Int(look.rawValue)] = made
        return made
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
        suspendLists()
        write(
            "<\(table)table\(site.prefixes.declarations) \(table)style-name=\"\(looks.automatic(.table))\">"
        )
        // Writer takes relative widths as parts of 65535.
        let total = max(1, shares.reduce(0, +))
        for share in shares.map({ $0 * 65535 / total }) {
            write(
                "<\(table)table-column \(table)style-name=\"\(looks.automatic(.column(share: share)))\"/>"
            )
        }
    }

    mutating func endTable() {
        write("</\(table)table>")
        isFirst = false
        resumeLists()
    }

    mutating func beginRow(isHeading: Bool) {
        if isHeading { out += words.headingRowsOpen }
        headingRows = isHeading
        out += words.rowOpen
    }

    mutating func endRow() {
        out += words.rowClose
        if headingRows { out += words.headingRowsClose }
    }

    mutating func beginCell() {
        if cellOpen.isEmpty {
            let office = site.prefixes[Namespaces.office]
            let style = looks.automatic(.cell)
            cellOpen = Array(
                "<\(table)table-cell \(table)style-name=\"\(style)\" \(office)value-type=\"string\">"
                    .utf8)
        }
        out += cellOpen
    }

    mutating func endCell() { out += words.cellClose }

    mutating func finish() {}
}
