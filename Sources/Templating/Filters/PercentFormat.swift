import Diagnostics

/// `'%s: %05.2f' | format(a, b)` and `'%s' % a`, by Python's rules.
struct PercentFormat {
    private var letters: ArraySlice<Character>
    private var values: ArraySlice<Value>
    private let named: [(name: String, value: Value)]

    static func format(
        _ pattern: String, _ given: CallArguments, _ context: EvaluationContext
    ) throws(ExpressionFault) -> String {
        var format = PercentFormat(
            letters: Array(pattern)[...], values: given.positional[...], named: given.named)
        var result = ""
        while let letter = format.letters.popFirst() {
            if letter == "%" { result += try format.field() } else { result.append(letter) }
            try context.check(text: result.utf8.count)
        }
        guard format.values.isEmpty else { throw ExpressionFault("too-many-arguments", ["name": "format"]) }
        return result
    }

    /// One field, after its `%`.
    private mutating func field() throws(ExpressionFault) -> String {
        let name = try self.name()
        var form = FigureForm()
        flags(&form)
        if let width = try count() {
            form.width = abs(width)
            if width < 0 { form.alignment = .left }
        }
        if letters.first == "." {
            letters.removeFirst()
            form.precision = max(0, try count() ?? 0)
        }
        while let size = letters.first, "hlL".contains(size) { letters.removeFirst() }
        guard let kind = letters.popFirst() else { throw ExpressionFault("unknown-format", ["text": "%"]) }
        if kind == "%" { return "%" }
        guard "diufFeEgGxXocsra".contains(kind) else { throw ExpressionFault("unknown-format", ["text": "%\(kind)"]) }
        let value = try value(name)
        if "sra".contains(kind) || kind == "c" {
            if form.alignment == .afterSign { form.fill = " " }
            form.alignment = form.alignment == .left ? .left : .right
        }
        form.kind = "ra".contains(kind) ? "s" : kind
        return try form.text(of: "ra".contains(kind) ? .text(try Self.quoted(value)) : value)
    }

    /// `%(name)s`.
    private mutating func name() throws(ExpressionFault) -> String? {
        guard letters.first == "(" else { return nil }
        guard let close = letters.firstIndex(of: ")") else { throw ExpressionFault("unknown-format", ["text": "%("]) }
        defer { letters = letters[(close + 1)...] }
        return String(letters[letters.startIndex + 1..<close])
    }

    private mutating func flags(_ form: inout FigureForm) {
        while let flag = letters.first, "-+ #0".contains(flag) {
            letters.removeFirst()
            switch flag {
            case "-":
                form.alignment = .left
                form.fill = " "
            case "+": form.sign = "+"
            case " ": if form.sign.isEmpty { form.sign = " " }
            case "#": form.showsBase = true
            default:
                if form.alignment == nil {
                    form.alignment = .afterSign
                    form.fill = "0"
                }
            }
        }
    }

    /// Digits, or `*` for the next value.
    private mutating func count() throws(ExpressionFault) -> Int? {
        if letters.first == "*" {
            letters.removeFirst()
            let number = try numeric(try value(nil))
            return max(-FigureForm.limit, min(FigureForm.limit, number.integer ?? 0))
        }
        var digits = ""
        while let digit = letters.first, digit.isASCII, digit.isNumber {
            digits.append(digit)
            letters.removeFirst()
        }
        return digits.isEmpty ? nil : min(FigureForm.limit, Int(digits) ?? FigureForm.limit)
    }

    private mutating func value(_ name: String?) throws(ExpressionFault) -> Value {
        if let name, let found = named.first(where: { $0.name == name })?.value { return found }
        guard name == nil, let next = values.popFirst() else {
            throw ExpressionFault("missing-argument", ["name": name ?? "format"])
        }
        return next
    }

    /// As it would stand in a template: `'it'`.
    private static func quoted(_ value: Value) throws(ExpressionFault) -> String {
        guard case .text(let text) = value else { return try printed(value, nil) }
        let quote = text.contains("'") && !text.contains("\"") ? "\"" : "'"
        let inner = text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
            .replacing("\t", with: "\\t").replacing("\r", with: "\\r")
        return quote + inner.replacing(quote, with: "\\" + quote) + quote
    }
}
