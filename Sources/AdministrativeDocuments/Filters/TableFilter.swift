import Diagnostics
import Templating

/// `bang_markdown`: a list of records as a table in Markdown, its columns named by the
/// keys of the records in the order in which they are met; figures as offices write them,
/// to the right. What the data say is text: of Markdown's signs only `**` counts.
enum TableFilter {
    /// What a table of Word can have.
    private static let maxColumns = 63

    static let filter = Filter("bang_markdown") { value, _, _ throws(ExpressionFault) in
        guard case .list(let rows) = value else {
            throw ExpressionFault("not-a-list", ["found": value.kind])
        }
        guard rows.count > 0 else { return .text("") }
        var records: [ValueMap] = []
        for row in rows {
            guard case .map(let record) = row else {
                throw ExpressionFault("not-a-map", ["found": row.kind])
            }
            records.append(record)
        }
        var names: [String] = []
        var known: Set<String> = []
        for record in records {
            names += record.keys.filter { known.insert($0).inserted }
            guard names.count <= maxColumns else {
                throw ExpressionFault("too-many-columns", ["limit": String(maxColumns)])
            }
        }
        let columns = names.map { key in Column(key, records.map { $0[key] ?? .null }) }
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

    private static func escaped(_ cell: String) -> String {
        var text = ""
        var rest = cell[...]
        while let character = rest.popFirst() {
            if character == "*", rest.first == "*" {
                text += "**"
                rest.removeFirst()
            } else if character.isNewline {
                text += " "
            } else {
                if "\\|*_`[]<~&".contains(character) { text += "\\" }
                text.append(character)
            }
        }
        return text
    }

    private static func line(_ cells: [String]) -> String {
        let escaped = cells.map(escaped)
        return "| " + escaped.joined(separator: " | ") + " |"
    }
}

extension Value {
    fileprivate var isBlank: Bool { isNull || printed?.isEmpty ?? true }
}
