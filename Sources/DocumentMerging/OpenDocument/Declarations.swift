import Diagnostics
import OfficeDocuments
import XMLScanning

/// What stands before the text and is used in it: tracked changes, variables, sequences,
/// user fields (ODF 1.3 part 3, 3.4 and 5.5).
struct Declarations {
    /// By container: what guests brought.
    private(set) var added: [String: [UInt8]] = [:]
    /// By element and name: what the declaration says.
    private var known: [NameAdopter.Declared: String] = [:]
    private var names: [String: NameAllotment] = [:]

    static let containers = [
        "variable-decl": "variable-decls", "sequence-decl": "sequence-decls",
        "user-field-decl": "user-field-decls",
    ]

    init(_ parts: OpenDocumentParts) {
        for container in Self.containers.values {
            guard let element = parts.preludeElement(container) else { continue }
            for child in parts.content.children(of: element) {
                guard let name = Self.name(of: child, in: parts.content) else { continue }
                let local = parts.content.name(of: child).local
                known[NameAdopter.Declared(element: local, name: name)] = Self.meaning(of: child, in: parts.content)
                names[local, default: NameAllotment()].take(name)
            }
        }
    }

    private static func name(of element: Int, in part: XMLTokens) -> String? {
        part.attribute(XMLName(Namespaces.text, "name"), of: element)
    }

    /// All that a declaration says but its name.
    private static func meaning(of element: Int, in part: XMLTokens) -> String {
        part.attributes(of: element).compactMap { attribute -> String? in
            let name = part.expandedName(of: attribute, at: element)
            if name == XMLName(Namespaces.text, "name") { return nil }
            return "\(name.namespace) \(name.local)=\(decoded(part.bytes[attribute.value]))"
        }.sorted().joined(separator: "\n")
    }

    /// Brings a declaration of a guest; one of the same name that says something else is
    /// the host's, and the guest's gets another name.
    mutating func adopt(
        _ declared: NameAdopter.Declared, of guest: OpenDocumentGuest, _ adopter: inout NameAdopter,
        into host: PartNamespaces
    ) throws(Diagnostic) {
        guard let container = Self.containers[declared.element],
            let element = guest.parts.preludeElement(container)
        else { return }
        let part = guest.parts.content
        let found = part.children(of: element).first { Self.name(of: $0, in: part) == declared.name }
        guard let found else { return }
        let meaning = Self.meaning(of: found, in: part)
        var made = declared
        if let theirs = known[declared] {
            // A sequence counts on, whatever its separators.
            if theirs == meaning || declared.element == "sequence-decl" { return }
            made.name = name(for: declared, meaning)
            let space: NameSpace = declared.element == "variable-decl" ? .variable : .userField
            adopter.rename(declared.name, space, to: made.name)
            if known[made] != nil { return }
        } else {
            names[declared.element, default: NameAllotment()].take(declared.name)
        }
        known[made] = meaning
        var copier = FragmentCopier(part, from: found, into: host, RenamingVisitor(name: made.name))
        try copier.copy(found..<part.indexAfter(found))
        added[container, default: []] += copier.output
    }

    /// The name under which an earlier adoption brought the same, else a new one.
    private mutating func name(for declared: NameAdopter.Declared, _ meaning: String) -> String {
        var number = 2
        while let other = known[.init(element: declared.element, name: "\(declared.name)_\(number)")] {
            if other == meaning { return "\(declared.name)_\(number)" }
            number += 1
        }
        return names[declared.element, default: NameAllotment()].allot(declared.name) { "\(declared.name)_\($0)" }
    }

    mutating func addChanges(_ bytes: [UInt8]) {
        if !bytes.isEmpty { added["tracked-changes", default: []] += bytes }
    }

    /// What is put into the host's text, before all else of it.
    func patches(_ parts: OpenDocumentParts, _ namespaces: PartNamespaces) -> [Patch] {
        let part = parts.content
        var patches: [Patch] = []
        var missing: [UInt8] = []
        let (prefix, declaration) = namespaces.spelled(Namespaces.text, usual: "text")
        let start = parts.textRange.lowerBound
        for container in OpenDocumentParts.prelude {
            guard let bytes = added[container] else { continue }
            if let element = parts.preludeElement(container) {
                patches.append(.end(of: element, in: part, bytes))
            } else {
                let place = follower(of: container, parts).map { Int(part.tokens[$0].start) } ?? start
                let made = Array("<\(prefix)\(container)\(declaration)>".utf8) + bytes
                    + Array("</\(prefix)\(container)>".utf8)
                if place == start { missing += made } else { patches.append(Patch(place..<place, made)) }
            }
        }
        if !missing.isEmpty { patches.append(Patch(start..<start, missing)) }
        return patches
    }

    /// The first element that must stand behind a container that is missing.
    private func follower(of container: String, _ parts: OpenDocumentParts) -> Int? {
        let rank = OpenDocumentParts.prelude.firstIndex(of: container) ?? 0
        return OpenDocumentParts.prelude[(rank + 1)...].lazy.compactMap { parts.preludeElement($0) }.first
    }
}

/// Gives the root of a declaration another name.
private struct RenamingVisitor: FragmentVisitor {
    let name: String

    mutating func visit(
        _ tag: Tag, _ scope: inout FragmentScope, _ state: inout Void
    ) throws(Diagnostic) -> TagAction {
        guard let index = tag.index(Namespaces.text, "name"), tag.attributes[index].value != name else {
            return .keep
        }
        var edit = TagEdit()
        edit.values[index] = name
        return edit.action
    }
}
