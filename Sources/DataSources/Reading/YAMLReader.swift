import Diagnostics
import Yams

/// Reads YAML as Yams parses it, but resolves plain words itself, by the core
/// schema of YAML 1.2: `no`, `on`, `14:30` are text.
enum YAMLReader {
    /// - Throws: `Diagnostic` with the line: `yaml-…`, `data-too-deep`,
    ///   `data-too-large`.
    static func read(_ text: String, limits: DataLimits) throws(Diagnostic) -> SourceNode {
        let root: Node?
        // Anchors live no longer than their parser.
        let parser: Parser
        do {
            parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            root = try parser.singleRoot()
        } catch {
            throw YAMLFault.diagnostic(error)
        }
        defer { withExtendedLifetime(parser) {} }
        guard let root else { return SourceNode(.null, line: 1) }
        var converter = YAMLConverter(limits: limits)
        return try converter.node(root, depth: 0)
    }
}

/// Yams' nodes as ours. An alias is its node once more, and everything in it is
/// counted again, so that a few lines cannot stand for millions of values.
private struct YAMLConverter {
    let limits: DataLimits
    private var repeated = 0
    private var isInAlias = false
    private var anchored: Set<[Int]> = []

    init(limits: DataLimits) { self.limits = limits }

    mutating func node(_ node: Node, depth: Int) throws(Diagnostic) -> SourceNode {
        let line = node.mark?.line ?? 1
        let wasInAlias = isInAlias
        defer { isInAlias = wasInAlias }
        if node.anchor != nil, let mark = node.mark {
            if !anchored.insert([mark.line, mark.column]).inserted { isInAlias = true }
        }
        let place = DiagnosticPlace(line: line)
        if isInAlias { repeated += 1 }
        guard repeated <= limits.repeatedValues else {
            throw Diagnostic("yaml-aliases", at: place, ["limit": String(limits.repeatedValues)])
        }
        if depth >= limits.depth, node.scalar == nil {
            throw Diagnostic("data-too-deep", at: place, ["limit": String(limits.depth)])
        }
        switch node {
        case .scalar(let scalar): return SourceNode(CoreSchema.resolve(scalar), line: line)
        case .sequence(let sequence):
            var elements: [SourceNode] = []
            for element in sequence { elements.append(try self.node(element, depth: depth + 1)) }
            return SourceNode(.list(elements), line: line)
        case .mapping(let mapping):
            var members: [SourceMember] = []
            for (key, value) in mapping {
                let keyLine = key.mark?.line ?? line
                guard case .scalar(let name) = key else {
                    throw Diagnostic("yaml-key", at: DiagnosticPlace(line: keyLine))
                }
                let value = try self.node(value, depth: depth + 1)
                members.append(SourceMember(key: name.string, line: keyLine, value: value))
            }
            return SourceNode(.map(members), line: line)
        case .alias: throw Diagnostic("yaml-syntax", at: place, ["detail": "alias"])
        }
    }
}

/// What a scalar is by YAML 1.2, 10.3.2, with one exception for this field: digits
/// with a leading zero, or more than 18 of them, are codes and stay text.
enum CoreSchema {
    static func resolve(_ scalar: Node.Scalar) -> SourceNode.Content {
        switch Tag.Name(rawValue: scalar.tag.rawValue) {
        case .implicit where scalar.style == .plain: return plain(scalar.string)
        case .implicit, .nonSpecific, .str, .timestamp: return .text(scalar.string)
        case .int, .float:
            guard case .number(let digits) = plain(scalar.string) else { break }
            return .number(digits)
        case .bool:
            guard case .truth(let truth) = plain(scalar.string) else { break }
            return .truth(truth)
        case .null: return .null
        default: break
        }
        return .fault("yaml-tag", ["tag": scalar.tag.rawValue])
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
