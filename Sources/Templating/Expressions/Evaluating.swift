import Diagnostics

/// The value of an expression in a context.
///
/// - Throws: what is wrong, with the scalars of the mark that are meant.
package func evaluate(
    _ expression: Expression, in context: inout EvaluationContext
) throws(ExpressionFault) -> Value {
    switch expression.node {
    case .literal(let value): return value
    case .name(_, let slot): return context.slots[slot]
    case .member(let base, let key):
        return try member(key, of: try evaluate(base, in: &context), expression, context)
    case .item(let base, let index):
        let container = try evaluate(base, in: &context).plain
        return try item(try defined(index, &context), of: container, expression)
    case .slice(let base, let from, let to, let step):
        return try slice(base, from, to, step, &context)
    case .list(let items): return try list(items, &context)
    case .map(let pairs): return try map(pairs, &context)
    case .negative(let value):
        let number = try number(value, &context)
        return .number(Number(units: -number.units, scale: number.scale))
    case .not(let value): return .bool(!(try evaluate(value, in: &context).isTrue))
    case .and(let a, let b):
        let left = try evaluate(a, in: &context)
        return left.isTrue ? try evaluate(b, in: &context) : left
    case .or(let a, let b):
        let left = try evaluate(a, in: &context)
        return left.isTrue ? left : try evaluate(b, in: &context)
    case .conditional(let then, let condition, let otherwise):
        if try evaluate(condition, in: &context).isTrue { return try evaluate(then, in: &context) }
        guard let otherwise else { return .null }
        return try evaluate(otherwise, in: &context)
    case .compare(let first, let rest): return try compare(first, rest, &context)
    case .binary(let operation, let a, let b):
        return try binary(operation, a, b, expression, &context)
    case .filter(let value, let filter, let arguments):
        return try apply(filter, to: value, arguments, expression, &context)
    case .test(let value, let test, let arguments, let negated):
        return try apply(test, to: value, arguments, negated, expression, &context)
    case .call(let callee, let arguments):
        return try call(callee, arguments, expression, &context)
    case .spread(let items): return try evaluate(items, in: &context)
    }
}

/// The value of an expression that must be there.
func defined(
    _ expression: Expression, _ context: inout EvaluationContext
) throws(ExpressionFault) -> Value {
    let value = try evaluate(expression, in: &context)
    if case .undefined(let missing) = value {
        throw .undefined(missing, range: expression.range)
    }
    return value
}

private func number(
    _ expression: Expression, _ context: inout EvaluationContext
) throws(ExpressionFault) -> Number {
    switch try defined(expression, &context) {
    case .number(let number): return number
    case .bool(let value): return Number(value ? 1 : 0)
    case let other:
        throw ExpressionFault(
            "not-a-number", ["found": other.kind, "name": expression.path ?? ""],
            range: expression.range, field: expression.path)
    }
}

// MARK: Members

/// `base.key`: the data's key; `loop.index`; a member of nothing is nothing's fault.
private func member(
    _ key: String, of base: Value, _ expression: Expression, _ context: EvaluationContext
) throws(ExpressionFault) -> Value {
    switch base {
    case .map(let map):
        if let value = map[key] { return value }
        return .undefined(missing(key, in: map, expression))
    case .loop(let loop): return loop.member(key) ?? .undefined(plainMissing(key, expression))
    case .undefined(let missing):
        throw .undefined(
            missing.within(expression.path),
            range: expression.range)
    case .object(.namespace(let id)):
        guard case .names(let names) = context.states[id] else { break }
        return names[key] ?? .undefined(missing(key, in: names, expression))
    case .object(.function(let name, _, _)) where key == "name": return .text(name)
    case .object(.function(_, let parameters, _)) where key == "arguments":
        return .list(parameters.map { .text($0) })
    case .object(.cycler(let items, let id)) where key == "current":
        if case .cycle(let index) = context.states[id] { return items[index] }
    case .list(let pair) where pair.count == 2 && (key == "grouper" || key == "list"):
        // What `groupby` gives, by Jinja's names.
        return key == "list" ? pair[1] : pair[0]
    case .list:
        var missing = plainMissing(key, expression)
        if case .member(let list, _) = expression.node { missing.list = list.path }
        return .undefined(missing)
    default: break
    }
    return .undefined(plainMissing(key, expression))
}

private func missing(
    _ key: String, in map: ValueMap, _ expression: Expression
) -> Value.Missing {
    Value.Missing(
        path: expression.path ?? key, step: expression.path ?? key,
        key: key, among: map.keys)
}

private func plainMissing(_ key: String, _ expression: Expression) -> Value.Missing {
    Value.Missing(path: expression.path ?? key, step: expression.path ?? key)
}

private func item(
    _ index: Value, of base: Value, _ expression: Expression
) throws(ExpressionFault) -> Value {
    switch (base, index) {
    case (.map(let map), .text(let key)):
        return map[key] ?? .undefined(missing(key, in: map, expression))
    case (.map(let map), .number(let number)):
        return map[number.text] ?? .undefined(plainMissing(number.text, expression))
    case (.map(let map), .bool), (.map(let map), .null):
        let key = index.printed ?? ""
        return map[key] ?? .undefined(missing(key, in: map, expression))
    case (.list(let items), .number(let number)):
        guard let index = number.integer else {
            throw ExpressionFault("not-an-index", ["found": number.text], range: expression.range)
        }
        let place = index < 0 ? items.count + index : index
        return items.indices.contains(place)
            ? items[place] : .undefined(plainMissing("[\(index)]", expression))
    case (.text(let text), .number(let number)):
        guard let index = number.integer else { break }
        let place = index < 0 ? text.count + index : index
        guard place >= 0, place < text.count else {
            return .undefined(plainMissing("[\(index)]", expression))
        }
        return .text(String(text[text.index(text.startIndex, offsetBy: place)]))
    case (.loop(let loop), .text(let key)):
        return loop.member(key) ?? .undefined(plainMissing(key, expression))
    case (.undefined(let missing), _):
        throw .undefined(
            missing.within(expression.path),
            range: expression.range)
    default: break
    }
    return .undefined(plainMissing(index.printed ?? "", expression))
}

extension LoopValue {
    func member(_ key: String) -> Value? {
        switch key {
        case "index": .number(Number(index + 1))
        case "index0": .number(Number(index))
        case "revindex": .number(Number(items.count - index))
        case "revindex0": .number(Number(items.count - index - 1))
        case "first": .bool(index == 0)
        case "last": .bool(index == items.count - 1)
        case "length": .number(Number(items.count))
        case "depth": .number(Number(depth))
        case "depth0": .number(Number(depth - 1))
        case "previtem":
            index > 0 ? items[index - 1] : .undefined(Value.Missing(path: "loop.previtem", step: "loop.previtem"))
        case "nextitem":
            index + 1 < items.count
                ? items[index + 1] : .undefined(Value.Missing(path: "loop.nextitem", step: "loop.nextitem"))
        default: nil
        }
    }
}

// MARK: Lists and maps

private func list(
    _ items: [Expression], _ context: inout EvaluationContext
) throws(ExpressionFault) -> Value {
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for item in items { values.append(try defined(item, &context)) }
    return try context.checked(.list(values))
}

private func map(
    _ pairs: [Expression.Pair], _ context: inout EvaluationContext
) throws(ExpressionFault) -> Value {
    var map = ValueMap()
    for pair in pairs {
        guard let key = try defined(pair.key, &context).printed else {
            throw ExpressionFault("not-a-key", range: pair.key.range)
        }
        map[key] = try defined(pair.value, &context)
    }
    return try context.checked(.map(map))
}

private func slice(
    _ base: Expression, _ from: Expression?, _ to: Expression?, _ step: Expression?,
    _ context: inout EvaluationContext
) throws(ExpressionFault) -> Value {
    let value = try defined(base, &context).plain
    func bound(_ expression: Expression?) throws(ExpressionFault) -> Int? {
        guard let expression else { return nil }
        let value = try defined(expression, &context)
        if case .null = value { return nil }
        guard case .number(let number) = value, let integer = number.integer else {
            throw ExpressionFault("not-an-index", ["found": value.kind], range: expression.range)
        }
        return integer
    }
    let bounds = (try bound(from), try bound(to), try bound(step) ?? 1)
    guard bounds.2 != 0 else {
        throw ExpressionFault("not-an-index", ["found": "0"], range: step?.range)
    }
    switch value {
    case .list(let items):
        return .list(sliced(items.count, bounds).map { items[$0] })
    case .text(let text):
        let letters = Array(text)
        return .text(String(sliced(letters.count, bounds).map { letters[$0] }))
    default:
        throw ExpressionFault("not-a-list", ["found": value.kind, "name": base.path ?? ""], range: base.range)
    }
}

/// The indices that Python's slice takes.
private func sliced(_ count: Int, _ bounds: (from: Int?, to: Int?, step: Int)) -> [Int] {
    let step = bounds.step
    func clamp(_ index: Int) -> Int {
        let place = index < 0 ? index + count : index
        return step > 0 ? min(max(place, 0), count) : min(max(place, -1), count - 1)
    }
    let from = bounds.from.map(clamp) ?? (step > 0 ? 0 : count - 1)
    let to = bounds.to.map(clamp) ?? (step > 0 ? count : -1)
    return Array(stride(from: from, to: to, by: step))
}
