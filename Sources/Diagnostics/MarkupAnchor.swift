/// Where in the bytes of a template's part a place lies, for comments at it.
public struct MarkupAnchor: Sendable, Hashable {
    package var part: String
    /// The bytes of the body's paragraph: the one itself, or the one that the text box or
    /// note hangs on.
    package var paragraph: Range<Int>
    /// The bytes of the words that are meant, where they stand in that paragraph.
    package var words: Range<Int>?

    package init(part: String, paragraph: Range<Int>, words: Range<Int>? = nil) {
        self.part = part
        self.paragraph = paragraph
        self.words = words
    }
}
