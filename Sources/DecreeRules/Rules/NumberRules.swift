import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

/// Số, ký hiệu, ô 3 (Phụ lục I, Phần I, II.3).
enum NumberRules {
    static let rules: [Rule] = [
        label, look, named, letter, padding, blanks, partyOrder, sameKind, year, agency, draft, capitals, centred, missing,
    ]

    /// The groups of a symbol as words.
    private static func groups(_ document: CheckedDocument) -> [String] {
        guard let (line, number) = number(document) else { return [] }
        return number.groups.map { document.body[line].text($0) }
    }

    private static func codes(_ document: CheckedDocument) -> Set<String> {
        Set(document.components.kinds.map(\.abbreviation).filter { !$0.isEmpty })
    }

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

    /// A document with its kind's name: number, kind, agency.
    private static let named = Rule(
        "ND30-SO-03", "PL1 II.3.b; PL3 I", .number, examples: [RuleExample(.decision) { $0[.number].text = "Số: 112/UBND" }]
    ) { document in
        guard let (line, number) = number(document), let kind = document.components.kind, document.components[.kindName]?.isSure == true,
            !kind.abbreviation.isEmpty, !number.isPartyOrder, number.year == nil, !KindTraits(document).isByPractice
        else { return [] }
        let groups = groups(document)
        guard groups.count < 2 || !isCode(groups[0], document) else { return [] }
        return [Finding(at: line, number.symbol, found: document.body[line].text(number.symbol), demanded: "\(kind.abbreviation)-…")]
    }

    private static func isCode(_ group: String, _ document: CheckedDocument) -> Bool {
        codes(document).contains { $0.lowercased() == group.lowercased() } || group == "CV"
    }

    private static let letter = Rule(
        "ND30-SO-04", "PL1 II.3.b", .number,
        examples: [RuleExample(.letter) { $0[.number].text = "Số: 05/CV-UBND" }, RuleExample(.letter) { $0[.number].text = "Số: 05/UBND" }]
    ) { document in
        guard let (line, number) = number(document), KindTraits(document).isLetter, !number.isPartyOrder, number.year == nil else { return [] }
        let groups = groups(document)
        guard groups.count < 2 || groups[0] == "CV" || codes(document).contains(groups[0]) else { return [] }
        return [Finding(at: line, number.symbol, found: document.body[line].text(number.symbol), demanded: "UBND-VP")]
    }

    private static let blanks = Rule(
        "ND30-SO-06", "PL1 II.3.c", .number,
        examples: [RuleExample(.letter) { $0[.number].text = "Số: 05 /UBND-VHXH" }, RuleExample(.letter) { $0[.number].text = "Số: 05/UBND - VHXH" }]
    ) { document in
        guard let (line, number) = number(document), !number.isPartyOrder else { return [] }
        let letters = document.body[line].letters
        let start = number.number.isEmpty ? number.symbol.lowerBound : number.number.lowerBound
        guard let blank = letters[start...].firstIndex(where: \.isBlank), start < letters.count else { return [] }
        // Words behind the symbol are no part of it.
        let near = "/-–".unicodeScalars
        let isBeside = near.contains(letters[blank - 1]) || letters[blank...].first { !$0.isBlank }.map { near.contains($0) } == true
        guard isBeside, blank > start else { return [] }
        let written = String(String.UnicodeScalarView(letters[start...].filter { !$0.isBlank }))
        return [Finding(at: line, start..<letters.count, found: document.body[line].text(start..<letters.count), demanded: written, fixes: [.text(line: line, range: start..<letters.count, with: written)])]
    }

    private static let partyOrder = Rule(
        "ND30-SO-07", "PL1 II.3.c", .number, examples: [RuleExample(.decision) { $0[.number].text = "Số: 112-QĐ/UBND" }]
    ) { document in
        guard let (line, number) = number(document), number.isPartyOrder else { return [] }
        let groups = groups(document)
        guard groups.count == 2 else { return [] }
        return [Finding(at: line, found: document.body[line].text, demanded: "Số: \(document.body[line].text(number.number))/\(groups[0])-\(groups[1])")]
    }

    private static let sameKind = Rule(
        "ND30-SO-08", "PL3 I", .number, examples: [RuleExample(.decision) { $0[.number].text = "Số: 112/KH-UBND" }]
    ) { document in
        guard let (line, number) = number(document), let kind = document.components.kind, document.components[.kindName]?.isSure == true,
            !number.isPartyOrder, let code = groups(document).first, codes(document).contains(where: { $0 == code }), !kind.abbreviation.isEmpty,
            code.lowercased() != kind.abbreviation.lowercased()
        else { return [] }
        return [Finding(at: line, number.groups[0], found: code, demanded: kind.abbreviation)]
    }

    private static let year = Rule(
        "ND30-SO-09", "PL1 II.3", .number, examples: [RuleExample(.plan) { $0[.number].text = "Số: 21/2026/KH-VHXH"; $0.sameAppendixNumber("21/2026/KH-VHXH") }]
    ) { document in
        guard let (line, number) = number(document), let year = number.year else { return [] }
        return [Finding(at: line, year, found: document.body[line].text(year))]
    }

    /// What the symbol calls the agency, where everybody writes it the same.
    private static let agency = Rule(
        "ND30-SO-10", "PL1 II.3.b", .number, examples: [RuleExample(.decision) { $0[.number].text = "Số: 112/QĐ-HĐND" }]
    ) { document in
        guard let (line, number) = number(document), let agency = document.components.line(.agency), !number.isPartyOrder, number.year == nil
        else { return [] }
        let key = document.body[agency].key
        let expected = key.hasPrefix("ủy ban nhân dân") ? "UBND" : key.hasPrefix("hội đồng nhân dân") ? "HĐND" : ""
        let groups = groups(document)
        guard !expected.isEmpty, groups.count > 1, !groups.contains(where: { $0.contains(expected) }) else { return [] }
        let others = groups.filter { ["UBND", "HĐND", "TTHĐND", "SNV", "STC"].contains($0) }
        guard let other = others.first, let range = number.groups.first(where: { document.body[line].text($0) == other }) else { return [] }
        return [Finding(at: line, range, found: other, demanded: expected)]
    }

    private static let draft = Rule(
        "ND30-SO-11", "Đ15", .number,
        examples: [
            RuleExample(.report) { $0[.number].text = "Số:  /BC-UBND" }, RuleExample(.letter, profile: .final) { $0[.number].text = "Số:        /UBND-VHXH" },
        ]
    ) { document in
        guard let (line, number) = number(document), number.number.isEmpty else { return [] }
        if document.profile == .final { return [Finding(at: line, found: document.body[line].text)] }
        let letters = document.body[line].letters
        let gap = letters[number.label.upperBound...].prefix { $0.isBlank }.count
        guard gap < 6, letters[number.label.upperBound...].first(where: { !$0.isBlank }) == "/" else { return [] }
        return [Finding(at: line, severity: .information)]
    }

    private static let capitals = Rule(
        "ND30-SO-12", "PL1 II.3.c; PL3 I", .number, examples: [RuleExample(.decision) { $0[.number].text = "Số: 112/Qđ-UBND" }]
    ) { document in
        guard let (line, number) = number(document), !number.isPartyOrder, let code = groups(document).first,
            let right = codes(document).first(where: { $0.lowercased() == code.lowercased() }), right != code
        else { return [] }
        return [Finding(at: line, number.groups[0], found: code, demanded: right, fixes: [.text(line: line, range: number.groups[0], with: right)])]
    }

    private static let centred = Rule(
        "ND30-SO-13", "PL1 II.3.c", .number, examples: [RuleExample(.letter) { $0[.number].alignment = .left }]
    ) { document in
        KindTraits(document).isByPractice ? [] : document.misaligned(document.indices(.number))
    }

    /// No number at all where the kind has one.
    private static let missing = Rule(
        "ND30-SO-01", "PL1 II.3", .number, examples: [RuleExample(.decision) { $0.remove(.number) }]
    ) { document in
        guard !document.components.has(.number), document.components.has(.nationalName), KindTraits(document).hasNumber,
            !KindTraits(document).isByPractice, document.components[.kindName]?.isSure == true
        else { return [] }
        return [Finding(demanded: "Số: …/…")]
    }
}
