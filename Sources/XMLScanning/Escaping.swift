/// Replaces the five entities and the character references; line ends become LF
/// (XML 1.0, 2.11). The bytes come from a part that was scanned, so a reference
/// that cannot be read does not occur; it would stay as it is.
package func decoded(_ escaped: ArraySlice<UInt8>) -> String {
    guard escaped.contains(where: { $0 == 0x26 || $0 == 0x0D }) else {
        return String(decoding: escaped, as: UTF8.self)
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(escaped.count)
    var at = escaped.startIndex
    while at < escaped.endIndex {
        let byte = escaped[at]
        if byte == 0x0D {
            plain.append(0x0A)
            at += at + 1 < escaped.endIndex && escaped[at + 1] == 0x0A ? 2 : 1
        } else if byte == 0x26, let end = escaped[at...].firstIndex(of: 0x3B),
            let scalar = referenced(escaped[(at + 1)..<end])
        {
            plain.append(contentsOf: Array(String(Character(scalar)).utf8))
            at = end + 1
        } else {
            plain.append(byte)
            at += 1
        }
    }
    return String(decoding: plain, as: UTF8.self)
}

/// What `amp`, `#228` or `#xE4` stands for.
package func referenced(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let text = String(decoding: name, as: UTF8.self)
    switch text {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
        guard text.hasPrefix("#") else { return nil }
        let digits = text.dropFirst()
        let code =
            digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init)
    }
}

/// Text as the value of an attribute in double quotes; line ends and tabs survive the
/// normalisation of attribute values (XML 1.0, 3.3.3).
package func escaped(_ text: String) -> [UInt8] {
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

/// The same as text.
package func attributeValue(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && ![0x22, 0x26, 0x3C, 0x3E].contains($0) }
    return isPlain ? text : String(decoding: escaped(text), as: UTF8.self)
}
