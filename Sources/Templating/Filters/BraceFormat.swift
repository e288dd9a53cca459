import Diagnostics

/// The method `format` of texts as Python means it: `{}`, `{0}`, `{name}`, with
/// `,` `.2f` `d` behind a colon. The filter `format` is the one with `%s`.
enum BraceFormat {
    static func format(
        _ pattern: String, _ given: CallArguments, _ context: EvaluationContext
    ) throws(ExpressionFault) -> String {
        var result = ""
        var next = 0
        var rest = pattern.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == "{" || scalar == "}", rest.first == scalar {
                result.unicodeScalars.append(scalar)
                rest.removeFirst()
            } else if scalar == "{", let close = rest.firstIndex(of: "}") {
                result += try field(String(rest[..<close]), given, &next)
                try context.check(text: result.utf8.count)
                rest = rest[rest.index(after: close)...]
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func field(
        _ field: String, _ given: CallArguments, _ next: inout Int
    ) throws(ExpressionFault) -> String {
        let parts = field.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        let value: Value?
        if let index = name.isEmpty ? next : Int(name) {
            value = given.positional.indices.contains(index) ? given.positional[index] : nil
            next += 1
        } else {
            value = given.named.first { $0.name == name }?.value
        }
        guard let value else { throw ExpressionFault("missing-argument", ["name": "format"]) }
        return parts.count > 1 && !parts[1].isEmpty
            ? try figure(value, String(parts[1])) : try printed(value, nil)
    }

    /// `,` groups of three; `.2f` so many digits after the point; `d` a whole number.
    private static func figure(_ value: Value, _ form: String) throws(ExpressionFault) -> String {
        guard let match = form.wholeMatch(of: /(,?)(?:\.(\d{1,2})f|([df]?))/) else {
            throw ExpressionFault("unsupported-filter", ["filter": "format {:\(form)}"])
        }
        let digits = match.2.flatMap { Int($0) } ?? (match.3 == "f" ? 6 : nil)
        let number = try numeric(value)
        let text = digits.map { number.text(digits: min($0, Int(Number.maxScale))) } ?? number.text
        return match.1.isEmpty ? text : grouped(text)
    }

    private static func grouped(_ text: String) -> String {
        let whole = text.prefix { $0 != "." }
        let figures = Array(whole.drop { $0 == "-" })
        var result = whole.hasPrefix("-") ? "-" : ""
        for (place, figure) in figures.enumerated() {
            if place > 0, (figures.count - place) % 3 == 0 { result.append(",") }
            result.append(figure)
        }
        return result + text.dropFirst(whole.count)
    }
}

extension Number {
    /// Rounded, with exactly so many digits after the point.
    func text(digits: Int) -> String {
        let number = rounded(to: digits)
        let missing = digits - Int(number.scale)
        guard missing > 0 else { return number.text }
        return number.text + (number.scale == 0 ? "." : "") + String(repeating: "0", count: missing)
    }
}
