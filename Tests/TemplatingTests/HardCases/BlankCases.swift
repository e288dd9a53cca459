import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Blank paragraphs: chapter C of the hard cases.
@Suite struct BlankCases {
    @Test func `case 30: a paragraph of tags and blanks only vanishes at any depth`() throws {
        try HardCase.expect(
            "a ¶ {% for x in xs %}   ¶ {% if t %} ¶  {% set q = x %} ¶ {% for y in xs %} ¶ {{ q }}{{ y }} ¶ {% endfor %} ¶ {% endif %} ¶ {% endfor %} ¶ z",
            gives: "a ¶ 11 ¶ 12 ¶ 21 ¶ 22 ¶ z")
    }

    @Test func `case 31: what such a paragraph carries goes to its neighbour`() throws {
        let section = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>"
        let note = "<w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:bookmarkEnd w:id=\"1\"/>"
        let made = try HardCase.filled(Raw.word(
            "<w:p><w:pPr><w:pageBreakBefore/></w:pPr>\(note)\(Raw.run("{% if t %}"))</w:p>" + HardCase.word("a")
                + "<w:p><w:pPr>\(section)</w:pPr>\(Raw.run("{% endif %}"))</w:p>" + HardCase.word("z")))
        #expect(try made.line() == "a ¶ z")
        for kept in ["<w:pageBreakBefore/>", "w:name=\"b\"", section] { #expect(made.main.ranges(of: kept).count == 1, "\(kept)") }
        let body = """
            <text:p><text:bookmark text:name="b"/><draw:frame text:anchor-type="paragraph" draw:name="f" svg:width="1cm"/>{% if t %}</text:p>\
            <text:p>a</text:p><text:p>{% endif %}</text:p><text:p>z</text:p>
            """
        for document in try HardCase.openDocuments(body) {
            let made = try HardCase.filled(document)
            #expect(try made.line() == "a ¶ z")
            for kept in ["text:name=\"b\"", "draw:name=\"f\""] { #expect(made.main.ranges(of: kept).count == 1, "\(kept)") }
        }
    }

    @Test func `case 32: a blank paragraph of the author repeats with its item`() throws {
        try HardCase.expect("{% for x in xs %} ¶ {{ x }} ¶  ¶ {% endfor %} ¶ z", gives: "1 ¶  ¶ 2 ¶  ¶ z")
    }

    @Test func `case 33: a line whose value is empty stays, and goes on request`() throws {
        try HardCase.expect("a ¶ {{ trong }} ¶ {{ khong }} ¶ z", gives: "a ¶  ¶  ¶ z")
        try HardCase.expect("a ¶ {{ trong | drop }} ¶ z", gives: "a ¶ z")
    }

    @Test func `case 34: one space is left where a condition was`() throws {
        try HardCase.expect("A {% if k %}B {% endif %}C ¶ A {% if t %}B {% endif %}C", gives: "A C ¶ A B C")
    }

    @Test func `case 35: a dash at a paragraph's edge joins it to its neighbour`() throws {
        try HardCase.expect("a ¶ {%- if t -%} ¶ b ¶ {%- endif -%} ¶ c", gives: "abc")
        try HardCase.expect("a ¶ {%- if k -%} ¶ b ¶ {%- endif -%} ¶ c", gives: "ac")
        try HardCase.expect("│a│ ¶ {%- if t -%} ¶ │b│ ¶ {%- endif -%} ¶ │c│ ¶ z", reads: "a\nb\nc\nz\n")
    }

    @Test func `case 36: loops in a cell leave no line for their tags`() throws {
        func cell(_ one: (String) -> String) -> String {
            ["{% for x in xs %}", "{% for y in xs %}", "{{ x }}{{ y }}", "{% endfor %}", "{% endfor %}"].map(one).joined()
        }
        let flat = "<table:table><table:table-column/><table:table-row><table:table-cell>\(cell { HardCase.flat($0) })</table:table-cell></table:table-row></table:table>"
        let word = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>\(cell { HardCase.word($0) })</w:tc></w:tr></w:tbl><w:p/>"
        for document in try HardCase.documents(flat: flat + "<text:p/>", word: word) {
            #expect(try HardCase.filled(document).line() == "│11¶12¶21¶22│ ¶ ")
        }
    }

    @Test func `case 37: what must hold a paragraph keeps one, with its style`() throws {
        let styled = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>\(Raw.run("{% if k %}"))</w:p>" + HardCase.word("a", "{% endif %}")
        let kept = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:p>"
        let cell = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>\(styled)</w:tc></w:tr></w:tbl>"
        let control = "<w:sdt><w:sdtPr/><w:sdtContent>\(styled)</w:sdtContent></w:sdt>"
        let box = "<w:p><w:r><w:pict><v:shape xmlns:v=\"\(Namespaces.vml)\"><v:textbox><w:txbxContent>\(styled)</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
        let header = "<w:hdr xmlns:w=\"\(Namespaces.word)\">\(styled)</w:hdr>"
        let section = "<w:headerReference xmlns:r=\"\(Namespaces.relationships)\" w:type=\"default\" r:id=\"h\"/>"
        let made = try HardCase.filled(Raw.word(cell + control + box + "<w:p/>", header: header, section: section))
        #expect(made.main.ranges(of: kept).count == 3)
        #expect(try made.part("word/header1.xml").contains(kept))
        let paragraphs = "<text:p text:style-name=\"C\">{% if k %}</text:p><text:p>a</text:p><text:p>{% endif %}</text:p>"
        let body = """
            <table:table><table:table-column/><table:table-row><table:table-cell>\(paragraphs)</table:table-cell></table:table-row></table:table>\
            <text:p>x<draw:frame svg:width="1cm"><draw:text-box>\(paragraphs)</draw:text-box></draw:frame>\
            <text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>\(paragraphs)</text:note-body></text:note></text:p>
            """
        for document in try HardCase.openDocuments(body) {
            let made = try HardCase.filled(document)
            #expect(made.main.ranges(of: "<text:p text:style-name=\"C\"/>").count + made.main.ranges(of: "<text:p text:style-name=\"C\"></text:p>").count == 3)
        }
    }

    @Test func `case 38: a table goes with its last row, those beside it do not grow together`() throws {
        let empty = "│{%tr for x in rong %}│ ‖ │{{ x }}│ ‖ │{%tr endfor %}│"
        try HardCase.expect("a ¶ \(empty) ¶ z", gives: "a ¶ z")
        for made in try HardCase.filled("│a│ ¶ {% if k %} ¶ b ¶ {% endif %} ¶ │c│ ¶ z") {
            #expect(made.main.ranges(of: made.document.format.isOpenDocument ? "<table:table>" : "<w:tbl>").count == 2)
        }
    }

    @Test func `case 39: a table at the end of a body or a cell is followed by a paragraph in Word`() throws {
        for (line, read) in [("a ¶ │b│ ¶ {% if k %}c{% endif %}", "a\nb\n"), ("{% for x in xs %} ¶ │{{ x }}│ ¶ {% endfor %}", "1\n2\n")] {
            for made in try HardCase.filled(line) {
                if !made.document.format.isOpenDocument {
                    #expect(made.main.contains("</w:tbl><w:p") && !made.main.contains("</w:tbl><w:tbl>"))
                    #expect(!made.main.contains("</w:tbl><w:sectPr"))
                }
                let text = try made.read()
                #expect(text == read, "\(made.document.format)")
            }
        }
    }

    @Test func `case 40: a bullet goes with its condition, and the numbers close up`() throws {
        try HardCase.expect("• a ¶ • {% if k %}b{% endif %} ¶ • c", reads: "1. a\n2. c\n")
    }

    @Test func `case 41: a paragraph without an end tag is a blank paragraph`() throws {
        for document in try HardCase.documents(
            flat: HardCase.flat("{% for x in xs %}") + "<text:p/>" + HardCase.flat("{{ x }}", "{% endfor %}"),
            word: HardCase.word("{% for x in xs %}") + "<w:p/>" + HardCase.word("{{ x }}", "{% endfor %}"))
        { #expect(try HardCase.filled(document).line() == " ¶ 1 ¶  ¶ 2") }
    }
}
