/// The tags of a text that composing looks at.
struct TextTags {
    /// A tag that puts texts together.
    struct Tag {
        /// What it does.
        enum Kind {
            /// Whether it stands in a block, where it cannot act.
            case extends([String], isMisplaced: Bool)
            case include([String], isOptional: Bool, seesContext: Bool)
            case block(String, isRequired: Bool), endblock
            /// `import` and `from`, with the tag that stands before the imported text.
            case imported([String], statement: String, opener: String)
            /// `{{ super() }}`.
            case `super`
            /// `super()` within an expression, with the places of the calls.
            case superWithin([Range<Int>])
            /// Any other statement; whether it gives names.
            case other(sets: Bool)
        }
        var kind: Kind
        var range: Range<Int>
        /// Of a block the index of its `endblock`.
        var closer = 0
    }

    private(set) var all: [Tag] = []
    /// Blocks within each other.
    private(set) var deepest = 0
    private let scalars: [Unicode.Scalar]
    private let lineStarts: [Int]

    init(of scalars: [Unicode.Scalar], table: FilterTable) {
        self.scalars = scalars
        var scanner = MarkScanner(table: table)
        let found = scanner.scan(scalars)
        var marks = found.map(\.range)[...]
        var starts = [0]
        for (index, scalar) in scalars.enumerated() where scalar == "\n" {
            while let mark = marks.first, mark.upperBound <= index { marks = marks.dropFirst() }
            if marks.first?.contains(index) != true { starts.append(index + 1) }
        }
        lineStarts = starts
        var open: [Int] = []
        var depth = 0
        for mark in found {
            let part = mark.tagPart
            if part.opensBlock { depth += 1 } else if part.closesBlock { depth -= 1 }
            guard var kind = Self.kind(of: mark.content) else { continue }
            if case .extends(let names, _) = kind { kind = .extends(names, isMisplaced: depth > 0) }
            if case .block = kind {
                open.append(all.count)
                deepest = max(deepest, open.count)
            } else if case .endblock = kind {
                guard let opener = open.popLast() else { continue }
                all[opener].closer = all.count
            }
            all.append(Tag(kind: kind, range: mark.range))
        }
        // An unclosed block reaches to the end of the text.
        while let opener = open.popLast() {
            all[opener].closer = all.count
            all.append(Tag(kind: .endblock, range: scalars.count..<scalars.count))
        }
    }

    private static func kind(of content: ScannedMark.Content) -> Tag.Kind? {
        switch content {
        case .value(let expression):
            if expression.isSuper { return .super }
            let calls = expression.superCalls
            return calls.isEmpty ? nil : .superWithin(calls)
        case .statement(.extends(let name)): return .extends(name.literalTexts, isMisplaced: false)
        case .statement(.include(let name, let isOptional, let seesContext)):
            return .include(name.literalTexts, isOptional: isOptional, seesContext: seesContext)
        case .statement(let statement) where statement.moduleOpener != nil:
            guard let (name, opener) = statement.moduleOpener else { return nil }
            return .imported(name.literalTexts, statement: statement.name, opener: opener)
        case .statement(.block(let name, let isRequired)): return .block(name, isRequired: isRequired)
        case .statement(.endblock): return .endblock
        case .statement(.set(_, let value)) where !value.superCalls.isEmpty: return .superWithin(value.superCalls)
        case .statement(.set), .statement(.setBlock), .statement(.macro): return .other(sets: true)
        case .statement(let statement):
            let calls = statement.expressions.flatMap(\.superCalls)
            return calls.isEmpty ? .other(sets: false) : .superWithin(calls)
        default: return nil
        }
    }

    /// What stands in the block at an index.
    func body(_ index: Int) -> Range<Int> {
        all[index].range.upperBound..<all[all[index].closer].range.lowerBound
    }

    /// Whether a tag is all that its line shows.
    func isAlone(_ tag: Tag) -> Bool {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
        let before = scalars[..<tag.range.lowerBound].last { !isBlank($0) }
        let after = scalars[tag.range.upperBound...].first { !isBlank($0) }
        return (before ?? "\n") == "\n" && (after ?? "\n") == "\n"
    }

    /// Where the line of a place begins, as far as lines count: outside of marks.
    func lineStart(of place: Int) -> Int {
        lineStarts[max(0, lineStarts.partitioningIndex { $0 > place } - 1)]
    }
}

extension Tag.Part {
    fileprivate var opensBlock: Bool { if case .opener(let kind) = self { kind != .block } else { false } }
    fileprivate var closesBlock: Bool { if case .closer(let kind) = self { kind != .block } else { false } }
}
