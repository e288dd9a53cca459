/// Reads `style:text-properties`.
extension CharacterProperties {
    init(odf attributes: Attributes, fonts: [String: String]) {
        self.init()
        for name in attributes.names {
            switch name {
            case "style:font-name":
                font = attributes[name].map { fonts[$0] ?? $0 } ?? font
            case "fo:font-family" where attributes["style:font-name"] == nil:
                font = attributes[name].map(OpenDocumentStyles.family)
            case "fo:font-size": size = Self.size(attributes[name])
            case "style:font-size-rel":
                size = OpenDocumentValues.length(attributes[name]).map { .change(Self.halfPoints($0)) }
            case "fo:font-weight": bold = attributes[name].map(Self.isBold)
            case "fo:font-style": italic = attributes[name].map { $0 != "normal" }
            case "fo:text-transform": capitals = attributes[name].map { $0 == "uppercase" }
            case "fo:font-variant": smallCapitals = attributes[name].map { $0 == "small-caps" }
            case "text:display": hidden = attributes[name].map { $0 == "none" }
            case "style:text-line-through-style":
                strikethrough = attributes[name].map { $0 != "none" }
            case "style:text-line-through-type" where strikethrough == nil:
                strikethrough = attributes[name].map { $0 != "none" }
            case "style:text-underline-style": underline = Self.underline(attributes)
            case "style:text-position": position = Self.position(attributes[name])
            case "fo:color": if colour == nil { colour = OpenDocumentValues.colour(attributes[name]) }
            case "style:use-window-font-color" where attributes[name] == "true":
                colour = .automatic
            case "fo:background-color": background = .some(OpenDocumentValues.colour(attributes[name]))
            case "fo:language": language = Self.language(attributes)
            default: break
            }
        }
    }

    private static func size(_ text: String?) -> Size? {
        if let share = OpenDocumentValues.percent(text) { return .relative(share) }
        return OpenDocumentValues.length(text).map { .exact(halfPoints($0)) }
    }

    private static func halfPoints(_ length: Length) -> HalfPoints {
        HalfPoints(Int((Double(length.emu) / 6_350).rounded()))
    }

    private static func isBold(_ text: String) -> Bool {
        text == "bold" || (Int(text) ?? 0) >= 600
    }

    private static func underline(_ attributes: Attributes) -> Underline?? {
        switch attributes["style:text-underline-style"] {
        case nil: return nil
        case "none": return .some(nil)
        case "dotted": return .some(.dotted)
        case "wave": return .some(.wave)
        case "dash", "long-dash", "dot-dash", "dot-dot-dash": return .some(.dashed)
        default: break
        }
        if attributes["style:text-underline-type"] == "double" { return .some(.double) }
        let width = attributes["style:text-underline-width"]
        return .some(width == "bold" || width == "thick" ? .thick : .single)
    }

    /// `super 58%`, `sub`, `33% 58%`, `0% 100%`.
    private static func position(_ text: String?) -> VerticalPosition? {
        guard let first = text?.split(separator: " ").first else { return nil }
        if first == "super" { return .superscript }
        if first == "sub" { return .subscript }
        guard let shift = OpenDocumentValues.percent(String(first)) else { return nil }
        return shift.hundredths == 0 ? .baseline : shift.hundredths > 0 ? .superscript : .subscript
    }

    private static func language(_ attributes: Attributes) -> String? {
        guard let language = attributes["fo:language"], language != "none", language != "zxx"
        else { return nil }
        guard let country = attributes["fo:country"], country != "none", !country.isEmpty
        else { return language }
        return language + "-" + country
    }
}
