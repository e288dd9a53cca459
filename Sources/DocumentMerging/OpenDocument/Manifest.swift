import Diagnostics
import OfficeDocuments
import XMLScanning

/// The list of a package's files (ODF 1.3, part 2, 4).
enum Manifest {
    static let path = "META-INF/manifest.xml"

    /// The manifest with more files; nil where there are none, or no manifest.
    static func adding(
        _ entries: [(path: String, type: String)], to document: OfficeDocument
    ) throws(Diagnostic) -> [UInt8]? {
        guard !entries.isEmpty, let bytes = try document.part(path) else { return nil }
        let part = try XMLScanner.scan(bytes, part: path, limits: .init(allowsPlainDoctype: true))
        guard let root = part.root else { return nil }
        let (prefix, declaration) = PartNamespaces(part).spelled(Namespaces.manifest, usual: "manifest")
        var text = ""
        for (path, type) in entries {
            let name = attributeValue(path)
            let media = attributeValue(type)
            text += "<\(prefix)file-entry\(declaration) \(prefix)full-path=\"\(name)\" \(prefix)media-type=\"\(media)\"/>"
        }
        return [Patch.end(of: root, in: part, Array(text.utf8))].applied(to: bytes)
    }
}
