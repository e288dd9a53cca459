import AdministrativeDocuments
import DataSources
import Diagnostics
import Foundation
import OfficeDocuments
import Testing

@testable import Templating

/// The examples of the guides do what the guides say, in both formats.
@Suite struct GuideTests {
    static let guides = ["guide.vi.md", "guide.md"]
    static let pages = guides + ["from-docxtpl.md", "from-carbone.md", "from-mail-merge.md"]
    static let examples = pages.flatMap { (try? GuideExample.examples(of: $0)) ?? [] }

    @Test(arguments: pages)
    func `each page has examples`(page: String) throws {
        #expect(try !GuideExample.examples(of: page).isEmpty)
    }

    @Test func `both guides show the same`() throws {
        let pair = try Self.guides.map { try GuideExample.examples(of: $0) }
        #expect(pair[0].map(\.template) == pair[1].map(\.template))
        #expect(pair[0].map(\.data) == pair[1].map(\.data))
    }

    @Test func `the template of the picture is filled by the data beside it`() throws {
        let pictures = GuideExample.folder.appending(path: "pictures")
        let bytes = try Data(contentsOf: pictures.appending(path: "mau-giay-moi.fodt"))
        let data = try String(contentsOf: pictures.appending(path: "mau-giay-moi.yaml"), encoding: .utf8)
        let record = try DataRecord(Array(data.utf8), file: "mau-giay-moi.yaml").root
        let filled = try Harness.filled(
            OfficeDocument(bytes: Array(bytes)), record, table: .administrative, others: [:])
        let text = try GuideExample.text(of: filled)
        #expect(text.contains("│ 3. Lê Văn Cường │ Trưởng thôn Đông │") && !text.contains("{"))
    }

    @Test(arguments: examples, [false, true])
    func `an example gives what its page says`(example: GuideExample, word: Bool) throws {
        let document = try GuideExample.document(example.template, word: word)
        let others = try example.files.mapValues { try GuideExample.document($0, word: word) }
        do {
            let filled = try Harness.filled(
                document, try example.record(), table: .administrative, others: others)
            let made = Self.trimmed(try GuideExample.text(of: filled))
            #expect(!example.isError && made == example.expected, "\(made)")
        } catch let faults as Faults {
            let language = example.page.hasSuffix(".vi.md") ? Language.vi : .en
            let said = faults.items.map { Self.said($0, in: language) }.joined(separator: "\n")
            #expect(example.isError && said == example.expected, "\(said)")
        }
    }

    /// Editors take away blanks at the ends of lines.
    private static func trimmed(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    private static func said(_ fault: Diagnostic, in language: Language) -> String {
        let hint = fault.hint(language).map { "\n" + (language == .vi ? "Gợi ý: " : "Hint: ") + $0 } ?? ""
        return fault.message(language) + hint
    }
}
