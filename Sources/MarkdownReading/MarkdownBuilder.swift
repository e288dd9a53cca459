import CMD4C

/// The context of md4c's callbacks: builds the tree, deepest open element last.
///
/// What nests deeper than `maxDepth` is flattened into its parent.
final class MarkdownBuilder {
    private static let maxDepth = 64

    /// A block that is open, with what its end needs.
    private enum Open {
        case document, quotation, item
        case list(start: Int?, isTight: Bool, items: [[MarkdownBlock]])
        case heading(Int)
        case paragraph
        case code
        case table(MarkdownTable)
        case row(cells: [[MarkdownSpan]])
        case cell
        case strong, emphasis, struck, codeSpan
        case link(String)
        case image(String)

        /// How many levels it takes before text may stand in it.
        var room: Int {
            switch self {
            case .list, .row: 2
            case .table: 3
            default: 1
            }
        }
    }

    /// An open block with what it holds so far.
    private struct Level {
        var kind: Open
        var blocks: [MarkdownBlock] = []
        var spans: [MarkdownSpan] = []
    }

    private var levels: [Level] = [Level(kind: .document)]
    private var ignoredDepth = 0
    private var isInHead = false

    static func of(_ user: UnsafeMutableRawPointer?) -> MarkdownBuilder? {
        unsafe user.map { unsafe Unmanaged.fromOpaque($0).takeUnretainedValue() }
    }

    func finished() -> [MarkdownBlock] { levels[0].blocks }

    // MARK: Blocks

    func enter(block kind: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
        switch kind {
        case MD_BLOCK_QUOTE: push(.quotation)
        case MD_BLOCK_UL:
            let detail = unsafe detail?.load(as: MD_BLOCK_UL_DETAIL.self)
            push(.list(start: nil, isTight: detail?.is_tight != 0, items: []))
        case MD_BLOCK_OL:
            let detail = unsafe detail?.load(as: MD_BLOCK_OL_DETAIL.self)
            push(
                .list(
                    start: Int(detail?.start ?? 1), isTight: detail?.is_tight != 0,
                    items: []))
        case MD_BLOCK_LI: push(.item)
        case MD_BLOCK_H:
            let detail = unsafe detail?.load(as: MD_BLOCK_H_DETAIL.self)
            push(.heading(Int(detail?.level ?? 1)))
        case MD_BLOCK_P: push(.paragraph)
        case MD_BLOCK_CODE: push(.code)
        case MD_BLOCK_HR: add(.thematicBreak)
        case MD_BLOCK_TABLE: push(.table(MarkdownTable(alignments: [], head: [], rows: [])))
        case MD_BLOCK_THEAD: isInHead = true
        case MD_BLOCK_TBODY: isInHead = false
        case MD_BLOCK_TR: push(.row(cells: []))
        case MD_BLOCK_TH, MD_BLOCK_TD:
            if isInHead { unsafe noteAlignment(detail) }
            push(.cell)
        default: break
        }
    }

    func leave(block kind: MD_BLOCKTYPE) {
        switch kind {
        case MD_BLOCK_QUOTE, MD_BLOCK_UL, MD_BLOCK_OL, MD_BLOCK_LI, MD_BLOCK_H, MD_BLOCK_P,
            MD_BLOCK_CODE, MD_BLOCK_TABLE, MD_BLOCK_TR, MD_BLOCK_TH, MD_BLOCK_TD:
            pop()
        case MD_BLOCK_THEAD: isInHead = false
        default: break
        }
    }

    private func noteAlignment(_ detail: UnsafeMutableRawPointer?) {
        let align = unsafe detail?.load(as: MD_BLOCK_TD_DETAIL.self).align ?? MD_ALIGN_DEFAULT
        let alignment: MarkdownTable.Alignment =
            switch align {
            case MD_ALIGN_LEFT: .left
            case MD_ALIGN_CENTER: .center
            case MD_ALIGN_RIGHT: .right
            default: .natural
            }
        for level in levels.indices.reversed() {
            guard case .table(var table) = levels[level].kind else { continue }
            table.alignments.append(alignment)
            levels[level].kind = .table(table)
            return
        }
    }

    // MARK: Spans

    func enter(span kind: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) {
        switch kind {
        case MD_SPAN_STRONG: push(.strong)
        case MD_SPAN_EM: push(.emphasis)
        case MD_SPAN_DEL: push(.struck)
        case MD_SPAN_CODE: push(.codeSpan)
        case MD_SPAN_A:
            let address = unsafe detail.map { unsafe text(of: $0.load(as: MD_SPAN_A_DETAIL.self).href) }
            push(.link(address ?? ""))
        case MD_SPAN_IMG:
            let address = unsafe detail.map { unsafe text(of: $0.load(as: MD_SPAN_IMG_DETAIL.self).src) }
            push(.image(address ?? ""))
        default: push(.emphasis)
        }
    }

    func leave(span: MD_SPANTYPE) { pop() }

    private func text(of attribute: MD_ATTRIBUTE) -> String {
        guard let characters = unsafe attribute.text else { return "" }
        let bytes = unsafe UnsafeBufferPointer(start: characters, count: Int(attribute.size))
        return Entities.decoded(
            String(decoding: unsafe bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }

    func text(_ kind: MD_TEXTTYPE, _ characters: UnsafePointer<MD_CHAR>?, _ size: Int) {
        switch kind {
        case MD_TEXT_BR: return append(.lineBreak)
        case MD_TEXT_SOFTBR: return append(.softBreak)
        case MD_TEXT_NULLCHAR: return append(.text("\u{FFFD}"))
        default: break
        }
        guard let characters = unsafe characters else { return }
        let bytes = unsafe UnsafeRawBufferPointer(start: characters, count: size)
        let read = unsafe String(decoding: bytes, as: UTF8.self)
        append(.text(kind == MD_TEXT_ENTITY ? Entities.decoded(read) : read))
    }

    private func append(_ span: MarkdownSpan) {
        let last = levels.count - 1
        if case .text(let more) = span, case .text(let text)? = levels[last].spans.last {
            levels[last].spans[levels[last].spans.count - 1] = .text(text + more)
        } else {
            levels[last].spans.append(span)
        }
    }

    // MARK: The tree

    private func push(_ kind: Open) {
        // From the first that has no room on, all is ignored that opens in it.
        if ignoredDepth > 0 || levels.count + kind.room > Self.maxDepth {
            ignoredDepth += 1
            return
        }
        levels.append(Level(kind: kind))
    }

    private func add(_ block: MarkdownBlock) { levels[levels.count - 1].blocks.append(block) }

    private func pop() {
        if ignoredDepth > 0 {
            ignoredDepth -= 1
            return
        }
        guard levels.count > 1 else { return }
        let level = levels.removeLast()
        switch level.kind {
        case .document: break
        case .quotation:
            // What nests too deeply left its text here.
            let own: [MarkdownBlock] = level.spans.isEmpty ? [] : [.paragraph(level.spans)]
            add(.quotation(level.blocks + own))
        case .list(let start, let isTight, let items):
            add(.list(start: start, isTight: isTight, items))
        case .item: addItem(level)
        case .heading(let number): add(.heading(level: number, level.spans))
        case .paragraph: add(.paragraph(level.spans))
        case .code: add(.code(plain(level.spans)))
        case .table(let table): add(.table(table))
        case .row(let cells): addRow(cells)
        case .cell: addCell(level.spans)
        case .strong: append(.strong(level.spans))
        case .emphasis: append(.emphasis(level.spans))
        case .struck: append(.struck(level.spans))
        case .codeSpan: append(.code(plain(level.spans)))
        case .link(let address): append(.link(address: address, level.spans))
        case .image(let address): append(.image(address: address, level.spans))
        }
    }

    /// The text of a tight list's item comes without a paragraph around it.
    private func addItem(_ level: Level) {
        let own: [MarkdownBlock] = level.spans.isEmpty ? [] : [.paragraph(level.spans)]
        let last = levels.count - 1
        guard case .list(let start, let isTight, let items) = levels[last].kind else { return }
        levels[last].kind = .list(
            start: start, isTight: isTight, items: items + [own + level.blocks])
    }

    private func addRow(_ cells: [[MarkdownSpan]]) {
        let last = levels.count - 1
        guard case .table(var table) = levels[last].kind else { return }
        if isInHead { table.head = cells } else { table.rows.append(cells) }
        levels[last].kind = .table(table)
    }

    private func addCell(_ spans: [MarkdownSpan]) {
        let last = levels.count - 1
        guard case .row(let cells) = levels[last].kind else { return }
        levels[last].kind = .row(cells: cells + [spans])
    }

    private func plain(_ spans: [MarkdownSpan]) -> String {
        spans.map { span in
            switch span {
            case .text(let text), .code(let text): text
            case .lineBreak, .softBreak: "\n"
            default: ""
            }
        }.joined()
    }
}
