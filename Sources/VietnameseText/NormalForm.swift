@_spi(_Unicode) import Swift

extension String {
    /// Unicode normal form C: composed letters. The standard library's own tables, by
    /// an interface that is not public yet; kept in this file alone.
    package var normalizedNFC: String {
        guard utf8.contains(where: { $0 >= 0xCC }) else { return self }
        return String(String.UnicodeScalarView(_nfc))
    }

    /// The scalars of normal form D: letters and their accents apart.
    package var decomposedScalars: [Unicode.Scalar] { Array(_nfd) }
}
