import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

/// Viết hoa (Phụ lục II): what letters alone decide.
enum CapitalRules {
    static let rules: [Rule] = [citations, city, calendar, named, numberedUnits]

    /// Words in running text, by their letters: small ones for comparing, as they stand for
    /// judging.
    private static func findings(
        _ document: CheckedDocument, _ find: ([Unicode.Scalar]) -> [(range: Range<Int>, demanded: String)]
    ) -> [Finding] {
        var spots: [Finding.Spot] = []
        var fixes: [Fix] = []
        var first: (found: String, demanded: String)?
        for index in document.contentLines + document.indices(.legalBasis) {
            for (range, demanded) in find(document.body[index].letters) {
                spots.append(Finding.Spot(index, range))
                fixes.append(.text(line: index, range: range, with: demanded))
                first = first ?? (document.body[index].text(range), demanded)
            }
            if spots.count > 200 { break }
        }
        guard let first else { return [] }
        let ordered = spots.sorted { $0.line < $1.line }
        return [Finding(Array(ordered.prefix(50)), found: first.found, demanded: first.demanded, fixes: fixes)]
    }

    // MARK: khoản, điểm, Điều

    private static let citations = Rule(
        "ND30-VH-01", "PL2 V.7", .body,
        examples: [
            RuleExample(.report) { $0["body-9"].text = "Tiếp tục duy trì thời lượng phát sóng theo Khoản 2 Điều 5 Quy chế hoạt động thông tin cơ sở." },
            RuleExample(.report) { $0["body-9"].text = "Tiếp tục duy trì thời lượng phát sóng theo khoản 2 điều 5 Quy chế hoạt động thông tin cơ sở." },
        ]
    ) { document in
        findings(document) { letters in
            words(in: letters).compactMap { word in
                guard ["K", "Đ", "đ"].contains(letters[word.lowerBound]), word.count == 4 || word.count == 5 else { return nil }
                let text = String(String.UnicodeScalarView(letters[word]))
                guard let next = nextWord(after: word.upperBound, letters) else { return nil }
                let number = letters[next]
                switch text {
                case "Khoản" where number.allSatisfy(\.isDigit) && isWithin(word.lowerBound, letters): return (word, "khoản")
                case "Điểm" where number.count == 1 && number.first?.isSmall == true && isWithin(word.lowerBound, letters) && isCited(next, letters):
                    return (word, "điểm")
                case "điều" where number.allSatisfy(\.isDigit) && number.count <= 3 && follows(word.lowerBound, letters): return (word, "Điều")
                default: return nil
                }
            }
        }
    }

    /// In a sentence: after a small letter, a digit or a comma.
    private static func isWithin(_ index: Int, _ letters: [Unicode.Scalar]) -> Bool {
        guard let before = letters[..<index].last(where: { !$0.isBlank }) else { return false }
        return before.isSmall || before.isDigit || before == ","
    }

    /// `Điểm a khoản 2`: a letter that is cited.
    private static func isCited(_ letter: Range<Int>, _ letters: [Unicode.Scalar]) -> Bool {
        guard let next = nextWord(after: letter.upperBound, letters) else { return false }
        return String(String.UnicodeScalarView(letters[next])).lowercased() == "khoản"
    }

    /// `khoản 2 điều 5`, `tại điều 5`, `theo điều 5`.
    private static func follows(_ index: Int, _ letters: [Unicode.Scalar]) -> Bool {
        var end = index
        while end > 0, letters[end - 1].isBlank { end -= 1 }
        var start = end
        while start > 0, !letters[start - 1].isBlank { start -= 1 }
        let before = String(String.UnicodeScalarView(letters[start..<end]))
        if ["tại", "theo", "của", "và"].contains(before) { return true }
        guard !before.isEmpty, before.allSatisfy(\.isNumber), start > 6 else { return false }
        return String(String.UnicodeScalarView(letters[max(0, start - 6)..<start])).lowercased().contains("khoản")
    }

    // MARK: Names

    private static let city = Rule(
        "ND30-VH-06", "PL2 III.1.c", .body,
        examples: [RuleExample(.report) { $0[.body4].text = "Đoàn công tác của xã đã học tập kinh nghiệm tại thành phố Hồ Chí Minh trong 03 ngày và báo cáo kết quả đầy đủ." }]
    ) { document in
        findings(document) { letters in
            phrases(["thành phố Hồ Chí Minh", "thủ đô Hà Nội"], in: letters).map { range in
                (range, String(String.UnicodeScalarView([letters[range.lowerBound] == "t" ? "T" : letters[range.lowerBound]] + letters[range].dropFirst())))
            }
        }
    }

    private static let calendar = Rule(
        "ND30-VH-08", "PL2 V.8", .body,
        examples: [RuleExample(.report) { $0[.body4].text = "Đài truyền thanh xã đã phát 128 tin, bài về Tết nguyên đán và công tác phòng cháy, chữa cháy tại các thôn." }]
    ) { document in
        findings(document) { letters in
            phrases(["Tết nguyên đán", "Tết Nguyên Đán", "tết nguyên đán", "Tết trung thu"], in: letters).map { range in
                (range, String(String.UnicodeScalarView(letters[range])).lowercased().contains("trung") ? "tết Trung thu" : "tết Nguyên đán")
            }
        }
    }

    private static let named = Rule(
        "ND30-VH-09", "PL2 V.6", .body,
        examples: [RuleExample(.report) { $0[.body4].text = "Đài truyền thanh xã thực hiện kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã." }]
    ) { document in
        let names = ["nghị định số ", "quyết định số ", "kế hoạch số ", "công văn số ", "thông tư số ", "chỉ thị số ", "nghị quyết số "]
        return findings(document) { letters in
            phrases(names, in: letters).compactMap { range in
                guard letters[range.upperBound...].first?.isDigit == true else { return nil }
                let first = String(String.UnicodeScalarView(letters[range.lowerBound..<range.lowerBound + 1])).uppercased()
                return (range.lowerBound..<range.lowerBound + 1, first)
            }
        }
    }

    private static let numberedUnits = Rule(
        "ND30-VH-05", "PL2 III.1.b", .body,
        examples: [RuleExample(.report) { $0[.body4].text = "Đoàn công tác của xã đã học tập kinh nghiệm tại phường 3 trong 03 ngày và đã báo cáo kết quả đầy đủ, kịp thời." }]
    ) { document in
        findings(document) { letters in
            phrases(["phường ", "quận "], in: letters).compactMap { range in
                let number = letters[range.upperBound...].prefix { $0.isDigit }
                guard (1...2).contains(number.count) else { return nil }
                let after = letters[(range.upperBound + number.count)...].first
                guard after == nil || after?.isBlank == true || ",.;)".unicodeScalars.contains(after ?? " ") else { return nil }
                // A count has its noun behind it: `03 phường 2 thôn` is none; `phường 3` ends or goes on.
                let first = String(String.UnicodeScalarView(letters[range.lowerBound..<range.lowerBound + 1])).uppercased()
                return (range.lowerBound..<range.lowerBound + 1, first)
            }
        }
    }

    // MARK: Words

    private static func words(in letters: [Unicode.Scalar]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < letters.count {
            guard letters[index].isLetter else {
                index += 1
                continue
            }
            let start = index
            while index < letters.count, letters[index].isLetter { index += 1 }
            found.append(start..<index)
        }
        return found
    }

    private static func nextWord(after index: Int, _ letters: [Unicode.Scalar]) -> Range<Int>? {
        var start = index
        while start < letters.count, letters[start].isBlank { start += 1 }
        var end = start
        while end < letters.count, letters[end].isLetter || letters[end].isDigit { end += 1 }
        return end > start && start > index ? start..<end : nil
    }

    /// Where phrases stand as they are written, at the beginning of a word.
    private static func phrases(_ phrases: [String], in letters: [Unicode.Scalar]) -> [Range<Int>] {
        let wanted = phrases.map { Array($0.unicodeScalars) }
        var found: [Range<Int>] = []
        for index in letters.indices where index == 0 || !letters[index - 1].isLetter {
            for phrase in wanted where letters[index] == phrase[0] && letters.count - index >= phrase.count {
                guard letters[index..<index + phrase.count].elementsEqual(phrase), index > 0 else { continue }
                found.append(index..<index + phrase.count)
            }
        }
        return found
    }
}
