import OfficeDocuments
import Testing

@testable import Templating

/// Blocks among the characters of a line part its paragraph (hard cases 105–108).
@Suite struct PartingTests {
    static let record: ValueMap = {
        var record = Harness.record
        record["m"] = .text("# H\n\np\n\n- i")
        record["q"] = .text("|a|b|\n|---|---|\n|1|2|")
        record["i"] = .text("**x**")
        return record
    }()

    static let cases: [(template: String, result: String)] = [
        ("a {{ m | markdown }} b", "a\nH\np\n- i\n b\n"),
        ("{{ m | markdown }} b", "H\np\n- i\n b\n"),
        ("a {{ m | markdown }} ", "a\nH\np\n- i\n"),
        ("a {{ i | markdown }} b", "a x b\n"),
        ("│a {{ q | markdown }}c│x│ ‖ │y│z│", ""),
        ("{% for x in xs %}a{{ x }} {{ m | markdown }}b{% endfor %}", "a1\nH\np\n- i\nba2\nH\np\n- i\nb\n"),
        ("a {% if t %}b {{ m | markdown }} c{% endif %} d", "a b\nH\np\n- i\n c d\n"),
        ("{% macro f(x) %} ¶ A{{ x }} ¶ B ¶ {% endmacro %} ¶ a {{ f(1) }} b", "a\nA1\nB\n b\n"),
        ("{% for x in xs %} ¶ {{ x }}: {{ m | markdown }} ¶ {% endfor %}", "1:\nH\np\n- i\n2:\nH\np\n- i\n"),
        ("• a {{ q | markdown }}c ¶ • z", "1. a\na\tb\n1\t2\nc\n2. z\n"),
    ]

    @Test(arguments: cases, [false, true])
    func `case 106: a line is parted around blocks`(example: (template: String, result: String), word: Bool) throws {
        let made = try Harness.preview(example.template, word: word, Self.record)
        if example.result.isEmpty {
            #expect(made.contains("1") && made.contains("c") && made.contains("z"))
        } else {
            #expect(made.replacing(" │ ", with: "\t") == example.result)
        }
    }

    @Test func `case 106: the rest of a paragraph keeps its look and has no id twice`() throws {
        let look = "<w:pPr><w:pageBreakBefore/><w:jc w:val=\"center\"/></w:pPr>"
        let id = "xmlns:w14=\"\(Namespaces.word2010)\" w14:paraId=\"00000001\""
        let document = try Raw.word("<w:p \(id)>\(look)\(Raw.run("a {{ m | markdown }} b"))</w:p>")
        let made = try Raw.filled(document, Self.record).text
        #expect(made.contains("a </w:t></w:r></w:p>") && made.hasSuffix("</w:p><w:sectPr/></w:body></w:document>"))
        #expect(made.split(separator: "pageBreakBefore").count == 2)
    }

    @Test func `case 106: in a link it is an error still`() throws {
        let document = try Raw.flat("<text:p><text:a xlink:href=\"http://a\">{{ m | markdown }} b</text:a></text:p>")
        #expect(throws: (any Error).self) { try Raw.filled(document, Self.record) }
    }

    @Test(arguments: [false, true])
    func `case 108: a table in a list's item, and a list in a cell, are not dropped`(word: Bool) throws {
        var record = Self.record
        record["l"] = .text("- i\n\n  |a|b|\n  |---|---|\n  |1|2|\n- j")
        record["c"] = .text("p\n\n- i")
        let made = try Harness.preview("{{ l | markdown }} ¶ │{{ c | markdown }}│x│", word: word, record)
        for piece in ["- i", "1", "2", "- j", "p"] { #expect(made.contains(piece)) }
    }
}
