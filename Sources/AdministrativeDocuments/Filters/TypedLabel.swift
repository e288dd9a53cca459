import Templating
import VietnameseText

/// Labels that a form prints itself and an author typed as well: `Điều 1.`, `Kính gửi:`.
enum TypedLabel {
    /// The text without the label at its beginning, with or without `**` around and `.` or
    /// `:` after it; as it is where it begins otherwise (`Điều 12` is not `Điều 1`).
    static func removing(_ label: String, from text: String) -> String {
        var rest = Substring(text.normalizedNFC).drop { $0.isWhitespace }
        let isBold = rest.hasPrefix("**")
        if isBold { rest = rest.dropFirst(2) }
        let label = label.normalizedNFC
        guard !label.isEmpty, rest.prefix(label.count).lowercased() == label.lowercased() else { return text }
        rest = rest.dropFirst(label.count)
        if let next = rest.first, next.isLetter || next.isNumber { return text }
        rest = rest.drop { $0.isWhitespace || $0 == "." || $0 == ":" }
        if isBold {
            // The bold ended with the label, or goes on.
            guard rest.hasPrefix("**") else { return "**" + rest }
            rest = rest.dropFirst(2).drop { $0.isWhitespace || $0 == "." || $0 == ":" }
        }
        return String(rest)
    }
}
