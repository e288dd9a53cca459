package import Diagnostics
import Recognition

/// Nghị định 30/2020/NĐ-CP as rules.
package enum Decree {
    /// Every rule, in the order of the document's parts.
    package static let rules: [Rule] = [
        PageRules.rules, FontRules.rules, NationalRules.rules, AgencyRules.rules, NumberRules.rules, DatelineRules.rules,
        TitleRules.rules, AddresseeRules.rules, BasisRules.rules, ContentRules.rules, NumberingRules.rules, SignatureRules.rules,
        RecipientRules.rules, AppendixRules.rules, MarkRules.rules, CapitalRules.rules, TextRules.rules,
    ].flatMap(\.self)

    private static let byID = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    package static func rule(_ id: DiagnosticID) -> Rule? { byID[id] }

    /// So many findings of one rule are told: more of them help nobody.
    private static let most = 100

    /// What the rules find; nothing where the document is none of the Decree's.
    package static func findings(in document: CheckedDocument, rules: [Rule] = rules) -> [(rule: Rule, finding: Finding)] {
        guard document.components.regime == .state else { return [] }
        // Contracts, agreements and letters have no form in the Decree.
        let isByPractice = KindTraits(document).isByPractice
        let wanted = isByPractice ? rules.filter { $0.id.rawValue.hasPrefix("ND30-PG") || $0.id.rawValue.hasPrefix("ND30-QH") } : rules
        return wanted.flatMap { rule in rule.check(document).prefix(most).map { (rule, weighed($0, rule, document)) } }
    }

    /// A finding on a part that was only guessed is a warning at most.
    private static func weighed(_ finding: Finding, _ rule: Rule, _ document: CheckedDocument) -> Finding {
        guard let component = finding.component ?? rule.component, let match = document.components[component], !match.isSure
        else { return finding }
        var copy = finding
        let severity = finding.severity ?? MessageCatalogue.entry(rule.id)?.severity ?? .error
        if severity == .error { copy.severity = .warning }
        return copy
    }
}
