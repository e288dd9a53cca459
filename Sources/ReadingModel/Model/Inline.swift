/// What stands in a paragraph, one after the other. In JSON an object with its
/// `kind`: `{"kind": "text", "text": "Kính gửi", "format": 3, "place": …}`.
public indirect enum Inline: Sendable {
    /// Never empty; neighbours of one format are not joined when they stand
    /// apart in the document.
    case text(String, CharacterFormatID, Place)
    case tab(Place)
    case lineBreak(Place)
    case pageBreak
    /// Where the last program that laid the document out turned the page.
    case pageHint
    case field(Field)
    case link(target: String, [Inline])
    /// A foot- or endnote; its text is a story.
    case note(StoryID, label: String)
    case drawing(Drawing)
    /// A text box that is anchored here.
    case frame(Frame)
    /// A bookmark or the tag of a content control: it has no width.
    case anchor(name: String)
    case change(Change, [Inline])
}

/// Text that the office program computes.
public struct Field: Sendable, Codable {
    /// In JSON `{"is": "reference", "of": "bang_3"}`.
    public enum Kind: Sendable, Hashable {
        case pageNumber, pageCount, date
        /// The target's name.
        case reference(String)
        case sequence(String)
        case formula(String)
        /// A place to type in, with its hint.
        case placeholder(String)
        case other(String)
    }
    public var kind: Kind
    /// As it was computed last.
    public var shown: [Inline]
    public init(kind: Kind, shown: [Inline]) {
        self.kind = kind
        self.shown = shown
    }
}

/// A tracked change in its accepted form: text that was inserted or moved here.
public struct Change: Sendable, Codable, Hashable {
    /// How the text came here.
    public enum Kind: String, Sendable, Codable, Hashable { case insertion, move }
    public var kind: Kind
    public init(kind: Kind) { self.kind = kind }
}

extension Inline {
    /// The characters that a reader sees; tab and line break as such, a note as
    /// nothing.
    public var plainText: String {
        switch self {
        case .text(let text, _, _): text
        case .tab: "\t"
        case .lineBreak: "\n"
        case .field(let field): field.shown.plainText
        case .link(_, let inlines), .change(_, let inlines): inlines.plainText
        case .pageBreak, .pageHint, .note, .drawing, .frame, .anchor: ""
        }
    }
}

extension [Inline] {
    public var plainText: String { map(\.plainText).joined() }
}

extension Paragraph {
    /// Its text without its label.
    public var plainText: String { inlines.plainText }
}
