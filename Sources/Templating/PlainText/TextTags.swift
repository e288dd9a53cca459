/// The tags of a text that composing looks at.
struct TextTags {
    /// A tag that puts texts together.
    struct Tag {
        /// What it does.
        enum Kind {
            case extends([String])
            case include([String], isOptional: Bool)
            case block(String), endblock
            /// `import` and `from`, with the tag that stands before the imported text.
            case imported([String], statement: String, opener: String)
            /// `{{ super() }}`.
            case `super`
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
        for mark in found {
            guard let kind = Self.kind(of: mark.content) else { continue }
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
        case .value(let expression): return expression.isSuper ? .super : nil
        case .statement(.extends(let name)): return .extends(name.literalTexts)
        case .statement(.include(let name, let isOptional)):
            return .include(name.literalTexts, isOptional: isOptional)
        case .statement(.import(let name, let alias)):
            return .imported(name.literalTexts, statement: "import", opener: "{% __module \(alias) %}")
        case .statement(.fromImport(let name, let names)):
            let pairs = names.map { "\($0.name) \($0.alias)" }.joined(separator: ", ")
            return .imported(name.literalTexts, statement: "from", opener: "{% __module (\(pairs)) %}")
        case .statement(.block(let name)): return .block(name)
        case .statement(.endblock): return .endblock
        case .statement(.set), .statement(.setBlock), .statement(.macro): return .other(sets: true)
        case .statement: return .other(sets: false)
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
