import VanThu

/// Fields as a JSON Schema.
struct FieldSchema {
    let fields: [Field]

    var text: String {
        "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"type\": \"object\",\n"
            + properties(fields, indent: "  ").joined(separator: ",\n") + "\n}\n"
    }

    /// The keywords of a group.
    private func properties(_ fields: [Field], indent: String) -> [String] {
        let required = fields.filter { !$0.isOptional }.map { JSONLine.quoted($0.name) }
        let inner = indent + "  "
        let pairs = fields.map { "\(inner)\(JSONLine.quoted($0.name)): \(schema($0, indent: inner))" }
        return [
            "\(indent)\"required\": [\(required.joined(separator: ", "))]",
            "\(indent)\"properties\": {\n\(pairs.joined(separator: ",\n"))\n\(indent)}",
        ]
    }

    private func schema(_ field: Field, indent: String) -> String {
        let inner = indent + "  "
        var words = ["\(inner)\"type\": \(types(of: field))"]
        if let title = field.title { words.append("\(inner)\"title\": \(JSONLine.quoted(title))") }
        if field.isList, !field.isRecursive, let items = items(of: field, indent: inner) {
            words.append("\(inner)\"items\": \(items)")
            if field.count > 1 { words.append("\(inner)\"minItems\": \(field.count)") }
        }
        if field.isMap, !field.members.isEmpty { words += properties(field.members, indent: inner) }
        if field.isMap, let entry = field.entries.first {
            words.append("\(inner)\"additionalProperties\": \(schema(entry, indent: inner))")
        }
        if words.count == 1 { return "{" + words[0].drop { $0 == " " } + "}" }
        return "{\n" + words.joined(separator: ",\n") + "\n\(indent)}"
    }

    private func items(of field: Field, indent: String) -> String? {
        guard !field.members.isEmpty else { return field.items.first.map { schema($0, indent: indent) } }
        let inner = indent + "  "
        let words = ["\(inner)\"type\": \"object\""] + properties(field.members, indent: inner)
        return "{\n" + words.joined(separator: ",\n") + "\n\(indent)}"
    }

    private func types(of field: Field) -> String {
        var types: [String] = []
        for shape in field.shapes {
            switch shape {
            case .picture: types.append("string")
            case .text, .date: types += ["string", "number"]
            case .number: types.append("number")
            case .list: types.append("array")
            case .map: types.append("object")
            case .truth: types.append("boolean")
            }
        }
        if field.isOptional { types.append("null") }
        var seen: Set<String> = []
        let names = types.filter { seen.insert($0).inserted }.map(JSONLine.quoted)
        return names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"
    }
}
