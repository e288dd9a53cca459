import OfficeDocuments
import XMLScanning

/// What Markdown at one place of a WordprocessingML part goes by: prefixes in scope,
/// and the properties of the paragraph and of the run where its mark stands.
struct WordSite: Sendable {
    let part: String
    let prefixes: MarkupPrefixes
    let carrier: Carrier
    /// The paragraph's own, without what may stand once only.
    let paragraph: WordProperties
    /// A page break before the first paragraph.
    var pageBreak: [UInt8]?
    /// Keeps the last paragraph with what follows.
    let keepNext: [UInt8]?
    /// A section that ends with the last paragraph.
    let section: [UInt8]?
    /// The run's own.
    let run: WordProperties

    static let namespaces = [(Namespaces.word, "w"), (Namespaces.relationships, "r")]

    /// - Parameters:
    ///   - paragraph: The paragraph's start tag.
    ///   - mark: A token inside it where the mark stands.
    init(part: String, tokens: XMLTokens, paragraph: Int, mark: Int) {
        self.part = part
        prefixes = MarkupPrefixes(Self.namespaces, in: tokens, at: paragraph)
        carrier = .word(prefix: prefixes[Namespaces.word])
        let own = Self.properties("pPr", of: paragraph, in: tokens, WordProperties.paragraphOrder)
        pageBreak = own.bytes(of: "pageBreakBefore")
        section = own.bytes(of: "sectPr")
        keepNext = own.bytes(of: "keepNext")
        self.paragraph = own.without(["pageBreakBefore", "sectPr", "keepNext", "pPrChange", "rPr"])
        let run = (paragraph...max(paragraph, mark)).last { index in
            tokens.tokens[index].kind == .start && tokens.isInside(index, mark)
                && tokens.name(of: index) == XMLName(Namespaces.word, "r")
        }
        self.run =
            run.map {
                Self.properties("rPr", of: $0, in: tokens, WordProperties.runOrder)
                    .without(["ins", "del", "moveFrom", "moveTo", "rPrChange"])
            } ?? WordProperties(order: WordProperties.runOrder)
    }

    private static func properties(
        _ name: String, of element: Int, in tokens: XMLTokens, _ order: [String]
    ) -> WordProperties {
        let child = tokens.children(of: element).first {
            tokens.name(of: $0) == XMLName(Namespaces.word, name)
        }
        return child.map { WordProperties(tokens, at: $0, order: order) }
            ?? WordProperties(order: order)
    }
}
