import Diagnostics
import OfficeDocuments
import XMLScanning

/// Rewrites a guest's style for the host.
struct WordStyleVisitor: FragmentVisitor {
    let part: XMLTokens
    let root: Int
    let id: String
    /// Nil where the name stays.
    let newName: String?
    /// Whether the host has no style for what names none.
    let isDefault: Bool
    let names: [String: String]
    let numbers: [String: String]
    /// What is said here because the host's defaults say something else.
    let additions: [String: String]
    let theme: ThemeResolving

    mutating func visit(
        _ tag: Tag, _ scope: inout FragmentScope, _ state: inout Void
    ) throws(Diagnostic) -> TagAction {
        var edit = TagEdit()
        theme.apply(to: &edit, of: tag)
        let depth = part.tokens[tag.token].depth - part.tokens[root].depth
        if depth == 0 {
            nameRoot(tag, &edit)
            addContainers(tag.token, &edit, &scope)
        } else if depth == 1 {
            if let drop = visitChild(tag, &edit, &scope) { return drop }
        } else if depth == 2 {
            addValues(tag, &edit, &scope)
        }
        if tag.name == WordNames.w("numId"), let index = tag.index(Namespaces.word, "val"),
            let number = numbers[tag.attributes[index].value]
        {
            edit.values[index] = number
        }
        return edit.action
    }

    private func nameRoot(_ tag: Tag, _ edit: inout TagEdit) {
        if let index = tag.index(Namespaces.word, "styleId"), tag.attributes[index].value != id {
            edit.values[index] = id
        }
        if let index = tag.index(Namespaces.word, "default"), newName != nil || !isDefault {
            edit.values[index] = .some(nil)
        }
        if newName != nil, tag.index(Namespaces.word, "customStyle") == nil {
            edit.added.append((WordNames.w("customStyle"), "1"))
        }
    }

    private func visitChild(_ tag: Tag, _ edit: inout TagEdit, _ scope: inout FragmentScope) -> TagAction? {
        switch tag.name.local {
        case "name":
            if let newName, let index = tag.index(Namespaces.word, "val") { edit.values[index] = newName }
        case "aliases": if newName != nil { return .drop }
        case "basedOn", "next", "link":
            guard let index = tag.index(Namespaces.word, "val"), let name = names[tag.attributes[index].value]
            else { return .drop }
            if name != tag.attributes[index].value { edit.values[index] = name }
        case "pPr", "rPr": complete(tag, &edit, &scope)
        default: break
        }
        if WordNames.order["style"]?.contains(tag.name.local) == true {
            edit.before += containers(before: tag, &scope)
        }
        return nil
    }

    // MARK: What the defaults said

    /// `rPr/sz@val` as container, element, attribute.
    private struct Addition {
        var container: String, element: String, attribute: String, value: String
    }

    private func additions(in container: String) -> [Addition] {
        additions.sorted { $0.key < $1.key }.compactMap { key, value in
            let words = key.split(whereSeparator: { $0 == "/" || $0 == "@" }).map(String.init)
            guard words.count == 3, words[0] == container else { return nil }
            return Addition(container: words[0], element: words[1], attribute: words[2], value: value)
        }
    }

    /// Elements with the missing properties, in the schema's order.
    private func markup(_ container: String, _ elements: [String], _ scope: inout FragmentScope) -> [UInt8] {
        var bytes: [UInt8] = []
        for element in WordNames.order[container] ?? [] where elements.contains(element) {
            bytes += Array("<\(scope.spelled(WordNames.w(element)))".utf8)
            for addition in additions(in: container) where addition.element == element {
                bytes += Array(" \(scope.spelled(WordNames.w(addition.attribute)))=\"".utf8)
                bytes += escaped(addition.value) + [0x22]
            }
            bytes += Array("/>".utf8)
        }
        return bytes
    }

    private func childNames(_ element: Int) -> Set<String> {
        Set(part.children(of: element).map { part.name(of: $0).local })
    }

    private func missingElements(_ container: Int) -> [String] {
        let present = childNames(container)
        return Set(additions(in: part.name(of: container).local).map(\.element)).filter { !present.contains($0) }.sorted()
    }

    private func missingContainers() -> [String] {
        let present = childNames(root)
        return ["pPr", "rPr"].filter { !present.contains($0) && !additions(in: $0).isEmpty }
    }

    private func container(_ name: String, _ scope: inout FragmentScope) -> [UInt8] {
        let typed = scope.spelled(WordNames.w(name))
        let elements = additions(in: name).map(\.element)
        return Array("<\(typed)>".utf8) + markup(name, elements, &scope) + Array("</\(typed)>".utf8)
    }

    /// Containers that come last.
    private func addContainers(_ root: Int, _ edit: inout TagEdit, _ scope: inout FragmentScope) {
        let present = childNames(root)
        for name in missingContainers() where present.isDisjoint(with: WordNames.followers(of: name, in: "style")) {
            edit.atEnd += container(name, &scope)
        }
    }

    /// Containers of which this element is the first follower.
    private func containers(before tag: Tag, _ scope: inout FragmentScope) -> [UInt8] {
        var bytes: [UInt8] = []
        for name in missingContainers() {
            let followers = WordNames.followers(of: name, in: "style")
            let first = part.children(of: root).first { followers.contains(part.name(of: $0).local) }
            if first == tag.token { bytes += container(name, &scope) }
        }
        return bytes
    }

    /// Properties that come last in their container.
    private func complete(_ tag: Tag, _ edit: inout TagEdit, _ scope: inout FragmentScope) {
        let present = childNames(tag.token)
        let last = missingElements(tag.token).filter {
            present.isDisjoint(with: WordNames.followers(of: $0, in: tag.name.local))
        }
        edit.atEnd += markup(tag.name.local, last, &scope)
    }

    /// Properties before this one, and attributes that it lacks.
    private func addValues(_ tag: Tag, _ edit: inout TagEdit, _ scope: inout FragmentScope) {
        let container = part.children(of: root).first { part.isInside($0, tag.token) }
        guard let container, ["pPr", "rPr"].contains(part.name(of: container).local) else { return }
        let name = part.name(of: container).local
        for addition in additions(in: name)
        where addition.element == tag.name.local && tag.index(Namespaces.word, addition.attribute) == nil {
            // An element without a value is switched on.
            if addition.attribute == "val" { continue }
            let theme = WordTheme.fontAttributes.first { $0.value == addition.attribute }?.key
            if let theme, tag.index(Namespaces.word, theme) != nil { continue }
            edit.added.append((WordNames.w(addition.attribute), addition.value))
        }
        let before = missingElements(container).filter { element in
            let followers = WordNames.followers(of: element, in: name)
            return part.children(of: container).first { followers.contains(part.name(of: $0).local) } == tag.token
        }
        edit.before += markup(name, before, &scope)
    }
}
