import AdministrativeDocuments
import DecreeRules
public import Diagnostics
import OfficeDocuments
import ReadingModel
import Recognition

extension Check {
    /// A copy of a document in which everything is mended that needs no judgement: blanks,
    /// zeros before numbers, marks at the ends of lists, `./.`, letters with their accents
    /// apart. Nothing else of the document changes.
    ///
    /// - Returns: The copy, and how many places were mended; nil where nothing was.
    /// - Throws: what keeps it from being read.
    public func fixed(_ path: String) throws(Faults) -> (document: Document, count: Int)? {
        var source: OfficeDocument
        do throws(Diagnostic) { source = try Document.read(path) } catch { throw Faults(error.placed(path)) }
        try Secrecy.refuse(source, path)
        let original = source
        var changes = PartChanges()
        var count = 0
        // What is mended may show the next thing: a blank, then a zero.
        for _ in 0..<4 {
            let pass = try Self.pass(source, path, rules)
            guard pass.count > 0 else { break }
            count += pass.count
            for (name, bytes) in pass.changes.replaced { changes.replaced[name] = bytes }
            do throws(Diagnostic) { source = try source.applying(pass.changes) } catch { throw Faults(error) }
        }
        guard count > 0 else { return nil }
        return (Document(template: original, changes: changes, isFilled: true, warnings: [], work: nil), count)
    }

    private static func pass(
        _ source: OfficeDocument, _ path: String, _ rules: HouseRules
    ) throws(Faults) -> (changes: PartChanges, count: Int) {
        let lines = Lines(try Reading(document: source))
        let components = Recognizer(kinds: TemplateLibrary.current.knownKinds).components(in: lines)
        let found = Decree.findings(in: CheckedDocument(lines, components))
        var edits = TextEdits(lines, of: source)
        var count = 0
        for (rule, finding) in found where rules.wants(rule.id) {
            for fix in finding.fixes {
                guard case .text(let line, let range, let text) = fix else { continue }
                if edits.replace(range, of: lines.body[line], by: text) { count += 1 }
            }
        }
        return (edits.changes(), count)
    }
}
