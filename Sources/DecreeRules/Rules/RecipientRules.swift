import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

/// Nơi nhận, ô 9b (Phụ lục I, Phần I, II.9).
enum RecipientRules {
    static let rules: [Rule] = [
        label, level, listLook, marks, kept, asAbove, asArticle, keptUnit, drafterName,
    ]

    private static func applies(_ document: CheckedDocument) -> Bool {
        document.components.has(.recipients) && !KindTraits(document).isByPractice
    }

    private static func listLines(_ document: CheckedDocument) -> [Int] {
        document.components.recipients.flatMap { [$0.line] + $0.more }
    }

    private static let label = Rule(
        "ND30-NN-01", "PL1 II.9.d", .recipients,
        examples: [
            RuleExample(.letter) { $0[.recipients].look(italic: false) }, RuleExample(.letter) { $0[.recipients].look(size: 14) },
            RuleExample(.letter) { $0[.recipients].text = "Nơi nhận" },
        ]
    ) { document in
        guard applies(document), let line = document.components.line(.recipients), SignatureWords.isLabel(document.body[line]) else { return [] }
        // A label and the first item, or the signer's title, may share the line.
        let letters = document.body[line].letters
        let end = min(letters.count, (letters.firstIndex(of: ":") ?? 7) + 1)
        if !letters.prefix(end).contains(":") {
            let fix = Fix.text(line: line, range: end..<end, with: ":")
            return [Finding(at: line, found: document.body[line].text, demanded: "Nơi nhận:", fixes: [fix])]
        }
        let look = document.look(line, in: 0..<end)
        let demand = LookDemand(bold: true, italic: true, size: 12...12, underline: false)
        guard let departure = demand.departure(of: look) else { return [] }
        return [Finding(at: line, 0..<end, found: departure.found, demanded: departure.demanded, fixes: demand.fixes(line: line, look: look))]
    }

    private static let level = Rule("ND30-NN-02", "PL1 II.9.d", .recipients, examples: [
        RuleExample(.letter) { specimen in
            for index in specimen.lines.indices where specimen.lines[index].cell?.table == .signature && specimen.lines[index].cell?.column == 0 {
                specimen.lines[index].cell?.row = 1
            }
        },
    ]) { document in
        guard applies(document), let line = document.components.line(.recipients), let cell = document.body[line].cell,
            let title = document.components.signers.first?.lines.first, let other = document.body[title].cell,
            cell.table == other.table, cell.row != other.row, KindTraits(document).slug != "bien-ban"
        else { return [] }
        return [Finding(at: line)]
    }

    private static let listLook = Rule(
        "ND30-NN-03", "PL1 II.9.d", .recipients,
        examples: [RuleExample(.letter) { $0[.first].look(size: 12) }, RuleExample(.letter) { $0[.second].look(italic: true) }]
    ) { document in
        guard applies(document) else { return [] }
        let demand = LookDemand(bold: false, italic: false, size: 11...11, underline: false)
        let keptLine = document.components.recipients.last?.line
        let lines = listLines(document).filter { $0 != keptLine }
        var found = document.departures(.recipients, from: demand, lines: lines)
        // The drafter's name hangs on the last line in a size of its own.
        if let keptLine, let departure = demand.departure(of: document.look(keptLine)), !endsInName(keptLine, document) {
            if let last = found.indices.last, found[last].found == departure.found {
                found[last].spots.append(Finding.Spot(keptLine))
            } else {
                found.append(Finding(at: keptLine, found: departure.found, demanded: departure.demanded))
            }
        }
        return found
    }

    /// `- Lưu: VT, NC.Châu`: letters of another size at the end.
    private static func endsInName(_ line: Int, _ document: CheckedDocument) -> Bool {
        let look = document.look(line)
        return look.smallest < look.largest && look.largest.points <= 11.1 && look.bold == .none && look.italic == .none
    }

    private static let marks = Rule(
        "ND30-NN-04", "PL1 II.9.d", .recipients,
        examples: [
            RuleExample(.letter) { $0[.second].text = "- Chủ tịch Ủy ban nhân dân xã (để b/c)" },
            RuleExample(.letter) { $0[.second].text = "Chủ tịch Ủy ban nhân dân xã (để b/c);" },
            RuleExample(.letter) { $0[.kept].text = "- Lưu: VT, VHXH;" },
        ]
    ) { document in
        guard applies(document) else { return [] }
        let entries = document.components.recipients
        var noEnd: [Finding.Spot] = []
        var fixes: [Fix] = []
        for (number, entry) in entries.enumerated() {
            let isLast = number == entries.count - 1
            if isLast, drafter(document) != nil { continue }
            let line = entry.more.last ?? entry.line
            let letters = document.body[line].letters
            let demanded: Unicode.Scalar = isLast ? "." : ";"
            let hasDash = entry.line != entries[0].line || letters.first == "-" || document.body[entry.line].label != nil
            let isMarked = letters.last == demanded || isLast && endsInCount(letters)
            let begins = document.body[entry.line].letters.first == "-" || document.body[entry.line].label?.isBullet == true
                || document.body[entry.line].letters.first == "+" || !hasDash
            if begins, isMarked { continue }
            noEnd.append(Finding.Spot(line))
            if !isMarked, let end = letters.last {
                let isSign = ";.,:".unicodeScalars.contains(end)
                fixes.append(.text(line: line, range: (isSign ? letters.count - 1 : letters.count)..<letters.count, with: String(Character(demanded))))
            }
            if !begins { fixes.append(.text(line: entry.line, range: 0..<dashEnd(document.body[entry.line].letters), with: "- ")) }
        }
        guard !noEnd.isEmpty else { return [] }
        return [Finding(noEnd, found: document.body[noEnd[0].line].text, demanded: "- …;", fixes: fixes)]
    }

    private static func dashEnd(_ letters: [Unicode.Scalar]) -> Int {
        letters.firstIndex { !$0.isBlank && !"–—•*".unicodeScalars.contains($0) } ?? 0
    }

    /// `- Lưu: VT, HC. PL.(300)`.
    private static func endsInCount(_ letters: [Unicode.Scalar]) -> Bool {
        letters.last == ")" && letters.dropLast().reversed().prefix { $0 != "(" }.allSatisfy(\.isDigit)
    }

    /// What follows `Lưu`, where the line is the last.
    private static func keptEntry(_ document: CheckedDocument) -> Entry? {
        document.components.recipients.last { $0.text.folded.hasPrefix("lưu") }
    }

    private static let kept = Rule(
        "ND30-NN-05", "PL1 II.9.d", .recipients,
        examples: [
            RuleExample(.letter) { $0[.kept].text = "- Lưu VT, VHXH." }, RuleExample(.letter) { $0[.kept].text = "- Lưu: VT." },
            RuleExample(.letter) { $0.remove(.kept); $0[.second].text = "- Chủ tịch Ủy ban nhân dân xã (để b/c)." },
        ]
    ) { document in
        guard applies(document), let last = document.components.recipients.last else { return [] }
        guard let entry = keptEntry(document) else {
            return [Finding(at: last.line, demanded: "- Lưu: VT, …")]
        }
        let words = entry.text.folded
        let rest = words.dropFirst(3).drop { $0 == " " }
        guard rest.first == ":" else {
            let demanded = "Lưu:"
            let start = entry.range.lowerBound
            let fix = Fix.text(line: entry.line, range: start..<start + 3, with: demanded)
            return [Finding(at: entry.line, start..<start + 3, found: document.body[entry.line].text(entry.range), demanded: "Lưu: VT, …", fixes: [fix])]
        }
        let slug = KindTraits(document).slug
        if rest.dropFirst().contains(",") || slug == "giay-gioi-thieu" || rest.contains("văn thư") || rest.contains(".") || rest.contains("(") { return [] }
        return [Finding(at: entry.line, found: document.body[entry.line].text, demanded: "- Lưu: VT, …", severity: .warning)]
    }

    private static let asAbove = Rule(
        "ND30-NN-06", "PL1 II.9.b", .recipients,
        examples: [
            RuleExample(.letter) { $0[.first].text = "- Như kính gửi;" },
            RuleExample(.letter) { $0[.first].text = "- Trường Tiểu học Tân Hòa;" },
        ]
    ) { document in
        guard applies(document), document.components[.addressees]?.isSure == true, let first = document.components.recipients.first,
            !first.text.folded.hasPrefix("lưu")
        else { return [] }
        let key = first.text.folded
        if key.hasPrefix("như trên") { return [] }
        let isNamed = key.hasPrefix("như ")
        let fix = isNamed ? [Fix.text(line: first.line, range: first.range, with: "Như trên")] : []
        return [Finding(at: first.line, first.range, found: first.text, demanded: "Như trên", fixes: fix)]
    }

    private static let asArticle = Rule(
        "ND30-NN-07", "PL3 mẫu 1.2", .recipients,
        examples: [
            RuleExample(.decision) { $0[.first].text = "- Như Điều 7;" }, RuleExample(.decision) { $0[.first].text = "- Văn phòng Ủy ban nhân dân xã;" },
        ]
    ) { document in
        let traits = KindTraits(document)
        guard applies(document), traits.isDecision || traits.isResolution, !document.components.has(.addressees),
            let first = document.components.recipients.first
        else { return [] }
        let articles = document.components.items.filter { $0.level == .article }.map(\.number)
        guard !articles.isEmpty else { return [] }
        let words = first.text.folded.split(separator: " ")
        guard words.count >= 2, words[0] == "như", words[1] == "điều" else {
            return words.first == "như" ? [] : [Finding(at: first.line, first.range, found: first.text, demanded: "Như Điều \(articles.last ?? 1)")]
        }
        let numbers = words.dropFirst(2).compactMap { Int($0.filter(\.isNumber)) }
        guard let wrong = numbers.first(where: { !articles.contains($0) }) else { return [] }
        return [Finding(at: first.line, first.range, found: "Điều \(wrong)", demanded: "Như Điều \(articles.last ?? 1)")]
    }

    private static let keptUnit = Rule(
        "ND30-NN-14", "", .recipients, examples: [RuleExample(.letter) { $0[.kept].text = "- Lưu: VT, KT." }]
    ) { document in
        guard applies(document), KindTraits(document).isLetter, let entry = keptEntry(document), let number = document.components.number,
            let line = document.components.line(.number), number.year == nil, number.groups.count == 2
        else { return [] }
        let unit = document.body[line].text(number.groups[1])
        let first = document.body[line].text(number.groups[0])
        if first == "CV" || document.components.kinds.contains(where: { $0.abbreviation == first }) { return [] }
        let words = entry.text.split { !$0.isLetter && !$0.isNumber && $0 != "&" }.map(String.init)
        guard words.count > 2, words.count <= 5, entry.text.contains(","), unit.allSatisfy({ $0.isUppercase || !$0.isLetter }) else { return [] }
        let units = words.dropFirst(2)
        // Only units of the same kind of abbreviation; VP and HCTH may both be the office.
        guard !units.contains(unit), units.allSatisfy({ $0 == $0.uppercased() }) else { return [] }
        return [Finding(at: entry.line, entry.range, found: units.joined(separator: ", "), demanded: unit)]
    }

    /// `Lưu: VT, NC.Châu`, `Lưu: VT (Quý)`: the drafter's name at the end of the line.
    private static func drafter(_ document: CheckedDocument) -> (line: Int, range: Range<Int>)? {
        guard let entry = keptEntry(document) else { return nil }
        let letters = document.body[entry.line].letters
        var end = letters.count
        while end > 0, letters[end - 1].isBlank || letters[end - 1] == "." || letters[end - 1] == ")" { end -= 1 }
        var start = end
        while start > 0, letters[start - 1].isLetter { start -= 1 }
        guard end - start >= 2, letters[start].isCapital, letters[(start + 1)..<end].allSatisfy(\.isSmall), start > 0,
            letters[start - 1] == "." || letters[start - 1] == "(" || letters[start - 1].isBlank
        else { return nil }
        return (entry.line, start..<end)
    }

    private static let drafterName = Rule(
        "ND30-NN-15", "PL1 II.9.d; PL1 III.3", .recipients, examples: [RuleExample(.letter) { $0[.kept].text = "- Lưu: VT, VHXH.Châu" }]
    ) { document in
        guard applies(document), let (line, range) = drafter(document), document.body[line].letters.last != ".",
            document.body[line].letters.last != ")"
        else { return [] }
        return [Finding(at: line, range, found: document.body[line].text(range))]
    }
}

/// Words of the signature's block.
enum SignatureWords {
    static func isLabel(_ line: Line) -> Bool { line.key.hasPrefix("nơi nhận") }
}
