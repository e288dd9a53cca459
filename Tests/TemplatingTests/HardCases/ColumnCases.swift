import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Columns, sums and looks of tables: chapter E of the hard cases, 58–65.
@Suite struct ColumnCases {
    static func cell(_ text: String, _ attributes: String = "") -> String {
        "<table:table-cell\(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }

    @Test func `case 58: columns that repeat agree with the grid and share its width`() throws {
        for word in [false, true] {
            let made = try TableNotation.filled(
                "│T│{%tc for x in ba %}│{{x}}│{%tc endfor %}│ ‖ │T│{%tc for x in ba %}│{{x}}!│{%tc endfor %}│",
                widths: [30, 10, 60, 20], word: word, HardCase.data("{ba: [a, b, c]}"))
            #expect(made.table == "│T│a│b│c│ ‖ │T│a!│b!│c!│")
            #expect(made.widths == [30, 30, 30, 30])
        }
    }

    @Test func `case 59: rows by columns from records, a missing crossing stays blank`() throws {
        let line = "│T│{%tc for c in cot %}│{{ c }}│{%tc endfor %}│ ‖ │{%tr for h in hang %}││││ ‖ │{{ h.ten }}│{%tc for c in cot %}│{{ h.gia[c] | default('') }}│{%tc endfor %}│ ‖ │{%tr endfor %}││││"
        try TableCases.expect(
            line, "{cot: [x, y], hang: [{ten: A, gia: {x: 1, y: 2}}, {ten: B, gia: {y: 3}}]}",
            gives: "│T│x│y│ ‖ │A│1│2│ ‖ │B││3│")
    }

    @Test func `case 60: repeated rows and cells are written out only where a mark touches them`() throws {
        let blank = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"2\"/></table:table-row>"
        func table(_ rows: String) -> String {
            "<table:table><table:table-column table:number-columns-repeated=\"2\"/>\(rows)\(blank)</table:table><text:p/>"
        }
        let loop = "<table:table-row>\(Self.cell("{% for x in xs %}{{ x }}"))\(Self.cell("b{% endfor %}"))</table:table-row>"
        for document in try HardCase.openDocuments(table(loop)) {
            let made = try HardCase.filled(document)
            #expect(made.main.ranges(of: "<table:table-row>").count == 2 && made.main.contains(blank))
        }
        // A mark in a row that stands for three: three rows with the value.
        let thrice = "<table:table-row table:number-rows-repeated=\"3\">\(Self.cell("{{ n }}", " table:number-columns-repeated=\"2\""))</table:table-row>"
        for document in try HardCase.openDocuments(table(thrice)) {
            let text = try HardCase.filled(document).read()
            #expect(text.hasPrefix("n\tn\nn\tn\nn\tn\n") || text.hasPrefix("n\nn\nn\nn\nn\nn\n"), "\(text)")
        }
        // In a loop each copy stands for as many rows as the template's.
        let looped = "<table:table-row>\(Self.cell("{%tr for x in xs %}"))\(Self.cell(""))</table:table-row>"
            + thrice.replacing("{{ n }}", with: "{{ x }}") + "<table:table-row>\(Self.cell("{%tr endfor %}"))\(Self.cell(""))</table:table-row>"
        for document in try HardCase.openDocuments(table(looped)) {
            let rows = try HardCase.filled(document).read().filter { $0 == "1" || $0 == "2" }
            #expect(rows == "111111222222", "\(rows)")
        }
    }

    @Test func `case 61: columns that Word skips at a row's ends are counted`() throws {
        func row(_ properties: String, _ texts: String...) -> String {
            "<w:tr>\(properties)" + texts.map { "<w:tc><w:tcPr/>\(HardCase.word($0))</w:tc>" }.joined() + "</w:tr>"
        }
        let grid = String(repeating: "<w:gridCol w:w=\"1000\"/>", count: 3)
        let word = "<w:tbl><w:tblPr/><w:tblGrid>\(grid)</w:tblGrid>"
            + row("<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>", "a", "b")
            + row("", "{%tr for x in xs %}", "", "") + row("<w:trPr><w:gridAfter w:val=\"1\"/></w:trPr>", "{{ x }}", "{% vm %}c")
            + row("", "{%tr endfor %}", "", "") + "</w:tbl><w:p/>"
        let made = try HardCase.filled(Raw.word(word))
        #expect(try made.line() == "│a│b│ ‖ │1│c│ ‖ │2││ ¶ ")
        #expect(made.main.ranges(of: "gridAfter").count == 2 && made.main.ranges(of: "vMerge").count == 2)
    }

    @Test func `case 62: sums, sub-sums and what is carried forward are exact`() throws {
        let line = "│{%tr for g in ds | groupby('t') %}││ ‖ │{%tr for x in g.list %}││ ‖ │{{ x.n }}│{{ x.g }}│ ‖ │{%tr endfor %}││ ‖ │Cộng {{ g.grouper }}│{{ g.list | sum(attribute='g') }}│ ‖ │{%tr endfor %}││ ‖ │Tổng│{{ ds | sum(attribute='g') }}│ ¶ z"
        try HardCase.expect(
            line, "{ds: [{t: A, n: a, g: 0.1}, {t: A, n: b, g: 0.2}, {t: B, n: c, g: 1000000000000.05}]}",
            gives: "│a│0.1│ ‖ │b│0.2│ ‖ │Cộng A│0.3│ ‖ │c│1000000000000.05│ ‖ │Cộng B│1000000000000.05│ ‖ │Tổng│1000000000000.35│ ¶ z")
        try HardCase.expect(
            "{% set ns = namespace(t=0) %} ¶ │{% for x in a %}{{ ns.t }}│{{ x }}{% set ns.t = ns.t + x %}{% endfor %}│ ¶ {{ ns.t }}",
            "{a: [0.1, 0.2]}", gives: "│0│0.1│ ‖ │0.1│0.2│ ¶ 0.3")
    }

    @Test func `case 63: of an empty loop the heading stays, or a row says so, or the table goes`() throws {
        try HardCase.expect("│h│k│ ‖ │{% for x in rong %}{{ x }}│b{% endfor %}│ ¶ z", gives: "│h│k│ ¶ z")
        try HardCase.expect(
            "│h│ ‖ │{%tr for x in rong %}│ ‖ │{{ x }}│ ‖ │{%tr else %}│ ‖ │Không có│ ‖ │{%tr endfor %}│ ¶ z",
            gives: "│h│ ‖ │Không có│ ¶ z")
        try HardCase.expect(
            "a ¶ {% if rong %} ¶ │h│ ‖ │{%tr for x in rong %}│ ‖ │{{ x }}│ ‖ │{%tr endfor %}│ ¶ {% endif %} ¶ z", gives: "a ¶ z")
    }

    @Test func `case 64: a pair that begins in one row and ends in another stays a pair`() throws {
        for number in 0..<3 {
            let (start, end) = ReferenceTests.wordPairs[number]
            let rows = ["{%tr for x in xs %}", "a{{ x }}", "b{{ x }}", "{%tr endfor %}", "z"].enumerated().map { index, text in
                "<w:tr><w:tc><w:tcPr/><w:p>\(index == 1 ? start : "")\(Raw.run(text))\(index == 4 ? end : "")</w:p></w:tc></w:tr>"
            }
            let word = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid>\(rows.joined())</w:tbl><w:p/>"
            #expect(try HardCase.filled(Raw.word(word)).line() == "│a1│ ‖ │b1│ ‖ │a2│ ‖ │b2│ ‖ │z│ ¶ ")
            let (open, close) = ReferenceTests.openPairs[number]
            let flatRows = ["{%tr for x in xs %}", "a{{ x }}", "b{{ x }}\(close)", "{%tr endfor %}"].enumerated().map { index, text in
                "<table:table-row>\(Self.cell((index == 0 ? open : "") + text))</table:table-row>"
            }
            for document in try HardCase.openDocuments("<table:table><table:table-column/>\(flatRows.joined())</table:table><text:p/>") {
                #expect(try HardCase.filled(document).line() == "│a1│ ‖ │b1│ ‖ │a2│ ‖ │b2│ ¶ ")
            }
        }
    }

    @Test func `case 65: heights, looks and keeping together are copied, hints of banding dropped`() throws {
        let hint = "<w:cnfStyle w:val=\"000000100000\"/>"
        let properties = "<w:trPr>\(hint)<w:cantSplit/><w:trHeight w:val=\"567\"/></w:trPr>"
        let look = "<w:tcPr>\(hint)<w:shd w:val=\"clear\" w:fill=\"D9D9D9\"/></w:tcPr>"
        let word = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"1000\"/></w:tblGrid><w:tr>\(properties)<w:tc>\(look)"
            + "<w:p><w:pPr><w:keepNext/>\(hint)</w:pPr>\(Raw.run("{% for x in xs %}{{ x }}"))</w:p></w:tc><w:tc><w:tcPr/>\(HardCase.word("b{% endfor %}"))</w:tc></w:tr></w:tbl><w:p/>"
        let made = try HardCase.filled(Raw.word(word))
        #expect(try made.line() == "│1│b│ ‖ │2│b│ ¶ ")
        for kept in ["<w:cantSplit/>", "<w:trHeight w:val=\"567\"/>", "w:fill=\"D9D9D9\"", "<w:keepNext/>"] {
            #expect(made.main.ranges(of: kept).count == 2, "\(kept)")
        }
        #expect(!made.main.contains("cnfStyle"))
        // Where no row repeats the hints stay as they are.
        let plain = word.replacing("{% for x in xs %}", with: "").replacing("{{ x }}", with: "{{ n }}").replacing("{% endfor %}", with: "")
        #expect(try HardCase.filled(Raw.word(plain)).main.ranges(of: "cnfStyle").count == 3)
        let row = "<table:table-row table:style-name=\"R\"><table:table-cell table:style-name=\"C\"><text:p text:style-name=\"K\">{% for x in xs %}{{ x }}</text:p></table:table-cell>\(Self.cell("b{% endfor %}"))</table:table-row>"
        for document in try HardCase.openDocuments("<table:table><table:table-column table:number-columns-repeated=\"2\"/>\(row)</table:table><text:p/>") {
            let made = try HardCase.filled(document)
            for name in ["R", "C", "K"] { #expect(made.main.ranges(of: "style-name=\"\(name)\"").count == 2) }
        }
    }
}
