/// How a number is written in a label.
enum Numerals: Hashable {
    case none
    case decimal
    /// 01, 02, … 10.
    case decimalZero
    case upperRoman, lowerRoman
    /// a … z, then aa, bb (synchronised) or aa, ab.
    case lowerLetter(synchronised: Bool)
    case upperLetter(synchronised: Bool)
    /// 1st, 2nd; one, two: written with digits here.
    case other

    /// By `style:num-format` (ODF 1.2, 19.500).
    init(openDocument format: String, synchronised: Bool) {
        self =
            switch format {
            case "": .none
            case "1": .decimal
            case "a": .lowerLetter(synchronised: synchronised)
            case "A": .upperLetter(synchronised: synchronised)
            case "i": .lowerRoman
            case "I": .upperRoman
            case "01", "01, 02, 03, ...": .decimalZero
            default: .other
            }
    }

    func text(_ number: Int) -> String {
        switch self {
        case .none: return ""
        case .decimal, .other: return String(number)
        case .decimalZero: return (0...9).contains(number) ? "0" + String(number) : String(number)
        case .lowerRoman: return Self.roman(number).lowercased()
        case .upperRoman: return Self.roman(number)
        case .lowerLetter(let synchronised): return Self.letters(number, synchronised)
        case .upperLetter(let synchronised):
            return Self.letters(number, synchronised).uppercased()
        }
    }

    private static func roman(_ number: Int) -> String {
        guard (1..<4000).contains(number) else { return String(number) }
        var rest = number
        var text = ""
        for (value, sign) in [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
            (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ] {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }

    private static func letters(_ number: Int, _ synchronised: Bool) -> String {
        guard (1...20_000).contains(number) else { return String(number) }
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz".utf8)
        if synchronised {
            let letter = Character(Unicode.Scalar(alphabet[(number - 1) % 26]))
            return String(repeating: letter, count: (number - 1) / 26 + 1)
        }
        var rest = number
        var text: [UInt8] = []
        while rest > 0 {
            text.append(alphabet[(rest - 1) % 26])
            rest = (rest - 1) / 26
        }
        return String(decoding: text.reversed(), as: UTF8.self)
    }
}
