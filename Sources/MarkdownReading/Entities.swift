/// Character references of HTML, as far as people write them.
enum Entities {
    static func decoded(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            guard let end = rest.prefix(12).firstIndex(of: ";"),
                let character = character(of: rest[rest.index(after: start)..<end])
            else {
                result += "&"
                rest = rest.dropFirst()
                continue
            }
            result += character
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func character(of name: Substring) -> String? {
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let code =
                digits.lowercased().hasPrefix("x")
                ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return code.map { Unicode.Scalar($0).flatMap { isWritable($0) ? String(Character($0)) : nil } ?? "\u{FFFD}" }
        }
        return named[String(name)]
    }

    /// What no document can hold is shown as a letter that is missing (CommonMark 2.3).
    private static func isWritable(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE || scalar == "\t" || scalar == "\n"
    }

    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
        "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
        "rdquo": "”", "laquo": "«", "raquo": "»", "deg": "°", "times": "×", "middot": "·",
        "bull": "•", "sect": "§", "copy": "©", "reg": "®", "trade": "™", "euro": "€",
        "plusmn": "±", "frac12": "½", "sup2": "²", "sup3": "³", "le": "≤", "ge": "≥",
        "ne": "≠", "minus": "−",
    ]
}
