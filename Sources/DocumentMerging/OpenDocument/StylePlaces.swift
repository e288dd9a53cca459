import OfficeDocuments
import XMLScanning

/// Where in the host new styles and fonts go; a container that is missing is made.
struct StylePlaces {
    private let parts: OpenDocumentParts
    /// The children of a document's root in the schema's order (ODF 1.3 part 3, 3.1.2).
    private static let order = [
        "meta", "settings", "scripts", "font-face-decls", "styles", "automatic-styles",
        "master-styles", "body",
    ]

    init(_ parts: OpenDocumentParts) { self.parts = parts }

    func flatPatches(_ additions: OpenDocumentMerge.Additions, _ namespaces: PartNamespaces) -> [Patch] {
        patches(
            parts.content, parts.inContent, namespaces,
            [("font-face-decls", additions.stylesFonts), ("styles", additions.common),
             ("automatic-styles", additions.automatic)])
    }

    func contentPatches(_ additions: OpenDocumentMerge.Additions, _ namespaces: PartNamespaces) -> [Patch] {
        patches(
            parts.content, parts.inContent, namespaces,
            [("font-face-decls", additions.contentFonts), ("automatic-styles", additions.automatic)])
    }

    func stylesPatches(_ additions: OpenDocumentMerge.Additions, _ namespaces: PartNamespaces) -> [Patch] {
        guard let styles = parts.styles else { return [] }
        return patches(
            styles, parts.inStyles, namespaces,
            [("font-face-decls", additions.stylesFonts), ("styles", additions.common)])
    }

    private func patches(
        _ part: XMLTokens, _ child: (String) -> Int?, _ namespaces: PartNamespaces,
        _ additions: [(String, [UInt8])]
    ) -> [Patch] {
        let (prefix, declaration) = namespaces.spelled(Namespaces.office, usual: "office")
        var found: [Patch] = []
        for (name, bytes) in additions where !bytes.isEmpty {
            if let element = child(name) {
                found.append(.end(of: element, in: part, bytes))
                continue
            }
            let made = Array("<\(prefix)\(name)\(declaration)>".utf8) + bytes + Array("</\(prefix)\(name)>".utf8)
            let rank = Self.order.firstIndex(of: name) ?? 0
            if let follower = Self.order[(rank + 1)...].lazy.compactMap(child).first {
                found.append(.before(follower, in: part, made))
            } else if let root = part.root {
                found.append(.end(of: root, in: part, made))
            }
        }
        return found
    }
}

/// A `styles.xml` for a package that has none.
enum NewStylesPart {
    static let namespaces = [
        "office": Namespaces.office, "style": Namespaces.style, "text": Namespaces.text,
        "fo": Namespaces.fo, "svg": Namespaces.svg, "draw": Namespaces.drawing, "table": Namespaces.table,
        "xlink": Namespaces.xlink,
    ]

    static func bytes(_ additions: OpenDocumentMerge.Additions) -> [UInt8] {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles"
        for (prefix, namespace) in namespaces.sorted(by: { $0.key < $1.key }) {
            text += " xmlns:\(prefix)=\"\(namespace)\""
        }
        text += " office:version=\"1.3\">"
        var bytes = Array(text.utf8)
        if !additions.stylesFonts.isEmpty {
            bytes += Array("<office:font-face-decls>".utf8) + additions.stylesFonts
                + Array("</office:font-face-decls>".utf8)
        }
        bytes += Array("<office:styles>".utf8) + additions.common
        return bytes + Array("</office:styles></office:document-styles>".utf8)
    }
}
