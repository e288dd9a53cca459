/// Reads `w:rPr`.
extension CharacterProperties {
    init(word markup: Markup<WordTag>, _ element: Int, theme: WordTheme) {
        self.init()
        for child in markup.children(element) {
            switch markup.name(child) {
            case "w:rFonts": font = Self.font(markup.attributes(child), theme) ?? font
            case "w:b": bold = markup.isOn(child)
            case "w:i": italic = markup.isOn(child)
            case "w:caps": capitals = markup.isOn(child)
            case "w:smallCaps": smallCapitals = markup.isOn(child)
            case "w:vanish", "w:specVanish": hidden = markup.isOn(child)
            case "w:strike", "w:dstrike": strikethrough = markup.isOn(child)
            case "w:sz": size = Self.size(markup.val(child)) ?? size
            case "w:u": underline = Self.underline(markup.val(child))
            case "w:vertAlign": position = Self.position(markup.val(child))
            case "w:color": colour = WordValues.colour(markup.val(child)) ?? colour
            case "w:highlight":
                let name = markup.val(child).flatMap { WordValues.highlights[$0] }
                background = .some(name.map(Colour.init(rawValue:)))
            case "w:shd" where background == nil:
                let fill = WordValues.colour(markup.value(child, "w:fill"))
                background = .some(fill == .automatic ? nil : fill)
            case "w:lang": language = markup.val(child) ?? language
            default: break
            }
        }
    }

    /// Vietnamese letters are of the slots `ascii` and `hAnsi`.
    private static func font(_ attributes: Attributes, _ theme: WordTheme) -> String? {
        if let name = attributes["w:asciiTheme"] ?? attributes["w:hAnsiTheme"] {
            if let font = theme.font(name) { return font }
        }
        let name = attributes["w:ascii"] ?? attributes["w:hAnsi"]
        return name.map(OpenDocumentStyles.family)
    }

    private static func size(_ text: String?) -> Size? {
        guard let text else { return nil }
        if let number = Double(text), number >= 0, number < 10_000 {
            return .exact(HalfPoints(Int(number.rounded())))
        }
        return OpenDocumentValues.length(text).map { .exact(HalfPoints(Int(($0.points * 2).rounded()))) }
    }

    private static func underline(_ value: String?) -> Underline?? {
        switch value {
        case nil: return nil
        case "none": return .some(nil)
        case "double", "wavyDouble": return .some(.double)
        case "thick", "dashedHeavy", "dottedHeavy": return .some(.thick)
        case "dotted": return .some(.dotted)
        case "dash", "dotDash", "dotDotDash", "dashLong": return .some(.dashed)
        case "wave", "wavyHeavy": return .some(.wave)
        default: return .some(.single)
        }
    }

    private static func position(_ value: String?) -> VerticalPosition {
        switch value {
        case "superscript": .superscript
        case "subscript": .subscript
        default: .baseline
        }
    }

    /// Laid over what a lower style of the same kind says.
    func over(_ lower: CharacterProperties) -> CharacterProperties {
        var result = lower
        result.font = font ?? lower.font
        result.size = size ?? lower.size
        result.bold = bold ?? lower.bold
        result.italic = italic ?? lower.italic
        result.capitals = capitals ?? lower.capitals
        result.smallCapitals = smallCapitals ?? lower.smallCapitals
        result.hidden = hidden ?? lower.hidden
        result.strikethrough = strikethrough ?? lower.strikethrough
        result.underline = underline ?? lower.underline
        result.position = position ?? lower.position
        result.colour = colour ?? lower.colour
        result.background = background ?? lower.background
        result.language = language ?? lower.language
        return result
    }

    /// Laid over a format as a style: what a style switches on that another kind
    /// of style below it switched on is off again (ISO 29500-1, 17.7.3).
    func applyToggling(to format: inout CharacterFormat) {
        let below = format
        apply(to: &format)
        if let bold { format.bold = below.bold != bold }
        if let italic { format.italic = below.italic != italic }
        if let capitals { format.capitals = below.capitals != capitals }
        if let smallCapitals { format.smallCapitals = below.smallCapitals != smallCapitals }
        if let hidden { format.hidden = below.hidden != hidden }
        if let strikethrough { format.strikethrough = below.strikethrough != strikethrough }
    }
}
