package import XMLScanning

/// A place of a template where Markdown may be written: made once when compiling.
package struct MarkdownSite: Sendable {
    enum Format: Sendable {
        case openDocument(OpenDocumentSite, OpenDocumentTarget)
        case word(WordSite, WordTarget)
        /// Plain text takes Markdown as it is.
        case plain
    }
    let format: Format

    /// - Parameters:
    ///   - part: The part's name.
    ///   - paragraph: The start tag of the mark's paragraph.
    ///   - mark: A token in the paragraph where the mark stands; its runs and spans
    ///     give the letters' look.
    package init(
        part: String, tokens: XMLTokens, paragraph: Int, mark: Int, target: AdditionTarget
    ) {
        switch target.format {
        case .openDocument(let target):
            format = .openDocument(
                OpenDocumentSite(
                    part: part, tokens: tokens, paragraph: paragraph, mark: mark, target), target)
        case .word(let target):
            format = .word(
                WordSite(part: part, tokens: tokens, paragraph: paragraph, mark: mark), target)
        case .none: format = .plain
        }
    }

    /// A place in plain text.
    package static let plain = MarkdownSite(format: .plain)

    private init(format: Format) { self.format = format }
}

/// What was written in the place of a paragraph.
package struct WrittenBlocks: Sendable, Hashable {
    package internal(set) var isEmpty = true
    package internal(set) var startsWithTable = false
    /// A cell or a body of WordprocessingML needs a paragraph after it.
    package internal(set) var endsWithTable = false
}
