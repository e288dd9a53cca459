/// A stretch of the body with one page set-up.
public struct Section: Sendable, Codable {
    public var page: PageGeometry
    public var columns: Int
    /// By the pages on which they stand. `odd` is every page that nothing more
    /// special covers; a missing `first` on a section whose `differentFirstPage`
    /// is true means an empty one.
    public var headers: [Occurrence: StoryID]
    public var footers: [Occurrence: StoryID]
    /// The first page has a header and a footer of its own, perhaps none.
    public var differentFirstPage: Bool
    /// Page numbering starts anew with this number.
    public var firstPageNumber: Int?
    public var start: SectionStart
    public var blocks: [Block]

    public init(page: PageGeometry = PageGeometry()) {
        self.page = page
        columns = 1
        headers = [:]
        footers = [:]
        differentFirstPage = false
        firstPageNumber = nil
        start = .nextPage
        blocks = []
    }
}

/// On which pages a header or footer stands.
public enum Occurrence: String, Sendable, Codable, Hashable, CaseIterable, CodingKeyRepresentable {
    case first, odd, even
}

/// How a section begins.
public enum SectionStart: String, Sendable, Codable, Hashable {
    case continuous, nextPage, evenPage, oddPage, nextColumn
}

/// The sheet and the block of text on it.
public struct PageGeometry: Sendable, Codable, Hashable {
    public var width: Length
    public var height: Length
    /// From the edge of the sheet to the body's text.
    public var margins: Edges
    /// From the edge of the sheet to the header's text, and to the footer's.
    public var headerDistance: Length
    public var footerDistance: Length

    /// A4 upright with 20 mm margins, if nothing else is said.
    public init(
        width: Length = .millimetres(210), height: Length = .millimetres(297),
        margins: Edges = Edges(all: .millimetres(20)),
        headerDistance: Length = .millimetres(10), footerDistance: Length = .millimetres(10)
    ) {
        self.width = width
        self.height = height
        self.margins = margins
        self.headerDistance = headerDistance
        self.footerDistance = footerDistance
    }

    /// The width of the block of text.
    public var textWidth: Length { width - margins.left - margins.right }
}
