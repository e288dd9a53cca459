import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

/// Phần, chương, mục, điều, khoản, điểm (Phụ lục I, Phần I, II.6.đ, V.6).
enum NumberingRules {
    static let rules: [Rule] = [chapters, sections, articles, clauseMark, clauseTitles, points, pointOrder, headings, articleTitles, continuous]

    private static func items(_ document: CheckedDocument) -> [ContentItem] {
        document.components.kind != nil && !KindTraits(document).isByPractice ? document.components.items : []
    }

    /// Chapters and sections alike: alone on their line, centred, bold.
    private static func own(_ document: CheckedDocument, _ levels: [ContentItem.Level], isRoman: Bool) -> [Finding] {
        items(document).filter { levels.contains($0.level) }.compactMap { item in
            let line = document.body[item.line]
            let number = item.label.split { $0.isWhitespace }.last.map(String.init) ?? ""
            let isNumberRight = number.contains { $0.isNumber } != isRoman
            let isAlone = (item.typed?.upperBound ?? 0) >= line.letters.count
            guard isNumberRight, isAlone, document.isCentred(item.line), document.look(item.line).bold == .all else {
                return Finding(at: item.line, found: String(line.text.prefix(60)), demanded: isRoman ? "Chương I" : "Mục 1")
            }
            guard let next = (item.line + 1..<document.components.content.upperBound).first(where: { !document.body[$0].isEmpty }),
                document.item(at: next) == nil
            else { return nil }
            let look = document.look(next)
            return look.isCapital && look.bold == .all && document.isCentred(next) ? nil : Finding(at: next, found: String(document.body[next].text.prefix(60)))
        }
    }

    private static func chapter(_ specimen: inout Specimen, _ text: String, title: String?) {
        specimen.add(text, after: .order, as: "chapter")
        if let title { specimen.add(title, after: "chapter", as: "chapter-title") }
        for id: LineID in [.body1, .body2, .last] { specimen[id].look(bold: true) }
    }

    private static let chapters = Rule(
        "ND30-ND-09", "PL1 II.6.đ", .body,
        examples: [
            RuleExample(.decision) { chapter(&$0, "Chương 1", title: "QUY ĐỊNH CHUNG") },
            RuleExample(.decision) { chapter(&$0, "Chương I", title: "Quy định chung") },
        ]
    ) { own($0, [.part, .chapter], isRoman: true) }

    private static let sections = Rule(
        "ND30-ND-10", "PL1 II.6.đ", .body,
        examples: [RuleExample(.decision) { chapter(&$0, "Mục I", title: "QUY ĐỊNH CHUNG") }]
    ) { own($0, [.section, .subsection], isRoman: false) }

    private static let articles = Rule(
        "ND30-ND-11", "PL1 II.6.đ", .body,
        examples: [
            RuleExample(.decision) { $0[.body1].runs[0].text = "Điều 1: " }, RuleExample(.decision) { $0[.body1].look(bold: false) },
            RuleExample(.decision) { $0[.body2].runs[0].text = "Điều 4. "; $0[.last].runs[0].text = "Điều 5. "; $0[.first].text = "- Như Điều 5;" },
        ]
    ) { document in
        var expected = 1
        var findings: [Finding] = []
        for item in items(document) where item.level == .article {
            defer { expected = item.number + 1 }
            guard let typed = item.typed else { continue }
            let label = document.body[item.line].text(typed)
            if item.mark != "." {
                let mark = item.mark == nil ? typed.upperBound..<typed.upperBound : typed.upperBound - 1..<typed.upperBound
                findings.append(Finding(at: item.line, typed, found: label, demanded: "Điều \(item.number).", fixes: [.text(line: item.line, range: mark, with: ".")]))
            } else if document.look(item.line, in: typed).bold != .all {
                findings.append(Finding(at: item.line, typed, found: "§not-bold", demanded: "§bold"))
            } else if item.number != expected {
                findings.append(Finding(at: item.line, typed, found: label, demanded: "Điều \(expected)."))
            }
        }
        return findings
    }

    private static let clauseMark = Rule(
        "ND30-ND-12", "PL1 II.6.đ", .body,
        examples: [RuleExample(.letter) { $0[.body2].text = "1) Kiểm tra số cụm loa đang sử dụng." }, RuleExample(.letter) { $0[.body2].text = "1/ Kiểm tra số cụm loa đang sử dụng." }]
    ) { document in
        let wrong = items(document).filter { $0.level == .arabic(1) && $0.typed != nil && $0.mark != "." && $0.mark != nil }
        guard let first = wrong.first else { return [] }
        return [Finding(wrong.map { Finding.Spot($0.line, $0.typed) }, found: first.label, demanded: "\(first.number).")]
    }

    /// Titles of clauses are bold; where most are, the others were forgotten.
    private static let clauseTitles = Rule(
        "ND30-ND-13", "PL1 II.6.đ", .body,
        examples: [RuleExample(.report) {
            $0.add("3. Kinh phí thực hiện", after: "body-7", as: "body-7a", like: .body3)
            $0["body-5"].look(bold: false)
        }]
    ) { document in
        let titles = items(document).filter { item in
            let letters = document.body[item.line].letters
            guard item.level == .arabic(1), letters.count < 90, let last = letters.last else { return false }
            return !".;:,".unicodeScalars.contains(last)
        }
        let bold = titles.filter { document.look($0.line).bold == .all }
        let plain = titles.filter { document.look($0.line).bold == .none }
        guard bold.count >= 2, !plain.isEmpty, bold.count > plain.count else { return [] }
        return [Finding(document.spots(plain.map(\.line)), found: "§not-bold", demanded: "§bold")]
    }

    private static let points = Rule(
        "ND30-ND-14", "PL1 II.6.đ", .body,
        examples: [RuleExample(.report) { $0["body-6"].text = "a. Hệ thống loa: 42 cụm loa hoạt động ổn định."; $0["body-7"].text = "b. Kinh phí: 35.500.000 đồng." }]
    ) { document in
        let wrong = items(document).filter { $0.level == .letter && $0.mark != ")" && $0.typed != nil }
        guard let first = wrong.first else { return [] }
        let fixes = wrong.compactMap { item in item.typed.map { Fix.text(line: item.line, range: $0.upperBound - 1..<$0.upperBound, with: ")") } }
        return [Finding(wrong.map { Finding.Spot($0.line, $0.typed) }, found: first.label, demanded: first.label.prefix(1) + ")", fixes: fixes)]
    }

    /// The same rule: đ between d and e, no f, j, w, z.
    private static let pointOrder = Rule("ND30-ND-14", "PL1 II.6.đ", .body, examples: [
        RuleExample(.report) { specimen in
            for (number, letter) in ["c", "d", "e"].enumerated() {
                specimen.add("\(letter)) Nội dung khác.", after: number == 0 ? "body-7" : LineID(rawValue: "point-\(number - 1)"), as: LineID(rawValue: "point-\(number)"))
            }
        },
    ]) { document in
        var previous: ContentItem?
        for item in items(document) {
            guard item.level == .letter else {
                if item.level != .dash { previous = nil }
                continue
            }
            defer { previous = item }
            if item.number == 0 { return [Finding(at: item.line, item.typed, found: item.label, severity: .warning)] }
            // d is the fourth letter, đ the fifth, e the sixth.
            if let previous, previous.number == 4, item.number == 6 {
                return [Finding(at: item.line, item.typed, found: item.label, demanded: "đ)", severity: .warning)]
            }
        }
        return []
    }

    private static let headings = Rule(
        "ND30-ND-15", "PL1 V.6.b", .body,
        examples: [RuleExample(.report) { $0[.body2].look(bold: false) }, RuleExample(.report) { $0[.body2].text = "I. Kết quả thực hiện" }]
    ) { document in
        let wrong = items(document).filter { item in
            guard item.level == .roman, document.body[item.line].letters.count < 250 else { return false }
            let look = document.look(item.line)
            return look.bold != .all || !look.isCapital
        }
        guard let first = wrong.first else { return [] }
        return [Finding(document.spots(wrong.map(\.line)), found: String(document.body[first.line].shown.prefix(60)))]
    }

    private static let articleTitles = Rule(
        "ND30-ND-16", "PL1 II.6.d", .body,
        examples: [RuleExample(.decision) {
            $0.add("Chương I", after: .order, as: "chapter")
            $0.add("QUY ĐỊNH CHUNG", after: "chapter", as: "chapter-title")
        }]
    ) { document in
        let all = items(document)
        guard all.contains(where: { $0.level == .chapter }) else { return [] }
        let wrong = all.filter { $0.level == .article && document.look($0.line).bold != .all }
        return wrong.isEmpty ? [] : [Finding(document.spots(wrong.map(\.line)))]
    }

    private static let continuous = Rule(
        "ND30-ND-17", "", .body,
        examples: [
            RuleExample(.report) { $0["body-8"].text = "III. NHIỆM VỤ 6 THÁNG CUỐI NĂM" }, RuleExample(.report) { $0["body-5"].text = "3. Cơ sở vật chất" },
        ]
    ) { document in
        var last: [String: ContentItem] = [:]
        var findings: [Finding] = []
        for item in items(document) {
            let (key, rank) = place(item.level)
            guard let key else { continue }
            for (other, previous) in last where place(previous.level).1 > rank { last[other] = nil }
            if let previous = last[key], item.typed != nil || previous.typed != nil {
                let isNext = item.number == previous.number + 1 || item.number == 1
                let isNear = item.number == previous.number || item.number > previous.number + 1 && item.number < previous.number + 5
                if !isNext, isNear {
                    findings.append(Finding(at: item.line, item.typed, found: item.label, demanded: nil))
                }
            }
            last[key] = item
        }
        return findings
    }

    /// What counts together, and how deep it is.
    private static func place(_ level: ContentItem.Level) -> (String?, Int) {
        switch level {
        case .part: ("part", 0)
        case .chapter: ("chapter", 1)
        case .section: ("section", 2)
        case .subsection: ("subsection", 3)
        case .roman: ("roman", 2)
        case .article: (nil, 4)
        case .arabic(let groups): ("arabic\(groups)", 5 + min(groups, 9))
        case .letter: (nil, 20)
        case .dash: (nil, 21)
        }
    }
}
