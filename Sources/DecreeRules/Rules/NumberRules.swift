import Recognition
import VietnameseText

/// Số, ký hiệu, ô 3 (Phụ lục I, Phần I, II.3).
enum NumberRules {
    static let rules: [Rule] = [label, look, padding]

    private static func number(_ document: CheckedDocument) -> (line: Int, number: NumberAndSymbol)? {
        guard let line = document.components.line(.number), let number = document.components.number else { return nil }
        return (line, number)
    }

    private static let label = Rule(
        "ND30-SO-01", "PL1 II.3.c", .number,
        examples: [RuleExample(.letter) { $0[.number].text = "Số 05/UBND-VHXH" }, RuleExample(.letter) { $0[.number].text = "Số : 05/UBND-VHXH" }]
    ) { document in
        guard let (line, number) = number(document) else { return [] }
        let found = document.body[line].text(number.label)
        guard found != "Số:" else { return [] }
        return [Finding(at: line, number.label, found: found, demanded: "Số:", fixes: [.text(line: line, range: number.label, with: "Số:")])]
    }

    private static let look = Rule(
        "ND30-SO-02", "PL1 II.3.c", .number,
        examples: [RuleExample(.letter) { $0[.number].look(size: 14) }, RuleExample(.letter) { $0[.number].look(bold: true) }]
    ) { document in
        document.departures(.number, from: LookDemand(bold: false, italic: false, size: 13...13))
    }

    private static let padding = Rule(
        "ND30-SO-05", "PL1 II.3.c", .number, examples: [RuleExample(.letter) { $0[.number].text = "Số: 5/UBND-VHXH" }]
    ) { document in
        guard let (line, number) = number(document), number.number.count == 1 else { return [] }
        let found = document.body[line].text(number.number)
        guard found != "0" else { return [] }
        let fix = Fix.text(line: line, range: number.number, with: "0" + found)
        return [Finding(at: line, number.number, found: found, demanded: "0" + found, fixes: [fix])]
    }
}
