/// The two ways of placing a tone mark in oa, oe, uy: `hòa`, `ủy` and `hoà`, `uỷ`. No
/// administrative rule chooses one; readers must take both for the same.
package enum ToneMarks {
    /// The vowels with each tone: none, huyền, sắc, hỏi, ngã, nặng.
    private static let vowels: [[Unicode.Scalar]] = [
        ["a", "à", "á", "ả", "ã", "ạ"], ["e", "è", "é", "ẻ", "ẽ", "ẹ"], ["o", "ò", "ó", "ỏ", "õ", "ọ"],
        ["u", "ù", "ú", "ủ", "ũ", "ụ"], ["y", "ỳ", "ý", "ỷ", "ỹ", "ỵ"],
    ]

    private static let tones: [Unicode.Scalar: (vowel: Unicode.Scalar, tone: Int)] = {
        var table: [Unicode.Scalar: (Unicode.Scalar, Int)] = [:]
        for row in vowels { for (tone, letter) in row.enumerated() { table[letter] = (row[0], tone) } }
        return table
    }()

    private static func letter(_ vowel: Unicode.Scalar, _ tone: Int) -> Unicode.Scalar {
        vowels.first { $0[0] == vowel }?[tone] ?? vowel
    }

    /// Which way a syllable's pair of vowels is written.
    package enum Style: Sendable, Hashable {
        /// `hòa`, `khỏe`, `ủy`.
        case first
        /// `hoà`, `khoẻ`, `uỷ`.
        case second
    }

    /// The style of the pair that begins at an index of small letters, where the two
    /// differ: an open oa, oe, uy that bears a tone; `qu` is a consonant.
    package static func style(of letters: [Unicode.Scalar], at index: Int) -> Style? {
        guard index + 1 < letters.count, let first = tones[letters[index]], let second = tones[letters[index + 1]]
        else { return nil }
        let isPair = first.vowel == "o" && (second.vowel == "a" || second.vowel == "e")
            || first.vowel == "u" && second.vowel == "y" && (index == 0 || letters[index - 1] != "q")
        guard isPair, (first.tone == 0) != (second.tone == 0) else { return nil }
        if index + 2 < letters.count, letters[index + 2].isLetter { return nil }
        return first.tone == 0 ? .second : .first
    }

    /// Moves the tone of each open pair to its first vowel; of small letters.
    static func setToFirstVowel(in letters: inout [Unicode.Scalar]) {
        guard letters.count > 1 else { return }
        for index in letters.indices.dropLast() {
            let letter = letters[index]
            guard letter == "o" || letter == "u", style(of: letters, at: index) == .second,
                let second = tones[letters[index + 1]]
            else { continue }
            letters[index] = self.letter(letter, second.tone)
            letters[index + 1] = second.vowel
        }
    }
}
