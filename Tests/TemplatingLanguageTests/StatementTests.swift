import Diagnostics
import Foundation
import Testing

@testable import Templating

/// Whole templates of one line that Jinja2 filled, written by `scripts/jinja-oracle`.
struct JinjaTemplate: Decodable, CustomTestStringConvertible {
    var template: String
    var printed: String
    var testDescription: String { template }

    private struct File: Decodable { var templates: [JinjaTemplate] }

    static let all: [JinjaTemplate] = {
        guard let file = Bundle.module.url(forResource: "Fixtures/jinja", withExtension: "json"),
            let bytes = try? Data(contentsOf: file),
            let read = try? JSONDecoder().decode(File.self, from: bytes)
        else { return [] }
        return read.templates
    }()
}

/// Texts of several lines and files that Jinja2 filled.
struct JinjaText: Decodable, CustomTestStringConvertible {
    var template: String
    var others: [String: String]
    var printed: String
    var testDescription: String { template }

    private struct File: Decodable { var texts: [JinjaText] }

    static let all: [JinjaText] = {
        guard let file = Bundle.module.url(forResource: "Fixtures/jinja", withExtension: "json"),
            let bytes = try? Data(contentsOf: file),
            let read = try? JSONDecoder().decode(File.self, from: bytes)
        else { return [] }
        return read.texts
    }()
}

@Suite("Jinja's statements")
struct StatementTests {
    private func fill(_ template: String) throws -> String {
        try TextTemplate(template, file: nil, table: .standard).render(Language.record)
    }

    @Test func `the templates are there`() { #expect(JinjaTemplate.all.count > 60) }

    @Test(arguments: JinjaTemplate.all)
    func `prints what Jinja prints`(_ one: JinjaTemplate) throws {
        #expect(try fill(one.template) == one.printed)
    }

    @Test(arguments: JinjaText.all)
    func `prints what Jinja prints of several lines and files`(_ one: JinjaText) throws {
        let text = try TextTemplate(
            one.template, file: nil, table: .standard,
            load: { name, _ in one.others[name].map { IncludedText(name: name, text: $0) } })
        #expect(try text.render(Language.record, options: RenderOptions(missing: .blank)) == one.printed)
    }

    private func faults(_ template: String) -> [DiagnosticID] {
        do throws(Faults) {
            _ = try TextTemplate(template, file: nil, table: .standard).render(Language.record)
            return []
        } catch { return error.items.map(\.id) }
    }

    /// What is a list of letters and what a list that was forgotten (the table of
    /// differences).
    @Test(arguments: [
        ("{% for c in 'ab' %}{{ c }}-{% endfor %}", "a-b-"), ("{% set s = 'ab' %}{% for c in s %}{{ c }}-{% endfor %}", "a-b-"),
        ("{% macro f(x) %}{% for c in x %}{{ c }}-{% endfor %}{% endmacro %}{{ f('xy') }}", "x-y-"),
        ("{% for c in t | upper | replace(' ', '') %}{{ c }}{% endfor %}", "XINCHAO"), ("{% for c in t %}x{% endfor %}", nil),
        ("{% for c in t or [] %}x{% endfor %}", nil), ("{% for c in (t if true else []) %}x{% endfor %}", nil),
        ("{% set s = t %}{% for c in s %}x{% endfor %}", nil),
        ("{% macro f(x) %}{% for c in x %}x{% endfor %}{% endmacro %}{{ f(t) }}", nil),
        ("{% for c in '' or [] %}x{% else %}none{% endfor %}", "none"),
    ] as [(String, String?)])
    func `a text of the data is no list, one of the template is`(template: String, printed: String?) throws {
        if let printed { #expect(try fill(template) == printed) } else { #expect(faults(template) == ["not-a-list"]) }
    }

    @Test(arguments: [
        ("{% call f() %}x{% endcall %}", "unknown-macro"),
        ("{% macro fa() %}{% endmacro %}{% call fb() %}x{% endcall %}", "unknown-macro"),
        ("{% call a %}x{% endcall %}", "call-without-macro"),
        ("{% break %}", "outside-loop"),
        ("{% for x in xs %}{% macro f() %}{% continue %}{% endmacro %}{% endfor %}", "outside-loop"),
        ("{% for x in xs %}{% set q %}{% break %}{% endset %}{% endfor %}", "leaves-capture"),
        ("{% macro f() %}{{ caller() }}{% endmacro %}{{ f() }}", "no-caller"),
        ("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "too-many-calls"),
        ("{% macro f(x) %}{{ x }}{% endmacro %}{{ f() }}", "undefined-field"),
        ("{% macro f() %}{{ caller(1) }}{% endmacro %}{% call f() %}x{% endcall %}", "too-many-arguments"),
        ("{% set m.k = 1 %}", "not-a-namespace"),
        ("{% macro f(a, b) %}{{ a }}{{ b }}{% endmacro %}{{ f(1, 2, 3) }}", "too-many-arguments"),
        ("{% macro f(a) %}{{ a }}{{ kwargs }}{% endmacro %}{{ f(1, 2) }}", "too-many-arguments"),
        ("{% macro f(a) %}{{ a }}{% endmacro %}{{ f(1, a=3) }}", "repeated-argument"),
        ("{% macro f(a) %}{{ a }}{% endmacro %}{{ f(1, b=3) }}", "unknown-argument"),
        ("{% macro f(a=1, b) %}{{ b }}{% endmacro %}{{ f(1, 2) }}", "parameter-order"),
        ("{% block x %}a{% endblock %}{% block x %}b{% endblock %}", "block-repeated"),
        ("{% for true in xs %}{% endfor %}", "unexpected-word"), ("{% for loop in xs %}{% endfor %}", "unexpected-word"),
        ("{% set none = 1 %}", "unexpected-word"), ("{% macro f(true) %}{% endmacro %}", "unexpected-word"),
        ("{% include a %}", "template-name-not-written"), ("{% extends [a, 'b'] %}", "template-name-not-written"),
        ("{% import a as m %}", "template-name-not-written"), ("{% include a ignore missing %}", "template-name-not-written"),
        ("{% macro f() %}", "unclosed-block"), ("{% endmacro %}", "unexpected-tag"),
    ])
    func `what cannot be run is an error`(template: String, id: DiagnosticID) {
        #expect(faults(template).contains(id))
    }

    @Test func `lines of a macro, of a capture, of a call stay lines`() throws {
        let macro = "{% macro f(x) %}\n- {{ x }}\n- z\n{% endmacro %}\na\n{{ f(1) }}\nb\n{{ f(2) }}"
        #expect(try fill(macro) == "a\n- 1\n- z\nb\n- 2\n- z")
        let set = "{% set q %}\nx{{ a }}\ny\n{% endset %}\na\n{{ q }}\nb"
        #expect(try fill(set) == "a\nx7\ny\nb")
        let call = "{% macro f() %}\n<\n{{ caller() }}\n>\n{% endmacro %}\n{% call f() %}\nx\n{% endcall %}\nz"
        #expect(try fill(call) == "<\nx\n>\nz")
        #expect(try fill("{% filter upper %}\nab\nc\n{% endfilter %}\nz") == "AB\nC\nz")
        #expect(try fill("{% for x in xs %}\n{% if x == 1 %}\n{% continue %}\n{% endif %}\n{{ x }}\n{% endfor %}") == "3\n2")
        #expect(try fill("{% for x in xs %}\n{{ x }}\n{% if x == 1 %}{% break %}{% endif %}\ny\n{% endfor %}\nz") == "3\ny\n1\nz")
    }
}
