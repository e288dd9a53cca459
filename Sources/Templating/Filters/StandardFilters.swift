import Diagnostics

extension FilterTable {
    /// Jinja's filters and tests, as far as they need no macro, and the engine's own.
    package static let standard = FilterTable()
        .adding(BlockFilters.all)
        .adding(tests: StandardTests.all)
        .adding(CommonFilters.all)
}

/// Filters whose value is more than text.
enum BlockFilters {
    static let all: [(filter: Filter, aliases: [String])] = [
        (
            Filter("markdown", makesBlocks: true) { value, _, _ throws(ExpressionFault) in
                .rich(.markdown(try printed(value, nil)))
            }, []
        ),
        (
            Filter("paragraphs", makesBlocks: true) { value, _, _ throws(ExpressionFault) in
                .rich(.paragraphs(try printed(value, nil)))
            }, []
        ),
        (
            Filter("drop", takesUndefined: false) { value, _, _ throws(ExpressionFault) in
                .rich(.drop(value))
            }, []
        ),
        (
            Filter("be_rong") { value, given, context throws(ExpressionFault) in
                let lines: [Value] =
                    if case .list(let items) = value { items } else { [value] }
                let style = given.text(0, "style") ?? ""
                var widest = Number(0)
                for line in lines {
                    let text = try printed(line, nil)
                    guard let width = context.textWidth?(text, style) else {
                        throw ExpressionFault("unknown-style", ["style": style])
                    }
                    widest = max(widest, width)
                }
                return .number(widest)
            }, ["text_width"]
        ),
    ]
}

enum CommonFilters {
    static let all: [(filter: Filter, aliases: [String])] = [
        (
            Filter("default", takesUndefined: true) { value, given, _ throws(ExpressionFault) in
                let isMissing =
                    if case .undefined = value { true } else {
                        given.isTrue(1, "boolean") == true && !value.isTrue
                    }
                return isMissing ? given.value(0, "default_value") ?? .text("") : value
            }, ["d"]
        ),
        (
            Filter("join") { value, given, _ throws(ExpressionFault) in
                guard case .list(let items) = value else {
                    throw ExpressionFault("not-a-list", ["found": value.kind])
                }
                var texts: [String] = []
                for item in items { texts.append(try printed(item, nil)) }
                return .text(texts.joined(separator: given.text(0, "d") ?? ""))
            }, []
        ),
        (
            Filter("length") { value, _, _ throws(ExpressionFault) in
                switch value {
                case .list(let items): return .number(Number(items.count))
                case .map(let map): return .number(Number(map.count))
                case .text(let text): return .number(Number(text.count))
                default: throw ExpressionFault("not-a-list", ["found": value.kind])
                }
            }, ["count"]
        ),
        (
            Filter("upper") { value, _, _ throws(ExpressionFault) in
                .text(try printed(value, nil).uppercased())
            }, []
        ),
        (
            Filter("lower") { value, _, _ throws(ExpressionFault) in
                .text(try printed(value, nil).lowercased())
            }, []
        ),
    ]
}

enum StandardTests {
    static let all: [(test: ValueTest, aliases: [String])] = [
        (
            ValueTest("defined", takesUndefined: true) { value, _, _ throws(ExpressionFault) in
                if case .undefined = value { false } else { true }
            }, []
        ),
        (
            ValueTest("undefined", takesUndefined: true) { value, _, _ throws(ExpressionFault) in
                if case .undefined = value { true } else { false }
            }, []
        ),
        (ValueTest("none") { value, _, _ throws(ExpressionFault) in value == .null }, []),
        (
            ValueTest("string") { value, _, _ throws(ExpressionFault) in
                if case .text = value { true } else { false }
            }, []
        ),
        (
            ValueTest("mapping") { value, _, _ throws(ExpressionFault) in
                if case .map = value { true } else { false }
            }, []
        ),
    ]
}

/// Methods that templates in the wild call, as far as a filter does the same.
enum Methods {
    static func call(
        _ name: String, on value: Value, _ given: CallArguments,
        _ context: inout EvaluationContext
    ) throws(ExpressionFault) -> Value? {
        switch (value, name) {
        case (.map(let map), "items"):
            return .list(map.pairs.map { .list([.text($0.key), $0.value]) })
        case (.map(let map), "keys"): return .list(map.keys.map { .text($0) })
        case (.map(let map), "values"): return .list(map.pairs.map(\.value))
        case (.map(let map), "get"):
            return map[given.text(0, "key") ?? ""] ?? given.value(1, "default") ?? .null
        default:
            guard let filter = FilterTable.standard.filter(named: name) else { return nil }
            return try filter.apply(value, given, &context)
        }
    }
}
