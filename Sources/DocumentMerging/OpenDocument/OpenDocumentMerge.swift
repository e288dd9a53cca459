import Diagnostics
import OfficeDocuments
import XMLScanning

/// Puts ODF guests into an ODF host.
struct OpenDocumentMerge {
    /// Markup that has to be written, by place.
    struct Additions {
        /// Automatic styles of the content.
        var automatic: [UInt8] = []
        /// Named styles.
        var common: [UInt8] = []
        var contentFonts: [UInt8] = []
        var stylesFonts: [UInt8] = []
    }

    let parts: OpenDocumentParts
    let contentNamespaces: PartNamespaces
    let stylesNamespaces: PartNamespaces
    var styles: HostStyles
    var files: PackageFiles
    var additions = Additions()
    private var names = TakenNames()
    private var declarations: Declarations
    var isFlat: Bool { parts.document.format.isFlat }

    init(host: OfficeDocument) throws(Diagnostic) {
        parts = try OpenDocumentParts(host, name: "")
        contentNamespaces = PartNamespaces(parts.content)
        stylesNamespaces = parts.styles.map(PartNamespaces.init) ?? PartNamespaces(NewStylesPart.namespaces)
        styles = HostStyles(parts)
        files = PackageFiles(host)
        declarations = Declarations(parts)
        names.take(from: parts.content)
        if !host.format.isFlat, let styles = parts.styles { names.take(from: styles) }
    }

    /// What stands in a range of the guest's content, as markup for the host's.
    mutating func adopt(_ range: Range<Int>?, of guest: OpenDocumentGuest) throws(Diagnostic) -> [UInt8] {
        let part = guest.parts.content
        let range = range ?? guest.parts.textRange
        guard let tokens = part.wholeTokens(in: range) else {
            throw Diagnostic("guest-range-unbalanced", ["name": guest.name])
        }
        var adopter = NameAdopter()
        adopter.read(tokens, of: part, &names)
        let regions = changedRegions(of: guest, for: adopter.changes)
        for region in regions { adopter.read(region..<part.indexAfter(region), of: part, &names) }
        for declared in adopter.declarations {
            try declarations.adopt(declared, of: guest, &adopter, into: contentNamespaces)
        }
        let styles = StyleAdopter(guest, host: self.styles)
        let visitor = ContentVisitor(guest, adopter, styles)
        var content = FragmentCopier(part, from: tokens.lowerBound, into: contentNamespaces, visitor)
        try content.copy(tokens, &self)
        var changes = FragmentCopier(part, from: regions.first ?? 0, into: contentNamespaces, content.visitor)
        for region in regions { try changes.copy(region..<part.indexAfter(region), &self) }
        try changes.visitor.styles.write(into: &self)
        declarations.addChanges(changes.output)
        return content.output
    }

    /// The tracked changes that the stretch refers to, in their order.
    private func changedRegions(of guest: OpenDocumentGuest, for ids: Set<String>) -> [Int] {
        guard !ids.isEmpty, let container = guest.parts.preludeElement("tracked-changes") else { return [] }
        let part = guest.parts.content
        return part.children(of: container).filter { region in
            let id = part.attribute(XMLName(Namespaces.text, "id"), of: region)
                ?? part.attribute(XMLName(Namespaces.xml, "id"), of: region)
            return id.map(ids.contains) ?? false
        }
    }

    /// Writes a font face into both parts: each has its own list.
    mutating func writeFont(_ font: StyleTable.Definition, of guest: OpenDocumentGuest, named name: String) {
        let part = guest.part(of: font)
        func copied(into namespaces: PartNamespaces) -> [UInt8] {
            var copier = FragmentCopier(part, from: font.token, into: namespaces, FontVisitor(name: name))
            try? copier.copy(font.token..<part.indexAfter(font.token))
            return copier.output
        }
        additions.stylesFonts += copied(into: stylesNamespaces)
        if !isFlat { additions.contentFonts += copied(into: contentNamespaces) }
    }

    // MARK: The host with what came

    /// - Parameter replacing: in the host's content.
    func changes(replacing: [Patch]) throws(Diagnostic) -> PartChanges {
        var changes = PartChanges()
        var content = declarations.patches(parts, contentNamespaces)
        content += replacing.map { $0 }
        if isFlat {
            content += StylePlaces(parts).flatPatches(additions, contentNamespaces)
        } else {
            content += StylePlaces(parts).contentPatches(additions, contentNamespaces)
            try addFiles(&changes)
        }
        if !content.isEmpty { changes.replaced[parts.document.mainPart] = content.applied(to: parts.content.bytes) }
        return changes
    }

    private func addFiles(_ changes: inout PartChanges) throws(Diagnostic) {
        var manifest = files.entries
        changes.added = files.added
        if let styles = parts.styles {
            let patches = StylePlaces(parts).stylesPatches(additions, stylesNamespaces)
            if !patches.isEmpty { changes.replaced[OpenDocumentParts.stylesName] = patches.applied(to: styles.bytes) }
        } else if !additions.common.isEmpty {
            changes.added.append((OpenDocumentParts.stylesName, NewStylesPart.bytes(additions)))
            manifest.append((OpenDocumentParts.stylesName, "text/xml"))
        }
        if let made = try Manifest.adding(manifest, to: parts.document) { changes.replaced[Manifest.path] = made }
    }
}

/// A font face without the font's own bytes: they stay where they are.
private struct FontVisitor: FragmentVisitor {
    let name: String

    mutating func visit(
        _ tag: Tag, _ scope: inout FragmentScope, _ state: inout Void
    ) throws(Diagnostic) -> TagAction {
        var edit = TagEdit()
        edit.dropsContent = true
        if let index = tag.index(Namespaces.style, "name"), tag.attributes[index].value != name {
            edit.values[index] = name
        }
        return edit.action
    }
}
