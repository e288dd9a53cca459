import OfficeDocuments
import XMLScanning

/// The host's styles and those that guests brought, found by type and name.
struct HostWordStyles {
    let parts: WordParts
    let table: WordStyleTable
    private var byName: [String: String] = [:]
    private var looks: [String: WordLook] = [:]
    private var ids = NameAllotment()

    init(_ parts: WordParts) {
        self.parts = parts
        table = WordStyleTable(parts)
        for id in table.order {
            ids.take(id)
            if let style = table.styles[id] { byName[Self.key(style.type, style.name)] = id }
        }
    }

    private static func key(_ type: String, _ name: String) -> String { type + " " + name.lowercased() }

    /// The same look under that id, another look, or a name that is free.
    enum Finding {
        case same(String)
        case other, free
    }

    mutating func find(_ type: String, _ name: String, look: WordLook) -> Finding {
        guard let id = byName[Self.key(type, name)] else { return .free }
        return knownLook(of: id) == look ? .same(id) : .other
    }

    private mutating func knownLook(of id: String) -> WordLook? {
        if let known = looks[id] { return known }
        guard let style = table.styles[id], let part = parts.styles?.tokens else { return nil }
        let numbering = parts.numbering?.tokens
        let table = table
        var look = WordLook(
            style: style.token, of: part, parent: style.parent,
            WordLook.Reading(theme: table.theme, list: { table.listLook($0, numbering) }))
        if style.parent == nil, style.type == "paragraph" { look.underlay(table.documentDefaults) }
        looks[id] = look
        return look
    }

    /// Takes a new style in and gives its id.
    mutating func add(_ type: String, _ name: String, wantedID: String, look: WordLook) -> String {
        let id = ids.allot(wantedID) { "\(wantedID)\($0)" }
        byName[Self.key(type, name)] = id
        looks[id] = look
        return id
    }
}
