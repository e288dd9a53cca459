import CMD4C

/// Reads Markdown with md4c, which is linear on hostile input: tables and
/// strike-through, no raw HTML (it stays text).
package enum MarkdownReader {
    /// MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS;
    /// macros with an expression are not imported. Indented code is off
    /// (MD_FLAG_NOINDENTEDCODEBLOCKS): offices indent text.
    private static let flags: UInt32 = 0x0100 | 0x0200 | 0x0020 | 0x0040 | 0x0010

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
        let bytes = TypedFigures.spared(in: text)
        _ = unsafe bytes.withUnsafeBytes { raw in
            unsafe md_parse(
                raw.baseAddress?.assumingMemoryBound(to: MD_CHAR.self), MD_SIZE(raw.count),
                &parser, Unmanaged.passUnretained(builder).toOpaque())
        }
        return MarkdownDocument(blocks: builder.finished())
    }
}
