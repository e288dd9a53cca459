import Diagnostics

extension FilterTable {
    /// Jinja's filters and tests, as far as they need no macro, and the engine's own.
    package static let standard = FilterTable()
        .adding(BlockFilters.all)
        .adding(tests: StandardTests.all)
        .adding(CommonFilters.all)
        .adding(NumberFilters.all)
        .adding(ListFilters.all)
        .adding(TextFilters.all)
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
                    if case .list(let items) = value { items.items } else { [value] }
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

/// Filters for values of any kind.
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
            Filter("join") { value, given, context throws(ExpressionFault) in
                var texts: [String] = []
                for item in try context.joined(value) {
                    texts.append(try printed(try Attributes.one(given.value(1, "attribute"), of: item), nil))
                }
                try context.charge(texts.count)
                let separator = given.text(0, "d") ?? ""
                let length = texts.reduce(0) { $0 + $1.utf8.count }
                try context.check(text: length + max(0, texts.count - 1) * separator.utf8.count)
                return .text(texts.joined(separator: separator))
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

/// Jinja's tests.
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
        kind("number") { $0.asNumber != nil },
        kind("integer") { if case .number(let number) = $0 { number.isInteger } else { false } },
        kind("float") { if case .number(let number) = $0 { !number.isInteger } else { false } },
        kind("boolean") { if case .bool = $0 { true } else { false } },
        kind("true") { $0 == .bool(true) },
        kind("false") { $0 == .bool(false) },
        kind("sequence", isSequence), kind("iterable", isSequence),
        kind("callable") {
            switch $0 {
            case .object(.function), .object(.joiner): true
            default: false
            }
        },
        kind("lower") { $0.printed.map { $0 == $0.lowercased() && $0 != $0.uppercased() } ?? false },
        kind("upper") { $0.printed.map { $0 == $0.uppercased() && $0 != $0.lowercased() } ?? false },
        kind("odd") { remainder($0, by: Number(2)).map { !$0.isZero } ?? false },
        kind("even") { remainder($0, by: Number(2)).map(\.isZero) ?? false },
        (
            ValueTest("divisibleby") { value, given, _ throws(ExpressionFault) in
                let divisor = try numeric(given.value(0, "num") ?? .null)
                return remainder(value, by: divisor).map(\.isZero) ?? false
            }, []
        ),
        (ValueTest("sameas") { value, given, context throws(ExpressionFault) in
            guard let other = given.value(0, "other") else { return false }
            return try context.equal(value, other)
        }, []),
        (
            ValueTest("filter") { value, _, context throws(ExpressionFault) in
                context.table.filter(named: value.printed ?? "") != nil
            }, []
        ),
        (
            ValueTest("test") { value, _, context throws(ExpressionFault) in
                context.table.test(named: value.printed ?? "") != nil
            }, []
        ),
        relation("eq", ["equalto", "=="], .equal), relation("ne", ["!="], .unequal),
        relation("lt", ["lessthan", "<"], .less), relation("le", ["<="], .lessOrEqual),
        relation("gt", ["greaterthan", ">"], .greater), relation("ge", [">="], .greaterOrEqual),
        relation("in", [], .in),
        (ValueTest("none") { value, _, _ throws(ExpressionFault) in value == .null }, []),
        (
            ValueTest("string") { value, _, _ throws(ExpressionFault) in
                switch value {
                case .text, .rich(.fragment): true
                default: false
                }
            }, []
        ),
        (
            ValueTest("mapping") { value, _, _ throws(ExpressionFault) in
                if case .map = value { true } else { false }
            }, []
        ),
    ]

    private static func isSequence(_ value: Value) -> Bool {
        switch value {
        case .list, .map, .text, .rich(.fragment): true
        default: false
        }
    }

    private static func kind(
        _ name: String, _ holds: @escaping @Sendable (Value) -> Bool
    ) -> (test: ValueTest, aliases: [String]) {
        (ValueTest(name) { value, _, _ throws(ExpressionFault) in holds(value) }, [])
    }

    private static func relation(
        _ name: String, _ aliases: [String], _ relation: Expression.Relation
    ) -> (test: ValueTest, aliases: [String]) {
        (
            ValueTest(name) { value, given, context throws(ExpressionFault) in
                guard let other = given.value(0, "other") else {
                    throw ExpressionFault("missing-argument", ["name": name])
                }
                return try Templating.holds(relation, value, other, nil, &context)
            }, aliases
        )
    }

    private static func remainder(_ value: Value, by divisor: Number) -> Number? {
        value.asNumber.flatMap { Number.remainder($0, divisor) }
    }
}
