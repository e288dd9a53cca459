import Diagnostics

/// A value as Jinja's `tojson` writes it: keys in their order, everything that is not
/// ASCII and what means something to HTML as an escape; numbers keep their digits.
struct JSONText {
    /// Blanks for each level; nil for one line.
    var indent: Int?

    /// Each item costs a step, since a value may hold another any number of times.
    func text(of value: Value, _ context: inout EvaluationContext) throws(ExpressionFault) -> String {
        var text = ""
        try write(value, to: &text, level: 0, &context)
        return text
    }

    private func write(
        _ value: Value, to text: inout String, level: Int, _ context: inout EvaluationContext
    ) throws(ExpressionFault) {
        try context.charge(1)
        try context.check(text: text.utf8.count)
        switch value.plain {
        case .null: text += "null"
        case .bool(let truth): text += truth ? "true" : "false"
        case .number(let number): text += number.text
        case .text(let words): text += quoted(words)
        case .list(let items):
            text += "["
            for (index, item) in items.enumerated() {
                text += separator(index, level + 1)
                try write(item, to: &text, level: level + 1, &context)
            }
            text += (items.isEmpty ? "" : line(level)) + "]"
        case .map(let map):
            text += "{"
            for (index, pair) in map.pairs.sorted(by: { $0.key < $1.key }).enumerated() {
                text += separator(index, level + 1) + quoted(pair.key) + ": "
                try write(pair.value, to: &text, level: level + 1, &context)
            }
            text += (map.isEmpty ? "" : line(level)) + "}"
        default: throw ExpressionFault("not-printable", ["found": value.kind])
        }
    }

    private func line(_ level: Int) -> String {
        indent.map { "\n" + String(repeating: " ", count: $0 * level) } ?? ""
    }

    private func separator(_ index: Int, _ level: Int) -> String {
        (index > 0 ? indent == nil ? ", " : "," : "") + line(level)
    }

    private func quoted(_ text: String) -> String {
        var result = "\""
        for unit in text.utf16 {
            switch unit {
            case 0x22: result += "\\\""
            case 0x5C: result += "\\\\"
            case 0x0A: result += "\\n"
            case 0x09: result += "\\t"
            case 0x0D: result += "\\r"
            case 0x20..<0x7F where ![0x3C, 0x3E, 0x26, 0x27].contains(unit):
                result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
            default:
                let hex = String(unit, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            }
        }
        return result + "\""
    }
}
