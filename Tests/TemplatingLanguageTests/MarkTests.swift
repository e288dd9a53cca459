import Diagnostics
import Testing

@testable import Templating

@Suite("Marks")
struct MarkTests {
    @Test(arguments: [
        ("{{ “a” ~ ‘b’ }}", "ab"), ("{{\u{A0}a\u{A0}}}", "7"), ("{{ a\u{200B} }}", "7"),
        ("{{ a\n+\tb }}", "9"), ("{{ a – b }}", "5"), ("{{ a ≥ b }}", "true"),
        ("{{ 'x' If yes Else 'y' }}", "x"), ("{{ '}}' }}", "}}"), ("{{ '{{' }}", "{{"),
        ("{{ {'k': {'l': 1}}.k.l }}", "1"), ("{{- a -}}", "7"), ("{{ 'a\u{A0}b' }}", "a\u{A0}b"),
    ])
    func `what a word processor made of a mark is read as meant`(_ mark: String, _ text: String)
        throws
    {
        #expect(try Language.printed(mark: mark) == text)
    }

    @Test(
        arguments: [
            ("{{r a }}", ScannedMark.Prefix.run), ("{{p a }}", .paragraph), ("{%tr if a %}", .row),
            ("{%tc endif %}", .cell), ("{%li for x in xs %}", .item), ("{%-p if a %}", .paragraph),
            ("{{p - 1}}", nil), ("{{r if x}}", nil), ("{{p not in xs}}", nil), ("{{ p }}", nil),
            ("{{r}}", nil), ("{{p.x}}", nil),
        ] as [(String, ScannedMark.Prefix?)])
    func `a prefix counts only where it cannot be a name`(
        _ mark: String, _ prefix: ScannedMark.Prefix?
    ) {
        let marks = Language.marks(mark)
        #expect(marks.count == 1)
        #expect(marks.first?.prefix == prefix)
        #expect(marks.first?.faults.isEmpty == true)
    }

    @Test(arguments: [
        ("{{ }}", "empty-mark"), ("{%%}", "empty-mark"), ("{{ {{", "nested-mark"),
        ("{{ a", "unclosed-mark"), ("{% if a", "unclosed-mark"), ("{{ 'a }}", "unclosed-text"),
        ("{{ a ? b }}", "unexpected-character"), ("{{ a b }}", "unexpected-word"),
        ("{{ a + }}", "unexpected-end"), ("{% fro x in xs %}", "unknown-statement"),
        ("{{ a | uper }}", "unknown-filter"), ("{{ a | pprint }}", "excluded-filter"),
        ("{{ a is defind }}", "unknown-test"),
    ])
    func `a faulty mark says what is wrong`(_ mark: String, _ id: String) {
        #expect(Language.marks(mark).first?.faults.first?.id.description == id)
    }

    @Test(arguments: ["{1,2}", "{GUID}", "${x}", "{ x }", "100%}", "a }} b", "{# no end"])
    func `other braces are text`(_ text: String) {
        #expect(Language.marks(text).isEmpty)
    }

    @Test func `raw runs over paragraphs`() {
        var scanner = MarkScanner(table: .standard)
        #expect(scanner.scan(Array("{% raw %} {{ a }}".unicodeScalars)).count == 1)
        #expect(scanner.insideRaw)
        #expect(scanner.scan(Array("{{ b }} {% if".unicodeScalars)).isEmpty)
        #expect(scanner.scan(Array("{% endraw %}{{ c }}".unicodeScalars)).count == 2)
        #expect(!scanner.insideRaw)
    }

    @Test func `touching marks stay apart`() {
        let marks = Language.marks("{{a}}{{b}}{%if a%}{#c#}")
        #expect(marks.map(\.range) == [0..<5, 5..<10, 10..<18, 18..<23])
    }
}
