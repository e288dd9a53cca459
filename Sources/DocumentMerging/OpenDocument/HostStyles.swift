import OfficeDocuments
import XMLScanning

/// The host's styles and those that guests brought, found by name and by look.
struct HostStyles {
    let parts: OpenDocumentParts
    let table: StyleTable
    /// What its styles without a parent print.
    let defaults: [String: StyleDefaults.Properties]
    private var names: [String: NameAllotment] = [:]
    private var looks: [StyleKey: StyleLook] = [:]
    /// Automatic styles by space and look.
    private var automatic: [String: [StyleLook: String]] = [:]
    private var fontFamilies: [String: String] = [:]
    private var hasReadAutomatic = false

    init(_ parts: OpenDocumentParts) {
        self.parts = parts
        let table = StyleTable(parts)
        self.table = table
        for key in Array(table.common.keys) + Array(table.automatic.keys) + Array(table.background.keys) {
            names[key.space, default: NameAllotment()].take(key.name)
        }
        for (name, font) in table.fonts {
            names["font", default: NameAllotment()].take(name)
            fontFamilies[name] = Self.family(ofFont: font, parts)
        }
        let families = fontFamilies
        defaults = StyleDefaults.read(table, parts) { families[$0] ?? $0 }
    }

    /// The typeface that a font face stands for.
    static func family(ofFont font: StyleTable.Definition, _ parts: OpenDocumentParts) -> String {
        let part = font.isInContent ? parts.content : parts.styles ?? parts.content
        let family = part.attribute(XMLName(Namespaces.svg, "font-family"), of: font.token) ?? font.key.name
        return family.trimmingMarks()
    }

    // MARK: Named styles

    /// The same look, another one, or a name that is free.
    enum Finding { case same, other, free }

    /// What the host has by that name.
    mutating func find(_ key: StyleKey, look: StyleLook) -> Finding {
        if let known = knownLook(of: key) { return known == look ? .same : .other }
        return names[key.space]?.isTaken(key.name) == true ? .other : .free
    }

    private mutating func knownLook(of key: StyleKey) -> StyleLook? {
        if let known = looks[key] { return known }
        guard let definition = table.common[key], let styles = parts.styles else { return nil }
        let look = self.look(of: definition, in: styles)
        looks[key] = look
        return look
    }

    private func look(of definition: StyleTable.Definition, in part: XMLTokens) -> StyleLook {
        let space = definition.key.space
        var look = StyleLook(
            definition.token, of: part, family: space,
            StyleLook.Reading(mapped: { $0.space == "font" ? fontFamilies[$0.name] ?? $0.name : $0.name }))
        if part.attribute(XMLName(Namespaces.style, "parent-style-name"), of: definition.token) == nil {
            look.underlay(defaults[space] ?? [:])
        }
        return look
    }

    mutating func add(_ key: StyleKey, look: StyleLook) {
        names[key.space, default: NameAllotment()].take(key.name)
        looks[key] = look
    }

    // MARK: Automatic styles

    /// The name of an automatic style with a look, and whether it has to be written.
    mutating func automaticName(_ key: StyleKey, look: StyleLook) -> (name: String, isNew: Bool) {
        readAutomatic()
        if let known = automatic[key.space]?[look] { return (known, false) }
        let stem = key.name.trimmingNumber()
        let name = names[key.space, default: NameAllotment()].allot(key.name) { "\(stem)\($0)" }
        automatic[key.space, default: [:]][look] = name
        return (name, true)
    }

    private mutating func readAutomatic() {
        if hasReadAutomatic { return }
        hasReadAutomatic = true
        for key in table.automaticOrder {
            guard let definition = table.automatic[key] else { continue }
            let look = look(of: definition, in: parts.content)
            if automatic[key.space]?[look] == nil { automatic[key.space, default: [:]][look] = key.name }
        }
    }

    // MARK: Fonts

    /// The name of a font face for a typeface, and whether it has to be written.
    mutating func fontName(_ wanted: String, family: String) -> (name: String, isNew: Bool) {
        if fontFamilies[wanted] == family { return (wanted, false) }
        let stem = wanted.trimmingNumber()
        if let known = fontFamilies.filter({ $0.value == family && $0.key.trimmingNumber() == stem }).keys.min() {
            return (known, false)
        }
        let name = names["font", default: NameAllotment()].allot(wanted) { "\(stem)\($0)" }
        fontFamilies[name] = family
        return (name, true)
    }
}

extension String {
    /// Without the digits at its end; `A` where nothing is left.
    func trimmingNumber() -> String {
        var text = self[...]
        while let last = text.last, last.isASCII, last.isNumber { text.removeLast() }
        return text.isEmpty ? "A" : String(text)
    }

    /// Without the quotes around a typeface of several words.
    func trimmingMarks() -> String {
        guard count > 1, let first, first == last, first == "'" || first == "\"" else { return self }
        return String(dropFirst().dropLast())
    }
}
