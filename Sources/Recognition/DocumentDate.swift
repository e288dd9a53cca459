import VietnameseText

/// `Kim Bảng, ngày 05 tháng 7 năm 2024` taken apart.
package struct DocumentDate: Sendable, Hashable {
    /// Of the line's letters.
    package var place: Range<Int>
    package var hasComma: Bool
    /// Digits; empty where left blank.
    package var day: Range<Int>
    package var month: Range<Int>
    package var year: Range<Int>
    /// From `ngày` to the end.
    package var words: Range<Int>
    /// `05/7/2026` instead of words.
    package var isNumeric = false

    /// Reads a line; nil if it is no place and date.
    package init?(_ letters: [Unicode.Scalar]) {
        let small = letters.map(\.small)
        if let date = Self.words(letters, small) { self = date } else if let date = Self.numeric(letters, small) {
            self = date
        } else {
            return nil
        }
    }

    private init(place: Range<Int>, hasComma: Bool, day: Range<Int>, month: Range<Int>, year: Range<Int>, words: Range<Int>) {
        (self.place, self.hasComma) = (place, hasComma)
        (self.day, self.month, self.year, self.words) = (day, month, year, words)
    }

    private static func words(_ letters: [Unicode.Scalar], _ small: [Unicode.Scalar]) -> DocumentDate? {
        guard letters.count < 120, let day = find("ngày", small, from: 0),
            let month = find("tháng", small, from: day + 4), let year = find("năm", small, from: month + 5)
        else { return nil }
        let place = placeBefore(day, letters)
        // Nothing but a number, or what stands for one, between the words.
        guard isGap(small[day + 4..<month]), isGap(small[month + 5..<year]), isGap(small[(year + 3)...]) else { return nil }
        return DocumentDate(
            place: place.range, hasComma: place.hasComma, day: digits(letters, day + 4..<month),
            month: digits(letters, month + 5..<year), year: digits(letters, year + 3..<letters.count),
            words: day..<letters.count)
    }

    /// `Hà Nội, 05/7/2026`, `Hà Nội, ngày 05/7/2026`.
    private static func numeric(_ letters: [Unicode.Scalar], _ small: [Unicode.Scalar]) -> DocumentDate? {
        guard let comma = letters.lastIndex(of: ","), letters.count < 80 else { return nil }
        var at = comma + 1
        while at < letters.count, letters[at].isBlank { at += 1 }
        let start = at
        if small[at...].starts(with: "ngày".unicodeScalars) { at += 4 }
        while at < letters.count, letters[at].isBlank { at += 1 }
        let rest = Array(letters[at...])
        let parts = rest.split { "/-.".unicodeScalars.contains($0) }
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.count <= 4 && $0.allSatisfy(\.isDigit) }) else { return nil }
        var date = DocumentDate(
            place: 0..<comma, hasComma: true, day: at + parts[0].startIndex..<at + parts[0].endIndex,
            month: at + parts[1].startIndex..<at + parts[1].endIndex,
            year: at + parts[2].startIndex..<at + parts[2].endIndex, words: start..<letters.count)
        date.isNumeric = true
        return date
    }

    private static func placeBefore(_ day: Int, _ letters: [Unicode.Scalar]) -> (range: Range<Int>, hasComma: Bool) {
        var end = day
        while end > 0, letters[end - 1].isBlank { end -= 1 }
        let hasComma = end > 0 && letters[end - 1] == ","
        if hasComma { end -= 1 }
        while end > 0, letters[end - 1].isBlank { end -= 1 }
        return (0..<end, hasComma)
    }

    private static func isGap(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
        letters.allSatisfy { $0.isDigit || $0.isBlank || ".…_/,".unicodeScalars.contains($0) }
    }

    private static func digits(_ letters: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int> {
        guard let first = letters[range].firstIndex(where: \.isDigit) else { return range.lowerBound..<range.lowerBound }
        let last = letters[first..<range.upperBound].firstIndex { !$0.isDigit } ?? range.upperBound
        return first..<last
    }

    static func find(_ word: String, _ letters: [Unicode.Scalar], from start: Int) -> Int? {
        let word = Array(word.unicodeScalars)
        guard start + word.count <= letters.count else { return nil }
        for index in start...(letters.count - word.count) where letters[index] == word[0] {
            guard letters[index..<index + word.count].elementsEqual(word) else { continue }
            return index
        }
        return nil
    }
}

extension DocumentDate {
    /// The figures; nil where left blank.
    package func figures(in letters: [Unicode.Scalar]) -> (day: Int?, month: Int?, year: Int?) {
        func figure(_ range: Range<Int>) -> Int? { Int(String(String.UnicodeScalarView(letters[range]))) }
        return (figure(day), figure(month), figure(year))
    }
}
