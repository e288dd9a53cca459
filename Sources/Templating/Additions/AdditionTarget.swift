package import XMLScanning

/// What rendering may add to a template beside the text, and where: prepared once
/// per template, shared by all renders.
///
/// Styles and lists that Markdown needs stand elsewhere in the part or in other
/// parts: a render collects them in `Additions`; a place that gets nothing stays
/// byte for byte as it is.
package struct AdditionTarget: Sendable {
    /// The template in its format.
    enum Format: Sendable {
        case openDocument(OpenDocumentTarget)
        case word(WordTarget)
        /// Plain text: nothing to add.
        case none
    }
    let format: Format
    let map: StyleMap

    /// An OpenDocument.
    /// - Parameter parts: `content.xml` and `styles.xml`, or the one part of a flat
    ///   document, by the names that rendering uses.
    package init(
        openDocument parts: [(name: String, tokens: XMLTokens)], map: StyleMap = StyleMap()
    ) {
        format = .openDocument(OpenDocumentTarget(parts))
        self.map = map
    }

    /// A WordprocessingML document.
    /// - Parameters:
    ///   - main: The main part.
    ///   - owners: All parts that may hold links (headers, footers, notes).
    ///   - part: The tokens of a part, nil if there is none of that name.
    package init(
        word main: String, owners: [String], map: StyleMap = StyleMap(),
        part: (String) -> XMLTokens?
    ) {
        format = .word(WordTarget(main: main, owners: owners, part: part))
        self.map = map
    }

    /// A plain text, which nothing can be added to.
    package init() {
        format = .none
        map = StyleMap()
    }

    /// The parts whose bytes are needed to prepare a target for OpenDocument.
    package static let openDocumentParts = ["content.xml", "styles.xml"]
}
