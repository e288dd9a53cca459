import Diagnostics

/// Filters of numbers and of lists of numbers.
enum NumberFilters {
    static let all: [(filter: Filter, aliases: [String])] = [
        (
            Filter("abs") { value, _, _ throws(ExpressionFault) in
                let number = try numeric(value)
                return .number(Number(units: number.units < 0 ? -number.units : number.units, scale: number.scale))
            }, []
        ),
        (
            Filter("round") { value, given, _ throws(ExpressionFault) in
                let rounding: Number.Rounding =
                    switch given.text(1, "method") {
                    case "ceil": .up
                    case "floor": .down
                    default: .halfAwayFromZero
                    }
                return .number(try numeric(value).rounded(to: given.integer(0, "precision") ?? 0, rounding))
            }, []
        ),
        (
            Filter("int") { value, given, _ throws(ExpressionFault) in
                let fallback = given.value(0, "default") ?? .number(Number(0))
                switch value {
                case .number(let number):
                    return .number(number.units < 0 ? number.rounded(to: 0, .up) : number.rounded(to: 0, .down))
                case .bool(let truth): return .number(Number(truth ? 1 : 0))
                case .text(let text):
                    guard let number = Number(text.filter { $0 != " " }) else { return fallback }
                    return .number(number.units < 0 ? number.rounded(to: 0, .up) : number.rounded(to: 0, .down))
                default: return fallback
                }
            }, []
        ),
        (
            Filter("float") { value, given, _ throws(ExpressionFault) in
                switch value {
                case .number: return value
                case .text(let text): return Number(text).map { .number($0) } ?? given.value(0, "default") ?? .number(Number(0))
                default: return given.value(0, "default") ?? .number(Number(0))
                }
            }, []
        ),
        (
            Filter("sum") { value, given, context throws(ExpressionFault) in
                var total = try given.value(1, "start").map { value throws(ExpressionFault) in try numeric(value) } ?? Number(0)
                for item in try listed(value) {
                    let part = try attribute(given.value(0, "attribute"), of: item)
                    guard let sum = Number.adding(total, try numeric(part)) else {
                        throw ExpressionFault("number-too-large")
                    }
                    total = sum
                }
                return .number(total)
            }, []
        ),
        (Filter("min") { value, given, context throws(ExpressionFault) in try extreme(value, given, &context, wanted: -1) }, []),
        (Filter("max") { value, given, context throws(ExpressionFault) in try extreme(value, given, &context, wanted: 1) }, []),
    ]

    private static func extreme(
        _ value: Value, _ given: CallArguments, _ context: inout EvaluationContext, wanted: Int
    ) throws(ExpressionFault) -> Value {
        var best: (item: Value, key: Value)?
        for item in try listed(value) {
            let key = try attribute(given.value(1, "attribute"), of: item)
            guard let known = best else {
                best = (item, key)
                continue
            }
            if try order(key, known.key, nil, &context).signum() == wanted { best = (item, key) }
        }
        return best?.item ?? .undefined(Value.Missing(path: "min", step: "min"))
    }
}

/// The number that a value is.
func numeric(_ value: Value) throws(ExpressionFault) -> Number {
    guard let number = value.asNumber else {
        throw ExpressionFault("not-a-number", ["found": value.kind])
    }
    return number
}

/// The items of a value that is a list.
func listed(_ value: Value) throws(ExpressionFault) -> [Value] {
    switch value {
    case .list(let items): return items.items
    case .null: return []
    case .map(let map): return map.keys.map { .text($0) }
    case .text(let text): return text.map { .text(String($0)) }
    default: throw ExpressionFault("not-a-list", ["found": value.kind])
    }
}

/// `a.b` or an index of an item, the item itself without a path.
func attribute(_ path: Value?, of item: Value) throws(ExpressionFault) -> Value {
    guard let path else { return item }
    if case .number(let number) = path, let index = number.integer, case .list(let items) = item {
        guard items.indices.contains(index) else { throw ExpressionFault("undefined-field", ["name": "[\(index)]"]) }
        return items[index]
    }
    var value = item
    for step in (path.printed ?? "").split(separator: ".") {
        switch value {
        case .map(let map):
            guard let next = map[String(step)] else {
                var arguments = ["name": String(step)]
                arguments["near"] = NearName.of(String(step), among: map.keys)
                throw ExpressionFault("undefined-field", arguments, field: String(step))
            }
            value = next
        case .list(let items):
            guard let index = Int(step), items.indices.contains(index) else {
                throw ExpressionFault("undefined-field", ["name": String(step)])
            }
            value = items[index]
        default: throw ExpressionFault("undefined-field", ["name": String(step)], field: String(step))
        }
    }
    return value
}
