/// What an expression gives: a closed set, without host objects to reach.
package enum Value: Sendable {
    /// Nothing is there; says where the path broke off.
    indirect case undefined(Missing)
    /// The value `none`: prints nothing, has no members.
    case null
    case bool(Bool)
    case number(Number)
    /// In NFC.
    case text(String)
    case list(ValueList)
    case map(ValueMap)
    case loop(LoopValue)
    case object(ObjectValue)
    /// More than text: blocks, a slot, a line.
    case rich(RichValue)

    /// How far a path of names led.
    package struct Missing: Sendable {
        /// As written: `nguoi_ky.ho_ten`.
        package var path: String
        /// The first step that is not there.
        package var step: String
        /// The path of the list that was asked for a member as if it were one item.
        package var list: String?
        /// A name of the data that an imported template does not see.
        package var unseen: String?
        /// The key that was looked for, and the keys that are there.
        private var key: String
        private var keys: [String]

        package init(path: String, step: String, key: String = "", among keys: [String] = []) {
            self.path = path
            self.step = step
            self.key = key
            self.keys = keys
        }

        /// The same, met on the way to a longer path.
        package func within(_ path: String?) -> Missing {
            var missing = self
            missing.path = path ?? self.path
            return missing
        }

        /// A name that is there and looks alike, as it would be written; sought only for a message, since
        /// `default` asks for what is missing in each row.
        package var near: String? {
            guard !keys.isEmpty, let found = NearName.of(key, among: keys) else { return nil }
            return step.hasSuffix(key) ? step.dropLast(key.count) + found : found
        }
    }
}

/// A map that keeps the order of its keys.
package struct ValueMap: Sendable {
    package private(set) var keys: [String] = []
    private var values: [String: Value] = [:]
    /// How deep lists and maps lie in it: 1 if it holds plain values. Values that were
    /// taken out still count.
    package private(set) var depth = 1

    package init() {}

    package init(_ pairs: [(String, Value)]) {
        keys.reserveCapacity(pairs.count)
        values.reserveCapacity(pairs.count)
        for (key, value) in pairs { self[key] = value }
    }

    package var count: Int { keys.count }
    package var isEmpty: Bool { keys.isEmpty }

    package subscript(key: String) -> Value? {
        get { values[key] }
        set {
            if let newValue {
                depth = max(depth, newValue.depth + 1)
                if values.updateValue(newValue, forKey: key) == nil { keys.append(key) }
            } else if values.removeValue(forKey: key) != nil {
                keys.removeAll { $0 == key }
            }
        }
    }

    /// In order.
    package var pairs: [(key: String, value: Value)] {
        keys.map { ($0, values[$0] ?? .null) }
    }
}

/// The `loop` of a `for`.
package struct LoopValue: Sendable {
    package var items: ValueList
    package var index: Int
    package var depth: Int
    /// Tells loops apart for `changed()`.
    package var id: Int
    package init(items: ValueList, index: Int, depth: Int, id: Int) {
        self.items = items
        self.index = index
        self.depth = depth
        self.id = id
    }
}

/// Values with a state, which lives in the evaluation's context.
package enum ObjectValue: Sendable {
    case cycler(items: ValueList, id: Int)
    case joiner(separator: String, id: Int)
    case namespace(id: Int)
    /// A macro that is named and not called: Jinja's `f.name`, `f.arguments`.
    /// A function of the language, or a macro with the number of its routine.
    case function(name: String, parameters: [String], routine: Int?)
}

/// A value that is more than text, for the renderer to draw.
package indirect enum RichValue: Sendable {
    case markdown(String)
    /// Each line a paragraph.
    case paragraphs(String)
    /// Prints the value; lets its paragraph go if that is empty.
    case drop(Value)
    case slot(name: String, value: Value)
    case pageBreak
    /// A drawn line's length in millimetres.
    case line(Number)
    case fragment(Fragment)
    case picture(PictureValue)
    /// A finished document by its name, whose content is taken in as it is.
    case document(String)

    /// What a reader of plain text sees.
    package var plain: String {
        switch self {
        case .markdown(let text), .paragraphs(let text): text
        case .drop(let value): value.printed ?? ""
        case .slot(_, let value): value.printed ?? ""
        case .pageBreak, .line, .document: ""
        case .fragment(let fragment): fragment.text
        case .picture(let picture): picture.alternative ?? ""
        }
    }
}

extension Value {
    /// Jinja's truth: nothing, zero and what is empty are false.
    package var isTrue: Bool {
        switch self {
        case .undefined, .null: false
        case .bool(let value): value
        case .number(let value): !value.isZero
        case .text(let value): !value.isEmpty
        case .list(let items): !items.isEmpty
        case .map(let map): !map.isEmpty
        case .rich(.drop(let value)), .rich(.slot(_, let value)): value.isTrue
        case .rich(.picture): true
        case .rich(let value): !value.plain.isEmpty
        case .loop, .object: true
        }
    }

    /// As it is printed; nil for what cannot be printed (a list, a map).
    package var printed: String? {
        switch self {
        case .undefined, .list, .map, .loop, .object: nil
        case .null: ""
        case .bool(let value): value ? "true" : "false"
        case .number(let value): value.text
        case .text(let value): value
        case .rich(let value): value.plain
        }
    }

    /// What operators and filters see of captured markup: its text.
    var plain: Value {
        if case .rich(.fragment(let fragment)) = self { .text(fragment.text) } else { self }
    }

    /// For messages: the term of its kind.
    package var kind: String {
        switch self {
        case .undefined: "§undefined"
        case .null: "§none"
        case .bool: "§truth"
        case .number: "§number"
        case .text: "§text"
        case .list: "§list"
        case .map: "§map"
        case .rich(.picture): "§picture"
        case .rich: "§fragment"
        case .loop, .object: "§callable"
        }
    }
}

extension Value: Equatable {
    package static func == (a: Value, b: Value) -> Bool {
        var comparison = ValueComparison()
        return comparison.equal(a, b)
    }
}
