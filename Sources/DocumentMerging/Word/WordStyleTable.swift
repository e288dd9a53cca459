import OfficeDocuments
import XMLScanning

/// The styles and lists that a WordprocessingML document defines.
struct WordStyleTable: Sendable {
    /// A style, by its definition.
    struct Style: Sendable {
        var id: String
        var type: String
        /// As people see it; Word knows a style again by it.
        var name: String
        var token: Int
        var parent: String?
    }

    /// A list, by its definition.
    struct List: Sendable {
        var token: Int
        /// The definition with the levels, links to styles followed.
        var definition: Int
        var overrides: [Int]
    }

    private(set) var styles: [String: Style] = [:]
    /// In the document's order.
    private(set) var order: [String] = []
    /// By type: the style of what names none.
    private(set) var defaults: [String: String] = [:]
    private(set) var lists: [String: List] = [:]
    private(set) var documentDefaults: [String: String] = [:]
    let theme: WordTheme

    init(_ parts: WordParts) {
        theme = WordTheme(parts.theme?.tokens)
        if let styles = parts.styles?.tokens { readStyles(styles) }
        if let numbering = parts.numbering?.tokens { readLists(numbering, parts.styles?.tokens) }
    }

    private mutating func readStyles(_ part: XMLTokens) {
        guard let root = part.root else { return }
        for child in part.children(of: root) {
            switch part.name(of: child).local {
            case "docDefaults":
                documentDefaults = WordLook(
                    defaults: child, of: part, WordLook.Reading(theme: theme, list: { $0 })).properties
            case "style":
                guard let id = part.attribute(WordNames.w("styleId"), of: child), styles[id] == nil else { continue }
                let type = part.attribute(WordNames.w("type"), of: child) ?? "paragraph"
                styles[id] = Style(
                    id: id, type: type, name: part.childValue("name", of: child) ?? id, token: child,
                    parent: part.childValue("basedOn", of: child))
                order.append(id)
                let isDefault = part.attribute(WordNames.w("default"), of: child) ?? "0"
                if ["1", "true", "on"].contains(isDefault) { defaults[type] = id }
            default: break
            }
        }
    }

    private mutating func readLists(_ part: XMLTokens, _ stylesPart: XMLTokens?) {
        guard let root = part.root else { return }
        var definitions: [String: Int] = [:]
        var byStyle: [String: Int] = [:]
        let children = part.children(of: root)
        for child in children where part.name(of: child).local == "abstractNum" {
            if let id = part.attribute(WordNames.w("abstractNumId"), of: child) { definitions[id] = child }
            if let style = part.childValue("styleLink", of: child) { byStyle[style] = child }
        }
        for child in children where part.name(of: child).local == "num" {
            guard let id = part.attribute(WordNames.w("numId"), of: child),
                let reference = part.childValue("abstractNumId", of: child),
                let definition = definitions[reference]
            else { continue }
            let link = part.childValue("numStyleLink", of: definition)
            let overrides = part.children(of: child).filter { part.name(of: $0).local == "lvlOverride" }
            lists[id] = List(
                token: child, definition: link.flatMap { byStyle[$0] } ?? definition, overrides: overrides)
        }
    }

    /// What a list looks like, by its `w:numId`.
    func listLook(_ id: String, _ numbering: XMLTokens?) -> String {
        guard let numbering, let list = lists[id] else { return "" }
        return WordLook.list(list.definition, overrides: list.overrides, of: numbering, theme)
    }
}
