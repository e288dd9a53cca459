import OfficeDocuments
import XMLScanning

/// What checks need to know of a document's styles: whether they hide text, and their
/// fonts.
struct StyleFacts {
    /// What a style says itself.
    struct Style {
        var parent: String?
        var hides: Bool?
        var fonts: [String] = []
    }
    /// By family and name in ODF (`text/T1`), by id in WordprocessingML.
    private(set) var styles: [String: Style] = [:]
    /// Of ODF: the family that a declared font's name stands for.
    private var families: [String: String] = [:]

    init(of document: OfficeDocument) {
        let names: [String]
        if document.format.isOpenDocument {
            names = document.format.isFlat ? [OfficeDocument.flatPart] : ["styles.xml", "content.xml"]
        } else {
            names = document.partNames.filter {
                document.contentType(of: $0)?.hasSuffix("wordprocessingml.styles+xml") == true
            }
        }
        for name in names {
            guard let bytes = (try? document.part(name)) ?? nil,
                let part = try? XMLScanner.scan(bytes, part: name)
            else { continue }
            if document.format.isOpenDocument { readOpenDocument(part) } else { readWord(part) }
        }
    }

    /// Whether a style or one that it comes from hides its text.
    func hides(_ key: String) -> Bool { chain(key).lazy.compactMap(\.hides).first ?? false }

    /// The fonts of a style: its own, or those that it comes by.
    func fonts(_ key: String) -> [String] { chain(key).first { !$0.fonts.isEmpty }?.fonts ?? [] }

    private func chain(_ key: String) -> [Style] {
        var found: [Style] = []
        var next: String? = key
        while let key = next, let style = styles[key], found.count < 50 {
            found.append(style)
            next = style.parent
        }
        return found
    }

    // MARK: WordprocessingML

    private mutating func readWord(_ part: XMLTokens) {
        var current: String?
        for token in part.tokens.indices where part.tokens[token].isElementStart {
            let name = part.name(of: token)
            guard name.namespace == Namespaces.word else { continue }
            func value(_ local: String) -> String? { part.attribute(XMLName(Namespaces.word, local), of: token) }
            switch name.local {
            case "style":
                current = value("styleId")
                if let current { styles[current] = Style() }
            case "docDefaults": current = nil
            case "basedOn": if let current { styles[current]?.parent = value("val") }
            case "vanish": if let current { styles[current]?.hides = Self.isOn(value("val")) }
            case "rFonts":
                if let current { styles[current]?.fonts = [value("ascii"), value("hAnsi")].compactMap { $0 } }
            default: break
            }
        }
    }

    static func isOn(_ value: String?) -> Bool { !["0", "false", "off"].contains(value ?? "") }

    // MARK: ODF

    private mutating func readOpenDocument(_ part: XMLTokens) {
        var current: String?
        for token in part.tokens.indices where part.tokens[token].isElementStart {
            func value(_ namespace: String, _ local: String) -> String? {
                part.attribute(XMLName(namespace, local), of: token)
            }
            switch part.name(of: token) {
            case XMLName(Namespaces.style, "font-face"):
                if let name = value(Namespaces.style, "name") {
                    families[name] = value(Namespaces.svg, "font-family")
                }
            case XMLName(Namespaces.style, "style"):
                let family = value(Namespaces.style, "family") ?? ""
                current = value(Namespaces.style, "name").map { family + "/" + $0 }
                let parent = value(Namespaces.style, "parent-style-name").map { family + "/" + $0 }
                if let current { styles[current] = Style(parent: parent) }
            case XMLName(Namespaces.style, "default-style"): current = nil
            case XMLName(Namespaces.style, "text-properties"):
                guard let current else { continue }
                styles[current]?.hides = value(Namespaces.text, "display").map { $0 == "none" }
                let font = value(Namespaces.style, "font-name").map { families[$0] ?? $0 }
                let family = font ?? value(Namespaces.fo, "font-family")
                styles[current]?.fonts = family.map { [$0.filter { $0 != "'" && $0 != "\"" }] } ?? []
            default: break
            }
        }
    }
}
