import OfficeDocuments
import Testing

@testable import Templating

@Suite struct ExtentTests {
    @Test(arguments: extentCases)
    func `ODF repeats and drops as the rules say`(example: ExtentCase) throws {
        let rendered = try Harness.render(Notation.openDocument(example.template), .openDocument)
        #expect(try Notation.read(rendered.bytes, .openDocument) == example.result)
        #expect(rendered.faults.isEmpty)
    }

    @Test(arguments: extentCases)
    func `WordprocessingML repeats and drops as the rules say`(example: ExtentCase) throws {
        let rendered = try Harness.render(Notation.word(example.template), .word)
        #expect(try Notation.read(rendered.bytes, .word) == example.result)
        #expect(rendered.faults.isEmpty)
    }

    @Test(arguments: ["a ¶ b", "│a│b│ ¶ c", "• a ¶ ◦ b ¶ c"])
    func `a part without marks is not even compiled`(line: String) throws {
        for (bytes, dialect) in [
            (Notation.openDocument(line), MarkupDialect.openDocument), (Notation.word(line), .word),
        ] {
            #expect(try Harness.render(bytes, dialect).bytes == bytes)
            #expect(try Notation.read(bytes, dialect) == line)
        }
    }
}

@Suite struct LinesInListTests {
    @Test(arguments: [
        ("• {{ x | paragraphs }}{# #} ¶ z", "• l1 ¶ • l2 ¶ z"), ("a ¶ • b ¶ • {{ x | paragraphs }} ¶ • c ¶ z", "a ¶ • b ¶ • l1 ¶ • l2 ¶ • c ¶ z"),
        ("• {% if t %}b{% endif %} ¶ • {{ x | paragraphs }} ¶ z", "• b ¶ • l1 ¶ • l2 ¶ z"),
        ("{% for y in xs %} ¶ • {{ x | paragraphs }} ¶ {% endfor %} ¶ z", "• l1 ¶ • l2 ¶ • l1 ¶ • l2 ¶ z"),
    ])
    func `lines of a value are items of its list in both formats`(template: String, result: String) throws {
        let record = ValueMap(Harness.record.pairs.map { ($0.key, $0.value) } + [("x", .text("l1\nl2"))])
        for (bytes, dialect) in [
            (Notation.openDocument(template), MarkupDialect.openDocument), (Notation.word(template), .word),
        ] {
            #expect(try Notation.read(try Harness.render(bytes, dialect, record).bytes, dialect) == result)
        }
    }
}

@Suite struct TableEndTests {
    static let record = ValueMap([
        ("x", .text("|a|b|\n|---|---|\n|1|2|")), ("xs", .list([.number(Number(1)), .number(Number(2))])),
    ])

    static let lines = [
        "{{ x | markdown }}", "a ¶ {{ x | markdown }} ¶ {{ x | markdown }}", "│{{ x | markdown }}│b│ ¶ z",
        "{% for y in xs %} ¶ {{ x | markdown }} ¶ {% endfor %}", "{% for y in xs %} ¶ │{{ y }}│ ¶ {% endfor %}",
        "│a│ ¶ {% if no is defined %} ¶ b ¶ {% endif %} ¶ │c│", "│a│ ¶ {% for y in xs %}{% endfor %} ¶ {{ x | markdown }}",
    ]

    /// A table must not end a body or cell of Word, nor meet another one.
    @Test(arguments: lines)
    func `tables are parted and followed by a paragraph`(line: String) throws {
        for word in [true, false] {
            let text = try Harness.renderDocument(line, word: word, Self.record)
            #expect(text.contains(word ? "<w:tbl" : "<table:table"))
        }
    }
}

@Suite struct PageBreakTests {
    static let template = "{% for x in xs %} ¶ {{ x }} ¶ {{ page_break }} ¶ {% endfor %} ¶ z"

    @Test func `in Word a page begins between a loop's items, not after the last one`() throws {
        let text = try Harness.renderDocument(Self.template, word: true)
        #expect(text.ranges(of: "w:type=\"page\"").count == 1)
        #expect(try Notation.read(Array(text.utf8), .word) == "1 ¶ \n ¶ 2 ¶ z")
    }

    @Test func `in ODF a style makes the page begin`() throws {
        let text = try Harness.renderDocument(Self.template, word: false)
        #expect(text.ranges(of: "fo:break-after=\"page\"").count == 1)
        #expect(try Notation.read(Array(text.utf8), .openDocument) == "1 ¶  ¶ 2 ¶ z")
    }
}
