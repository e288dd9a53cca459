import Diagnostics
import OfficeDocuments
import XMLScanning

/// An ODF document that is put into others, read once.
struct OpenDocumentGuest {
    /// As an author names it.
    let name: String
    let parts: OpenDocumentParts
    let table: StyleTable
    let files: GuestFiles
    let fontFamilies: [String: String]
    let defaults: [String: StyleDefaults.Properties]

    init(_ document: OfficeDocument, name: String) throws(Diagnostic) {
        let parts = try OpenDocumentParts(document, name: name)
        let table = StyleTable(parts)
        let families = table.fonts.mapValues { HostStyles.family(ofFont: $0, parts) }
        self.name = name
        self.parts = parts
        self.table = table
        files = try GuestFiles(parts)
        fontFamilies = families
        defaults = StyleDefaults.read(table, parts) { families[$0] ?? $0 }
    }

    func part(of definition: StyleTable.Definition) -> XMLTokens {
        definition.isInContent ? parts.content : parts.styles ?? parts.content
    }

    var label: String { GuestLabel.of(name) }
}
