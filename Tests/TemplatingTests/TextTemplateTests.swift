import Diagnostics
import Testing

@testable import Templating

/// The plain-text dialect: a paragraph is a line.
@Suite struct TextTemplateTests {
    static func render(
        _ text: String, _ texts: [String: String] = [:], options: RenderOptions = RenderOptions()
    ) throws -> String {
        try TextTemplate(text, file: "t.txt", table: .standard, load: { name, _ in texts[name].map { IncludedText(name: name, text: $0) } })
            .render(Harness.record, options: options)
    }

    @Test(arguments: [
        ("a {{ n }} b", "a n b"), ("", ""), ("a\n", "a\n"), ("a\n\nb", "a\n\nb"),
        ("{% for x in xs %}\n- {{ x }}\n{% endfor %}\nz", "- 1\n- 2\nz"),
        ("{% if k %}a{% else %}b{% endif %}", "b"), ("{% for x in none_list %}a{% else %}c{% endfor %}", "c"),
        ("{{ '<a & b>' }}", "<a & b>"), ("x < {{ n }} & y", "x < n & y"),
        ("{% set q = 1 %}{% for x in xs %}{% set q = q + x %}{{ q }};{% endfor %}{{ q }}", "2;3;1"),
        ("{% with q = 5 %}{{ q }}{% endwith %}", "5"),
        ("{% for x in xs %}{{ loop.index }}/{{ loop.length }}{{ ' ' if not loop.last }}{% endfor %}", "1/2 2/2"),
        ("{{ 'một\nhai' }}", "một\nhai"), ("a\r\nb", "a\nb"),
    ])
    func `lines are filled as documents are`(template: String, result: String) throws {
        #expect(try Self.render(template) == result)
    }

    @Test func `texts import macros, and what a text sets before its blocks holds in them`() throws {
        let texts = [
            "m": "{% macro f(x) %}[{{ g(x) }}]{% endmacro %}\nchữ\n{% macro g(x) %}<{{ x }}>{% endmacro %}\n",
            "goc": "A\n{% block x %}B{% endblock %}\n",
        ]
        #expect(try Self.render("{% import 'm' as m %}\na {{ m.f(1) }}\nb", texts) == "a [<1>]\nb")
        #expect(try Self.render("{% from 'm' import f as h %}\n{{ h(n) }}", texts) == "[<n>]")
        #expect(
            try Self.render("{% extends 'goc' %}\n{% set q = 7 %}\n{% block x %}{{ q }}{% endblock %}\n", texts)
                == "A\n7\n")
        #expect(
            try Self.render("{% extends 'goc' %}{% from 'm' import f %}{% block x %}{{ f(2) }}{% endblock %}", texts)
                == "A\n[<2>]\n")
    }

    @Test func `texts extend, override, call up what they override, and include`() throws {
        let texts = [
            "goc": "A\n{% block x %}B{% endblock %}\n{% block y %}C{% endblock %}\n",
            "giua": "{% extends 'goc' %}{% block x %}[{{ super() }}]{% endblock %}",
            "phan": "{{ n }}!\n",
        ]
        #expect(try Self.render("{% include 'phan' %} {% include 'k' ignore missing %}z", texts) == "n! z")
        #expect(try Self.render("{% extends 'giua' %}{% block y %}{{ n }}{% endblock %}", texts) == "A\n[B]\nn\n")
        #expect(
            try Self.render("{% extends 'giua' %}{% block x %}<{{ super() }}>{% endblock %}", texts)
                == "A\n<[B]>\nC\n")
    }

    @Test(arguments: [
        ("{% block a %}\nx\n{% endblock %}\nz", "x\nz"),
        ("{% extends 'goc' %}\n{% block x %}\n{{ super() }}\nthêm\n{% endblock %}", "A\nB\nthêm\nZ"),
        ("{% block a %}\n{{ n }}\n{% endblock %}\n{{ self.a() }}", "n\nn"),
        ("{% include 'dat' %}\n{{ q | default('không') }}", "5\nkhông"),
        ("a {% include 'dat1' %} {{ q | default('không') }}", "a 5 không"),
        ("{% set q = 1 %}{% include 'dat' %} {{ q }}", "5 1"),
        ("{% include ['khong', 'dat1'] %}", "5"), ("{% include ['k', 'h'] ignore missing %}z", "z"),
        ("x{% import 'm' as m %}{{ m.f(1) }}", "x[1]"), ("{% from 'm' import f %}{% from 'm' import f as g %}\n{{ f(1) }}{{ g(2) }}", "[1][2]"),
    ])
    func `lines of tags vanish, and what a part sets stays in it`(template: String, result: String) throws {
        let texts = [
            "goc": "A\n{% block x %}\nB\n{% endblock %}\nZ", "dat": "{% set q = 5 %}\n{{ q }}\n",
            "dat1": "{% set q = 5 %}{{ q }}", "m": "{% macro f(x) %}[{{ x }}]{% endmacro %}\n",
        ]
        #expect(try Self.render(template, texts) == result)
    }

    private func places(_ text: String, _ texts: [String: String]) -> [String] {
        do {
            _ = try Self.render(text, texts)
            return []
        } catch {
            return ((error as? Faults)?.items ?? []).map { "\($0.place.file ?? "?"):\($0.place.line ?? 0)" }
        }
    }

    @Test func `an error of a text that is put together says its file and line`() {
        let texts = [
            "goc": "A\n{% block x %}\n{{ loi }}\n{% endblock %}\n{{ loi2 }}", "phan": "1\n{{ thieu }}\n",
            "m": "\n{% macro f(x) %}{{ mat }}{% endmacro %}", "hai": "\n{% include 'khong' %}",
        ]
        #expect(places("a\n{% include 'phan' %}\nb\n{{ day }}", texts) == ["phan:2", "t.txt:4"])
        #expect(
            places("{% extends 'goc' %}\n\n{% block x %}\n{{ super() }}\n{{ o_day }}\n{% endblock %}", texts)
                == ["goc:3", "t.txt:5", "goc:5"])
        #expect(places("a\n{% from 'm' import f %}{{ f(1) }}\n{{ cuoi }}", texts) == ["m:2", "t.txt:3"])
        #expect(places("a\n\n{% include 'khong' %}", texts) == ["t.txt:3"])
        #expect(places("{% import 'm' as m %}{{ loi }}\n{{ m.khong }}", texts) == ["t.txt:1", "t.txt:2"])
        #expect(places("a\n{% include 'hai' %}", texts) == ["hai:2"])
        #expect(places("{% extends 'goc' %}\n{% block x %}{% endblock %}\n{% block x %}{% endblock %}", texts) == ["t.txt:3"])
    }

    static func id(_ body: () throws -> String) -> String? {
        do {
            _ = try body()
            return nil
        } catch { return (error as? Faults)?.items.first?.id.rawValue }
    }

    @Test func `a missing text and a circle are named`() {
        #expect(Self.id { try Self.render("{% include 'x' %}") } == "template-not-found")
        let texts = ["a": "{% include 'b' %}", "b": "{% include 'a' %}"]
        #expect(Self.id { try Self.render("{% include 'a' %}", texts) } == "template-cycle")
    }

    @Test(arguments: [
        (MissingPolicy.blank, "a  b"), (.dots, "a …… b"), (.keep, "a {{ thieu }} b"),
    ])
    func `what is missing is written as asked`(policy: MissingPolicy, result: String) throws {
        #expect(try Self.render("a {{ thieu }} b", options: RenderOptions(missing: policy)) == result)
        #expect(Self.id { try Self.render("a {{ thieu }} b") } == "undefined-field")
    }

    @Test func `what is missing is empty for a loop and false for a comparison, where that is asked for`() throws {
        let options = RenderOptions(missing: .blank)
        #expect(try Self.render("{% for x in thieu %}a{% else %}b{% endfor %}", options: options) == "b")
        #expect(try Self.render("{% if thieu > 3 %}a{% else %}b{% endif %}", options: options) == "b")
    }

    @Test func `a body that the macro does not ask for is refused`() {
        #expect(Self.id { try Self.render("{% macro f() %}a{% endmacro %}{% call f() %}b{% endcall %}") } == "unused-call-body")
        #expect(Self.id { try Self.render("{% macro f() %}{% if caller %}a{% endif %}{% endmacro %}{% call f() %}b{% endcall %}") } == nil)
    }

    @Test func `what an imported text does not see is named, with what to write`() {
        let texts = ["m": "{% macro f() %}{{ n }}{% endmacro %}{% macro dong() %}{% endmacro %}"]
        do {
            _ = try Self.render("{% import 'm' as m %}{{ m.f() }}", texts)
            Issue.record("accepted")
        } catch { #expect((error as? Faults)?.items.first?.arguments["unseen"] == "n") }
        do {
            _ = try Self.render("{% import 'm' as m %}{{ m.dog() }}", texts)
            Issue.record("accepted")
        } catch { #expect((error as? Faults)?.items.first?.arguments == ["name": "m.dog", "near": "m.dong"]) }
    }

    @Test func `a tag that extends within another block is refused`() {
        #expect(Self.id { try Self.render("{% if n %}{% extends 'g' %}{% endif %}", ["g": "a"]) } == "inclusion-misplaced")
        #expect(Self.id { try Self.render("{% block x required %}{% endblock %}") } == "block-required")
    }

    @Test func `every error of the template comes at once`() {
        let text = "{{ a | khong_co }}\n{% for x in xs %}\n{{ }}\n{{ 'a }}\n{% endif %}"
        do {
            _ = try Self.render(text)
            Issue.record("accepted")
        } catch {
            let ids = Set((error as? Faults)?.items.map(\.id.rawValue) ?? [])
            #expect(
                ids == ["unknown-filter", "empty-mark", "unclosed-mark", "unexpected-tag", "unclosed-block"]
                    || ids == ["unknown-filter", "empty-mark", "unclosed-text", "unexpected-tag", "unclosed-block"])
        }
    }
}
