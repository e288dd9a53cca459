/// A picture, line or shape (hình vẽ) that is anchored at a place in a paragraph.
public struct Drawing: Sendable, Codable {
    /// In JSON `"line"`, or `{"picture": 0}`.
    public enum Kind: Sendable, Hashable {
        case picture(MediaID)
        case line, shape, chart, object
    }
    public var place: Place
    public var kind: Kind
    /// Of a line: how far it runs in each direction; a level one has the height 0.
    public var size: Size
    public var position: Position
    /// The description for people who do not see it.
    public var alternative: String
    public var stroke: Stroke?

    public init(place: Place, kind: Kind) {
        self.place = place
        self.kind = kind
        size = Size()
        position = Position()
        alternative = ""
        stroke = nil
    }

    /// A drawn level line, as below tiêu ngữ, agency and trích yếu.
    public var isRule: Bool {
        kind == .line && size.width > .zero && size.height.emu * 20 <= size.width.emu
    }
}

/// A text box (khung).
public struct Frame: Sendable, Codable {
    public var place: Place
    public var position: Position
    public var size: Size
    /// Its text.
    public var story: StoryID
    public var borders: Borders
    public var alternative: String

    public init(place: Place, story: StoryID) {
        self.place = place
        self.story = story
        position = Position()
        size = Size()
        borders = Borders()
        alternative = ""
    }
}

/// Where a drawing or text box stands.
public struct Position: Sendable, Codable, Hashable {
    /// What it moves with.
    public enum Anchor: String, Sendable, Codable, Hashable {
        /// In the line, as a letter.
        case inline
        case paragraph, character, page
    }
    /// From where an offset counts.
    public enum Reference: String, Sendable, Codable, Hashable {
        case page, margin, column, paragraph, character, line
    }
    /// Along one direction: aligned or moved by an offset. In JSON `"centre"`, or
    /// an offset in EMU.
    public enum Placement: Sendable, Hashable {
        case start, centre, end
        case offset(Length)
    }
    public var anchor: Anchor
    public var horizontalReference: Reference
    public var horizontal: Placement
    public var verticalReference: Reference
    public var vertical: Placement

    public init(
        anchor: Anchor = .inline, horizontalReference: Reference = .paragraph,
        horizontal: Placement = .offset(.zero), verticalReference: Reference = .paragraph,
        vertical: Placement = .offset(.zero)
    ) {
        self.anchor = anchor
        self.horizontalReference = horizontalReference
        self.horizontal = horizontal
        self.verticalReference = verticalReference
        self.vertical = vertical
    }
}
