import Foundation
import Testing

/// A row of `Templates/layout.tsv`.
struct Measure: CustomStringConvertible {
    var name: String
    var value: String
    var unit: String
    var range: String
    var clause: String
    var odf: String
    var docx: String

    /// The part after the component: `size`, `margin-left`.
    var kind: String { String(name.split(separator: ".").last ?? "") }
    var description: String { name }

    /// What a reader of the master must find: numbers as `canonical` writes them.
    var expected: String { Double(value).map(Measure.canonical) ?? value }

    /// Within the Decree's range: `12–13`, `6–`, one value, or nothing said.
    var isAllowed: Bool {
        if range.isEmpty || range == value { return true }
        let ends = range.split(separator: "–", omittingEmptySubsequences: false)
        guard let number = Double(value), ends.count == 2, let low = Double(ends[0]) else { return false }
        return number >= low && number <= (Double(ends[1]) ?? .infinity)
    }

    /// To a tenth: a twip is 0.02 mm.
    static func canonical(_ number: Double) -> String {
        String(format: "%.1f", locale: nil, number == 0 ? 0 : (number * 10).rounded() / 10)
    }

    static func table() throws -> [Measure] {
        let text = try String(contentsOfFile: Repository.root + "/Templates/layout.tsv", encoding: .utf8)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(lines.first == "name\tvalue\tunit\trange\tclause\todf\tdocx")
        return try lines.dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(cells.count == 7, "\(line)")
            return Measure(
                name: cells[0], value: cells[1], unit: cells[2], range: cells[3], clause: cells[4],
                odf: cells[5], docx: cells[6])
        }
    }
}
