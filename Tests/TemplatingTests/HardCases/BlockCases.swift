import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Control blocks and scope: chapter B of the hard cases.
@Suite struct BlockCases {
    @Test func `case 17: tags in one paragraph repeat what stands between them`() throws {
        try HardCase.expect("a {% for x in xs %}[{{ x }}]{% endfor %} z ¶ y", gives: "a [1][2] z ¶ y")
    }

    @Test func `case 18: tags in paragraphs of their own repeat the blocks between, with their look`() throws {
        let look = "<w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>A{{ x }}</w:t></w:r>"
        let last = "<w:pPr><w:jc w:val=\"right\"/></w:pPr>" + Raw.run("z{{ x }}")
        let made = try HardCase.filled(Raw.word(HardCase.word("{% for x in xs %}", look, last, "{% endfor %}")))
        #expect(try made.line() == "A1 ¶ z1 ¶ A2 ¶ z2")
        #expect(made.main.ranges(of: "<w:jc w:val=\"center\"/>").count == 2)
        #expect(made.main.ranges(of: "<w:jc w:val=\"right\"/>").count == 2)
        #expect(made.main.ranges(of: "<w:rPr><w:b/></w:rPr>").count == 2)
        let body = """
            <text:p>{% for x in xs %}</text:p><text:p text:style-name="C"><text:span text:style-name="B">A{{ x }}</text:span></text:p>\
            <text:p text:style-name="R">z{{ x }}</text:p><text:p>{% endfor %}</text:p>
            """
        for document in try HardCase.openDocuments(body) {
            let made = try HardCase.filled(document)
            #expect(try made.line() == "A1 ¶ z1 ¶ A2 ¶ z2")
            for name in ["C", "R", "B"] { #expect(made.main.ranges(of: "text:style-name=\"\(name)\"").count == 2) }
        }
    }

    @Test func `case 19: an end and a beginning in one paragraph, prefixed ones too`() throws {
        try HardCase.expect(
            "{% if t %} ¶ a ¶ {% endif %}{% for x in xs %} ¶ {{ x }} ¶ {% endfor %}", gives: "a ¶ 1 ¶ 2")
        try HardCase.expect(
            "{%p if t %} ¶ a ¶ {%p endif %}{%p for x in xs %} ¶ {{ x }} ¶ {%p endfor %}", gives: "a ¶ 1 ¶ 2")
    }

    @Test func `case 20: two conditions in a line, nested ones in a row`() throws {
        try HardCase.expect("{% if t %}a{% endif %}{% if k %}b{% endif %}{% if t %}c{% endif %}", gives: "ac")
        try HardCase.expect("│{% if t %}{% if t %}a│b{% endif %}{% endif %}│ ‖ │{% if t %}{% if k %}c│d{% endif %}{% endif %}│ ¶ z", gives: "│a│b│ ¶ z")
    }

    @Test func `case 21: prefixed and plain tags go together, or are an error`() throws {
        try HardCase.expect("a ¶ {%p if t %} ¶ b ¶ {% endif %} ¶ c", gives: "a ¶ b ¶ c")
        try HardCase.expect("a ¶ {%p if k %} ¶ b ¶ {% else %} ¶ d ¶ {%p endif %} ¶ c", gives: "a ¶ d ¶ c")
        for document in try HardCase.documents("a ¶ {%tr if t %} ¶ b ¶ {% endif %} ¶ c") {
            #expect(try HardCase.faults(document).map(\.id) == ["no-such-structure"])
        }
    }

    @Test func `case 22: rows in a plain loop, a table in a plain condition`() throws {
        try HardCase.expect(
            "{% for x in xs %} ¶ │{%tr for y in xs %}│ ‖ │{{ x }}{{ y }}│ ‖ │{%tr endfor %}│ ¶ {{ x }} ¶ {% endfor %}",
            gives: "│11│ ‖ │12│ ¶ 1 ¶ │21│ ‖ │22│ ¶ 2")
        try HardCase.expect("a ¶ {% if t %} ¶ │b│ ¶ {% endif %} ¶ z", gives: "a ¶ │b│ ¶ z")
        try HardCase.expect("a ¶ {% if k %} ¶ │b│ ¶ {% endif %} ¶ z", gives: "a ¶ z")
    }

    @Test func `case 23: branches in paragraphs, rows and cells of their own leave no husk`() throws {
        let lines = "{% if a == 1 %} ¶ A ¶ {% elif a == 2 %} ¶ B ¶ {% else %} ¶ C ¶ {% endif %} ¶ z"
        let rows = "│{%tr if a == 1 %}│ ‖ │A│ ‖ │{%tr elif a == 2 %}│ ‖ │B│ ‖ │{%tr else %}│ ‖ │C│ ‖ │{%tr endif %}│ ¶ z"
        let cells = "│h│{%tc if a == 1 %}│A│{%tc elif a == 2 %}│B│{%tc else %}│C│{%tc endif %}│ ¶ z"
        for (number, letter) in [(1, "A"), (2, "B"), (3, "C")] {
            try HardCase.expect(lines, "{a: \(number)}", gives: "\(letter) ¶ z")
            try HardCase.expect(rows, "{a: \(number)}", gives: "│\(letter)│ ¶ z")
            try HardCase.expect(cells, "{a: \(number)}", gives: "│h│\(letter)│ ¶ z")
        }
    }

    @Test func `case 24: crossed blocks name both, an open one is told at its beginning`() throws {
        for document in try HardCase.documents("{% for x in xs %} ¶ {% if t %} ¶ a ¶ {% endfor %} ¶ {% endif %}") {
            let faults = try HardCase.faults(document)
            #expect(faults.first?.id == "blocks-cross")
            let places = faults.first.map { [$0.place] + $0.otherPlaces }?.compactMap(\.paragraph) ?? []
            #expect(Set(places).isSuperset(of: [1, 2]))
        }
        try HardCase.refuse("a ¶ {% if t %} ¶ b ¶ c", says: ["unclosed-block 2"])
    }

    @Test func `case 25: a block over a structure's edge is an error with both places`() throws {
        for line in ["│{% if t %}a│ ¶ │b{% endif %}│", "{% if t %} ¶ │a{% endif %}│ ¶ z", "│{% for x in xs %}a│ ¶ b{% endfor %}"] {
            for document in try HardCase.documents(line) {
                let faults = try HardCase.faults(document)
                #expect(faults.count == 1, "\(line)")
                #expect(faults.first.map { 1 + $0.otherPlaces.count } == 2, "\(line)")
            }
        }
    }

    @Test func `case 26: an empty loop takes its else, text is no list`() throws {
        let line = "{% for x in a %} ¶ {{ x }} ¶ {% else %} ¶ không có ¶ {% endfor %}"
        try HardCase.expect(line, "{a: []}", gives: "không có")
        try HardCase.expect(line, "{a: null}", gives: "không có")
        for value in ["chữ", "12"] {
            for document in try HardCase.documents(line) {
                #expect(try HardCase.faults(document, "{a: \(value)}").map(\.id) == ["not-a-list"])
            }
        }
    }

    @Test func `case 27: outer indices, set and namespace are as Jinja has them`() throws {
        try HardCase.expect(
            "{% for x in xs %}{% set o = loop %}{% for y in xs %}{{ o.index }}.{{ loop.index }} {% endfor %}{% endfor %}",
            gives: "1.1 1.2 2.1 2.2 ")
        try HardCase.expect(
            "{% set a = 0 %}{% set ns = namespace(a=0) %}{% for x in xs %}{% set a = x %}{% set ns.a = x %}{% endfor %}{{ a }}{{ ns.a }}",
            gives: "02")
    }

    @Test func `case 28: what a false branch holds is gone, and what pointed there is told`() throws {
        let word = "<w:p>\(Raw.run("{% if k %}"))</w:p>"
            + "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:bookmarkStart w:id=\"1\" w:name=\"m\"/>\(Raw.run("Mục"))<w:bookmarkEnd w:id=\"1\"/></w:p>"
            + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>\(Raw.run("b"))\(Raw.field(" PAGE ", "1"))</w:p>"
            + "<w:p>\(Raw.run("{% endif %}"))</w:p><w:p>\(Raw.run("z "))\(Raw.field(" REF m ", "Mục"))</w:p>"
        let made = try HardCase.filled(Raw.word(word))
        #expect(try made.line() == "z Mục" && made.warnings == ["reference-lost"])
        let body = """
            <text:p>{% if k %}</text:p><text:h text:outline-level="1"><text:bookmark-start text:name="m"/>Mục<text:bookmark-end text:name="m"/></text:h>\
            <text:list><text:list-item><text:p>b<text:page-number>1</text:page-number></text:p></text:list-item></text:list>\
            <text:p>{% endif %}</text:p><text:p>z <text:bookmark-ref text:reference-format="text" text:ref-name="m">Mục</text:bookmark-ref></text:p>
            """
        for document in try HardCase.openDocuments(body) {
            let made = try HardCase.filled(document)
            #expect(try made.line() == "z Mục" && made.warnings == ["reference-lost"])
        }
    }

    @Test func `case 29: pretty and compact markup give the same`() throws {
        let line = "{% if t %} ¶ a ¶ {% endif %} ¶ │{% for x in xs %}{{ x }}│b{% endfor %}│ ¶ • {% for x in xs %} ¶ • {{ x }} ¶ • {% endfor %} ¶ z"
        let expected = "a ¶ │1│b│ ‖ │2│b│ ¶ • 1 ¶ • 2 ¶ z"
        try HardCase.expect(line, gives: expected)
        for document in try HardCase.documents(line) {
            var text = String(decoding: try #require(try document.part(document.mainPart)), as: UTF8.self)
            for element in ["w:p", "w:tbl", "w:tr", "w:tc", "w:sectPr", "text:list", "text:list-item", "table:table", "table:table-row", "table:table-cell"] {
                text = text.replacing("<\(element)>", with: "\n  <\(element)>").replacing("</\(element)>", with: "\n  </\(element)>")
            }
            text = text.replacing("<text:p>", with: "\n  <text:p>").replacing("<w:r>", with: "\n   <w:r>").replacing("\n  </w:p>", with: "</w:p>")
            var changes = PartChanges()
            changes.replaced[document.mainPart] = Array(text.utf8)
            #expect(try HardCase.filled(try document.applying(changes)).line() == expected, "\(document.format)")
        }
    }
}
