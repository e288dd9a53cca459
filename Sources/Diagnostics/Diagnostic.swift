/// The stable name of an error, a warning or a finding: `undefined-field`,
/// `archive-too-large`, `ND30-SO-05`. It never changes its meaning.
public struct DiagnosticID: RawRepresentable, Hashable, Sendable, Codable,
    ExpressibleByStringLiteral, CustomStringConvertible
{
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }
    public var description: String { rawValue }
}

/// How much it matters; only errors keep a document from being written.
public enum Severity: String, Sendable, Hashable, Codable { case error, warning, information }

/// One thing to tell a person: what (by id), where, with which words of the
/// input. How it is said stands in the `MessageCatalogue`, not here.
public struct Diagnostic: Error, Sendable, Hashable {
    public var id: DiagnosticID
    public var severity: Severity
    /// Where it was met first; `otherPlaces` holds the rest.
    public var place: DiagnosticPlace
    public var otherPlaces: [DiagnosticPlace]
    /// The words that the message is made with, by the name that stands in
    /// braces in the catalogue's text.
    public var arguments: [String: String]
    public var excerpt: Excerpt?
    /// How often the same thing was met (a missing field in 10,000 rows is one).
    public var count: Int

    public init(
        _ id: DiagnosticID, severity: Severity? = nil, at place: DiagnosticPlace = .init(),
        _ arguments: [String: String] = [:], excerpt: Excerpt? = nil
    ) {
        self.id = id
        self.severity = severity ?? MessageCatalogue.entry(id)?.severity ?? .error
        self.place = place
        self.otherPlaces = []
        self.arguments = arguments
        self.excerpt = excerpt
        self.count = 1
    }
}

/// Where a thing stands, as a person would say it: paragraph 14 below
/// "II. KẾT QUẢ", table 2 row 3 column 1, sheet "Tổng hợp" cell F49, line 9.
/// Numbers count from 1; what says nothing is nil.
public struct DiagnosticPlace: Sendable, Hashable {
    public var file: String?
    public var part: String?
    public var heading: String?
    public var paragraph: Int?
    public var table: Int?
    public var row: Int?
    public var column: Int?
    public var line: Int?
    public var sheet: String?
    public var cell: String?
    public var field: String?
    /// The same for programs; unknown for what stands in no paragraph of the body.
    package var anchor: MarkupAnchor?

    public init(
        file: String? = nil, part: String? = nil, heading: String? = nil,
        paragraph: Int? = nil, table: Int? = nil, row: Int? = nil, column: Int? = nil,
        line: Int? = nil, sheet: String? = nil, cell: String? = nil, field: String? = nil
    ) {
        self.file = file
        self.part = part
        self.heading = heading
        self.paragraph = paragraph
        self.table = table
        self.row = row
        self.column = column
        self.line = line
        self.sheet = sheet
        self.cell = cell
        self.field = field
    }
}

/// The text around a place, with the part that is meant.
public struct Excerpt: Sendable, Hashable {
    public var text: String
    /// In characters (grapheme clusters) of `text`.
    public var caret: Range<Int>
    public init(text: String, caret: Range<Int>) {
        self.text = text
        self.caret = caret
    }
}

/// Everything that is wrong, collected: never empty.
public struct Faults: Error, Sendable, Hashable {
    public var items: [Diagnostic]
    public init(_ items: [Diagnostic]) { self.items = items }
    public init(_ item: Diagnostic) { items = [item] }
}
