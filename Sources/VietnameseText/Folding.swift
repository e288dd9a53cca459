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
        if value < 0x80 { return (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
        return properties.isAlphabetic
    }

    package var isCapital: Bool {
        if value < 0x80 { return (0x41...0x5A).contains(value) }
        return properties.isUppercase
    }

    package var isSmall: Bool {
        if value < 0x80 { return (0x61...0x7A).contains(value) }
        return properties.isLowercase
    }

    /// The small letter of a capital one; of one scalar, as all Vietnamese letters are.
    package var small: Unicode.Scalar {
        if value < 0x80 { return (0x41...0x5A).contains(value) ? Unicode.Scalar(value + 32) ?? self : self }
        return properties.lowercaseMapping.unicodeScalars.first ?? self
    }
}
