import Diagnostics

/// Filters of lists and maps.
enum ListFilters {
    static let all: [(filter: Filter, aliases: [String])] = basics + selecting + Arranging.all

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
                try Attributes.one(given.value(0, "name"), of: value)
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
                    for item in try listed(value) { made.append(try Attributes.handedOn(path, of: item, default: fallback)) }
                    return .list(made)
                }
                guard let name = given.text(0, "filter") else { throw ExpressionFault("missing-argument", ["name": "map"]) }
                let filter = try context.table.filter(name, at: nil)
                let rest = CallArguments(positional: Array(given.positional.dropFirst()), named: given.named)
                try filter.check(rest)
                for item in try listed(value) {
                    if !filter.takesUndefined { try Attributes.refuseMissing(item) }
                    made.append(try filter.apply(filter.input(item), rest, &context))
                }
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
        let test = try given.text(skipped, "test").map { name throws(ExpressionFault) in try table.test(name, at: nil) }
        let rest = CallArguments(positional: Array(given.positional.dropFirst(skipped + 1)), named: given.named)
        try test?.signature?.check(rest, of: test?.name ?? "")
        var kept: [Value] = []
        for item in try listed(value) {
            let subject = byAttribute ? try Attributes.value(given.positional.first, of: item) : item
            if test?.takesUndefined == false { try Attributes.refuseMissing(subject) }
            let holds: Bool
            do throws(ExpressionFault) { holds = try test?.holds(subject, rest, &context) ?? subject.isTrue } catch {
                throw Attributes.named(error, byAttribute ? given.positional.first : nil)
            }
            if holds == wanted { kept.append(item) }
        }
        return .list(kept)
    }
}
