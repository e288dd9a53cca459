import VanThu

/// Data to begin with, made of the fields alone, which fill the template.
struct FieldSamples {
    let fields: [Field]

    /// A value with what is said beside it.
    private indirect enum Sample {
        /// As JSON; in YAML the same, or plain.
        case scalar(String, plain: String?)
        case list([Sample])
        case map([(name: String, value: Sample, isOptional: Bool)])
    }

    private static func map(_ fields: [Field], free: [Field] = []) -> Sample {
        .map((fields + free).map { ($0.name, sample($0), $0.isOptional) })
    }

    private static func sample(_ field: Field) -> Sample {
        if field.isList {
            if field.isRecursive { return .list([]) }
            let item: Sample = field.members.isEmpty
                ? field.items.first.map(sample) ?? .scalar("\"…\"", plain: "…") : map(field.members)
            return .list(Array(repeating: item, count: field.count))
        }
        if field.isMap { return map(field.members, free: field.entries) }
        return scalar(field)
    }

    private static func scalar(_ field: Field) -> Sample {
        func text(_ text: String) -> Sample { .scalar(JSONLine.quoted(text), plain: isPlain(text) ? text : nil) }
        switch field.literal {
        case .text(let literal)?: return text(literal)
        case .number(let literal)?: return .scalar(literal, plain: nil)
        case nil: break
        }
        if field.shapes.contains(.picture) { return text(picture) }
        if field.shapes.contains(.number) { return .scalar("1", plain: nil) }
        if field.shapes.contains(.date) { return text(field.example ?? "2024-07-05") }
        if field.shapes.contains(.truth) { return .scalar("true", plain: nil) }
        return text(field.example ?? "…")
    }

    /// One grey point, so that what is printed here can be filled as it is.
    private static let picture =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mM4AAAAwgDB/9Yt3AAAAABJRU5ErkJggg=="

    /// Letters that YAML reads as the text that they are.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.first, first.isLetter || first == "…", text.last != " " else { return false }
        let words: Set = ["true", "false", "null", "True", "False", "Null", "TRUE", "FALSE", "NULL"]
        return !words.contains(text) && text.allSatisfy { $0.isLetter || $0.isNumber || " …_.-/".contains($0) }
    }

    // MARK: YAML

    var yaml: String { Self.yaml(Self.map(fields), indent: "") }

    private static func yaml(_ map: Sample, indent: String) -> String {
        guard case .map(let pairs) = map else { return "" }
        return pairs.map { pair in
            let note = pair.isOptional ? say(vi: "   # tùy", en: "   # optional") : ""
            let name = indent + (isPlain(pair.name) ? pair.name : JSONLine.quoted(pair.name)) + ":"
            switch pair.value {
            case .map(let members) where !members.isEmpty:
                return "\(name)\(note)\n" + yaml(pair.value, indent: indent + "  ")
            case .list(let items) where isRecords(items):
                return "\(name)\(note)\n" + items.map { item in
                    "\(indent)  - \(yaml(item, indent: indent + "    ").dropFirst(indent.count + 4))"
                }.joined()
            case .scalar(_, let plain?): return "\(name) \(plain)\(note)\n"
            default: return "\(name) \(json(pair.value, indent: nil))\(note)\n"
            }
        }.joined()
    }

    private static func isRecords(_ items: [Sample]) -> Bool {
        guard case .map(let members)? = items.first else { return false }
        return !members.isEmpty
    }

    // MARK: JSON

    var json: String { Self.json(Self.map(fields), indent: "") + "\n" }

    /// - Parameter indent: nil for one line.
    private static func json(_ sample: Sample, indent: String?) -> String {
        let inner = indent.map { $0 + "  " }
        switch sample {
        case .scalar(let text, _): return text
        case .list(let items): return "[" + items.map { json($0, indent: indent) }.joined(separator: ", ") + "]"
        case .map(let pairs):
            if pairs.isEmpty { return "{}" }
            let lines = pairs.map { "\(inner ?? "")\(JSONLine.quoted($0.name)): \(json($0.value, indent: inner))" }
            guard let indent else { return "{" + lines.joined(separator: ", ") + "}" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        }
    }
}
