import Diagnostics
import Templating

/// Numbers of parts and of documents (số, ký hiệu; đề mục).
enum EnumerationFilters {
    static let all: [(filter: Filter, aliases: [String])] = [
        (
            Filter("la_ma") { value, _, _ throws(ExpressionFault) in
                if value.isNull { return value }
                let number = try value.filterInteger("la_ma", expected: "§roman-range")
                guard let text = Enumeration.roman(number) else {
                    throw outOfRange("la_ma", "§roman-range")
                }
                return .text(text)
            }, ["roman"]
        ),
        (
            Filter("chu_cai") { value, _, _ throws(ExpressionFault) in
                if value.isNull { return value }
                let number = try value.filterInteger("chu_cai", expected: "§letter-range")
                guard let text = Enumeration.letter(number) else {
                    throw outOfRange("chu_cai", "§letter-range")
                }
                return .text(text)
            }, ["letter"]
        ),
        (
            Filter("so_van_ban") { value, _, _ throws(ExpressionFault) in
                try documentNumber(value)
            }, ["docnumber"]
        ),
    ]

    /// Two digits below 10 (Phụ lục I, Mục II, khoản 3); what is more than digits, as
    /// `12a`, stays, but for a symbol: `12/BC-UBND`.
    private static func documentNumber(_ value: Value) throws(ExpressionFault) -> Value {
        switch value {
        case .null: return value
        case .number(let number):
            guard let whole = number.integer, whole >= 0 else {
                throw outOfRange("so_van_ban", "§not-negative")
            }
            return .text(DateFilters.twoDigits(whole))
        default:
            let whole = try value.filterText("so_van_ban")
            let text = whole.firstIndex(of: "/").map { String(whole[..<$0]) } ?? whole
            let isDigits = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            guard isDigits, text.utf8.count == 1 else { return .text(text) }
            return .text("0" + text)
        }
    }

    private static func outOfRange(_ filter: String, _ expected: String) -> ExpressionFault {
        ExpressionFault("number-out-of-range", ["filter": filter, "expected": expected])
    }
}
