import VietnameseText

/// `Số: 05/BC-UBND` taken apart, whatever is wrong with it.
package struct NumberAndSymbol: Sendable, Hashable {
    /// What stands before the number: `Số:`, `Số`, `Số :`; in the line's letters.
    package var label: Range<Int>
    /// The digits; empty where the number is left blank.
    package var number: Range<Int>
    /// What follows the first slash: `BC-UBND`; with the year where there is one.
    package var symbol: Range<Int>
    /// Groups of the symbol between hyphens and slashes.
    package var groups: [Range<Int>] = []
    /// `05-NQ/ĐU`: number, kind, then the slash.
    package var isPartyOrder = false
    /// `12/2026/QĐ-UBND`.
    package var year: Range<Int>?

    /// Reads a line; nil if it is no number of a document.
    package init?(_ letters: [Unicode.Scalar]) {
        var at = 0
        let key = letters.prefix(4).map(\.small)
        guard key.starts(with: ["s", "ố"]) || letters.first == "/" || letters.first?.isDigit == true else { return nil }
        if key.starts(with: ["s", "ố"]) { at = 2 }
        while at < letters.count, letters[at].isBlank || letters[at] == ":" || letters[at] == "." && at == 2 { at += 1 }
        var labelEnd = at
        while labelEnd > 0, letters[labelEnd - 1].isBlank { labelEnd -= 1 }
        label = 0..<labelEnd
        // Dots and dashes stand for blanks in drafts.
        while at < letters.count, ".…_ \t".unicodeScalars.contains(letters[at]) { at += 1 }
        let start = at
        while at < letters.count, letters[at].isDigit { at += 1 }
        number = start..<at
        var after = at
        while after < letters.count, letters[after].isBlank || ".…_".unicodeScalars.contains(letters[after]) { after += 1 }
        guard after < letters.count, letters[after] == "/" || letters[after] == "-" || letters[after] == "–" else { return nil }
        if letters[after] != "/" { isPartyOrder = true }
        var from = after + 1
        while from < letters.count, letters[from].isBlank { from += 1 }
        symbol = from..<letters.count
        guard !symbol.isEmpty, letters[symbol].contains(where: \.isLetter), letters[symbol].count < 60 else { return nil }
        if isPartyOrder, !letters[symbol].contains("/") { isPartyOrder = false }
        groups = Self.groups(letters, symbol)
        if let first = groups.first, first.count == 4, letters[first].allSatisfy(\.isDigit) { year = first }
    }

    private static func groups(_ letters: [Unicode.Scalar], _ range: Range<Int>) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where letters[index] == "-" || letters[index] == "/" || letters[index] == "–" {
            groups.append(start..<index)
            start = index + 1
        }
        groups.append(start..<range.upperBound)
        return groups.map { trimmed($0, letters) }.filter { !$0.isEmpty }
    }

    private static func trimmed(_ range: Range<Int>, _ letters: [Unicode.Scalar]) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, letters[low].isBlank { low += 1 }
        while high > low, letters[high - 1].isBlank { high -= 1 }
        return low..<high
    }
}
