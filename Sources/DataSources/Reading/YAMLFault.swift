import Diagnostics
import YAMLParsing

/// What libyaml says, as errors that a clerk understands.
enum YAMLFault {
    /// - Parameter text: What was read, which tells a slip of typing from another.
    static func diagnostic(_ fault: YAMLProblem, in text: String = "") -> Diagnostic {
        guard let line = fault.line, let column = fault.column else {
            return Diagnostic("yaml-syntax", ["detail": fault.problem])
        }
        // What was begun and never ended is named where it began.
        let isUnended = unended.contains { fault.problem.contains($0) }
        let place = isUnended ? fault.contextLine ?? line : line
        let id = known.first { fault.problem.contains($0.0) }?.1 ?? "yaml-syntax"
        let lines = text.split(maxSplits: place, omittingEmptySubsequences: false) { $0.isNewline }.prefix(place)
        let slip = slip(id, lines, column) ?? (id, 0)
        return Diagnostic(
            slip.id, at: DiagnosticPlace(line: place - slip.above),
            [
                "column": String(isUnended ? fault.contextColumn ?? column : column),
                "detail": fault.problem, "limit": "1000",
            ])
    }

    /// What the line itself, or the one above, shows better than libyaml's words.
    private static func slip(
        _ id: DiagnosticID, _ lines: ArraySlice<Substring>, _ column: Int
    ) -> (id: DiagnosticID, above: Int)? {
        guard let line = lines.last else { return nil }
        switch id {
        case "yaml-character": return line.prefix { $0 == " " || $0 == "\t" }.contains("\t") ? ("yaml-tab", 0) : nil
        case "yaml-colon":
            // The first colon of a line is in no value: the line stands too deep, or goes on
            // what the line above should have ended.
            if line.prefix(max(0, column - 1)).contains(":") { return nil }
            return lines.dropLast().last.map(lacksBlank) == true ? ("yaml-colon-space", 1) : ("yaml-indent", 0)
        case "yaml-missing-colon": return lacksBlank(line) ? ("yaml-colon-space", 0) : nil
        case "yaml-bracket": return line.contains { "[]{}".contains($0) } || line.isEmpty ? nil : ("yaml-indent", 0)
        default: return nil
        }
    }

    /// `viec:hỗ trợ`.
    private static func lacksBlank(_ line: Substring) -> Bool {
        line.contains(":") && !line.contains(": ") && line.last != ":"
    }

    private static let unended = [
        "could not find expected ':'", "unexpected end of stream", "did not find expected ',' or",
    ]

    /// Words of libyaml's problem → the error they mean.
    private static let known: [(String, DiagnosticID)] = [
        ("mapping values are not allowed", "yaml-colon"),
        ("could not find expected ':'", "yaml-missing-colon"),
        ("found unexpected ':'", "yaml-colon-space"),
        ("cannot start any token", "yaml-character"),
        ("found a tab character", "yaml-tab"),
        ("unexpected end of stream", "yaml-quote"),
        ("unknown escape character", "yaml-escape"),
        ("did not find expected key", "yaml-indent"),
        ("did not find expected '-' indicator", "yaml-indent"),
        ("did not find expected ',' or", "yaml-bracket"),
        ("did not find expected node content", "yaml-bracket"),
        ("found undefined alias", "yaml-alias"),
        ("alphabetic or numeric character", "yaml-alias"),
        ("Maximum nesting", "data-too-deep"), ("maximum nesting", "data-too-deep"),
    ]
}
