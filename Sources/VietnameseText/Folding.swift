extension String {
    /// What two ways of writing the same words have in common: small letters, composed,
    /// blanks as one, the tone mark where the older style puts it (`hòa` for `hoà`).
    package var folded: String { String(String.UnicodeScalarView(Array(unicodeScalars).folded)) }
}

extension Array<Unicode.Scalar> {
    /// See `String.folded`; of text in normal form C.
    package var folded: [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(count)
        for scalar in self {
            if scalar.isBlank {
                if result.last != " " { result.append(" ") }
            } else {
                result.append(scalar.small)
            }
        }
        if result.last == " " { result.removeLast() }
        if result.first == " " { result.removeFirst() }
        ToneMarks.setToFirstVowel(in: &result)
        return result
    }
}

extension Unicode.Scalar {
    /// A blank of any width, a tab or the end of a line.
    package var isBlank: Bool {
        switch value {
        case 0x20, 0x09...0x0D, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    package var isDigit: Bool { (0x30...0x39).contains(value) }

    package var isLetter: Bool {
        LetterTable.row(of: self)?.isLetter ?? properties.isAlphabetic
    }

    package var isCapital: Bool {
        LetterTable.row(of: self)?.isCapital ?? properties.isUppercase
    }

    package var isSmall: Bool {
        LetterTable.row(of: self)?.isSmall ?? properties.isLowercase
    }

    /// The small letter of a capital one; of one scalar, as all Vietnamese letters are.
    package var small: Unicode.Scalar {
        LetterTable.row(of: self)?.small ?? LetterTable.smallLetter(of: self)
    }
}

/// What Unicode says of the Latin letters, looked up once: it is asked for every letter of
/// a document.
private enum LetterTable {
    /// What is known of one letter.
    struct Row {
        var isLetter: Bool
        var isCapital: Bool
        var isSmall: Bool
        var small: Unicode.Scalar
    }

    static func row(of scalar: Unicode.Scalar) -> Row? {
        let value = Int(scalar.value)
        if value < latin.count { return latin[value] }
        return (0x1E00..<0x1F00).contains(value) ? additional[value - 0x1E00] : nil
    }

    private static let latin = rows(0..<0x250)
    private static let additional = rows(0x1E00..<0x1F00)

    private static func rows(_ range: Range<UInt32>) -> [Row] {
        range.map { value in
            let scalar = Unicode.Scalar(value) ?? " "
            let properties = scalar.properties
            return Row(
                isLetter: properties.isAlphabetic, isCapital: properties.isUppercase, isSmall: properties.isLowercase,
                small: smallLetter(of: scalar))
        }
    }

    static func smallLetter(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }
}
