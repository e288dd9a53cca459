/// What expressions tell of the fields that they are made of.
extension FieldFinder {
    /// Follows an expression whose value may turn out to be missing.
    mutating func refer(_ expression: Expression) -> FieldReference {
        switch expression.node {
        case .literal(let value): return Self.literal(value)
        case .name(_, let slot): return slots[slot] ?? .nothing
        case .member(let base, let key): return use(base).member(key)
        case .item(let base, let index): return item(base, index)
        case .slice(let base, let from, let to, let step):
            for bound in [from, to, step].compactMap(\.self) { use(bound).suggest(.number) }
            return use(base)
        case .list(let items): return FieldReference(tuple: items.map { use($0) }, shape: .list)
        case .map(let pairs):
            var made = FieldReference(shape: .map)
            for pair in pairs {
                print(pair.key)
                if case .literal(.text(let key)) = pair.key.node { made.members[key] = use(pair.value) } else { use(pair.value) }
            }
            return made
        case .conditional(let then, let condition, let otherwise):
            ask(condition)
            let first = refer(then, where: condition, is: true)
            return otherwise.map { first.joined(refer($0, where: condition, is: false)) } ?? first
        case .or(let a, let b):
            let first = refer(a)
            first.ask()
            return first.sparing(first.fields).joined(refer(b, where: a, is: false))
        case .and(let a, let b):
            ask(a)
            return refer(b, where: a, is: true)
        case .not(let value):
            ask(value)
            return .made(.truth)
        case .negative(let value):
            use(value).suggest(.number)
            return .made(.number)
        case .binary(let operation, let a, let b): return combined(operation, a, b)
        case .compare(let first, let rest): return compared(first, rest)
        case .filter(let value, let filter, let arguments): return filtered(value, filter.name, arguments)
        case .test(let value, let test, let arguments, _):
            let subject = test.takesUndefined ? refer(value) : use(value)
            if test.takesUndefined { subject.ask() }
            note(test.name, arguments, on: subject)
            return .made(.truth)
        case .call(let callee, let arguments): return called(callee, arguments)
        case .spread(let items): return use(items).element
        }
    }

    /// The same where a condition has turned out so.
    private mutating func refer(
        _ expression: Expression, where condition: Expression, is truth: Bool
    ) -> FieldReference {
        let present = present(condition, if: truth)
        return knowing(present) { $0.refer(expression) }.sparing(present)
    }

    static func literal(_ value: Value) -> FieldReference {
        switch value {
        case .text: .made(.text)
        case .number: .made(.number)
        case .bool: .made(.truth)
        case .list: .made(.list)
        case .map: .made(.map)
        default: .nothing
        }
    }

    private mutating func item(_ base: Expression, _ index: Expression) -> FieldReference {
        let value = use(base)
        switch index.node {
        case .literal(.text(let key)): return value.member(key)
        case .literal(.number(let number)): return value.item(number.integer ?? 0)
        case .negative(let inner):
            if case .literal(.number(let number)) = inner.node { return value.item(-(number.integer ?? 1)) }
            return value.element
        default:
            let key = use(index)
            let isNumber = key.shape == .number || key.fields.contains { $0.shapes.contains(.number) }
            if isNumber || value.fields.contains(where: { $0.shapes == [.list] }) {
                key.suggest(.number)
                return value.element
            }
            return FieldReference(fields: value.fields.map { $0.entries() })
        }
    }

    // MARK: Operators

    private mutating func combined(
        _ operation: Expression.Operator, _ a: Expression, _ b: Expression
    ) -> FieldReference {
        let (left, right) = (use(a), use(b))
        if operation == .join {
            left.print()
            right.print()
            return .made(.text)
        }
        for shape in [FieldUse.Shape.text, .list] where operation == .add {
            guard left.isA(shape) || right.isA(shape) else { continue }
            left.suggest(shape)
            right.suggest(shape)
            return left.joined(right).joined(.made(shape))
        }
        if operation == .remainder, left.shape == .text {
            right.print()
            return .made(.text)
        }
        if operation != .multiply || left.shape != .text { left.suggest(.number) }
        right.suggest(.number)
        return left.shape == .text || left.shape == .list ? left : .made(.number)
    }

    private mutating func compared(_ first: Expression, _ rest: [Expression.Comparison]) -> FieldReference {
        var left = use(first)
        var leftNode = first.node
        for comparison in rest {
            let right = use(comparison.other)
            if comparison.relation == .in || comparison.relation == .notIn {
                contain(right, comparison.other, left, leftNode)
            } else {
                let isEqual = comparison.relation == .equal
                liken(left, to: right, comparison.other.node, isEqual: isEqual)
                liken(right, to: left, leftNode, isEqual: isEqual)
            }
            (left, leftNode) = (right, comparison.other.node)
        }
        return .made(.truth)
    }

    /// What a value is compared with has its shape.
    func liken(_ value: FieldReference, to other: FieldReference, _ node: Expression.Node, isEqual: Bool) {
        guard let shape = other.shape ?? other.fields.lazy.compactMap({ $0.isVague ? nil : $0.shapes.first }).first,
            shape != .list, shape != .map
        else { return }
        value.suggest(shape)
        guard isEqual, case .literal(let literal) = node, shape == .text || shape == .number else { return }
        for field in value.fields { field.note(example: literal) }
    }

    /// `a in list`, `'a' in text`.
    private func contain(
        _ container: FieldReference, _ expression: Expression, _ item: FieldReference, _ node: Expression.Node
    ) {
        if case .list(let choices) = expression.node {
            for choice in choices {
                if case .literal(let value) = choice.node {
                    liken(item, to: Self.literal(value), choice.node, isEqual: true)
                }
            }
            return
        }
        if item.shape == .text { return container.print() }
        container.suggest(.list)
        for field in container.fields where field.shapes.contains(.list) {
            liken(FieldReference(fields: [field.elements()]), to: item, node, isEqual: true)
        }
    }

    // MARK: Calls

    private mutating func called(_ callee: Expression, _ arguments: Expression.Arguments) -> FieldReference {
        if case .member(let base, let name) = callee.node { return method(name, of: use(base), arguments) }
        let given = arguments.positional.map { refer($0) }
        let named = arguments.named.map { ($0.name, refer($0.value)) }
        switch callee.path {
        case "range":
            for value in given { value.suggest(.number) }
            given.forEach(need)
            return FieldReference(elements: [.made(.number)], shape: .list)
        case "dict", "namespace":
            let first = given.first?.members ?? [:]
            return FieldReference(
                members: first.merging(named.map { ($0.0, $0.1) }) { $1 }, shape: .map)
        case "slot":
            need(given.dropFirst().first ?? .nothing)
            return given.dropFirst().first ?? named.first { $0.0 == "value" }?.1 ?? .nothing
        case "image":
            need(given.first ?? .nothing)
            given.first?.mark(.picture)
            given.dropFirst().forEach { $0.print() }
            for (name, value) in named {
                need(value)
                if name == "source" || name == "path" { value.mark(.picture) } else { value.print() }
            }
            return .nothing
        case "line":
            for value in given { value.suggest(.number) }
            given.forEach(need)
            return .nothing
        default:
            for value in given + named.map(\.1) {
                need(value)
                value.print()
            }
            return .nothing
        }
    }

    private static let textMethods: Set<String> = [
        "upper", "lower", "title", "capitalize", "strip", "lstrip", "rstrip", "replace", "split", "splitlines",
        "startswith", "endswith", "find", "isdigit", "format",
    ]

    private mutating func method(
        _ name: String, of value: FieldReference, _ arguments: Expression.Arguments
    ) -> FieldReference {
        let given = arguments.positional.map { refer($0) }
        given.forEach(need)
        switch name {
        case "items": return pairs(of: value)
        case "keys":
            for field in value.fields { _ = field.entries() }
            return FieldReference(elements: [.made(.text)], shape: .list)
        case "values": return FieldReference(elements: [FieldReference(fields: value.fields.map { $0.entries() })], shape: .list)
        case "get":
            guard case .literal(.text(let key))? = arguments.positional.first?.node else { return .nothing }
            let member = value.member(key)
            member.ask()
            return member.sparing(member.fields)
        case "strftime": value.mark(.date)
        case "index": value.suggest(.list)
        case "join": given.first?.suggest(.list)
        case _ where Self.textMethods.contains(name):
            for value in value.fields { value.mark(.text) }
            given.forEach { $0.print() }
            if name == "split" || name == "splitlines" { return FieldReference(elements: [.made(.text)], shape: .list) }
            return .made(.text)
        default: given.forEach { $0.print() }
        }
        return .nothing
    }

    /// The names and values of a group whose names are free.
    func pairs(of value: FieldReference) -> FieldReference {
        let made = value.members.values.reduce(FieldReference.nothing) { $0.joined($1) }
        let entry = made.joined(FieldReference(fields: value.fields.map { $0.entries() }))
        return FieldReference(elements: [FieldReference(tuple: [.made(.text), entry], shape: .list)], shape: .list)
    }
}

extension FieldReference {
    func isA(_ shape: FieldUse.Shape) -> Bool {
        self.shape == shape || fields.contains { !$0.isVague && $0.shapes.contains(shape) }
    }
}
