/// How a paragraph stands, everything resolved: styles, defaults, the indents of
/// its numbering.
public struct ParagraphFormat: Sendable, Codable, Hashable {
    public var alignment: Alignment
    /// From the margins (in a cell: from its padding).
    public var left: Length
    public var right: Length
    /// Of the first line, beyond `left`; negative where it hangs.
    public var firstLine: Length
    public var before: Length
    public var after: Length
    public var line: LineSpacing
    /// By position, counted from the margin.
    public var tabs: [TabStop]
    /// A bottom border is a rule below the paragraph, as wide as its indents leave.
    public var borders: Borders
    public var keepWithNext: Bool
    public var keepTogether: Bool
    /// No space between neighbours of one style.
    public var contextualSpacing: Bool
    /// So many lines at least stay together at a page's edge; 0 where that is off.
    public var widowOrphan: Int

    public init() {
        alignment = .left
        left = .zero
        right = .zero
        firstLine = .zero
        before = .zero
        after = .zero
        line = .multiple(Percent(100))
        tabs = []
        borders = Borders()
        keepWithNext = false
        keepTogether = false
        contextualSpacing = false
        widowOrphan = 0
    }
}

/// `start` and `end` are resolved to a side by the direction of writing.
public enum Alignment: String, Sendable, Codable, Hashable {
    case left, centre, right, justify
}

/// In JSON `{"multiple": 11000}` (hundredths of a percent), `{"exactly": 228600}`.
public enum LineSpacing: Sendable, Hashable {
    case multiple(Percent)
    case atLeast(Length)
    case exactly(Length)
}

/// A place where a tab ends.
public struct TabStop: Sendable, Codable, Hashable {
    /// What of the text after the tab stands at the place.
    public enum Alignment: String, Sendable, Codable, Hashable { case left, centre, right, decimal }
    public var position: Length
    public var alignment: Alignment
    /// What fills the gap before it: ".", "_"; empty for nothing.
    public var leader: String
    public init(position: Length, alignment: Alignment = .left, leader: String = "") {
        self.position = position
        self.alignment = alignment
        self.leader = leader
    }
}
