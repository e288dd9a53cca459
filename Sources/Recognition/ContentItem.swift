import ReadingModel
import VietnameseText

/// How a line of the content is numbered (Phụ lục I, Phần I, II.6.đ).
package struct ContentItem: Sendable, Hashable {
    /// The levels of both schemes.
    package enum Level: Sendable, Hashable {
        /// Phần, Chương, Mục, Tiểu mục, Điều.
        case part, chapter, section, subsection, article
        /// `I.` and `1.`, `1.1.`; how many groups.
        case roman
        case arabic(Int)
        /// `a)`.
        case letter
        /// `-`, `+`.
        case dash
    }

    package var line: Int
    package var level: Level
    /// The label as shown: `I.`, `1.1.`, `a)`, `Điều 3.`.
    package var label: String
    /// Its place in the count: 3 for `III.`, `3.`, `c)`; the last group of `1.2.`.
    package var number: Int
    /// Of the line's letters; nil where the office program wrote it.
    package var typed: Range<Int>?
    /// The sign that closes it: `.`, `)`, `/`, `:`.
    package var mark: Unicode.Scalar?

    /// The numbered lines of several stretches.
    package static func items(in stretches: [Range<Int>], of lines: Lines) -> [ContentItem] {
        stretches.flatMap { items(of: $0, in: lines) }
    }

    static func items(of content: Range<Int>, in lines: Lines) -> [ContentItem] {
        content.compactMap { index in
            let line = lines.body[index]
            guard line.part == 0, line.cell?.hasGrid != true, !line.isInContents else { return nil }
            if let label = line.label, !label.isBullet, !label.text.isEmpty {
                return ItemLabel.read(Array(label.text.unicodeScalars) + [" "]).map { item($0, index, typed: false) }
            }
            return ItemLabel.read(line.letters).map { item($0, index, typed: true) }
        }
    }

    private static func item(_ label: ItemLabel, _ line: Int, typed: Bool) -> ContentItem {
        ContentItem(
            line: line, level: label.level, label: label.text, number: label.number, typed: typed ? 0..<label.length : nil,
            mark: label.mark)
    }
}

/// A label at the beginning of a line.
struct ItemLabel {
    var level: ContentItem.Level
    var text: String
    var number: Int
    var length: Int
    var mark: Unicode.Scalar?

    /// đ stands between d and e; f, j, w and z are no letters of the list.
    static let letterOrder = Array("abcdđeghiklmnopqrstuvxy".unicodeScalars)
    private static let names: [(String, ContentItem.Level)] = [
        ("phần", .part), ("chương", .chapter), ("tiểu mục", .subsection), ("mục", .section), ("điều", .article),
    ]
    private static let words = names.map { (word: Array($0.0.unicodeScalars), level: $0.1) }

    static func read(_ letters: [Unicode.Scalar]) -> ItemLabel? {
        guard let first = letters.first else { return nil }
        if "-–—+•".unicodeScalars.contains(first) {
            guard letters.count > 1, letters[1].isBlank else { return nil }
            return ItemLabel(level: .dash, text: String(Character(first)), number: 0, length: 1)
        }
        if first.isDigit { return arabic(letters) }
        if let word = word(letters) { return word }
        return roman(letters) ?? letter(letters)
    }

    private static func arabic(_ letters: [Unicode.Scalar]) -> ItemLabel? {
        var (at, groups, last) = (0, 0, 0)
        var lastMark: Unicode.Scalar?
        while at < letters.count, letters[at].isDigit {
            let start = at
            while at < letters.count, letters[at].isDigit { at += 1 }
            guard at - start <= 3 else { return nil }
            last = Int(String(String.UnicodeScalarView(letters[start..<at]))) ?? 0
            groups += 1
            lastMark = nil
            guard at < letters.count, ".)/-:".unicodeScalars.contains(letters[at]) else { break }
            lastMark = letters[at]
            at += 1
            if lastMark != "." { break }
        }
        // `1.Phạm vi` is a label without its blank; `3.500 đồng` is none.
        guard let mark = lastMark, at < letters.count, letters[at].isBlank || letters[at].isCapital else {
            return groups > 1 && at < letters.count && letters[at].isBlank
                ? ItemLabel(level: .arabic(groups), text: text(letters, at), number: last, length: at) : nil
        }
        if mark == "/" || mark == "-" , !letters[at].isBlank { return nil }
        return ItemLabel(level: .arabic(groups), text: text(letters, at), number: last, length: at, mark: mark)
    }

    private static func word(_ letters: [Unicode.Scalar]) -> ItemLabel? {
        let small = letters.prefix(9).map(\.small)
        for (word, level) in words where small.starts(with: word) && letters.count > word.count && letters[word.count].isBlank {
            guard letters[0].isCapital else { return nil }
            var at = word.count
            while at < letters.count, letters[at].isBlank { at += 1 }
            let start = at
            while at < letters.count, letters[at].isDigit || letters[at].isLetter { at += 1 }
            let text = String(String.UnicodeScalarView(letters[start..<at]))
            guard let number = Int(text) ?? romanNumber(text) else { return nil }
            let mark = at < letters.count && !letters[at].isBlank ? letters[at] : nil
            if level != .article, let mark, !".:-–".unicodeScalars.contains(mark) { return nil }
            // A citation in a sentence, not a heading.
            if level == .article, mark == nil, at < letters.count { return nil }
            if level != .article, mark == nil, at < letters.count, letters[at...].first(where: { !$0.isBlank })?.isSmall == true { return nil }
            let length = mark == nil ? at : at + 1
            return ItemLabel(level: level, text: self.text(letters, length), number: number, length: length, mark: mark)
        }
        return nil
    }

    private static func roman(_ letters: [Unicode.Scalar]) -> ItemLabel? {
        let end = letters.firstIndex { !"IVXLC".unicodeScalars.contains($0) } ?? letters.count
        guard end > 0, end < 8, end + 1 < letters.count, let number = romanNumber(String(String.UnicodeScalarView(letters[..<end]))) else { return nil }
        let mark = letters[end]
        guard ".)/-:".unicodeScalars.contains(mark), letters[end + 1].isBlank else { return nil }
        return ItemLabel(level: .roman, text: text(letters, end + 1), number: number, length: end + 1, mark: mark)
    }

    private static func letter(_ letters: [Unicode.Scalar]) -> ItemLabel? {
        guard letters.count > 2, letters[0].isSmall, ".)/:".unicodeScalars.contains(letters[1]), letters[2].isBlank || letters[1] == ")"
        else { return nil }
        let number = letterOrder.firstIndex(of: letters[0]).map { $0 + 1 } ?? 0
        return ItemLabel(level: .letter, text: text(letters, 2), number: number, length: 2, mark: letters[1])
    }

    private static func text(_ letters: [Unicode.Scalar], _ end: Int) -> String {
        String(String.UnicodeScalarView(letters[..<end]))
    }

    /// 4 for `IV`; nil for what is no Roman number.
    static func romanNumber(_ text: String) -> Int? {
        let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100]
        var (sum, before) = (0, 0)
        for character in text.reversed() {
            guard let value = values[character] else { return nil }
            sum += value < before ? -value : value
            before = max(before, value)
        }
        return sum > 0 ? sum : nil
    }
}
