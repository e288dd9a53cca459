import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

/// Blanks, signs, tone marks; two levels of government since 1 July 2025.
enum TextRules {
    static let rules: [Rule] = [blanks, invisible, toneMarks, lookAlike, district, changes, speaksForAll]

    private static let blanks = Rule(
        "ND30-TX-01", "", .body,
        examples: [
            RuleExample(.report) { $0[.body4].text = "Đài truyền thanh xã đã  phát 128 tin, bài." }, RuleExample(.report) { $0[.body4].text = "Đài truyền thanh xã đã phát 128 tin , bài." },
        ]
    ) { document in
        var spots: [Finding.Spot] = []
        var fixes: [Fix] = []
        for index in document.contentLines {
            let letters = document.body[index].letters
            for at in letters.indices.dropLast() where letters[at] == " " && at > 0 {
                let (before, next) = (letters[at - 1], letters[at + 1])
                let isDouble = next == " " && before != " " && isWord(before) && isSingleGap(at, letters)
                let isBeforeMark = ",;".unicodeScalars.contains(next) && isWord(before) || next == "." && isWord(before) && at + 2 == letters.count
                guard isDouble || isBeforeMark else { continue }
                spots.append(Finding.Spot(index, at..<at + 2))
                fixes.append(.text(line: index, range: isDouble ? at..<gapEnd(at, letters) : at..<at + 1, with: isDouble ? " " : ""))
            }
            if spots.count > 200 { break }
        }
        return spots.isEmpty ? [] : [Finding(Array(spots.prefix(50)), fixes: fixes)]
    }

    private static func isWord(_ letter: Unicode.Scalar) -> Bool { letter.isLetter || letter.isDigit || letter == ")" }

    private static func gapEnd(_ at: Int, _ letters: [Unicode.Scalar]) -> Int {
        letters[at...].firstIndex { $0 != " " } ?? letters.count
    }

    /// Two or three blanks between words; more keep a place open.
    private static func isSingleGap(_ at: Int, _ letters: [Unicode.Scalar]) -> Bool {
        let end = gapEnd(at, letters)
        guard end - at <= 3, end < letters.count else { return false }
        let before = String(String.UnicodeScalarView(letters[max(0, at - 5)..<at])).lowercased()
        return !["ngày", "tháng", "năm", "số"].contains { before.hasSuffix($0) } && letters[end] != "/"
    }

    private static let invisible = Rule(
        "ND30-TX-02", "", .body, examples: [RuleExample(.report) { $0[.body4].text = "Đài truyền thanh\u{200B} xã đã phát 128 tin, bài." }]
    ) { document in
        var spots: [Finding.Spot] = []
        var fixes: [Fix] = []
        for (index, line) in document.body.enumerated() {
            for (at, letter) in line.letters.enumerated() {
                switch letter.value {
                case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF:
                    spots.append(Finding.Spot(index, at..<at + 1))
                    fixes.append(.text(line: index, range: at..<at + 1, with: ""))
                default: break
                }
            }
        }
        return spots.isEmpty ? [] : [Finding(Array(spots.prefix(50)), fixes: fixes)]
    }

    /// One style in a document: where both stand, the rarer is named.
    private static let toneMarks = Rule(
        "ND30-TX-03", "", .body,
        examples: [RuleExample(.report) { $0[.body4].text = "Đài truyền thanh xã đã tuyên truyền về văn hoá, hoà giải ở cơ sở tại các thôn." }]
    ) { document in
        var places: [ToneMarks.Style: [Finding.Spot]] = [:]
        for index in document.contentLines {
            let small = document.body[index].letters.map(\.small)
            for at in small.indices {
                if let style = ToneMarks.style(of: small, at: at) { places[style, default: []].append(Finding.Spot(index, at..<at + 2)) }
            }
        }
        let (first, second) = (places[.first] ?? [], places[.second] ?? [])
        guard !first.isEmpty, !second.isEmpty else { return [] }
        let rare = first.count < second.count ? first : second
        guard let spot = rare.first, let range = spot.range else { return [] }
        return [Finding(Array(rare.prefix(50)), found: document.body[spot.line].text(range))]
    }

    /// Letters of other alphabets in Vietnamese words.
    private static let lookAlike = Rule(
        "ND30-TX-06", "", .body, examples: [RuleExample(.report) { $0[.body4].text = "Đài truyền thаnh xã đã phát 128 tin, bài." }]
    ) { document in
        var spots: [Finding.Spot] = []
        for (index, line) in document.body.enumerated() {
            for (at, letter) in line.letters.enumerated() where (0x370...0x52F).contains(letter.value) {
                let isBetween = at > 0 && isLatin(line.letters[at - 1]) || at + 1 < line.letters.count && isLatin(line.letters[at + 1])
                if isBetween { spots.append(Finding.Spot(index, at..<at + 1)) }
            }
        }
        guard let spot = spots.first, let range = spot.range else { return [] }
        return [Finding(Array(spots.prefix(50)), found: document.body[spot.line].text(range))]
    }

    private static func isLatin(_ letter: Unicode.Scalar) -> Bool { letter.isLetter && letter.value < 0x370 || (0x1E00...0x1EFF).contains(letter.value) }

    // MARK: Two levels of government

    private static let district = Rule(
        "ND30-2C-01", "Luật 72/2025/QH15", .agency,
        examples: [RuleExample(.decision) { $0[.agencyUnit].text = "HUYỆN KIM BẢNG"; $0[.issuer].text = "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN KIM BẢNG" }]
    ) { document in
        guard isAfterReform(document) else { return [] }
        let heads = document.indices(.superior) + document.indices(.agency)
        for index in heads {
            let key = document.body[index].key
            let isDistrict = ["huyện ", "quận ", "thị xã ", "ubnd huyện", "ubnd quận", "ubnd thị xã", "huyện ủy", "quận ủy"].contains { key.hasPrefix($0) }
                || key.contains("nhân dân huyện ") || key.contains("nhân dân quận ")
            if isDistrict { return [Finding(at: index, found: document.body[index].text)] }
        }
        let entries = document.components.addressees + document.components.recipients
        return entries.compactMap { entry in
            let key = entry.text.folded
            let isDistrict = ["ubnd huyện", "ubnd quận", "ubnd thị xã", "ủy ban nhân dân huyện", "ủy ban nhân dân quận", "huyện ủy", "quận ủy", "thường trực huyện ủy", "thường trực hđnd huyện"]
                .contains { key.hasPrefix($0) }
            return isDistrict ? Finding(at: entry.line, entry.range, found: entry.text) : nil
        }
    }

    private static func isAfterReform(_ document: CheckedDocument) -> Bool {
        guard let line = document.components.line(.dateline), let date = document.components.date else { return false }
        let figures = date.figures(in: document.body[line].letters)
        guard let year = figures.year else { return false }
        return year > 2025 || year == 2025 && (figures.month ?? 0) >= 7
    }

    // MARK: Left in the file

    private static let changes = Rule("ND30-DT-03", "", examples: []) { document in
        let counts = document.lines.reading.counts
        guard document.profile == .final, counts.insertions + counts.deletions + counts.comments > 0 else { return [] }
        return [Finding(found: String(counts.insertions + counts.deletions + counts.comments))]
    }

    /// The body speaks for the committee: the signature may begin with TM.
    private static let speaksForAll = Rule(
        "ND30-KY-14", "PL1 II.7.b", .signerTitle,
        examples: [RuleExample(.report) { $0.remove(.authority) ; $0[.last].text = "Trên đây là báo cáo kết quả công tác, Ủy ban nhân dân xã Tân Hòa trân trọng báo cáo./." }]
    ) { document in
        guard let signer = document.components.signers.first, let line = signer.authority.first, AuthorityPrefix(document.body[line].letters)?.word == "KT",
            let agency = document.components.line(.agency), document.body[agency].key.hasPrefix("ủy ban nhân dân"),
            let last = document.lastContentLine, document.body[last].key.contains("ủy ban nhân dân"), document.body[last].key.contains("báo cáo"),
            KindTraits(document).slug == "bao-cao"
        else { return [] }
        return [Finding(at: line, found: document.body[line].text)]
    }
}
