import Diagnostics

/// The method `format` of texts as Python means it: `{}`, `{0}`, `{name}`, with
/// `:>8`, `:,.2f`, `:05d` behind. The filter `format` is the one with `%s`.
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
        guard let value else { throw ExpressionFault("missing-argument", ["name": name.isEmpty ? "format" : name]) }
        return try form(parts.count > 1 ? String(parts[1]) : "").text(of: value)
    }

    /// `*<08,.2f`: fill and alignment, sign, width, groups, digits after the point, kind.
    private static func form(_ text: String) throws(ExpressionFault) -> FigureForm {
        let pattern = /(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d{1,4})?([,_])?(?:\.(\d{1,4}))?([sdfFeEgGxXobc%])?/
        guard let match = text.wholeMatch(of: pattern) else {
            throw ExpressionFault("unknown-format", ["text": "{:\(text)}"])
        }
        var form = FigureForm()
        switch match.2 {
        case "<": form.alignment = .left
        case ">": form.alignment = .right
        case "^": form.alignment = .centre
        case "=": form.alignment = .afterSign
        default: if match.5 != nil { form.alignment = .afterSign }
        }
        form.fill = match.1?.first ?? (match.5 != nil ? "0" : " ")
        if let sign = match.3, sign != "-" { form.sign = String(sign) }
        form.showsBase = match.4 != nil
        form.width = match.6.flatMap { Int($0) } ?? 0
        form.group = match.7?.first
        form.precision = match.8.flatMap { Int($0) }
        form.kind = match.9?.first
        return form
    }
}
