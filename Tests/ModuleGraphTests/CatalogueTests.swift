import Diagnostics
import Foundation
import Testing

/// The one table of what is said about errors.
@Suite struct CatalogueTests {
    @Test func `ids are unique`() {
        let ids = MessageCatalogue.entries.map(\.id.rawValue)
        let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys
        #expect(twice.isEmpty, "\(twice.sorted())")
    }

    @Test func `every id that is thrown has a row`() {
        let pattern = /(?:Diagnostic|ExpressionFault|DiagnosticID)\(\s*"([a-z0-9-]+)"/
        var thrown: Set<String> = []
        for file in SourceFile.all where !file.name.contains("Catalogue/") {
            let text = file.lines.joined(separator: "\n")
            thrown.formUnion(text.matches(of: pattern).map { String($0.1) })
        }
        #expect(thrown.count > 50)
        let known = Set(MessageCatalogue.entries.map(\.id.rawValue))
        #expect(thrown.subtracting(known).isEmpty, "\(thrown.subtracting(known).sorted())")
    }

    @Test func `every row is said in both languages`() {
        for entry in MessageCatalogue.entries {
            #expect(!entry.vi.what.isEmpty && !entry.en.what.isEmpty, "\(entry.id)")
            #expect((entry.vi.hint == nil) == (entry.en.hint == nil), "\(entry.id)")
        }
    }

    @Test func `every error says what to do about it`() {
        for entry in MessageCatalogue.entries where entry.severity == .error {
            #expect(entry.vi.general.hint != nil && entry.en.general.hint != nil, "\(entry.id)")
        }
    }

    @Test func `every row has one example, and no example lacks a row`() {
        let ids = MessageCatalogue.examples.map(\.id)
        let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys
        #expect(twice.isEmpty, "\(twice)")
        // The rules of the Decree have examples of their own (RuleExampleTests).
        let rules = MessageCatalogue.groups.first { $0.title.en.hasPrefix("Decree") }?.entries.map(\.id) ?? []
        let without = Set(MessageCatalogue.entries.map(\.id)).subtracting(rules).symmetricDifference(ids)
        #expect(without.isEmpty, "\(without)")
    }

    @Test func `an id without an example is tested where its row says`() throws {
        let tests = SourceFile.root.appending(path: "Tests")
        let names = try FileManager.default.subpathsOfDirectory(atPath: tests.path)
        for example in MessageCatalogue.examples {
            guard case .none(_, _, let test?) = example.cause else { continue }
            let files = names.filter { $0.hasSuffix("/\(test).swift") }
            let isNamed = try files.contains { name in
                try String(contentsOf: tests.appending(path: name), encoding: .utf8).contains("\"\(example.id)\"")
            }
            #expect(isNamed, "\(example.id): \(test)")
        }
    }
}
