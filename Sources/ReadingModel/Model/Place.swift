/// A text of its own: the body, a header, a footer, a note, a text box.
public struct StoryID: RawRepresentable, Sendable, Codable, Hashable, CodingKeyRepresentable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let body = StoryID(rawValue: "body")
}

/// Where a thing stands, for people (words) and for the engine (bytes).
public struct Place: Sendable, Codable, Hashable {
    public var story: StoryID
    /// From the outside in: table 2, row 3, cell 1, paragraph 1.
    public var path: [Step]
    /// In the part that holds the story; empty where nothing stands for it.
    package var bytes: ByteRange

    package init(story: StoryID, path: [Step] = [], bytes: ByteRange = .none) {
        self.story = story
        self.path = path
        self.bytes = bytes
    }

    private enum CodingKeys: String, CodingKey { case story, path }
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        story = try container.decode(StoryID.self, forKey: .story)
        path = try container.decode([Step].self, forKey: .path)
        bytes = .none
    }
}

/// One step of a place. Numbers count from 1 within the container, each kind
/// for itself: the second table, not the ninth block.
public struct Step: Sendable, Codable, Hashable {
    /// What is counted.
    public enum Kind: String, Sendable, Codable, Hashable {
        case paragraph, table, row, cell, frame, contents, opaque
    }
    public var kind: Kind
    public var number: Int
    public init(_ kind: Kind, _ number: Int) {
        self.kind = kind
        self.number = number
    }
}

/// A range of the bytes of a part.
package struct ByteRange: Sendable, Hashable {
    package var start: UInt32
    package var end: UInt32
    package static let none = ByteRange(0, 0)
    package init(_ start: UInt32, _ end: UInt32) {
        self.start = start
        self.end = end
    }
    package var range: Range<Int> { Int(start)..<Int(end) }
}
