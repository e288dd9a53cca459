import OfficeDocuments
import XMLScanning

/// The styles that an ODF document defines, by key.
struct StyleTable: Sendable {
    /// A style where it is defined.
    struct Definition: Sendable {
        var key: StyleKey
        var token: Int
        var isInContent: Bool
    }

    /// Those of `office:styles`.
    private(set) var common: [StyleKey: Definition] = [:]
    /// Automatic ones that the content uses.
    private(set) var automatic: [StyleKey: Definition] = [:]
    /// Automatic ones of `styles.xml`, for headers and footers and what named styles need.
    private(set) var background: [StyleKey: Definition] = [:]
    /// The automatic styles in their order.
    private(set) var automaticOrder: [StyleKey] = []
    /// `style:default-style` by family.
    private(set) var defaults: [String: Definition] = [:]
    /// Font faces by name, the content's first.
    private(set) var fonts: [String: Definition] = [:]
    /// Levels of the outline that have a number.
    private(set) var numberedLevels: Set<String> = []

    init(_ parts: OpenDocumentParts) {
        read(parts.content, parts.inContent("font-face-decls"), isInContent: true) { table, definition, tag in
            if let name = tag[Namespaces.style, "name"] { table.fonts[name] = definition(StyleKey("font", name)) }
        }
        read(parts.content, parts.inContent("automatic-styles"), isInContent: true) { table, definition, tag in
            guard let key = StyleKey(definedBy: tag), table.automatic[key] == nil else { return }
            table.automatic[key] = definition(key)
            table.automaticOrder.append(key)
        }
        guard let styles = parts.styles else { return }
        let isFlat = parts.document.format.isFlat
        read(styles, parts.inStyles("styles"), isInContent: isFlat) { table, definition, tag in
            if tag.isOne(Namespaces.style, "default-style"), let family = tag[Namespaces.style, "family"] {
                table.defaults[family] = definition(StyleKey(family, ""))
            } else if let key = StyleKey(definedBy: tag), table.common[key] == nil {
                table.common[key] = definition(key)
            }
        }
        if let outline = parts.inStyles("styles").flatMap({ Self.outline(in: styles, below: $0) }) {
            numberedLevels = Self.numberedLevels(of: outline, in: styles)
        }
        if isFlat { return }
        read(styles, parts.inStyles("font-face-decls"), isInContent: false) { table, definition, tag in
            guard let name = tag[Namespaces.style, "name"], table.fonts[name] == nil else { return }
            table.fonts[name] = definition(StyleKey("font", name))
        }
        read(styles, parts.inStyles("automatic-styles"), isInContent: false) { table, definition, tag in
            guard let key = StyleKey(definedBy: tag) else { return }
            table.background[key] = definition(key)
        }
    }

    private mutating func read(
        _ part: XMLTokens, _ container: Int?, isInContent: Bool,
        _ take: (inout Self, (StyleKey) -> Definition, Tag) -> Void
    ) {
        guard let container else { return }
        var reader = TagReader(part, from: container)
        for child in part.children(of: container) {
            let tag = reader.tag(at: child)
            take(&self, { Definition(key: $0, token: child, isInContent: isInContent) }, tag)
        }
    }

    private static func outline(in part: XMLTokens, below styles: Int) -> Int? {
        part.children(of: styles).first { part.name(of: $0) == XMLName(Namespaces.text, "outline-style") }
    }

    private static func numberedLevels(of outline: Int, in part: XMLTokens) -> Set<String> {
        Set(
            part.tags(ofElement: outline).compactMap { tag in
                tag[Namespaces.style, "num-format"]?.isEmpty == false ? tag[Namespaces.text, "level"] : nil
            })
    }

    /// The definition that a reference means: from the content its own automatic styles
    /// first, from a named style another named one.
    func definition(_ key: StyleKey, fromCommon: Bool) -> (Definition, isAutomatic: Bool)? {
        if !fromCommon, let found = automatic[key] { return (found, true) }
        if let found = common[key] { return (found, false) }
        if fromCommon, let found = background[key] ?? automatic[key] { return (found, false) }
        return nil
    }
}
