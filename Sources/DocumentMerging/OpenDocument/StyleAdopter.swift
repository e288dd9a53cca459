import Diagnostics
import OfficeDocuments
import XMLScanning

/// Brings the styles that a guest's content uses: those that the host has with the same
/// look are the host's, a name that stands for another look there is changed.
struct StyleAdopter {
    /// A style as the guest uses it; one of each gets one name in the host.
    private struct Use: Hashable {
        var key: StyleKey
        var fromCommon: Bool
        var opening: MasterPageUse
    }

    /// A style that is named and not yet copied.
    private struct Pending {
        var use: Use
        var definition: StyleTable.Definition
        var name: String
        var displayName: String?
        var isAutomatic: Bool
    }

    let guest: OpenDocumentGuest
    private let differences: StyleDefaults
    private var mapping: [Use: String] = [:]
    /// Where the guest defines a style.
    private struct Place: Hashable {
        var token: Int
        var isInContent: Bool
    }

    private var pageBeginnings: [Place: Bool] = [:]
    private var fontNames: [String: String] = [:]
    private var inProgress: Set<Use> = []
    private var pending: [Pending] = []

    init(_ guest: OpenDocumentGuest, host: HostStyles) {
        self.guest = guest
        differences = StyleDefaults(guest: guest.defaults, host: host.defaults)
    }

    /// How deep styles may refer to one another; beyond that a document is not honest.
    private static let maxDepth = 64

    // MARK: Names

    /// The name in the host of what the guest's content refers to.
    mutating func name(
        of key: StyleKey, opening: MasterPageUse = .broken, _ merge: inout OpenDocumentMerge
    ) throws(Diagnostic) -> String {
        try name(of: key, fromCommon: false, opening: opening, &merge)
    }

    private mutating func name(
        of key: StyleKey, fromCommon: Bool, opening: MasterPageUse, _ merge: inout OpenDocumentMerge
    ) throws(Diagnostic) -> String {
        if key.name.isEmpty { return "" }
        if key.space == "font" { return fontName(key.name, &merge) }
        guard let (definition, isAutomatic) = guest.table.definition(key, fromCommon: fromCommon) else {
            return key.name
        }
        let opening = beginsPage(definition) ? opening : .kept
        let use = Use(key: key, fromCommon: fromCommon, opening: opening)
        if let known = mapping[use] { return known }
        guard inProgress.count < Self.maxDepth, inProgress.insert(use).inserted else { return key.name }
        try mapReferences(of: definition, isAutomatic: isAutomatic, opening, &merge, behaviour: false)
        let look = look(of: definition, isAutomatic: isAutomatic, opening)
        let (name, displayName, isNew) =
            isAutomatic ? automaticName(key, look, &merge) : commonName(definition, look, &merge)
        mapping[use] = name
        if isNew {
            pending.append(
                Pending(
                    use: use, definition: definition, name: name, displayName: displayName,
                    isAutomatic: isAutomatic))
        }
        inProgress.remove(use)
        return name
    }

    private func automaticName(
        _ key: StyleKey, _ look: StyleLook, _ merge: inout OpenDocumentMerge
    ) -> (String, String?, Bool) {
        let (name, isNew) = merge.styles.automaticName(key, look: look)
        return (name, nil, isNew)
    }

    /// The guest's own name, or "Heading 1 (phu-luc)" where that stands for another look.
    private func commonName(
        _ definition: StyleTable.Definition, _ look: StyleLook, _ merge: inout OpenDocumentMerge
    ) -> (String, String?, Bool) {
        var key = definition.key
        var displayName: String?
        var number = 1
        while true {
            switch merge.styles.find(key, look: look) {
            case .same: return (key.name, nil, false)
            case .free:
                merge.styles.add(key, look: look)
                return (key.name, displayName, true)
            case .other:
                let suffix = number == 1 ? " (\(guest.label))" : " (\(guest.label) \(number))"
                displayName = shownName(definition) + suffix
                key.name = StyleNames.encoded(displayName ?? "")
                number += 1
            }
        }
    }

    private func shownName(_ definition: StyleTable.Definition) -> String {
        let part = guest.part(of: definition)
        let shown = part.attribute(XMLName(Namespaces.style, "display-name"), of: definition.token)
            ?? part.attribute(XMLName(Namespaces.drawing, "display-name"), of: definition.token)
        return shown ?? definition.key.name
    }

    private mutating func fontName(_ name: String, _ merge: inout OpenDocumentMerge) -> String {
        if let known = fontNames[name] { return known }
        guard let family = guest.fontFamilies[name], let font = guest.table.fonts[name] else { return name }
        let (made, isNew) = merge.styles.fontName(name, family: family)
        if isNew { merge.writeFont(font, of: guest, named: made) }
        fontNames[name] = made
        return made
    }

    // MARK: References and looks

    /// Whether a style or one that it is based on begins a page of another kind.
    private mutating func beginsPage(_ definition: StyleTable.Definition) -> Bool {
        let place = Place(token: definition.token, isInContent: definition.isInContent)
        if let known = pageBeginnings[place] { return known }
        let found = findsPage(definition)
        pageBeginnings[place] = found
        return found
    }

    private func findsPage(_ definition: StyleTable.Definition) -> Bool {
        var definition = definition
        for _ in 0..<Self.maxDepth {
            let part = guest.part(of: definition)
            let page = part.attribute(XMLName(Namespaces.style, "master-page-name"), of: definition.token)
            if let page { return !page.isEmpty }
            let parent = part.attribute(XMLName(Namespaces.style, "parent-style-name"), of: definition.token)
            guard let parent,
                let next = guest.table.definition(StyleKey(definition.key.space, parent), fromCommon: true)
            else { return false }
            definition = next.0
        }
        return false
    }

    /// Sees to it that what a style refers to has a name in the host.
    ///
    /// - Parameter behaviour: whether the style that follows is asked for too: it says
    ///   nothing of the look, and styles follow one another in circles.
    private mutating func mapReferences(
        of definition: StyleTable.Definition, isAutomatic: Bool, _ opening: MasterPageUse,
        _ merge: inout OpenDocumentMerge, behaviour: Bool
    ) throws(Diagnostic) {
        let part = guest.part(of: definition)
        let own = XMLName(Namespaces.style, "next-style-name")
        for token in definition.token...Int(part.tokens[definition.token].partner)
        where part.tokens[token].isElementStart {
            for attribute in part.attributes(of: token) {
                let name = part.expandedName(of: attribute, at: token)
                guard name != own || behaviour,
                    let space = StyleReferences.space(of: name, on: part.name(of: token), in: definition.key.space)
                else { continue }
                let key = StyleKey(space, decoded(part.bytes[attribute.value]))
                let isParent = name == XMLName(Namespaces.style, "parent-style-name")
                _ = try self.name(
                    of: key, fromCommon: !isAutomatic || isNamed(name), opening: isParent ? opening : .broken,
                    &merge)
            }
        }
    }

    /// Parents and followers are named styles always.
    private func isNamed(_ attribute: XMLName) -> Bool {
        attribute.namespace == Namespaces.style
            && ["parent-style-name", "next-style-name"].contains(attribute.local)
    }

    private func look(
        of definition: StyleTable.Definition, isAutomatic: Bool, _ opening: MasterPageUse
    ) -> StyleLook {
        let part = guest.part(of: definition)
        let space = definition.key.space
        var look = StyleLook(
            definition.token, of: part, family: space,
            StyleLook.Reading(
                mapped: { key in
                    key.space == "font"
                        ? guest.fontFamilies[key.name] ?? key.name
                        : known(key, isAutomatic: isAutomatic, opening)
                }, opening: ownUse(definition, opening)))
        if part.attribute(XMLName(Namespaces.style, "parent-style-name"), of: definition.token) == nil {
            look.underlay(differences.effective(in: space))
        }
        return look
    }

    /// A style is changed only where it says itself what page begins.
    private func ownUse(_ definition: StyleTable.Definition, _ opening: MasterPageUse) -> MasterPageUse {
        let page = guest.part(of: definition).attribute(
            XMLName(Namespaces.style, "master-page-name"), of: definition.token)
        return page?.isEmpty == false ? opening : .kept
    }

    /// The name in the host of what was asked for already.
    private func known(_ key: StyleKey, isAutomatic: Bool, _ opening: MasterPageUse) -> String {
        if key.space == "font" { return fontNames[key.name] ?? key.name }
        for fromCommon in isAutomatic ? [false, true] : [true] {
            for use in [opening, .broken, .kept] {
                if let name = mapping[Use(key: key, fromCommon: fromCommon, opening: use)] { return name }
            }
        }
        return key.name
    }

    // MARK: Writing

    /// Writes the styles that were asked for and are new.
    mutating func write(into merge: inout OpenDocumentMerge) throws(Diagnostic) {
        while let next = pending.popLast() {
            try mapReferences(
                of: next.definition, isAutomatic: next.isAutomatic, next.use.opening, &merge, behaviour: true)
            try write(next, &merge)
        }
    }

    private mutating func write(_ next: Pending, _ merge: inout OpenDocumentMerge) throws(Diagnostic) {
        let part = guest.part(of: next.definition)
        let token = next.definition.token
        let isRoot = part.attribute(XMLName(Namespaces.style, "parent-style-name"), of: token) == nil
        let additions = isRoot ? faces(differences.missing(in: next.definition.key.space), &merge) : [:]
        var pictures: [Int: PictureUse] = [:]
        var names: [StyleKey: String] = [:]
        for tag in part.tags(ofElement: token) {
            pictures[tag.token] = try guest.files.use(of: tag, in: part, &merge.files, flat: merge.isFlat)
            for attribute in tag.attributes {
                let space = StyleReferences.space(of: attribute.name, on: tag.name, in: next.definition.key.space)
                guard let space else { continue }
                let key = StyleKey(space, attribute.value)
                names[key] = known(key, isAutomatic: next.isAutomatic, next.use.opening)
            }
        }
        let visitor = StyleVisitor(
            part: part, root: token, key: next.definition.key, name: next.name,
            displayName: next.displayName, opening: ownUse(next.definition, next.use.opening),
            additions: additions,
            names: names, pictures: pictures)
        let host = next.isAutomatic ? merge.contentNamespaces : merge.stylesNamespaces
        var copier = FragmentCopier(part, from: token, into: host, visitor)
        try copier.copy(token..<part.indexAfter(token))
        if next.isAutomatic {
            merge.additions.automatic += copier.output
        } else {
            merge.additions.common += copier.output
        }
    }

    /// Typefaces as names of font faces.
    private mutating func faces(
        _ properties: StyleDefaults.Properties, _ merge: inout OpenDocumentMerge
    ) -> StyleDefaults.Properties {
        var made = properties
        for (property, value) in properties where property.local == "font-name" {
            let face = guest.fontFamilies.filter { $0.value == value }.keys.min() ?? value
            made[property] = fontName(face, &merge)
        }
        return made
    }
}
