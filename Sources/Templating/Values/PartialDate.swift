/// A day of the calendar of which parts may be unknown: `2024-07` has no day, `2024`
/// no month either, an empty text nothing.
package struct PartialDate: Hashable, Sendable {
    package private(set) var year: Int?
    package private(set) var month: Int?
    package private(set) var day: Int?
    /// The time of day, where an ISO date has one; zones are not looked at.
    package private(set) var hour: Int?
    package private(set) var minute: Int?
    package private(set) var second: Int?

    /// Why a text is no date.
    package enum Fault: Error, Hashable {
        /// Not written as a date: words, two-digit years, serial numbers.
        case notADate
        /// 31/2/2024: the month has no such day.
        case noSuchDay
        /// 7/13/2024: the month comes second.
        case monthBeforeDay
        /// Month 13, day 0, year 0.
        case outOfRange
    }

    package init(year: Int? = nil, month: Int? = nil, day: Int? = nil) throws(Fault) {
        self.year = year
        self.month = month
        self.day = day
        if let year, !(1...9999).contains(year) { throw .outOfRange }
        if let month, !(1...12).contains(month) {
            let swapped = day.map { (1...12).contains($0) } ?? false
            throw swapped && (1...31).contains(month) ? .monthBeforeDay : .outOfRange
        }
        if let day {
            guard (1...31).contains(day) else { throw .outOfRange }
            if let month, day > Self.days(in: month, of: year ?? 2000) { throw .noSuchDay }
        }
    }

    /// Reads `5/7/2024` (day first; also with `.` or `-`), `7/2024`, `2024`,
    /// `2024-07`, `2024-07-05`, the last with a time of day, and an empty text.
    package init(_ text: String) throws(Fault) {
        var bytes = Array(text.utf8)[...]
        while bytes.first == 0x20 { bytes.removeFirst() }
        while bytes.last == 0x20 { bytes.removeLast() }
        guard !bytes.isEmpty else {
            try self.init()
            return
        }
        let cut = bytes.firstIndex { $0 == 0x54 || $0 == 0x20 } ?? bytes.endIndex
        let parts = try Self.parts(bytes[..<cut])
        let isYearFirst = parts[0].digits == 4
        let short = isYearFirst ? parts.dropFirst() : parts.dropLast()
        guard short.allSatisfy({ $0.digits <= 2 }), isYearFirst || parts.last?.digits == 4,
            cut == bytes.endIndex || (isYearFirst && parts.count == 3)
        else { throw .notADate }
        let values = isYearFirst ? parts.map(\.value) : parts.map(\.value).reversed()
        try self.init(
            year: values[0], month: values.count > 1 ? values[1] : nil,
            day: values.count > 2 ? values[2] : nil)
        if cut < bytes.endIndex { try readTime(bytes[bytes.index(after: cut)...]) }
    }

    /// `14:30`, `14:30:15`, with anything behind it.
    private mutating func readTime(_ bytes: ArraySlice<UInt8>) throws(Fault) {
        var values: [Int] = []
        var rest = bytes
        while values.count < 3 {
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            guard digits.count == 2 else { throw .notADate }
            values.append(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
            rest = rest[digits.endIndex...]
            guard rest.first == 0x3A else { break }
            rest.removeFirst()
        }
        guard values.count >= 2, values[0] <= 24, values.dropFirst().allSatisfy({ $0 < 60 }) else {
            throw .notADate
        }
        hour = values[0]
        minute = values[1]
        second = values.count > 2 ? values[2] : 0
    }

    /// The runs of digits between equal separators.
    private static func parts(
        _ bytes: ArraySlice<UInt8>
    ) throws(Fault) -> [(value: Int, digits: Int)] {
        var parts: [(value: Int, digits: Int)] = []
        var separator: UInt8?
        var value = 0
        var digits = 0
        for byte in bytes {
            if (0x30...0x39).contains(byte) {
                guard digits < 4 else { throw .notADate }
                value = value * 10 + Int(byte - 0x30)
                digits += 1
            } else {
                guard digits > 0, parts.count < 2, [0x2F, 0x2E, 0x2D].contains(byte),
                    separator == nil || separator == byte
                else { throw .notADate }
                separator = byte
                parts.append((value, digits))
                (value, digits) = (0, 0)
            }
        }
        guard digits > 0 else { throw .notADate }
        return parts + [(value, digits)]
    }

    /// Days of a month in the Gregorian calendar.
    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2:
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            return isLeap ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }
}
