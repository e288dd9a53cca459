import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Missing data and errors: chapter K of the hard cases.
@Suite struct MissingCases {
    static func filled(_ line: String, _ policy: MissingPolicy, _ data: String = HardCase.usual) throws -> [HardCase.Made] {
        try HardCase.filled(line, data, options: RenderOptions(missing: policy))
    }

    @Test func `case 126: a missing field names its path, and is filled as asked`() throws {
        for document in try HardCase.documents("{{ a.b.c }}") {
            let fault = try #require(try HardCase.faults(document, "{a: {bb: 1}}").first)
            #expect(fault.id == "undefined-field" && fault.excerpt?.text == "{{ a.b.c }}")
            #expect(fault.arguments.values.contains { $0.contains("a.b") })
        }
        for document in try HardCase.documents("{{ trich_yeuu }}") {
            let fault = try #require(try HardCase.faults(document, "{trich_yeu: a}").first)
            #expect(fault.arguments.values.contains("trich_yeu"))
        }
        for (policy, text) in [(MissingPolicy.blank, "[]"), (.dots, "[……]"), (.keep, "[{{ la }}]")] {
            for made in try Self.filled("[{{ la }}]", policy) {
                let line = try made.line()
                #expect(line == text, "\(made.document.format)")
                #expect(made.warnings == ["undefined-field"])
            }
        }
    }

    @Test func `case 126: in loops, paths and conditions too`() throws {
        for (policy, text) in [(MissingPolicy.blank, "1[] ¶ 2[]"), (.dots, "1[……] ¶ 2[……]"), (.keep, "1[{{ la.x }}] ¶ 2[{{ la.x }}]")] {
            for made in try Self.filled("{% for x in xs %} ¶ {{ x }}[{{ la.x }}] ¶ {% endfor %}", policy) {
                let line = try made.line()
                #expect(line == text, "\(made.document.format)")
                #expect(made.warnings == ["undefined-field"])
            }
            // A condition may ask for what is not there; comparing it is told and not met.
            for made in try Self.filled("{% if la %}a{% else %}b{% endif %}{% if la == 1 %}c{% else %}d{% endif %}", policy) {
                let line = try made.line()
                #expect(line == "bd", "\(made.document.format)")
                #expect(made.warnings == ["undefined-field"])
            }
            for made in try Self.filled("a ¶ {% for x in la %} ¶ {{ x }} ¶ {% endfor %} ¶ z", policy) {
                let line = try made.line()
                #expect(line == "a ¶ z", "\(made.document.format)")
                #expect(made.warnings == ["undefined-field"])
            }
        }
    }

    @Test func `case 126: in every place of a block each asks for nothing, with one warning`() throws {
        for (line, text) in [
            ("{% set a, b = la %}z", "z"), ("{% for a, b in la %}x{% endfor %}z", "z"), ("{% with y = la + 1 %}[{{ y }}]{% endwith %}", "[]"),
            ("│{% colspan la %}a│b│ ¶ z", "│a│b│ ¶ z"), ("│{% cellbg la %}a│b│ ¶ z", "│a│b│ ¶ z"),
            ("{% for x in xs if la == x %}x{% else %}k{% endfor %}", "k"), ("{% if n in la %}a{% elif t %}b{% endif %}", "b"),
        ] {
            for policy in [MissingPolicy.blank, .dots, .keep] {
                for made in try Self.filled(line, policy) {
                    let found = try made.line()
                    #expect(found == text, "\(line)")
                    #expect(made.warnings == ["undefined-field"], "\(line)")
                }
            }
            for document in try HardCase.documents(line) {
                #expect(try HardCase.faults(document).map(\.id) == ["undefined-field"], "\(line)")
            }
        }
    }

    @Test func `case 127: all missing fields at once, each with its place`() throws {
        let line = "{{ a }} ¶ │h│ ‖ │{{ b }}│ ¶ {% for x in xs %}{{ c }}{% endfor %}"
        for document in try HardCase.documents(line) {
            let faults = try HardCase.faults(document)
            #expect(faults.map { $0.excerpt?.text.contains("{{") } == [true, true, true])
            #expect(faults.map(\.place.paragraph) == [1, 3, 4] || faults.map(\.place.row) == [nil, 2, nil])
            #expect(faults[1].place.row == 2 && faults[1].place.column == 1 && faults[2].count == 2)
        }
        let word = try Raw.word(HardCase.word("{{ a }}"), header: HeaderCases.header("{{ b }}"), section: HeaderCases.reference)
        #expect(try Set(HardCase.faults(word).map(\.place.part)).count == 2)
        let noted = try HeaderCases.noted("footnote", "{{ b }}", body: HardCase.word("{{ a }}", "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"))
        #expect(try HardCase.faults(noted).count == 2)
    }

    @Test func `case 128: missing data leave a valid file`() throws {
        let line = "• {{ a }} ¶ │{{ b.c }}│{% for x in d %}{{ x }}{% endfor %}│ ¶ {% if e %} ¶ {{ f | markdown }} ¶ {% endif %} ¶ {{ g | upper }}"
        for policy in [MissingPolicy.blank, .dots, .keep] {
            // The harness judges each.
            for made in try Self.filled(line, policy) { #expect(!made.warnings.isEmpty) }
        }
    }

    @Test func `case 129: a mark that is kept is filled by a second pass`() throws {
        for made in try Self.filled("a {{ la }} b ¶ {{ n }}", .keep) {
            let second = try HardCase.filled(made.document, "{la: sau}")
            #expect(try second.line() == "a sau b ¶ n")
        }
        for made in try Self.filled("{{ la | upper }}{{ 'x' ~ la }}", .keep) {
            #expect(try HardCase.filled(made.document, "{la: sau}").line() == "SAUxsau")
        }
        let cut = "<w:p>\(Raw.run("{{ l"))<w:proofErr w:type=\"spellStart\"/>\(Raw.run("a }}"))</w:p>"
        let first = try HardCase.filled(Raw.word(cut), options: RenderOptions(missing: .keep))
        #expect(try HardCase.filled(first.document, "{la: sau}").line() == "sau")
    }

    @Test func `case 129: marks are kept in addresses, descriptions and places for numbers too`() throws {
        for made in try Self.filled("[{{ slot('so', la) }}]", .keep) {
            let second = try HardCase.filled(made.document, "{la: sau}")
            #expect(try second.line() == "[sau]")
            #expect(second.main.ranges(of: "vanthu.so").count == 2)
        }
        let options = RenderOptions(missing: .keep)
        let link = "<text:p><text:a xlink:type=\"simple\" xlink:href=\"http://h/{{ la }}\">x</text:a><draw:frame svg:width=\"1cm\"><svg:desc>Ảnh {{ la }}</svg:desc></draw:frame></text:p>"
        for document in try HardCase.openDocuments(link) {
            let second = try HardCase.filled(HardCase.filled(document, options: options).document, "{la: sau}")
            #expect(second.main.contains("xlink:href=\"http://h/sau\"") && second.plain.contains("Ảnh sau"))
        }
        let word = try LinkTests.word("<w:p>\(LinkTests.link("l0", "x"))</w:p>", to: ["http://h/{{ la }}"])
        let second = try HardCase.filled(HardCase.filled(word, options: options).document, "{la: sau}")
        #expect(try second.part("word/_rels/document.xml.rels").contains("Target=\"http://h/sau\""))
    }

    @Test func `case 130: a wrong shape is found before anything is written`() throws {
        for document in try HardCase.documents("a ¶ {% for x in n %} ¶ {{ x }} ¶ {% endfor %} ¶ {{ xs }}") {
            // Nothing comes of it: only faults, each at its place.
            #expect(try HardCase.faults(document).map(\.place.paragraph) == [2, 5])
        }
    }
}
