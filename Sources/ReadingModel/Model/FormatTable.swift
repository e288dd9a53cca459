/// The formats of a document, each once; ids are indexes into it.
public struct FormatTable: Sendable, Codable {
    public var characters: [CharacterFormat] = []
    public var paragraphs: [ParagraphFormat] = []
    public init() {}
}

public struct CharacterFormatID: Sendable, Hashable {
    public var index: Int
    public init(_ index: Int) { self.index = index }
}

public struct ParagraphFormatID: Sendable, Hashable {
    public var index: Int
    public init(_ index: Int) { self.index = index }
}
