import Diagnostics
import Templating

/// `bang_markdown`: a list of records as a table in Markdown, its columns named by the
/// keys of the first record; figures as offices write them, to the right.
enum TableFilter {
    static let filter = Filter("bang_markdown") { value, _, _ throws(ExpressionFault) in
        guard case .list(let rows) = value else {
            throw ExpressionFault("not-a-list", ["found": value.kind])
        }
        guard case .map(let first)? = rows.first else { return .text("") }
        var records: [ValueMap] = []
        for row in rows {
            guard case .map(let record) = row else {
                throw ExpressionFault("not-a-map", ["found": row.kind])
            }
            records.append(record)
        }
        let columns = first.keys.map { key in Column(key, records.map { $0[key] ?? .null }) }
        let lines = [line(columns.map(\.name)), line(columns.map(\.rule))]
        let body = records.indices.map { row in line(columns.map { $0.cells[row] }) }
        return .text((lines + body).joined(separator: "\n"))
    }

    /// A column of the table.
    private struct Column {
        let name: String
        /// How the line below the heading says its alignment.
        let rule: String
        let cells: [String]

        init(_ name: String, _ values: [Value]) {
            self.name = name
            let numbers = values.compactMap { if case .number(let number) = $0 { number } else { nil } }
            let isCounter = ["stt", "tt", "số tt", "số thứ tự"].contains(name.lowercased())
            let isFigures = !numbers.isEmpty && numbers.count == values.count { !$0.isBlank }
            rule = isCounter ? ":-:" : isFigures && !Self.isCode(name, numbers) ? "--:" : "---"
            cells = values.map { value in
                guard case .number(let number) = value, !Self.isCode(name, numbers) else { return value.printed ?? "" }
                return FigureWriter.write(number.text)
            }
        }

        /// Years and codes, whose digits are no amount.
        private static func isCode(_ name: String, _ numbers: [Number]) -> Bool {
            let name = name.lowercased()
            if ["năm", "mã", "số hiệu", "ký hiệu"].contains(where: name.hasPrefix) { return true }
            return !numbers.isEmpty && numbers.allSatisfy { (1900...2100).contains($0.integer ?? 0) }
        }
    }

    private static func line(_ cells: [String]) -> String {
        let escaped = cells.map {
            $0.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("\n", with: " ")
        }
        return "| " + escaped.joined(separator: " | ") + " |"
    }
}

extension Value {
    fileprivate var isBlank: Bool { isNull || printed?.isEmpty ?? true }
}
