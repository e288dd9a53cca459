import MarkdownReading
import Testing

@testable import Templating

@Suite struct ColumnSharesTests {
    private func shares(_ lines: String...) -> [Int] {
        let head = lines[0], rule = "|" + String(repeating: "---|", count: head.split(separator: "|").count)
        let blocks = MarkdownReader.read(([head, rule] + lines.dropFirst()).joined(separator: "\n")).blocks
        guard case .table(let table)? = blocks.first else { return [] }
        return ColumnShares.of(table)
    }

    @Test func `columns that have room are as wide as their texts`() {
        #expect(shares("|TT|Tên|", "|1|Nguyễn Văn A|") == [5, 15])
    }

    @Test func `no word is cut as long as the line holds the longest of each column`() {
        let text = "Diện tích lúa cả năm của toàn xã (gồm vụ xuân và vụ mùa) theo kế hoạch được giao"
        let made = shares("|STT|Chỉ tiêu|Thực hiện|Tỷ lệ|", "|1|\(text)|12.345.678|102,9|")
        #expect(made.count == 4 && made.reduce(0, +) <= 64)
        #expect(made[0] >= 6 && made[2] >= 13 && made[3] >= 8 && made[1] > 20)
    }

    @Test func `too many long words share as they can`() {
        let word = String(repeating: "a", count: 40)
        #expect(shares("|\(word)|\(word)|b|", "|1|2|3|") == [43, 43, 4])
    }
}
