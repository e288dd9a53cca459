import AdministrativeDocuments
import DataSources
import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// The examples of errors that templates cause, in both formats.
@Suite("Examples of errors: templates")
struct ErrorExampleTests {
    private typealias Template = (id: DiagnosticID, text: String, data: String, others: [String: String])

    private static let templates = MessageCatalogue.examples.compactMap { example -> Template? in
        guard case .template(let text, let data, let others) = example.cause else { return nil }
        return (example.id, text, data, others)
    }
    static let markups = MessageCatalogue.examples.filter { example in
        switch example.cause {
        case .openDocument, .word: true
        default: false
        }
    }.map(\.id)
    static let passing = MessageCatalogue.entries.filter { $0.passing != nil }.map(\.id)

    @Test(arguments: templates.map(\.id), [false, true])
    func `a template causes its error`(id: DiagnosticID, word: Bool) throws {
        let example = try #require(Self.templates.first { $0.id == id })
        let found = try Self.found(example.text, data: example.data, others: example.others, word: word)
        #expect(found.map(\.id).contains(id), "\(found)")
    }

    @Test(arguments: passing, [false, true])
    func `its mended form has no fault`(id: DiagnosticID, word: Bool) throws {
        let text = try #require(MessageCatalogue.entry(id)?.passing)
        let found = try Self.found(text, data: ErrorExample.data, others: [:], word: word)
        #expect(found.filter { $0.severity != .information } == [], "\(text)")
    }

    @Test(arguments: markups)
    func `a document's markup causes its error`(id: DiagnosticID) throws {
        guard let example = MessageCatalogue.example(id) else { return }
        switch example.cause {
        case .openDocument(let body, let data):
            #expect(try Self.found(Raw.flat(body), data: data).map(\.id).contains(id))
        case .word(let body, let data):
            #expect(try Self.found(Raw.word(body), data: data).map(\.id).contains(id))
        default: break
        }
    }

    @Test func `a document is not turned into another family's format`() throws {
        #expect { try Raw.word("<w:p/>").converted(to: .odt) } throws: {
            ($0 as? Diagnostic)?.id == "format-not-possible"
        }
    }

    // MARK: What is found

    private static func found(
        _ text: String, data: String, others: [String: String], word: Bool
    ) throws -> [Diagnostic] {
        try found(
            GuideExample.document(text, word: word), data: data,
            others: others.mapValues { try GuideExample.document($0, word: word) })
    }

    /// Everything that is said of a template, of its data, and of filling it.
    private static func found(
        _ document: OfficeDocument, data: String, others: [String: OfficeDocument] = [:]
    ) throws -> [Diagnostic] {
        let remarks = TemplateCheck.remarks(on: document, file: "mau", table: .administrative)
        let record = try DataRecord(Array(data.utf8), file: "so-lieu.yaml").root
        let find: IncludedDocument.Finder = { name throws(Diagnostic) in
            others[name].map { IncludedDocument(name: name, document: $0) }
        }
        do {
            var options = RenderOptions()
            options.documents = find
            let compiled = try TemplateCompiler.compile(document, file: "mau", table: .administrative) {
                name, _ throws(Diagnostic) in try find(name)
            }
            return try remarks + compiled.warnings + Harness.fill(compiled, of: document, record, options: options).warnings
        } catch let faults as Faults { return remarks + faults.items }
    }
}
