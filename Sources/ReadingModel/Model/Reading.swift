public import OfficeDocuments

/// A document as its reader sees it: sections of blocks with resolved
/// formatting and numbering, one shape for ODT, FODT and DOCX.
///
///     let reading = try Reading(bytes: bytes)
///     for block in reading.blocks { … }
///
/// There are no pages: neither format has them. Tracked insertions are kept and
/// deletions left out, both counted.
public struct Reading: Sendable, Codable {
    /// Raised when the JSON of this type changes its meaning.
    public static let currentSchemaVersion = 1
    public var schemaVersion = Reading.currentSchemaVersion
    public var format: DocumentFormat
    public var properties: Properties
    /// At least one, in the order of the document.
    public var sections: [Section]
    /// What stands outside the body's flow: headers, footers, notes, text boxes.
    public var stories: [StoryID: [Block]]
    /// What the format ids in the blocks mean.
    public var formats: FormatTable
    public var media: [Media]
    public var counts: Counts
    /// The distance of the tab stops behind those that a paragraph sets itself.
    public var defaultTab = Length.twips(720)
    /// In which part of the package the bytes of a story's places are.
    package var parts: [StoryID: String] = [:]

    private enum CodingKeys: String, CodingKey {
        case schemaVersion, format, properties, sections, stories, formats, media, counts
        case defaultTab
    }

    public init(format: DocumentFormat) {
        self.format = format
        properties = Properties()
        sections = []
        stories = [:]
        formats = FormatTable()
        media = []
        counts = Counts()
    }

    /// The body's blocks, section after section.
    public var blocks: [Block] { sections.flatMap(\.blocks) }

    public func characterFormat(_ id: CharacterFormatID) -> CharacterFormat {
        formats.characters[id.index]
    }

    public func paragraphFormat(_ id: ParagraphFormatID) -> ParagraphFormat {
        formats.paragraphs[id.index]
    }
}

/// What the document says about itself.
public struct Properties: Sendable, Codable, Hashable {
    public var title: String?
    public var subject: String?
    public var keywords: String?
    public var description: String?
    public var creator: String?
    /// A BCP 47 tag: `vi-VN`.
    public var language: String?
    public init() {}
}

/// What the accepted view does not show, and what an editor would ask about.
public struct Counts: Sendable, Codable, Hashable {
    /// Tracked insertions (moved text at its new place included).
    public var insertions = 0
    /// Tracked deletions (moved text at its old place included).
    public var deletions = 0
    /// Comments, answers included.
    public var comments = 0
    public var fields = 0
    public init() {}
}

/// A picture of the document.
public struct Media: Sendable, Codable, Hashable {
    public var id: MediaID
    /// Where its bytes are: a part of the package, an address outside, nil for
    /// pictures that stand in the XML itself.
    public var source: String?
    public var mediaType: String?
    public init(id: MediaID, source: String? = nil, mediaType: String? = nil) {
        self.id = id
        self.source = source
        self.mediaType = mediaType
    }
}

/// An index into `Reading.media`.
public struct MediaID: RawRepresentable, Sendable, Codable, Hashable {
    public var rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
}
