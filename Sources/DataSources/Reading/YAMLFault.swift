import Diagnostics
import YAMLParsing

/// What libyaml says, as errors that a clerk understands.
enum YAMLFault {
    /// - Parameter text: What was read, where the problem may be a tab at a line's beginning.
    static func diagnostic(_ fault: YAMLProblem, in text: String? = nil) -> Diagnostic {
        guard let line = fault.line, let column = fault.column else {
            return Diagnostic("yaml-syntax", ["detail": fault.problem])
        }
        // What was begun and never ended is named where it began.
        let isUnended = unended.contains { fault.problem.contains($0) }
        var id = known.first { fault.problem.contains($0.0) }?.1 ?? "yaml-syntax"
        if id == "yaml-character", let text, isIndentedByTab(line, of: text) { id = "yaml-tab" }
        return Diagnostic(
            id, at: DiagnosticPlace(line: isUnended ? fault.contextLine ?? line : line),
            [
                "column": String(isUnended ? fault.contextColumn ?? column : column),
                "detail": fault.problem, "limit": "1000",
            ])
    }

    private static func isIndentedByTab(_ number: Int, of text: String) -> Bool {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        guard lines.indices.contains(number - 1) else { return false }
        return lines[number - 1].prefix { $0 == " " || $0 == "\t" }.contains("\t")
    }

    private static let unended = [
        "could not find expected ':'", "unexpected end of stream", "did not find expected ',' or",
    ]

    /// Words of libyaml's problem → the error they mean.
    private static let known: [(String, DiagnosticID)] = [
        ("mapping values are not allowed", "yaml-colon"),
        ("could not find expected ':'", "yaml-missing-colon"),
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
