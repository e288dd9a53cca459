import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

/// Địa danh và thời gian ban hành, ô 4 (Phụ lục I, Phần I, II.4).
enum DatelineRules {
    static let rules: [Rule] = [form, dayPadding, monthPadding, lateMonth, comma, look, place, capital, numeric, calendar, complete]

    /// The dateline with its line.
    private static func date(_ document: CheckedDocument) -> (line: Int, date: DocumentDate, letters: [Unicode.Scalar])? {
        guard let line = document.components.line(.dateline), let date = document.components.date else { return nil }
        return (line, date, document.body[line].letters)
    }

    private static let form = Rule(
        "ND30-DD-01", "PL1 II.4", .dateline, examples: [RuleExample(.letter) { $0.remove(.dateline) }]
    ) { document in
        guard document.components.date == nil, document.components.has(.nationalName), KindTraits(document).hasDateline else { return [] }
        return [Finding(demanded: "Địa danh, ngày … tháng … năm …")]
    }

    private static let dayPadding = Rule(
        "ND30-DD-02", "PL1 II.4.b", .dateline,
        examples: [RuleExample(.letter) { $0[.dateline].text = "Tân Hòa, ngày 5 tháng 02 năm 2026" }]
    ) { document in
        guard let (line, date, letters) = date(document), !date.isNumeric, date.day.count == 1 else { return [] }
        let found = document.body[line].text(date.day)
        let fix = Fix.text(line: line, range: date.day, with: "0" + found)
        return letters[date.day.lowerBound] == "0" ? [] : [Finding(at: line, date.day, found: found, demanded: "0" + found, fixes: [fix])]
    }

    private static let monthPadding = Rule(
        "ND30-DD-03", "PL1 II.4.b", .dateline,
        examples: [RuleExample(.letter) { $0[.dateline].text = "Tân Hòa, ngày 05 tháng 2 năm 2026" }]
    ) { document in
        guard let (line, date, _) = date(document), !date.isNumeric else { return [] }
        let found = document.body[line].text(date.month)
        guard found == "1" || found == "2" else { return [] }
        let fix = Fix.text(line: line, range: date.month, with: "0" + found)
        return [Finding(at: line, date.month, found: found, demanded: "0" + found, fixes: [fix])]
    }

    private static let lateMonth = Rule(
        "ND30-DD-04", "PL1 II.4.b", .dateline,
        examples: [RuleExample(.decision) { $0[.dateline].text = "Tân Hòa, ngày 15 tháng 09 năm 2026" }]
    ) { document in
        guard let (line, date, _) = date(document), !date.isNumeric else { return [] }
        let found = document.body[line].text(date.month)
        guard found.count == 2, found.hasPrefix("0"), found != "01", found != "02" else { return [] }
        let fix = Fix.text(line: line, range: date.month, with: String(found.dropFirst()))
        return [Finding(at: line, date.month, found: found, demanded: String(found.dropFirst()), fixes: [fix])]
    }

    private static let comma = Rule(
        "ND30-DD-05", "PL1 II.4.c", .dateline,
        examples: [RuleExample(.letter) { $0[.dateline].text = "Tân Hòa ngày 05 tháng 02 năm 2026" }]
    ) { document in
        guard let (line, date, _) = date(document), !date.hasComma, !date.place.isEmpty else { return [] }
        let place = document.body[line].text(date.place)
        let fix = Fix.text(line: line, range: date.place.upperBound..<date.place.upperBound, with: ",")
        return [Finding(at: line, date.place, found: place, demanded: place + ",", fixes: [fix])]
    }

    private static let look = Rule(
        "ND30-DD-06", "PL1 II.4.c", .dateline,
        examples: [RuleExample(.letter) { $0[.dateline].look(italic: false) }, RuleExample(.letter) { $0[.dateline].look(bold: true) }]
    ) { document in
        document.departures(.dateline, from: LookDemand(bold: false, italic: true, size: 13...14))
    }

    private static let numeric = Rule(
        "ND30-DD-10", "PL1 II.4.b", .dateline,
        examples: [RuleExample(.letter) { $0[.dateline].text = "Tân Hòa, ngày 05/02/2026" }]
    ) { document in
        guard let (line, date, letters) = date(document), date.isNumeric else { return [] }
        let figures = date.figures(in: letters)
        guard let day = figures.day, let month = figures.month, let year = figures.year else { return [] }
        let demanded = "ngày \(day < 10 ? "0" : "")\(day) tháng \(month < 3 ? "0" : "")\(month) năm \(year)"
        return [Finding(at: line, date.words, found: document.body[line].text(date.words), demanded: demanded)]
    }

    /// The same rule where the day does not exist.
    private static let calendar = Rule("ND30-DD-10", "PL1 II.4.b", .dateline) { document in
        guard let (line, date, letters) = date(document), case let figures = date.figures(in: letters),
            let day = figures.day, let month = figures.month, !date.isNumeric
        else { return [] }
        let year = figures.year ?? 2024
        let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        if (1...12).contains(month), (1...days[month - 1]).contains(day) { return [] }
        return [Finding(at: line, date.words, found: document.body[line].text(date.words))]
    }

    private static let place = Rule(
        "ND30-DD-07", "PL1 II.4.c", .dateline, examples: [RuleExample(.letter) { $0[.dateline].alignment = .left }]
    ) { document in
        guard let line = document.components.line(.dateline), !KindTraits(document).isByPractice else { return [] }
        let wrong = document.misaligned([line])
        guard wrong.isEmpty, let number = document.components.line(.number), let one = document.body[line].cell, let other = document.body[number].cell,
            one.table == other.table, one.row != other.row
        else { return wrong }
        return [Finding(at: line, found: "§other-row")]
    }

    private static let capital = Rule(
        "ND30-DD-08", "PL1 II.4.c", .dateline, examples: [RuleExample(.letter) { $0[.dateline].text = "tân Hòa, ngày 05 tháng 02 năm 2026" }]
    ) { document in
        guard let (line, date, letters) = date(document), let first = letters[date.place].first, first.isSmall else { return [] }
        return [Finding(at: line, date.place, found: document.body[line].text(date.place))]
    }

    private static let complete = Rule(
        "ND30-DD-11", "Đ15", .dateline, examples: [RuleExample(.letter, profile: .final) { $0[.dateline].text = "Tân Hòa, ngày     tháng 02 năm 2026" }]
    ) { document in
        guard document.profile == .final, let (line, date, _) = date(document), date.day.isEmpty || date.month.isEmpty || date.year.isEmpty
        else { return [] }
        return [Finding(at: line, date.words, found: document.body[line].text(date.words))]
    }
}
