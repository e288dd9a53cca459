import MarkdownReading

/// Lines of a paragraph that begin a point of their own (điểm): `a) …`, `b) …` under
/// each other, which Markdown would join.
enum PointLines {
    /// The paragraph, cut before each line that begins with a letter and a bracket.
    static func split(_ spans: [MarkdownSpan]) -> [[MarkdownSpan]] {
        var lines: [[MarkdownSpan]] = [[]]
        for (index, span) in spans.enumerated() {
            if span == .softBreak || span == .lineBreak, index + 1 < spans.count,
                beginsPoint(spans[index + 1])
            {
                lines.append([])
            } else {
                lines[lines.count - 1].append(span)
            }
        }
        return lines
    }

    private static func beginsPoint(_ span: MarkdownSpan) -> Bool {
        switch span {
        case .text(let text):
            var scalars = text.unicodeScalars.makeIterator()
            guard let letter = scalars.next(), scalars.next() == ")", scalars.next() == " " else {
                return false
            }
            return ("a"..."z").contains(letter) || letter == "đ"
        case .strong(let inner), .emphasis(let inner):
            return inner.first.map(beginsPoint) ?? false
        default: return false
        }
    }
}

/// Addresses that data may put into a document.
enum LinkAddress {
    private static let schemes = ["http://", "https://", "mailto:", "ftp://", "tel:"]

    /// The address with everything encoded that must be; nil where the scheme could
    /// reach files or run something (`file:`, `javascript:`, UNC paths).
    static func safe(_ address: String) -> String? {
        let lower = address.prefix(10).lowercased()
        guard schemes.contains(where: { lower.hasPrefix($0) }) else { return nil }
        return PercentEncoding.encoded(address)
    }
}
