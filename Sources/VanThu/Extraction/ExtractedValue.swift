/// Data read out of a document: what `fill` takes (`fields.md` names its keys).
public indirect enum ExtractedValue: Sendable, Hashable {
    case null
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([ExtractedValue])
    /// In the order in which people write it.
    case map([(String, ExtractedValue)])

    public static func == (one: Self, other: Self) -> Bool { one.json == other.json }
    public func hash(into hasher: inout Hasher) { hasher.combine(json) }

    /// A member of a map.
    public subscript(name: String) -> ExtractedValue {
        guard case .map(let pairs) = self else { return .null }
        return pairs.first { $0.0 == name }?.1 ?? .null
    }

    // MARK: JSON

    /// On one line.
    public var json: String {
        switch self {
        case .null: "null"
        case .text(let text): Self.quoted(text)
        case .number(let number): String(number)
        case .flag(let flag): String(flag)
        case .list(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
        case .map(let pairs): "{" + pairs.map { Self.quoted($0.0) + ":" + $0.1.json }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default:
                if scalar.value < 0x20 {
                    let hex = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }

    // MARK: YAML

    /// As a file: a key a line, long texts below their key.
    public var yaml: String {
        guard case .map(let pairs) = self else { return json + "\n" }
        return Self.lines(pairs, indent: "").joined(separator: "\n") + "\n"
    }

    private static func lines(_ pairs: [(String, ExtractedValue)], indent: String) -> [String] {
        pairs.flatMap { key, value in Self.lines(key + ":", value, indent: indent) }
    }

    private static func lines(_ lead: String, _ value: ExtractedValue, indent: String) -> [String] {
        switch value {
        case .null: [indent + lead]
        case .map(let pairs): [indent + lead] + lines(pairs, indent: indent + "  ")
        case .list(let items) where items.isEmpty: [indent + lead + " []"]
        case .list(let items): [indent + lead] + items.flatMap { item(of: $0, indent: indent + "  ") }
        case .text(let text) where text.contains("\n") && !text.hasPrefix(" ") && !text.contains("\t"):
            [indent + lead + " |-"] + text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : indent + "  " + $0 }
        case .text(let text): [indent + lead + " " + scalar(text)]
        case .number, .flag: [indent + lead + " " + value.json]
        }
    }

    private static func item(of value: ExtractedValue, indent: String) -> [String] {
        guard case .map(let pairs) = value else { return lines("-", value, indent: indent) }
        var result = lines(pairs, indent: indent + "  ")
        guard let first = result.first else { return [indent + "- {}"] }
        result[0] = indent + "- " + first.dropFirst(indent.count + 2)
        return result
    }

    /// Plain where nothing in it means something else in YAML.
    private static func scalar(_ text: String) -> String {
        guard let first = text.first, first.isLetter, !text.contains(": "), !text.contains(" #"), !text.hasSuffix(":"), !text.hasSuffix(" ")
        else { return quoted(text) }
        let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
        return words.contains(text.lowercased()) || text.contains("\t") ? quoted(text) : text
    }
}
