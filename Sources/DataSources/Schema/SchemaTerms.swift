import Diagnostics
import Templating

/// How the schema's kinds and the values' kinds meet, and what both are called.
enum SchemaTerms {
    /// A number may stand for text: `so: 12` where a text is wanted is what clerks
    /// write, and prints the same. An empty value is a field left blank.
    static func fits(_ value: Value, _ kind: Schema.Kind, format: String?) -> Bool {
        switch (kind, value) {
        case (.null, .null), (.boolean, .bool), (.number, .number), (.array, .list),
            (.object, .map), (.string, .text):
            return true
        case (.integer, .number(let number)): return number.isInteger
        case (.string, .number): return true
        default: return false
        }
    }

    /// The kinds that are wanted, of all choices.
    static func expected(_ schema: Schema) -> String {
        var kinds = schema.kinds
        for choice in schema.choices { kinds += choice.kinds }
        var names: [String] = []
        for kind in kinds where kind != .null {
            let name = name(of: kind, schema)
            if !names.contains(name) { names.append(name) }
        }
        return names.isEmpty ? "§none" : names.joined(separator: " / ")
    }

    private static func name(of kind: Schema.Kind, _ schema: Schema) -> String {
        switch kind {
        case .null: "§none"
        case .boolean: "§truth"
        case .number: "§number"
        case .integer: "§integer"
        case .string: schema.format == "date" ? "§date" : "§text"
        case .array: "§list"
        case .object: "§map"
        }
    }

    /// What is wrong with a text that should be a date, nil if nothing is.
    static func dateFault(_ text: String) -> DiagnosticID? {
        do throws(PartialDate.Fault) {
            _ = try PartialDate(text)
            return nil
        } catch { return DateFaults.id(error) }
    }

    /// Whether a pattern is found in a text, as JSON Schema means it. A pattern
    /// that cannot be read matches everything: schemas are tested with their kind.
    static func matches(_ text: String, _ pattern: String) -> Bool {
        guard let expression = try? Regex(pattern) else { return true }
        return text.firstMatch(of: expression) != nil
    }
}
