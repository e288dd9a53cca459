import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

/// Phụ lục (Phụ lục I, Phần I, III.1).
enum AppendixRules {
    static let rules: [Rule] = [mentioned, numbered, labelLook, titleLook, reference, sameNumber, restart, newPage]

    private static func appendices(_ document: CheckedDocument) -> [Appendix] {
        document.components.appendices.filter { !$0.isAttachedText && $0.label != nil }
    }

    /// The number after `Phụ lục`, as written.
    private static func number(_ appendix: Appendix, _ document: CheckedDocument) -> String {
        guard let label = appendix.label else { return "" }
        return document.body[label].text.split { $0.isWhitespace }.dropFirst(2).joined(separator: " ")
    }

    private static let mentioned = Rule(
        "ND30-PL-01", "PL1 III.1.a", .appendix,
        examples: [RuleExample(.plan) { $0[.body3].text = "2. Phân công nhiệm vụ theo Phụ lục I kèm theo Kế hoạch này." }]
    ) { document in
        let all = appendices(document)
        guard !all.isEmpty, document.components.kind != nil, !document.components.content.isEmpty else { return [] }
        let text = document.components.content.map { document.body[$0].key }.joined(separator: " ") + " "
        let words = Set(text.split { !$0.isLetter && !$0.isNumber })
        let isMentioned = text.contains("phụ lục") || all.count == 1 && text.contains("kèm theo")
        if text.contains("các phụ lục") || text.contains("những phụ lục") { return [] }
        return all.compactMap { appendix in
            let number = number(appendix, document).folded
            let isNamed = number.isEmpty || all.count == 1
                ? isMentioned : words.contains(number[...]) && isMentioned
            return isNamed ? nil : Finding(at: appendix.lines.lowerBound, found: document.body[appendix.lines.lowerBound].text)
        }
    }

    private static let numbered = Rule(
        "ND30-PL-02", "PL1 III.1.a", .appendix,
        examples: [RuleExample(.plan) {
            $0["appendix-I-label"].text = "Phụ lục 1"
            $0["appendix-II-label"].text = "Phụ lục 2"
            $0[.body3].text = "2. Phân công nhiệm vụ theo Phụ lục 1, dự toán kinh phí theo Phụ lục 2 kèm theo Kế hoạch này."
        }]
    ) { document in
        let all = appendices(document)
        let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"]
        if all.count == 1, let label = all[0].label, !number(all[0], document).isEmpty {
            return [Finding(at: label, found: document.body[label].text, demanded: "Phụ lục", severity: .warning)]
        }
        guard all.count > 1, all.count <= roman.count else { return [] }
        for (index, appendix) in all.enumerated() {
            guard let label = appendix.label, number(appendix, document) != roman[index] else { continue }
            return [Finding(at: label, found: document.body[label].text, demanded: "Phụ lục \(roman[index])")]
        }
        return []
    }

    private static let labelLook = Rule(
        "ND30-PL-03", "PL1 III.1.b", .appendix,
        examples: [
            RuleExample(.plan) { $0["appendix-I-label"].look(size: 13) }, RuleExample(.plan) { $0["appendix-I-label"].text = "PHỤ LỤC I" },
            RuleExample(.plan) { $0["appendix-II-label"].alignment = .left },
        ]
    ) { document in
        let lines = appendices(document).compactMap(\.label)
        let found = document.departures(.appendix, from: LookDemand(bold: true, italic: false, size: 14...14, capital: false), lines: lines)
        return found.isEmpty ? document.misaligned(lines) : found
    }

    private static let titleLook = Rule(
        "ND30-PL-04", "PL1 III.1.b", .appendix,
        examples: [RuleExample(.plan) { $0["appendix-I-title"].text = "Phân công nhiệm vụ" }, RuleExample(.plan) { $0["appendix-I-title"].look(bold: false) }]
    ) { document in
        document.departures(
            .appendix, from: LookDemand(bold: true, italic: false, size: 13...14, capital: true), lines: appendices(document).flatMap(\.title))
    }

    private static let reference = Rule(
        "ND30-PL-05", "PL1 III.1.c", .appendix,
        examples: [RuleExample(.plan) { $0["appendix-I-reference"].look(italic: false) }, RuleExample(.plan) { $0.remove("appendix-II-reference") }]
    ) { document in
        let all = appendices(document)
        let missing = all.filter(\.reference.isEmpty).map { Finding(at: $0.lines.lowerBound, demanded: "(Kèm theo Văn bản số … ngày … tháng … năm … của …)") }
        let lines = all.flatMap(\.reference)
        return missing + document.departures(.appendix, from: LookDemand(bold: false, italic: true, size: 13...14), lines: lines)
    }

    private static let sameNumber = Rule(
        "ND30-PL-06", "PL1 III.1.c", .appendix,
        examples: [RuleExample(.plan) {
            $0["appendix-I-reference"].text = "(Kèm theo Kế hoạch số 12/KH-VHXH ngày 12 tháng 3 năm 2026 của Phòng Văn hóa - Xã hội)"
        }]
    ) { document in
        guard let line = document.components.line(.number), let number = document.components.number, !number.number.isEmpty else { return [] }
        let own = document.body[line].text(number.number.lowerBound..<document.body[line].letters.count)
        return appendices(document).compactMap { appendix in
            for reference in appendix.reference {
                let letters = document.body[reference].letters
                guard let cited = Citation.numbers(in: letters).first else { continue }
                let text = document.body[reference].text(cited)
                if text != own { return Finding(at: reference, cited, found: text, demanded: own) }
            }
            return nil
        }
    }

    private static let restart = Rule(
        "ND30-PL-07", "PL1 III.1.đ", .pageNumber,
        examples: [RuleExample(.plan) { $0.sections["appendix-II-label"]?.firstNumber = nil }]
    ) { document in
        guard document.components.has(.pageNumber) else { return [] }
        return appendices(document).compactMap { appendix in
            let line = document.body[appendix.lines.lowerBound]
            let section = document.lines.reading.sections[line.section]
            // Where it does not even begin a page PL-08 speaks.
            guard startsPage(appendix, document) else { return nil }
            let begins = appendix.lines.lowerBound == 0 || document.body[appendix.lines.lowerBound - 1].section != line.section
            return begins && section.firstPageNumber == 1 ? nil : Finding(at: appendix.lines.lowerBound, found: line.text)
        }
    }

    private static let newPage = Rule(
        "ND30-PL-08", "", .appendix,
        examples: [RuleExample(.plan) {
            $0.sections = [:]
        }]
    ) { document in
        let wrong = appendices(document).filter { !startsPage($0, document) }
        return wrong.isEmpty ? [] : [Finding(wrong.map { Finding.Spot($0.lines.lowerBound) })]
    }

    private static func startsPage(_ appendix: Appendix, _ document: CheckedDocument) -> Bool {
        let at = appendix.lines.lowerBound
        let line = document.body[at]
        if at == 0 || line.breaksPage || line.hasPageHint { return true }
        let before = document.body[at - 1]
        if before.breaksPage, before.isEmpty { return true }
        return before.section != line.section && document.lines.reading.sections[line.section].start != .continuous
    }
}
