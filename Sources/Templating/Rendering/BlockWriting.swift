/// Blocks in the place of a paragraph: lines as paragraphs, page breaks, Markdown.
extension Renderer {
    mutating func blocks(
        _ value: RichValue, in site: ParagraphSite, _ at: Int, _ program: Program
    ) throws(ExpressionFault) {
        switch value {
        case .paragraphs(let text):
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                writeParagraph(String(line), site, at, program)
            }
        case .markdown(let text):
            for line in text.split(separator: "\n") {
                writeParagraph(String(line), site, at, program)
            }
        default: break
        }
    }

    /// A paragraph of the look of the mark's own.
    private mutating func writeParagraph(
        _ text: String, _ site: ParagraphSite, _ at: Int, _ program: Program
    ) {
        output.append(contentsOf: program.source[site.start])
        let look = program.looks[at]
        output.append(contentsOf: look?.open ?? [])
        _ = output.append(text: text, by: look?.carrier ?? .plain)
        output.append(contentsOf: look?.close ?? [])
        output.append(contentsOf: program.source[site.end])
        wrote(.paragraph)
    }

    /// Inline content of a value that could be blocks, in a line of text.
    mutating func writeInline(
        _ value: RichValue, _ carrier: Carrier, _ at: Int, _ program: Program
    ) {
        _ = output.append(text: value.plain, by: carrier)
    }
}
