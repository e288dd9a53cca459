import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

/// Tên loại và trích yếu, ô 5a và 5b (Phụ lục I, Phần I, II.5).
enum TitleRules {
    static let rules: [Rule] = [kindLook, known, subjectLook, line, length, heading, letterSubject, spelling, stop, breaks, named]

    private static func isNamed(_ document: CheckedDocument) -> Bool {
        document.components.has(.kindName) && !KindTraits(document).isLetter && !KindTraits(document).isByPractice
    }

    private static let kindLook = Rule(
        "ND30-TL-01", "PL1 II.5.b", .kindName,
        examples: [
            RuleExample(.decision) { $0[.kind].look(bold: false) }, RuleExample(.decision) { $0[.kind].look(size: 18) },
            RuleExample(.decision) { $0[.kind].alignment = .left },
        ]
    ) { document in
        guard isNamed(document) else { return [] }
        let found = document.departures(.kindName, from: LookDemand(bold: true, italic: false, size: 13...14, capital: true))
        return found.isEmpty ? document.misaligned(document.indices(.kindName)) : found
    }

    private static let known = Rule(
        "ND30-TL-02", "Đ7", .kindName,
        examples: [RuleExample(.plan) { $0[.kind].text = "LỊCH CÔNG TÁC"; $0[.number].text = "Số: 21/LCT-VHXH"; $0.sameAppendixNumber("21/LCT-VHXH") }]
    ) { document in
        guard let line = document.components.line(.kindName), document.components.kind == nil, document.components.has(.number) else { return [] }
        return [Finding(at: line, found: document.body[line].text, severity: .warning)]
    }

    private static let subjectLook = Rule(
        "ND30-TL-03", "PL1 II.5.b", .subject,
        examples: [
            RuleExample(.decision) { $0[.subject].look(bold: false) }, RuleExample(.decision) { $0[.subject].look(size: 12) },
            RuleExample(.decision) { $0[.subject].text = "VỀ VIỆC THÀNH LẬP TỔ CÔNG NGHỆ SỐ" },
        ]
    ) { document in
        guard isNamed(document), document.components.kind != nil else { return [] }
        let found = document.departures(.subject, from: LookDemand(bold: true, italic: false, size: 13...14, capital: false))
        return found.isEmpty ? document.misaligned(document.indices(.subject)) : found
    }

    /// The lines whose text the line below goes with.
    private static func lineBelow(_ document: CheckedDocument) -> (lines: [Int], below: LineBelow?)? {
        let lines = document.indices(.subject)
        guard isNamed(document), KindTraits(document).hasLineBelowSubject, !lines.isEmpty, document.components[.subject]?.isSure == true
        else { return nil }
        return (lines, document.lineBelow(lines))
    }

    private static let line = Rule(
        "ND30-TL-04", "PL1 II.5.b", .subject, examples: [RuleExample(.decision) { $0[.subject].rule = nil }]
    ) { document in
        guard let (lines, below) = lineBelow(document), let last = lines.last else { return [] }
        guard let below else { return [Finding(at: last)] }
        return below.making == .underline ? [Finding(at: last, found: "§underlined")] : []
    }

    private static let length = Rule(
        "ND30-TL-05", "PL1 II.5.b", .subject, examples: [RuleExample(.decision) { $0[.subject].rule = 0.95 }]
    ) { document in
        guard let (lines, below) = lineBelow(document), let below, below.making == .drawn, let length = below.length, let last = lines.last
        else { return [] }
        let room = document.body[last].extent.width
        let widths = lines.map { min(document.width(of: $0).millimetres, room.millimetres) }
        guard let longest = widths.max(), let shortest = widths.min(), longest > 0 else { return [] }
        // Text that wraps has a shorter last line, of which half may be meant as well.
        let isRight = (0.3...0.55).contains(length.millimetres / longest) || (0.3...0.55).contains(length.millimetres / shortest)
        let wraps = lines.contains { document.width(of: $0) > room }
        guard !isRight, !(wraps && length.millimetres > 15 && length.millimetres < room.millimetres * 0.55) else { return [] }
        let demanded = "\(CheckedDocument.millimetres(.millimetres(longest / 3))) – \(CheckedDocument.millimetres(.millimetres(longest / 2)))"
        return [Finding(at: last, found: CheckedDocument.millimetres(length), demanded: demanded)]
    }

    private static let heading = Rule(
        "ND30-TL-06", "PL3 mẫu 1.5", .kindName,
        examples: [RuleExample(.letter) {
            $0.add("CÔNG VĂN", after: .dateline, as: .kind)
            $0[.kind].cell = nil
            $0[.kind].look(bold: true, italic: false)
        }]
    ) { document in
        guard let line = document.components.line(.kindName), document.body[line].key == "công văn" else { return [] }
        return [Finding(at: line, found: document.body[line].text)]
    }

    private static let letterSubject = Rule(
        "ND30-TL-07", "PL1 II.5.b", .subject,
        examples: [
            RuleExample(.letter) { $0[.subject].look(italic: true) }, RuleExample(.letter) { $0[.subject].look(size: 14) }, RuleExample(.letter) { $0.remove(.subject) },
        ]
    ) { document in
        guard KindTraits(document).isLetter, document.components.has(.number) else { return [] }
        guard document.components.has(.subject) else { return [Finding(demanded: "V/v …")] }
        return document.departures(.subject, from: LookDemand(bold: false, italic: false, size: 12...13))
    }

    private static let spelling = Rule(
        "ND30-TL-08", "PL1 II.5.b", .subject,
        examples: [
            RuleExample(.letter) { $0[.subject].text = "Về việc rà soát hệ thống loa truyền thanh" }, RuleExample(.letter) { $0[.subject].text = "V/V rà soát hệ thống loa" },
        ]
    ) { document in
        guard KindTraits(document).isLetter, let line = document.components.line(.subject) else { return [] }
        let text = document.body[line].text
        guard !text.hasPrefix("V/v ") else { return document.misaligned([line]) }
        let length = text.folded.hasPrefix("về việc") ? 7 : text.folded.hasPrefix("v/v") ? 3 : 0
        guard length > 0 else { return [] }
        let rest = document.body[line].letters.count > length && document.body[line].letters[length].isBlank ? "V/v" : "V/v "
        return [Finding(at: line, 0..<length, found: document.body[line].text(0..<length), demanded: "V/v", fixes: [.text(line: line, range: 0..<length, with: rest)])]
    }

    private static let stop = Rule(
        "ND30-TL-09", "", .subject, examples: [RuleExample(.decision) { $0[.subject].text = "Về việc thành lập Tổ công nghệ số cộng đồng xã Tân Hòa." }]
    ) { document in
        guard let last = document.indices(.subject).last, document.components.kind != nil, document.body[last].letters.last == "." else { return [] }
        let end = document.body[last].letters.count
        return [Finding(at: last, end - 1..<end, found: ".", fixes: [.text(line: last, range: end - 1..<end, with: "")])]
    }

    private static let breaks = Rule(
        "ND30-TL-10", "", .subject,
        examples: [RuleExample(.decision) { $0[.subject].text = "Về việc thành lập Tổ công nghệ số\ncộng đồng xã Tân Hòa"; $0[.subject].rule = 0.22 }]
    ) { document in
        let parts: [Component] = [.subject, .dateline, .number]
        let broken = parts.flatMap { document.indices($0) }.filter { document.body[$0].separator == .lineBreak }
        return broken.isEmpty ? [] : [Finding(document.spots(broken.sorted()))]
    }

    private static let named = Rule(
        "ND30-TL-11", "PL1 II.5.b", .subject,
        examples: [RuleExample(.plan) {
            $0.add("V/v tổ chức Ngày sách", after: .number, as: "letter-subject")
            $0["letter-subject"].look(size: 12)
            $0["letter-subject"].before = 6
        }]
    ) { document in
        guard isNamed(document), document.components[.kindName]?.isSure == true, let number = document.components.line(.number) else { return [] }
        for index in (number + 1)..<min(document.body.count, number + 5) where document.body[index].key.hasPrefix("v/v") {
            guard document.body[index].cell?.table == document.body[number].cell?.table, document.body[index].cell != nil else { continue }
            return [Finding(at: index, found: document.body[index].text)]
        }
        return []
    }
}
