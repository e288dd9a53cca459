/// How parts of a document are counted: I, II, III for mục and phần; a, b, c, d,
/// đ for điểm.
enum Enumeration {
    /// The letters of điểm in the order that Nghị định 30/2020 uses: with đ, without
    /// ă â ê f j ô ơ ư w z (Phụ lục I, Mục II, khoản 6).
    static let letters: [String] = [
        "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r",
        "s", "t", "u", "v", "x", "y",
    ]

    /// The letter of the điểm with that number, from 1; nil beyond `y`.
    static func letter(_ number: Int) -> String? {
        letters.indices.contains(number - 1) ? letters[number - 1] : nil
    }

    /// Roman numeral (số La Mã) of 1 to 3999, else nil.
    static func roman(_ number: Int) -> String? {
        guard (1...3999).contains(number) else { return nil }
        var rest = number
        var text = ""
        for (value, symbol) in symbols {
            while rest >= value {
                text += symbol
                rest -= value
            }
        }
        return text
    }

    private static let symbols = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
        (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
}
