import AdministrativeDocuments
import DecreeRules
import Diagnostics
import OfficeDocuments
import ReadingModel
import Recognition
import SpecimenWriting
import Testing

/// Every rule by its own examples, in both formats.
@Suite struct RuleExampleTests {
    @Test(arguments: SpecimenKind.allCases, SpecimenFormat.allCases)
    func `a document that keeps the rules has no finding`(_ kind: SpecimenKind, _ format: SpecimenFormat) throws {
        for profile in [Profile.draft, .final] where profile == .draft || kind != .report {
            let findings = try format.findings(in: kind.document, profile)
            #expect(findings.map(Self.words).isEmpty)
        }
    }

    @Test(arguments: Decree.rules.indices)
    func `an example that breaks a rule breaks that rule alone`(_ index: Int) throws {
        let rule = Decree.rules[index]
        for (number, example) in rule.examples.enumerated() {
            for format in SpecimenFormat.allCases {
                let findings = try format.findings(in: example.failing, example.profile)
                let words = findings.map(Self.words)
                #expect(Set(findings.map { $0.rule.id }) == [rule.id], "\(rule.id), example \(number + 1), \(format): \(words)")
            }
        }
    }

    @Test func `every rule has an example, and every row of the catalogue a rule`() {
        let ids = Set(Decree.rules.map(\.id))
        let untestable: Set<DiagnosticID> = ["ND30-DT-03"]
        let without = ids.subtracting(untestable).filter { id in Decree.rules.filter { $0.id == id }.allSatisfy { $0.examples.isEmpty } }
        #expect(without.isEmpty, "\(without.map(\.rawValue).sorted())")
        let notices: Set<DiagnosticID> = ["ND30-PT-01"]
        let rows = Set(MessageCatalogue.entries.map(\.id).filter { $0.rawValue.hasPrefix("ND30-") }).subtracting(notices)
        #expect(rows == ids, "\(rows.symmetricDifference(ids).map(\.rawValue).sorted())")
    }

    private static func words(_ found: (rule: Rule, finding: Finding)) -> String {
        "\(found.rule.id): \(found.finding.found ?? "") ≠ \(found.finding.demanded ?? "")"
    }
}

/// The two families of formats.
enum SpecimenFormat: String, CaseIterable, Sendable {
    case openDocument, word

    func checked(_ specimen: Specimen, _ profile: Profile) throws -> CheckedDocument {
        try Self.checked(self == .openDocument ? specimen.openDocument() : specimen.wordDocument(), profile)
    }

    static func checked(_ document: OfficeDocument, _ profile: Profile) throws -> CheckedDocument {
        let lines = Lines(try Reading(document: document))
        let components = Recognizer(kinds: TemplateLibrary.builtIn.knownKinds).components(in: lines)
        return CheckedDocument(lines, components, profile: profile)
    }

    func findings(in specimen: Specimen, _ profile: Profile) throws -> [(rule: Rule, finding: Finding)] {
        Decree.findings(in: try checked(specimen, profile))
    }
}
