import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

/// Nội dung, ô 6: how its paragraphs stand (Phụ lục I, Phần I, II.6.e).
enum ContentRules {
    static let rules: [Rule] = [
        justified, indent, oneIndent, look, gap, spacing, ending, endingOnce, layout, placeholders, oneSize,
    ]

    private static func applies(_ document: CheckedDocument) -> Bool {
        document.components.kind != nil && !KindTraits(document).isByPractice
    }

    private static let justified = Rule(
        "ND30-ND-01", "PL1 II.6.e", .body, examples: [RuleExample(.report) { $0[.body1].alignment = .left }]
    ) { document in
        guard applies(document) else { return [] }
        let wrong = document.paragraphs.filter {
            let alignment = document.lines.format(document.body[$0]).alignment
            return alignment == .left || alignment == .right
        }
        guard let first = wrong.first else { return [] }
        return [Finding(document.spots(wrong), found: document.alignment(of: first), demanded: "§justified")]
    }

    /// Where the first line begins: from the left edge of the block of text.
    private static func indent(_ line: Int, _ document: CheckedDocument) -> Length? {
        let format = document.lines.format(document.body[line])
        guard document.body[line].label == nil, format.alignment != .centre, document.body[line].cell == nil else { return nil }
        return format.left + format.firstLine
    }

    private static func isRight(_ length: Length) -> Bool {
        (9.7...10.3).contains(length.millimetres) || (12.6...13).contains(length.millimetres)
    }

    private static let indent = Rule(
        "ND30-ND-02", "PL1 II.6.e", .body,
        examples: [RuleExample(.report) { $0[.body1].indent = 0 }, RuleExample(.report) { $0[.body1].indent = 20 }]
    ) { document in
        guard applies(document) else { return [] }
        var wrong: [(line: Int, length: Length)] = []
        var nearly: [(line: Int, length: Length)] = []
        for line in document.paragraphs {
            guard let length = indent(line, document), !isRight(length) else { continue }
            if document.body[line].leading.contains("\t") { continue }
            if (12.3...12.6).contains(length.millimetres) { nearly.append((line, length)) } else { wrong.append((line, length)) }
        }
        let tabbed = document.paragraphs.filter { document.body[$0].leading.contains("\t") }
        var findings: [Finding] = []
        if let first = wrong.first {
            findings.append(Finding(document.spots(wrong.map(\.line)), found: CheckedDocument.millimetres(first.length), demanded: "10 mm, 12,7 mm"))
        } else if let first = nearly.first {
            findings.append(Finding(
                document.spots(nearly.map(\.line)), found: CheckedDocument.millimetres(first.length), demanded: "10 mm, 12,7 mm",
                severity: .warning))
        }
        if !tabbed.isEmpty {
            findings.append(Finding(document.spots(tabbed), found: "§tab", demanded: "10 mm, 12,7 mm", severity: .warning))
        }
        return findings
    }

    private static let oneIndent = Rule(
        "ND30-ND-03", "PL1 II.6.e", .body, examples: [RuleExample(.report) { $0[.body4].indent = 10 }]
    ) { document in
        guard applies(document) else { return [] }
        let indents = document.paragraphs.compactMap { line in
            indent(line, document).flatMap { isRight($0) && document.body[line].leading.isEmpty ? (line, $0.millimetres < 11) : nil }
        }
        let short = indents.filter { $0.1 }, long = indents.filter { !$0.1 }
        guard !short.isEmpty, !long.isEmpty else { return [] }
        let rare = short.count < long.count ? short : long
        return [Finding(document.spots(rare.map(\.0)), found: rare[0].1 ? "10 mm" : "12,7 mm", demanded: rare[0].1 ? "12,7 mm" : "10 mm")]
    }

    private static let look = Rule(
        "ND30-ND-04", "PL1 II.6.e", .body,
        examples: [RuleExample(.report) { $0[.body4].look(size: 12) }, RuleExample(.report) { $0[.body1].look(italic: true) }]
    ) { document in
        guard applies(document) else { return [] }
        let small = document.contentLines.filter { index in
            let look = document.look(index)
            return look.count > 0 && !look.isSized(13...14) && !isNote(index, document)
        }
        var findings: [Finding] = []
        if let first = small.first {
            let look = document.look(first)
            let demand = LookDemand(size: 13...14, underline: nil)
            let departure = demand.departure(of: look)
            findings.append(Finding(
                document.spots(small), found: departure?.found, demanded: departure?.demanded,
                fixes: small.flatMap { demand.fixes(line: $0, look: document.look($0)) }))
        }
        let italic = document.paragraphs.filter { document.look($0).italic == .all && document.body[$0].letters.first != "(" }
        if !italic.isEmpty { findings.append(Finding(document.spots(italic), found: "§italic", demanded: "§upright")) }
        return findings
    }

    /// Words below a table or in brackets may be smaller.
    private static func isNote(_ index: Int, _ document: CheckedDocument) -> Bool {
        let key = document.body[index].key
        return document.body[index].letters.first == "(" || key.hasPrefix("đơn vị tính") || key.hasPrefix("ghi chú") || key.hasPrefix("nguồn:")
            || key.hasPrefix("đvt")
    }

    private static let gap = Rule(
        "ND30-ND-05", "PL1 II.6.e", .body, examples: [RuleExample(.report) { $0[.body4].before = 0 }]
    ) { document in
        guard applies(document) else { return [] }
        let lines = document.contentLines.filter { document.body[$0].part == 0 }
        var wrong: [Int] = []
        var found = 0.0
        for (one, other) in zip(lines, lines.dropFirst()) {
            let (a, b) = (document.body[one], document.body[other])
            guard b.paragraph == a.paragraph + 1, a.section == b.section, !b.breaksPage else { continue }
            let (above, below) = (document.lines.format(a), document.lines.format(b))
            let isTight = above.contextualSpacing && below.contextualSpacing && a.style == b.style
            let space = isTight ? 0 : (above.after + below.before).points
            guard space < 5.9, above.borders.bottom == nil else { continue }
            if wrong.isEmpty { found = space }
            wrong.append(other)
        }
        guard !wrong.isEmpty else { return [] }
        return [Finding(document.spots(wrong), found: LookDemand.points((found * 10).rounded() / 10) + " pt", demanded: "6 pt")]
    }

    private static let spacing = Rule(
        "ND30-ND-06", "PL1 II.6.e", .body,
        examples: [RuleExample(.report) { $0[.body4].spacing = 200 }, RuleExample(.report) { $0[.body4].spacing = 80 }]
    ) { document in
        guard applies(document) else { return [] }
        let wrong = document.contentLines.compactMap { index -> (Int, Double)? in
            let size = document.look(index).largest.points
            guard size > 0 else { return nil }
            let factor: Double = switch document.lines.format(document.body[index]).line {
            case .multiple(let percent): percent.factor
            case .exactly(let length): length.points / (size * 1.15)
            case .atLeast(let length): max(1, length.points / (size * 1.15))
            }
            return factor < 0.94 || factor > 1.53 ? (index, factor) : nil
        }
        guard let first = wrong.first else { return [] }
        let factor = LookDemand.points((first.1 * 100).rounded() / 100)
        return [Finding(document.spots(wrong.map(\.0)), found: factor, demanded: "1–1,5")]
    }

    private static let ending = Rule(
        "ND30-ND-07", "PL3", .body, examples: [RuleExample(.report) { $0[.last].text = "Trên đây là báo cáo kết quả công tác." }]
    ) { document in
        guard applies(document), let last = document.lastContentLine, document.components.has(.recipients) || !document.components.signers.isEmpty
        else { return [] }
        let tail = document.components.content.suffix(6).filter { !document.body[$0].isEmpty }
        if tail.contains(where: { document.body[$0].text.hasSuffix("./.") }) { return [] }
        if document.body[last].cell != nil { return [] }
        let letters = document.body[last].letters
        let isSigned = letters.last == "." || letters.last == "/" || letters.last == ";"
        let fix = Fix.text(line: last, range: (isSigned ? letters.count - 1 : letters.count)..<letters.count, with: "./.")
        let start = max(0, letters.count - 12)
        return [Finding(at: last, start..<letters.count, found: document.body[last].text(start..<letters.count), demanded: "./.", fixes: [fix])]
    }

    private static let endingOnce = Rule(
        "ND30-ND-08", "", .body,
        examples: [RuleExample(.report) { $0.add("./.", after: .last, as: "end") ; $0[.last].text = "Trên đây là báo cáo." }]
    ) { document in
        guard applies(document) else { return [] }
        let ends = document.contentLines.filter { document.body[$0].text.hasSuffix("./.") }
        if let alone = ends.first(where: { document.body[$0].letters.count == 3 }) { return [Finding(at: alone, found: "./.")] }
        guard ends.count > 1 else { return [] }
        return [Finding(document.spots(Array(ends.dropLast())), found: "./.")]
    }

    private static let layout = Rule(
        "ND30-ND-18", "", .body,
        examples: [RuleExample(.report) { $0.add("", after: .body3, as: "empty", like: .body4) }]
    ) { document in
        guard applies(document) else { return [] }
        let content = document.components.content
        var wrong: [Int] = []
        for index in content where document.body[index].isEmpty && document.body[index].cell == nil && document.body[index].frame == nil {
            let line = document.body[index]
            guard line.drawings.isEmpty, line.label == nil, !line.breaksPage, document.lines.format(line).borders.isEmpty, index > content.lowerBound,
                index + 1 < content.upperBound, !document.body[index - 1].isEmpty, document.body[index - 1].cell == nil,
                document.body[index + 1].cell == nil, document.body[index + 1].section == line.section,
                document.body[index - 1].section == line.section, line.paragraph != document.body[index - 1].paragraph
            else { continue }
            wrong.append(index)
        }
        let placed: [Component] = [.nationalName, .agency, .superior, .kindName, .subject, .addressees, .signerTitle]
        for component in placed {
            for index in document.indices(component) where document.body[index].leading.count >= 3 && document.body[index].separator == nil
                && document.body[index].cell != nil
            {
                wrong.append(index)
            }
        }
        guard !wrong.isEmpty else { return [] }
        return [Finding(document.spots(wrong.sorted()))]
    }

    private static let placeholders = Rule(
        "ND30-ND-19", "", .body,
        examples: [
            RuleExample(.letter, profile: .final) { $0[.body2].text = "1. Kiểm tra số cụm loa đang sử dụng: …… cụm." },
            RuleExample(.letter, profile: .final) { $0[.body2].text = "1. Kiểm tra {số cụm loa} đang sử dụng." },
        ]
    ) { document in
        guard document.profile == .final else { return [] }
        var spots: [Finding.Spot] = []
        for index in document.contentLines {
            if let range = Placeholder.first(in: document.body[index].letters) { spots.append(Finding.Spot(index, range)) }
        }
        guard let first = spots.first, let range = first.range else { return [] }
        return [Finding(spots, found: document.body[first.line].text(range))]
    }

    private static let oneSize = Rule(
        "ND30-PG-18", "PL1 II.6.e", .body, examples: [RuleExample(.report) { $0[.body4].look(size: 13); $0["body-9"].look(size: 13) }]
    ) { document in
        guard applies(document) else { return [] }
        var counts: [HalfPoints: Int] = [:]
        var lines: [HalfPoints: [Int]] = [:]
        for index in document.contentLines {
            for (piece, format) in document.lines.visiblePieces(of: document.body[index]) where (26...28).contains(format.size.value) {
                counts[format.size, default: 0] += piece.range.count
                if lines[format.size]?.last != index { lines[format.size, default: []].append(index) }
            }
        }
        let total = counts.values.reduce(0, +)
        let order = counts.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
        guard order.count > 1, order[1].value * 20 > total else { return [] }
        return [Finding(
            document.spots(lines[order[1].key] ?? []), found: LookDemand.points(order[1].key.points) + " pt",
            demanded: LookDemand.points(order[0].key.points) + " pt")]
    }
}

/// What was left to be filled in: `{…}`, `[CẦN …]`, `……`, `xxx`.
enum Placeholder {
    static func first(in letters: [Unicode.Scalar]) -> Range<Int>? {
        var index = 0
        while index < letters.count {
            let letter = letters[index]
            if letter == "{", let end = letters[index...].firstIndex(of: "}"), end - index < 80 { return index..<end + 1 }
            if letter == "[", index + 5 < letters.count, String(String.UnicodeScalarView(letters[index + 1..<index + 4])).uppercased() == "CẦN" {
                return index..<(letters[index...].firstIndex(of: "]") ?? index + 3) + 1
            }
            if letter == "." || letter == "…" || letter == "_" {
                var end = index
                var weight = 0
                while end < letters.count, ".…_".unicodeScalars.contains(letters[end]) {
                    weight += letters[end] == "…" ? 3 : 1
                    end += 1
                }
                if weight >= 5 { return index..<end }
                index = max(end, index + 1)
                continue
            }
            if letter.small == "x", index + 2 < letters.count, letters[index + 1] == letter, letters[index + 2] == letter,
                index == 0 || !letters[index - 1].isLetter
            {
                let end = letters[index...].firstIndex { $0 != letter } ?? letters.count
                if end == letters.count || !letters[end].isLetter { return index..<end }
            }
            index += 1
        }
        return nil
    }
}
