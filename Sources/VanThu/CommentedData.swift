/// YAML data with comments, as text: entries of the top level, each with the lines that
/// are indented below it.
enum CommentedData {
    /// The frame with the entries of another text in place of its own of the same names;
    /// the frame's comments stay, names that it has not are added at the end.
    static func merging(_ text: String, into frame: String) -> String {
        var own = entries(of: text)
        var lines: [Substring] = []
        for part in parts(of: frame) {
            guard let name = part.name, let entry = own.removeValue(forKey: name) else {
                lines += part.lines
                continue
            }
            lines += entry
        }
        for name in own.keys.sorted() { lines += own[name] ?? [] }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func entries(of text: String) -> [String: [Substring]] {
        var found: [String: [Substring]] = [:]
        for part in parts(of: text) { if let name = part.name { found[name] = part.lines } }
        return found
    }

    /// Entries, and what stands between them: comments and empty lines.
    private static func parts(of text: String) -> [(name: String?, lines: [Substring])] {
        var parts: [(name: String?, lines: [Substring])] = []
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for line in lines {
            if let name = name(of: line) {
                parts.append((name, [line]))
            } else if parts.last?.name != nil, line.isEmpty || line.first == " " {
                parts[parts.count - 1].lines.append(line)
            } else if parts.last?.name == nil, !parts.isEmpty {
                parts[parts.count - 1].lines.append(line)
            } else {
                parts.append((nil, [line]))
            }
        }
        return parts.flatMap(splitEnd)
    }

    /// Empty lines at the end of an entry belong to what follows.
    private static func splitEnd(
        _ part: (name: String?, lines: [Substring])
    ) -> [(name: String?, lines: [Substring])] {
        guard part.name != nil else { return [part] }
        var lines = part.lines
        var blank: [Substring] = []
        while lines.count > 1, lines.last?.isEmpty == true { blank.append(lines.removeLast()) }
        return [(part.name, lines)] + (blank.isEmpty ? [] : [(nil, blank)])
    }

    /// `noi_dung` of `noi_dung: |`.
    private static func name(of line: Substring) -> String? {
        guard let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") else { return nil }
        return String(line[..<colon])
    }
}
