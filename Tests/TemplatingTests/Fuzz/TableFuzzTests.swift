import Diagnostics
import Testing

@testable import Templating

extension Generator {
    /// A table with merged cells in the notation, with blocks over rows, columns and lines.
    mutating func mergedTable() -> String {
        let columns = 1 + below(4)
        let rows = 1 + below(4)
        var taken: Set<[Int]> = []
        var open: [String] = []
        return (0..<rows).map { row in
            var cells: [String] = []
            for column in 0..<columns where !taken.contains([row, column]) {
                var width = 1
                while width < columns - column, !taken.contains([row, column + width]), chance(4) { width += 1 }
                let height = chance(4) ? 1 + below(rows - row) : 1
                for down in 0..<height {
                    for right in 0..<width { taken.insert([row + down, column + right]) }
                }
                let isLast = row + 1 == rows && column + width == columns
                cells.append((width * height > 1 ? "\(width)×\(height):" : "") + cellText(&open, isLast: isLast))
            }
            if row + 1 == rows, !open.isEmpty, cells.isEmpty { return "" }
            return "│" + cells.joined(separator: "│") + "│"
        }.joined(separator: " ‖ ")
    }

    private static let openersOfTables = [
        ("for", "{% for x in xs %}"), ("if", "{% if k %}"), ("if", "{% if t %}"), ("for", "{%tr for x in xs %}"),
        ("for", "{%tc for x in xs %}"), ("if", "{%tc if k %}"), ("if", "{%tr if k %}"), ("for", "{%tr for x in none_list %}"),
    ]

    private mutating func cellText(_ open: inout [String], isLast: Bool) -> String {
        var text = ""
        for _ in 0..<below(4) {
            switch below(8) {
            case 0:
                let opener = pick(Self.openersOfTables)
                open.append(opener.0)
                text += opener.1
            case 1 where !open.isEmpty: text += "{% end\(open.removeLast()) %}"
            case 2: text += "{{ n }}"
            case 3: text += pick(["{% vm %}", "{% vm n %}", "{% hm %}", "{% colspan 2 %}"])
            case 4: text += pick(["{% break %}", "{% continue %}", "{% if k %}{% break %}{% endif %}", "{% set q = 1 %}"])
            default: text += pick(["a", "b", "c"])
            }
        }
        if isLast { while let last = open.popLast() { text += "{% end\(last) %}" } }
        return text
    }
}

extension FuzzTests {
    /// Both formats repeat, merge and drop alike, and what comes out is sound.
    @Test func `random tables are twins`() throws {
        try Run.rounds(150, "tables") { generator, note in
            let line = generator.mergedTable()
            note(line)
            let made = try [false, true].map { word -> String in
                do { return try TableNotation.filled(line, word: word).table } catch let faults as Faults {
                    return faults.items.map(\.id.rawValue).sorted().joined(separator: ",")
                }
            }
            #expect(made[0] == made[1], "\(line)")
            // Few loops over two items come to an end.
            #expect(!["too-many-steps", "output-too-large"].contains(made[0]), "\(line)")
        }
    }
}
