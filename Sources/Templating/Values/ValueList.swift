import Diagnostics

/// A list that knows how deep lists and maps lie in it, so that a limit is checked where
/// one is made and no walk over a value runs out of stack.
package struct ValueList: Sendable, RandomAccessCollection {
    package private(set) var items: [Value]
    /// 1 for a list of plain values.
    package let depth: Int

    package init(_ items: [Value]) {
        self.items = items
        var deepest = 0
        for item in items { deepest = Swift.max(deepest, item.depth) }
        depth = deepest + 1
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { items.count }
    package subscript(index: Int) -> Value { items[index] }
}

extension Value {
    package static func list(_ items: [Value]) -> Value { .list(ValueList(items)) }

    /// How deep lists, maps and what holds a value lie in each other; 0 for what holds none.
    package var depth: Int {
        switch self {
        case .list(let items): items.depth
        case .map(let map): map.depth
        case .loop(let loop): loop.items.depth + 1
        case .object(.cycler(let items, _)): items.depth + 1
        case .rich(.drop(let value)), .rich(.slot(_, let value)): value.depth + 1
        default: 0
        }
    }
}

extension EvaluationContext {
    /// Refuses a value that lies too deep.
    func checked(_ value: Value) throws(ExpressionFault) -> Value {
        guard value.depth <= limits.valueDepth else {
            throw ExpressionFault("value-too-deep", ["limit": String(limits.valueDepth)])
        }
        return value
    }

    // MARK: Comparing

    /// Whether two values are equal; what is compared inside of them costs steps, since
    /// a value may hold another any number of times.
    mutating func equal(_ a: Value, _ b: Value) throws(ExpressionFault) -> Bool {
        var comparison = ValueComparison(most: limits.steps - steps)
        let isEqual = comparison.equal(a, b)
        try charge(comparison.count)
        return isEqual
    }

    /// The first place of a value among others.
    mutating func index(of value: Value, in items: some Sequence<Value>) throws(ExpressionFault) -> Int? {
        for (index, item) in items.enumerated() where try equal(item, value) { return index }
        return nil
    }
}

/// Compares values and counts the items that it looks at.
struct ValueComparison {
    /// More are not looked at.
    var most = Int.max
    private(set) var count = 0

    init(most: Int = .max) { self.most = most }

    mutating func equal(_ a: Value, _ b: Value) -> Bool {
        switch (a, b) {
        case (.null, .null): return true
        case (.bool(let x), .bool(let y)): return x == y
        case (.number(let x), .number(let y)): return x == y
        case (.text(let x), .text(let y)): return x == y
        case (.list(let x), .list(let y)):
            guard x.count == y.count else { return false }
            for (left, right) in zip(x.items, y.items) where !inner(left, right) { return false }
            return true
        case (.map(let x), .map(let y)):
            guard x.count == y.count else { return false }
            for key in x.keys {
                guard let left = x[key], let right = y[key], inner(left, right) else { return false }
            }
            return true
        case (.rich(let x), .rich(let y)): return x.plain == y.plain
        case (.rich(let x), .text(let y)), (.text(let y), .rich(let x)): return x.plain == y
        default: return false
        }
    }

    private mutating func inner(_ a: Value, _ b: Value) -> Bool {
        count += 1
        return count <= most && equal(a, b)
    }
}
