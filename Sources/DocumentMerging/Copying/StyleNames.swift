/// Names of styles as markup writes them.
enum StyleNames {
    /// Letters, digits, `-` and `.` as they are, all else as `_20_` (what LibreOffice makes
    /// of names; ODF 1.3 part 3, 19.498 wants an NCName).
    static func encoded(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars {
            let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if isPlain && scalar.isASCII && (!text.isEmpty || scalar.properties.isAlphabetic) || scalar == "-" && !text.isEmpty {
                text.unicodeScalars.append(scalar)
            } else {
                text += "_" + String(scalar.value, radix: 16) + "_"
            }
        }
        return text
    }
}
