import Diagnostics
import Templating

/// Dates as the Decree writes them (thời gian ban hành; Phụ lục I, Mục II, khoản 4):
/// two digits for days below 10 and for months 1 and 2.
enum DateFilters {
    static let all: [(filter: Filter, aliases: [String])] = [
        (
            Filter("ngay") { value, given, _ throws(ExpressionFault) in
                let date = try read(value, "ngay")
                if let pattern = given.text(0, "mau") {
                    return .text(try DatePattern.write(date, pattern))
                }
                return .text(short(date))
            }, ["date"]
        ),
        (
            Filter("ngay_thang_nam") { value, _, _ throws(ExpressionFault) in
                .text(long(try read(value, "ngay_thang_nam")))
            }, ["long_date"]
        ),
    ]

    /// What stands for an unknown part: with the blanks around it, room for a figure
    /// by hand.
    static let blank = "    "

    private static func read(_ value: Value, _ filter: String) throws(ExpressionFault)
        -> PartialDate
    {
        do throws(PartialDate.Fault) {
            switch value {
            case .null: return try PartialDate()
            case .text(let text): return try PartialDate(text)
            case .rich(let rich): return try PartialDate(rich.plain)
            case .number(let number):
                // `ngay: 2024` in YAML is a number.
                guard let year = number.integer, (1000...9999).contains(year) else {
                    throw .notADate
                }
                return try PartialDate(year: year)
            default: break
            }
        } catch { throw ExpressionFault(DateFaults.id(error)) }
        throw ExpressionFault(
            "filter-value", ["filter": filter, "expected": "§date", "found": value.kind])
    }

    /// `05/7/2024`; of an incomplete date what is known: `7/2024`.
    static func short(_ date: PartialDate) -> String {
        [date.day.map(twoDigits), date.month.map(month), date.year.map { String($0) }]
            .compactMap(\.self).joined(separator: "/")
    }

    /// `ngày 05 tháng 7 năm 2024`.
    static func long(_ date: PartialDate) -> String {
        let day = date.day.map(twoDigits) ?? blank
        let month = date.month.map(month) ?? blank
        let year = date.year.map { String($0) } ?? blank
        return "ngày \(day) tháng \(month) năm \(year)"
    }

    static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func month(_ month: Int) -> String { month <= 2 ? "0\(month)" : "\(month)" }
}

/// `strftime`'s patterns, as far as a document needs them.
enum DatePattern {
    static func write(_ date: PartialDate, _ pattern: String) throws(ExpressionFault) -> String {
        var result = ""
        var rest = pattern[...]
        while let sign = rest.firstIndex(of: "%") {
            result += rest[..<sign]
            rest = rest[rest.index(after: sign)...]
            var code = String(rest.prefix(1))
            if code == "-" { code = String(rest.prefix(2)) }
            guard let part = part(code, date) else {
                throw ExpressionFault("date-pattern", ["found": "%" + code])
            }
            result += part
            rest = rest.dropFirst(code.count)
        }
        return result + rest
    }

    private static func part(_ code: String, _ date: PartialDate) -> String? {
        func padded(_ number: Int?) -> String {
            number.map(DateFilters.twoDigits) ?? DateFilters.blank
        }
        func plain(_ number: Int?) -> String {
            number.map { String($0) } ?? DateFilters.blank
        }
        return switch code {
        case "d": padded(date.day)
        case "-d": plain(date.day)
        case "m": padded(date.month)
        case "-m": plain(date.month)
        case "Y": plain(date.year)
        case "y": padded(date.year.map { $0 % 100 })
        case "H": padded(date.hour)
        case "M": padded(date.minute)
        case "S": padded(date.second)
        case "%": "%"
        default: nil
        }
    }
}
