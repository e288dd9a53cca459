import Diagnostics
import OfficeDocuments
import XMLScanning

/// Marks in comments, which are left alone and counted.
enum CommentMarks {
    static func remarks(
        on parts: [CheckedPart], of document: OfficeDocument, file: String?, table: FilterTable
    ) -> [Diagnostic] {
        var count = 0
        var place: DiagnosticPlace?
        for part in parts where document.format.isOpenDocument {
            for token in part.elements(Namespaces.office, "annotation") {
                let found = marks(in: part.tree.part, token..<part.tree.part.indexAfter(token), table)
                if found > 0, place == nil { place = part.remark("marks-in-comments", around: token).place }
                count += found
            }
        }
        for name in document.partNames
        where document.contentType(of: name)?.hasSuffix("wordprocessingml.comments+xml") == true {
            guard let bytes = (try? document.part(name)) ?? nil,
                let part = try? XMLScanner.scan(bytes, part: name)
            else { continue }
            count += marks(in: part, part.tokens.indices, table)
        }
        guard count > 0 else { return [] }
        return [
            Diagnostic(
                "marks-in-comments", at: place ?? DiagnosticPlace(file: file), ["count": String(count)])
        ]
    }

    private static func marks(in part: XMLTokens, _ tokens: Range<Int>, _ table: FilterTable) -> Int {
        let text = tokens.filter { part.tokens[$0].kind == .text }.map { part.text(of: $0) }.joined()
        var scanner = MarkScanner(table: table)
        return scanner.scan(Array(text.unicodeScalars)).count
    }
}
