import OfficeDocuments
import XMLScanning

/// What inserted markup must know of a WordprocessingML template: styles, lists,
/// relationships, and where each can be added to.
struct WordTarget: Sendable {
    /// The main part's name (`word/document.xml`, but never taken for granted).
    let main: String
    let styles: WordStyles
    let numbering: WordNumbering
    /// By the name of the part they belong to.
    let relationships: [String: WordRelationships]
    let stylesPart: String?
    /// The part that holds lists; where there is none, the name that it gets.
    let numberingPart: String
    let hasNumbering: Bool
    let stylesPlace: InsertionPlace?
    let contentTypesPlace: InsertionPlace?
    /// Between the margins, in twentieths of a point.
    let textWidth: Int

    static let contentTypes = "[Content_Types].xml"

    /// - Parameters:
    ///   - owners: The parts that may hold links: main part, headers, footers, notes.
    ///   - part: A part's tokens by its name, nil if the package has none.
    init(main: String, owners: [String], part: (String) -> XMLTokens?) {
        self.main = main
        var relationships: [String: WordRelationships] = [:]
        for owner in Set(owners + [main]) {
            relationships[owner] = WordRelationships(
                of: owner, part(WordRelationships.name(of: owner)))
        }
        self.relationships = relationships
        let targets = relationships[main]?.targets ?? [:]
        let folder = main.lastIndex(of: "/").map { String(main[...$0]) } ?? ""
        stylesPart = targets["styles"]
        numberingPart = targets["numbering"] ?? folder + "numbering.xml"
        let numberingTokens = targets["numbering"].flatMap(part)
        hasNumbering = numberingTokens != nil
        numbering = WordNumbering(numberingTokens)
        let styleTokens = stylesPart.flatMap(part)
        styles = WordStyles(styleTokens)
        stylesPlace = styleTokens.flatMap { tokens in
            tokens.root.map { InsertionPlace(endOf: $0, in: tokens, WordNumbering.namespaces) }
        }
        contentTypesPlace = part(Self.contentTypes).flatMap { tokens in
            tokens.root.map { InsertionPlace(endOf: $0, in: tokens, []) }
        }
        textWidth = part(main).flatMap(Self.textWidth) ?? 9354
    }

    /// The style that plays a role, nil if the template has none.
    func style(_ role: MarkdownRole, kind: String, map: StyleMap) -> String? {
        styles.id(kind, map.names(of: role) + OfficeStyleNames.names(of: role))
    }

    // MARK: Page

    /// Of the last section: page width less the margins.
    private static func textWidth(_ part: XMLTokens) -> Int? {
        var width: Int?
        var margins: Int?
        for index in part.tokens.indices where part.tokens[index].isElementStart {
            func twips(_ local: String) -> Int? {
                part.attribute(XMLName(Namespaces.word, local), of: index).flatMap { Int($0) }
            }
            switch part.name(of: index) {
            case XMLName(Namespaces.word, "pgSz"): width = twips("w")
            case XMLName(Namespaces.word, "pgMar"):
                if let left = twips("left"), let right = twips("right") { margins = left + right }
            default: break
            }
        }
        guard let width, let margins, width > margins, (1...31680).contains(width) else {
            return nil
        }
        return width - margins
    }
}
