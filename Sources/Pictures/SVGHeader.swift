import Diagnostics
import XMLScanning

/// The size of an SVG (SVG 1.1, 7.2–7.8), which must be a picture and nothing more: no
/// scripts, nothing that it fetches.
struct SVGHeader {
    let size: PictureSize

    /// Whether the bytes look like XML with `<svg`.
    static func mayBe(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(4096)
        guard head.first(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }) == 0x3C else { return false }
        return String(decoding: head, as: UTF8.self).contains("<svg") || String(decoding: head, as: UTF8.self).contains(":svg")
    }

    /// - Throws: `picture-damaged`, `picture-svg-active`.
    init(_ bytes: [UInt8]) throws(Diagnostic) {
        let part: XMLTokens
        do { part = try XMLScanner.scan(bytes, part: "svg", limits: .init(allowsPlainDoctype: true)) } catch {
            throw Diagnostic("picture-damaged", ["format": "SVG"])
        }
        guard let root = part.tokens.indices.first(where: { part.tokens[$0].isElementStart }),
            part.name(of: root).local == "svg"
        else { throw Diagnostic("picture-damaged", ["format": "SVG"]) }
        if let found = Self.activity(in: part) { throw Diagnostic("picture-svg-active", ["found": found]) }
        size = Self.size(part, root)
    }

    // MARK: What it may not do

    private static func activity(in part: XMLTokens) -> String? {
        for token in part.tokens.indices {
            switch part.tokens[token].kind {
            case .start, .empty:
                let local = part.name(of: token).local
                if ["script", "foreignObject", "iframe", "handler"].contains(local) { return "<\(local)>" }
                for attribute in part.attributes(of: token) {
                    let name = part.expandedName(of: attribute, at: token).local
                    let value = decoded(part.bytes[attribute.value])
                    if name.hasPrefix("on") || reaches(value, isAddress: name == "href" || name == "src") {
                        return name
                    }
                }
            case .text, .cdata:
                if part.tokens[token].range.count > 4, reaches(part.text(of: token), isAddress: false) {
                    return "url()"
                }
            case .instruction:
                if part.bytes[part.tokens[token].range].starts(with: "<?xml-stylesheet".utf8) {
                    return "xml-stylesheet"
                }
            default: break
            }
        }
        return nil
    }

    /// Whether a text names anything beside itself: `#id` and data in line stay.
    private static func reaches(_ text: String, isAddress: Bool) -> Bool {
        func isOwn(_ address: Substring) -> Bool {
            let address = address.drop { $0 == " " || $0 == "\"" || $0 == "'" || $0 == "\n" }
            return address.isEmpty || address.hasPrefix("#") || address.hasPrefix("data:image/")
        }
        if isAddress { return !isOwn(text[...]) }
        if text.contains("@import") { return true }
        var rest = text[...]
        while let open = rest.firstRange(of: "url(") {
            rest = rest[open.upperBound...]
            if !isOwn(rest) { return true }
        }
        return false
    }

    // MARK: Size

    private static func size(_ part: XMLTokens, _ root: Int) -> PictureSize {
        func value(_ name: String) -> String? { part.attribute(XMLName("", name), of: root) }
        let box = value("viewBox")?.split { $0 == " " || $0 == "," || $0 == "\n" }.compactMap { Double($0) } ?? []
        let inner = box.count == 4 && box[2] > 0 && box[3] > 0 ? (box[2], box[3]) : nil
        let width = value("width").flatMap(length)
        let height = value("height").flatMap(length)
        let (w, h) = inner ?? (300, 150)
        let pair: (Double, Double) =
            switch (width, height) {
            case (let width?, let height?): (width, height)
            case (let width?, nil): (width, width * h / w)
            case (nil, let height?): (height * w / h, height)
            case (nil, nil): (w, h)
            }
        func units(_ pixels: Double) -> Int {
            Int(min(max((pixels * Double(PictureSize.pixel)).rounded(), 1), 1e9))
        }
        return PictureSize(width: units(pair.0), height: units(pair.1))
    }

    /// In user units; nil for what depends on the surroundings.
    private static func length(_ text: String) -> Double? {
        let digits = text.trimmingPrefix { $0 == " " }.prefix { $0.isNumber || $0 == "." }
        guard let number = Double(digits), number > 0, number < 1e6 else { return nil }
        let unit = text.trimmingPrefix { $0 == " " }.dropFirst(digits.count).filter { $0 != " " }
        switch unit {
        case "", "px": return number
        case "pt": return number * 4 / 3
        case "pc": return number * 16
        case "mm": return number * 96 / 25.4
        case "cm": return number * 96 / 2.54
        case "in": return number * 96
        default: return nil
        }
    }
}
