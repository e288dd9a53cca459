import Diagnostics
import OfficeDocuments
import XMLScanning

/// Pictures and objects of a guest, wherever they stand there.
struct GuestFiles {
    private let parts: OpenDocumentParts
    /// Media types of the guest's manifest.
    private let types: [String: String]

    init(_ parts: OpenDocumentParts) throws(Diagnostic) {
        self.parts = parts
        var types: [String: String] = [:]
        let path = "META-INF/manifest.xml"
        if let bytes = try parts.document.part(path) {
            let manifest = try XMLScanner.scan(bytes, part: path, limits: .init(allowsPlainDoctype: true))
            for token in manifest.tokens.indices where manifest.tokens[token].isElementStart {
                if let name = manifest.attribute(XMLName(Namespaces.manifest, "full-path"), of: token) {
                    types[name] = manifest.attribute(XMLName(Namespaces.manifest, "media-type"), of: token)
                }
            }
        }
        self.types = types
    }

    /// How the host shows what an element of the guest shows.
    func use(of tag: Tag, in part: XMLTokens, _ files: inout PackageFiles, flat: Bool) throws(Diagnostic) -> PictureUse {
        if let bytes = inlinePicture(of: tag, in: part) {
            if flat { return .inline(bytes) }
            let ending = PictureKind(of: bytes)
            let name = try files.picture(bytes, named: "Pictures/1.\(ending.ending)", type: ending.type)
            return .linked(name)
        }
        guard let link = tag[Namespaces.xlink, "href"], Self.embedding.contains(tag.name) else { return .unchanged }
        let path = link.hasPrefix("./") ? String(link.dropFirst(2)) : link
        if path.isEmpty || path.contains(":") || path.hasPrefix("#") || path.hasPrefix("../") { return .unchanged }
        if tag.isOne(Namespaces.drawing, "object", "object-ole"), types[path + "/"] != nil || hasFolder(path) {
            return try object(path, &files, flat: flat, tag)
        }
        guard let bytes = try parts.document.part(path) else { return .absent }
        if flat { return tag.isOne(Namespaces.drawing, "object") ? .absent : .inline(bytes) }
        let type = types[path] ?? PictureKind(of: bytes).type
        let name = try files.picture(bytes, named: path, type: type)
        return .linked((link.hasPrefix("./") ? "./" : "") + name)
    }

    private static let embedding: Set<XMLName> = [
        XMLName(Namespaces.drawing, "image"), XMLName(Namespaces.drawing, "object"),
        XMLName(Namespaces.drawing, "object-ole"), XMLName(Namespaces.drawing, "fill-image"),
        XMLName(Namespaces.drawing, "plugin"), XMLName(Namespaces.style, "background-image"),
        XMLName(Namespaces.text, "list-level-style-image"),
    ]

    private func inlinePicture(of tag: Tag, in part: XMLTokens) -> [UInt8]? {
        guard Self.embedding.contains(tag.name) else { return nil }
        let data = part.children(of: tag.token).first {
            part.name(of: $0) == XMLName(Namespaces.office, "binary-data")
        }
        guard let data, part.tokens[data].kind == .start else { return nil }
        var text = ""
        for token in (data + 1)..<Int(part.tokens[data].partner) { text += part.text(of: token) }
        return Base64.decoded(text)
    }

    private func hasFolder(_ path: String) -> Bool {
        parts.document.partNames.contains { $0.hasPrefix(path + "/") }
    }

    private func object(
        _ folder: String, _ files: inout PackageFiles, flat: Bool, _ tag: Tag
    ) throws(Diagnostic) -> PictureUse {
        if flat { return try formula(folder) }
        var found: [(path: String, bytes: [UInt8], type: String)] = []
        for name in parts.document.partNames.sorted() where name.hasPrefix(folder + "/") {
            guard let bytes = try parts.document.part(name) else { continue }
            found.append((String(name.dropFirst(folder.count + 1)), bytes, types[name] ?? "text/xml"))
        }
        let name = files.object(found, type: types[folder + "/"] ?? "")
        return .linked("./" + name)
    }

    /// A formula stands in a flat document as its own markup; of other objects the picture
    /// beside them is left.
    private func formula(_ folder: String) throws(Diagnostic) -> PictureUse {
        let path = folder + "/content.xml"
        guard let bytes = try parts.document.part(path) else { return .absent }
        let part = try XMLScanner.scan(bytes, part: path)
        guard let root = part.root, part.name(of: root) == XMLName(OpenDocumentNames.math, "math") else {
            return .absent
        }
        return .markup(Array(part.bytes[part.range(ofElement: root)]))
    }
}

/// What a picture is, by its first bytes.
struct PictureKind {
    var ending: String
    var type: String

    init(of bytes: [UInt8]) {
        let kinds: [([UInt8], String, String)] = [
            ([0x89, 0x50, 0x4E, 0x47], "png", "image/png"), ([0xFF, 0xD8], "jpg", "image/jpeg"),
            (Array("GIF".utf8), "gif", "image/gif"), (Array("BM".utf8), "bmp", "image/bmp"),
            (Array("<".utf8), "svg", "image/svg+xml"), ([0x01, 0x00, 0x00, 0x00], "emf", "image/x-emf"),
            ([0xD7, 0xCD, 0xC6, 0x9A], "wmf", "image/x-wmf"), (Array("VCLMTF".utf8), "svm", ""),
        ]
        let kind = kinds.first { bytes.starts(with: $0.0) }
        ending = kind?.1 ?? "bin"
        type = kind?.2 ?? ""
    }
}
