extension Character {
    /// How many cells of a terminal the letter takes: 0 for a lone mark, 2 for East
    /// Asian wide letters and pictures, else 1.
    var cells: Int {
        guard let first = unicodeScalars.first else { return 0 }
        if first.value < 0x300 { return 1 }
        if first.properties.generalCategory == .nonspacingMark
            || first.properties.generalCategory == .format
        {
            return 0
        }
        if unicodeScalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
        return first.isWide ? 2 : 1
    }
}

extension Unicode.Scalar {
    /// UAX 11, wide and full-width, in blocks.
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}

extension StringProtocol {
    var cells: Int {
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
        return reduce(0) { $0 + $1.cells }
    }

    /// Filled up with blanks to a width.
    func padded(to width: Int) -> String {
        String(self) + String(repeating: " ", count: Swift.max(0, width - cells))
    }
}
