import VietnameseText

/// The order of the Vietnamese alphabet: letters first (a ă â b c d đ …), then tones
/// (none, huyền, hỏi, ngã, sắc, nặng), then case.
package enum VietnameseCollation {
    package static func key(_ text: String) -> [UInt16] {
        var letters: [UInt16] = []
        var tones: [UInt16] = []
        var cases: [UInt16] = []
        for character in text.normalizedNFC {
            let lower = character.lowercased()
            let (letter, tone) = weight(of: lower)
            letters.append(letter)
            tones.append(tone)
            cases.append(String(character) == lower ? 0 : 1)
        }
        return letters + [0] + tones + [0] + cases
    }

    private static let alphabet = Array("0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
    private static let marks: [Unicode.Scalar: UInt16] = [
        "\u{300}": 1, "\u{309}": 2, "\u{303}": 3, "\u{301}": 4, "\u{323}": 5,
    ]
    private static let places: [Character: UInt16] = Dictionary(
        uniqueKeysWithValues: alphabet.enumerated().map { ($0.element, UInt16($0.offset) + 100) })

    private static func weight(of letter: String) -> (UInt16, UInt16) {
        var tone: UInt16 = 0
        var base = String.UnicodeScalarView()
        for scalar in letter.decomposedScalars {
            if let mark = marks[scalar] { tone = mark } else { base.append(scalar) }
        }
        let plain = String(base).normalizedNFC
        if let first = plain.first, let place = places[first] { return (place, tone) }
        let code = plain.unicodeScalars.first?.value ?? 0
        return (code < 0x80 ? UInt16(code) % 100 + 1 : UInt16(truncatingIfNeeded: 500 + min(code, 60_000)), tone)
    }
}
