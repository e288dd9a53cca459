import Archives
public import Diagnostics
package import OfficeDocuments
import Previewing
public import ReadingModel

/// A finished document: filled just now, or read from a file.
public struct Document: Sendable {
    package let template: OfficeDocument
    package let changes: PartChanges
    /// Whether a template was filled, so that the file says who wrote it.
    package let isFilled: Bool
    public let warnings: [Diagnostic]
    public let work: Work?

    /// What making it cost.
    public struct Work: Sendable {
        public var steps: Int
        public var scanned: Int
        public var written: Int
        /// Loops within loops at the deepest place.
        public var depth: Int
    }

    package init(
        template: OfficeDocument, changes: PartChanges, isFilled: Bool, warnings: [Diagnostic],
        work: Work?
    ) {
        self.template = template
        self.changes = changes
        self.isFilled = isFilled
        self.warnings = warnings
        self.work = work
    }

    /// Reads any ODT, FODT or DOCX.
    public init(contentsOf path: String) throws(Faults) {
        do throws(Diagnostic) {
            self.init(
                template: try Self.read(path), changes: PartChanges(), isFilled: false,
                warnings: [], work: nil)
        } catch { throw Faults(error.placed(path)) }
        try Secrecy.refuse(template, path)
    }

    package static func read(_ path: String) throws(Diagnostic) -> OfficeDocument {
        guard Files.isFolder(path) else { return try OfficeDocument(bytes: try Files.read(path)) }
        var files: [(name: String, bytes: [UInt8])] = []
        for name in try Files.list(path) { files.append((name, try Files.read(path + "/" + name))) }
        guard !files.isEmpty else { throw Diagnostic("not-an-office-file") }
        return try OfficeDocument(files: files)
    }

    // MARK: Bytes

    /// The document's file.
    ///
    /// - Parameter fileName: Its extension picks the format; nil keeps the template's.
    /// - Throws: `format-not-possible`.
    public func bytes(for fileName: String? = nil) throws(Faults) -> [UInt8] {
        let format = fileName.flatMap { DocumentFormat(fileName: $0) } ?? template.format.filled
        do throws(Diagnostic) {
            let deflater = Deflater()
            if format == template.format {
                return try template.encoded(changes, stamped: isFilled, with: deflater)
            }
            var changes = changes
            try template.removeSignatures(from: &changes)
            let made = try template.applying(changes)
            let converted = try made.converted(to: format)
            return try converted.encoded(PartChanges(), stamped: isFilled, with: deflater)
        } catch { throw Faults(error) }
    }

    /// What writing it in a file's format loses: the signature of a signed template that
    /// was not filled.
    public func warnings(writing fileName: String) -> [Diagnostic] {
        guard template.isSigned, !isFilled, let format = DocumentFormat(fileName: fileName),
            format != template.format
        else { return [] }
        return [Diagnostic("signature-removed")]
    }

    /// Writes the document; it is whole or absent.
    public func write(to path: String) throws(Faults) {
        let bytes = try bytes(for: path)
        do throws(Diagnostic) { try Files.write(bytes, to: path) } catch { throw Faults(error) }
    }

    package static func converted(
        _ document: OfficeDocument, to format: DocumentFormat
    ) throws(Faults) -> OfficeDocument {
        do throws(Diagnostic) { return try document.converted(to: format) } catch {
            throw Faults(error)
        }
    }

    // MARK: Reading

    /// What stands in it, as a person sees it.
    public func reading() throws(Faults) -> Reading {
        try Reading(bytes: try bytes())
    }

    /// The document as plain text.
    ///
    /// - Parameter width: In terminal cells; 0 does not wrap.
    public func preview(width: Int = 100, isVietnamese: Bool = true) throws(Faults) -> String {
        TextPreview(width: width, isVietnamese: isVietnamese).render(try reading())
    }
}
