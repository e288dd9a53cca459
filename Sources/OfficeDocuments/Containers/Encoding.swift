package import Archives
package import Diagnostics

/// What becomes of a document's parts.
package struct PartChanges: Sendable {
    package var replaced: [String: [UInt8]] = [:]
    package var added: [(name: String, bytes: [UInt8])] = []
    package var removed: Set<String> = []
    package init() {}
    package var isEmpty: Bool { replaced.isEmpty && added.isEmpty && removed.isEmpty }
}

extension OfficeDocument {
    /// The document's file with changes.
    ///
    /// - Parameter stamped: whether the file says that VanThu wrote it.
    package func encoded(
        _ changes: PartChanges, stamped: Bool, with deflater: borrowing Deflater
    ) throws(Diagnostic) -> [UInt8] {
        switch container {
        case .flat(let bytes):
            let body = changes.replaced[Self.flatPart] ?? bytes
            return stamped ? body + Stamp.flatComment(of: body) : body
        case .archive(let archive):
            if changes.isEmpty && !stamped { return archive.bytes }
            return try encode(archive, changes, stamped, deflater)
        case .files(let files): return try encode(files, changes, stamped, deflater)
        }
    }

    private func encode(
        _ archive: Archive, _ changes: PartChanges, _ stamped: Bool,
        _ deflater: borrowing Deflater
    ) throws(Diagnostic) -> [UInt8] {
        var made = ArchiveChanges()
        made.removed = changes.removed
        var stamp: [(name: String, size: UInt64, crc: UInt32)] = []
        for entry in archive.entries where !changes.removed.contains(entry.name) {
            guard let bytes = changes.replaced[entry.name] else {
                stamp.append((entry.name, entry.size, entry.crc))
                continue
            }
            let file =
                entry.isDeflated ? deflater.deflated(bytes) : DeflatedFile(stored: bytes)
            made.replaced[entry.name] = file
            stamp.append((entry.name, UInt64(file.size), file.crc))
        }
        for (name, bytes) in changes.added {
            let file = deflater.deflated(bytes)
            made.added.append((name, file))
            stamp.append((name, UInt64(file.size), file.crc))
        }
        if stamped { made.comment = Stamp.text(of: stamp) }
        return try archive.applying(made)
    }

    private func encode(
        _ files: [(name: String, bytes: [UInt8])], _ changes: PartChanges, _ stamped: Bool,
        _ deflater: borrowing Deflater
    ) throws(Diagnostic) -> [UInt8] {
        var made: [(name: String, file: DeflatedFile)] = []
        for (name, bytes) in Self.inPackageOrder(files) + changes.added
        where !changes.removed.contains(name) {
            let contents = changes.replaced[name] ?? bytes
            let isStored = name == "mimetype"
            made.append(
                (name, isStored ? DeflatedFile(stored: contents) : deflater.deflated(contents)))
        }
        let stamp = made.map { ($0.name, UInt64($0.file.size), $0.file.crc) }
        return try Archive.made(of: made, comment: stamped ? Stamp.text(of: stamp) : nil)
    }

    /// `mimetype` first in ODF, the content types first in OPC; the rest by name.
    static func inPackageOrder(
        _ files: [(name: String, bytes: [UInt8])]
    ) -> [(name: String, bytes: [UInt8])] {
        func rank(_ name: String) -> Int {
            switch name {
            case "mimetype", "[Content_Types].xml": 0
            case "_rels/.rels": 1
            case "META-INF/manifest.xml": 3
            default: 2
            }
        }
        return files.sorted { (rank($0.name), $0.name) < (rank($1.name), $1.name) }
    }

    /// The bytes of a part as the changes leave it.
    func part(_ name: String, after changes: PartChanges) throws(Diagnostic) -> [UInt8]? {
        if let bytes = changes.replaced[name] { return bytes }
        return try part(name)
    }

    /// The same document with its changes made, for reading on.
    package func applying(_ changes: PartChanges) throws(Diagnostic) -> OfficeDocument {
        if case .flat(let bytes) = container {
            return OfficeDocument(
                format: format, container: .flat(changes.replaced[Self.flatPart] ?? bytes), opc: nil)
        }
        var files: [(name: String, bytes: [UInt8])] = []
        for name in partNames where !changes.removed.contains(name) {
            if let bytes = changes.replaced[name] {
                files.append((name, bytes))
            } else if let bytes = try part(name) {
                files.append((name, bytes))
            }
        }
        files += changes.added
        return try OfficeDocument(files: files)
    }
}
