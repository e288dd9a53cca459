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
}
