import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Marks and how they are split: chapter A of the hard cases.
@Suite struct MarkCases {
    static func runs(_ pieces: (text: String, look: String)...) -> String {
        pieces.map { "<w:r>\($0.look.isEmpty ? "" : "<w:rPr>\($0.look)</w:rPr>")<w:t xml:space=\"preserve\">\($0.text)</w:t></w:r>" }
            .joined()
    }

    @Test func `case 1: a mark cut into runs takes the look of the run in which it begins`() throws {
        let cut = "<w:p>" + Self.runs(("a ", ""), ("{{ ", "<w:b/>")) + "<w:proofErr w:type=\"spellStart\"/>"
            + "<w:r w:rsidR=\"00AA\"><w:rPr><w:lang w:val=\"vi-VN\"/></w:rPr><w:t>n</w:t></w:r>"
            + "<w:proofErr w:type=\"spellEnd\"/>" + Self.runs((" }}", "<w:i/>"), (" z", "")) + "</w:p>"
        let made = try HardCase.filled(Raw.word(cut))
        #expect(try made.read() == "a n z\n")
        #expect(made.main.contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">n</w:t>"))
        let spans = "<text:p>a <text:span text:style-name=\"B\">{{ </text:span>n<text:span text:style-name=\"I\"> }}</text:span> z</text:p>"
        for document in try HardCase.openDocuments(spans) {
            let made = try HardCase.filled(document)
            #expect(try made.read() == "a n z\n")
            #expect(made.main.contains("<text:span text:style-name=\"B\">n</text:span>"))
        }
    }

    @Test func `case 2: a mark cut by nested spans is healed and the spans stay balanced`() throws {
        for body in [
            "<text:p>a<text:span>{<text:span>{ n </text:span>}</text:span>}z</text:p>",
            "<text:p>a{<text:span>{ <text:span>n</text:span></text:span> }}z</text:p>",
            "<text:p>a<text:span><text:span>{{</text:span></text:span> n <text:span>}</text:span>}z</text:p>",
        ] { try HardCase.expect(flat: body, reads: "anz\n") }
    }

    @Test func `case 3: a cut delimiter is a delimiter, and a run may end one mark and begin the next`() throws {
        let pieces = ["{", "{ n }", "}{", "{ n }}{", "% if t %", "}b{% endif %", "}"]
        try HardCase.expect(
            flat: "<text:p>" + pieces.map { "<text:span>\($0)</text:span>" }.joined() + "</text:p>",
            word: "<w:p>" + pieces.map(Raw.run).joined() + "</w:p>", reads: "nnb\n")
    }

    @Test func `case 4: marks that touch, at both ends of a paragraph`() throws {
        try HardCase.expect("{{ n }}{{ n }}{% if t %}b{% endif %}{{ n }} ¶ {{ n }}", gives: "nnbn ¶ n")
    }

    @Test func `case 5: curly quotes are quotes, and data within straight ones`() throws {
        try HardCase.expect(
            "{{ “a” }}{{ ‘b’ }}{{ „c“ }}{{ «d» }} {{ '“e”' }} {{ “f” ~ ‘g’ }}", gives: "abcd “e” fg")
    }

    @Test func `case 6: unseen characters within a mark mean nothing, and stay in its strings`() throws {
        let odd = ["\u{A0}", "\u{202F}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\t"]
        for character in odd {
            try HardCase.expect("{{\(character)n\(character)}}z", gives: "nz")
        }
        for character in ["\u{202F}", "\u{AD}", "\u{200B}", "\u{FEFF}"] {
            try HardCase.expect("{{ 'a\(character)b' }}", gives: "a\(character)b")
        }
        try HardCase.expect(
            flat: "<text:p>{{<text:tab/>n<text:s/>}}</text:p>",
            word: "<w:p><w:r><w:t>{{</w:t><w:tab/><w:t>n</w:t><w:softHyphen/><w:t>}}</w:t></w:r></w:p>", reads: "n\n")
    }

    @Test func `case 7: a line break in a mark is a space, a paragraph's end an error that names both`() throws {
        try HardCase.expect(
            flat: "<text:p>{{ n<text:line-break/>~ n }}</text:p>",
            word: "<w:p><w:r><w:t>{{ n</w:t><w:br/><w:t>~ n }}</w:t></w:r></w:p>", reads: "nn\n")
        try HardCase.refuse("z ¶ a {{ n ¶ }} b", says: ["unclosed-mark 2+3"])
    }

    @Test func `case 8: what begins or ends in a mark goes to its edge, pairs stay pairs`() throws {
        for (start, end) in ReferenceTests.wordPairs {
            for pieces in [("a {{ ", "n }} b", " z"), ("a ", "b {{ n", " }} z"), ("{{ ", "n", " }}")] {
                let body = Raw.run(pieces.0) + start + Raw.run(pieces.1) + end + Raw.run(pieces.2)
                let made = try HardCase.filled(Raw.word("<w:p>\(body)</w:p>"))
                #expect(try made.line() == (pieces.0 + pieces.1 + pieces.2).replacing("{{ n }}", with: "n"))
                #expect(made.main.contains(start) && made.main.contains(end))
            }
        }
        let hint = Raw.run("{{ ") + "<w:r><w:lastRenderedPageBreak/><w:t>n }}</w:t></w:r>"
        #expect(try HardCase.filled(Raw.word("<w:p>\(hint)</w:p>")).line() == "n")
        let revision = Raw.run("{{ n") + "<w:ins w:id=\"9\" w:author=\"a\">\(Raw.run(" }}"))</w:ins>"
        #expect(try HardCase.filled(Raw.word("<w:p>\(revision)</w:p>")).line() == "n")
        for (start, end) in ReferenceTests.openPairs {
            for document in try HardCase.openDocuments("<text:p>a {{ \(start)n }} b\(end) z</text:p>") {
                let made = try HardCase.filled(document)
                #expect(made.main.contains(start) && made.main.contains(end))
                #expect(try made.line() == "a n b z")
            }
        }
    }

    @Test func `case 9: page breaks that the program noted do not repeat`() throws {
        let mark = "<text:soft-page-break/>"
        let row = "<table:table-row><table:table-cell><text:p>{% for x in xs %}a\(mark){{ x }}{% endfor %}</text:p></table:table-cell></table:table-row>"
        let body = """
            <text:p>{{ \(mark)n }}</text:p><text:p>{% for x in xs %}</text:p>\(mark)<text:p>b{{ x }}</text:p>\
            <text:p>{% endfor %}</text:p><table:table><table:table-column/>\(mark)\(row)</table:table>
            """
        for document in try HardCase.openDocuments(body) {
            let made = try HardCase.filled(document)
            let text = try made.read()
            #expect(text == "n\nb1\nb2\na1a2\n")
            #expect(made.main.ranges(of: mark).count <= 1)
        }
    }

    @Test func `case 10: what autocorrection made is read as it was meant`() throws {
        try HardCase.expect("{% If 1 ≤ 2 %}a{% EndIf %}{{ 3 – 1 }}{{ 'x' if 2 ≥ 2 and 1 ≠ 2 }}", gives: "a2x")
        try HardCase.expect("a ¶ {%– if t –%} ¶ b ¶ {%– endif –%} ¶ c", gives: "abc")
        for document in try HardCase.documents("{{ N }}") {
            let fault = try #require(try HardCase.faults(document).first)
            #expect(fault.id == "undefined-field")
            #expect(fault.arguments.values.contains("n"))
        }
    }

    @Test func `case 11: Vietnamese names are equal in NFC, older tone places are only hinted at`() throws {
        let decomposed = "{{ tri\u{301}ch_ye\u{302}\u{301}u }}"
        try HardCase.expect(decomposed, "{trích_yếu: a}", gives: "a")
        try HardCase.expect("{{ trích_yếu }}", "{tri\u{301}ch_ye\u{302}\u{301}u: a}", gives: "a")
        for document in try HardCase.documents("{{ hoà }}") {
            let fault = try #require(try HardCase.faults(document, "{hòa: a}").first)
            #expect(fault.id == "undefined-field" && fault.arguments.values.contains("hòa"))
        }
    }

    @Test func `case 12: braces of ordinary text are text`() throws {
        let text = "{1,2} {6F9619FF-8B86} ${x} { x } 100%} {x}"
        try HardCase.expect(text + " {{ n }}", gives: text + " n")
    }

    @Test func `case 13: marks are printed where a template says so, over paragraphs and cells`() throws {
        try HardCase.expect(
            "{{ '{{x}}' }} ¶ {% raw %}{{ a }} ¶ {% b %}{% endraw %} ¶ │{% raw %}{{ x }}│{{ y }}{% endraw %}│ ¶ z",
            gives: "{{x}} ¶ {{ a }} ¶ {% b %} ¶ │{{ x }}│{{ y }}│ ¶ z")
        let cut = ["{% ra", "w %}{", "{ x }", "}{% endraw %}"]
        try HardCase.expect(
            flat: "<text:p>" + cut.map { "<text:span>\($0)</text:span>" }.joined() + "</text:p>",
            word: "<w:p>" + cut.map(Raw.run).joined() + "</w:p>", reads: "{{ x }}\n")
    }

    @Test func `case 14: empty and open marks are errors with their place, lone closers text with a warning`() throws {
        for (line, id) in [("a ¶ {{ }}", "empty-mark"), ("a ¶ {%%}", "empty-mark"), ("a ¶ {{ {{", "nested-mark")] {
            for document in try HardCase.documents(line) {
                let faults = try HardCase.faults(document)
                #expect(faults.first?.id.rawValue == id, "\(line)")
                #expect(faults.first?.place.paragraph == 2, "\(line)")
            }
        }
        for made in try HardCase.filled("{{ n }} a }} b %} c") { #expect(try made.line() == "n a }} b %} c") }
        for document in try HardCase.documents("{{ n }} a }} b %} c") {
            let found = try TemplateCompiler.compile(document, file: "mau").warnings
            #expect(found.map(\.id) == ["lone-closer", "lone-closer"])
        }
    }

    @Test func `case 15: comments and instructions of XML between runs stay`() throws {
        let odd = "<!-- c --><?p i?>"
        let word = "<w:p>\(odd)\(Raw.run("a {{ "))\(odd)\(Raw.run("n }}"))\(odd)</w:p>"
        let made = try HardCase.filled(Raw.word(word))
        #expect(try made.line() == "a n" && made.main.contains(odd))
        for document in try HardCase.openDocuments("<text:p>\(odd)a {{ \(odd)n }}\(odd)</text:p>") {
            let made = try HardCase.filled(document)
            #expect(try made.line() == "a n" && made.main.contains(odd))
        }
    }

    @Test func `case 16: the space before a field beside a mark stays`() throws {
        let field = Raw.field(" PAGE ", "7")
        try HardCase.expect(
            flat: "<text:p>{{ n }} <text:page-number>7</text:page-number> {{ n }} </text:p>",
            word: "<w:p>\(Raw.run("{{ n }} "))\(field)\(Raw.run(" {{ n }} "))</w:p>", reads: "n 7 n\n")
        let made = try HardCase.filled(Raw.word("<w:p>\(Raw.run("{{ n }} "))\(field)</w:p>"))
        #expect(made.main.contains("<w:t xml:space=\"preserve\">n </w:t>"))
    }
}
