import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

extension CheckedDocument {
    /// Paragraphs of running text in the content: not in tables, lists of contents or text
    /// boxes, long enough to fill more than a line.
    var paragraphs: [Int] { contentLines.filter { body[$0].letters.count >= 90 && body[$0].part == 0 } }

    /// Every line of the content outside of tables that holds text.
    var contentLines: [Int] {
        components.content.filter { index in
            let line = body[index]
            return !line.isEmpty && line.cell == nil && line.frame == nil && !line.isInContents && !line.isHidden && !line.isDrawnByLetters
        }
    }

    var lastContentLine: Int? {
        components.content.last { !body[$0].isEmpty && body[$0].frame == nil && !body[$0].isDrawnByLetters }
    }

    /// Some of the places, the first ones: a fault of layout may be in each paragraph.
    func spots(_ lines: [Int]) -> [Finding.Spot] { lines.prefix(50).map { Finding.Spot($0) } }

    /// The number of the item at a line, if it is one.
    func item(at line: Int) -> ContentItem? {
        var (low, high) = (0, components.items.count)
        while low < high {
            let middle = (low + high) / 2
            if components.items[middle].line < line { low = middle + 1 } else { high = middle }
        }
        return low < components.items.count && components.items[low].line == line ? components.items[low] : nil
    }

    static func millimetres(_ length: Length) -> String {
        let tenths = Int((length.millimetres * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10) mm" : "\(tenths / 10),\(abs(tenths % 10)) mm"
    }
}
