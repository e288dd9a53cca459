import OfficeDocuments
import XMLScanning

/// Tables of contents: what stands in them is made from the headings, so that it is no
/// template, and it is made again when the headings are filled.
struct Contents {
    /// One heading of the filled document.
    struct Heading {
        /// 1 = highest.
        var level: Int
        var text: String
        /// The bookmark that an entry may lead to.
        var bookmark: String?
    }

    /// Tokens of entries, which hold no marks, in their order.
    static func entries(in part: XMLTokens, _ fields: [WordField]) -> [Range<Int>] {
        let made = part.names.contains(XMLName(Namespaces.text, "index-body"))
            ? openDocumentEntries(in: part)
            : fields.filter { $0.kind == "TOC" && isOfHeadings($0) }.map(\.result)
        return made.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Not a list of figures or of custom styles.
    static func isOfHeadings(_ field: WordField) -> Bool {
        !field.has("\\c") && !field.has("\\a") && !field.has("\\f")
    }

    private static func openDocumentEntries(in part: XMLTokens) -> [Range<Int>] {
        part.tokens.indices.flatMap { token -> [Range<Int>] in
            guard part.tokens[token].kind == .start,
                part.name(of: token) == XMLName(Namespaces.text, "table-of-content"),
                let body = part.children(of: token).first(where: { part.name(of: $0).local == "index-body" })
            else { return [] }
            return part.children(of: body).filter { ["p", "h"].contains(part.name(of: $0).local) }
                .map { $0..<Int(part.tokens[$0].partner) + 1 }
        }
    }
}
