import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

/// Tên cơ quan, tổ chức ban hành, ô 2 (Phụ lục I, Phần I, II.2).
enum AgencyRules {
    static let rules: [Rule] = [present, look, superiorLook, alignment, spacing, line, length, committee, abbreviated]

    private static func applies(_ document: CheckedDocument) -> Bool {
        document.components.has(.nationalName) && !KindTraits(document).isByPractice
    }

    private static let present = Rule(
        "ND30-CQ-01", "PL1 II.2.c", .agency, examples: [RuleExample(.letter) { $0.remove(.agency); $0.remove(.agencyUnit) }]
    ) { document in
        applies(document) && !document.nationalNameIsLeft && document.components.has(.number) && !document.components.has(.agency) ? [Finding()] : []
    }

    private static let look = Rule(
        "ND30-CQ-02", "PL1 II.2.b", .agency,
        examples: [
            RuleExample(.letter) { $0[.agency].look(bold: false); $0[.agencyUnit].look(bold: false) },
            RuleExample(.letter) { $0[.agency].look(size: 14); $0[.agencyUnit].look(size: 14) },
            RuleExample(.plan) { $0[.agency].text = "Phòng Văn hóa - Xã hội" },
        ]
    ) { document in
        guard applies(document) else { return [] }
        return document.departures(.agency, from: LookDemand(bold: true, italic: false, size: 12...13, capital: true, underline: nil))
    }

    private static let superiorLook = Rule(
        "ND30-CQ-03", "PL1 II.2.b", .superior,
        examples: [RuleExample(.plan) { $0[.superior].look(bold: true) }, RuleExample(.plan) { $0[.superior].look(size: 11) }]
    ) { document in
        document.departures(.superior, from: LookDemand(bold: false, italic: false, size: 12...13, capital: true, underline: nil))
    }

    private static let alignment = Rule(
        "ND30-CQ-04", "PL1 II.2.b", .agency, examples: [RuleExample(.letter) { $0[.agencyUnit].alignment = .left }]
    ) { document in
        applies(document) ? document.misaligned(document.indices(.superior) + document.indices(.agency)) : []
    }

    private static let spacing = Rule(
        "ND30-CQ-04", "PL1 II.2.b", .agency, examples: [RuleExample(.letter) { $0[.agencyUnit].before = 12 }]
    ) { document in
        let lines = document.indices(.superior) + document.indices(.agency)
        for (one, other) in zip(lines, lines.dropFirst()) where document.body[one].paragraph != document.body[other].paragraph {
            let gap = document.lines.format(document.body[one]).after + document.lines.format(document.body[other]).before
            guard gap.points > 3.1 else { continue }
            return [Finding(at: other, found: LookDemand.points((gap.points * 10).rounded() / 10) + " pt", demanded: "0 pt", severity: .warning)]
        }
        return []
    }

    private static let line = Rule(
        "ND30-CQ-05", "PL1 II.2.b", .agency, examples: [RuleExample(.letter) { $0[.agencyUnit].rule = nil }]
    ) { document in
        guard applies(document), let last = document.indices(.agency).last else { return [] }
        guard let found = document.lineBelow(document.indices(.agency)) else { return [Finding(at: last)] }
        return found.making == .underline ? [Finding(at: last, found: "§underlined")] : []
    }

    private static let length = Rule(
        "ND30-CQ-06", "PL1 II.2.b", .agency, examples: [RuleExample(.letter) { $0[.agencyUnit].rule = 0.9 }]
    ) { document in
        let names = document.indices(.agency)
        guard applies(document), let last = names.last, let found = document.lineBelow(names), found.making == .drawn, let length = found.length,
            let longest = names.map({ document.width(of: $0).millimetres }).max(), longest > 0
        else { return [] }
        // By the longest line of the name, or by the last one: nobody says which.
        let shortest = names.map { document.width(of: $0).millimetres }.min() ?? longest
        let isRight = [longest, shortest].contains { (0.3...0.55).contains(length.millimetres / $0) }
        guard !isRight else { return [] }
        let demanded = "\(CheckedDocument.millimetres(.millimetres(longest / 3))) – \(CheckedDocument.millimetres(.millimetres(longest / 2)))"
        return [Finding(at: last, found: CheckedDocument.millimetres(length), demanded: demanded)]
    }

    private static let committee = Rule(
        "ND30-CQ-07", "", .superior,
        examples: [RuleExample(.letter) {
            $0.add("UBND TỈNH NINH BÌNH", after: .agency, as: .superior)
            $0.lines.swapAt(0, 1)
            $0[.superior].look(bold: false)
        }]
    ) { document in
        guard let superior = document.components.line(.superior), let agency = document.components.line(.agency) else { return [] }
        let key = document.body[agency].key
        guard key.hasPrefix("ủy ban nhân dân") || key.hasPrefix("hội đồng nhân dân") else { return [] }
        return [Finding(at: superior, found: document.body[superior].text)]
    }

    private static let abbreviated = Rule(
        "ND30-CQ-08", "PL1 II.2.a", .superior, examples: [RuleExample(.plan) { $0[.superior].text = "ỦY BAN NHÂN DÂN XÃ TÂN HÒA" }]
    ) { document in
        guard let superior = document.components.line(.superior), document.body[superior].key.hasPrefix("ủy ban nhân dân") else { return [] }
        return [Finding(at: superior, found: document.body[superior].text, demanded: "UBND …")]
    }
}
