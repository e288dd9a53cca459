import MarkdownReading

/// Hands the blocks and spans of a text to a sink, in order.
struct MarkdownWalker<Sink: MarkdownSink> {
    private(set) var sink: Sink
    private(set) var written = WrittenBlocks()
    private var isQuoted = false

    init(_ sink: Sink) { self.sink = sink }

    // MARK: Blocks

    mutating func write(_ document: MarkdownDocument) {
        let blocks = document.blocks.filter { $0 != .thematicBreak }
        if blocks.isEmpty { paragraph([], .text) }
        for (index, block) in blocks.enumerated() {
            if index == blocks.count - 1, case .paragraph = block { sink.isClosing = true }
            write(block, .text)
        }
        sink.finish()
    }

    /// - Parameter kind: What a paragraph among these blocks is.
    private mutating func write(_ block: MarkdownBlock, _ kind: ParagraphKind) {
        switch block {
        case .heading(let level, let spans):
            paragraph(spans, .heading(level, hasNumber: HeadingNumber.isTyped(in: spans)))
        case .paragraph(let spans):
            var kind = kind
            for line in PointLines.split(spans) {
                paragraph(line, isQuoted && kind == .text ? .quotation : kind)
                if kind == .item { kind = .continuation }
            }
        case .code(let text): code(text, kind)
        case .quotation(let blocks):
            let wasQuoted = isQuoted
            isQuoted = true
            for block in blocks { write(block, kind) }
            isQuoted = wasQuoted
        case .list(let start, _, let items): list(start, items)
        case .table(let table): write(table)
        case .thematicBreak: break
        }
    }

    private mutating func paragraph(_ spans: [MarkdownSpan], _ kind: ParagraphKind) {
        sink.beginParagraph(kind)
        write(spans, [])
        sink.endParagraph()
        note(isTable: false)
    }

    private mutating func note(isTable: Bool) {
        if written.isEmpty { written.startsWithTable = isTable }
        written.isEmpty = false
        written.endsWithTable = isTable
    }

    /// Code is plain text; its lines stay lines.
    private mutating func code(_ text: String, _ kind: ParagraphKind) {
        var text = text[...]
        while text.last == "\n" { text.removeLast() }
        sink.beginParagraph(kind)
        sink.text(String(text), [])
        sink.endParagraph()
        note(isTable: false)
    }

    private mutating func list(_ start: Int?, _ items: [[MarkdownBlock]]) {
        sink.beginList(ListKind(isNumbered: start != nil, start: start ?? 1))
        for item in items {
            sink.beginItem()
            var isFirst = true
            for block in item {
                write(block, isFirst ? .item : .continuation)
                isFirst = false
            }
            sink.endItem()
        }
        sink.endList()
        note(isTable: false)
    }

    // MARK: Tables

    private mutating func write(_ table: MarkdownTable) {
        guard sink.allowsTables else {
            for row in [table.head] + table.rows {
                paragraph(Array(row.joined(separator: [.text("\t")])), .text)
            }
            return
        }
        // Neighbouring tables of WordprocessingML are one.
        if written.endsWithTable { paragraph([], .text) }
        sink.beginTable(shares: ColumnShares.of(table))
        if table.head.contains(where: { !$0.isEmpty }) { row(table.head, table, isHeading: true) }
        for cells in table.rows { row(cells, table, isHeading: false) }
        sink.endTable()
        note(isTable: true)
    }

    private mutating func row(
        _ cells: [[MarkdownSpan]], _ table: MarkdownTable, isHeading: Bool
    ) {
        sink.beginRow(isHeading: isHeading)
        for (column, alignment) in table.alignments.enumerated() {
            sink.beginCell()
            sink.beginParagraph(.cell(isHeading: isHeading, ColumnAlignment(alignment)))
            if column < cells.count { write(cells[column], []) }
            sink.endParagraph()
            sink.endCell()
        }
        sink.endRow()
    }

    // MARK: Spans

    mutating func write(_ spans: [MarkdownSpan], _ look: LetterLook) {
        for span in spans {
            switch span {
            case .text(let text), .code(let text): sink.text(text, look)
            case .strong(let inner): write(inner, look.union(.bold))
            case .emphasis(let inner): write(inner, look.union(.italic))
            case .struck(let inner): write(inner, look.union(.struck))
            case .lineBreak: sink.lineBreak(look)
            case .softBreak: sink.text(" ", look)
            case .image(let address, let inner): picture(address, inner, look)
            case .link(let address, let inner): link(address, inner, look)
            }
        }
    }

    /// Where no picture can stand its words do.
    private mutating func picture(_ address: String, _ inner: [MarkdownSpan], _ look: LetterLook) {
        guard sink.showsPictures, !address.isEmpty else { return write(inner, look) }
        sink.picture(PictureValue(.named(address), alternative: ColumnShares.text(of: inner)))
    }

    private var isInLink = false

    private mutating func link(_ address: String, _ inner: [MarkdownSpan], _ look: LetterLook) {
        guard !isInLink, let address = LinkAddress.safe(address) else {
            write(inner, look)
            return
        }
        isInLink = true
        sink.beginLink(address)
        write(inner, look)
        sink.endLink()
        isInLink = false
    }
}

extension ColumnAlignment {
    fileprivate init(_ alignment: MarkdownTable.Alignment) {
        switch alignment {
        case .natural: self = .natural
        case .left: self = .left
        case .center: self = .center
        case .right: self = .right
        }
    }
}
