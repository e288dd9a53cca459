import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

/// Dấu khẩn, phạm vi lưu hành, địa chỉ, bản sao (Phụ lục I, Phần I, III; Phần II).
enum MarkRules {
    static let rules: [Rule] = [urgency, circulation, address, copyWords, copyNumber]

    private static func mark(_ text: String) -> @Sendable (inout Specimen) -> Void {
        { specimen in
            specimen.add(text, after: specimen.lines.contains { $0.id == .subject && $0.cell != nil } ? .subject : .number, as: "mark", like: .agency)
            specimen["mark"].rule = nil
            specimen["mark"].look(colour: "FF0000")
        }
    }

    private static let urgency = Rule(
        "ND30-DK-01", "PL1 III.2.b", .urgency,
        examples: [RuleExample(.letter) {
            mark("KHẨN")(&$0)
            $0["mark"].look(bold: false)
        }]
    ) { document in
        let found = document.departures(.urgency, from: LookDemand(bold: true, italic: false, size: 13...14, capital: true))
        guard found.isEmpty, let line = document.components.line(.urgency) else { return found }
        let words = document.body[line].key
        guard !["hỏa tốc", "thượng khẩn", "khẩn", "hỏa tốc hẹn giờ"].contains(words) else { return [] }
        return [Finding(at: line, found: document.body[line].text)]
    }

    private static let circulation = Rule(
        "ND30-DK-02", "PL1 III.2.c", .circulation,
        examples: [RuleExample(.letter) {
            mark("LƯU HÀNH NỘI BỘ")(&$0)
            $0["mark"].look(bold: false, colour: "000000")
        }]
    ) { document in
        document.departures(.circulation, from: LookDemand(bold: true, italic: false, size: 13...14, capital: true))
    }

    private static let address = Rule(
        "ND30-DK-05", "PL1 III.4", .address,
        examples: [RuleExample(.letter) {
            $0.lines.append(Specimen.paragraph("address", "Địa chỉ: Thôn Đông, xã Tân Hòa; ĐT: 0228 3 851 000; E-mail: tanhoa@ninhbinh.gov.vn"))
        }]
    ) { document in
        document.departures(.address, from: LookDemand(italic: false, size: 11...12, underline: nil))
    }

    /// The block of a copy below a letter.
    private static func copied(_ words: String, _ number: String) -> @Sendable (inout Specimen) -> Void {
        { specimen in
            func add(_ id: LineID, _ text: String, _ row: Int, _ column: Int, bold: Bool) {
                var line = specimen[.number]
                line.id = id
                line.text = text
                line.look(bold: bold, size: id == "copy-words" ? 14 : 13)
                line.cell = Specimen.Cell(table: .copy, row: row, column: column)
                specimen.lines.append(line)
            }
            var between = Specimen.paragraph("copy-line", "Bản sao này gồm 01 trang.")
            between.look(size: 14)
            specimen.lines.append(between)
            add("copy-agency", "VĂN PHÒNG HĐND VÀ UBND", 0, 0, bold: true)
            add("copy-words", words, 0, 1, bold: true)
            add("copy-number", number, 1, 0, bold: false)
        }
    }

    private static let copyWords = Rule(
        "ND30-BS-01", "PL1-P2 II.2.b", .copyMark, examples: [RuleExample(.letter, change: copied("SAO Y BẢN CHÍNH", "Số: 07/SY-VP"))]
    ) { document in
        guard let line = document.components.line(.copyMark) else { return [] }
        let words = document.body[line].key.split { !$0.isLetter }.joined(separator: " ")
        if !["sao y", "sao lục", "trích sao"].contains(words) {
            return [Finding(at: line, found: document.body[line].text, demanded: "SAO Y")]
        }
        return document.departures(.copyMark, from: LookDemand(bold: true, italic: false, size: 13...14, capital: true))
    }

    private static let copyNumber = Rule(
        "ND30-BS-02", "PL1-P2 II.1.c", .copyMark, examples: [RuleExample(.letter, change: copied("SAO Y", "Số: 07/SYBC-VP"))]
    ) { document in
        guard let mark = document.components.line(.copyMark) else { return [] }
        for index in max(0, mark - 4)..<min(document.body.count, mark + 8) where index != mark {
            guard let number = NumberAndSymbol(document.body[index].letters), number.groups.count > 1 else { continue }
            let code = document.body[index].text(number.groups[0])
            let demanded = ["sao y": "SY", "sao lục": "SL", "trích sao": "TrS"][document.body[mark].key] ?? "SY"
            return code == demanded ? [] : [Finding(at: index, number.groups[0], found: code, demanded: demanded)]
        }
        return []
    }
}
