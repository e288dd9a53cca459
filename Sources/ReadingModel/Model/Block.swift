/// What stands in a story, one below the other. In JSON an object with its
/// `kind`: `{"kind": "paragraph", "style": …}`.
public indirect enum Block: Sendable {
    case paragraph(Paragraph)
    case table(Table)
    /// A text box that stands for itself, with no paragraph to be anchored in.
    case frame(Frame)
    /// A table of contents or an index (mục lục).
    case contents(Contents)
    case opaque(Opaque)
}

/// A paragraph (đoạn văn) or heading.
public struct Paragraph: Sendable, Codable {
    public var place: Place
    public var style: StyleName
    /// The level of a heading, from 1; nil for body text.
    public var outline: Int?
    /// The automatic number or bullet, as the office shows it.
    public var label: Label?
    public var format: ParagraphFormatID
    public var inlines: [Inline]
    public var breakBefore: Break?
    /// Not shown at all: a hidden paragraph or one in a hidden section.
    public var hidden: Bool

    public init(place: Place, style: StyleName, format: ParagraphFormatID) {
        self.place = place
        self.style = style
        self.format = format
        outline = nil
        label = nil
        inlines = []
        breakBefore = nil
        hidden = false
    }
}

/// The name of a style as people see it; empty where the document has none.
public struct StyleName: RawRepresentable, Sendable, Codable, Hashable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A number or bullet that the office program writes before a paragraph.
public struct Label: Sendable, Codable, Hashable {
    /// What stands between the label and the text.
    public enum Follow: String, Sendable, Codable, Hashable { case tab, space, nothing }
    /// "1.1.", "a)", "–"; empty for an item that shows nothing.
    public var text: String
    /// From 1.
    public var level: Int
    /// The same for all items that count together.
    public var list: String
    public var follow: Follow
    /// From the margin to the label.
    public var indent: Length
    /// From the margin to the text after the label, where `follow` is a tab.
    public var textStart: Length?
    public var isBullet: Bool

    public init(
        text: String, level: Int, list: String, follow: Follow = .tab, indent: Length = .zero,
        textStart: Length? = nil, isBullet: Bool = false
    ) {
        self.text = text
        self.level = level
        self.list = list
        self.follow = follow
        self.indent = indent
        self.textStart = textStart
        self.isBullet = isBullet
    }
}

/// Asked for before a paragraph.
public enum Break: String, Sendable, Codable, Hashable { case page, column }

/// A table of contents or an index, with the entries that were made last.
public struct Contents: Sendable, Codable {
    public var place: Place
    public var blocks: [Block]
    public init(place: Place, blocks: [Block]) {
        self.place = place
        self.blocks = blocks
    }
}

/// Something that is not read: a document embedded as a whole (`altChunk`), …
public struct Opaque: Sendable, Codable {
    public var place: Place
    /// What it is, by the name of its element.
    public var element: String
    /// Where its content is, if it is somewhere else.
    public var source: String?
    public init(place: Place, element: String, source: String? = nil) {
        self.place = place
        self.element = element
        self.source = source
    }
}
