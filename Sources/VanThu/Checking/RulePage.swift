import DecreeRules
public import Diagnostics

/// A rule of the Decree as `vanthu explain` shows it: its clause, and what its examples
/// change in a document that keeps all rules.
public struct RulePage: Sendable {
    /// `PL1 II.3.c`; nil for practice.
    public let clause: Clause?
    /// Lines that are right and wrong, one below the other.
    public let examples: [(right: String, wrong: String)]

    /// nil for what is no rule.
    public init?(_ id: DiagnosticID) {
        guard let rule = Decree.rule(id) else { return nil }
        clause = rule.clause.isEmpty ? nil : Clause(rule.clause)
        examples = Decree.rules.filter { $0.id == id }.flatMap(\.examples).compactMap(Self.example)
    }

    private static func example(_ example: RuleExample) -> (right: String, wrong: String)? {
        let (right, wrong) = (example.passing, example.failing)
        for line in right.lines {
            guard let other = wrong.lines.first(where: { $0.id == line.id }) else { return (line.text, "–") }
            guard other.text != line.text else { continue }
            return (shortened(line.text), shortened(other.text))
        }
        return nil
    }

    private static func shortened(_ text: String) -> String {
        let line = text.replacing("\n", with: " ⏎ ")
        return line.count > 90 ? line.prefix(90) + " …" : line
    }
}
