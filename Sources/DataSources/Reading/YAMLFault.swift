import Diagnostics
import Yams

/// What Yams and libyaml say, as errors that a clerk understands.
enum YAMLFault {
    static func diagnostic(_ error: any Error) -> Diagnostic {
        guard let error = error as? YamlError else {
            return Diagnostic("yaml-syntax", ["detail": "\(error)"])
        }
        switch error {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _):
            // What was begun and never ended is named where it began.
            let isUnended = unended.contains { problem.contains($0) }
            return syntax(problem, isUnended ? context?.mark ?? mark : mark)
        case .composer(_, let problem, let mark, _):
            if problem.contains("another document") {
                return Diagnostic("yaml-documents", at: DiagnosticPlace(line: mark.line))
            }
            return syntax(problem, mark)
        case .duplicatedKeysInMapping(let names, let context):
            return Diagnostic(
                "data-duplicate-key", at: DiagnosticPlace(line: context.mark.line),
                ["name": names.joined(separator: "\", \"")])
        case .reader(let problem, _, _, _): return Diagnostic("yaml-syntax", ["detail": problem])
        default: return Diagnostic("yaml-syntax", ["detail": "\(error)"])
        }
    }

    private static func syntax(_ problem: String, _ mark: Mark) -> Diagnostic {
        let id = known.first { problem.contains($0.0) }?.1 ?? "yaml-syntax"
        return Diagnostic(
            id, at: DiagnosticPlace(line: mark.line),
            ["column": String(mark.column), "detail": problem, "limit": "1000"])
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
