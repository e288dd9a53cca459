public import Diagnostics
package import OfficeDocuments
import XMLScanning

extension Reading {
    /// Reads a finished document: what it is, its bytes say.
    ///
    /// - Throws: everything that hinders it: a container or a part that is damaged,
    ///   or none of ours.
    public init(bytes: [UInt8]) throws(Faults) {
        let document: OfficeDocument
        do {
            document = try OfficeDocument(bytes: bytes)
        } catch {
            throw Faults(error)
        }
        try self.init(document: document)
    }

    /// Reads a finished document.
    package init(document: OfficeDocument) throws(Faults) {
        var faults: [Diagnostic] = []
        do {
            self =
                document.format.isOpenDocument
                ? try Self.openDocument(document) : try Self.word(document, &faults)
        } catch {
            throw Faults([error] + faults)
        }
        if !faults.isEmpty { throw Faults(faults) }
    }

    private static func openDocument(_ document: OfficeDocument) throws(Diagnostic) -> Reading {
        let content: Markup<OpenDocumentTag>? = try markup(document, document.mainPart, .other)
        guard let content else { throw Diagnostic("office-no-main-part") }
        let isFlat = document.format.isFlat
        let styles: Markup<OpenDocumentTag>? = isFlat ? nil : try markup(document, "styles.xml", .other)
        let meta: Markup<OpenDocumentTag>? = isFlat ? nil : try markup(document, "meta.xml", .other)
        let reader = OpenDocumentReader(content: content, named: document.mainPart, styles: styles)
        return reader.read(format: document.format, meta: meta)
    }

    private static func word(
        _ document: OfficeDocument, _ faults: inout [Diagnostic]
    ) throws(Diagnostic) -> Reading {
        guard let main = try WordPart(document, document.mainPart) else {
            throw Diagnostic("office-no-main-part")
        }
        let reader = try WordReader(document, main)
        let reading = try reader.read(main)
        faults = reader.faults
        return reading
    }

    private static func markup<Tag>(
        _ document: OfficeDocument, _ name: String, _ other: Tag
    ) throws(Diagnostic) -> Markup<Tag>? {
        guard let bytes = try document.part(name) else { return nil }
        return Markup(try XMLScanner.scan(bytes, part: name), other: other)
    }
}
