/// Bytes as letters (RFC 4648, 4); blanks are allowed.
package enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Nil where the text is no Base64.
    package static func decoded(_ text: String) -> [UInt8]? {
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (index, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(index) }
        var bytes: [UInt8] = []
        var buffer: UInt32 = 0
        var bits = 0
        for byte in text.utf8 {
            if byte <= 0x20 { continue }
            if byte == 0x3D { break }
            let value = values[Int(byte)]
            guard value != 0xFF else { return nil }
            buffer = buffer << 6 | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
            }
        }
        return bytes
    }

    package static func encoded(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var at = 0
        while at < bytes.count {
            let rest = min(3, bytes.count - at)
            var buffer = UInt32(bytes[at]) << 16
            if rest > 1 { buffer |= UInt32(bytes[at + 1]) << 8 }
            if rest > 2 { buffer |= UInt32(bytes[at + 2]) }
            for index in 0..<4 {
                let shift = UInt32(18 - 6 * index)
                text.append(
                    index <= rest ? alphabet[Int(buffer >> shift & 63)] : 0x3D)
            }
            at += 3
        }
        return String(decoding: text, as: UTF8.self)
    }
}
