import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

/// Kính gửi, ô 9a (Phụ lục I, Phần I, II.9).
enum AddresseeRules {
    static let rules: [Rule] = [missing, reportToSuperior, otherKinds, look, list, alignment]

    private static let missing = Rule(
        "ND30-NN-08", "PL1 II.9.b", .addressees,
        examples: [RuleExample(.letter) {
            $0.remove(.addressees)
            $0.remove("addressee-1")
            $0.remove("addressee-2")
            $0[.first].text = "- Trường Tiểu học Tân Hòa;"
        }]
    ) { document in
        let slug = KindTraits(document).slug
        guard slug == "cong-van" || slug == "to-trinh", !document.components.has(.addressees), document.components.has(.number)
        else { return [] }
        return [Finding(demanded: "Kính gửi:")]
    }

    /// The first recipient is a body above: of the province or of the centre.
    private static let reportToSuperior = Rule(
        "ND30-NN-09", "PL1 II.9.b", .addressees,
        examples: [RuleExample(.report) {
            $0.remove(.addressees)
            $0[.first].text = "- Sở Văn hóa, Thể thao và Du lịch tỉnh Ninh Bình;"
        }]
    ) { document in
        guard KindTraits(document).slug == "bao-cao", !document.components.has(.addressees), let first = document.components.recipients.first
        else { return [] }
        let key = first.text.folded
        let superiors = ["sở ", "ubnd tỉnh", "ủy ban nhân dân tỉnh", "ubnd thành phố", "ủy ban nhân dân thành phố", "bộ ", "chính phủ", "văn phòng chính phủ", "ubnd huyện", "ủy ban nhân dân huyện"]
        guard superiors.contains(where: { key.hasPrefix($0) }) else { return [] }
        return [Finding(at: first.line, first.range, found: first.text, demanded: "Kính gửi: \(first.text)")]
    }

    private static let otherKinds = Rule(
        "ND30-NN-10", "PL1 II.9.c", .addressees,
        examples: [RuleExample(.decision) {
            $0.add("Kính gửi: Sở Khoa học và Công nghệ tỉnh Ninh Bình", after: .subject, as: "to", like: .body1)
            $0["to"].alignment = .centre
            $0["to"].indent = 0
            $0["to"].look(bold: false)
            $0[.first].text = "- Như trên;"
        }]
    ) { document in
        let traits = KindTraits(document)
        let allowed: Set = ["cong-van", "to-trinh", "bao-cao", "giay-moi", "phieu-gui", "phieu-chuyen", "phieu-bao", "thu-cong"]
        guard let slug = traits.slug, !traits.isByPractice, !allowed.contains(slug), document.components[.kindName]?.isSure == true,
            let line = document.components.line(.addressees)
        else { return [] }
        return [Finding(at: line, found: "Kính gửi")]
    }

    private static let look = Rule(
        "ND30-NN-11", "PL1 II.9.d", .addressees,
        examples: [
            RuleExample(.letter) { $0[.addressees].look(bold: true) }, RuleExample(.letter) { $0["addressee-1"].look(size: 12) },
            RuleExample(.letter) { $0[.addressees].text = "Kính gửi" },
        ]
    ) { document in
        guard let line = document.components.line(.addressees), !KindTraits(document).isByPractice else { return [] }
        let letters = document.body[line].letters
        if !letters.contains(":"), document.body[line].key.hasPrefix("kính gửi") {
            let fix = Fix.text(line: line, range: 8..<8, with: ":")
            return [Finding(at: line, 0..<8, found: document.body[line].text(0..<8), demanded: "Kính gửi:", fixes: [fix])]
        }
        return document.departures(.addressees, from: LookDemand(bold: false, italic: false, size: 13...14))
    }

    private static let list = Rule(
        "ND30-NN-12", "PL1 II.9.d", .addressees,
        examples: [
            RuleExample(.letter) { $0["addressee-1"].text = "- Trường Tiểu học Tân Hòa" },
            RuleExample(.letter) {
                $0[.addressees].text = "Kính gửi: Trường Tiểu học Tân Hòa;"
                $0.remove("addressee-1")
            },
        ]
    ) { document in
        let entries = document.components.addressees
        guard entries.count > 1, let label = document.components.line(.addressees), document.components[.addressees]?.isSure == true
        else { return [] }
        // The first one on the label's line, the others below.
        if entries[0].line == label {
            return [Finding(at: label, entries[0].range, found: document.body[label].text, demanded: "Kính gửi:")]
        }
        var spots: [Finding.Spot] = []
        var fixes: [Fix] = []
        for (number, entry) in entries.enumerated() {
            let line = entry.more.last ?? entry.line
            let letters = document.body[line].letters
            let demanded: Unicode.Scalar = number == entries.count - 1 ? "." : ";"
            let begins = document.body[entry.line].letters.first == "-" || document.body[entry.line].label != nil
            guard letters.last != demanded || !begins else { continue }
            spots.append(Finding.Spot(line))
            if let end = letters.last, end != demanded {
                let isSign = ";.,:".unicodeScalars.contains(end)
                fixes.append(.text(line: line, range: (isSign ? letters.count - 1 : letters.count)..<letters.count, with: String(Character(demanded))))
            }
        }
        guard let first = spots.first else { return [] }
        return [Finding(spots, found: document.body[first.line].text, demanded: "- …;", fixes: fixes)]
    }

    private static let alignment = Rule(
        "ND30-NN-13", "PL1 II.9.d", .addressees, examples: [RuleExample(.letter) { $0["addressee-2"].left = 30 }]
    ) { document in
        let entries = document.components.addressees.filter { entry in
            document.body[entry.line].leading.isEmpty && document.body[entry.line].cell == nil
                && entry.line != document.components.line(.addressees)
        }
        guard entries.count > 1 else { return [] }
        let edges = entries.map { entry in
            let format = document.lines.format(document.body[entry.line])
            return format.left.emu + format.firstLine.emu
        }
        guard let first = edges.first, let odd = edges.firstIndex(where: { abs($0 - first) > 36_000 }),
            document.lines.format(document.body[entries[0].line]).alignment != .centre
        else { return [] }
        return [Finding(at: entries[odd].line)]
    }
}
