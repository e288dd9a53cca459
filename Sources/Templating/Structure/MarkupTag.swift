/// Tags in written markup, which no table of tokens knows.
enum MarkupTag {
    /// After the `>` that ends the tag at an offset; one in a value does not end it.
    static func end(in bytes: [UInt8], from start: Int) -> Int? {
        var quote: UInt8?
        for at in start..<bytes.count {
            let byte = bytes[at]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                return at + 1
            }
        }
        return nil
    }
}
