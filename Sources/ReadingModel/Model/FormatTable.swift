/// The formats of a document, each once; ids are indexes into it.
public struct FormatTable: Sendable, Codable {
    public var characters: [CharacterFormat] = []
    public var paragraphs: [ParagraphFormat] = []
    public init() {}
}

/// An index into `FormatTable.characters`.
public struct CharacterFormatID: Sendable, Hashable {
    public var index: Int
    public init(_ index: Int) { self.index = index }
}

/// An index into `FormatTable.paragraphs`.
public struct ParagraphFormatID: Sendable, Hashable {
    public var index: Int
    public init(_ index: Int) { self.index = index }
}
