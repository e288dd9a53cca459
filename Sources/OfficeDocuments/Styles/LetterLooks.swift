import Diagnostics
import XMLScanning

/// The size and weight of letters in a document's named paragraph styles, resolved
/// through their parents and the defaults.
package struct LetterLooks: Sendable {
    /// How letters look, as far as their widths depend on it.
    package struct Look: Sendable, Hashable {
        /// In points.
        package var size = 10.0
        package var bold = false
        package var italic = false
    }

    /// What a style says itself.
    private struct Style {
        var parent: String?
        var size: Double?
        var bold: Bool?
        var italic: Bool?
    }

    private var styles: [String: Style] = [:]
    private var defaults = Style()

    package init(of document: OfficeDocument) {
        for name in Self.parts(of: document) {
            guard let bytes = (try? document.part(name)) ?? nil,
                let part = try? XMLScanner.scan(bytes, part: name)
            else { continue }
            if document.format.isOpenDocument { readOpenDocument(part) } else { readWord(part) }
        }
    }

    private static func parts(of document: OfficeDocument) -> [String] {
        switch document.format {
        case .odt, .ott: ["styles.xml", "content.xml"]
        case .fodt: [OfficeDocument.flatPart]
        default:
            document.partNames.filter {
                document.contentType(of: $0)?.hasSuffix("wordprocessingml.styles+xml") == true
            }
        }
    }

    /// The look of a style, by its name in markup or as shown; nil if there is none.
    package func look(of name: String) -> Look? {
        guard styles[name] != nil else { return nil }
        var chain = [defaults]
        var next: String? = name
        var path: [Style] = []
        while let current = next, let style = styles[current], path.count < 32 {
            path.append(style)
            next = style.parent
        }
        chain += path.reversed()
        var look = Look()
        for style in chain {
            look.size = style.size ?? look.size
            look.bold = style.bold ?? look.bold
            look.italic = style.italic ?? look.italic
        }
        return look
    }

    // MARK: ODF

    private mutating func readOpenDocument(_ part: XMLTokens) {
        for token in part.tokens.indices where part.tokens[token].isElementStart {
            let element = part.name(of: token)
            guard element.namespace == Namespaces.style,
                part.attribute(XMLName(Namespaces.style, "family"), of: token) == "paragraph"
            else { continue }
            var style = letters(of: token, in: part)
            if element.local == "default-style" {
                defaults = style
            } else if element.local == "style",
                let name = part.attribute(XMLName(Namespaces.style, "name"), of: token)
            {
                style.parent = part.attribute(
                    XMLName(Namespaces.style, "parent-style-name"), of: token)
                styles[name] = style
                if let shown = part.attribute(XMLName(Namespaces.style, "display-name"), of: token) {
                    styles[shown] = style
                }
            }
        }
    }

    private func letters(of token: Int, in part: XMLTokens) -> Style {
        var style = Style()
        for inner in token..<part.indexAfter(token)
        where part.tokens[inner].isElementStart
            && part.name(of: inner) == XMLName(Namespaces.style, "text-properties")
        {
            func value(_ name: String) -> String? {
                part.attribute(XMLName(Namespaces.fo, name), of: inner)
            }
            style.size = value("font-size").flatMap(Self.points)
            style.bold = value("font-weight").map { $0 == "bold" || (Int($0) ?? 0) >= 600 }
            style.italic = value("font-style").map { $0 == "italic" || $0 == "oblique" }
        }
        return style
    }

    private static func points(_ text: String) -> Double? {
        text.hasSuffix("pt") ? Double(text.dropLast(2)) : nil
    }

    // MARK: WordprocessingML

    private mutating func readWord(_ part: XMLTokens) {
        for token in part.tokens.indices where part.tokens[token].isElementStart {
            switch part.name(of: token) {
            case XMLName(Namespaces.word, "rPrDefault"): defaults = run(of: token, in: part)
            case XMLName(Namespaces.word, "style"):
                var style = run(of: token, in: part)
                style.parent = child("basedOn", of: token, in: part)
                if let id = part.attribute(XMLName(Namespaces.word, "styleId"), of: token) {
                    styles[id] = style
                }
                if let name = child("name", of: token, in: part) { styles[name] = style }
            default: break
            }
        }
    }

    private func child(_ name: String, of token: Int, in part: XMLTokens) -> String? {
        for inner in token..<part.indexAfter(token)
        where part.tokens[inner].isElementStart
            && part.name(of: inner) == XMLName(Namespaces.word, name)
        {
            return part.attribute(XMLName(Namespaces.word, "val"), of: inner)
        }
        return nil
    }

    private func run(of token: Int, in part: XMLTokens) -> Style {
        var style = Style()
        for inner in token..<part.indexAfter(token) where part.tokens[inner].isElementStart {
            let value = part.attribute(XMLName(Namespaces.word, "val"), of: inner)
            switch part.name(of: inner) {
            case XMLName(Namespaces.word, "sz"):
                style.size = value.flatMap { Double($0) }.map { $0 / 2 }
            case XMLName(Namespaces.word, "b"): style.bold = Self.isOn(value)
            case XMLName(Namespaces.word, "i"): style.italic = Self.isOn(value)
            default: break
            }
        }
        return style
    }

    private static func isOn(_ value: String?) -> Bool {
        !["0", "false", "off"].contains(value ?? "1")
    }
}
