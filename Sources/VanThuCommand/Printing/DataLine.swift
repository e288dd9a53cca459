import Diagnostics
import VanThu

/// The line of a data file that a diagnostic means: values are shown only when asked for.
enum DataLine {
    private static let width = 100

    static func shown(in diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.excerpt == nil, let file = diagnostic.place.file, let number = diagnostic.place.line, number > 0,
            let bytes = try? Files.read(file)
        else { return diagnostic }
        var lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: number, omittingEmptySubsequences: false)[...]
        lines = lines.dropFirst(number - 1)
        guard let line = lines.first, let text = String(validating: line, as: UTF8.self) else { return diagnostic }
        var copy = diagnostic
        let shown = String(text.filter { !$0.isNewline }.prefix(width))
        let start = shown.prefix { $0.isWhitespace }.count
        copy.excerpt = Excerpt(text: shown, caret: start..<max(start + 1, shown.count))
        return copy
    }
}
