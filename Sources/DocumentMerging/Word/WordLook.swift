import OfficeDocuments
import XMLScanning

/// What a style of WordprocessingML looks like, whatever it is called.
struct WordLook: Hashable, Sendable {
    /// Attributes of simple properties: `rPr/sz@val` → `28`.
    private(set) var properties: [String: String] = [:]
    private var rest: [String] = []
    private var parent: String?

    /// How a style is looked at.
    struct Reading {
        var theme: WordTheme
        /// What a list looks like, by its `w:numId`.
        var list: (String) -> String
    }

    /// - Parameter parent: the name in the host of the style that it is based on.
    init(style: Int, of part: XMLTokens, parent: String?, _ reading: Reading) {
        self.parent = parent
        rest.append(part.attribute(WordNames.w("type"), of: style) ?? "paragraph")
        for child in part.children(of: style) {
            switch part.name(of: child).local {
            case "pPr", "rPr": take(properties: child, of: part, reading)
            case "tblPr", "trPr", "tcPr", "tblStylePr":
                rest.append(Self.serialized(child, of: part, reading.theme))
            default: break
            }
        }
    }

    /// Of `w:docDefaults`.
    init(defaults: Int, of part: XMLTokens, _ reading: Reading) {
        for outer in part.children(of: defaults) {
            for child in part.children(of: outer) { take(properties: child, of: part, reading) }
        }
    }

    private mutating func take(properties element: Int, of part: XMLTokens, _ reading: Reading) {
        let container = part.name(of: element).local
        for child in part.children(of: element) {
            let name = part.name(of: child).local
            if Self.unseen.contains(name) { continue }
            if name == "numPr" {
                let list = part.childValue("numId", of: child).map(reading.list) ?? ""
                rest.append("numPr " + list + " " + (part.childValue("ilvl", of: child) ?? ""))
            } else if part.children(of: child).isEmpty {
                let attributes = Self.attributes(child, of: part, reading.theme)
                if attributes.isEmpty { properties["\(container)/\(name)@val"] = "1" }
                for (attribute, value) in attributes { properties["\(container)/\(name)@\(attribute)"] = value }
            } else {
                rest.append(container + "/" + Self.serialized(child, of: part, reading.theme))
            }
        }
    }

    static let unseen: Set = ["lang", "noProof", "rPrChange", "pPrChange"]
    private static let switches = ["true": "1", "on": "1", "false": "0", "off": "0"]

    private static func attributes(
        _ element: Int, of part: XMLTokens, _ theme: WordTheme
    ) -> [(String, String)] {
        var found: [String: String] = [:]
        for attribute in part.attributes(of: element) {
            let name = part.expandedName(of: attribute, at: element).local
            let value = decoded(part.bytes[attribute.value])
            if name.hasPrefix("rsid") || WordTheme.colourAttributes.contains(name) { continue }
            if name == "eastAsiaTheme" || name == "cstheme" { continue }
            if let plain = WordTheme.fontAttributes[name] {
                found[plain] = theme.font(value) ?? value
            } else if found[name] == nil {
                found[name] = switches[value] ?? value
            }
        }
        return found.sorted { $0.key < $1.key }
    }

    private static func serialized(_ element: Int, of part: XMLTokens, _ theme: WordTheme) -> String {
        var text = ""
        for token in element...Int(part.tokens[element].partner) {
            guard part.tokens[token].isElementStart else {
                if part.tokens[token].kind == .end { text += "/>" }
                continue
            }
            text += "<" + part.name(of: token).local
            for (name, value) in attributes(token, of: part, theme) { text += " \(name)=\(value)" }
            if part.tokens[token].kind == .empty { text += "/>" }
        }
        return text
    }

    /// What a list's levels look like.
    static func list(_ definition: Int, overrides: [Int], of part: XMLTokens, _ theme: WordTheme) -> String {
        let levels = part.children(of: definition).filter { part.name(of: $0).local == "lvl" } + overrides
        return levels.map { level in
            serialized(level, of: part, theme).replacing(/<pStyle val=[^>]*>/, with: "")
        }.joined()
    }

    /// A style that is based on none prints what the document's defaults say.
    mutating func underlay(_ defaults: [String: String]) {
        properties.merge(defaults) { own, _ in own }
    }
}

/// Where guest and host differ in `w:docDefaults` (ISO 29500-1, 17.7.5.1).
struct WordDefaults {
    let guest: [String: String]
    let host: [String: String]

    /// What a guest's style that is based on none needs to print as it did.
    var missing: [String: String] {
        var found = guest.filter { Self.isSeen($0.key) && (host[$0.key] ?? Self.initial[$0.key]) != $0.value }
        for (key, value) in host where guest[key] == nil {
            if let initial = Self.initial[key], initial != value { found[key] = initial }
        }
        // A height of lines says nothing without its rule.
        if found[Self.line] != nil || found[Self.lineRule] != nil {
            found[Self.line] = guest[Self.line] ?? Self.initial[Self.line]
            found[Self.lineRule] = guest[Self.lineRule] ?? Self.initial[Self.lineRule]
        }
        return found
    }

    private static let line = "pPr/spacing@line"
    private static let lineRule = "pPr/spacing@lineRule"

    var effective: [String: String] { host.merging(missing) { _, own in own } }

    private static func isSeen(_ key: String) -> Bool {
        !key.hasSuffix("@cs") && !key.hasSuffix("@eastAsia") && !key.hasSuffix("Cs@val")
    }

    private static let initial = [
        "rPr/sz@val": "20", "rPr/rFonts@ascii": "Times New Roman", "rPr/rFonts@hAnsi": "Times New Roman",
        "rPr/kern@val": "0", "rPr/b@val": "0", "rPr/i@val": "0",
        "pPr/spacing@before": "0", "pPr/spacing@after": "0", "pPr/spacing@line": "240",
        "pPr/spacing@lineRule": "auto", "pPr/jc@val": "left", "pPr/widowControl@val": "1",
    ]
}
