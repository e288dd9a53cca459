package import Archives
package import Diagnostics
import XMLScanning

/// An office document: a container with named parts, of which only those are
/// expanded that somebody asks for.
package struct OfficeDocument: Sendable {
    package let format: DocumentFormat
    let container: Container
    /// For packages of OPC: types and relationships, read once.
    let opc: OPCIndex?

    /// How the parts are kept.
    enum Container: Sendable {
        case archive(Archive)
        case files([(name: String, bytes: [UInt8])])
        case flat([UInt8])
    }

    /// The one part of a flat document.
    package static let flatPart = "document.xml"

    /// Reads a document from its bytes; what it is, its content says.
    ///
    /// - Throws: `not-an-office-file` and its like with what it is instead, an
    ///   archive's or a part's fault.
    package init(bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(Diagnostic) {
        switch FileKind(of: bytes) {
        case .archive:
            try self.init(container: .archive(Archive(bytes, limits: limits)))
        case .flat: self.init(format: .fodt, container: .flat(bytes), opc: nil)
        case .other(let id): throw Diagnostic(id)
        }
    }

    /// An unpacked package.
    package init(files: [(name: String, bytes: [UInt8])]) throws(Diagnostic) {
        try self.init(container: .files(files))
    }

    private init(container: Container) throws(Diagnostic) {
        let probe = OfficeDocument(format: .odt, container: container, opc: nil)
        if let types = try probe.part("[Content_Types].xml") {
            let opc = try OPCIndex(types: types, document: probe)
            self.init(format: opc.format, container: container, opc: opc)
            return
        }
        self.init(
            format: try Self.openDocumentFormat(of: probe), container: container, opc: nil)
    }

    /// One part in any markup, by the name `flatPart`.
    package init(flat bytes: [UInt8]) {
        self.init(format: .fodt, container: .flat(bytes), opc: nil)
    }

    init(format: DocumentFormat, container: Container, opc: OPCIndex?) {
        self.format = format
        self.container = container
        self.opc = opc
    }

    private static func openDocumentFormat(
        of probe: OfficeDocument
    ) throws(Diagnostic) -> DocumentFormat {
        guard try probe.part("content.xml") != nil else {
            let nested = probe.partNames.contains {
                $0.hasSuffix("/content.xml") || $0.hasSuffix("/[Content_Types].xml")
            }
            throw Diagnostic(nested ? "office-folder-too-deep" : "not-an-office-file")
        }
        let type = try probe.part("mimetype").map { String(decoding: $0, as: UTF8.self) } ?? ""
        let trimmed = type.filter { !$0.isWhitespace }
        if try isEncrypted(probe) { throw Diagnostic("office-encrypted") }
        switch trimmed {
        case DocumentFormat.odt.mediaType, "": return .odt
        case DocumentFormat.ott.mediaType: return .ott
        default: throw Diagnostic("not-a-text-document", ["found": trimmed])
        }
    }

    private static func isEncrypted(_ probe: OfficeDocument) throws(Diagnostic) -> Bool {
        guard let manifest = try probe.part("META-INF/manifest.xml") else { return false }
        return manifest.contains(Array("encryption-data".utf8))
    }

    // MARK: Parts

    /// In the container's order.
    package var partNames: [String] {
        switch container {
        case .archive(let archive): archive.entries.map(\.name)
        case .files(let files): files.map(\.name)
        case .flat: [Self.flatPart]
        }
    }

    /// The expanded bytes of a part, nil if there is none of that name.
    package func part(_ name: String) throws(Diagnostic) -> [UInt8]? {
        switch container {
        case .archive(let archive):
            guard let entry = archive.entry(named: name) ?? caseless(name, archive) else {
                return nil
            }
            return try archive.contents(of: entry)
        case .files(let files): return files.first { $0.name == name }?.bytes
        case .flat(let bytes): return name == Self.flatPart ? bytes : nil
        }
    }

    /// The first bytes of a part, nil if there is none of that name.
    package func beginning(of name: String, _ count: Int) throws(Diagnostic) -> [UInt8]? {
        if case .archive(let archive) = container, let entry = archive.entry(named: name) {
            return try archive.beginning(of: entry, count)
        }
        return try part(name).map { Array($0.prefix(count)) }
    }

    /// Part names of OPC are equal without regard to case (ISO 29500-2, 6.2.2.3).
    private func caseless(_ name: String, _ archive: Archive) -> ArchiveEntry? {
        guard opc != nil || name.hasPrefix("[") else { return nil }
        let wanted = name.lowercased()
        return archive.entries.first { $0.name.lowercased() == wanted }
    }

    /// The part that holds the body.
    package var mainPart: String {
        switch format {
        case .odt, .ott: "content.xml"
        case .fodt: Self.flatPart
        default: opc?.main ?? "word/document.xml"
        }
    }

    /// The content type of a part (OPC), nil where none is declared.
    package func contentType(of name: String) -> String? { opc?.contentType(of: name) }

    /// The relationships of a part, or of the package for "".
    package func relationships(of name: String) throws(Diagnostic) -> [Relationship] {
        guard opc != nil else { return [] }
        let path = Relationship.part(of: name)
        guard let bytes = try part(path) else { return [] }
        return try Relationship.read(bytes, part: path, source: name)
    }
}

extension [UInt8] {
    /// Whether the bytes occur somewhere.
    package func contains(_ pattern: [UInt8]) -> Bool {
        guard let first = pattern.first, count >= pattern.count else { return false }
        var at = startIndex
        while let found = self[at...].firstIndex(of: first), found + pattern.count <= count {
            if self[found..<found + pattern.count].elementsEqual(pattern) { return true }
            at = found + 1
        }
        return false
    }
}
