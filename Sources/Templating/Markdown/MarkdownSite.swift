import OfficeDocuments
package import XMLScanning

/// A place of a template where Markdown may be written: made once when compiling.
package struct MarkdownSite: Sendable {
    /// The place in its format.
    enum Format: Sendable {
        case openDocument(OpenDocumentSite, OpenDocumentTarget)
        case word(WordSite, WordTarget)
        /// Plain text takes Markdown as it is.
        case plain
    }
    private(set) var format: Format

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

    /// The same place below other characters of its paragraph, which have its break.
    var within: MarkdownSite {
        switch format {
        case .openDocument(var site, let target):
            site.breakBefore = nil
            site.masterPage = nil
            site.pageNumber = nil
            return MarkdownSite(format: .openDocument(site, target))
        case .word(var site, let target):
            site.pageBreak = nil
            return MarkdownSite(format: .word(site, target))
        case .plain: return self
        }
    }

    /// The same place with a break before the first paragraph, which an earlier
    /// paragraph left.
    func opening(with breaking: OpeningBreak, _ start: BreakingStart) -> MarkdownSite {
        switch format {
        case .openDocument(var site, let target):
            site.breakBefore = breaking.breakBefore
            site.masterPage = breaking.masterPage
            site.pageNumber = breaking.pageNumber
            site.brokenBase = start.style
            return MarkdownSite(format: .openDocument(site, target))
        case .word(var site, let target):
            site.pageBreak = Array("<\(site.prefixes[Namespaces.word])pageBreakBefore/>".utf8)
            return MarkdownSite(format: .word(site, target))
        case .plain: return self
        }
    }
}

/// What was written in the place of a paragraph.
package struct WrittenBlocks: Sendable, Hashable {
    package internal(set) var isEmpty = true
    package internal(set) var startsWithTable = false
    /// A cell or a body of WordprocessingML needs a paragraph after it.
    package internal(set) var endsWithTable = false
}
