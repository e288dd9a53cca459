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

    /// Tokens of entries, which hold no marks.
    static func entries(in part: XMLTokens) -> [Range<Int>] {
        if part.names.contains(XMLName(Namespaces.text, "index-body")) { return openDocumentEntries(in: part) }
        guard part.names.contains(where: { $0.namespace == Namespaces.word && $0.local == "fldChar" }) else { return [] }
        return WordField.all(in: part).filter { $0.kind == "TOC" && isOfHeadings($0) }.map(\.result)
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

extension XMLTokens {
    /// The bytes of a whole element.
    func range(ofElement token: Int) -> Range<Int> {
        Int(tokens[token].start)..<Int(tokens[Int(tokens[token].partner)].end)
    }

    /// Bytes of a stretch with edits, in the order of their places.
    func bytes(_ range: Range<Int>, editing edits: [(range: Range<Int>, bytes: [UInt8])]) -> [UInt8] {
        var made: [UInt8] = []
        var at = range.lowerBound
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where edit.range.lowerBound >= at && edit.range.upperBound <= range.upperBound {
            made += bytes[at..<edit.range.lowerBound]
            made += edit.bytes
            at = edit.range.upperBound
        }
        return made + bytes[at..<range.upperBound]
    }
}
