/// Figures typed as offices print them, where YAML reads something else.
enum DecimalComma {
    /// `12,5` between braces, which YAML cuts at the comma: the number and a name without
    /// a value.
    static func number(_ value: SourceNode, _ key: String) -> String? {
        guard key.utf8.prefix(while: isDigit).count >= max(1, key.utf8.count - 1), key.utf8.allSatisfy({ isDigit($0) || $0 == 0x25 })
        else { return nil }
        switch value.content {
        case .number(let digits): return digits + "," + key
        case .text(let text) where text.utf8.allSatisfy({ isDigit($0) || $0 == 0x2E }): return text + "," + key
        default: return nil
        }
    }

    /// `1.500`, which YAML reads as one and a half: what it is and what may be meant.
    static func grouped(_ digits: String) -> (read: String, meant: String)? {
        let parts = digits.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...3).contains(parts[0].utf8.count), parts[0].first != "0",
            parts[1].utf8.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) })
        else { return nil }
        let fraction = parts[1].reversed().drop { $0 == "0" }.reversed()
        let read = digits.prefix { $0 != "." } + (fraction.isEmpty ? "" : "," + String(fraction))
        return (String(read), digits.filter { $0 != "." })
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
