package import DecreeRules
package import OfficeDocuments
import TextMetrics

/// Writes specimens as documents of both formats, with direct formatting and no style of
/// ours, as an office program keeps what was typed by hand.
extension Specimen {
    package func openDocument() throws -> OfficeDocument {
        try OfficeDocument(bytes: Array(OpenDocumentSpecimen(self).text.utf8))
    }

    package func wordDocument() throws -> OfficeDocument {
        try OfficeDocument(files: WordSpecimen(self).files)
    }

    /// Stretches of lines: one table's, or single ones outside of tables.
    func stretches(of lines: ArraySlice<Line>) -> [ArraySlice<Line>] {
        var result: [ArraySlice<Line>] = []
        var start = lines.startIndex
        while start < lines.endIndex {
            var end = start + 1
            if let table = lines[start].cell?.table {
                while end < lines.endIndex, lines[end].cell?.table == table { end += 1 }
            }
            result.append(lines[start..<end])
            start = end
        }
        return result
    }

    /// The sections with their sheets.
    var parts: [(page: Page, lines: ArraySlice<Line>)] {
        var result: [(page: Page, lines: ArraySlice<Line>)] = []
        var start = 0
        var page = page
        for index in lines.indices {
            guard index > 0, let next = sections[lines[index].id] else { continue }
            result.append((page, lines[start..<index]))
            (start, page) = (index, next)
        }
        result.append((page, lines[start...]))
        return result
    }
}

extension Specimen.Line {
    /// The width of the drawn line below, in millimetres.
    var ruleWidth: Double? {
        rule.map { share in
            let width = runs.reduce(0) { $0 + SerifMetrics.width(of: $1.text, size: $1.size, bold: $1.bold, italic: $1.italic) }
            return share * min(width, 150)
        }
    }
}

func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
}
