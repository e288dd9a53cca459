import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

/// Khổ giấy, lề, số trang (Phụ lục I, Phần I, I).
enum PageRules {
    static let rules: [Rule] = [
        paper, portrait, margin("ND30-PG-03", 3, \.top, 20...25, \.top), margin("ND30-PG-04", 3, \.bottom, 20...25, \.bottom),
        margin("ND30-PG-05", 3, \.left, 30...35, \.left), margin("ND30-PG-06", 3, \.right, 15...20, \.right),
        numberPresent, numberPlace, firstPage, numberLook, numberAlone, otherWords, numberOnOnePage,
    ]

    /// The first line of a section, for its place.
    private static func first(of section: Int, _ document: CheckedDocument) -> [Finding.Spot] {
        document.body.firstIndex { $0.section == section && !$0.isEmpty }.map { [Finding.Spot($0)] } ?? []
    }

    private static let paper = Rule(
        "ND30-PG-01", "PL1 I.1", examples: [RuleExample(.letter) { $0.page.width = 215.9; $0.page.height = 279.4 }]
    ) { document in
        for (number, section) in document.lines.reading.sections.enumerated() {
            let sides = [section.page.width.millimetres, section.page.height.millimetres].sorted()
            guard abs(sides[0] - 210) > 1.05 || abs(sides[1] - 297) > 1.05 else { continue }
            var finding = Finding(first(of: number, document), found: "\(Int(sides[0].rounded())) × \(Int(sides[1].rounded())) mm", demanded: "210 × 297 mm")
            finding.fixes = []
            return [finding]
        }
        return []
    }

    private static let portrait = Rule(
        "ND30-PG-02", "PL1 I.2", examples: [RuleExample(.letter) { $0.page.width = 297; $0.page.height = 210 }]
    ) { document in
        for (number, section) in document.lines.reading.sections.enumerated() where section.page.width > section.page.height {
            let hasTable = document.body.contains { $0.section == number && $0.cell?.hasGrid == true }
            if !hasTable { return [Finding(first(of: number, document))] }
        }
        return []
    }

    private static func margin(
        _ id: String, _ clause: Int, _ edge: @escaping @Sendable (Edges) -> Length, _ range: ClosedRange<Double>,
        _ key: any WritableKeyPath<Specimen.Page, Double> & Sendable
    ) -> Rule {
        Rule(id, "PL1 I.\(clause)", examples: [RuleExample(.letter) { $0.page[keyPath: key] = 12 }, RuleExample(.report) { $0.page[keyPath: key] = 40 }]) { document in
            for (number, section) in document.lines.reading.sections.enumerated() {
                let length = edge(section.page.margins)
                guard length.millimetres < range.lowerBound - 0.55 || length.millimetres > range.upperBound + 0.55 else { continue }
                let isAside = section.page.width > section.page.height
                let demanded = "\(Int(range.lowerBound))–\(Int(range.upperBound)) mm"
                return [Finding(first(of: number, document), found: CheckedDocument.millimetres(length), demanded: demanded, severity: isAside ? .warning : nil)]
            }
            return []
        }
    }

    // MARK: Số trang

    /// Stories of the first section that hold a page number.
    private static func numberStories(_ document: CheckedDocument) -> (headers: [StoryID], footers: [StoryID]) {
        let reading = document.lines.reading
        guard let section = reading.sections.first else { return ([], []) }
        func holding(_ stories: [Occurrence: StoryID]) -> [StoryID] {
            stories.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value).filter { (reading.stories[$0] ?? []).holdPageNumber }
        }
        return (holding(section.headers), holding(section.footers))
    }

    private static func longText(_ specimen: inout Specimen) {
        for number in 0..<40 {
            specimen.add(
                "Ủy ban nhân dân xã Tân Hòa đề nghị các thôn rà soát, báo cáo số cụm loa truyền thanh đang sử dụng và số cụm loa cần thay thế trong năm.",
                after: number == 0 ? .body1 : LineID(rawValue: "long-\(number - 1)"), as: LineID(rawValue: "long-\(number)"), like: "long-model")
        }
        specimen.remove("long-model")
    }

    private static func long(_ change: @escaping @Sendable (inout Specimen) -> Void) -> RuleExample {
        RuleExample(.letter) { specimen in
            specimen.lines.insert(Specimen.paragraph("long-model", "Nội dung"), at: specimen.lines.count)
            longText(&specimen)
            change(&specimen)
        }
    }

    private static let numberPresent = Rule(
        "ND30-PG-12", "PL1 I.7", .pageNumber, examples: [long { $0.page.number = nil }]
    ) { document in
        guard !document.components.has(.pageNumber) else { return [] }
        switch document.pageCount {
        case .one: return []
        case .several: return [Finding()]
        case .unsure: return [Finding(severity: .warning)]
        }
    }

    private static let numberPlace = Rule(
        "ND30-PG-13", "PL1 I.7", .pageNumber,
        examples: [long { $0.page.numberIsInFooter = true }, long { $0.page.numberAlignment = .right }]
    ) { document in
        guard case .several = document.pageCount else { return [] }
        let (headers, footers) = numberStories(document)
        if !footers.isEmpty { return [Finding(found: "§in-footer", demanded: "§in-header")] }
        for story in headers {
            for line in document.lines.margins[story] ?? [] where line.pieces.contains(where: \.isComputed) && line.cell == nil {
                let format = document.lines.format(line)
                if format.alignment != .centre, line.separator == nil, line.leading.isEmpty, line.frame == nil {
                    return [Finding(found: format.alignment == .right ? "§right" : "§left", demanded: "§centred")]
                }
            }
        }
        return []
    }

    private static let firstPage = Rule(
        "ND30-PG-14", "PL1 I.7", .pageNumber, examples: [long { $0.page.numberOnFirstPage = true }]
    ) { document in
        guard case .several = document.pageCount, let section = document.lines.reading.sections.first else { return [] }
        let reading = document.lines.reading
        let first = section.differentFirstPage ? section.headers[.first] ?? nil : section.headers[.first] ?? section.headers[.odd]
        guard let first, (reading.stories[first] ?? []).holdPageNumber else { return [] }
        return [Finding()]
    }

    private static let numberLook = Rule(
        "ND30-PG-15", "PL1 I.7", .pageNumber,
        examples: [long { $0.page.number?.size = 11 }, long { $0.page.number?.italic = true }]
    ) { document in
        guard case .several = document.pageCount else { return [] }
        let demand = LookDemand(italic: false, size: 13...14, underline: nil)
        for story in numberStories(document).headers {
            for line in document.lines.margins[story] ?? [] where line.pieces.contains(where: \.isComputed) {
                guard let departure = demand.departure(of: document.lines.look(of: line)) else { continue }
                return [Finding(found: departure.found, demanded: departure.demanded)]
            }
        }
        return []
    }

    private static let numberAlone = Rule(
        "ND30-PG-16", "PL1 I.7", .pageNumber, examples: [long { $0.page.numberBefore = "Trang " }]
    ) { document in
        let (headers, footers) = numberStories(document)
        for story in headers + footers {
            for line in document.lines.margins[story] ?? [] where line.pieces.contains(where: \.isComputed) {
                let other = line.letters.contains { !$0.isDigit && !$0.isBlank && $0 != "-" && $0 != "–" }
                if other || line.pieces.count(where: \.isComputed) > 1, line.letters.contains(where: { $0.isLetter || $0 == "/" }) {
                    return [Finding(found: line.text, severity: .warning)]
                }
            }
        }
        guard let start = document.lines.reading.sections.first?.firstPageNumber, start != 1, start != 0, !headers.isEmpty else { return [] }
        return [Finding(found: String(start), demanded: "1")]
    }

    private static let otherWords = Rule(
        "ND30-PG-17", "PL1 IV", examples: [RuleExample(.letter) { $0.page.number = nil; $0.page.header = "Ủy ban nhân dân xã Tân Hòa" }]
    ) { document in
        for story in document.lines.margins.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
            for line in document.lines.margins[story] ?? [] where !line.isEmpty && !line.pieces.contains(where: \.isComputed) {
                let key = line.key
                let isMark = ["dự thảo", "xem xong trả lại", "lưu hành nội bộ"].contains { key.hasPrefix($0) } || key.hasPrefix("số:") || key.hasPrefix("địa chỉ")
                    || key.contains("đt:") || key.contains("email") || key.contains("e-mail") || key.contains("website") || key.hasPrefix("sao ")
                let isNumber = line.letters.allSatisfy { $0.isDigit || $0.isBlank || $0 == "-" }
                if !isMark, !isNumber, line.letters.contains(where: \.isLetter) { return [Finding(found: String(line.text.prefix(60)))] }
            }
        }
        return []
    }

    private static let numberOnOnePage = Rule(
        "ND30-PG-20", "PL1 I.7", .pageNumber, examples: [RuleExample(.letter) { $0.page.numberOnFirstPage = true }]
    ) { document in
        guard case .one = document.pageCount, let section = document.lines.reading.sections.first else { return [] }
        let reading = document.lines.reading
        let stories = section.differentFirstPage
            ? [section.headers[.first], section.footers[.first]] : [section.headers[.first] ?? section.headers[.odd], section.footers[.first] ?? section.footers[.odd]]
        return stories.contains { $0.map { (reading.stories[$0] ?? []).holdPageNumber } == true } ? [Finding()] : []
    }
}
