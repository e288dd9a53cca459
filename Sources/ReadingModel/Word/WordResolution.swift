import XMLScanning

/// What the format of a paragraph's letters depends on.
struct WordBaseKey: Hashable {
    var style: String?
    var layer: Int
    var isNumbered: Bool
}

/// What the format of a run depends on.
struct WordRunKey: Hashable {
    var base: CharacterFormatID
    /// The bytes of `w:rPr`: equal ones mean the same.
    var properties: ArraySlice<UInt8>
}

/// A paragraph style laid over the defaults and what a table lays below it.
struct WordParagraphBase {
    var style = StyleName(rawValue: "")
    var format = ParagraphFormat()
    var character = CharacterFormat()
    var characterID = CharacterFormatID(0)
    var alignment = ParagraphProperties.Side.leading
    var rightToLeft = false
    var breakBefore = false
    var outline: Int?
    var numberID: Int?
    var level: Int?
}

/// Lays style chains together; each once.
extension WordReader {
    /// `isNumbered` is false where a paragraph leaves the list of its style: then
    /// the indents of the list go too.
    func base(_ style: String?, layer: Int, isNumbered: Bool = true) -> WordParagraphBase {
        let key = WordBaseKey(style: style, layer: layer, isNumbered: isNumbered)
        if let known = bases[key] { return known }
        let id = style.flatMap { styles.byID[$0] == nil ? nil : $0 } ?? styles.defaultParagraph
        let chain = styles.chain(id)
        var base = WordParagraphBase()
        base.format.widowOrphan = 2
        base.style = StyleName(rawValue: chain.first?.name ?? "")
        base.character.size = HalfPoints(20)
        base.character.font = FontName(rawValue: "Times New Roman")
        styles.characterDefaults.apply(to: &base.character)
        base.lay(styles.paragraphDefaults)
        base.lay(tableLayers[layer].paragraph)
        tableLayers[layer].character.applyToggling(to: &base.character)

        var character = CharacterProperties()
        for style in chain.reversed() {
            if let own = style.character { character = own.over(character) }
            base.outline = style.outline ?? base.outline
            if isNumbered { readNumbering(of: style, into: &base) }
            if let paragraph = style.paragraph { base.lay(paragraph) }
        }
        character.applyToggling(to: &base.character)
        base.characterID = builder.formats.id(of: base.character)
        bases[key] = base
        return base
    }

    /// A style's numbering lays its indents below the style's own.
    private func readNumbering(of style: WordStyle, into base: inout WordParagraphBase) {
        guard let numberID = style.numberID ?? (style.level != nil ? base.numberID : nil) else {
            return
        }
        base.numberID = numberID
        let linked = numbering.lists[numberID]?.levels.first { $0.value.style == style.id }?.key
        base.level = style.level ?? linked ?? base.level
        if let paragraph = numbering.lists[numberID]?.levels[base.level ?? 0]?.paragraph {
            base.lay(paragraph)
        }
    }

    /// The format of a run in a paragraph, from its properties.
    func runFormat(_ properties: Int?, _ base: WordParagraphBase, _ markup: Markup<WordTag>)
        -> CharacterFormatID
    {
        guard let properties else { return base.characterID }
        let bytes = markup.tokens.bytes(
            from: properties, through: Int(markup.tokens.tokens[properties].partner))
        let key = WordRunKey(base: base.characterID, properties: bytes)
        if let known = runFormats[key] { return known }
        var format = base.character
        let style = markup.children(properties).first { markup.name($0) == "w:rStyle" }
            .flatMap(markup.val)
        var character = CharacterProperties()
        for style in styles.chain(style).reversed() where style.kind == "character" {
            if let own = style.character { character = own.over(character) }
        }
        character.applyToggling(to: &format)
        CharacterProperties(word: markup, properties, theme: theme).apply(to: &format)
        let id = builder.formats.id(of: format)
        runFormats[key] = id
        return id
    }
}

extension WordParagraphBase {
    mutating func lay(_ properties: ParagraphProperties) {
        properties.apply(to: &format)
        alignment = properties.alignment ?? alignment
        rightToLeft = properties.rightToLeft ?? rightToLeft
        breakBefore = properties.breakBefore ?? breakBefore
    }
}
