import OfficeDocuments
import Testing

@testable import Templating

/// Values that may be Markdown in a line of text: the characters stay in runs, whatever
/// the value turns out to be.
@Suite struct InlineMarkdownTests {
    static let cases: [(template: String, result: String)] = [
        ("a {{ '**b**' | markdown if t else 'c' }} z", "a b z"),
        ("a {{ '**b**' | markdown if k else 'c' }} z", "a c z"),
        ("a {{ '**b**' | markdown }} z", "a b z"), ("a {{ '**b**' | markdown | safe }} z", "a b z"),
        ("{{ '**b**' | markdown | e }}", "b"),
        ("{% set q %}{{ '**b**' | markdown }}{% endset %} ¶ a {{ q }} z", "a b z"),
        ("{% macro f(x) %}{{ x | markdown }}{% endmacro %} ¶ {{ f('**b**') }}", "b"),
    ]

    @Test(arguments: cases, [false, true])
    func `it is valid and reads as meant`(example: (template: String, result: String), word: Bool) throws {
        let document = try word
            ? Harness.wordDocument(example.template) : Harness.flatDocument(example.template)
        #expect(try Harness.preview(document) == example.result + "\n")
    }

    @Test(arguments: [false, true])
    func `dots for what is missing stand in a run as well`(word: Bool) throws {
        let line = "a {{ khong_co | markdown }} z"
        let document = try word ? Harness.wordDocument(line) : Harness.flatDocument(line)
        #expect(try Harness.preview(document, options: RenderOptions(missing: .dots)) == "a …… z\n")
    }
}
