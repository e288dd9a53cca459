import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Macros, calls and captures in documents: what is captured keeps its look.
@Suite struct RoutineTests {
    static let cases: [ExtentCase] = [
        ExtentCase("{% macro f(x) %}[{{x}}]{% endmacro %} ¶ a {{ f(1) }} z ¶ b", "a [1] z ¶ b"),
        ExtentCase("{% macro f(x) %} ¶ A{{x}} ¶ B ¶ {% endmacro %} ¶ q ¶ {{ f(1) }} ¶ z", "q ¶ A1 ¶ B ¶ z"),
        ExtentCase("{% macro f() %} ¶ │a│b│ ¶ {% endmacro %} ¶ {{ f() }} ¶ x ¶ {{ f() }} ¶ z", "│a│b│ ¶ x ¶ │a│b│ ¶ z"),
        ExtentCase("{% macro f() %}<{{ caller() }}>{% endmacro %} ¶ a {% call f() %}x{% endcall %} z", "a <x> z"),
        ExtentCase(
            "{% macro f() %} ¶ ( ¶ {{ caller() }} ¶ ) ¶ {% endmacro %} ¶ {% call f() %} ¶ x ¶ • y ¶ {% endcall %} ¶ z",
            "( ¶ x ¶ • y ¶ ) ¶ z"),
        ExtentCase("{% set q %} ¶ a ¶ b ¶ {% endset %} ¶ {{ q }} ¶ {{ q }}", "a ¶ b ¶ a ¶ b"),
        ExtentCase("x{% set q %}a{{n}}{% endset %}y ¶ {{ q }}{{ q }}", "xy ¶ anan"),
        ExtentCase("• {% macro f(x) %}{{x}}{% endmacro %} ¶ • {{ f('i') }} ¶ • k", "• i ¶ • k"),
        ExtentCase("{% filter upper %}ab {{n}}{% endfilter %} c", "AB N c"),
        ExtentCase("{% for x in xs %} ¶ {{x}} ¶ {% if x == 1 %}{% break %}{% endif %} ¶ b ¶ {% endfor %} ¶ z", "1 ¶ z"),
        ExtentCase("{% for x in xs %} ¶ a{% if x == 1 %}{% continue %}{% endif %}b ¶ c ¶ {% endfor %} ¶ z", "a ¶ ab ¶ c ¶ z"),
        ExtentCase(
            "{% for x in [[1, [2]]] recursive %}{% if x is iterable %}<{{ loop(x) }}>{% else %}{{ x }}{% endif %}{% endfor %}",
            "<1<2>>"),
        ExtentCase(
            "{% for x in [[1, [2]]] recursive %} ¶ {% if x is iterable %} ¶ ( ¶ {{ loop(x) }} ¶ ) ¶ {% else %} ¶ {{ x }} ¶ {% endif %} ¶ {% endfor %} ¶ z",
            "( ¶ 1 ¶ ( ¶ 2 ¶ ) ¶ ) ¶ z"),
        ExtentCase("{% macro f() %}{% endmacro %} ¶ a{{ f() }} ¶ {{ f() }} ¶ z", "a ¶  ¶ z"),
        ExtentCase("│{{ f(1) }}│{% macro f(x) %}[{{ x }}]{% endmacro %}b│ ¶ z", "│[1]│b│ ¶ z"),
    ]

    @Test(arguments: cases, [false, true])
    func `routines write what they captured`(example: ExtentCase, word: Bool) throws {
        let bytes = word ? Notation.word(example.template) : Notation.openDocument(example.template)
        let dialect = word ? MarkupDialect.word : .openDocument
        let rendered = try Harness.render(bytes, dialect)
        #expect(try Notation.read(rendered.bytes, dialect) == example.result)
        #expect(rendered.faults.isEmpty)
    }

    @Test func `a macro keeps the look of its letters in Word`() throws {
        func run(_ text: String, _ look: String = "") -> String {
            "<w:r>\(look)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
        }
        let bold = "<w:rPr><w:b/></w:rPr>"
        let part = """
            <w:document xmlns:w="\(Namespaces.word)"><w:body><w:p>\(run("{% macro f(x) %}"))\
            \(run("{{ x }}", bold))\(run("{% endmacro %}"))</w:p><w:p>\(run("a {{ f(1) }} z"))</w:p>\
            <w:sectPr/></w:body></w:document>
            """
        let text = String(decoding: try Harness.render(Array(part.utf8), .word).bytes, as: UTF8.self)
        #expect(text.contains("<w:p>" + run("a ") + run("1", bold) + run(" z") + "</w:p>"))
    }

    @Test func `a macro keeps the look of its letters in ODF`() throws {
        let part = """
            <office:document-content xmlns:office="\(Namespaces.office)" xmlns:text="\(Namespaces.text)">\
            <office:body><office:text><text:p>{% macro f(x) %}<text:span text:style-name="B">{{ x }}</text:span>\
            {% endmacro %}</text:p><text:p>a {{ f(1) }} z</text:p></office:text></office:body></office:document-content>
            """
        let text = String(decoding: try Harness.render(Array(part.utf8), .openDocument).bytes, as: UTF8.self)
        #expect(text.contains("<text:p>a <text:span text:style-name=\"B\">1</text:span><text:s/>z</text:p>"))
    }

    @Test func `tables that meet stay two in Word`() throws {
        let template = "{% macro f() %} ¶ │a│b│ ¶ {% endmacro %} ¶ {{ f() }} ¶ {{ f() }} ¶ z"
        let rendered = try Harness.render(Notation.word(template), .word)
        #expect(try Notation.read(rendered.bytes, .word) == "│a│b│ ¶  ¶ │a│b│ ¶ z")
    }

    @Test func `blocks in a line of text part it`() throws {
        let template = "{% macro f() %} ¶ a ¶ b ¶ {% endmacro %} ¶ x {{ f() }} y"
        for (bytes, dialect) in [(Notation.openDocument(template), MarkupDialect.openDocument), (Notation.word(template), .word)] {
            #expect(try Notation.read(Harness.render(bytes, dialect).bytes, dialect) == "x  ¶ a ¶ b ¶  y")
        }
    }
}
