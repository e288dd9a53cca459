import DecreeRules
import Diagnostics
import OfficeDocuments
import Recognition
import SpecimenWriting
import Testing

/// What can be mended without judgement goes away, and nothing else changes.
@Suite struct FixTests {
    private static let mendable: [DiagnosticID] = [
        "ND30-SO-01", "ND30-SO-05", "ND30-SO-06", "ND30-SO-12", "ND30-DD-02", "ND30-DD-03", "ND30-DD-04", "ND30-DD-05", "ND30-QH-01",
        "ND30-TL-08", "ND30-TL-09", "ND30-CC-02", "ND30-CC-08", "ND30-ND-07", "ND30-ND-11", "ND30-ND-14", "ND30-KY-02", "ND30-KY-03",
        "ND30-KY-09", "ND30-NN-01", "ND30-NN-04", "ND30-NN-06", "ND30-NN-11", "ND30-NN-12", "ND30-PG-11",
    ]

    @Test(arguments: mendable)
    func `a mended example has no finding`(_ id: DiagnosticID) throws {
        for rule in Decree.rules where rule.id == id {
            for example in rule.examples {
                for format in SpecimenFormat.allCases {
                    let source = try format == .openDocument ? example.failing.openDocument() : example.failing.wordDocument()
                    let broken = try SpecimenFormat.checked(source, example.profile)
                    let found = Decree.findings(in: broken).flatMap(\.finding.fixes)
                    let areTexts = found.allSatisfy { if case .text = $0 { true } else { false } }
                    guard !found.isEmpty, areTexts else { continue }
                    var edits = TextEdits(broken.lines, of: source)
                    for case .text(let line, let range, let text) in found {
                        let isDone = edits.replace(range, of: broken.lines.body[line], by: text)
                        #expect(isDone, "\(id) \(format)")
                    }
                    let mended = try SpecimenFormat.checked(try source.applying(edits.changes()), example.profile)
                    #expect(Decree.findings(in: mended).map(\.rule.id) == [], "\(id) \(format)")
                    #expect(mended.body.count == broken.body.count)
                }
            }
        }
    }
}
