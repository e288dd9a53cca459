import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

/// Quốc hiệu và Tiêu ngữ, ô 1 (Phụ lục I, Phần I, II.1).
enum NationalRules {
    static let rules: [Rule] = [
        words, look, size, side, oneLine, motto, mottoLook, centred, line, length, making, spacing, present,
    ]

    private static let words = Rule(
        "ND30-QH-01", "PL1 II.1.a", .nationalName, examples: [RuleExample(.letter) { $0[.nationalName].text = "CỘNG HÒA XÃ HỘI CHỦ NGHỈA VIỆT NAM" }]
    ) { document in
        guard let line = document.components.line(.nationalName), document.body[line].key != "cộng hòa xã hội chủ nghĩa việt nam" else { return [] }
        let range = 0..<document.body[line].letters.count
        let isLike = document.body[line].letters.count < 45
        return [Finding(at: line, found: document.body[line].text, demanded: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", fixes: isLike ? [.text(line: line, range: range, with: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")] : [])]
    }

    private static let look = Rule(
        "ND30-QH-02", "PL1 II.1.a", .nationalName,
        examples: [RuleExample(.letter) { $0[.nationalName].look(bold: false) }, RuleExample(.letter) { $0[.nationalName].text = "Cộng hòa xã hội chủ nghĩa Việt Nam" }]
    ) { $0.departures(.nationalName, from: LookDemand(bold: true, italic: false, capital: true, underline: nil)) }

    private static let size = Rule(
        "ND30-QH-03", "PL1 II.1.a", .nationalName, examples: [RuleExample(.letter) { $0[.nationalName].look(size: 11) }]
    ) { $0.departures(.nationalName, from: LookDemand(size: 12...13, underline: nil)) }

    private static let side = Rule(
        "ND30-QH-04", "PL1 II.1.a", .nationalName,
        examples: [RuleExample(.letter) { specimen in
            for index in specimen.lines.indices where specimen.lines[index].cell?.table == .head {
                let column = specimen.lines[index].cell?.column ?? 0
                specimen.lines[index].cell?.column = 1 - column
            }
        }]
    ) { document in
        guard let line = document.components.line(.nationalName), document.nationalNameIsLeft, !KindTraits(document).isByPractice
        else { return [] }
        return [Finding(at: line)]
    }

    private static let oneLine = Rule(
        "ND30-QH-05", "", .nationalName,
        examples: [RuleExample(.letter) { $0[.nationalName].look(size: 13); $0.narrowHead = true }]
    ) { document in
        guard let line = document.components.line(.nationalName), let cell = document.body[line].cell, cell.columnCount > 1,
            !document.nationalNameIsLeft, document.body[line].part == 0 || document.body[line].separator == .lineBreak
        else { return [] }
        let room = document.body[line].extent.width
        let width = document.width(of: line)
        guard room > .millimetres(20), width.millimetres > room.millimetres + 0.5 else { return [] }
        return [Finding(at: line, found: CheckedDocument.millimetres(width), demanded: CheckedDocument.millimetres(room))]
    }

    private static let motto = Rule(
        "ND30-QH-06", "PL1 II.1.b", .motto,
        examples: [
            RuleExample(.letter) { $0[.motto].text = "Độc lập – Tự do – Hạnh phúc" }, RuleExample(.letter) { $0[.motto].text = "Độc lập-Tự do-Hạnh phúc" },
        ]
    ) { document in
        guard document.components.has(.nationalName) else { return [] }
        guard let line = document.components.line(.motto) else {
            return [Finding(at: document.indices(.nationalName)[0], demanded: "Độc lập - Tự do - Hạnh phúc")]
        }
        let text = document.body[line].text
        // Case is the look's to judge.
        guard text.lowercased() != "độc lập - tự do - hạnh phúc" else { return [] }
        let fix = Fix.text(line: line, range: 0..<document.body[line].letters.count, with: "Độc lập - Tự do - Hạnh phúc")
        return [Finding(at: line, found: text, demanded: "Độc lập - Tự do - Hạnh phúc", fixes: [fix])]
    }

    private static let mottoLook = Rule(
        "ND30-QH-07", "PL1 II.1.b", .motto,
        examples: [
            RuleExample(.letter) { $0[.motto].look(bold: false) }, RuleExample(.letter) { $0[.motto].look(size: 12) },
            RuleExample(.letter) { $0[.motto].text = "Độc Lập - Tự Do - Hạnh Phúc" },
        ]
    ) { document in
        let found = document.departures(.motto, from: LookDemand(bold: true, italic: false, size: 13...14, capital: false, underline: nil))
        guard found.isEmpty, let line = document.components.line(.motto) else { return found }
        let text = document.body[line].text
        guard text.lowercased() == "độc lập - tự do - hạnh phúc", text != "Độc lập - Tự do - Hạnh phúc" else { return [] }
        return [Finding(at: line, found: "\"\(text)\"", demanded: "\"Độc lập - Tự do - Hạnh phúc\"")]
    }

    private static let centred = Rule(
        "ND30-QH-08", "PL1 II.1.b", .motto, examples: [RuleExample(.letter) { $0[.motto].alignment = .left }]
    ) { document in
        document.misaligned(document.indices(.motto))
    }

    private static func below(_ document: CheckedDocument) -> LineBelow? { document.lineBelow(document.indices(.motto)) }

    private static let line = Rule(
        "ND30-QH-09", "PL1 II.1.b", .motto, examples: [RuleExample(.letter) { $0[.motto].rule = nil }]
    ) { document in
        guard let line = document.components.line(.motto), below(document) == nil else { return [] }
        return [Finding(at: line)]
    }

    private static let length = Rule(
        "ND30-QH-10", "PL1 II.1.b", .motto, examples: [RuleExample(.letter) { $0[.motto].rule = 0.6 }]
    ) { document in
        guard let line = document.components.line(.motto), let found = below(document), found.making == .drawn, let length = found.length
        else { return [] }
        let width = document.width(of: line)
        let ratio = length.millimetres / width.millimetres
        guard ratio < 0.92 || ratio > 1.08 else { return [] }
        return [Finding(at: line, found: CheckedDocument.millimetres(length), demanded: CheckedDocument.millimetres(width))]
    }

    private static let making = Rule(
        "ND30-QH-11", "", .motto,
        examples: [RuleExample(.letter) { $0[.motto].rule = nil; $0[.motto].look(underline: true) }]
    ) { document in
        guard let line = document.components.line(.motto), let found = below(document) else { return [] }
        switch found.making {
        case .underline: return [Finding(at: line, found: "§underlined", severity: .error)]
        case .letters: return [Finding(at: found.line, found: document.body[found.line].text)]
        case .drawn, .border: return []
        }
    }

    private static let spacing = Rule(
        "ND30-QH-12", "PL1 II.1.c", .motto, examples: [RuleExample(.letter) { $0[.motto].before = 12 }]
    ) { document in
        guard let line = document.components.line(.motto), let name = document.components.line(.nationalName),
            document.body[line].paragraph != document.body[name].paragraph
        else { return [] }
        let gap = document.lines.format(document.body[name]).after + document.lines.format(document.body[line]).before
        return gap.points > 3.1 ? [Finding(at: line, found: LookDemand.points((gap.points * 10).rounded() / 10) + " pt", demanded: "0 pt")] : []
    }

    private static let present = Rule(
        "ND30-QH-13", "Đ8.2.a", .nationalName,
        examples: [RuleExample(.letter) { $0.remove(.nationalName); $0.remove(.motto) }]
    ) { document in
        guard !document.components.has(.nationalName), document.components.has(.number) || document.components.has(.kindName) else { return [] }
        return [Finding(demanded: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")]
    }
}
