import Diagnostics

/// What one render may cost; each limit is met by an error, never by a crash.
package struct RenderLimits: Sendable {
    /// Jumps, loop turns and evaluated calls.
    package var steps = 50_000_000
    /// Bytes of one part.
    package var output = 1 << 30
    /// Characters that one expression may make.
    package var text = 16 << 20
    /// Numbers of one `range`, items of one made list.
    package var items = 1_000_000
    /// Calls of macros within each other.
    package var depth = 100
    /// Lists and maps of a value within each other; data have fewer.
    package var valueDepth = 256
    package init() {}
}

/// The state in which expressions are evaluated: the values of names, and counters.
package struct EvaluationContext: Sendable {
    /// By the slots that compiling gave to names.
    package var slots: [Value]
    package var limits: RenderLimits
    package private(set) var steps = 0
    /// Widths of texts in the document's styles, for `be_rong`.
    package var textWidth: (@Sendable (String, String) -> Number?)?

    var states: [State] = []
    /// What the object remembers.
    enum State: Sendable {
        case cycle(Int)
        case joined(Bool)
        case names(ValueMap)
    }
    /// Last arguments of `loop.changed()`, by loop.
    var lastChanged: [Int: Value] = [:]

    /// The data, as they were before anything was set.
    private let given: [Value]
    /// All texts of the data, gathered when first asked for.
    private var givenTexts: Set<String>?

    /// The filters and tests that others name by a text: `map('in_hoa')`.
    let table: FilterTable

    package init(
        slots: [Value], limits: RenderLimits = RenderLimits(), table: FilterTable = .standard
    ) {
        self.table = table
        self.slots = slots
        given = slots
        self.limits = limits
    }

    /// Counts work.
    package mutating func charge(_ count: Int) throws(ExpressionFault) {
        steps += count
        guard steps <= limits.steps else {
            throw ExpressionFault("too-many-steps", ["limit": String(limits.steps)])
        }
    }

    /// Counts a jump, and refuses a part that grows too large.
    mutating func charge(_ count: Int, output: Int) throws(ExpressionFault) {
        try charge(count)
        guard output <= limits.output else {
            throw ExpressionFault("output-too-large", ["limit": String(limits.output)])
        }
    }

    /// Refuses a text that grows too long.
    func check(text length: Int) throws(ExpressionFault) {
        guard length <= limits.text else {
            throw ExpressionFault("text-too-long", ["limit": String(limits.text)])
        }
    }

    /// What a `for` runs over; a text of the data is no list of letters.
    package mutating func iterate(
        _ value: Value, _ expression: Expression
    ) throws(ExpressionFault) -> ValueList {
        switch value {
        case .list(let items): return items
        case .null: return ValueList([])
        case .map(let map): return ValueList(map.keys.map { .text($0) })
        case .text(let text) where text.isEmpty || !isGiven(text):
            return ValueList(text.map { .text(String($0)) })
        case .rich(.fragment(let fragment)): return ValueList(fragment.text.map { .text(String($0)) })
        case .undefined(let missing):
            throw .undefined(missing, range: expression.range)
        default:
            throw ExpressionFault(
                "not-a-list", ["found": value.kind, "name": expression.dataPath ?? ""],
                range: expression.range, field: expression.dataPath)
        }
    }

    /// What `join` runs over, by the same rule.
    mutating func joined(_ value: Value) throws(ExpressionFault) -> [Value] {
        if case .text(let text) = value, !text.isEmpty, isGiven(text) {
            throw ExpressionFault("not-a-list", ["found": value.kind])
        }
        return try listed(value)
    }

    /// Whether the data hold this text.
    private mutating func isGiven(_ text: String) -> Bool {
        if let givenTexts { return givenTexts.contains(text) }
        var texts: Set<String> = []
        for value in given { value.gather(&texts) }
        givenTexts = texts
        return texts.contains(text)
    }
}

extension Value {
    fileprivate func gather(_ texts: inout Set<String>) {
        switch self {
        case .text(let text): texts.insert(text)
        case .list(let items): for item in items { item.gather(&texts) }
        case .map(let map): for pair in map.pairs { pair.value.gather(&texts) }
        default: break
        }
    }
}

extension Expression {
    /// The path of the data that it most likely shows: `noi_nhan` of `noi_nhan or []`.
    fileprivate var dataPath: String? {
        switch node {
        case .or(let first, let second): first.dataPath ?? second.dataPath
        case .conditional(let then, _, let otherwise): then.dataPath ?? otherwise?.dataPath
        case .filter(let base, _, _): base.dataPath
        default: path
        }
    }
}

extension ExpressionFault {
    /// The data lack a field, or a step on the way to it.
    static func undefined(_ missing: Value.Missing, range: Range<Int>?) -> ExpressionFault {
        var arguments = ["name": missing.step]
        arguments["near"] = missing.near
        arguments["list"] = missing.list
        arguments["unseen"] = missing.unseen
        return ExpressionFault("undefined-field", arguments, range: range, field: missing.path)
    }
}
