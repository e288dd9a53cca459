import OfficeDocuments
import XMLScanning

/// The new names of what one stretch of a guest defines, for its references to follow.
struct NameAdopter {
    private var names: [NameSpace: [String: String]] = [:]
    /// Declarations that the stretch uses: sequences, variables, user fields, by element.
    private(set) var declarations: [Declared] = []
    private var seenDeclarations: Set<Declared> = []
    /// Ids of tracked changes that the stretch refers to.
    private(set) var changes: Set<String> = []

    /// A declaration by its kind and name.
    struct Declared: Hashable {
        /// `variable-decl` and its like.
        var element: String
        var name: String
    }

    /// Reads what tokens define and gives each a name that is free.
    mutating func read(_ tokens: Range<Int>, of part: XMLTokens, _ taken: inout TakenNames) {
        guard !tokens.isEmpty else { return }
        var reader = TagReader(part, from: tokens.lowerBound)
        for token in tokens where part.tokens[token].isElementStart {
            let tag = reader.tag(at: token)
            for (index, space) in ContentNames.definitions(of: tag) {
                let name = tag.attributes[index].value
                if names[space]?[name] == nil { names[space, default: [:]][name] = taken.allot(name, space) }
            }
            if let declared = Self.declared(by: tag), seenDeclarations.insert(declared).inserted {
                declarations.append(declared)
            }
            if let change = tag[Namespaces.text, "change-id"] { changes.insert(change) }
        }
    }

    private static func declared(by tag: Tag) -> Declared? {
        guard tag.name.namespace == Namespaces.text, let name = tag[Namespaces.text, "name"] else { return nil }
        switch tag.name.local {
        case "sequence": return Declared(element: "sequence-decl", name: name)
        case "variable-set", "variable-get", "variable-input":
            return Declared(element: "variable-decl", name: name)
        case "user-field-get", "user-field-input": return Declared(element: "user-field-decl", name: name)
        default: return nil
        }
    }

    mutating func rename(_ name: String, _ space: NameSpace, to made: String) {
        names[space, default: [:]][name] = made
    }

    func name(_ name: String, _ space: NameSpace) -> String { names[space]?[name] ?? name }

    /// Writes the new names into an element.
    func apply(to edit: inout TagEdit, of tag: Tag) {
        let defined = Dictionary(
            ContentNames.definitions(of: tag).map { ($0.index, $0.space) }, uniquingKeysWith: { first, _ in first })
        for (index, attribute) in tag.attributes.enumerated() {
            let space = defined[index] ?? ContentNames.reference(attribute.name, on: tag.name)
            var value = attribute.value
            if let space {
                value = name(value, space)
            } else if attribute.name == XMLName(Namespaces.xlink, "href"), let link = ContentNames.link(value) {
                value = "#" + name(link.name, link.space) + link.rest
            }
            if value != attribute.value { edit.values[index] = value }
        }
    }
}
