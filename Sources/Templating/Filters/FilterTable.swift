import Diagnostics

/// The arguments of a filter, test or function, evaluated.
package struct CallArguments: Sendable {
    package var positional: [Value]
    package var named: [(name: String, value: Value)]

    /// The argument at a place or of a name, nil if it is not given.
    package func value(_ index: Int, _ name: String) -> Value? {
        if let given = named.first(where: { $0.name == name }) { return given.value }
        return positional.indices.contains(index) ? positional[index] : nil
    }

    package func text(_ index: Int, _ name: String) -> String? { value(index, name)?.printed }

    package func integer(_ index: Int, _ name: String) -> Int? {
        if case .number(let number)? = value(index, name) { return number.integer }
        return nil
    }

    package func isTrue(_ index: Int, _ name: String) -> Bool? { value(index, name)?.isTrue }
}

/// What a filter does with a value.
package typealias FilterBody =
    @Sendable (Value, CallArguments, inout EvaluationContext) throws(ExpressionFault) -> Value

/// A filter: its name, what it takes and what it does.
package struct Filter: Sendable {
    package var name: String
    /// May be given nothing (`default`).
    package var takesUndefined = false
    /// Gives blocks, which take the place of the mark's paragraph.
    package var makesBlocks = false
    /// What it takes; nil where that is not said, and nothing is refused.
    package fileprivate(set) var signature: Signature?
    package var apply: FilterBody
    package init(
        _ name: String, takesUndefined: Bool = false, makesBlocks: Bool = false,
        apply: @escaping FilterBody
    ) {
        self.name = name
        self.takesUndefined = takesUndefined
        self.makesBlocks = makesBlocks
        self.apply = apply
    }
}

extension Filter {
    /// What was captured is text for filters, but for those that hand it on.
    private static let handingOn: Set = ["default", "escape", "drop"]

    var handsOnFragments: Bool { Self.handingOn.contains(name) }

    func input(_ value: Value) -> Value {
        guard case .rich(.fragment(let fragment)) = value, !handsOnFragments else { return value }
        return .text(fragment.text)
    }
}

/// A test (`is defined`): its name, what it takes and what it says.
package struct ValueTest: Sendable {
    package var name: String
    package var takesUndefined = false
    /// What it takes beside the value.
    package fileprivate(set) var signature: Signature?
    package var holds:
        @Sendable (Value, CallArguments, inout EvaluationContext) throws(ExpressionFault) -> Bool
    package init(
        _ name: String, takesUndefined: Bool = false,
        holds: @escaping @Sendable (Value, CallArguments, inout EvaluationContext)
            throws(ExpressionFault) -> Bool
    ) {
        self.name = name
        self.takesUndefined = takesUndefined
        self.holds = holds
    }
}

/// The closed list of filters and tests that templates may use.
package struct FilterTable: Sendable {
    private var filters: [String: Filter] = [:]
    private var tests: [String: ValueTest] = [:]

    package init() {}

    /// The table with more filters, each with other names for it.
    ///
    /// - Parameter signatures: what they take, by their names.
    package func adding(
        _ more: [(filter: Filter, aliases: [String])], taking signatures: [String: Signature] = filterSignatures
    ) -> FilterTable {
        var table = self
        for (filter, aliases) in more {
            var filter = filter
            filter.signature = signatures[filter.name]
            for name in [filter.name] + aliases { table.filters[name] = filter }
        }
        return table
    }

    package func adding(tests more: [(test: ValueTest, aliases: [String])]) -> FilterTable {
        var table = self
        for (test, aliases) in more {
            var test = test
            test.signature = Self.testSignatures[test.name]
            for name in [test.name] + aliases { table.tests[name] = test }
        }
        return table
    }

    package var filterNames: [String] { filters.keys.sorted() }
    package var testNames: [String] { tests.keys.sorted() }

    package func filter(named name: String) -> Filter? { filters[name] }
    package func test(named name: String) -> ValueTest? { tests[name] }

    /// - Parameter range: where it is named, nil for a name that is a value (`map('upper')`).
    func filter(_ name: String, at range: Range<Int>?) throws(ExpressionFault) -> Filter {
        if let filter = filters[name] { return filter }
        if let reason = Self.excluded[name] {
            throw ExpressionFault("excluded-filter", ["name": name, "reason": reason], range: range)
        }
        var arguments = ["name": name]
        arguments["near"] = NearName.of(name, among: filterNames)
        throw ExpressionFault("unknown-filter", arguments, range: range)
    }

    /// Why Jinja's function of a name is left out; nil if it is none.
    static func reason(against function: String) -> String? { function == "lipsum" ? excluded[function] : nil }

    func test(_ name: String, at range: Range<Int>?) throws(ExpressionFault) -> ValueTest {
        if let test = tests[name] { return test }
        var arguments = ["name": name]
        arguments["near"] = NearName.of(name, among: testNames)
        throw ExpressionFault("unknown-test", arguments, range: range)
    }

    /// Filters of Jinja that make no sense here, with the reason.
    private static let excluded: [String: String] = [
        "pprint": "Python", "random": "§random", "urlize": "HTML", "xmlattr": "HTML",
        "lipsum": "§random",
    ]
}
