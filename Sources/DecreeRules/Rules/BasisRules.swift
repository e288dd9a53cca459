import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

/// Căn cứ, thẩm quyền, lời ban hành; citations (Phụ lục I, Phần I, II.6.a, b).
enum BasisRules {
    static let rules: [Rule] = [look, ends, laws, citation, frame, collective, numberWord]

    private static let look = Rule(
        "ND30-CC-01", "PL1 II.6.a", .legalBasis, examples: [RuleExample(.decision) { $0[.basis1].look(italic: false) }]
    ) { document in
        document.departures(.legalBasis, from: LookDemand(bold: false, italic: true, size: 13...14))
    }

    private static let ends = Rule(
        "ND30-CC-02", "PL1 II.6.a", .legalBasis,
        examples: [
            RuleExample(.decision) { $0[.basis3].text = "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội," },
            RuleExample(.decision) { $0[.basis1].text = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025." },
        ]
    ) { document in
        let lines = document.indices(.legalBasis).filter { document.body[$0].part == 0 || true }
        guard lines.count > 0 else { return [] }
        var findings: [Finding] = []
        for (number, line) in lines.enumerated() {
            let letters = document.body[line].letters
            let demanded: Unicode.Scalar = number == lines.count - 1 ? "." : ";"
            guard let end = letters.last, end != demanded else { continue }
            let isSign = ";.,:".unicodeScalars.contains(end)
            let range = (isSign ? letters.count - 1 : letters.count)..<letters.count
            let fix = Fix.text(line: line, range: range, with: String(Character(demanded)))
            findings.append(Finding(at: line, max(0, letters.count - 8)..<letters.count, found: String(Character(end)), demanded: String(Character(demanded)), fixes: [fix]))
        }
        return findings
    }

    private static let laws = Rule(
        "ND30-CC-03", "PL1 II.6.a", .legalBasis,
        examples: [RuleExample(.decision) { $0[.basis1].text = "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;" }]
    ) { document in
        document.indices(.legalBasis).compactMap { line in
            let key = document.body[line].key
            guard key.hasPrefix("căn cứ luật") || key.hasPrefix("căn cứ bộ luật") || key.hasPrefix("căn cứ pháp lệnh"),
                let number = Citation.numbers(in: document.body[line].letters).first, document.body[line].text(number).contains("/QH")
                    || document.body[line].text(number).contains("/UBTVQH")
            else { return nil }
            return Finding(at: line, number, found: document.body[line].text(number))
        }
    }

    private static let citation = Rule(
        "ND30-CC-04", "PL1 II.6.a", .legalBasis,
        examples: [RuleExample(.decision) { $0[.basis2].text = "Căn cứ Nghị định số 150/2025/NĐ-CP quy định tổ chức các cơ quan chuyên môn;" }]
    ) { document in
        document.indices(.legalBasis).compactMap { line in
            let key = document.body[line].key
            let kinds = ["nghị định", "quyết định", "thông tư", "nghị quyết", "kế hoạch", "công văn", "chỉ thị"]
            guard kinds.contains(where: { key.hasPrefix("căn cứ " + $0) || key.hasPrefix("xét " + $0) }) else { return nil }
            let numbers = Citation.numbers(in: document.body[line].letters)
            guard let number = numbers.first, !key.contains("ngày") else { return nil }
            return Finding(at: line, number, found: document.body[line].text(number))
        }
    }

    private static let frame = Rule(
        "ND30-CC-05", "PL3 mẫu 1.2", .order,
        examples: [
            RuleExample(.decision) { $0.remove(.order) }, RuleExample(.decision) { $0[.order].text = "QUYẾT ĐỊNH" },
            RuleExample(.decision) { $0[.order].look(bold: false) }, RuleExample(.decision) { $0.remove(.issuer) },
        ]
    ) { document in
        let traits = KindTraits(document)
        guard traits.isDecision || traits.isResolution, document.components.has(.legalBasis) else { return [] }
        let words = traits.isDecision ? "QUYẾT ĐỊNH:" : "QUYẾT NGHỊ:"
        guard let line = document.components.line(.order) else { return [Finding(demanded: words)] }
        var findings = document.departures(.order, from: LookDemand(bold: true, italic: false, capital: true)) + document.misaligned([line])
        if document.body[line].letters.last != ":" {
            let end = document.body[line].letters.count
            findings.append(Finding(at: line, found: document.body[line].text, demanded: words, fixes: [.text(line: line, range: end..<end, with: ":")]))
        }
        if !document.components.has(.issuer) {
            findings.append(Finding(at: document.indices(.legalBasis)[0], demanded: "§issuer"))
        }
        return findings
    }

    private static let collective = Rule(
        "ND30-CC-06", "PL1 II.7.b; PL3 mẫu 1.2", .issuer,
        examples: [RuleExample(.decision) { $0[.issuer].text = "ỦY BAN NHÂN DÂN XÃ TÂN HÒA" }]
    ) { document in
        guard let line = document.components.line(.issuer), let signer = document.components.signers.first else { return [] }
        let key = document.indices(.issuer).map { document.body[$0].key }.joined(separator: " ")
        let heads = ["chủ tịch", "giám đốc", "trưởng", "chánh", "bộ trưởng", "hiệu trưởng", "cục trưởng", "viện trưởng", "thủ tướng", "tổng giám đốc"]
        let isHead = heads.contains { key.hasPrefix($0) }
        let isCollective = key.hasPrefix("ủy ban nhân dân")
        let signsForAll = signer.authority.first.flatMap { AuthorityPrefix(document.body[$0].letters)?.word } == "TM"
        guard isHead && signsForAll || isCollective && !signsForAll else { return [] }
        return [Finding(at: line, found: document.body[line].text)]
    }

    private static let numberWord = Rule(
        "ND30-CC-08", "", .body,
        examples: [RuleExample(.report) { $0[.body4].text = "Đài truyền thanh xã thực hiện Kế hoạch 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã Tân Hòa về công tác thông tin." }]
    ) { document in
        var spots: [Finding.Spot] = []
        for line in document.contentLines + document.indices(.legalBasis) {
            spots += Citation.withoutNumberWord(in: document.body[line].letters).map { Finding.Spot(line, $0) }
        }
        guard let first = spots.first, let range = first.range else { return [] }
        let fixes = spots.compactMap { spot in spot.range.map { Fix.text(line: spot.line, range: $0.upperBound..<$0.upperBound, with: "số ") } }
        return [Finding(spots.sorted { $0.line < $1.line }, found: document.body[first.line].text(range).trimmed, fixes: fixes)]
    }
}

/// Numbers of cited documents.
enum Citation {
    /// `72/2025/QH15`, `12/KH-UBND`.
    static func numbers(in letters: [Unicode.Scalar]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < letters.count {
            guard letters[index].isDigit, index == 0 || letters[index - 1].isBlank || letters[index - 1] == "(" else {
                index += 1
                continue
            }
            var end = index
            while end < letters.count, letters[end].isDigit || letters[end].isLetter || letters[end] == "/" || letters[end] == "-" || letters[end] == "&" { end += 1 }
            let hasSlash = letters[index..<end].contains("/")
            if hasSlash, letters[index..<end].contains(where: \.isCapital) { found.append(index..<end) }
            index = max(end, index + 1)
        }
        return found
    }

    private static let kinds = ["nghị định", "quyết định", "thông tư", "công văn", "kế hoạch", "nghị quyết", "chỉ thị", "thông báo", "tờ trình", "báo cáo", "hướng dẫn"]
        .map { Array($0.unicodeScalars) }

    /// The kind's name and the blank before a number that has no `số`.
    static func withoutNumberWord(in letters: [Unicode.Scalar]) -> [Range<Int>] {
        numbers(in: letters).compactMap { number in
            var end = number.lowerBound
            while end > 0, letters[end - 1].isBlank { end -= 1 }
            for kind in kinds where end >= kind.count {
                let start = end - kind.count
                guard letters[start..<end].map(\.small).elementsEqual(kind) else { continue }
                return start..<number.lowerBound
            }
            return nil
        }
    }
}
