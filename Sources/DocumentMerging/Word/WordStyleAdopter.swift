import Diagnostics
import OfficeDocuments
import XMLScanning

/// Brings the styles that a guest's content uses: those that the host has with the same
/// look are the host's, a name that stands for another look there is changed.
struct WordStyleAdopter {
    let guest: WordGuest
    private let differences: WordDefaults
    private var mapping: [String: String] = [:]
    /// Styles that came with this guest: guest's id → id here.
    private(set) var brought: [String: String] = [:]
    private var inProgress: Set<String> = []
    private var pending: [(style: WordStyleTable.Style, id: String, newName: String?)] = []

    init(_ guest: WordGuest, host: HostWordStyles) {
        self.guest = guest
        differences = WordDefaults(guest: guest.table.documentDefaults, host: host.table.documentDefaults)
    }

    private static let maxDepth = 64

    /// The id in the host, nil for a style that the guest does not define.
    mutating func id(of guestID: String, _ merge: inout WordMerge) -> String? {
        if let known = mapping[guestID] { return known }
        guard let style = guest.table.styles[guestID], let part = guest.parts.styles?.tokens else { return nil }
        guard inProgress.count < Self.maxDepth, inProgress.insert(guestID).inserted else { return nil }
        var parent: String?
        if let based = style.parent { parent = id(of: based, &merge) }
        let numbering = guest.parts.numbering?.tokens
        let table = guest.table
        var look = WordLook(
            style: style.token, of: part, parent: parent,
            WordLook.Reading(theme: table.theme, list: { table.listLook($0, numbering) }))
        if style.parent == nil, style.type == "paragraph" { look.underlay(differences.effective) }
        let made = take(style, look, &merge)
        mapping[guestID] = made
        inProgress.remove(guestID)
        return made
    }

    private mutating func take(
        _ style: WordStyleTable.Style, _ look: WordLook, _ merge: inout WordMerge
    ) -> String {
        var name = style.name
        var number = 1
        while true {
            switch merge.styles.find(style.type, name, look: look) {
            case .same(let id): return id
            case .free:
                let id = merge.styles.add(style.type, name, wantedID: style.id, look: look)
                brought[style.id] = id
                pending.append((style, id, name == style.name ? nil : name))
                return id
            case .other:
                name = style.name + (number == 1 ? " (\(guest.label))" : " (\(guest.label) \(number))")
                number += 1
            }
        }
    }

    /// The style for what names none, where the host's is another one.
    mutating func defaultID(_ type: String, _ merge: inout WordMerge) -> String? {
        guard let own = guest.table.defaults[type], let id = id(of: own, &merge),
            id != merge.styles.table.defaults[type]
        else { return nil }
        return id
    }

    /// Writes the styles that were asked for and are new.
    mutating func write(
        into merge: inout WordMerge, _ lists: inout WordListAdopter
    ) throws(Diagnostic) {
        guard let part = guest.parts.styles?.tokens else { return }
        while let next = pending.popLast() {
            let style = next.style.token
            var names: [String: String] = [:]
            for element in ["basedOn", "next", "link"] {
                if let value = part.childValue(element, of: style) { names[value] = id(of: value, &merge) }
            }
            var numbers: [String: String] = [:]
            for token in style..<part.indexAfter(style)
            where part.tokens[token].isElementStart && part.name(of: token) == WordNames.w("numId") {
                if let value = part.attribute(WordNames.val, of: token) { numbers[value] = lists.number(of: value, &merge) }
            }
            let isRoot = next.style.parent == nil && next.style.type == "paragraph"
            let visitor = WordStyleVisitor(
                part: part, root: style, id: next.id, newName: next.newName,
                isDefault: merge.isFirstDefault(next.style.type), names: names, numbers: numbers,
                additions: isRoot ? differences.missing : [:],
                theme: ThemeResolving(guest.table.theme, merge.styles.table.theme))
            var copier = FragmentCopier(part, from: style, into: merge.stylesNamespaces, visitor)
            try copier.copy(style..<part.indexAfter(style))
            merge.additions.styles += copier.output
        }
    }
}
