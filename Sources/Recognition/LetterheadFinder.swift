import ReadingModel
import VietnameseText

/// The upper part of the first page: ô 1–4 and 5b.
enum LetterheadFinder {
    static let nationalName = "cộng hòa xã hội chủ nghĩa việt nam"
    static let motto = "độc lập tự do hạnh phúc"
    private static let depth = 120

    static func find(_ draft: inout Draft) {
        guard let national = nationalLine(&draft) else {
            findParty(&draft)
            if !draft.isOfParty { findWithout(&draft) }
            return
        }
        draft.head = head(around: national, draft)
        findMotto(after: national, &draft)
        findNumberAndDate(&draft)
        findAgencies(national, &draft)
        findLetterSubject(&draft)
    }

    // MARK: Quốc hiệu, tiêu ngữ

    private static func nationalLine(_ draft: inout Draft) -> Int? {
        for index in draft.body.indices.prefix(depth) where draft.body[index].letters.count >= 20 {
            let key = draft.body[index].key
            if key == nationalName || key.contains(nationalName) && key.count < 60 {
                draft.set(.nationalName, [index])
                return index
            }
            guard key.hasPrefix("cộng") || key.hasSuffix("việt nam"), key.count < 45 else { continue }
            if Likeness.distance(key, nationalName, limit: 5) <= 5 {
                draft.set(.nationalName, [index], confidence: 0.9)
                return index
            }
        }
        return nil
    }

    private static func findMotto(after national: Int, _ draft: inout Draft) {
        for index in draft.body.indices[(national + 1)...].prefix(10) where !draft.body[index].isEmpty {
            let words = draft.body[index].key.split { !$0.isLetter }.joined(separator: " ")
            let distance = Likeness.distance(words, motto, limit: 5)
            if distance <= 5 {
                draft.set(.motto, [index], confidence: distance == 0 ? 1 : 0.9)
                return
            }
        }
    }

    /// The lines of the table or the stretch that holds the letterhead.
    private static func head(around national: Int, _ draft: Draft) -> Range<Int> {
        let body = draft.body
        if let table = body[national].cell?.outer {
            var (low, high) = (national, national + 1)
            while low > 0, body[low - 1].cell?.outer == table { low -= 1 }
            while high < body.count, body[high].cell?.outer == table { high += 1 }
            return low..<widened(high, body)
        }
        if let frame = body[national].frame?.story {
            let low = body.firstIndex { $0.frame?.story == frame } ?? national
            let high = body[national...].firstIndex { $0.frame?.story != frame } ?? body.count
            return low..<high
        }
        var high = national + 1
        while high < body.count, high - national < 16, !endsHead(body[high]), !isTitle(high, draft) { high += 1 }
        return 0..<high
    }

    /// A second table right below, where the letterhead was made of two.
    private static func widened(_ end: Int, _ body: [Line]) -> Int {
        guard let next = body[end...].prefix(2).first(where: { !$0.isEmpty })?.cell, !next.hasGrid,
            body[..<end].allSatisfy({ NumberAndSymbol($0.letters) == nil }),
            let start = body[end...].firstIndex(where: { $0.cell?.outer == next.outer })
        else { return end }
        let stop = body[start...].firstIndex { $0.cell?.outer != next.outer } ?? body.count
        let holdsNumber = body[start..<stop].contains { NumberAndSymbol($0.letters) != nil }
        return holdsNumber ? stop : end
    }

    private static func isTitle(_ index: Int, _ draft: Draft) -> Bool {
        draft.isCapital(index) && KindNames.kind(of: draft.body[index], draft.kinds)?.isWhole == true
    }

    private static func endsHead(_ line: Line) -> Bool {
        let key = line.key
        return key.hasPrefix("kính gửi") || key.hasPrefix("căn cứ") || line.letters.count > 150
    }

    // MARK: Số, ngày

    private static func findNumberAndDate(_ draft: inout Draft) {
        let search = Array(draft.head) + Array(draft.body.indices[draft.head.upperBound...].prefix(12))
        for index in search {
            let line = draft.body[index]
            guard !line.isEmpty, line.letters.count < 120 else { continue }
            if draft.components.number == nil, !line.key.hasPrefix("v/v"), let number = NumberAndSymbol(line.letters),
                !number.label.isEmpty || draft.head.contains(index)
            {
                draft.components.number = number
                draft.set(.number, [index], confidence: number.label.isEmpty ? 0.85 : 1)
            } else if draft.components.date == nil, let date = DocumentDate(line.letters),
                draft.head.contains(index) || isPlace(line, date)
            {
                draft.components.date = date
                draft.set(.dateline, [index])
            }
        }
    }

    /// Outside of the letterhead: a name and a date, not a sentence that ends in one.
    private static func isPlace(_ line: Line, _ date: DocumentDate) -> Bool {
        let place = line.letters[date.place]
        return line.label == nil && date.hasComma && place.count < 40 && place.first?.isCapital == true
            && !place.contains(where: \.isDigit)
    }

    // MARK: Cơ quan

    private static func findAgencies(_ national: Int, _ draft: inout Draft) {
        let number = draft.components.line(.number)
        let names = draft.head.filter { index in
            let line = draft.body[index]
            guard !line.isEmpty, index != national, index < number ?? draft.head.upperBound, line.letters.count < 150,
                isLeft(line, of: draft.body[national], draft.lines)
            else { return false }
            return !line.isDrawnByLetters && !isOther(line) && DocumentDate(line.letters) == nil
        }
        let (superior, agency) = AgencyLines.divided(names, draft)
        draft.set(.superior, superior)
        draft.set(.agency, agency)
    }

    private static func isLeft(_ line: Line, of national: Line, _ lines: Lines) -> Bool {
        if let cell = line.cell, let other = national.cell, cell.table == other.table { return cell.column < other.column }
        return lines.side(of: line) == .left && line.extent.left <= national.extent.left
    }

    /// Marks that may stand in the letterhead and are no agency.
    private static func isOther(_ line: Line) -> Bool {
        let key = line.key
        return key.hasPrefix("v/v") || key.hasPrefix("về việc") || MarkFinder.mark(of: key) != nil || key == "*"
    }

    // MARK: V/v

    /// Ô 5b: below the number, or a paragraph of its own below the letterhead.
    private static func findLetterSubject(_ draft: inout Draft) {
        guard let number = draft.components.line(.number) else { return }
        let column = draft.body[number].cell
        let below = draft.body.indices[(number + 1)...].prefix(14)
        guard let start = below.first(where: { index in
            let line = draft.body[index]
            if let column, let cell = line.cell, cell.table == column.table, cell.column != column.column { return false }
            let key = line.key
            return key.hasPrefix("v/v") || key.hasPrefix("v/ v") || draft.head.contains(index) && key.hasPrefix("về việc")
        }) else { return }
        var found = [start]
        let cell = draft.body[start].cell
        for index in draft.body.indices[(start + 1)...].prefix(6) {
            let line = draft.body[index]
            guard line.cell == cell, !line.isEmpty, !line.isDrawnByLetters, MarkFinder.mark(of: line.key) == nil,
                cell != nil || draft.lines.format(line).alignment == draft.lines.format(draft.body[start]).alignment,
                !line.key.hasPrefix("kính gửi"), DocumentDate(line.letters) == nil, line.letters.count < 100
            else { break }
            found.append(index)
        }
        draft.set(.subject, found)
    }

    // MARK: Without quốc hiệu

    private static func findParty(_ draft: inout Draft) {
        let names = ["đảng cộng sản việt nam", "đoàn tncs hồ chí minh"]
        guard let index = draft.body.indices.prefix(30).first(where: { names.contains(draft.body[$0].key) }) else { return }
        draft.isOfParty = true
        draft.head = head(around: index, draft)
    }

    /// A letterhead whose quốc hiệu is missing: number and date still tell.
    private static func findWithout(_ draft: inout Draft) {
        guard let index = draft.body.indices.prefix(25).first(where: { index in
            let line = draft.body[index]
            return line.key.hasPrefix("số") && line.letters.count < 60 && NumberAndSymbol(line.letters) != nil
        }) else { return }
        draft.head = head(around: index, draft)
        findNumberAndDate(&draft)
        let names = draft.head.filter { at in
            let line = draft.body[at]
            let isBefore = at < index && !line.isEmpty && !line.isDrawnByLetters && !isOther(line) && line.letters.count < 100
            return isBefore && draft.lines.side(of: line) == .left
        }
        let (superior, agency) = AgencyLines.divided(names, draft)
        draft.set(.superior, superior, confidence: 0.7)
        draft.set(.agency, agency, confidence: 0.7)
        findLetterSubject(&draft)
    }
}

extension Line {
    /// A line made of underscores, dashes or asterisks.
    package var isDrawnByLetters: Bool {
        letters.count >= 3 && letters.allSatisfy { "_-–—─━=*. ".unicodeScalars.contains($0) }
    }
}
