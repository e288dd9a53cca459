import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// `extends`, `include` and `import` between documents: hard cases 114–118.
@Suite struct ComposingTests {
    /// Fills a document in the notation; the others lie beside it.
    private func preview(
        _ line: String, _ others: [String: String] = [:], word: Bool
    ) throws -> [String] {
        func document(_ line: String) throws -> OfficeDocument {
            try word
                ? Harness.wordDocument(line, hasLists: true) : Harness.flatDocument(line, hasLists: true)
        }
        let text = try Harness.preview(try document(line)) { name in
            try others[name].map { try document($0) }
        }
        return text.split(separator: "\n").map(String.init)
    }

    private func faults(
        _ line: String, _ others: [String: String] = [:], word: Bool
    ) throws -> [DiagnosticID] {
        do {
            _ = try preview(line, others, word: word)
            return []
        } catch let faults as Faults { return faults.items.map(\.id) }
    }

    @Test(arguments: [false, true])
    func `an included document stands in place of the tag's paragraph`(word: Bool) throws {
        let others = ["phan": "B{{ n }} ¶ • i ¶ • k", "trong": "{% include 'phan' %} ¶ z"]
        #expect(
            try preview("a ¶ {% include 'phan' %} ¶ c", others, word: word)
                == ["a", "Bn", "1. i", "2. k", "c"])
        #expect(
            try preview("{% include 'trong' %} ¶ y", others, word: word)
                == ["Bn", "1. i", "2. k", "z", "y"])
        #expect(
            try preview("{% for x in xs %} ¶ {% include 'x' %} ¶ {% endfor %}", ["x": "X{{ x }}"], word: word)
                == ["X1", "X2"])
    }

    @Test(arguments: [false, true])
    func `what is set in an included document stays there`(word: Bool) throws {
        #expect(
            try preview("{% set q = 1 %} ¶ {% include 'x' %} ¶ {{ q }}", ["x": "{{ q }}{% set q = 2 %} ¶ {{ q }}"], word: word)
                == ["1", "2", "1"])
    }

    @Test(arguments: [false, true])
    func `a missing document may be ignored, or the first that exists taken`(word: Bool) throws {
        let others = ["co": "C"]
        #expect(try preview("a ¶ {% include 'k' ignore missing %} ¶ b", others, word: word) == ["a", "b"])
        #expect(try preview("a ¶ {% include ['k', 'co'] %}", others, word: word) == ["a", "C"])
        #expect(try faults("{% include 'k' %}", others, word: word) == ["template-not-found"])
    }

    @Test(arguments: [false, true])
    func `a document fills the blocks of the one that it extends`(word: Bool) throws {
        let others = [
            "khung": "đầu ¶ {% block than %} ¶ thân gốc ¶ {% endblock %} ¶ {% block cuoi %} ¶ cuối {{ n }} ¶ {% endblock %}",
            "giua": "{% extends 'khung' %} ¶ {% block than %} ¶ ( ¶ {{ super() }} ¶ ) ¶ {% endblock %}",
        ]
        #expect(
            try preview("{% extends 'khung' %} ¶ {% block than %} ¶ mới {{ n }} ¶ {% endblock %}", others, word: word)
                == ["đầu", "mới n", "cuối n"])
        #expect(
            try preview("{% extends 'giua' %} ¶ {% block cuoi %} ¶ • hết ¶ {% endblock %}", others, word: word)
                == ["đầu", "(", "thân gốc", ")", "1. hết"])
        #expect(
            try preview(
                "{% extends 'khung' %} ¶ {% set q = 7 %} ¶ {% block than %} ¶ q={{ q }} ¶ {% endblock %}", others,
                word: word) == ["đầu", "q=7", "cuối n"])
    }

    @Test(arguments: [false, true])
    func `macros of another document are imported`(word: Bool) throws {
        let others = [
            "m": "{% macro f(x) %}[{{ g(x) }}]{% endmacro %} ¶ chữ không in ¶ {% macro g(x) %}<{{ x }}>{% endmacro %}",
        ]
        #expect(try preview("{% import 'm' as m %} ¶ a {{ m.f(1) }}", others, word: word) == ["a [<1>]"])
        #expect(
            try preview("{% from 'm' import f, g as h %} ¶ {{ f(1) }}{{ h(2) }}", others, word: word)
                == ["[<1>]<2>"])
        #expect(try faults("{% import 'm' as m %} ¶ {{ f(1) }}", others, word: word) == ["unknown-function"])
    }

    @Test(arguments: [false, true])
    func `names of an imported document are its members, and it sees the data where it is asked to`(word: Bool) throws {
        let others = ["m": "{% set ten = 'T' %} ¶ {% macro f() %}<{{ n | default('-') }}>{% endmacro %}"]
        #expect(try preview("{% import 'm' as m %} ¶ {{ m.ten }}{{ m.f() }}", others, word: word) == ["T<->"])
        #expect(try preview("{% import 'm' as m with context %} ¶ {{ m.ten }}{{ m.f() }}", others, word: word) == ["T<n>"])
        #expect(try preview("{% from 'm' import f, ten as t %} ¶ {{ t }}{{ f() }}", others, word: word) == ["T<->"])
        #expect(
            try preview("{% include 'x' %} ¶ {% include 'x' without context %}", ["x": "[{{ n | default('-') }}]"], word: word)
                == ["[n]", "[-]"])
    }

    @Test(arguments: [false, true])
    func `what a block overrides is a value too`(word: Bool) throws {
        let others = [
            "goc": "{% block than %} ¶ ab{{ n }} ¶ {% endblock %} ¶ z",
            "giua": "{% extends 'goc' %} ¶ {% block than %} ¶ {{ super() | upper }}! ¶ {% endblock %}",
        ]
        #expect(
            try preview("{% extends 'goc' %} ¶ {% block than %} ¶ [{{ super() | upper }}] ¶ {{ super() }} ¶ {% endblock %}", others, word: word)
                == ["[ABN]", "abn", "z"])
        #expect(
            try preview("{% extends 'giua' %} ¶ {% block than %} ¶ {% if super() %} ¶ {{ super() ~ '?' }} ¶ {% endif %} ¶ {% endblock %}", others, word: word)
                == ["ABN!?", "z"])
    }

    @Test(arguments: [false, true])
    func `what the parent's block sets stays in it`(word: Bool) throws {
        let others = ["goc": "{% block than %} ¶ {% set q = 2 %} ¶ a{{ q }} ¶ {% endblock %}"]
        #expect(
            try preview("{% extends 'goc' %} ¶ {% block than %} ¶ {% set q = 1 %} ¶ {{ super() }} ¶ b{{ q }} ¶ {% endblock %}", others, word: word)
                == ["a2", "b1"])
    }

    @Test(arguments: [false, true])
    func `a block that is required must be given`(word: Bool) throws {
        let others = ["goc": "a ¶ {% block than required %} ¶ {% endblock %} ¶ z"]
        #expect(try preview("{% extends 'goc' %} ¶ {% block than %} ¶ b ¶ {% endblock %}", others, word: word) == ["a", "b", "z"])
        #expect(try faults("{% extends 'goc' %}", others, word: word) == ["block-required"])
    }

    @Test(arguments: [false, true])
    func `circles, unknown blocks and tags among text are errors`(word: Bool) throws {
        let others = ["a": "{% include 'b' %}", "b": "{% include 'a' %}", "khung": "{% block x %} ¶ a ¶ {% endblock %}"]
        #expect(try faults("{% include 'a' %}", others, word: word) == ["template-cycle"])
        #expect(
            try faults("{% extends 'khung' %} ¶ {% block y %} ¶ b ¶ {% endblock %}", others, word: word)
                == ["unknown-block"])
        #expect(try faults("chữ {% include 'khung' %}", others, word: word) == ["inclusion-misplaced"])
        #expect(try faults("{% include n %}", others, word: word) == ["template-name-not-written"])
    }

    @Test func `documents of the other family are refused`() throws {
        let host = try Harness.wordDocument("{% include 'x' %}")
        #expect(throws: Faults.self) {
            try Harness.preview(host) { _ in try Harness.flatDocument("a") }
        }
    }
}
