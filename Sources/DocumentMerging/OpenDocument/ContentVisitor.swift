import Diagnostics
import OfficeDocuments
import XMLScanning

/// Rewrites a guest's content for the host.
struct ContentVisitor: FragmentVisitor {
    let guest: OpenDocumentGuest
    let names: NameAdopter
    var styles: StyleAdopter
    /// Whether the first paragraph or table is yet to come.
    var isOpening = true
    /// Lists that stand before, by the name of their style.
    private var listStyles: Set<String> = []

    init(_ guest: OpenDocumentGuest, _ names: NameAdopter, _ styles: StyleAdopter) {
        self.guest = guest
        self.names = names
        self.styles = styles
    }

    private static let blocks: Set<XMLName> = [
        XMLName(Namespaces.text, "p"), XMLName(Namespaces.text, "h"), XMLName(Namespaces.table, "table"),
    ]

    mutating func visit(
        _ tag: Tag, _ scope: inout FragmentScope, _ merge: inout OpenDocumentMerge
    ) throws(Diagnostic) -> TagAction {
        if isLeftBehind(tag) { return .drop }
        var edit = TagEdit()
        let opening: MasterPageUse = isOpening && Self.blocks.contains(tag.name) ? .dropped : .broken
        for (index, attribute) in tag.attributes.enumerated() where !attribute.value.isEmpty {
            guard let space = StyleReferences.space(of: attribute.name, on: tag.name, in: nil) else { continue }
            let name = try styles.name(of: StyleKey(space, attribute.value), opening: opening, &merge)
            if name != attribute.value { edit.values[index] = name }
        }
        if Self.blocks.contains(tag.name) { isOpening = false }
        dropForeign(tag, &edit)
        try nameParagraph(tag, opening, &edit, &merge)
        startList(tag, &edit)
        names.apply(to: &edit, of: tag)
        let picture = try guest.files.use(of: tag, in: guest.parts.content, &merge.files, flat: merge.isFlat)
        if case .absent = picture { return .drop }
        picture.apply(to: &edit, of: tag, &scope)
        return edit.action
    }

    /// What belongs to the guest's own pages and forms.
    private func isLeftBehind(_ tag: Tag) -> Bool {
        switch tag.name.namespace {
        case Namespaces.text:
            tag.name.local == "soft-page-break" || OpenDocumentParts.prelude.contains(tag.name.local)
        case Namespaces.office: tag.name.local == "forms" || tag.name.local == "binary-data"
        case Namespaces.drawing: tag.name.local == "control"
        default: false
        }
    }

    private func dropForeign(_ tag: Tag, _ edit: inout TagEdit) {
        if let index = tag.index(Namespaces.table, "template-name") { edit.values[index] = .some(nil) }
        for name in ["class-names", "master-page-name"] {
            for namespace in [Namespaces.text, Namespaces.drawing] {
                if let index = tag.index(namespace, name) { edit.values[index] = .some(nil) }
            }
        }
    }

    /// A paragraph without a style is one of "Standard", and a heading has the number that
    /// its level had.
    private mutating func nameParagraph(
        _ tag: Tag, _ opening: MasterPageUse, _ edit: inout TagEdit, _ merge: inout OpenDocumentMerge
    ) throws(Diagnostic) {
        guard tag.isOne(Namespaces.text, "p", "h") else { return }
        if tag.index(Namespaces.text, "style-name") == nil {
            let key = StyleKey("paragraph", "Standard")
            let name = try styles.name(of: key, opening: opening, &merge)
            if name != key.name { edit.added.append((XMLName(Namespaces.text, "style-name"), name)) }
        }
        guard tag.name.local == "h", tag.index(Namespaces.text, "is-list-header") == nil else { return }
        let level = tag[Namespaces.text, "outline-level"] ?? "1"
        if merge.styles.table.numberedLevels.contains(level), !guest.table.numberedLevels.contains(level) {
            edit.added.append((XMLName(Namespaces.text, "is-list-header"), "true"))
        }
    }

    /// The first list of a kind goes on from none, whatever stands before it in the host.
    private mutating func startList(_ tag: Tag, _ edit: inout TagEdit) {
        guard tag.isOne(Namespaces.text, "list"), let style = tag[Namespaces.text, "style-name"] else { return }
        let isFirst = listStyles.insert(style).inserted
        if isFirst, let index = tag.index(Namespaces.text, "continue-numbering"),
            tag.index(Namespaces.text, "continue-list") == nil, tag.attributes[index].value == "true"
        {
            edit.values[index] = .some(nil)
        }
    }
}
