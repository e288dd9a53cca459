import Archives
package import Diagnostics
import XMLScanning

extension OfficeDocument {
    /// A flat document as the files of a package (ODF 1.3 part 2, 3.2): content,
    /// styles, metadata, settings, pictures, manifest.
    package func unpacked() throws(Diagnostic) -> [(name: String, bytes: [UInt8])] {
        guard case .flat(let bytes) = container else {
            var files: [(name: String, bytes: [UInt8])] = []
            for name in partNames { files.append((name, try part(name) ?? [])) }
            return files
        }
        var splitter = try FlatSplitter(bytes)
        return try splitter.files()
    }
}

/// Splits a flat ODF document.
private struct FlatSplitter {
    private let part: XMLTokens
    private let root: Int
    private var pictures: [(name: String, bytes: [UInt8])] = []

    init(_ bytes: [UInt8]) throws(Diagnostic) {
        let part = try XMLScanner.scan(bytes, part: OfficeDocument.flatPart)
        let root = part.tokens.indices.first { part.tokens[$0].isElementStart }
        guard let root else { throw Diagnostic("not-an-office-file") }
        self.part = part
        self.root = root
    }

    private static let mediaType = "application/vnd.oasis.opendocument.text"

    mutating func files() throws(Diagnostic) -> [(name: String, bytes: [UInt8])] {
        let content = document(
            "document-content", ["scripts", "font-face-decls", "automatic-styles", "body"])
        let styles = document(
            "document-styles",
            ["font-face-decls", "styles", "automatic-styles", "master-styles"])
        var files: [(name: String, bytes: [UInt8])] = [
            ("mimetype", Array(mediaTypeOfFile.utf8)), ("content.xml", content),
            ("styles.xml", styles), ("meta.xml", document("document-meta", ["meta"])),
        ]
        if child("settings") != nil {
            files.append(("settings.xml", document("document-settings", ["settings"])))
        }
        files += pictures
        files.append(("META-INF/manifest.xml", manifest(files.dropFirst().map(\.name))))
        return files
    }

    private var mediaTypeOfFile: String {
        part.attribute(XMLName(Namespaces.office, "mimetype"), of: root) ?? Self.mediaType
    }

    private func child(_ name: String) -> Int? {
        var token = root + 1
        while token < Int(part.tokens[root].partner) {
            if part.tokens[token].isElementStart {
                if part.name(of: token) == XMLName(Namespaces.office, name) { return token }
                token = Int(part.tokens[token].partner)
            }
            token += 1
        }
        return nil
    }

    /// One part with the root's namespaces and the given children.
    private mutating func document(_ name: String, _ children: [String]) -> [UInt8] {
        let typed = String(decoding: part.qualifiedName(of: root), as: UTF8.self)
        let prefix = typed.split(separator: ":").count == 2 ? typed.split(separator: ":")[0] + ":" : ""
        var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(prefix)\(name)".utf8)
        for declaration in part.declarations where declaration.token == root {
            let key = declaration.prefix.isEmpty ? "xmlns" : "xmlns:" + declaration.prefix
            bytes += Array(" \(key)=\"\(declaration.namespace)\"".utf8)
        }
        for attribute in part.attributes(of: root)
        where part.expandedName(of: attribute, at: root) != XMLName(Namespaces.office, "mimetype") {
            bytes.append(0x20)
            bytes += part.bytes[attribute.name.lowerBound..<attribute.value.upperBound + 1]
        }
        bytes.append(0x3E)
        for child in children {
            if let token = self.child(child) { bytes += element(token) }
        }
        return bytes + Array("</\(prefix)\(name)>\n".utf8)
    }

    /// An element with its pictures taken out.
    private mutating func element(_ token: Int) -> [UInt8] {
        let last = Int(part.tokens[token].partner)
        var bytes: [UInt8] = []
        var at = Int(part.tokens[token].start)
        var inner = token
        while inner <= last {
            guard part.tokens[inner].kind == .start,
                part.name(of: inner) == XMLName(Namespaces.office, "binary-data"),
                let picture = picture(at: inner)
            else {
                inner += 1
                continue
            }
            let image = inner - 1 - (part.tokens[inner - 1].kind == .text ? 1 : 0)
            bytes += part.bytes[at..<Int(part.tokens[image].end) - 1]
            bytes += Array(
                " \(xlink)href=\"\(picture)\" \(xlink)type=\"simple\" \(xlink)show=\"embed\" \(xlink)actuate=\"onLoad\">".utf8)
            at = Int(part.tokens[Int(part.tokens[inner].partner)].end)
            inner = part.indexAfter(inner)
        }
        return bytes + part.bytes[at..<Int(part.tokens[last].end)]
    }

    private var xlink: String {
        part.prefix(ofNamespace: Namespaces.xlink, at: root).map { $0 + ":" } ?? "xlink:"
    }

    /// Keeps a picture once and gives its name in the package.
    private mutating func picture(at token: Int) -> String? {
        guard let bytes = Base64.decoded(part.text(of: token + 1)), !bytes.isEmpty else { return nil }
        if let known = pictures.first(where: { $0.bytes == bytes }) { return known.name }
        let name = "Pictures/\(pictures.count + 1).\(Self.fileExtension(of: bytes))"
        pictures.append((name, bytes))
        return name
    }

    private static func fileExtension(of bytes: [UInt8]) -> String {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "png" }
        if bytes.starts(with: [0xFF, 0xD8]) { return "jpg" }
        if bytes.starts(with: Array("GIF".utf8)) { return "gif" }
        return bytes.starts(with: Array("<".utf8)) ? "svg" : "bin"
    }

    private static let types = [
        "xml": "text/xml", "png": "image/png", "jpg": "image/jpeg", "gif": "image/gif",
        "svg": "image/svg+xml",
    ]

    private func manifest(_ names: [String]) -> [UInt8] {
        let version =
            part.attribute(XMLName(Namespaces.office, "version"), of: root) ?? "1.3"
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="\(Namespaces.manifest)" manifest:version="\(version)">
             <manifest:file-entry manifest:full-path="/" manifest:version="\(version)" manifest:media-type="\(mediaTypeOfFile)"/>

            """
        for name in names {
            let type = name.split(separator: ".").last.flatMap { Self.types[String($0)] } ?? ""
            text +=
                " <manifest:file-entry manifest:full-path=\"\(name)\" manifest:media-type=\"\(type)\"/>\n"
        }
        return Array((text + "</manifest:manifest>\n").utf8)
    }
}
