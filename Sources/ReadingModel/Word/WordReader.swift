import Diagnostics
import OfficeDocuments
import XMLScanning

/// Reads a Word document: the main part, and the parts that it points to.
///
/// The files beside this one hold what it reads, each one subject.
final class WordReader {
    let document: OfficeDocument
    let builder = ReadingBuilder()
    let theme: WordTheme
    let styles: WordStyles
    let numbering: WordNumbering
    var counters = WordCounters()
    var bases: [WordBaseKey: WordParagraphBase] = [:]
    var runFormats: [WordRunKey: CharacterFormatID] = [:]
    /// What table styles lay below the paragraphs of a cell; 0 is nothing.
    var tableLayers: [WordTableLayer] = [WordTableLayer()]
    var tableLayerIDs: [WordTableLayerKey: Int] = [:]
    var tableLooks: [String: WordTableLook] = [:]
    let evenHeaders: Bool
    private let defaultTab: Length?
    var sections: [Section] = []
    /// The body's section properties that are still to come, the next one last.
    var sectionElements: [Int] = []
    var bodyFlow: BlockCollector?
    var headerStories: [String: StoryID] = [:]
    var notes: [WordNoteKind: WordNotes] = [:]
    /// Faults of parts that the text points to; the reading goes on.
    var faults: [Diagnostic] = []

    init(_ document: OfficeDocument, _ main: WordPart) throws(Diagnostic) {
        self.document = document
        let found = try WordReader.fixedParts(document, main)
        theme = found["theme"].map(WordTheme.init) ?? WordTheme()
        styles = WordStyles(found["styles"], theme: theme)
        numbering =
            found["numbering"].map { [styles] in WordNumbering($0, styles: styles) }
            ?? WordNumbering()
        evenHeaders = found["settings"].map(Self.hasEvenHeaders) ?? false
        defaultTab = found["settings"].flatMap(Self.defaultTab)
        for kind in WordNoteKind.allCases {
            notes[kind] = try WordNotes(kind, document, main, found[kind.relationship])
        }
        if let comments = found["comments"] {
            builder.counts.comments =
                comments.children(comments.root).filter {
                    comments.tag($0) == .comment
                }.count
        }
    }

    func read(_ main: WordPart) throws(Diagnostic) -> Reading {
        var reading = Reading(format: document.format)
        reading.properties = try properties()
        let story = WordStory(id: .body, part: main)
        builder.parts[.body] = main.name
        if let defaultTab, defaultTab > .zero { reading.defaultTab = defaultTab }
        if let body = main.markup.child(main.markup.root, .body) {
            readBody(body, story)
        } else {
            sections = [Section()]
        }
        reading.sections = sections
        builder.finish(&reading)
        if reading.properties.language == nil {
            reading.properties.language = styles.characterDefaults.language
        }
        return reading
    }

    private func readBody(_ body: Int, _ story: WordStory) {
        sectionElements = story.markup.sectionProperties(in: body).reversed()
        let first = nextSection(story)
        let flow = BlockCollector(story: .body, width: first.page.textWidth)
        sections = [first]
        bodyFlow = flow
        readBlocks(of: body, story, into: flow, layer: 0)
        sections[sections.count - 1].blocks = flow.finish()
    }

    /// The parts of which a document has at most one, by the kind of their
    /// relationship.
    private static func fixedParts(
        _ document: OfficeDocument, _ main: WordPart
    ) throws(Diagnostic) -> [String: Markup<WordTag>] {
        let wanted: Set<String> = [
            "theme", "styles", "numbering", "settings", "comments", "footnotes", "endnotes",
        ]
        var found: [String: Markup<WordTag>] = [:]
        for relationship in main.relationships.values.sorted(by: { $0.id < $1.id })
        where wanted.contains(relationship.kind) && found[relationship.kind] == nil
            && !relationship.isExternal
        {
            guard let bytes = try document.part(relationship.target) else { continue }
            let tokens = try XMLScanner.scan(bytes, part: relationship.target)
            found[relationship.kind] = Markup(tokens, other: .other)
        }
        return found
    }

    private static func hasEvenHeaders(_ settings: Markup<WordTag>) -> Bool {
        settings.children(settings.root).contains {
            settings.name($0) == "w:evenAndOddHeaders" && settings.isOn($0)
        }
    }

    private static func defaultTab(_ settings: Markup<WordTag>) -> Length? {
        settings.children(settings.root).first { settings.name($0) == "w:defaultTabStop" }
            .flatMap { WordValues.length(settings.val($0)) }
    }

    private func properties() throws(Diagnostic) -> Properties {
        var properties = Properties()
        let core = try document.relationships(of: "").first { $0.kind == "core-properties" }
        guard let core, let bytes = try document.part(core.target) else { return properties }
        let markup = Markup(try XMLScanner.scan(bytes, part: core.target), other: WordTag.other)
        for child in markup.children(markup.root) {
            let text = markup.joinedText(child)
            guard !text.isEmpty else { continue }
            switch markup.name(child) {
            case "dc:title": properties.title = text
            case "dc:subject": properties.subject = text
            case "dc:description": properties.description = text
            case "dc:creator": properties.creator = text
            case "dc:language": properties.language = text
            case "cp:keywords": properties.keywords = text
            default: break
            }
        }
        return properties
    }
}

/// A scanned part with what it refers to.
struct WordPart {
    var name: String
    var markup: Markup<WordTag>
    var relationships: [String: Relationship]

    init?(_ document: OfficeDocument, _ name: String) throws(Diagnostic) {
        guard let bytes = try document.part(name) else { return nil }
        self.init(
            name, Markup(try XMLScanner.scan(bytes, part: name), other: .other),
            try document.relationships(of: name))
    }

    init(_ name: String, _ markup: Markup<WordTag>, _ relationships: [Relationship]) {
        self.name = name
        self.markup = markup
        self.relationships = Dictionary(
            relationships.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// A story while it is read: where it stands, and the fields that are open in
/// it, for they run over paragraphs.
final class WordStory {
    let id: StoryID
    let part: WordPart
    var fields: [WordField] = []
    /// The entries of a table of contents, while its field is open.
    var contents: [Block]?
    /// A content control holds the whole table of contents: its field adds nothing.
    var isInContentsControl = false
    /// A note's own number was just there: the blank or tab behind it belongs to it.
    var followsNoteMark = false

    init(id: StoryID, part: WordPart) {
        self.id = id
        self.part = part
    }

    var markup: Markup<WordTag> { part.markup }
}

extension Relationship {
    /// The last word of its type, the same in both dialects of OOXML.
    var kind: String {
        String(type[(type.lastIndex(of: "/").map { type.index(after: $0) } ?? type.startIndex)...])
    }
}
