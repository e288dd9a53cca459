import MarkdownReading

/// How the columns of a table share the width of the page, by what stands in them.
enum ColumnShares {
    /// About so many letters of the body's size stand in a line of an A4 page (16 cm).
    private static let line = 64
    /// What the space on both sides of a cell takes, in letters.
    private static let padding = 3

    /// As wide as the longest text where the line has room for all; else no narrower than
    /// the longest word, and the rest of the line goes to those who would take more.
    ///
    /// - Returns: parts of their sum, in letters.
    static func of(_ table: MarkdownTable) -> [Int] {
        let columns = table.alignments.indices.map { column in
            ([table.head] + table.rows).compactMap { column < $0.count ? text(of: $0[column]) : nil }
        }
        let wanted = columns.map { min(longest($0), 60) + padding }
        let least = zip(columns, wanted).map { min(longest($0.flatMap(words)) + padding, $1) }
        let (sum, needed) = (wanted.reduce(0, +), least.reduce(0, +))
        guard sum > line, needed < line else { return needed >= line ? least : wanted }
        return zip(wanted, least).map { $1 + ($0 - $1) * (line - needed) / (sum - needed) }
    }

    /// The letters that a person sees.
    static func text(of spans: [MarkdownSpan]) -> String {
        spans.reduce(into: "") { text, span in
            switch span {
            case .text(let own), .code(let own): text += own
            case .strong(let inner), .emphasis(let inner), .struck(let inner), .link(_, let inner),
                .image(_, let inner):
                text += self.text(of: inner)
            case .lineBreak, .softBreak: text += " "
            }
        }
    }

    private static func longest(_ texts: [String]) -> Int { texts.lazy.map(\.count).max() ?? 0 }

    private static func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }
}
