import Diagnostics

/// Applies filters and tests, and calls functions and methods.
private func evaluated(
    _ arguments: Expression.Arguments, _ context: inout EvaluationContext
) throws(ExpressionFault) -> CallArguments {
    var given = CallArguments(positional: [], named: [])
    for argument in arguments.positional { try given.add(try defined(argument, &context), of: argument) }
    for (name, value) in arguments.named { try given.add(try defined(value, &context), of: value, named: name) }
    return given
}

extension CallArguments {
    /// One more argument, or all of a list that is spread.
    mutating func add(_ value: Value, of expression: Expression) throws(ExpressionFault) {
        guard case .spread(let list) = expression.node else { return positional.append(value) }
        do { positional += try listed(value) } catch {
            throw ExpressionFault(
                "not-a-list", ["found": value.kind, "name": list.path ?? ""], range: list.range, field: list.path)
        }
    }

    /// The same for an argument with a name, all of a map for none.
    mutating func add(_ value: Value, of expression: Expression, named name: String) throws(ExpressionFault) {
        guard name.isEmpty else { return named.append((name, value)) }
        guard case .map(let map) = value else {
            throw ExpressionFault(
                "not-a-map", ["found": value.kind, "name": expression.path ?? ""], range: expression.range,
                field: expression.path)
        }
        named += map.pairs.map { ($0.key, $0.value) }
    }
}

func apply(
    _ filter: Filter, to value: Expression, _ arguments: Expression.Arguments,
    _ expression: Expression, _ context: inout EvaluationContext
) throws(ExpressionFault) -> Value {
    let input =
        filter.takesUndefined ? try evaluate(value, in: &context) : try defined(value, &context)
    let given =
        arguments.isEmpty
        ? CallArguments(positional: [], named: []) : try evaluated(arguments, &context)
    if case .rich = input, filter.name == "escape" { return input }
    do {
        try filter.check(given)
        return try context.checked(try filter.apply(filter.input(input), given, &context))
    } catch {
        throw located(error, value, expression, filter.name)
    }
}

func apply(
    _ test: ValueTest, to value: Expression, _ arguments: Expression.Arguments, _ negated: Bool,
    _ expression: Expression, _ context: inout EvaluationContext
) throws(ExpressionFault) -> Value {
    let input =
        test.takesUndefined ? try evaluate(value, in: &context) : try defined(value, &context)
    let given = try evaluated(arguments, &context)
    do {
        try test.signature?.check(given, of: test.name)
        return .bool(try test.holds(input, given, &context) != negated)
    } catch {
        throw located(error, value, expression, test.name)
    }
}

/// A fault of a filter is about the value before it.
private func located(
    _ fault: ExpressionFault, _ value: Expression, _ whole: Expression, _ name: String
) -> ExpressionFault {
    var fault = fault
    fault.range = fault.range ?? value.range
    fault.field = fault.field ?? value.path
    if fault.arguments["name"] == nil { fault.arguments["name"] = value.path }
    fault.arguments["filter"] = name
    return fault
}

func call(
    _ callee: Expression, _ arguments: Expression.Arguments, _ expression: Expression,
    _ context: inout EvaluationContext
) throws(ExpressionFault) -> Value {
    try context.charge(1)
    let given: CallArguments
    switch callee.node {
    case .name(let name, let slot):
        given = try evaluated(arguments, &context)
        if slot >= 0, case .object = context.slots[slot] {
            return try call(context.slots[slot], given, expression, &context)
        }
        return try call(function: name, given, callee, expression, &context)
    case .member(let base, let name):
        let value = try defined(base, &context)
        given = try evaluated(arguments, &context)
        if let result = try callMember(name, of: value, given, expression, &context) { return result }
        do {
            if let result = try Methods.call(name, on: value, given, &context) { return try context.checked(result) }
        } catch { throw located(error, base, expression, name) }
        var words = ["name": name, "found": value.kind]
        words["instead"] = Methods.instead(of: name)
        throw ExpressionFault("unknown-method", words, range: callee.range)
    default:
        guard case .object(let object) = try defined(callee, &context) else {
            throw ExpressionFault("not-callable", range: callee.range)
        }
        return try callObject(object, try evaluated(arguments, &context), expression, &context)
    }
}

/// Calls a value; `{% set r = range %}` is another name of the function.
func call(
    _ value: Value, _ given: CallArguments, _ expression: Expression, _ context: inout EvaluationContext
) throws(ExpressionFault) -> Value {
    guard case .object(let object) = value else {
        throw ExpressionFault("not-callable", range: expression.range)
    }
    guard case .function(let name, _, _) = object else { return try callObject(object, given, expression, &context) }
    return try call(function: name, given, expression, expression, &context)
}

private func call(
    function name: String, _ given: CallArguments, _ callee: Expression, _ expression: Expression,
    _ context: inout EvaluationContext
) throws(ExpressionFault) -> Value {
    guard let function = Functions.table[name] else {
        if let reason = FilterTable.reason(against: name) {
            throw ExpressionFault("excluded-filter", ["name": name, "reason": reason], range: callee.range)
        }
        var words = ["name": name]
        words["near"] = NearName.of(name, among: Functions.table.keys.sorted())
        throw ExpressionFault("unknown-function", words, range: callee.range)
    }
    do { return try context.checked(try function(given, &context)) } catch {
        throw located(error, expression, expression, name)
    }
}

/// `loop.cycle('a', 'b')`, `loop.changed(x)`, `cycler.next()`.
private func callMember(
    _ name: String, of value: Value, _ given: CallArguments, _ expression: Expression,
    _ context: inout EvaluationContext
) throws(ExpressionFault) -> Value? {
    switch (value, name) {
    case (.loop(let loop), "cycle"):
        guard !given.positional.isEmpty else {
            throw ExpressionFault("missing-argument", ["name": "cycle"], range: expression.range)
        }
        return given.positional[loop.index % given.positional.count]
    case (.loop(let loop), "changed"):
        let key = loop.id << 20 | (expression.range.lowerBound & 0xFFFFF)
        let now = Value.list(given.positional)
        let before = context.lastChanged.updateValue(now, forKey: key)
        guard let before else { return .bool(true) }
        return .bool(try !context.equal(before, now))
    case (.object(.cycler(let items, let id)), "next"):
        guard case .cycle(let index) = context.states[id] else { return nil }
        context.states[id] = .cycle((index + 1) % items.count)
        return items[index]
    case (.object(.cycler(_, let id)), "reset"):
        context.states[id] = .cycle(0)
        return Value.null
    default: return nil
    }
}

private func callObject(
    _ object: ObjectValue, _ given: CallArguments, _ expression: Expression,
    _ context: inout EvaluationContext
) throws(ExpressionFault) -> Value {
    guard case .joiner(let separator, let id) = object, case .joined(let used) = context.states[id]
    else { throw ExpressionFault("not-callable", range: expression.range) }
    context.states[id] = .joined(true)
    return .text(used ? separator : "")
}

/// The fixed set of functions.
enum Functions {
    typealias Body =
        @Sendable (CallArguments, inout EvaluationContext) throws(ExpressionFault) -> Value

    static let table: [String: Body] = [
        "range": { given, context throws(ExpressionFault) in try range(given, &context) },
        "dict": { given, _ throws(ExpressionFault) in .map(try map(given)) },
        "cycler": { given, context throws(ExpressionFault) in
            guard !given.positional.isEmpty else {
                throw ExpressionFault("missing-argument", ["name": "cycler"])
            }
            context.states.append(.cycle(0))
            return .object(.cycler(items: ValueList(given.positional), id: context.states.count - 1))
        },
        "namespace": { given, context throws(ExpressionFault) in
            context.states.append(.names(try map(given)))
            return .object(.namespace(id: context.states.count - 1))
        },
        "joiner": { given, context throws(ExpressionFault) in
            context.states.append(.joined(false))
            return .object(
                .joiner(separator: given.text(0, "sep") ?? ", ", id: context.states.count - 1))
        },
        "slot": { given, _ throws(ExpressionFault) in
            guard let name = given.text(0, "name") else {
                throw ExpressionFault("missing-argument", ["name": "slot"])
            }
            return .rich(.slot(name: name, value: given.value(1, "value") ?? .null))
        },
        "doc": { given, _ throws(ExpressionFault) in
            switch given.value(0, "name") {
            case .text(let name)? where !name.isEmpty: return .rich(.document(name))
            case .null?, .text?: return .null
            default: throw ExpressionFault("missing-argument", ["name": "doc"])
            }
        },
        "image": { given, _ throws(ExpressionFault) in try PictureValue.called(given) },
        "line": { given, _ throws(ExpressionFault) in
            guard case .number(let length)? = given.value(0, "length") else {
                throw ExpressionFault("not-a-number", ["found": given.value(0, "length")?.kind ?? "§undefined"])
            }
            return .rich(.line(length))
        },
    ]

    /// `dict(m, a=1)`, `dict([['a', 1]])`.
    private static func map(_ given: CallArguments) throws(ExpressionFault) -> ValueMap {
        guard given.positional.count <= 1 else { throw ExpressionFault("too-many-arguments", ["name": "dict"]) }
        var pairs: [(String, Value)] = []
        switch given.positional.first {
        case nil: break
        case .map(let map)?: pairs = map.pairs.map { ($0.key, $0.value) }
        case let value?:
            for item in try listed(value) {
                guard case .list(let pair) = item, pair.count == 2, let key = pair[0].printed else {
                    throw ExpressionFault("not-a-map", ["found": item.kind])
                }
                pairs.append((key, pair[1]))
            }
        }
        return ValueMap(pairs + given.named.map { ($0.name, $0.value) })
    }

    private static func range(
        _ given: CallArguments, _ context: inout EvaluationContext
    ) throws(ExpressionFault) -> Value {
        var bounds: [Int] = []
        for value in given.positional {
            guard case .number(let number) = value, let integer = number.integer else {
                throw ExpressionFault("not-a-number", ["found": value.kind])
            }
            bounds.append(integer)
        }
        guard (1...3).contains(bounds.count), bounds.count < 3 || bounds[2] != 0 else {
            throw ExpressionFault("missing-argument", ["name": "range"])
        }
        let (from, to) = bounds.count == 1 ? (0, bounds[0]) : (bounds[0], bounds[1])
        let step = bounds.count == 3 ? bounds[2] : 1
        let span = step > 0 ? to.subtractingReportingOverflow(from) : from.subtractingReportingOverflow(to)
        let isEmpty = step > 0 ? to <= from : from <= to
        let distance = span.overflow ? Int.max : span.partialValue
        let count = isEmpty ? 0 : Int((UInt(distance) - 1) / step.magnitude) + 1
        guard count <= context.limits.items else {
            throw ExpressionFault("too-many-items", ["limit": String(context.limits.items)])
        }
        try context.charge(count)
        return .list((0..<count).map { .number(Number(from + $0 * step)) })
    }
}
