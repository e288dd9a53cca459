/// Text that may stand in HTML and in CSS.
enum HTMLText {
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default:
                if scalar.value >= 0x20 || scalar == "\t" || scalar == "\n" { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }

    /// A font's name for CSS; nil where it holds anything but letters, digits and blanks.
    static func font(_ name: String) -> String? {
        let first = name.split { $0 == ";" || $0 == "," }.first.map(String.init) ?? ""
        let isPlain = !first.isEmpty && first.utf8.count < 60 && first.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x20 || byte == 0x2D
        }
        return isPlain ? first : nil
    }

    /// Six hexadecimal digits; nil for automatic and for what is no colour.
    static func colour(_ value: String) -> String? {
        value.utf8.count == 6 && value.allSatisfy(\.isHexDigit) ? "#" + value : nil
    }

    /// An address that a reader may follow: of the web or a mail box.
    static func address(_ target: String) -> String? {
        let small = target.lowercased()
        return ["https://", "http://", "mailto:"].contains { small.hasPrefix($0) } ? target : nil
    }

    /// A number with at most two decimals, whatever the locale.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let hundredths = Int((max(-1e7, min(1e7, value)) * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let rest = abs(hundredths) % 100
        return sign + String(abs(hundredths) / 100) + (rest == 0 ? "" : "." + (rest < 10 ? "0" : "") + String(rest))
    }
}
