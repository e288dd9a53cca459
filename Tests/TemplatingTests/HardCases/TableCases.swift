import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Rows and cells that repeat: chapter E of the hard cases, 49–57.
@Suite struct TableCases {
    /// A line of the table notation, filled, in both formats.
    static func expect(
        _ line: String, _ data: String = HardCase.usual, gives expected: String, at location: SourceLocation = #_sourceLocation
    ) throws {
        for word in [false, true] {
            let made = try TableNotation.filled(line, word: word, HardCase.data(data))
            #expect(made.table == expected, word ? "Word" : "ODF", sourceLocation: location)
        }
    }

    @Test func `case 49: tags in a cell, over a row, in rows of their own`() throws {
        try HardCase.expect("│T│{% for x in xs %}{{ x }},{% endfor %}│ ¶ z", gives: "│T│1,2,│ ¶ z")
        try HardCase.expect("│{% for x in xs %}{{ x }}│b{% endfor %}│ ¶ z", gives: "│1│b│ ‖ │2│b│ ¶ z")
        try HardCase.expect(
            "│{% for x in xs %}││ ‖ │{{ x }}│b│ ‖ │{% endfor %}││ ¶ z", gives: "│1│b│ ‖ │2│b│ ¶ z")
    }

    @Test func `case 50: several blocks in a row or cell do not disturb each other`() throws {
        try HardCase.expect(
            "│{% for x in xs %}{{ x }}{% endfor %}{% if t %}a{% endif %}│{% for x in xs %}-{{ x }}{% endfor %}{% if k %}b{% endif %}│ ¶ z",
            gives: "│12a│-1-2│ ¶ z")
        try HardCase.expect(
            "│{% for x in xs %}{{ x }}│{% for y in xs %}{{ y }}{% endfor %}{% if x == 1 %}!{% endif %}{% endfor %}│ ¶ z",
            gives: "│1│12!│ ‖ │2│12│ ¶ z")
    }

    @Test func `case 51: several rows for each item, some of them on condition`() throws {
        try HardCase.expect(
            "│{%tr for x in xs %}│ ‖ │a{{ x }}│ ‖ │{%tr if x == 2 %}│ ‖ │b{{ x }}│ ‖ │{%tr endif %}│ ‖ │c{{ x }}│ ‖ │{%tr endfor %}│ ¶ z",
            gives: "│a1│ ‖ │c1│ ‖ │a2│ ‖ │b2│ ‖ │c2│ ¶ z")
    }

    static let groups = "{tinh: [{ten: A, xa: [p, q]}, {ten: B, xa: [r]}]}"

    @Test func `case 52: a loop of rows in a loop of rows`() throws {
        try HardCase.expect(
            "│{%tr for g in tinh %}││ ‖ │{{ g.ten }}││ ‖ │{%tr for x in g.xa %}││ ‖ │{{ loop.index }}│{{ x }}│ ‖ │{%tr endfor %}││ ‖ │{%tr endfor %}││ ¶ z",
            Self.groups, gives: "│A││ ‖ │1│p│ ‖ │2│q│ ‖ │B││ ‖ │1│r│ ¶ z")
    }

    @Test func `case 53: a table in a cell of a row that repeats is full`() throws {
        let flatInner = "<table:table><table:table-column/><table:table-row><table:table-cell><text:p>{%tr for x in g.xa %}</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>{{ x }}</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>{%tr endfor %}</text:p></table:table-cell></table:table-row></table:table>"
        let flat = "<table:table><table:table-column table:number-columns-repeated=\"2\"/><table:table-row><table:table-cell><text:p>{% for g in tinh %}{{ g.ten }}</text:p></table:table-cell><table:table-cell>\(flatInner)<text:p>{% endfor %}</text:p></table:table-cell></table:table-row></table:table>"
        func cell(_ inner: String) -> String { "<w:tc><w:tcPr/>\(inner)</w:tc>" }
        func table(_ columns: Int, _ rows: String) -> String {
            "<w:tbl><w:tblPr/><w:tblGrid>\(String(repeating: "<w:gridCol w:w=\"1000\"/>", count: columns))</w:tblGrid>\(rows)</w:tbl>"
        }
        let inner = table(1, ["{%tr for x in g.xa %}", "{{ x }}", "{%tr endfor %}"].map { "<w:tr>\(cell(HardCase.word($0)))</w:tr>" }.joined())
        let word = table(2, "<w:tr>\(cell(HardCase.word("{% for g in tinh %}{{ g.ten }}")))\(cell(inner + HardCase.word("{% endfor %}")))</w:tr>") + "<w:p/>"
        for document in try HardCase.documents(flat: flat, word: word) {
            let made = try HardCase.filled(document, Self.groups)
            let text = try made.read()
            #expect(text.split(separator: "\n") == ["A", "p", "q", "B", "r"], "\(document.format)")
        }
    }

    @Test func `case 54: repeated rows keep the merged cells of each copy`() throws {
        try Self.expect(
            "│{%tr for x in xs %}│││ ‖ │2×1:{{x}}│1×2:b│ ‖ │c│d│ ‖ │{%tr endfor %}│││",
            gives: "│2×1:1│1×2:b│ ‖ │c│d│ ‖ │2×1:2│1×2:b│ ‖ │c│d│")
    }

    @Test func `case 55: a cell over repeated rows grows with them and is no orphan without`() throws {
        let line = "│1×4:N│h│ ‖ │{%tr for x in a %}│ ‖ │{{x}}│ ‖ │{%tr endfor %}│"
        try Self.expect(line, "{a: [1, 2, 3]}", gives: "│1×4:N│h│ ‖ │1│ ‖ │2│ ‖ │3│")
        try Self.expect(line, "{a: []}", gives: "│N│h│")
    }

    @Test func `case 56: equal neighbours merge on request, also by groups`() throws {
        try Self.expect(
            "│{%tr for x in ds %}││ ‖ │{% vm x.t %}{{x.t}}│{{x.n}}│ ‖ │{%tr endfor %}││",
            "{ds: [{t: A, n: 1}, {t: A, n: 2}, {t: B, n: 3}]}", gives: "│1×2:A│1│ ‖ │2│ ‖ │B│3│")
    }

    @Test func `case 57: a heading of two rows stays over the rows of a loop, and stays a heading`() throws {
        let heading = "<table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>G</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table-header-rows>"
        let body = "<table:table><table:table-column table:number-columns-repeated=\"2\"/>\(heading)<table:table-row><table:table-cell><text:p>{% for x in xs %}{{ x }}</text:p></table:table-cell><table:table-cell><text:p>c{% endfor %}</text:p></table:table-cell></table:table-row></table:table><text:p/>"
        for document in try HardCase.openDocuments(body) {
            #expect(try HardCase.filled(document).main.contains(heading + "<table:table-row><table:table-cell><text:p>1</text:p>"))
        }
        let top = "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(HardCase.word("G"))</w:tc></w:tr>"
        let second = "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr/>\(HardCase.word("a"))</w:tc><w:tc><w:tcPr/>\(HardCase.word("b"))</w:tc></w:tr>"
        let row = "<w:tr><w:tc><w:tcPr/>\(HardCase.word("{% for x in xs %}{{ x }}"))</w:tc><w:tc><w:tcPr/>\(HardCase.word("c{% endfor %}"))</w:tc></w:tr>"
        let word = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"1000\"/></w:tblGrid>\(top)\(second)\(row)</w:tbl><w:p/>"
        let made = try HardCase.filled(Raw.word(word))
        #expect(made.main.contains(top + second + "<w:tr><w:tc>") && made.main.ranges(of: "tblHeader").count == 2)
        #expect(try made.line() == "│G│ ‖ │a│b│ ‖ │1│c│ ‖ │2│c│ ¶ ")
    }
}
