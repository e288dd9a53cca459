/// Bullets of symbol fonts, which live in the private use area, as letters that
/// every font has.
enum Bullets {
    static func readable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isPrivate) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map(readable)))
    }

    private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
        (0xE000...0xF8FF).contains(scalar.value)
    }

    private static func readable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard isPrivate(scalar) else { return scalar }
        switch scalar.value & 0xFF {
        case 0x2D: return "–"
        case 0xA7: return "▪"
        case 0xA8: return "◻"
        case 0xD8: return "➢"
        case 0xFC: return "✓"
        case 0xE0: return "→"
        case 0x76: return "❖"
        default: return "•"
        }
    }
}
