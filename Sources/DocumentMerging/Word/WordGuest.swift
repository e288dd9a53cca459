import Diagnostics
import OfficeDocuments
import XMLScanning

/// A WordprocessingML document that is put into others, read once.
struct WordGuest {
    let name: String
    let parts: WordParts
    let table: WordStyleTable

    init(_ document: OfficeDocument, name: String) throws(Diagnostic) {
        self.name = name
        parts = try WordParts(document, name: name)
        table = WordStyleTable(parts)
    }

    var label: String { GuestLabel.of(name) }
}
