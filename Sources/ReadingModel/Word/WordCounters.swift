/// Counts the items of each numbering, as Word does: lists on one abstract
/// numbering count together, a start that a list overrides counts once.
struct WordCounters {
    private var counts: [Int: [Int?]] = [:]
    private var overridden: Set<[Int]> = []

    mutating func label(
        numberID: Int, level: Int, numbering: WordNumbering
    ) -> (text: String, rules: WordNumberingLevel)? {
        guard let list = numbering.lists[numberID], let rules = list.levels[level] else {
            return nil
        }
        var counts = counts[list.counter] ?? Array(repeating: nil, count: WordNumbering.levelCount)
        for upper in 0..<level where counts[upper] == nil {
            counts[upper] = list.levels[upper]?.start ?? 1
        }
        if let start = list.startOverrides[level], overridden.insert([numberID, level]).inserted {
            counts[level] = start
        } else {
            counts[level] = counts[level].map { $0 &+ 1 } ?? rules.start
        }
        for deeper in (level + 1)..<max(WordNumbering.levelCount, level + 1) {
            if restarts(list.levels[deeper], after: level) { counts[deeper] = nil }
        }
        self.counts[list.counter] = counts
        return (Self.text(rules, level, counts, list), rules)
    }

    /// `restart` counts levels from 1; a level restarts after that one and all above.
    private func restarts(_ rules: WordNumberingLevel?, after level: Int) -> Bool {
        guard let restart = rules?.restart else { return true }
        return level < restart
    }

    private static func text(
        _ rules: WordNumberingLevel, _ level: Int, _ counts: [Int?], _ list: WordNumbering.List
    ) -> String {
        if rules.isBullet { return rules.text }
        var result = String.UnicodeScalarView()
        var isReference = false
        for scalar in rules.text.unicodeScalars {
            if isReference, (0x31...0x39).contains(scalar.value) {
                let wanted = Int(scalar.value) - 0x31
                isReference = false
                guard let upper = list.levels[wanted], wanted <= level else { continue }
                let isDecimal = rules.isLegal && upper.numerals != .none
                let numerals = isDecimal ? .decimal : upper.numerals
                result.append(
                    contentsOf: numerals.text(counts[wanted] ?? upper.start).unicodeScalars)
            } else if scalar == "%", !isReference {
                isReference = true
            } else {
                if isReference { result.append("%") }
                isReference = false
                result.append(scalar)
            }
        }
        return String(result)
    }
}
