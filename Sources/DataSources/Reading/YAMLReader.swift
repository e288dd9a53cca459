import Diagnostics
import YAMLParsing

/// Reads YAML as libyaml parses it, but resolves plain words itself, by the core
/// schema of YAML 1.2: `no`, `on`, `14:30` are text.
enum YAMLReader {
    /// - Throws: `Diagnostic` with the line: `yaml-…`, `data-too-deep`,
    ///   `data-duplicate-key`.
    static func read(_ text: String, limits: DataLimits) throws(Diagnostic) -> SourceNode {
        var composer = YAMLComposer(text, limits: limits)
        return try composer.document()
    }
}

/// Makes one tree of the parser's steps. An alias is its value once more, and
/// everything in it is counted again, so that a few lines cannot stand for millions of
/// values.
private struct YAMLComposer: ~Copyable {
    private var parser: YAMLParser
    private let text: String
    /// Made when it is asked for first.
    private lazy var slips = YAMLSlips(text)
    private let limits: DataLimits
    private var anchors: [String: Composed] = [:]
    private var repeated = 0

    /// A value with what an alias of it must know.
    private struct Composed {
        var node: SourceNode
        /// Its words, where it is a scalar.
        var text: String?
        /// Values in it, itself included.
        var count = 1
        /// Lists and maps within each other.
        var height = 0
    }

    init(_ text: String, limits: DataLimits) {
        parser = YAMLParser(text)
        self.text = text
        self.limits = limits
    }

    mutating func document() throws(Diagnostic) -> SourceNode {
        _ = try next()
        guard try next().kind == .documentStart else { return SourceNode(.null, line: 1) }
        let root = try value(try next(), depth: 0).node
        _ = try next()
        let after = try next()
        guard after.kind == .streamEnd else {
            throw Diagnostic("yaml-documents", at: DiagnosticPlace(line: after.line))
        }
        return root
    }

    private mutating func next() throws(Diagnostic) -> YAMLEvent {
        do { return try parser.next() } catch { throw YAMLFault.diagnostic(error, in: text) }
    }

    private mutating func value(_ event: YAMLEvent, depth: Int) throws(Diagnostic) -> Composed {
        var made: Composed
        switch event.kind {
        case .alias(let name): return try again(name, event, depth)
        case .scalar(let scalar):
            if scalar.isPlain, event.lastLine > event.line, let line = slips.joinedEntry(event) {
                throw Diagnostic("yaml-indent", at: DiagnosticPlace(line: line))
            }
            made = Composed(node: SourceNode(CoreSchema.resolve(scalar), line: event.line), text: scalar.text)
        case .sequenceStart:
            try checkDepth(depth + 1, event)
            made = try list(event, depth)
        default:
            try checkDepth(depth + 1, event)
            made = try map(event, depth)
        }
        if let anchor = event.anchor { anchors[anchor] = made }
        return made
    }

    private func checkDepth(_ depth: Int, _ event: YAMLEvent) throws(Diagnostic) {
        guard depth <= limits.depth else {
            throw Diagnostic(
                "data-too-deep", at: DiagnosticPlace(line: event.line), ["limit": String(limits.depth)])
        }
    }

    private mutating func again(
        _ name: String, _ event: YAMLEvent, _ depth: Int
    ) throws(Diagnostic) -> Composed {
        guard let made = anchors[name] else {
            throw YAMLFault.diagnostic(
                YAMLProblem(problem: "found undefined alias", line: event.line, column: event.column))
        }
        try checkDepth(depth + made.height, event)
        let (sum, isOver) = repeated.addingReportingOverflow(made.count)
        guard !isOver, sum <= limits.repeatedValues else {
            throw Diagnostic(
                "yaml-aliases", at: DiagnosticPlace(line: event.line),
                ["limit": String(limits.repeatedValues)])
        }
        repeated = sum
        return made
    }

    private mutating func list(_ start: YAMLEvent, _ depth: Int) throws(Diagnostic) -> Composed {
        var elements: [SourceNode] = []
        var whole = Composed(node: SourceNode(.null, line: start.line), height: 1)
        while true {
            let event = try next()
            if event.kind == .sequenceEnd { break }
            let made = try value(event, depth: depth + 1)
            elements.append(made.node)
            whole.count += made.count
            whole.height = max(whole.height, made.height + 1)
        }
        whole.node.content = .list(elements)
        return whole
    }

    private mutating func map(_ start: YAMLEvent, _ depth: Int) throws(Diagnostic) -> Composed {
        var members: [SourceMember] = []
        var lines: [String: Int] = [:]
        var whole = Composed(node: SourceNode(.null, line: start.line), height: 1)
        while true {
            let event = try next()
            if event.kind == .mappingEnd { break }
            guard let key = try value(event, depth: depth + 1).text else {
                throw Diagnostic("yaml-key", at: DiagnosticPlace(line: event.line))
            }
            if let first = lines.updateValue(event.line, forKey: key) {
                throw Diagnostic(
                    "data-duplicate-key", at: DiagnosticPlace(line: event.line),
                    ["name": key, "first": String(first)])
            }
            let made = try value(try next(), depth: depth + 1)
            if start.isFlowMapping, made.text == "", let last = members.indices.last,
                let whole = DecimalComma.number(members[last].value, key)
            {
                members[last].value.content = .fault("yaml-decimal-comma", ["found": whole])
                continue
            }
            if start.isFlowMapping, made.text == "", case .text(let cut)? = members.last?.value.content,
                slips.lacksColon(key, event)
            {
                members[members.count - 1].value.content = .fault("yaml-comma", ["found": "\(cut), \(key)"])
                continue
            }
            members.append(SourceMember(key: key, line: event.line, value: made.node))
            whole.count += made.count + 1
            whole.height = max(whole.height, made.height + 1)
        }
        whole.node.content = .map(members)
        return whole
    }
}

/// What a scalar is by YAML 1.2, 10.3.2, with one exception for this field: digits
/// with a leading zero, or more than 18 of them, are codes and stay text.
enum CoreSchema {
    static func resolve(_ scalar: YAMLScalar) -> SourceNode.Content {
        guard let tag = scalar.tag else {
            return scalar.isPlain ? plain(scalar.text) : .text(scalar.text)
        }
        let prefix = "tag:yaml.org,2002:"
        switch tag.hasPrefix(prefix) ? String(tag.dropFirst(prefix.count)) : tag {
        case "!", "str", "timestamp": return .text(scalar.text)
        case "int", "float":
            guard case .number(let digits) = plain(scalar.text) else { break }
            return .number(digits)
        case "bool":
            guard case .truth(let truth) = plain(scalar.text) else { break }
            return .truth(truth)
        case "null": return .null
        default: break
        }
        return .fault("yaml-tag", ["tag": tag])
    }

    static func plain(_ text: String) -> SourceNode.Content {
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .truth(true)
        case "false", "False", "FALSE": return .truth(false)
        default: return isNumber(Array(text.utf8)) ? .number(text) : .text(text)
        }
    }

    /// `[-+]?` digits, a fraction, an exponent. Octal (`0o7`), hexadecimal and the
    /// infinities of the core schema are text here: no office writes them.
    private static func isNumber(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        if rest.first == 0x2D || rest.first == 0x2B { rest.removeFirst() }
        let whole = rest.prefix(while: isDigit)
        rest = rest[whole.endIndex...]
        guard whole.count <= 18, whole.count <= 1 || whole.first != 0x30 else { return false }
        var fraction = rest.prefix(0)
        if rest.first == 0x2E {
            fraction = rest.dropFirst().prefix(while: isDigit)
            rest = rest[fraction.endIndex...]
            if fraction.isEmpty { return false }
        }
        guard !whole.isEmpty, fraction.count <= 18 else { return false }
        guard let exponent = rest.first else { return true }
        guard exponent | 0x20 == 0x65 else { return false }
        rest = rest.dropFirst()
        if rest.first == 0x2D || rest.first == 0x2B { rest.removeFirst() }
        return !rest.isEmpty && rest.count <= 2 && rest.allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
