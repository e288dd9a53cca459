/// Text of the fonts before Unicode, which looks wrong in every font of today:
/// `Céng hßa x· héi` (TCVN3), `Coäng hoøa` (VNI).
enum LegacyText {
    /// The filter that would mend it, nil if the text looks like none. Cautious: it
    /// asks for two words that cannot be Vietnamese, nor French or German.
    static func filter(for text: String) -> String? {
        guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xC3 }) else { return nil }
        var tcvn3 = 0
        var vni = 0
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            // Letters that only Vietnamese in Unicode has.
            if (0x1EA0...0x1EF9).contains(scalar.value) || "ăđơư".unicodeScalars.contains(scalar) {
                return nil
            }
            if previous.properties.isLowercase, isTCVN3(scalar) { tcvn3 += 1 }
            if isVNIPair(previous, scalar) { vni += 1 }
            previous = scalar
        }
        return vni >= 2 ? "vni" : tcvn3 >= 2 ? "tcvn3" : nil
    }

    /// Signs that stand inside of words in TCVN3 only: `®`, `©`, `µ`, `¶`, `¸`.
    private static func isTCVN3(_ scalar: Unicode.Scalar) -> Bool {
        "¨©ª«¬®µ¶·¸»¼½¾×ÜÞ".unicodeScalars.contains(scalar)
    }

    /// A vowel with the accented letter that stands for its accent in VNI.
    private static func isVNIPair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        "aeouyôöAEOUYÔÖ".unicodeScalars.contains(first)
            && "ùøûõïêéèúüëâáàåãäÙØÛÕÏÊÉÈÚÜËÂÁÀÅÃÄ".unicodeScalars.contains(second)
    }
}
