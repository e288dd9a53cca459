import OfficeDocuments
import XMLScanning

/// What styles without a parent print by a document's `style:default-style` (ODF 1.3 part
/// 3, 16.4), and where guest and host differ in it.
struct StyleDefaults: Sendable {
    typealias Properties = [StyleLook.Property: String]

    private let guest: [String: Properties]
    private let host: [String: Properties]

    init(guest: [String: Properties], host: [String: Properties]) {
        self.guest = guest
        self.host = host
    }

    static func read(_ table: StyleTable, _ parts: OpenDocumentParts, font: @escaping (String) -> String) -> [String: Properties] {
        guard let styles = parts.styles else { return [:] }
        return table.defaults.mapValues { definition in
            let look = StyleLook(
                definition.token, of: styles, family: definition.key.space,
                StyleLook.Reading(mapped: { $0.space == "font" ? font($0.name) : $0.name }))
            return look.properties.filter { isSeen($0.key, in: definition.key.space) }
        }
    }

    /// What a guest's style without a parent needs to print as it did.
    func missing(in family: String) -> Properties {
        let own = guest[family] ?? [:]
        let theirs = host[family] ?? [:]
        var found = own.filter { ($0.value != theirs[$0.key] ?? Self.initial[$0.key.local]) }
        for (key, value) in theirs where own[key] == nil {
            if let initial = Self.initial[key.local], initial != value { found[key] = initial }
        }
        return found
    }

    /// What a guest's style without a parent prints by defaults, once it stands in the host.
    func effective(in family: String) -> Properties {
        (host[family] ?? [:]).merging(missing(in: family)) { _, own in own }
    }

    /// Only what Latin letters and paragraphs are printed by; for shapes and tables all.
    private static func isSeen(_ property: StyleLook.Property, in family: String) -> Bool {
        if property.local.hasSuffix("-asian") || property.local.hasSuffix("-complex") { return false }
        switch property.element {
        case "paragraph-properties", "text-properties": return shown.contains(property.local)
        default: return family != "paragraph"
        }
    }

    private static let shown: Set = [
        "font-name", "font-size", "font-weight", "font-style", "color", "letter-spacing", "margin",
        "margin-left", "margin-right", "margin-top", "margin-bottom", "text-indent", "text-align",
        "line-height", "line-height-at-least", "line-spacing", "orphans", "widows",
        "tab-stop-distance", "hyphenate", "keep-together", "font-family",
    ]

    private static let initial = [
        "margin-left": "0cm", "margin-right": "0cm", "margin-top": "0cm", "margin-bottom": "0cm",
        "text-indent": "0cm", "text-align": "start", "line-height": "100%", "orphans": "0",
        "widows": "0", "hyphenate": "false", "keep-together": "auto", "font-weight": "normal",
        "font-style": "normal", "font-size": "12pt",
    ]
}
