import Diagnostics
import Templating

/// Figures as offices write them (số liệu).
enum FigureFilters {
    static let all: [(filter: Filter, aliases: [String])] = [
        (
            Filter("so") { value, given, _ throws(ExpressionFault) in
                if value.isNull { return value }
                return .text(
                    write(try value.filterNumber("so"), digits: given.integer(0, "chu_so")))
            }, ["number"]
        ),
        (
            Filter("thanh_so") { value, _, _ throws(ExpressionFault) in
                if value.isNull { return value }
                return .number(try value.filterNumber("thanh_so"))
            }, ["parse_number"]
        ),
        (
            Filter("phan_tram") { value, given, _ throws(ExpressionFault) in
                if value.isNull { return value }
                return .text(
                    try percent(
                        try value.filterNumber("phan_tram"), digits: given.integer(0, "chu_so"))
                        + "%")
            }, ["percent"]
        ),
        (
            Filter("tien") { value, given, _ throws(ExpressionFault) in
                if value.isNull { return value }
                let unit = given.text(0, "don_vi") ?? "đồng"
                let number = try value.filterNumber("tien")
                // A program's 1500.0 is 1.500 đồng; 1500.50 keeps its digits.
                let amount = number.normalized.scale == 0 ? number.normalized : number
                return .text(write(amount, digits: nil) + " " + unit)
            }, ["money"]
        ),
        (
            Filter("bang_chu") { value, given, _ throws(ExpressionFault) in
                if value.isNull { return value }
                let words = NumberWords(zeroTen: given.text(0, "linh") ?? "linh")
                return .text(spell(try value.filterNumber("bang_chu"), words))
            }, ["words"]
        ),
        (
            Filter("tien_bang_chu") { value, given, _ throws(ExpressionFault) in
                if value.isNull { return value }
                let unit = given.text(0, "don_vi") ?? "đồng"
                let words = NumberWords(zeroTen: given.text(1, "linh") ?? "linh")
                let text = spell(try value.filterNumber("tien_bang_chu"), words) + " " + unit
                return .text(LetterFilters.capitalized(text))
            }, []
        ),
    ]

    /// A text as offices write numbers.
    static func read(_ text: String) throws(ExpressionFault) -> Number {
        let plain: String
        let isPercent: Bool
        do { (plain, isPercent) = try FigureReader.read(text) } catch {
            switch error {
            case .notANumber: throw ExpressionFault("number-unreadable")
            case .ambiguous(let first, let second):
                throw ExpressionFault("number-ambiguous", ["first": first, "second": second])
            case .english(let first):
                throw ExpressionFault("number-english", ["first": first])
            }
        }
        guard let number = Number(plain), !isPercent || number.scale <= Number.maxScale - 2 else {
            throw ExpressionFault("data-number-too-long", ["limit": "38"])
        }
        return isPercent
            ? Number(units: number.units, scale: number.scale + 2).normalized : number
    }

    /// With so many digits after the comma: rounded half away from zero, or filled
    /// up with zeros.
    private static func write(_ number: Number, digits: Int?) -> String {
        guard let digits else { return FigureWriter.write(number.text) }
        let wanted = min(max(0, digits), Number.maxScale)
        let rounded = number.rounded(to: wanted)
        var text = rounded.text
        if wanted > Int(rounded.scale) {
            if rounded.scale == 0 { text += "." }
            text += String(repeating: "0", count: wanted - Int(rounded.scale))
        }
        return FigureWriter.write(text)
    }

    /// A hundred times the share. Without a wish at most two digits after the comma,
    /// none of them a zero at the end: shares are quotients, mostly.
    private static func percent(_ share: Number, digits: Int?) throws(ExpressionFault) -> String {
        guard let hundredfold = Number.multiplying(share, Number(100)) else {
            throw ExpressionFault("data-number-too-long", ["limit": "38"])
        }
        if let digits { return write(hundredfold, digits: digits) }
        return FigureWriter.write(hundredfold.rounded(to: 2).normalized.text)
    }

    private static func spell(_ number: Number, _ words: NumberWords) -> String {
        let text = number.text
        let halves = text.utf8.drop { $0 == 0x2D }.split(separator: 0x2E)
        let whole = halves.first.flatMap { UInt128(String($0) ?? "") } ?? 0
        let fraction = halves.count > 1 ? halves[1].map { $0 - 0x30 } : []
        return words.spell(negative: number.units < 0, whole: whole, fraction: fraction)
    }
}
