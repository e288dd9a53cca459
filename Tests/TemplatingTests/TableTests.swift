import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// A table of a template, and what it becomes, in both formats.
struct TableCase: Sendable, CustomTestStringConvertible {
    var template: String
    var result: String
    /// In millimetres; 20 each where nothing is said.
    var widths: [Int] = []
    var resultWidths: [Int]?
    var testDescription: String { template }

    init(_ template: String, _ result: String, widths: [Int] = [], to resultWidths: [Int]? = nil) {
        self.template = template
        self.result = result
        self.widths = widths
        self.resultWidths = resultWidths
    }

    static let record = ValueMap([
        ("xs", .list([.number(Number(1)), .number(Number(2))])), ("ba", .list(["a", "b", "c"].map { .text($0) })),
        ("mot", .list([.text("a")])), ("rong", .list([])), ("k", .bool(false)), ("t", .bool(true)), ("n", .number(Number(2))),
        ("mau", .text("d9d9d9")),
        ("tinh", .list(["T", "T", "U", "T"].map { .map(ValueMap([("ten", .text($0))])) })),
        ("nhom", .list([
            .map(ValueMap([("ten", .text("A")), ("xa", .list([.text("p"), .text("q")]))])),
            .map(ValueMap([("ten", .text("B")), ("xa", .list([.text("r")]))])),
            .map(ValueMap([("ten", .text("C")), ("xa", .list([]))])),
        ])),
    ])
}

@Suite struct TableTests {
    private func check(_ example: TableCase, word: Bool) throws {
        let made = try TableNotation.filled(example.template, widths: example.widths, word: word, TableCase.record)
        #expect(made.table == example.result)
        if let widths = example.resultWidths { #expect(made.widths == widths) }
    }

    static let columns = [
        TableCase("│T│{%tc for x in ba %}│{{x}}│{%tc endfor %}│", "│T│a│b│c│", to: [20, 20, 20, 20]),
        TableCase("│T│{% for x in ba %}{{x}}│s{% endfor %}│S│", "│T│a│s│b│s│c│s│S│", widths: [30, 30, 15, 25], to: [30, 10, 5, 10, 5, 10, 5, 25]),
        TableCase("│T│{%tc if k %}x│y{%tc endif %}│", "│T│", widths: [20, 30, 50], to: [100]),
        TableCase("│T│{%tc if t %}│y│{%tc endif %}│", "│T│y│", widths: [20, 30, 30, 10], to: [20, 70]),
        // Headings above grow and shrink, in two rows.
        TableCase("│4×1:H│ ‖ │T│3×1:G│ ‖ │T│{%tc for x in ba %}│{{x}}│{%tc endfor %}│", "│4×1:H│ ‖ │T│3×1:G│ ‖ │T│a│b│c│"),
        TableCase("│4×1:H│ ‖ │T│3×1:G│ ‖ │T│{%tc for x in mot %}│{{x}}│{%tc endfor %}│", "│2×1:H│ ‖ │T│G│ ‖ │T│a│"),
        TableCase("│4×1:H│ ‖ │T│3×1:G│ ‖ │T│{%tc for x in rong %}│{{x}}│{%tc endfor %}│", "│H│ ‖ │T│ ‖ │T│"),
        TableCase("│T{% for x in ba %}│{{x}}{% endfor %}│ ‖ │a│b│", "│T│a│b│c│ ‖ │a│3×1:b│"),
        // Heading and body repeat alike; rows repeat as well.
        TableCase(
            "│T│{%tc for x in ba %}│{{x}}│{%tc endfor %}│ ‖ │{%tr for y in xs %}││││ ‖ │{{y}}│{%tc for x in ba %}│{{x}}{{y}}│{%tc endfor %}│ ‖ │{%tr endfor %}││││ ‖ │Σ│3×1:s│",
            "│T│a│b│c│ ‖ │1│a1│b1│c1│ ‖ │2│a2│b2│c2│ ‖ │Σ│3×1:s│"),
        // A spanned heading over two columns that repeat together.
        TableCase(
            "│T{% for x in ba %}│2×1:{{x}}{% endfor %}│ ‖ │T{% for x in ba %}│u{{x}}│v{{x}}{% endfor %}│",
            "│T│2×1:a│2×1:b│2×1:c│ ‖ │T│ua│va│ub│vb│uc│vc│", widths: [10, 60, 30], to: [10, 20, 10, 20, 10, 20, 10]),
        TableCase("│{%tc for x in rong %}│{{x}}│{%tc endfor %}│", ""),
        TableCase("│a│b│ ‖ │a│{%tc set q = 1 %}│", "│a│ ‖ │a│"),
        TableCase("│1×2:T{% for x in ba %}│{{x}}{% endfor %}│ ‖ │{% for x in ba %}{{x}}{% endfor %}│ ‖ │2×1:E│", "│1×2:T│a│b│c│ ‖ │3×1:abc│ ‖ │4×1:E│"),
    ]

    @Test(arguments: columns, [false, true])
    func `case 58: columns follow the cells that repeat, widths share the old space`(example: TableCase, word: Bool) throws {
        try check(example, word: word)
    }

    static let spans = [
        TableCase("│1×2:N│h│ ‖ │{% for x in ba %}{{x}}{% endfor %}│", "│1×2:N│h│ ‖ │abc│"),
        TableCase("│1×4:N│h│ ‖ │{%tr for x in ba %}│ ‖ │{{x}}│ ‖ │{%tr endfor %}│", "│1×4:N│h│ ‖ │a│ ‖ │b│ ‖ │c│"),
        TableCase("│1×4:N│h│ ‖ │{%tr for x in rong %}│ ‖ │{{x}}│ ‖ │{%tr endfor %}│", "│N│h│"),
        TableCase("│1×4:N│h│ ‖ │{%tr for x in mot %}│ ‖ │{{x}}│ ‖ │{%tr endfor %}│", "│1×2:N│h│ ‖ │a│"),
        // The cell stands in the row of tags that goes: the first row that stays has it.
        TableCase("│a│b│ ‖ │1×3:N│{%tr for x in ba %}│ ‖ │{{x}}│ ‖ │{%tr endfor %}│ ‖ │y│z│", "│a│b│ ‖ │1×3:N│a│ ‖ │b│ ‖ │c│ ‖ │y│z│"),
        TableCase("│a│b│ ‖ │1×3:N{{n}}│{%tr for x in rong %}│ ‖ │{{x}}│ ‖ │{%tr endfor %}│ ‖ │y│z│", "│a│b│ ‖ │y│z│"),
        TableCase("│a│b│ ‖ │1×3:N{{n}}│{%tr for x in mot %}│ ‖ │{{x}}│ ‖ │{%tr endfor %}│ ‖ │y│z│", "│a│b│ ‖ │N2│a│ ‖ │y│z│"),
        // A group's cell beside its own rows, in each copy.
        TableCase(
            "│{%tr for g in nhom %}││ ‖ │1×4:{{g.ten}}│h│ ‖ │{%tr for x in g.xa %}│ ‖ │{{x}}│ ‖ │{%tr endfor %}│ ‖ │{%tr endfor %}││",
            "│1×3:A│h│ ‖ │p│ ‖ │q│ ‖ │1×2:B│h│ ‖ │r│ ‖ │C│h│"),
        TableCase(
            "│{%tr for g in nhom %}││ ‖ │1×3:{{g.ten}}│{%tr for x in g.xa %}│ ‖ │{{x}}│ ‖ │{%tr endfor %}│ ‖ │{%tr endfor %}││",
            "│1×2:A│p│ ‖ │q│ ‖ │B│r│"),
        // The first row of the cell is dropped in the second turn.
        TableCase(
            "│{%tr for x in xs %}││ ‖ │{%tr if x == 1 %}││ ‖ │1×3:N{{x}}│u│ ‖ │{%tr endif %}│ ‖ │v│ ‖ │{%tr endfor %}││",
            "│1×2:N1│u│ ‖ │v│ ‖ ││v│"),
        TableCase("│1×3:N│2×3:M│h│ ‖ │{%tr if k %}│ ‖ │x{%tr endif %}│ ‖ │a│b│c│d│", "│N│2×1:M│h│ ‖ │a│b│c│d│"),
    ]

    @Test(arguments: spans, [false, true])
    func `case 55: a cell beside repeated rows spans those that are there`(example: TableCase, word: Bool) throws {
        try check(example, word: word)
    }

    @Test(arguments: [false, true])
    func `case 54: merged cells of repeated rows stay per copy`(word: Bool) throws {
        try check(
            TableCase(
                "│{%tr for x in xs %}│││ ‖ │2×1:{{x}}│1×2:b│ ‖ │c│d│ ‖ │{%tr endfor %}│││",
                "│2×1:1│1×2:b│ ‖ │c│d│ ‖ │2×1:2│1×2:b│ ‖ │c│d│"), word: word)
    }

    @Test(arguments: [false, true])
    func `case 57: merged headings over a loop's rows stay as they are`(word: Bool) throws {
        let headings = "│1×2:TT│2×1:G│ ‖ │a│b│"
        try check(
            TableCase(headings + " ‖ │{% for x in ba %}{{loop.index}}│{{x}}│{% endfor %}│", headings + " ‖ │1│a││ ‖ │2│b││ ‖ │3│c││"),
            word: word)
    }

    static let merges = [
        TableCase("│{%tr for x in ba %}││ ‖ │{% vm %}N│{{x}}│ ‖ │{%tr endfor %}││", "│1×3:N│a│ ‖ │b│ ‖ │c│"),
        TableCase("│{%tr for x in mot %}││ ‖ │{% vm %}N│{{x}}│ ‖ │{%tr endfor %}││", "│N│a│"),
        TableCase("│{% vm %}{% for x in ba %}N│{{x}}{% endfor %}│", "│1×3:N│a│ ‖ │b│ ‖ │c│"),
        TableCase(
            "│{%tr for g in nhom %}││ ‖ │{%tr for x in g.xa %}││ ‖ │{{g.ten}}{% vm %}│{{x}}│ ‖ │{%tr endfor %}││ ‖ │{%tr endfor %}││",
            "│1×2:A│p│ ‖ │q│ ‖ │B│r│"),
        TableCase(
            "│{%tr for x in tinh %}││ ‖ │{% vm x.ten %}{{x.ten}}│{{loop.index}}│ ‖ │{%tr endfor %}││",
            "│1×2:T│1│ ‖ │2│ ‖ │U│3│ ‖ │T│4│"),
        TableCase("│{%tc for x in ba %}│{% hm %}{{n}}│{%tc endfor %}│ ‖ │{%tc for x in ba %}│{{x}}│{%tc endfor %}│", "│3×1:2│ ‖ │a│b│c│"),
        TableCase("│{%tr for y in xs %}│││ ‖ │{%tc for x in ba %}│{% hm %}{% vm %}{{n}}│{%tc endfor %}│ ‖ │{%tr endfor %}│││", "│3×2:2│ ‖ ││"),
    ]

    @Test(arguments: merges, [false, true])
    func `case 56: neighbours merge on request, the first value is kept`(example: TableCase, word: Bool) throws {
        try check(example, word: word)
    }

    static let marks = [
        TableCase("│{% colspan n %}a│b│c│", "│2×1:a│c│"),
        TableCase("│3×1:{% colspan n %}a│ ‖ │1│2│3│", "│3×1:a│ ‖ │1│2│3│"),
        TableCase("│2×1:{% colspan 1 %}a│b│ ‖ │1│2│3│", "│a│2×1:b│ ‖ │1│2│3│"),
        TableCase("│{% colspan ba|count %}H│x│y│ ‖ │{%tc for x in ba %}│{{x}}│{%tc endfor %}│", "│3×1:H│ ‖ │a│b│c│"),
        TableCase("│{% cellbg mau %}{% colspan n %} a│b│c│", "│2×1:aD9D9D9│c│"),
        TableCase("│{% cellbg mau %}a│{% cellbg '#aabbcc' %}b│{% cellbg '' %}c│", "│aD9D9D9│bAABBCC│c│"),
        TableCase("│{% for x in xs %}{% cellbg 'AAAAA' ~ x %}{{x}}│b{% endfor %}│", "│1AAAAA1│b│ ‖ │2AAAAA2│b│"),
    ]

    @Test(arguments: marks, [false, true])
    func `a cell takes the span and the colour that it asks for`(example: TableCase, word: Bool) throws {
        try check(example, word: word)
    }

    static let leaving = [
        TableCase("│{% for x in ba %}{{x}}{% if x == 'b' %}{% break %}{% endif %}│y{% endfor %}│ ‖ │u│v│", "│a│y│ ‖ │b││ ‖ │u│v│"),
        TableCase("│{% for x in ba %}{% if x == 'b' %}{% break %}{% endif %}{{x}}│y{% endfor %}│ ‖ │u│v│", "│a│y│ ‖ │u│v│"),
        TableCase("│{%tr for x in ba %}││ ‖ │{{x}}│{% if x == 'b' %}{% continue %}{% endif %}y│ ‖ │{%tr endfor %}││", "│a│y│ ‖ │b││ ‖ │c│y│"),
        TableCase("│{%tr for x in ba %}│││ ‖ │2×1:{{x}}{% if x == 'b' %}{% break %}{% endif %}│1×2:y│ ‖ │i│j│ ‖ │{%tr endfor %}│││", "│2×1:a│1×2:y│ ‖ │i│j│ ‖ │2×1:b││"),
        TableCase("│{%tc for x in ba %}│{{x}}{% if x == 'b' %}{% break %}{% endif %}!│{%tc endfor %}│", "│a!│b│"),
    ]

    @Test(arguments: leaving, [false, true])
    func `a loop that is left in a row fills it up, or takes it away`(example: TableCase, word: Bool) throws {
        try check(example, word: word)
    }

    @Test(arguments: [
        ("{% for x in xs %} ¶ p{{x}} ¶ │{{x}}{% if x == 1 %}{% continue %}{% endif %}│y│ ‖ │u│v│ ¶ e ¶ {% endfor %} ¶ z",
         "p1 ¶ │1││ ¶ p2 ¶ │2│y│ ‖ │u│v│ ¶ e ¶ z"),
        ("{% for x in xs %} ¶ p{{x}} ¶ │{% if x == 1 %}{% continue %}{% endif %}{{x}}│y│ ¶ e ¶ {% endfor %} ¶ z",
         "p1 ¶ p2 ¶ │2│y│ ¶ e ¶ z"),
        ("{% for x in xs %} ¶ │a│ ‖ │{% if t %}{% break %}{% endif %}│ ¶ e ¶ {% endfor %} ¶ z", "│a│ ¶ z"),
        ("{% for x in xs %} ¶ │a│ ‖ │• b{% if t %}{% break %}{% endif %}c│ ¶ e ¶ {% endfor %} ¶ z", "│a│ ‖ │• b│ ¶ z"),
    ], [false, true])
    func `a loop around a table is left in one of its cells`(example: (line: String, result: String), word: Bool) throws {
        let bytes = word ? Notation.word(example.line) : Notation.openDocument(example.line)
        let made = try Harness.render(bytes, word ? .word : .openDocument)
        #expect(try Notation.read(made.bytes, word ? .word : .openDocument) == example.result)
    }

    @Test(arguments: [
        ("│{%tc for x in ba %}│{{x}}│{%tc endfor %}│ ‖ │{%tc for x in xs %}│{{x}}│{%tc endfor %}│", "ragged-columns"),
        ("│{% colspan 3 %}a│b│", "colspan-too-wide"), ("│{% colspan 'x' %}a│b│", "bad-colspan"),
        ("│{% colspan 0 %}a│b│", "bad-colspan"), ("│{% cellbg 'đỏ' %}a│b│", "bad-colour"),
    ] as [(String, DiagnosticID)], [false, true])
    func `what no table can be is an error`(example: (line: String, id: DiagnosticID), word: Bool) throws {
        let document = try TableNotation(example.line).document(word: word)
        #expect { try Harness.fill(document, TableCase.record) } throws: { error in
            (error as? Faults)?.items.map(\.id) == [example.id]
        }
    }

    @Test(arguments: [
        ("<table:table-cell table:number-columns-repeated=\"3\"><text:p/></table:table-cell>", "││3×1:│3×1:│"),
        ("<table:table-cell table:number-columns-spanned=\"3\"><text:p>H</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated=\"2\"/>", "│7×1:H│"),
        ("<table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"2\"/>", "│a│3×1:│3×1:│"),
    ])
    func `case 60: repeated cells of ODF are parted where columns repeat`(example: (cells: String, result: String)) throws {
        let document = try TableNotation("│@│y│z│ ‖ │T│{% for x in ba %}{{x}}│s{% endfor %}│").document(word: false)
        let bytes = String(decoding: try document.part(document.mainPart) ?? [], as: UTF8.self)
        let row = try #require(bytes.firstRange(of: "<table:table-row>"))
        let end = try #require(bytes.firstRange(of: "</table:table-row>"))
        let changed = bytes[..<row.upperBound] + example.cells + bytes[end.lowerBound...]
        let made = try TableNotation.filled(try OfficeDocument(bytes: Array(changed.utf8)), word: false, TableCase.record)
        #expect(made.table == example.result + " ‖ │T│a│s│b│s│c│s│")
    }

    @Test func `case 61: columns of Word that a row skips are counted, and follow as well`() throws {
        let document = try TableNotation("│H│g│z│ ‖ │T│{% for x in ba %}{{x}}│s{% endfor %}│ ‖ │q│b│y│").document(word: true)
        var text = String(decoding: try document.part(document.mainPart) ?? [], as: UTF8.self)
        // The first row skips the last two columns, the last row the first one.
        text = try skipping("gridAfter", 2, "g", "z", in: skipping("gridBefore", 1, "q", nil, in: text))
        var changes = PartChanges()
        changes.replaced[document.mainPart] = Array(text.utf8)
        let changed = try document.applying(changes)
        let made = try TableNotation.filled(changed, word: true, TableCase.record)
        #expect(made.table == "│H│ ‖ │T│a│s│b│s│c│s│ ‖ │3×1:b│3×1:y│")
        let filled = try changed.applying(try Harness.fill(changed, TableCase.record).changes)
        let bytes = String(decoding: try filled.part(filled.mainPart) ?? [], as: UTF8.self)
        #expect(bytes.contains("<w:gridAfter w:val=\"6\"/>"))
        #expect(bytes.contains("<w:gridBefore w:val=\"1\"/>"))
    }

    /// A row in which cells give way to skipped columns.
    private func skipping(_ name: String, _ count: Int, _ first: String, _ second: String?, in text: String) throws -> String {
        var text = text
        for cell in [first, second].compactMap({ $0 }) {
            let content = try #require(text.firstRange(of: ">\(cell)</w:t>"))
            let start = try #require(text[..<content.lowerBound].ranges(of: "<w:tc>").last)
            let end = try #require(text[content.upperBound...].firstRange(of: "</w:tc>"))
            if cell == first {
                let row = try #require(text[..<start.lowerBound].ranges(of: "<w:tr>").last)
                let properties = "<w:trPr><w:\(name) w:val=\"\(count)\"/></w:trPr>"
                text.replaceSubrange(start.lowerBound..<end.upperBound, with: "")
                text.insert(contentsOf: properties, at: row.upperBound)
            } else {
                text.replaceSubrange(start.lowerBound..<end.upperBound, with: "")
            }
        }
        return text
    }

    @Test(arguments: [false, true])
    func `what cells ask for are fields of the template`(word: Bool) throws {
        let line = "│{% for x in xa %}{% vm x.tinh %}{% cellbg x.mau %}a│{% colspan so_cot %}b{% endfor %}│"
        let document = try TableNotation(line).document(word: word)
        let template = try TemplateCompiler.compile(document, file: "mau", table: .standard)
        let fields = template.fields
        #expect(fields.map(\.name) == ["xa", "so_cot"])
        #expect(fields.first?.element?.members.map(\.name) == ["tinh", "mau"])
        #expect(fields.last?.shapes == [.number])
    }

    @Test(arguments: [("k", "│b│"), ("t", "│H│ ‖ │b│")])
    func `case 57: a group of heading rows goes with its last row`(condition: String, result: String) throws {
        let document = try TableNotation("│{%tr if \(condition) %}│ ‖ │H│ ‖ │{%tr endif %}│ ‖ │b│").document(word: false)
        var text = String(decoding: try document.part(document.mainPart) ?? [], as: UTF8.self)
        let first = try #require(text.firstRange(of: "<table:table-row>"))
        text.insert(contentsOf: "<table:table-header-rows>", at: first.lowerBound)
        let last = try #require(text.ranges(of: "</table:table-row>").dropLast().last)
        text.insert(contentsOf: "</table:table-header-rows>", at: last.upperBound)
        let made = try TableNotation.filled(try OfficeDocument(bytes: Array(text.utf8)), word: false, TableCase.record)
        #expect(made.table == result)
    }

    @Test(arguments: [false, true])
    func `no loop is left in a cell that stands beside it`(word: Bool) throws {
        let document = try TableNotation("│{%tr for x in ba %}│1×3:N{% break %}│ ‖ │{{x}}│ ‖ │{%tr endfor %}│").document(word: word)
        #expect { try Harness.fill(document, TableCase.record) } throws: { error in
            (error as? Faults)?.items.map(\.id) == ["leaves-structure"]
        }
    }

    @Test(arguments: ["{% vm %}", "{% hm %}x", "a{% cellbg 'AAAAAA' %}"], [false, true])
    func `tags of cells stand in cells`(line: String, word: Bool) throws {
        let bytes = word ? Notation.word(line) : Notation.openDocument(line)
        #expect { try Harness.render(bytes, word ? .word : .openDocument) } throws: { error in
            (error as? Faults)?.items.map(\.id) == ["outside-cell"]
        }
    }
}
