/// An expression of the template language, with the scalars of its mark that it
/// was read from.
package struct Expression: Sendable {
    package var node: Node
    /// In the scalars of the mark's paragraph.
    package var range: Range<Int>

    /// What kind of expression it is, with its parts.
    package indirect enum Node: Sendable {
        case literal(Value)
        /// A name, with its slot once it is resolved.
        case name(String, Int)
        case member(Expression, String)
        case item(Expression, Expression)
        case slice(Expression, Expression?, Expression?, Expression?)
        case list([Expression])
        case map([Pair])
        case negative(Expression)
        case not(Expression)
        case binary(Operator, Expression, Expression)
        case compare(Expression, [Comparison])
        case and(Expression, Expression)
        case or(Expression, Expression)
        case conditional(then: Expression, condition: Expression, otherwise: Expression?)
        case filter(Expression, Filter, Arguments)
        case test(Expression, ValueTest, Arguments, negated: Bool)
        /// A function or a method.
        case call(Expression, Arguments)
        /// `*xs` among arguments: each item one of them.
        case spread(Expression)
    }

    /// An entry of a map that is written out.
    package struct Pair: Sendable {
        package var key: Expression
        package var value: Expression
    }

    /// One step of `a < b < c`.
    package struct Comparison: Sendable {
        package var relation: Relation
        package var other: Expression
    }

    /// What stands in the parentheses of a call.
    package struct Arguments: Sendable {
        package var positional: [Expression] = []
        /// `**m` has no name: each of its entries is one.
        package var named: [(name: String, value: Expression)] = []
        /// Whether what is given is known only when it is evaluated.
        var isOpen: Bool {
            named.contains { $0.name.isEmpty } || positional.contains { if case .spread = $0.node { true } else { false } }
        }
        package var isEmpty: Bool { positional.isEmpty && named.isEmpty }
    }

    /// What is calculated with two values.
    package enum Operator: String, Sendable {
        case add = "+", subtract = "-", multiply = "*", divide = "/"
        case floor = "//", remainder = "%", power = "**", join = "~"
    }

    /// How two values are compared.
    package enum Relation: String, Sendable {
        case equal = "==", unequal = "!=", less = "<", lessOrEqual = "<="
        case greater = ">", greaterOrEqual = ">=", `in` = "in", notIn = "not in"
    }
}

extension Expression {
    /// The same expression with a slot for each name.
    package func resolvingNames(_ slot: (String) -> Int) -> Expression {
        var copy = self
        copy.node = node.mapped { $0.resolvingNames(slot) }
        if case .name(let name, _) = node { copy.node = .name(name, slot(name)) }
        return copy
    }

    /// `a.b.c` as a text, if the expression is a path of names.
    package var path: String? {
        switch node {
        case .name(let name, _): name.hasPrefix(Self.slotMark) ? nil : name
        case .member(let base, let key): base.path.map { "\($0).\(key)" }
        case .item(let base, let index):
            switch index.node {
            case .literal(.text(let key)): base.path.map { "\($0).\(key)" }
            case .literal(.number(let number)): base.path.map { "\($0)[\(number.text)]" }
            default: base.path.map { "\($0)[…]" }
            }
        default: nil
        }
    }

    /// The name of the slot that the expression makes: `slot('so', so)`.
    package var slotName: String? {
        guard case .call(let callee, let arguments) = node, callee.path == "slot",
            case .literal(.text(let name))? = arguments.positional.first?.node
        else { return nil }
        return name
    }

    /// Whether the value may be blocks, which take the paragraph's place.
    package var mayBeBlocks: Bool {
        switch node {
        case .filter(let value, let filter, _): filter.makesBlocks || filter.name == "escape" && value.mayBeBlocks
        case .name(let name, _): name == "page_break"
        case .call(let callee, _): callee.path == "doc"
        case .conditional(let then, _, let otherwise):
            then.mayBeBlocks || otherwise?.mayBeBlocks == true
        default: false
        }
    }

    /// The expressions that it is made of.
    package var children: [Expression] {
        var found: [Expression] = []
        _ = node.mapped { child in
            found.append(child)
            return child
        }
        return found
    }
}

extension Expression.Node {
    /// The node with each direct child replaced.
    func mapped(_ change: (Expression) -> Expression) -> Self {
        switch self {
        case .literal, .name: self
        case .member(let base, let key): .member(change(base), key)
        case .item(let base, let index): .item(change(base), change(index))
        case .slice(let base, let from, let to, let step):
            .slice(change(base), from.map(change), to.map(change), step.map(change))
        case .list(let items): .list(items.map(change))
        case .map(let pairs):
            .map(pairs.map { Expression.Pair(key: change($0.key), value: change($0.value)) })
        case .negative(let value): .negative(change(value))
        case .not(let value): .not(change(value))
        case .binary(let operation, let a, let b): .binary(operation, change(a), change(b))
        case .compare(let first, let rest):
            .compare(
                change(first),
                rest.map { Expression.Comparison(relation: $0.relation, other: change($0.other)) })
        case .and(let a, let b): .and(change(a), change(b))
        case .or(let a, let b): .or(change(a), change(b))
        case .conditional(let then, let condition, let otherwise):
            .conditional(
                then: change(then), condition: change(condition),
                otherwise: otherwise.map(change))
        case .filter(let value, let filter, let arguments):
            .filter(change(value), filter, arguments.mapped(change))
        case .test(let value, let test, let arguments, let negated):
            .test(change(value), test, arguments.mapped(change), negated: negated)
        case .call(let callee, let arguments): .call(change(callee), arguments.mapped(change))
        case .spread(let items): .spread(change(items))
        }
    }
}

extension Expression.Arguments {
    func mapped(_ change: (Expression) -> Expression) -> Self {
        Self(
            positional: positional.map(change),
            named: named.map { ($0.name, change($0.value)) })
    }
}
