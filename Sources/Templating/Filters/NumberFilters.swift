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
                let rounding: Number.Rounding
                switch given.text(1, "method") ?? "common" {
                case "common": rounding = .halfAwayFromZero
                case "ceil": rounding = .up
                case "floor": rounding = .down
                case let other:
                    throw ExpressionFault(
                        "filter-value", ["filter": "round", "expected": "'common', 'ceil', 'floor'", "found": "'\(other)'"])
                }
                return .number(try numeric(value).rounded(to: given.integer(0, "precision") ?? 0, rounding))
            }, []
        ),
        (
            Filter("int") { value, given, _ throws(ExpressionFault) in
                let fallback = given.value(0, "default") ?? .number(Number(0))
                switch value {
                case .number(let number): return .number(number.truncated)
                case .bool(let truth): return .number(Number(truth ? 1 : 0))
                case .text(let text):
                    let text = TextEdges.cut(text, nil)
                    let base = given.integer(1, "base") ?? 10
                    if base != 10, let whole = Number(text, base: base) { return .number(whole) }
                    return Number(text.replacing("_", with: "")).map { .number($0.truncated) } ?? fallback
                default: return fallback
                }
            }, []
        ),
        (
            Filter("float") { value, given, _ throws(ExpressionFault) in
                let fallback = given.value(0, "default") ?? .number(Number(0))
                switch value {
                case .number: return value
                case .bool(let truth): return .number(Number(truth ? 1 : 0))
                case .text(let text): return Number(TextEdges.cut(text, nil)).map { .number($0) } ?? fallback
                default: return fallback
                }
            }, []
        ),
        (
            Filter("sum") { value, given, context throws(ExpressionFault) in
                let path = given.value(0, "attribute")
                if case .list(let start)? = given.value(1, "start") {
                    return .list(try joined(try listed(value), path, to: start.items, &context))
                }
                var total = try given.value(1, "start").map { value throws(ExpressionFault) in try numeric(value) } ?? Number(0)
                for item in try listed(value) {
                    let part = try Attributes.one(path, of: item)
                    guard let sum = Number.adding(total, try numeric(part)) else {
                        throw ExpressionFault("number-too-large")
                    }
                    total = sum
                }
                return .number(total)
            }, []
        ),
    ]

    /// `sum(start=[])`: one list of several.
    private static func joined(
        _ items: [Value], _ path: Value?, to start: [Value], _ context: inout EvaluationContext
    ) throws(ExpressionFault) -> [Value] {
        var whole = start
        for item in items {
            let part = try Attributes.one(path, of: item)
            guard case .list(let more) = part else { throw ExpressionFault("not-a-list", ["found": part.kind]) }
            guard whole.count + more.count <= context.limits.items else {
                throw ExpressionFault("too-many-items", ["limit": String(context.limits.items)])
            }
            try context.charge(more.count)
            whole += more.items
        }
        return whole
    }
}

extension Number {
    /// Without its fraction.
    var truncated: Number { rounded(to: 0, units < 0 ? .up : .down) }

    /// A whole number in digits of a base from 2 to 36, with its mark (`0x`, `0o`, `0b`) or
    /// without; base 0 goes by the mark.
    init?(_ text: String, base: Int) {
        var digits = text.filter { $0 != "_" }.lowercased()[...]
        let sign = digits.first.flatMap { "+-".contains($0) ? digits.removeFirst() : nil }
        let marks = ["0x": 16, "0o": 8, "0b": 2]
        let marked = marks[String(digits.prefix(2))]
        if let marked, base == marked || base == 0 { digits = digits.dropFirst(2) }
        let radix = base == 0 ? marked ?? 10 : base
        guard (2...36).contains(radix), let units = UInt64(digits, radix: radix), !digits.hasPrefix("+") else { return nil }
        self.init(units: Int128(units) * (sign == "-" ? -1 : 1), scale: 0)
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
    case .rich(.fragment(let fragment)): return fragment.text.map { .text(String($0)) }
    default: throw ExpressionFault("not-a-list", ["found": value.kind])
    }
}
