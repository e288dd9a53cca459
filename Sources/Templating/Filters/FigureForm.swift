import Diagnostics

/// How a number or a text is written by `%05.2f` and by `{:>8,.2f}`: one set of rules
/// behind both notations.
struct FigureForm {
    /// `d f e g x o b c s %` and their capitals; nil writes the value as it is printed.
    var kind: Character?
    var precision: Int?
    /// What stands before a number that is not negative.
    var sign = ""
    /// `0x` before hexadecimal digits.
    var showsBase = false
    /// Between groups of three digits.
    var group: Character?
    var width = 0
    var fill: Character = " "
    /// Where the figure stands in its width.
    enum Alignment: Sendable { case left, right, centre, afterSign }
    /// Nil: numbers to the right, texts to the left.
    var alignment: Alignment?

    /// Widths and precisions that a document can use.
    static let limit = 1000

    func text(of value: Value) throws(ExpressionFault) -> String {
        if isText(value) {
            let text = try printed(value, nil)
            return padded("", precision.map { String(text.prefix($0)) } ?? text, .left)
        }
        if kind == "c" { return padded("", try letter(value), .left) }
        let number = try numeric(value)
        let isNegative = number.units < 0
        let magnitude = isNegative ? Number(units: -number.units, scale: number.scale) : number
        let (base, figures) = try figures(of: magnitude)
        return padded((isNegative ? "-" : sign) + base, figures, .right)
    }

    private func isText(_ value: Value) -> Bool {
        if case .number = value { return kind == "s" }
        return kind == nil || kind == "s"
    }

    private func letter(_ value: Value) throws(ExpressionFault) -> String {
        if case .number(let number) = value {
            guard let code = number.integer.flatMap(UInt32.init(exactly:)), let scalar = Unicode.Scalar(code) else {
                throw ExpressionFault("number-too-large", ["text": number.text])
            }
            return String(Character(scalar))
        }
        let text = try printed(value, nil)
        guard text.count == 1 else { throw ExpressionFault("not-a-number", ["found": value.kind]) }
        return text
    }

    // MARK: Digits

    private func figures(of number: Number) throws(ExpressionFault) -> (base: String, figures: String) {
        switch kind {
        case "d", "i", "u": return ("", grouped(number.rounded(to: 0, .down).text))
        case "f", "F": return ("", grouped(number.text(digits: min(precision ?? 6, Self.limit))))
        case "%":
            guard let share = Number.multiplying(number, Number(100)) else { throw ExpressionFault("number-too-large") }
            return ("", grouped(share.text(digits: min(precision ?? 6, Self.limit))) + "%")
        case "e", "E": return ("", cased(exponential(number, digits: min(precision ?? 6, 60))))
        case "g", "G": return ("", cased(general(number)))
        case "x", "X", "o", "b": return (showsBase ? "0\(kind ?? "x")" : "", try whole(number))
        case nil: return ("", grouped(number.text))
        default: throw ExpressionFault("unknown-format", ["text": kind.map(String.init) ?? ""])
        }
    }

    private func cased(_ text: String) -> String { kind?.isUppercase == true ? text.uppercased() : text }

    private func whole(_ number: Number) throws(ExpressionFault) -> String {
        guard number.isInteger else { throw ExpressionFault("filter-value", ["filter": "format", "expected": "§integer", "found": number.text]) }
        let radix = kind == "o" ? 8 : kind == "b" ? 2 : 16
        let digits = String(number.rounded(to: 0).units, radix: radix, uppercase: kind == "X")
        return String(repeating: "0", count: max(0, (precision ?? 0) - digits.count)) + digits
    }

    /// `1.234568e+04`.
    private func exponential(_ number: Number, digits: Int) -> String {
        let (figures, exponent) = Self.significant(number, count: digits + 1)
        let mantissa = digits > 0 ? figures.prefix(1) + "." + figures.dropFirst() : figures[...]
        let power = String(abs(exponent))
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + (power.count < 2 ? "0" : "") + power
    }

    /// The shorter of both forms, without zeros at its end.
    private func general(_ number: Number) -> String {
        let count = max(1, min(precision ?? 6, 60))
        let (figures, exponent) = Self.significant(number, count: count)
        if exponent < -4 || exponent >= count {
            let tail = figures.dropFirst().reversed().drop { $0 == "0" }.reversed()
            let power = String(abs(exponent))
            return figures.prefix(1) + (tail.isEmpty ? "" : "." + String(tail)) + "e" + (exponent < 0 ? "-" : "+")
                + (power.count < 2 ? "0" : "") + power
        }
        return number.rounded(to: count - 1 - exponent).normalized.text
    }

    /// So many digits from the first that is not zero, and the power of ten of that one.
    private static func significant(_ number: Number, count: Int) -> (figures: String, exponent: Int) {
        guard !number.isZero else { return (String(repeating: "0", count: count), 0) }
        let first = String(number.units).count - 1 - Int(number.scale)
        let rounded = number.rounded(to: count - 1 - first)
        let digits = String(rounded.units)
        let exponent = digits.count - 1 - Int(rounded.scale)
        let missing = count - digits.count
        return (missing > 0 ? digits + String(repeating: "0", count: missing) : String(digits.prefix(count)), exponent)
    }

    private func grouped(_ text: String) -> String {
        guard let group else { return text }
        let whole = Array(text.prefix { $0 != "." })
        var result = ""
        for (place, figure) in whole.enumerated() {
            if place > 0, (whole.count - place) % 3 == 0 { result.append(group) }
            result.append(figure)
        }
        return result + text.dropFirst(whole.count)
    }

    // MARK: Room

    private func padded(_ lead: String, _ text: String, _ usual: Alignment) -> String {
        let room = max(0, min(width, Self.limit) - lead.count - text.count)
        func blank(_ count: Int) -> String { String(repeating: String(fill), count: count) }
        switch alignment ?? usual {
        case .left: return lead + text + blank(room)
        case .right: return blank(room) + lead + text
        case .centre: return blank(room / 2) + lead + text + blank(room - room / 2)
        case .afterSign: return lead + blank(room) + text
        }
    }
}

extension Number {
    /// Rounded, with exactly so many digits after the point.
    func text(digits: Int) -> String {
        let number = rounded(to: min(digits, Int(Number.maxScale)))
        let missing = digits - Int(number.scale)
        guard missing > 0 else { return number.text }
        return number.text + (number.scale == 0 ? "." : "") + String(repeating: "0", count: missing)
    }
}
