import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Input fields of LibreOffice whose description says where their tags act.
@Suite struct InputFieldTests {
    private func fill(_ body: String) throws -> String {
        let part = """
            <office:document-content xmlns:office="\(Namespaces.office)" xmlns:text="\(Namespaces.text)" \
            xmlns:table="\(Namespaces.table)"><office:body><office:text>\(body)</office:text>\
            </office:body></office:document-content>
            """
        return try Notation.read(
            try Harness.render(Array(part.utf8), .openDocument).bytes, .openDocument)
    }

    private func field(_ text: String, _ description: String = "") -> String {
        "<text:text-input text:description=\"\(description)\">\(text)</text:text-input>"
    }

    @Test func `a prompt is no place`() throws {
        #expect(
            try fill("<text:p>\(field("{{ n }}", "Tên đơn vị")) x \(field("{% if k %}y{% endif %}"))</text:p>")
                == "n x ")
    }

    @Test(arguments: ["paragraph", "text:p"])
    func `a paragraph of the field goes, as with a prefix`(word: String) throws {
        let body = """
            <text:p>lost \(field("{% for x in xs %}", word))</text:p><text:p>{{ x }}</text:p>\
            <text:p>\(field("{% endfor %}", word))</text:p>
            """
        #expect(try fill(body) == "1 ¶ 2")
    }

    @Test(arguments: ["row", "table-row", "table:table-row"])
    func `a row repeats though it has one cell`(word: String) throws {
        func cell(_ text: String) -> String { "<table:table-cell><text:p>\(text)</text:p></table:table-cell>" }
        let body = """
            <table:table><table:table-row>\(cell("head"))</table:table-row><table:table-row>\
            \(cell(field("{% for x in xs %}", "before::" + word) + "{{ x }}" + field("{% endfor %}", "after::" + word)))\
            </table:table-row></table:table>
            """
        #expect(try fill(body) == "│head│ ‖ │1│ ‖ │2│")
    }

    @Test func `the paragraph beside the gap stays`() throws {
        let body = """
            <text:p>\(field("{% for x in xs %}", "before::paragraph"))a</text:p>\
            <text:p>{{ x }}\(field("{% endfor %}", "after::paragraph"))</text:p>
            """
        #expect(try fill(body) == "a ¶ 1 ¶ a ¶ 2")
    }
}

@Suite struct LoneCloserTests {
    private func warnings(_ line: String) throws -> [String] {
        let document = try Harness.wordDocument(line)
        return try TemplateCompiler.compile(document, file: "mau", table: .standard).warnings
            .map { "\($0.id.rawValue) \($0.excerpt?.text ?? "")" }
    }

    @Test func `a closer that closes nothing is text, with a warning`() throws {
        #expect(try Harness.preview("{{ n }} so }} và %} ", word: true) == "n so }} và %}\n")
        #expect(try warnings("{{ n }} so }} và %}").count == 2)
        #expect(try warnings("{{ n }} so }}") == ["lone-closer {{ n }} so }}"])
    }

    @Test func `per cent and braces in ordinary text say nothing`() throws {
        #expect(try warnings("{{ n }} {100%} {x} ${x} {1,2}").isEmpty)
    }

    @Test func `braces that close nothing make no template`() throws {
        let document = try Harness.wordDocument("so }}")
        #expect(try !TemplateCompiler.compile(document, file: "mau", table: .standard).hasMarks)
    }

    /// What compiling says: ids with the paragraphs that they name.
    private func faults(_ line: String, word: Bool) throws -> [String] {
        let document = try word ? Harness.wordDocument(line) : Harness.flatDocument(line)
        do {
            return try TemplateCompiler.compile(document, file: "mau").warnings.map(\.id.rawValue)
        } catch {
            return error.items.map { fault in
                let paragraphs = ([fault.place] + fault.otherPlaces).compactMap(\.paragraph).map(String.init)
                return "\(fault.id) \(paragraphs.joined(separator: "+"))"
            }
        }
    }

    @Test(arguments: [true, false])
    func `a mark over a paragraph's end is one error that names both paragraphs`(word: Bool) throws {
        #expect(try faults("z ¶ a {{ n ¶ }} b", word: word) == ["unclosed-mark 2+3"])
        #expect(try faults("a {% if n ¶ == 1 ¶ %} b", word: word) == ["unclosed-mark 1+3"])
        #expect(try faults("a {{ n ¶ }} b }}", word: word) == ["unclosed-mark 1+2", "lone-closer 2"])
        #expect(try faults("a {{ n ¶ %} b", word: word) == ["unclosed-mark 1", "lone-closer 2"])
        #expect(try faults("a {{ n ¶ {{ n }} }} b", word: word) == ["unclosed-mark 1", "lone-closer 2"])
        #expect(try faults("a {{ n ¶ b ¶ c ¶ d ¶ }}", word: word) == ["unclosed-mark 1", "lone-closer 5"])
    }
}
