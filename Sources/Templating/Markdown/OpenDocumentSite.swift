import OfficeDocuments
import XMLScanning

/// What Markdown at one place of an OpenDocument goes by: prefixes in scope, and the
/// look of the paragraph and of the letters where its mark stands.
struct OpenDocumentSite: Sendable {
    let part: String
    let prefixes: MarkupPrefixes
    let carrier: Carrier
    /// The paragraph's own style.
    let base: String?
    /// Where that has a break before it: the same without, for all paragraphs but the
    /// first.
    let unbroken: AutomaticStyle?
    /// For items of lists that have no style of their own.
    let item: String?
    /// A style that automatic ones may be based on.
    let named: String?
    var breakBefore: String?
    /// Whether the paragraph's own automatic style keeps it with what follows: so does
    /// the last of several, the others have the style that it is based on.
    let keepsWithNext: Bool
    var masterPage: String?
    var pageNumber: String?
    /// Of a break that an earlier paragraph left: the paragraph's own style with it.
    var brokenBase: AutomaticStyle?
    /// Names of the `text:span` styles around the mark, the outermost first.
    let spans: [String]
    /// Whether the paragraph belongs to an item of a list.
    let isInList: Bool

    static let namespaces = [
        (Namespaces.text, "text"), (Namespaces.table, "table"), (Namespaces.office, "office"),
        (Namespaces.xlink, "xlink"),
    ]

    /// - Parameters:
    ///   - paragraph: The paragraph's start tag.
    ///   - mark: A token inside it where the mark stands.
    init(
        part: String, tokens: XMLTokens, paragraph: Int, mark: Int, _ target: OpenDocumentTarget
    ) {
        self.part = part
        prefixes = MarkupPrefixes(Self.namespaces, in: tokens, at: paragraph)
        carrier = .openDocument(prefix: prefixes[Namespaces.text])
        let styleName = XMLName(Namespaces.text, "style-name")
        base = tokens.attribute(styleName, of: paragraph)
        let style = base.flatMap { target.paragraphStyle($0, in: part) }
        let parent = style?.isAutomatic == true ? style?.parent : base
        named = parent
        keepsWithNext = style?.isAutomatic == true && style?.keepsWithNext == true
        breakBefore = style?.isAutomatic == true ? style?.breakBefore : nil
        masterPage = style?.isAutomatic == true ? style?.masterPage : nil
        unbroken = style?.unbroken
        let isSpecial = style?.isIndented == true || style?.unbroken != nil
        item = style?.isAutomatic == true && isSpecial ? parent : base
        isInList = Self.isInList(paragraph, tokens)
        spans = (paragraph...max(paragraph, mark)).compactMap { index in
            guard tokens.tokens[index].kind == .start, tokens.isInside(index, mark),
                tokens.name(of: index) == XMLName(Namespaces.text, "span")
            else { return nil }
            return tokens.attribute(styleName, of: index)
        }
    }

    /// Lists end where a cell or a text box begins.
    private static func isInList(_ paragraph: Int, _ tokens: XMLTokens) -> Bool {
        var depth = Int(tokens.tokens[paragraph].depth)
        for index in stride(from: paragraph - 1, through: 0, by: -1)
        where tokens.tokens[index].kind == .start && Int(tokens.tokens[index].depth) < depth {
            depth = Int(tokens.tokens[index].depth)
            let name = tokens.name(of: index)
            if name.namespace == Namespaces.text, name.local.hasPrefix("list-") { return true }
            if name.namespace != Namespaces.text { return false }
        }
        return false
    }
}
