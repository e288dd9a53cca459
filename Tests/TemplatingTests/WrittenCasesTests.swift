import Archives
import Foundation
import OfficeDocuments
import Testing

@testable import Templating

/// Writes the filled cases as files, for programs that know the schemas
/// (`scripts/checks/documents`).
@Suite struct WrittenCasesTests {
    static let folder = ProcessInfo.processInfo.environment["VANTHU_CASES"]

    @Test(.enabled(if: folder != nil)) func `a document of each case`() throws {
        let folder = URL(filePath: try #require(Self.folder))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try writeTables(to: folder)
        let lines = extentCases.map(\.template) + TableEndTests.lines
        for (index, line) in lines.enumerated() {
            let record = index < extentCases.count ? Harness.record : TableEndTests.record
            for document in [
                try Harness.flatDocument(line, hasLists: true), try Harness.wordDocument(line, hasLists: true),
            ] {
                let name = "\(index).\(document.format.isFlat ? "fodt" : "docx")"
                let rendering = try Harness.fill(document, record)
                let bytes = try document.encoded(rendering.changes, stamped: true, with: Deflater())
                try Data(bytes).write(to: folder.appending(path: name))
            }
        }
    }
    private func writeTables(to folder: URL) throws {
        let cases = TableTests.columns + TableTests.spans + TableTests.merges + TableTests.marks
        for (index, example) in cases.enumerated() {
            for word in [false, true] {
                let document = try TableNotation(example.template, widths: example.widths).document(word: word)
                let rendering = try Harness.fill(document, TableCase.record)
                let bytes = try document.encoded(rendering.changes, stamped: true, with: Deflater())
                try Data(bytes).write(to: folder.appending(path: "table-\(index).\(word ? "docx" : "fodt")"))
            }
        }
    }
}
