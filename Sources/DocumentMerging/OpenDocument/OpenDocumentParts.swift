import Diagnostics
import OfficeDocuments
import XMLScanning

/// The parts of an ODF document that matter here; in a flat one both are the same.
struct OpenDocumentParts: Sendable {
    let document: OfficeDocument
    let content: XMLTokens
    /// Nil where a package has no `styles.xml`.
    let styles: XMLTokens?
    /// `office:text`.
    let text: Int
    private let contentChildren: [String: Int]
    private let styleChildren: [String: Int]

    static let stylesName = "styles.xml"

    init(_ document: OfficeDocument, name: String) throws(Diagnostic) {
        self.document = document
        let main = document.mainPart
        content = try XMLScanner.scan(try document.part(main) ?? [], part: main)
        if document.format.isFlat {
            styles = content
        } else if let bytes = try document.part(Self.stylesName) {
            styles = try XMLScanner.scan(bytes, part: Self.stylesName)
        } else {
            styles = nil
        }
        contentChildren = Self.children(of: content)
        styleChildren = styles.map(Self.children) ?? [:]
        let content = content
        let body = contentChildren["body"].flatMap { body in
            content.children(of: body).first { content.name(of: $0) == XMLName(Namespaces.office, "text") }
        }
        guard let body else { throw Diagnostic("guest-without-text", ["name": name]) }
        text = body
    }

    /// A child of the root of the content, by its local name.
    func inContent(_ name: String) -> Int? { contentChildren[name] }
    func inStyles(_ name: String) -> Int? { styleChildren[name] }

    private static func children(of part: XMLTokens) -> [String: Int] {
        guard let root = part.root else { return [:] }
        var found: [String: Int] = [:]
        for child in part.children(of: root) where part.name(of: child).namespace == Namespaces.office {
            if found[part.name(of: child).local] == nil { found[part.name(of: child).local] = child }
        }
        return found
    }

    /// What stands before the text in `office:text`, in the schema's order.
    static let prelude = [
        "forms", "tracked-changes", "variable-decls", "sequence-decls", "user-field-decls",
        "dde-connection-decls", "alphabetical-index-auto-mark-file", "page-sequence",
    ]

    /// A child of `office:text` that stands before the text.
    func preludeElement(_ local: String) -> Int? {
        content.children(of: text).first { content.name(of: $0).local == local }
    }

    /// The bytes from the first paragraph, table, list … to the end of the text.
    var textRange: Range<Int> {
        let token = content.tokens[text]
        guard token.kind == .start else { return Int(token.end)..<Int(token.end) }
        var start = Int(token.end)
        for child in content.children(of: text) where Self.prelude.contains(content.name(of: child).local) {
            start = content.range(ofElement: child).upperBound
        }
        return start..<Int(content.tokens[Int(token.partner)].start)
    }
}
