import VanThu

/// Data to begin with, made of the fields alone.
struct FieldSamples {
    let fields: [Field]

    // MARK: YAML

    var yaml: String { yaml(fields, indent: "") }

    private func yaml(_ fields: [Field], indent: String) -> String {
        fields.map { field in
            let note = field.isOptional ? say(vi: "   # tùy", en: "   # optional") : ""
            if field.members.isEmpty {
                return "\(indent)\(field.name): \(value(field))\(note)\n"
            }
            if field.shapes.contains(.list) && !field.shapes.contains(.map) {
                let inner = yaml(field.members, indent: indent + "    ")
                return "\(indent)\(field.name):\(note)\n\(indent)  - \(inner.dropFirst(indent.count + 4))"
            }
            return "\(indent)\(field.name):\(note)\n" + yaml(field.members, indent: indent + "  ")
        }.joined()
    }

    /// One grey point, so that what is printed here can be filled as it is.
    private static let picture =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mM4AAAAwgDB/9Yt3AAAAABJRU5ErkJggg=="

    // MARK: JSON

    var json: String { json(fields, indent: "") + "\n" }

    private func json(_ fields: [Field], indent: String) -> String {
        let inner = indent + "  "
        let pairs = fields.map { field in
            inner + JSONLine.quoted(field.name) + ": " + json(field, indent: inner)
        }
        return "{\n" + pairs.joined(separator: ",\n") + "\n\(indent)}"
    }

    private func json(_ field: Field, indent: String) -> String {
        if !field.members.isEmpty {
            let members = json(field.members, indent: indent)
            return field.shapes.contains(.list) && !field.shapes.contains(.map) ? "[\(members)]" : members
        }
        if field.shapes.contains(.picture) { return JSONLine.quoted(Self.picture) }
        if field.shapes.contains(.text) || field.shapes.contains(.date) {
            return JSONLine.quoted(field.shapes.contains(.date) ? "2024-07-05" : "…")
        }
        return value(field)
    }

    private func value(_ field: Field) -> String {
        switch field.shapes.first {
        case _ where field.shapes.contains(.picture): Self.picture
        case .number?: "0"
        case .date?: "2024-07-05"
        case .list?: "[]"
        case .map?: "{}"
        case .truth?: "false"
        default: "…"
        }
    }

    // MARK: Schema

    var schema: String {
        "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
            + object(fields, indent: "  ") + "\n}\n"
    }

    private func object(_ fields: [Field], indent: String) -> String {
        let inner = indent + "  "
        let required = fields.filter { !$0.isOptional }.map { JSONLine.quoted($0.name) }
        let pairs = fields.map { field in
            inner + JSONLine.quoted(field.name) + ": " + schema(field, indent: inner)
        }
        return """
            \(indent)"type": "object",
            \(indent)"required": [\(required.joined(separator: ", "))],
            \(indent)"properties": {
            \(pairs.joined(separator: ",\n"))
            \(indent)}
            """
    }

    private func schema(_ field: Field, indent: String) -> String {
        let inner = indent + "  "
        if !field.members.isEmpty {
            let members = object(field.members, indent: inner)
            guard field.shapes.contains(.list), !field.shapes.contains(.map) else {
                return "{\n\(members)\n\(indent)}"
            }
            return "{\n\(inner)\"type\": \"array\",\n\(inner)\"items\": {\n"
                + object(field.members, indent: inner + "  ") + "\n\(inner)}\n\(indent)}"
        }
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
        return "{\"type\": [\(names.joined(separator: ", "))]}"
    }
}
