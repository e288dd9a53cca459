import Archives
package import DocumentValidator
package import OfficeDocuments

extension OfficeDocument {
    /// The document as the validator takes it.
    package func contents() throws -> DocumentContents {
        if format.isFlat { return DocumentContents(flat: try part(Self.flatPart) ?? []) }
        return DocumentContents(entries: try partNames.map { ($0, try part($0) ?? []) })
    }

    /// What another document, which was made of this one, has that this one had not.
    package func newFaults(after changes: PartChanges, in other: OfficeDocument) throws -> [DocumentFault] {
        let written = try other.encoded(changes, stamped: true, with: Deflater())
        return DocumentValidator.newFaults(
            of: try OfficeDocument(bytes: written).contents(), from: try contents())
    }

    /// What a finished document has that this template had not; the document is written
    /// and read again for it.
    package func newFaults(after changes: PartChanges) throws -> [DocumentFault] {
        let written = try encoded(changes, stamped: true, with: Deflater())
        let document = try OfficeDocument(bytes: written)
        return DocumentValidator.newFaults(of: try document.contents(), from: try contents())
    }
}
