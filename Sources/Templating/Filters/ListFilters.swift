import Diagnostics

/// Filters of lists and maps.
enum ListFilters {
    static let all: [(filter: Filter, aliases: [String])] = basics + selecting + arranging

    private static let basics: [(filter: Filter, aliases: [String])] = [
        (
            Filter("first") { value, _, _ throws(ExpressionFault) in
                try listed(value).first ?? .undefined(Value.Missing(path: "first", step: "first"))
            }, []
        ),
        (
            Filter("last") { value, _, _ throws(ExpressionFault) in
                try listed(value).last ?? .undefined(Value.Missing(path: "last", step: "last"))
            }, []
        ),
        (Filter("list") { value, _, _ throws(ExpressionFault) in .list(try listed(value)) }, []),
        (
            Filter("reverse") { value, _, _ throws(ExpressionFault) in
                if case .text(let text) = value { return .text(String(text.reversed())) }
                return .list(try listed(value).reversed())
            }, []
        ),
        (
            Filter("items") { value, _, _ throws(ExpressionFault) in
                guard case .map(let map) = value else { throw ExpressionFault("not-a-map", ["found": value.kind]) }
                return .list(map.pairs.map { .list([.text($0.key), $0.value]) })
            }, []
        ),
        (
            Filter("attr") { value, given, _ throws(ExpressionFault) in
                try attribute(given.value(0, "name"), of: value)
            }, []
        ),
        (
            Filter("batch") { value, given, _ throws(ExpressionFault) in
                let size = min(max(1, given.integer(0, "linecount") ?? 1), 100_000)
                let fill = given.value(1, "fill_with")
                let items = try listed(value)
                return .list(
                    stride(from: 0, to: items.count, by: size).map { start in
                        var row = Array(items[start..<min(items.count, start + size)])
                        if let fill { row += Array(repeating: fill, count: size - row.count) }
                        return .list(row)
                    })
            }, []
        ),
        (
            Filter("slice") { value, given, _ throws(ExpressionFault) in
                let count = max(1, min(10_000, given.integer(0, "slices") ?? 1))
                let items = try listed(value)
                let fill = given.value(1, "fill_with")
                let (size, extra) = items.count.quotientAndRemainder(dividingBy: count)
                var at = 0
                return .list(
                    (0..<count).map { index in
                        let end = at + size + (index < extra ? 1 : 0)
                        defer { at = end }
                        var part = Array(items[at..<end])
                        if let fill, index >= extra, extra > 0 { part.append(fill) }
                        return .list(part)
                    })
            }, []
        ),
    ]

    // MARK: Selecting

    private static let selecting: [(filter: Filter, aliases: [String])] = [
        (Filter("select") { value, given, context throws(ExpressionFault) in try select(value, given, &context, wanted: true, byAttribute: false) }, []),
        (Filter("reject") { value, given, context throws(ExpressionFault) in try select(value, given, &context, wanted: false, byAttribute: false) }, []),
        (Filter("selectattr") { value, given, context throws(ExpressionFault) in try select(value, given, &context, wanted: true, byAttribute: true) }, []),
        (Filter("rejectattr") { value, given, context throws(ExpressionFault) in try select(value, given, &context, wanted: false, byAttribute: true) }, []),
        (
            Filter("map") { value, given, context throws(ExpressionFault) in
                var made: [Value] = []
                if let path = given.named.first(where: { $0.name == "attribute" })?.value {
                    let fallback = given.named.first { $0.name == "default" }?.value
                    for item in try listed(value) {
                        do throws(ExpressionFault) { made.append(try attribute(path, of: item)) } catch {
                            guard let fallback else { throw error }
                            made.append(fallback)
                        }
                    }
                    return .list(made)
                }
                guard let name = given.text(0, "filter"), let filter = context.table.filter(named: name) else {
                    throw ExpressionFault("unknown-filter", ["name": given.text(0, "filter") ?? ""])
                }
                let rest = CallArguments(positional: Array(given.positional.dropFirst()), named: given.named)
                for item in try listed(value) { made.append(try filter.apply(item, rest, &context)) }
                return .list(made)
            }, []
        ),
    ]

    private static func select(
        _ value: Value, _ given: CallArguments, _ context: inout EvaluationContext, wanted: Bool,
        byAttribute: Bool
    ) throws(ExpressionFault) -> Value {
        let skipped = byAttribute ? 1 : 0
        let table = context.table
        let test = given.text(skipped, "test").flatMap { table.test(named: $0) }
        if let name = given.text(skipped, "test"), test == nil {
            throw ExpressionFault("unknown-test", ["name": name])
        }
        let rest = CallArguments(positional: Array(given.positional.dropFirst(skipped + 1)), named: [])
        var kept: [Value] = []
        for item in try listed(value) {
            let subject = byAttribute ? try attribute(given.positional.first, of: item) : item
            let holds = try test.map { test throws(ExpressionFault) in try test.holds(subject, rest, &context) } ?? subject.isTrue
            if holds == wanted { kept.append(item) }
        }
        return .list(kept)
    }

    // MARK: Arranging

    private static let arranging: [(filter: Filter, aliases: [String])] = [
        (
            Filter("sort") { value, given, context throws(ExpressionFault) in
                let items = try sorted(
                    try listed(value), by: given.value(2, "attribute"),
                    bytes: given.named.contains { $0.name == "collation" && $0.value == .text("byte") }, &context)
                return .list(given.isTrue(0, "reverse") == true ? items.reversed() : items)
            }, []
        ),
        (
            Filter("dictsort") { value, given, context throws(ExpressionFault) in
                guard case .map(let map) = value else { throw ExpressionFault("not-a-map", ["found": value.kind]) }
                let byValue = given.text(1, "by") == "value"
                let pairs: [Value] = map.pairs.map { .list([.text($0.key), $0.value]) }
                let items = try sorted(pairs, by: .number(Number(byValue ? 1 : 0)), bytes: false, &context)
                return .list(given.isTrue(2, "reverse") == true ? items.reversed() : items)
            }, []
        ),
        (
            Filter("unique") { value, given, context throws(ExpressionFault) in
                var seen = SeenValues()
                var kept: [Value] = []
                for item in try listed(value) {
                    var key = try attribute(given.value(1, "attribute"), of: item)
                    if case .text(let text) = key, given.isTrue(0, "case_sensitive") != true { key = .text(text.lowercased()) }
                    if try seen.insert(key, &context) { kept.append(item) }
                }
                return .list(kept)
            }, []
        ),
        (
            Filter("groupby") { value, given, context throws(ExpressionFault) in
                let path = given.value(0, "attribute")
                var groups: [(key: Value, items: [Value])] = []
                for item in try sorted(try listed(value), by: path, bytes: false, &context) {
                    let key = try attribute(path, of: item)
                    if let last = groups.last?.key, try context.equal(last, key) { groups[groups.count - 1].items.append(item) } else { groups.append((key, [item])) }
                }
                return .list(groups.map { .list([$0.key, .list($0.items)]) })
            }, []
        ),
    ]

    /// In the order of the Vietnamese alphabet; stable.
    static func sorted(
        _ items: [Value], by path: Value?, bytes: Bool, _ context: inout EvaluationContext
    ) throws(ExpressionFault) -> [Value] {
        var keyed: [(key: Value, collation: [UInt16], item: Value)] = []
        for item in items {
            let key = try attribute(path, of: item)
            var collation: [UInt16] = []
            if case .text(let text) = key, !bytes { collation = VietnameseCollation.key(text) }
            keyed.append((key, collation, item))
        }
        var fault: ExpressionFault?
        let order = keyed.indices.sorted { a, b in
            let (x, y) = (keyed[a], keyed[b])
            if !x.collation.isEmpty || !y.collation.isEmpty, x.collation != y.collation {
                return x.collation.lexicographicallyPrecedes(y.collation)
            }
            do throws(ExpressionFault) {
                let result = try Templating.order(x.key, y.key, nil, &context)
                return result == 0 ? a < b : result < 0
            } catch {
                fault = error
                return a < b
            }
        }
        if let fault { throw fault }
        return order.map { keyed[$0].item }
    }
}

/// Values met before: texts and numbers are looked up, others compared.
private struct SeenValues {
    private var texts: Set<String> = []
    private var numbers: Set<NumberKey> = []
    private var others: [Value] = []

    /// - Returns: whether the value is new.
    mutating func insert(_ value: Value, _ context: inout EvaluationContext) throws(ExpressionFault) -> Bool {
        switch value {
        case .text(let text): return texts.insert(text).inserted
        case .number(let number): return numbers.insert(NumberKey(number)).inserted
        default:
            try context.charge(others.count)
            if try context.index(of: value, in: others) != nil { return false }
            others.append(value)
            return true
        }
    }

    /// A number without the zeros at its end: 1.10 is 1.1.
    private struct NumberKey: Hashable {
        private var units: Int128
        private var scale: UInt8

        init(_ number: Number) {
            (units, scale) = (number.units, number.scale)
            while scale > 0, units.isMultiple(of: 10) {
                units /= 10
                scale -= 1
            }
        }
    }
}
