import Diagnostics

/// A diagnostic as one JSON object: the keys of the contract, without those that say
/// nothing.
struct JSONLine {
    var text: String

    init(_ diagnostic: Diagnostic) {
        var pairs: [(String, String)] = [
            ("schemaVersion", "1"), ("id", Self.quoted(diagnostic.id.rawValue)),
            ("severity", Self.quoted(diagnostic.severity.rawValue)),
        ]
        pairs += Self.pairs(of: diagnostic.place)
        if !diagnostic.otherPlaces.isEmpty {
            let places = ([diagnostic.place] + diagnostic.otherPlaces).map {
                "{" + Self.joined(Self.pairs(of: $0)) + "}"
            }
            pairs.append(("places", "[" + places.joined(separator: ",") + "]"))
        }
        if let excerpt = diagnostic.excerpt { pairs.append(("text", Self.quoted(excerpt.text))) }
        pairs.append(("message", Self.quoted(diagnostic.message(language))))
        if let component = diagnostic.component { pairs.append(("component", Self.quoted(component))) }
        if let clause = diagnostic.clause {
            pairs.append(("clause", Self.quoted(Clause(clause).words(language))))
            for key in ["found", "demanded"] {
                guard diagnostic.arguments[key] != nil else { continue }
                pairs.append((key, Self.quoted(diagnostic.argument(key, language) ?? "")))
            }
        }
        if let hint = diagnostic.hint(language) { pairs.append(("hint", Self.quoted(hint))) }
        text = "{" + Self.joined(pairs) + "}"
    }

    /// The engine's counters as a line.
    init(counters: [(String, Int)]) {
        let pairs = [("id", Self.quoted("counters"))] + counters.map { ($0.0, String($0.1)) }
        text = "{" + Self.joined(pairs) + "}"
    }

    private static func joined(_ pairs: [(String, String)]) -> String {
        pairs.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",")
    }

    private static func pairs(of place: DiagnosticPlace) -> [(String, String)] {
        var pairs: [(String, String)] = []
        func add(_ key: String, _ text: String?) {
            if let text { pairs.append((key, quoted(text))) }
        }
        func add(_ key: String, _ number: Int?) {
            if let number { pairs.append((key, String(number))) }
        }
        add("file", place.file)
        add("part", place.part)
        add("heading", place.heading)
        add("paragraph", place.paragraph)
        add("table", place.table)
        add("row", place.row)
        add("column", place.column)
        add("line", place.line)
        add("sheet", place.sheet)
        add("cell", place.cell)
        add("field", place.field)
        return pairs
    }

    static func quoted(_ text: String) -> String {
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
}
