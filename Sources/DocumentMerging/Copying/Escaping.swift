/// Text as the value of an attribute in double quotes.
func escaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
        switch byte {
        case 0x26: bytes += "&amp;".utf8
        case 0x3C: bytes += "&lt;".utf8
        case 0x3E: bytes += "&gt;".utf8
        case 0x22: bytes += "&quot;".utf8
        case 0x09, 0x0A, 0x0D: bytes += "&#\(byte);".utf8
        default: bytes.append(byte)
        }
    }
    return bytes
}
