import Diagnostics
import MarkdownReading

/// Writes a text in Markdown as real content of a document: headings, paragraphs,
/// lists, tables, links in the template's named styles.
package enum MarkdownWriter {
    /// Writes blocks, which take the place of the mark's whole paragraph. An empty
    /// text leaves an empty paragraph.
    ///
    /// - Throws: `forbidden-character`, a fault of a picture.
    package static func writeBlocks(
        _ text: String, at site: MarkdownSite, into out: inout [UInt8],
        additions: inout Additions
    ) throws(ExpressionFault) -> WrittenBlocks {
        try write(MarkdownReader.read(text), text, at: site, isInline: false, &out, &additions)
    }

    /// Writes letters among others of a line: one paragraph's, without the
    /// paragraph.
    ///
    /// - Throws: `blocks-in-line` for anything that is more than one paragraph,
    ///   `forbidden-character`.
    package static func writeInline(
        _ text: String, at site: MarkdownSite, into out: inout [UInt8],
        additions: inout Additions
    ) throws(ExpressionFault) {
        let document = MarkdownReader.read(text)
        switch document.blocks.count {
        case 0: return
        case 1: if case .paragraph = document.blocks[0] { break } else { fallthrough }
        default: throw ExpressionFault("blocks-in-line")
        }
        _ = try write(document, text, at: site, isInline: true, &out, &additions)
    }

    private static func write(
        _ document: MarkdownDocument, _ text: String, at site: MarkdownSite, isInline: Bool,
        _ out: inout [UInt8], _ additions: inout Additions
    ) throws(ExpressionFault) -> WrittenBlocks {
        // Both move into the sink and back, so that nothing is copied.
        var buffer: [UInt8] = []
        var mine = Additions(to: additions.target)
        swap(&buffer, &out)
        swap(&mine, &additions)
        var written = WrittenBlocks()
        var forbidden: Unicode.Scalar?
        var fault: ExpressionFault?
        switch site.format {
        case .openDocument(let site, let target):
            var walker = MarkdownWalker(
                OpenDocumentSink(
                    site, target, isInline: isInline, out: buffer, additions: mine))
            (buffer, mine) = ([], Additions(to: mine.target))
            walker.write(document)
            (out, additions) = (walker.sink.out, walker.sink.additions)
            (written, forbidden, fault) = (walker.written, walker.sink.forbidden, walker.sink.fault)
        case .word(let site, let target):
            var walker = MarkdownWalker(
                WordSink(site, target, isInline: isInline, out: buffer, additions: mine))
            (buffer, mine) = ([], Additions(to: mine.target))
            walker.write(document)
            (out, additions) = (walker.sink.out, walker.sink.additions)
            (written, forbidden, fault) = (walker.written, walker.sink.forbidden, walker.sink.fault)
        case .plain:
            forbidden = buffer.append(text: text, by: .plain)
            (out, additions) = (buffer, mine)
            written.isEmpty = text.isEmpty
        }
        if let fault { throw fault }
        if let forbidden {
            let code = String(forbidden.value, radix: 16, uppercase: true)
            throw ExpressionFault(
                "forbidden-character",
                ["code": String(repeating: "0", count: max(0, 4 - code.count)) + code])
        }
        return written
    }
}
