import OfficeDocuments
import XMLScanning

/// The fonts and colours that a theme stands for (ISO 29500-1, 20.1.6).
struct WordTheme: Sendable, Equatable {
    /// `major` and `minor`: the Latin typeface.
    private var fonts: [String: String] = [:]
    private var colours: [UInt8] = []

    init(_ part: XMLTokens?) {
        guard let part else { return }
        for token in part.tokens.indices where part.tokens[token].isElementStart {
            switch part.name(of: token) {
            case XMLName(Namespaces.drawingML, "clrScheme"):
                for child in part.children(of: token) { colours += part.bytes[part.range(ofElement: child)] }
            case XMLName(Namespaces.drawingML, "majorFont"): fonts["major"] = Self.latin(part, token)
            case XMLName(Namespaces.drawingML, "minorFont"): fonts["minor"] = Self.latin(part, token)
            default: break
            }
        }
    }

    private static func latin(_ part: XMLTokens, _ token: Int) -> String? {
        part.children(of: token).first { part.name(of: $0).local == "latin" }
            .flatMap { part.attribute(XMLName("", "typeface"), of: $0) }
    }

    /// The typeface for `minorHAnsi`, `majorAscii` and their like.
    func font(_ name: String) -> String? { fonts[name.hasPrefix("major") ? "major" : "minor"] }

    func hasColours(of other: WordTheme) -> Bool { colours == other.colours }

    /// Attributes of `w:rFonts` that name a theme's font, with those that name a typeface.
    static let fontAttributes = ["asciiTheme": "ascii", "hAnsiTheme": "hAnsi"]
    static let colourAttributes: Set = [
        "themeColor", "themeTint", "themeShade", "themeFill", "themeFillTint", "themeFillShade",
    ]
}
