/// Figures that Markdown would take for its signs: they get a backslash before they are read.
enum TypedFigures {
    /// `2*3*4` is a product, no emphasis; `2026.` at the beginning of a line is a year, no
    /// number of a list, as all numbers of three digits and more.
    static func spared(in text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        var spared: [UInt8] = []
        spared.reserveCapacity(bytes.count + 16)
        /// Digits since the beginning of the line; nil after anything else but blanks.
        var digits: Int? = 0
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "*"):
                if isDigit(bytes, index - 1), isDigit(bytes, index + 1) { spared.append(UInt8(ascii: "\\")) }
                digits = nil
            case UInt8(ascii: "."), UInt8(ascii: ")"):
                if let count = digits, count >= 3 { spared.append(UInt8(ascii: "\\")) }
                digits = nil
            case UInt8(ascii: "\n"): digits = 0
            case UInt8(ascii: " ") where digits == 0: break
            case 0x30...0x39: digits = digits.map { $0 + 1 }
            default: digits = nil
            }
            spared.append(byte)
        }
        return spared
    }

    private static func isDigit(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
    }
}
