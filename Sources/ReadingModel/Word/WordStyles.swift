/// One style of `styles.xml`.
struct WordStyle {
    var id: String
    var name: String
    var kind: String
    var basedOn: String?
    var paragraph: ParagraphProperties?
    var character: CharacterProperties?
    var outline: Int?
    var numberID: Int?
    var level: Int?
    /// For what only tables have.
    var element: Int
}

/// The styles of a document, and the defaults below them all.
final class WordStyles {
    let markup: Markup<WordTag>?
    private(set) var byID: [String: WordStyle] = [:]
    private(set) var defaultParagraph: String?
    private(set) var defaultTable: String?
    private(set) var paragraphDefaults = ParagraphProperties()
    private(set) var characterDefaults = CharacterProperties()
    static let chainLimit = 64

    init(_ markup: Markup<WordTag>?, theme: WordTheme) {
        self.markup = markup
        guard let markup else { return }
        for child in markup.children(markup.root) {
            switch markup.tag(child) {
            case .documentDefaults: readDefaults(markup, child, theme)
            case .style: readStyle(markup, child, theme)
            default: break
            }
        }
    }

    /// A style and its ancestors, the style first. Circles and long chains end.
    func chain(_ id: String?) -> [WordStyle] {
        var chain: [WordStyle] = []
        var next = id
        while let id = next, let style = byID[id], chain.count < Self.chainLimit,
            !chain.contains(where: { $0.id == id })
        {
            chain.append(style)
            next = style.basedOn
        }
        return chain
    }

    private func readDefaults(_ markup: Markup<WordTag>, _ element: Int, _ theme: WordTheme) {
        if let run = markup.child(element, .runDefault),
            let properties = markup.child(run, .runProperties)
        {
            characterDefaults = CharacterProperties(word: markup, properties, theme: theme)
        }
        if let paragraph = markup.child(element, .paragraphDefault),
            let properties = markup.child(paragraph, .paragraphProperties)
        {
            paragraphDefaults = ParagraphProperties(word: markup, properties)
        }
    }

    private func readStyle(_ markup: Markup<WordTag>, _ element: Int, _ theme: WordTheme) {
        let attributes = markup.attributes(element)
        guard let id = attributes["w:styleId"] else { return }
        let kind = attributes["w:type"] ?? "paragraph"
        var style = WordStyle(id: id, name: id, kind: kind, element: element)
        for child in markup.children(element) {
            switch markup.name(child) {
            case "w:name": style.name = markup.val(child) ?? id
            case "w:basedOn": style.basedOn = markup.val(child)
            case "w:rPr":
                style.character = CharacterProperties(word: markup, child, theme: theme)
            case "w:pPr":
                style.paragraph = ParagraphProperties(word: markup, child)
                readNumbering(markup, child, into: &style)
            default: break
            }
        }
        byID[id] = style
        guard let isDefault = attributes["w:default"], WordValues.isOn(isDefault) else { return }
        if kind == "paragraph" { defaultParagraph = defaultParagraph ?? id }
        if kind == "table" { defaultTable = defaultTable ?? id }
    }

    private func readNumbering(
        _ markup: Markup<WordTag>, _ element: Int, into style: inout WordStyle
    ) {
        for child in markup.children(element) {
            switch markup.name(child) {
            case "w:outlineLvl": style.outline = markup.val(child).flatMap { Int($0) }
            case "w:numPr":
                style.numberID =
                    markup.child(child, .numberID).flatMap(markup.val).flatMap { Int($0) }
                style.level = markup.child(child, .level).flatMap(markup.val).flatMap { Int($0) }
            default: break
            }
        }
    }
}
