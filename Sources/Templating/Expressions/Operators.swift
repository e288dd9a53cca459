import Diagnostics

// MARK: Comparing

func compare(
    _ first: Expression, _ rest: [Expression.Comparison], _ context: inout EvaluationContext
) throws(ExpressionFault) -> Value {
    var left = try defined(first, &context)
    var leftExpression = first
    for comparison in rest {
        let right = try defined(comparison.other, &context)
        do {
            guard try holds(comparison.relation, left, right, comparison.other, &context) else { return .bool(false) }
        } catch { throw named(error, (left, leftExpression), (right, comparison.other)) }
        (left, leftExpression) = (right, comparison.other)
    }
    return .bool(true)
}

/// A fault of comparing names the field that is text, or the one that there is.
private func named(
    _ fault: ExpressionFault, _ left: (value: Value, expression: Expression), _ right: (value: Value, expression: Expression)
) -> ExpressionFault {
    guard fault.id == "not-comparable" else { return fault }
    func path(_ side: (value: Value, expression: Expression), onlyText: Bool) -> String? {
        if onlyText { guard case .text = side.value else { return nil } }
        return side.expression.path
    }
    var fault = fault
    let sides = [left, right]
    fault.field = sides.lazy.compactMap { path($0, onlyText: true) }.first
        ?? sides.lazy.compactMap { path($0, onlyText: false) }.first
    fault.arguments["name"] = fault.field
    return fault
}

func holds(
    _ relation: Expression.Relation, _ a: Value, _ b: Value, _ expression: Expression?,
    _ context: inout EvaluationContext
) throws(ExpressionFault) -> Bool {
    switch relation {
    case .equal: return try context.equal(a, b) || truthEquals(a, b)
    case .unequal: return !(try context.equal(a, b) || truthEquals(a, b))
    case .in: return try isIn(a, b, expression, &context)
    case .notIn: return !(try isIn(a, b, expression, &context))
    case .less: return try order(a, b, expression, &context) < 0
    case .lessOrEqual: return try order(a, b, expression, &context) <= 0
    case .greater: return try order(a, b, expression, &context) > 0
    case .greaterOrEqual: return try order(a, b, expression, &context) >= 0
    }
}

/// `true == 1`, as in Python.
private func truthEquals(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.bool(let x), .number(let y)), (.number(let y), .bool(let x)):
        y == Number(x ? 1 : 0)
    default: false
    }
}

private func isIn(
    _ a: Value, _ b: Value, _ expression: Expression?, _ context: inout EvaluationContext
) throws(ExpressionFault) -> Bool {
    switch b.plain {
    case .list(let items): return try context.index(of: a, in: items) != nil
    case .map(let map): return a.printed.map { map[$0] != nil } ?? false
    case .text(let text):
        guard case .text(let part) = a.plain else { break }
        return part.isEmpty || text.contains(part)
    case .null: return false
    default: break
    }
    throw ExpressionFault(
        "not-comparable", ["a": a.kind, "b": b.kind, "operator": "in"], range: expression?.range)
}

func order(
    _ a: Value, _ b: Value, _ expression: Expression?, _ context: inout EvaluationContext
) throws(ExpressionFault) -> Int {
    switch (a.plain, b.plain) {
    case (.number(let x), .number(let y)): return x < y ? -1 : x == y ? 0 : 1
    case (.text(let x), .text(let y)): return x.unicodeScalars.lexicographicallyPrecedes(y.unicodeScalars) ? -1 : x == y ? 0 : 1
    case (.bool(let x), .bool(let y)): return (x ? 1 : 0) - (y ? 1 : 0)
    case (.bool(let x), .number(let y)): return try order(.number(Number(x ? 1 : 0)), .number(y), expression, &context)
    case (.number(let x), .bool(let y)): return try order(.number(x), .number(Number(y ? 1 : 0)), expression, &context)
    case (.list(let x), .list(let y)):
        for (left, right) in zip(x, y) where try !context.equal(left, right) {
            return try order(left, right, expression, &context)
        }
        return x.count - y.count
    default:
        throw ExpressionFault(
            "not-comparable", ["a": a.kind, "b": b.kind, "operator": "<"],
            range: expression?.range, field: expression?.path)
    }
}

// MARK: Arithmetic

func binary(
    _ operation: Expression.Operator, _ a: Expression, _ b: Expression,
    _ expression: Expression, _ context: inout EvaluationContext
) throws(ExpressionFault) -> Value {
    let left = try defined(a, &context).plain
    let right = try defined(b, &context).plain
    if operation == .join {
        let (x, y) = (try printed(left, a), try printed(right, b))
        try context.check(text: x.utf8.count + y.utf8.count)
        return .text(x + y)
    }
    switch (operation, left, right) {
    case (.add, .text(let x), .text(let y)):
        try context.check(text: x.utf8.count + y.utf8.count)
        return .text(x + y)
    case (.add, .list(let x), .list(let y)):
        guard x.count + y.count <= context.limits.items else {
            throw ExpressionFault("too-many-items", ["limit": String(context.limits.items)], range: expression.range)
        }
        return .list(x.items + y.items)
    case (.multiply, .list(let items), .number(let count)), (.multiply, .number(let count), .list(let items)):
        guard let times = count.integer else { break }
        let (length, over) = items.count.multipliedReportingOverflow(by: max(times, 0))
        guard !over, length <= context.limits.items else {
            throw ExpressionFault("too-many-items", ["limit": String(context.limits.items)], range: expression.range)
        }
        try context.charge(length)
        return .list((0..<max(times, 0)).flatMap { _ in items.items })
    case (.remainder, .text(let pattern), _):
        return .text(try percentFormat(pattern, right, expression, context))
    case (.multiply, .text(let text), .number(let count)),
        (.multiply, .number(let count), .text(let text)):
        guard let times = count.integer else { break }
        try context.check(text: text.utf8.count.multipliedReportingOverflow(by: max(times, 0)).overflow ? Int.max : text.utf8.count * max(times, 0))
        return .text(String(repeating: text, count: max(times, 0)))
    default: break
    }
    guard let x = left.asNumber, let y = right.asNumber else {
        let wrong = left.asNumber == nil ? (left, a) : (right, b)
        throw ExpressionFault(
            "not-a-number", ["found": wrong.0.kind, "name": wrong.1.path ?? ""],
            range: wrong.1.range, field: wrong.1.path)
    }
    return .number(try calculate(operation, x, y, expression))
}

/// `'%s of %s' % (a, b)`.
private func percentFormat(
    _ pattern: String, _ values: Value, _ expression: Expression, _ context: EvaluationContext
) throws(ExpressionFault) -> String {
    var given = CallArguments(positional: [values], named: [])
    if case .list(let items) = values { given.positional = items.items }
    if case .map(let map) = values { given = CallArguments(positional: [], named: map.pairs.map { ($0.key, $0.value) }) }
    do { return try PercentFormat.format(pattern, given, context) } catch {
        var fault = error
        fault.range = fault.range ?? expression.range
        throw fault
    }
}

private func calculate(
    _ operation: Expression.Operator, _ x: Number, _ y: Number, _ expression: Expression
) throws(ExpressionFault) -> Number {
    let divides = operation == .divide || operation == .floor || operation == .remainder
    if divides, y.isZero {
        throw ExpressionFault("division-by-zero", range: expression.range)
    }
    let result: Number? =
        switch operation {
        case .add: .adding(x, y)
        case .subtract: .subtracting(x, y)
        case .multiply: .multiplying(x, y)
        case .divide: .dividing(x, y)
        case .floor: .flooring(x, y)
        case .remainder: .remainder(x, y)
        case .power: .power(x, y)
        case .join: nil
        }
    guard let result else { throw ExpressionFault("number-too-large", range: expression.range) }
    return result
}

extension Value {
    var asNumber: Number? {
        switch self {
        case .number(let number): number
        case .bool(let value): Number(value ? 1 : 0)
        default: nil
        }
    }
}

/// The text of a value, or the fault that it has none.
func printed(
    _ value: Value, _ expression: Expression?
) throws(ExpressionFault) -> String {
    if let text = value.printed { return text }
    if case .undefined(let missing) = value { throw .undefined(missing, range: expression?.range) }
    throw ExpressionFault(
        "not-printable", ["found": value.kind, "name": expression?.path ?? ""],
        range: expression?.range, field: expression?.path)
}
