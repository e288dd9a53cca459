/// How WordprocessingML writes measures and their like.
enum WordValues {
    /// Twips, or a measure with its unit (strict OOXML): `720`, `1.5pt`.
    static func length(_ text: String?) -> Length? {
        guard let text else { return nil }
        if let twips = Double(text) { return .scaled(twips, 635) }
        return OpenDocumentValues.length(text)
    }

    /// An on/off property that is there: on, unless it says otherwise.
    static func isOn(_ value: String?) -> Bool {
        switch value {
        case "0", "false", "off": false
        default: true
        }
    }

    static func colour(_ text: String?) -> Colour? {
        guard let text else { return nil }
        if text == "auto" { return .automatic }
        let isHex =
            text.utf8.count == 6
            && text.utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
        return isHex ? Colour(rawValue: text.uppercased()) : nil
    }

    /// The names that `w:highlight` has.
    static let highlights: [String: String] = [
        "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00",
        "magenta": "FF00FF", "red": "FF0000", "yellow": "FFFF00", "white": "FFFFFF",
        "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
        "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000",
        "darkGray": "808080", "lightGray": "C0C0C0",
    ]

    /// A border element; the inner nil is one that is switched off.
    static func border(_ attributes: Attributes) -> Stroke?? {
        let style: Stroke.Style
        switch attributes["w:val"] {
        case nil, "nil", "none": return .some(nil)
        case "double", "triple", "thinThickSmallGap", "thickThinSmallGap": style = .double
        case "dotted": style = .dotted
        case "dashed", "dashSmallGap", "dotDash", "dotDotDash": style = .dashed
        default: style = .solid
        }
        let eighths = Double(attributes["w:sz"] ?? "") ?? 4
        return .some(
            Stroke(
                width: .scaled(max(eighths, 2), 12_700.0 / 8),
                colour: colour(attributes["w:color"]) ?? .automatic, style: style))
    }
}

extension Markup where Tag == WordTag {
    /// `w:val` of a property's element.
    func val(_ element: Int) -> String? { value(element, "w:val") }

    func isOn(_ element: Int) -> Bool { WordValues.isOn(val(element)) }
}
