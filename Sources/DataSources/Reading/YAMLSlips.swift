import Diagnostics
import YAMLParsing

/// Slips that are good YAML, but not what was meant.
struct YAMLSlips {
    private let lines: [Substring]
    /// The line that was looked at last.
    private var typed: (number: Int, scalars: [Unicode.Scalar])?

    init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The line in which an entry of a list goes on the one above, as it is indented deeper:
    /// `- a` and below it `   - b` are one text.
    func joinedEntry(_ event: YAMLEvent) -> Int? {
        guard event.lastLine > event.line else { return nil }
        return (event.line + 1...event.lastLine).first { number in
            guard lines.indices.contains(number - 1) else { return false }
            return lines[number - 1].drop { $0 == " " }.hasPrefix("- ")
        }
    }

    /// Whether a name between braces has no colon: in `{a: một, hai}` it is the rest of a text.
    /// The line is looked at where the name ends, so that long lines cost no more.
    mutating func lacksColon(_ key: String, _ event: YAMLEvent) -> Bool {
        guard lines.indices.contains(event.line - 1) else { return false }
        if typed?.number != event.line { typed = (event.line, Array(lines[event.line - 1].unicodeScalars)) }
        let scalars = typed?.scalars ?? []
        let start = event.column - 1
        let end = start + key.unicodeScalars.count
        guard scalars.indices.contains(start), end <= scalars.count, scalars[start..<end].elementsEqual(key.unicodeScalars)
        else { return false }
        return scalars[end...].first { $0 != " " } != ":"
    }
}
