import Diagnostics
import XMLScanning

/// Joins the parts of an ODF package into one flat document (ODF 1.3 part 3, 2.2.2).
///
/// Automatic styles of `styles.xml` and `content.xml` are different names in the
/// package and one in the flat file: those of `styles.xml` are renamed where they clash.
struct FlatJoiner {
    private let document: OfficeDocument
    private let content: XMLTokens
    private let styles: XMLTokens?
    private let others: [XMLTokens]

    init(_ document: OfficeDocument) throws(Diagnostic) {
        self.document = document
        func scanned(_ name: String) throws(Diagnostic) -> XMLTokens? {
            guard let bytes = try document.part(name) else { return nil }
            return try XMLScanner.scan(bytes, part: name)
        }
        guard let content = try scanned("content.xml") else {
            throw Diagnostic("not-an-office-file")
        }
        self.content = content
        styles = try scanned("styles.xml")
        var others: [XMLTokens] = []
        for name in ["meta.xml", "settings.xml"] {
            if let part = try scanned(name) { others.append(part) }
        }
        self.others = others
    }

    func joined() throws(Diagnostic) -> [UInt8] {
        let renamed = clashes()
        var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document".utf8)
        bytes += Array(declarations().utf8)
        let version = Self.root(content).flatMap {
            content.attribute(XMLName(Namespaces.office, "version"), of: $0)
        }
        bytes += Array(" office:version=\"\(version ?? "1.3")\" office:mimetype=\"\(document.format.mediaType)\">".utf8)
        for part in others {
            for name in ["meta", "settings"] { bytes += try child(name, of: part) }
        }
        bytes += try child("scripts", of: content)
        bytes += try fontFaces()
        if let styles { bytes += try child("styles", of: styles) }
        bytes += Array("<office:automatic-styles>".utf8)
        if let styles { bytes += try inside("automatic-styles", of: styles, renamed) }
        bytes += try inside("automatic-styles", of: content, [:])
        bytes += Array("</office:automatic-styles>".utf8)
        if let styles { bytes += try child("master-styles", of: styles, renamed) }
        bytes += try child("body", of: content)
        return bytes + Array("</office:document>\n".utf8)
    }

    private static func root(_ part: XMLTokens) -> Int? {
        part.tokens.indices.first { part.tokens[$0].isElementStart }
    }

    /// Each prefix once; that the parts agree on prefixes is checked where a part is copied.
    private func declarations() -> String {
        var seen: [String: String] = ["office": Namespaces.office, "xlink": Namespaces.xlink]
        for part in [content] + (styles.map { [$0] } ?? []) + others {
            guard let root = Self.root(part) else { continue }
            for declaration in part.declarations where declaration.token == root {
                if seen[declaration.prefix] == nil { seen[declaration.prefix] = declaration.namespace }
            }
        }
        return seen.sorted { $0.key < $1.key }.map { prefix, namespace in
            " xmlns\(prefix.isEmpty ? "" : ":" + prefix)=\"\(namespace)\""
        }.joined()
    }

    private func find(_ name: String, in part: XMLTokens) -> Int? {
        part.tokens.indices.first {
            part.tokens[$0].isElementStart && part.tokens[$0].depth == 1
                && part.name(of: $0) == XMLName(Namespaces.office, name)
        }
    }

    private func child(
        _ name: String, of part: XMLTokens, _ renamed: [String: String] = [:]
    ) throws(Diagnostic) -> [UInt8] {
        guard let token = find(name, in: part) else { return [] }
        return try copied(token...Int(part.tokens[token].partner), of: part, renamed)
    }

    private func inside(
        _ name: String, of part: XMLTokens, _ renamed: [String: String]
    ) throws(Diagnostic) -> [UInt8] {
        guard let token = find(name, in: part), Int(part.tokens[token].partner) > token + 1 else {
            return []
        }
        return try copied(token + 1...Int(part.tokens[token].partner) - 1, of: part, renamed)
    }

    /// Fonts of both parts, each name once.
    private func fontFaces() throws(Diagnostic) -> [UInt8] {
        var seen: Set<String> = []
        var bytes = Array("<office:font-face-decls>".utf8)
        for part in [content] + (styles.map { [$0] } ?? []) {
            for token in part.tokens.indices
            where part.tokens[token].isElementStart
                && part.name(of: token) == XMLName(Namespaces.style, "font-face")
            {
                let name = part.attribute(XMLName(Namespaces.style, "name"), of: token) ?? ""
                if seen.insert(name).inserted {
                    bytes += try copied(token...Int(part.tokens[token].partner), of: part, [:])
                }
            }
        }
        return bytes + Array("</office:font-face-decls>".utf8)
    }

    // MARK: Copying

    /// Tokens with pictures taken in and styles renamed.
    private func copied(
        _ tokens: ClosedRange<Int>, of part: XMLTokens, _ renamed: [String: String]
    ) throws(Diagnostic) -> [UInt8] {
        var bytes: [UInt8] = []
        for token in tokens {
            let isStart = part.tokens[token].isElementStart
            if isStart, part.name(of: token) == XMLName(Namespaces.drawing, "image"),
                let picture = try picture(token, part)
            {
                bytes += picture
            } else if isStart, !renamed.isEmpty {
                bytes += rename(token, part, renamed)
            } else {
                bytes += part.bytes[part.tokens[token].range]
            }
        }
        return bytes
    }

    /// The start of an image with its bytes in place of the link.
    private func picture(_ token: Int, _ part: XMLTokens) throws(Diagnostic) -> [UInt8]? {
        guard let href = part.attribute(XMLName(Namespaces.xlink, "href"), of: token),
            let contents = try document.part(href.hasPrefix("./") ? String(href.dropFirst(2)) : href)
        else { return nil }
        var bytes = Array("<".utf8) + part.qualifiedName(of: token)
        for attribute in part.attributes(of: token)
        where part.expandedName(of: attribute, at: token).namespace != Namespaces.xlink {
            bytes.append(0x20)
            bytes += part.bytes[attribute.name.lowerBound..<attribute.value.upperBound + 1]
        }
        bytes += Array("><office:binary-data>\(Base64.encoded(contents))</office:binary-data>".utf8)
        if part.tokens[token].kind == .empty {
            bytes += Array("</".utf8) + part.qualifiedName(of: token) + [0x3E]
        }
        return bytes
    }

    /// Names of automatic styles that both parts use.
    private func clashes() -> [String: String] {
        guard let styles else { return [:] }
        let taken = names(in: content)
        var renamed: [String: String] = [:]
        for name in names(in: styles) where taken.contains(name) {
            var made = "M" + name
            while taken.contains(made) { made = "M" + made }
            renamed[name] = made
        }
        return renamed
    }

    private func names(in part: XMLTokens) -> Set<String> {
        guard let element = find("automatic-styles", in: part) else { return [] }
        var names: Set<String> = []
        for token in element..<part.indexAfter(element) where part.tokens[token].isElementStart {
            if let name = part.attribute(XMLName(Namespaces.style, "name"), of: token) {
                names.insert(name)
            }
        }
        return names
    }

    private func rename(
        _ token: Int, _ part: XMLTokens, _ renamed: [String: String]
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        var at = Int(part.tokens[token].start)
        for attribute in part.attributes(of: token) {
            let name = part.expandedName(of: attribute, at: token)
            let isReference =
                name.local.hasSuffix("style-name") && name.local != "parent-style-name"
                || name == XMLName(Namespaces.style, "page-layout-name")
                || name == XMLName(Namespaces.style, "name")
                    && part.name(of: token) != XMLName(Namespaces.style, "master-page")
            guard isReference, let made = renamed[decoded(part.bytes[attribute.value])] else { continue }
            bytes += part.bytes[at..<attribute.value.lowerBound]
            bytes += Array(made.utf8)
            at = attribute.value.upperBound
        }
        return bytes + part.bytes[at..<Int(part.tokens[token].end)]
    }
}
