import Diagnostics
import YAMLParsing

/// Slips that are good YAML, but not what was meant.
struct YAMLSlips {
    private let lines: [Substring]

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
    func lacksColon(_ key: String, _ line: Int) -> Bool {
        guard lines.indices.contains(line - 1) else { return false }
        let typed = lines[line - 1]
        return !typed.contains("\(key):") && !typed.contains("\(key) :") && typed.contains(key)
    }
}
