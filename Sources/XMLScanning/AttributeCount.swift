/// Looks for tags with very many attributes before a parser meets them.
///
/// In a tag no `<` stands raw, and an attribute takes five bytes at least: only stretches
/// without `<` are looked at, so that ordinary parts cost next to nothing.
enum AttributeCount {
    static func exceeds(_ limit: Int, in bytes: [UInt8]) -> Bool {
        // A tag over the limit covers one of these windows whole.
        let window = 2 * limit
        var at = 0
        while at + window <= bytes.count {
            if bytes[at..<at + window].contains(open) {
                at += window
                continue
            }
            if let tag = bytes[..<at].lastIndex(of: open), count(inTagAt: tag, bytes) > limit { return true }
            at = bytes[(at + window)...].firstIndex(of: open) ?? bytes.count
        }
        return false
    }

    private static let open: UInt8 = 0x3C

    /// The `=` outside of quotes, up to the tag's end; none in comments and their like.
    private static func count(inTagAt start: Int, _ bytes: [UInt8]) -> Int {
        guard start + 1 < bytes.count, bytes[start + 1] != 0x21, bytes[start + 1] != 0x3F else { return 0 }
        var count = 0
        var quote: UInt8 = 0
        for byte in bytes[start...] {
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else {
                switch byte {
                case 0x22, 0x27: quote = byte
                case 0x3D: count += 1
                case 0x3E: return count
                default: break
                }
            }
        }
        return count
    }
}
