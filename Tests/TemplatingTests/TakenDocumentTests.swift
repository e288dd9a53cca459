import Diagnostics
import DocumentValidator
import OfficeDocuments
import Previewing
import ReadingModel
import Testing

@testable import Templating

/// Finished documents whose content is taken in: `doc(…)` (hard cases 114–118).
@Suite struct TakenDocumentTests {
    /// What a person reads; `a` is a document of two paragraphs and a table.
    static func preview(_ line: String, word: Bool) throws -> String {
        let host = try word ? Harness.wordDocument(line, hasLists: true) : Harness.flatDocument(line, hasLists: true)
        let text = "A {{ n }} ¶ • i ¶ │1│2│ ¶ Z"
        let guest = try word ? Harness.wordDocument(text, hasLists: true) : Harness.flatDocument(text, hasLists: true)
        var options = RenderOptions()
        options.documents = { name throws(Diagnostic) in
            name == "a" ? IncludedDocument(name: "a", document: guest) : nil
        }
        return try Harness.preview(host, options: options).replacing(" │ ", with: "\t")
    }

    static let whole = "A {{ n }}\n1. i\n1\n2\nZ\n"
    static let cases: [(template: String, result: String)] = [
        ("{{ doc('a') }}", whole),
        ("x ¶ {{ doc('a') }} ¶ y", "x\n\(whole)y\n"),
        ("{% for x in xs %} ¶ {{ x }} ¶ {{ doc('a') }} ¶ {% endfor %}", "1\n\(whole)2\n\(whole)"),
        ("{% if k %} ¶ {{ doc('a') }} ¶ {% endif %} ¶ y", "y\n"),
        ("a {{ doc('a') }}b", "a\n\(whole)b\n"),
        ("x ¶ {{ doc(none) }} ¶ y", "x\n\ny\n"),
    ]

    @Test(arguments: cases, [false, true])
    func `case 114: its content stands there as it is, and its marks are no marks`(
        example: (template: String, result: String), word: Bool
    ) throws {
        #expect(try Self.preview(example.template, word: word) == example.result)
    }

    @Test(arguments: [false, true])
    func `case 118: one that is not there is a fault at its place`(word: Bool) throws {
        let faults = #expect(throws: Faults.self) { try Self.preview("x ¶ {{ doc('b') }}", word: word) }
        #expect(faults?.items.map(\.id) == ["template-not-found"])
        #expect(faults?.items.first?.place.paragraph == 2)
    }

    @Test func `only in the body`() throws {
        let note = "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>"
        let document = try Raw.flat("<text:p>a</text:p>")
        var text = String(decoding: try #require(try document.part(OfficeDocument.flatPart)), as: UTF8.self)
        #expect(!text.contains(note))
        text = text.replacing(
            "<office:body>",
            with: """
                <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="p"><style:header>\
                <text:p>{{ doc('a') }}</text:p></style:header></style:master-page></office:master-styles><office:body>
                """)
        let host = try OfficeDocument(bytes: Array(text.utf8))
        #expect(throws: Faults.self) { try Harness.fill(host) }
    }
}
