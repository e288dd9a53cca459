import CMD4C

/// Reads Markdown with md4c, which is linear on hostile input: tables and
/// strike-through, no raw HTML (it stays text).
package enum MarkdownReader {
    /// MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS;
    /// macros with an expression are not imported. Indented code is off
    /// (MD_FLAG_NOINDENTEDCODEBLOCKS): offices indent text.
    private static let flags: UInt32 = 0x0100 | 0x0200 | 0x0020 | 0x0040 | 0x0010

    /// `5*3` and `2*3*4` are products, no emphasis.
    private static func sparingProducts(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        let star = UInt8(ascii: "*")
        guard bytes.contains(star) else { return bytes }
        func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index]) }
        var spared: [UInt8] = []
        spared.reserveCapacity(bytes.count + 16)
        for (index, byte) in bytes.enumerated() {
            if byte == star, isDigit(index - 1), isDigit(index + 1) { spared.append(UInt8(ascii: "\\")) }
            spared.append(byte)
        }
        return spared
    }

    package static func read(_ text: String) -> MarkdownDocument {
        let builder = MarkdownBuilder()
        var parser = MD_PARSER()
        parser.abi_version = 0
        parser.flags = flags
        unsafe parser.enter_block = { kind, detail, user in
            unsafe MarkdownBuilder.of(user)?.enter(block: kind, detail)
            return 0
        }
        unsafe parser.leave_block = { kind, _, user in
            unsafe MarkdownBuilder.of(user)?.leave(block: kind)
            return 0
        }
        unsafe parser.enter_span = { kind, detail, user in
            unsafe MarkdownBuilder.of(user)?.enter(span: kind, detail)
            return 0
        }
        unsafe parser.leave_span = { kind, _, user in
            unsafe MarkdownBuilder.of(user)?.leave(span: kind)
            return 0
        }
        unsafe parser.text = { kind, characters, size, user in
            unsafe MarkdownBuilder.of(user)?.text(kind, characters, Int(size))
            return 0
        }
        let bytes = sparingProducts(text)
        _ = unsafe bytes.withUnsafeBytes { raw in
            unsafe md_parse(
                raw.baseAddress?.assumingMemoryBound(to: MD_CHAR.self), MD_SIZE(raw.count),
                &parser, Unmanaged.passUnretained(builder).toOpaque())
        }
        return MarkdownDocument(blocks: builder.finished())
    }
}
