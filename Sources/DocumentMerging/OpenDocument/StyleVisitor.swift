import Diagnostics
import OfficeDocuments
import XMLScanning

/// Rewrites a guest's style for the host: its name, what it refers to, and what it printed
/// by the guest's defaults.
struct StyleVisitor: FragmentVisitor {
    let part: XMLTokens
    let root: Int
    let key: StyleKey
    let name: String
    /// For a renamed style that people see by name.
    let displayName: String?
    let opening: MasterPageUse
    /// What is said here because the host's defaults say something else.
    let additions: StyleDefaults.Properties
    /// The host's names of what it refers to.
    let names: [StyleKey: String]
    /// By the token of the element that shows it.
    let pictures: [Int: PictureUse]

    /// The order of properties elements in a style (ODF 1.3 part 3, 16.2); `style:map` last.
    private static let order = ["graphic-properties", "paragraph-properties", "text-properties"]

    mutating func visit(
        _ tag: Tag, _ scope: inout FragmentScope, _ state: inout Void
    ) throws(Diagnostic) -> TagAction {
        var edit = TagEdit()
        for (index, attribute) in tag.attributes.enumerated() {
            if opening.drops(attribute.name) {
                edit.values[index] = .some(nil)
            } else if let space = StyleReferences.space(of: attribute.name, on: tag.name, in: key.space),
                !attribute.value.isEmpty
            {
                let name = names[StyleKey(space, attribute.value)]
                if let name, name != attribute.value { edit.values[index] = name }
            }
        }
        if tag.token == root { nameRoot(tag, &edit, &scope) }
        if part.tokens[tag.token].depth == part.tokens[root].depth + 1 { complete(tag, &edit, &scope) }
        if tag.isOne(Namespaces.office, "binary-data") { return .drop }
        pictures[tag.token]?.apply(to: &edit, of: tag, &scope)
        return edit.action
    }

    private func nameRoot(_ tag: Tag, _ edit: inout TagEdit, _ scope: inout FragmentScope) {
        if let index = StyleKey.nameIndex(of: tag), tag.attributes[index].value != name {
            edit.values[index] = name
        }
        if let displayName {
            let namespace = tag.name.namespace == Namespaces.drawing ? Namespaces.drawing : Namespaces.style
            if let index = tag.index(namespace, "display-name") {
                edit.values[index] = displayName
            } else {
                edit.added.append((XMLName(namespace, "display-name"), displayName))
            }
        }
        let present = Set(part.children(of: tag.token).map { part.name(of: $0).local })
        for element in needed where !present.contains(element) && follower(of: element, in: present) == nil {
            edit.atEnd += properties(element, &scope)
        }
    }

    /// Adds to a properties element, and writes those that are missing before it.
    private func complete(_ tag: Tag, _ edit: inout TagEdit, _ scope: inout FragmentScope) {
        let siblings = Set(part.children(of: root).map { part.name(of: $0).local })
        let first = part.children(of: root).first { part.name(of: $0) == tag.name }
        if first == tag.token {
            for element in needed
            where !siblings.contains(element) && follower(of: element, in: siblings) == tag.name.local {
                edit.before += properties(element, &scope)
            }
        }
        for (property, value) in values(of: tag.name.local) {
            let name = XMLName(property.namespace, property.local)
            if tag.index(name.namespace, name.local) == nil, !hasShorthand(tag, property.local) {
                edit.added.append((name, value))
            }
        }
        if opening == .broken, tag.name.local == "paragraph-properties" {
            edit.added.append((XMLName(Namespaces.fo, "break-before"), "page"))
        }
    }

    /// `fo:margin` says what `fo:margin-left` says.
    private func hasShorthand(_ tag: Tag, _ local: String) -> Bool {
        local.hasPrefix("margin-") && tag.index(Namespaces.fo, "margin") != nil
    }

    private var needed: [String] {
        var elements = Set(additions.keys.map(\.element))
        if opening == .broken { elements.insert("paragraph-properties") }
        return Self.order.filter(elements.contains) + elements.subtracting(Self.order).sorted()
    }

    private func values(of element: String) -> [(StyleLook.Property, String)] {
        additions.filter { $0.key.element == element }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The first element of a style that must stand behind a properties element.
    private func follower(of element: String, in present: Set<String>) -> String? {
        let rank = Self.order.firstIndex(of: element) ?? -1
        return (Self.order[(rank + 1)...] + ["map"]).first(where: present.contains)
    }

    private func properties(_ element: String, _ scope: inout FragmentScope) -> [UInt8] {
        var text = "<" + scope.spelled(XMLName(Namespaces.style, element))
        for (property, value) in values(of: element) {
            text += " " + scope.spelled(XMLName(property.namespace, property.local))
            text += "=\"" + attributeValue(value) + "\""
        }
        if opening == .broken, element == "paragraph-properties" {
            text += " " + scope.spelled(XMLName(Namespaces.fo, "break-before")) + "=\"page\""
        }
        return Array((text + "/>").utf8)
    }
}
