/// How letters look, everything resolved: styles, defaults, toggles, themes.
public struct CharacterFormat: Sendable, Codable, Hashable {
    public var font: FontName
    public var size: HalfPoints
    public var bold: Bool
    public var italic: Bool
    public var capitals: Bool
    public var smallCapitals: Bool
    public var hidden: Bool
    public var strikethrough: Bool
    public var underline: Underline?
    public var position: VerticalPosition
    public var colour: Colour
    public var background: Colour?
    /// A BCP 47 tag: `vi-VN`.
    public var language: String?

    public init(font: FontName = FontName(rawValue: ""), size: HalfPoints = HalfPoints(24)) {
        self.font = font
        self.size = size
        bold = false
        italic = false
        capitals = false
        smallCapitals = false
        hidden = false
        strikethrough = false
        underline = nil
        position = .baseline
        colour = .automatic
        background = nil
        language = nil
    }
}

/// The family of a font: `Times New Roman`.
public struct FontName: RawRepresentable, Sendable, Codable, Hashable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The line below letters.
public enum Underline: String, Sendable, Codable, Hashable {
    case single, double, thick, dotted, dashed, wave
}

/// Where letters stand in their line.
public enum VerticalPosition: String, Sendable, Codable, Hashable {
    case baseline, superscript, `subscript`
}

/// Six hexadecimal digits, or `auto` for black on light and white on dark.
public struct Colour: RawRepresentable, Sendable, Codable, Hashable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let automatic = Colour(rawValue: "auto")
}
