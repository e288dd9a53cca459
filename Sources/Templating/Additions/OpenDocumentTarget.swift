import OfficeDocuments
import XMLScanning

/// What inserted markup must know of an OpenDocument template: its named styles,
/// and for each part the end of its automatic styles with the names taken there.
struct OpenDocumentTarget: Sendable {
    /// A part that holds automatic styles.
    struct Part: Sendable {
        var styles: OpenDocumentStyles
        /// The end of `office:automatic-styles`.
        var place: InsertionPlace
    }

    private(set) var parts: [String: Part] = [:]
    /// Family → name in lower case → name in markup, from all parts.
    private var chosen: [String: [String: String]] = [:]
    /// Levels whose headings the template numbers by itself.
    private(set) var numberedLevels: Set<Int> = []
    /// All names of styles anywhere: new ones differ from each of them.
    private(set) var takenNames: Set<String> = []

    /// - Parameter parts: content and styles; of a flat document the one part.
    init(_ parts: [(name: String, tokens: XMLTokens)]) {
        for (name, tokens) in parts {
            let styles = OpenDocumentStyles(tokens)
            for (family, names) in styles.chosen {
                chosen[family, default: [:]].merge(names) { first, _ in first }
            }
            numberedLevels.formUnion(styles.numberedLevels)
            for styles in styles.styles.values { takenNames.formUnion(styles.keys) }
            guard let place = Self.place(styles.automaticElement, in: tokens) else { continue }
            self.parts[name] = Part(styles: styles, place: place)
        }
    }

    /// The name in markup of the named style that plays a role, nil if the template
    /// has none.
    func style(_ role: MarkdownRole, family: String, map: StyleMap) -> String? {
        let names = map.names(of: role) + OfficeStyleNames.names(of: role)
        return names.lazy.compactMap { chosen[family]?[$0.lowercased()] }.first
    }

    func listStyle(isNumbered: Bool, map: StyleMap) -> String? {
        let role: MarkdownRole = isNumbered ? .number(1) : .bullet(1)
        let names = map.names(of: role) + OfficeStyleNames.listNames(isNumbered: isNumbered)
        return names.lazy.compactMap {
            chosen[OpenDocumentStyles.listFamily]?[$0.lowercased()]
        }.first
    }

    /// What is known of a paragraph style as a paragraph of `part` names it.
    func paragraphStyle(_ name: String, in part: String) -> OpenDocumentStyles.Style? {
        if let own = parts[part]?.styles.styles["paragraph"]?[name] { return own }
        return parts.values.lazy.compactMap {
            $0.styles.styles["paragraph"]?[name]
        }.first { !$0.isAutomatic }
    }

    /// The list style that a named paragraph style brings along, looked for in its
    /// ancestors as well.
    func listStyle(ofParagraphStyle name: String, in part: String) -> String? {
        var next: String? = name
        for _ in 0..<16 {
            guard let style = next.flatMap({ paragraphStyle($0, in: part) }) else { return nil }
            if let list = style.listStyle { return list.isEmpty ? nil : list }
            next = style.parent
        }
        return nil
    }

    // MARK: Place

    static let styleNamespaces = [
        (Namespaces.style, "style"), (Namespaces.fo, "fo"), (Namespaces.text, "text"),
        (Namespaces.office, "office"), (Namespaces.table, "table"),
    ]

    private static func place(_ element: Int?, in part: XMLTokens) -> InsertionPlace? {
        if let element { return InsertionPlace(endOf: element, in: part, styleNamespaces) }
        // Automatic styles stand before the master styles and before the body.
        let followers = ["master-styles", "body"].map { XMLName(Namespaces.office, $0) }
        let next = part.tokens.indices.first { index in
            part.tokens[index].isElementStart && followers.contains(part.name(of: index))
        }
        guard let next else { return nil }
        var place = InsertionPlace(before: next, in: part, styleNamespaces)
        let name = place.prefixes[Namespaces.office] + "automatic-styles"
        place.open = Array("<\(name)\(place.prefixes.declarations)>".utf8)
        place.close = Array("</\(name)>".utf8)
        return place
    }
}
