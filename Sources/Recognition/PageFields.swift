import ReadingModel

extension [Block] {
    /// Whether a field for the number of the page stands among them.
    package var holdPageNumber: Bool {
        contains { block in
            switch block {
            case .paragraph(let paragraph): paragraph.inlines.holdPageNumber
            case .table(let table): table.rows.contains { $0.cells.contains { $0.blocks.holdPageNumber } }
            case .contents(let contents): contents.blocks.holdPageNumber
            case .frame, .opaque: false
            }
        }
    }
}

extension [Inline] {
    package var holdPageNumber: Bool {
        contains { inline in
            switch inline {
            case .field(let field): field.kind == .pageNumber || field.shown.holdPageNumber
            case .link(_, let inner), .change(_, let inner): inner.holdPageNumber
            default: false
            }
        }
    }
}
