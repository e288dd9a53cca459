import Diagnostics
import Templating

/// `bang_markdown`: a list of records as a table in Markdown, its columns named by the
/// keys of the first record.
enum TableFilter {
    static let filter = Filter("bang_markdown") { value, _, _ throws(ExpressionFault) in
        guard case .list(let rows) = value else {
            throw ExpressionFault("not-a-list", ["found": value.kind])
        }
        guard case .map(let first)? = rows.first else { return .text("") }
        var lines = [line(first.keys), line(first.keys.map { _ in "---" })]
        for row in rows {
            guard case .map(let record) = row else {
                throw ExpressionFault("not-a-map", ["found": row.kind])
            }
            lines.append(line(first.keys.map { record[$0]?.printed ?? "" }))
        }
        return .text(lines.joined(separator: "\n"))
    }

    private static func line(_ cells: [String]) -> String {
        let escaped = cells.map {
            $0.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("\n", with: " ")
        }
        return "| " + escaped.joined(separator: " | ") + " |"
    }
}
