import ReadingModel
import VietnameseText

/// Marks in frames, and the lines of ô 13: urgency, circulation, draft, copy, address.
enum MarkFinder {
    private static let words: [String: Component] = [
        "hỏa tốc": .urgency, "thượng khẩn": .urgency, "khẩn": .urgency, "hỏa tốc hẹn giờ": .urgency,
        "xem xong trả lại": .circulation, "lưu hành nội bộ": .circulation,
        "dự thảo": .draftMark, "sao y": .copyMark, "sao lục": .copyMark, "trích sao": .copyMark,
        "sao y bản chính": .copyMark,
    ]

    /// The component that a whole line is a mark of.
    static func mark(of key: String) -> Component? {
        guard key.count < 40 else { return nil }
        let word = key.split { !$0.isLetter }.joined(separator: " ")
        if let found = words[word] { return found }
        return word.hasPrefix("dự thảo") && word.count < 25 ? .draftMark : nil
    }

    static func find(_ draft: inout Draft) {
        let stories = draft.body.indices
        for index in stories where draft.body[index].letters.count < 40 && !draft.body[index].isEmpty {
            let line = draft.body[index]
            guard let component = mark(of: line.key), !draft.components.has(component) else { continue }
            let isTop = index < draft.head.upperBound + 6
            let isCopy = component == .copyMark && index >= draft.signatureEnd
            guard isTop && component != .copyMark || isCopy, draft.isCapital(index) || line.frame != nil else { continue }
            draft.set(component, [index])
        }
        findAddress(&draft)
    }

    private static func findAddress(_ draft: inout Draft) {
        let signs = ["đt:", "điện thoại:", "email:", "e-mail:", "website:", "fax:", "địa chỉ:"]
        let end = draft.components.appendices.first?.lines.lowerBound ?? draft.body.count
        guard draft.signatureEnd <= end else { return }
        let found = (draft.signatureEnd..<end).filter { index in
            let key = draft.body[index].key
            return signs.contains { key.contains($0) }
        }
        draft.set(.address, found)
    }
}

/// Page numbers in headers and footers.
enum PageNumberFinder {
    static func find(_ draft: inout Draft) {
        let reading = draft.lines.reading
        let hasField = reading.sections.contains { section in
            (Array(section.headers.values) + Array(section.footers.values)).contains { story in
                (reading.stories[story] ?? []).holdPageNumber
            }
        }
        // Its lines are not of the body.
        if hasField { draft.components.matches[.pageNumber] = Match([]) }
    }
}
