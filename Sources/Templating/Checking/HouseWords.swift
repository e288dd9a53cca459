package import Diagnostics
package import OfficeDocuments

extension TemplateCheck {
    /// Words that must not stand in a document, and those that must.
    package static func words(
        in document: OfficeDocument, file: String?, table: FilterTable, forbidden: [String], required: [String]
    ) -> [Diagnostic] {
        guard !(forbidden.isEmpty && required.isEmpty) else { return [] }
        let parts = PartSelection.parts(of: document)
            .compactMap { CheckedPart($0, of: document, file: file, table: table) }
        var found: [Diagnostic] = []
        var missing = required
        for part in parts {
            for node in part.tree.nodes.indices where part.tree.nodes[node].kind == .paragraph {
                let paragraph = part.tree.nodes[node]
                let text = ParagraphText(
                    of: paragraph.first + 1..<max(paragraph.last, paragraph.first + 1), in: part.tree)
                let scalars = text.scalars
                missing.removeAll { !ranges(of: $0, in: scalars).isEmpty }
                for words in forbidden {
                    for range in ranges(of: words, in: scalars) {
                        found.append(part.remark("forbidden-text", at: node, marked: range, ["text": words]))
                    }
                }
            }
        }
        return found + missing.map { Diagnostic("required-text", at: DiagnosticPlace(file: file), ["text": $0]) }
    }

    /// The same of lines of plain text.
    package static func words(
        inLines text: String, file: String?, forbidden: [String], required: [String]
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var missing = required
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let scalars = Array(line.unicodeScalars)
            missing.removeAll { !ranges(of: $0, in: scalars).isEmpty }
            for words in forbidden {
                for range in ranges(of: words, in: scalars) {
                    found.append(
                        Diagnostic(
                            "forbidden-text", at: DiagnosticPlace(file: file, line: number + 1), ["text": words],
                            excerpt: Excerpt(scalars: scalars, marked: range)))
                }
            }
        }
        return found + missing.map { Diagnostic("required-text", at: DiagnosticPlace(file: file), ["text": $0]) }
    }

    /// Where words stand, as they are typed.
    private static func ranges(of words: String, in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        scalars.ranges(of: Array(words.unicodeScalars))
    }
}
