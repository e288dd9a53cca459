package import Diagnostics
package import OfficeDocuments

/// Pictures that are put into a package: each content once, under a name that it gives.
package struct PackagePictures {
    /// The package in its format.
    private enum Family {
        case openDocument(PackageFiles)
        case word(WordPackage)
    }

    private let host: OfficeDocument
    private var family: Family

    /// - Parameter host: a package of either format.
    package init(host: OfficeDocument) {
        self.host = host
        family = host.format.isOpenDocument ? .openDocument(PackageFiles(host)) : .word(WordPackage(host))
    }

    /// How a part of the host refers to a picture: by its path (ODF), by the id of a
    /// relationship (WordprocessingML).
    ///
    /// - Parameter ending: of the name that it gets, `png`.
    package mutating func reference(
        to bytes: [UInt8], ending: String, type: String, from owner: String
    ) throws(Diagnostic) -> String {
        let name = String(SHA256.hex(bytes).prefix(32)) + "." + ending
        switch family {
        case .openDocument(var files):
            let path = try files.picture(bytes, named: "Pictures/" + name, type: type)
            family = .openDocument(files)
            return path
        case .word(var package):
            let main = host.mainPart
            let folder = main.lastIndex(of: "/").map { String(main[...$0]) } ?? ""
            let part = try package.picture(bytes, named: folder + "media/" + name, type: type)
            let id = try package.relate(
                owner,
                Relationship(id: "", type: Namespaces.relationships + "/image", target: part, isExternal: false))
            family = .word(package)
            return id
        }
    }

    /// What becomes of the host's parts.
    package func changes() throws(Diagnostic) -> PartChanges {
        var changes = PartChanges()
        switch family {
        case .openDocument(let files):
            changes.added = files.added
            if let made = try Manifest.adding(files.entries, to: host) { changes.replaced[Manifest.path] = made }
        case .word(let package): try package.write(into: &changes)
        }
        return changes
    }
}
