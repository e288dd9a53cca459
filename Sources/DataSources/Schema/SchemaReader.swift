import Diagnostics
import Templating
import VietnameseText

/// Makes a `Schema` of JSON; references to `#/$defs/…` are followed.
struct SchemaReader {
    let definitions: SourceNode?
    private var depth = 0

    init(definitions: SourceNode?) { self.definitions = definitions }

    /// Keywords that only describe.
    private static let describing: Set<String> = [
        "$schema", "$id", "$comment", "$defs", "title", "description", "examples", "default",
        "deprecated", "readOnly", "writeOnly", "$anchor",
    ]
    private static let checking: Set<String> = [
        "type", "properties", "required", "additionalProperties", "items", "enum", "const",
        "pattern", "format", "minLength", "maxLength", "minItems", "maxItems", "minimum",
        "maximum", "anyOf", "oneOf", "allOf", "$ref", "uniqueItems",
    ]

    mutating func schema(_ node: SourceNode) throws(Diagnostic) -> Schema {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 64 else { throw unreadable("$ref", node) }
        if case .truth(let truth) = node.content, truth { return Schema.anything }
        guard case .map(let members) = node.content else { throw unreadable("\(node.term)", node) }
        for member in members
        where !Self.describing.contains(member.key) && !Self.checking.contains(member.key)
            && !member.key.hasPrefix("x-")
        {
            throw unreadable(member.key, node)
        }
        if members.count == 1, let reference = node["$ref"]?.string {
            return try resolve(reference, node)
        }
        var all = try schemas(node["allOf"])
        if let reference = node["$ref"]?.string { all.append(try resolve(reference, node)) }
        return Schema(
            kinds: try kinds(node["type"]), properties: try properties(node["properties"]),
            required: node["required"]?.elements.compactMap(\.string) ?? [],
            additional: try additional(node["additionalProperties"]),
            unnamed: unnamed(node["additionalProperties"]),
            items: try node["items"].map { node throws(Diagnostic) in try schema(node) },
            allowed: node["const"].map { [$0] } ?? node["enum"]?.elements ?? [],
            pattern: node["pattern"]?.string, format: node["format"]?.string,
            lengths: bounds(node, "minLength", "maxLength"),
            counts: bounds(node, "minItems", "maxItems"), minimum: node["minimum"]?.string,
            maximum: node["maximum"]?.string,
            choices: try schemas(node["anyOf"] ?? node["oneOf"]), all: all,
            title: node["title"]?.string ?? all.first?.title,
            description: node["description"]?.string ?? all.first?.description,
            example: node["examples"]?.elements.first?.typed ?? all.first?.example)
    }

    private func unreadable(_ name: String, _ node: SourceNode) -> Diagnostic {
        Diagnostic("schema-unreadable", at: DiagnosticPlace(line: node.line), ["name": name])
    }

    private mutating func schemas(_ node: SourceNode?) throws(Diagnostic) -> [Schema] {
        var found: [Schema] = []
        for element in node?.elements ?? [] { found.append(try schema(element)) }
        return found
    }

    private mutating func resolve(
        _ reference: String, _ node: SourceNode
    ) throws(Diagnostic) -> Schema {
        let prefix = "#/$defs/"
        guard reference.hasPrefix(prefix),
            let target = definitions?[String(reference.dropFirst(prefix.count))]
        else { throw unreadable("$ref: \(reference)", node) }
        return try schema(target)
    }

    private func kinds(_ node: SourceNode?) throws(Diagnostic) -> [Schema.Kind] {
        guard let node else { return [] }
        let names = node.string.map { [$0] } ?? node.elements.compactMap(\.string)
        var kinds: [Schema.Kind] = []
        for name in names {
            guard let kind = Schema.Kind(rawValue: name) else {
                throw unreadable("type: \(name)", node)
            }
            kinds.append(kind)
        }
        return kinds
    }

    private mutating func properties(
        _ node: SourceNode?
    ) throws(Diagnostic) -> [(name: String, schema: Schema)] {
        guard case .map(let members)? = node?.content else { return [] }
        var found: [(name: String, schema: Schema)] = []
        for member in members {
            found.append((member.key.normalizedNFC, try schema(member.value)))
        }
        return found
    }

    private mutating func additional(_ node: SourceNode?) throws(Diagnostic) -> Schema? {
        guard let node else { return nil }
        if case .truth = node.content { return nil }
        return try schema(node)
    }

    private func unnamed(_ node: SourceNode?) -> Schema.Unnamed {
        guard let node else { return .unsaid }
        if case .truth(false) = node.content { return .refused }
        return .allowed
    }

    private func bounds(_ node: SourceNode, _ low: String, _ high: String) -> ClosedRange<Int> {
        let least = max(0, node[low]?.string.flatMap { Int($0) } ?? 0)
        let most = node[high]?.string.flatMap { Int($0) } ?? Int.max
        return least...max(least, most)
    }
}

extension Schema {
    /// The schema `true`.
    static let anything = Schema(
        kinds: [], properties: [], required: [], additional: nil, unnamed: .allowed,
        items: nil, allowed: [], pattern: nil, format: nil, lengths: 0...Int.max,
        counts: 0...Int.max, minimum: nil, maximum: nil, choices: [], all: [], title: nil,
        description: nil, example: nil)
}
