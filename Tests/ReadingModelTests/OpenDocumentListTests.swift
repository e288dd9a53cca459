import ReadingModel
import Testing

/// Labels of OpenDocument lists. What is expected was seen in LibreOffice.
struct OpenDocumentListTests {
    private static func level(
        _ number: Int, _ format: String, suffix: String = ".", shown: Int = 1, more: String = ""
    ) -> String {
        """
        <text:list-level-style-number text:level="\(number)" style:num-format="\(format)" \
        style:num-suffix="\(suffix)" text:display-levels="\(shown)"\(more)>\
        <style:list-level-properties text:list-level-position-and-space-mode="label-alignment">\
        <style:list-level-label-alignment text:label-followed-by="space" \
        fo:margin-left="\(number)cm" fo:text-indent="-0.5cm"/></style:list-level-properties>\
        </text:list-level-style-number>
        """
    }

    private static let styles =
        "<text:list-style style:name=\"L\">" + level(1, "1") + level(2, "1", shown: 2)
        + level(3, "a", suffix: ")") + "</text:list-style>"
        + "<text:list-style style:name=\"M\">" + level(1, "A") + level(2, "I")
        + "</text:list-style>"
            + """
            <text:list-style style:name="B"><text:list-level-style-bullet text:level="1" \
            text:bullet-char="–" style:num-suffix="."/></text:list-style>
            """

    private static func list(_ items: String..., with attributes: String = "text:style-name=\"L\"")
        -> String
    {
        "<text:list \(attributes)>" + items.joined() + "</text:list>"
    }
    private static func item(_ content: String..., with attributes: String = "") -> String {
        "<text:list-item \(attributes)>" + content.joined() + "</text:list-item>"
    }
    private static func p(_ text: String) -> String { "<text:p>\(text)</text:p>" }
    private static func sub(_ items: String...) -> String {
        "<text:list>" + items.joined() + "</text:list>"
    }

    @Test(arguments: [
        // An upper level without a paragraph of its own counts once.
        (list(item(sub(item(p("x")), item(p("y")))), item(p("z"))), ["1.1. x", "1.2. y", "2. z"]),
        (list(item(p("a")), item(sub(item(p("x")))), item(p("z"))), ["1. a", "1.1. x", "2. z"]),
        // A further paragraph of an item has no label; sub-lists after it begin anew.
        (
            list(item(p("a"), sub(item(p("x"))), p("giữa"), sub(item(p("y")))), item(p("z"))),
            ["1. a", "1.1. x", "giữa", "1.1. y", "2. z"]
        ),
        (
            list(item(p("a")), item(p("b"))) + p("c") + list(item(p("d"))),
            ["1. a", "2. b", "c", "1. d"]
        ),
        (
            list(item(p("a"))) + p("c")
                + list(item(p("d")), with: "text:style-name=\"L\" text:continue-numbering=\"true\""),
            ["1. a", "c", "2. d"]
        ),
        (
            list(item(p("a")), with: "text:style-name=\"L\" xml:id=\"l1\"")
                + list(item(p("m")), with: "text:style-name=\"M\"")
                + list(item(p("c")), with: "text:style-name=\"L\" text:continue-list=\"l1\""),
            ["1. a", "A. m", "2. c"]
        ),
        (
            list(item(p("a"))) + list(item(p("m")), with: "text:style-name=\"M\"")
                + list(item(p("c")), with: "text:style-name=\"L\" text:continue-numbering=\"true\""),
            ["1. a", "A. m", "1. c"]
        ),
        (
            list(item(p("a")), item(p("b"), with: "text:start-value=\"5\""), item(p("c"))),
            ["1. a", "5. b", "6. c"]
        ),
        (
            list("<text:list-header>" + p("h") + "</text:list-header>", item(p("a"))),
            ["h", "1. a"]
        ),
        (
            list(item(p("a"), list(item(p("x")), item(p("y")), with: "text:style-name=\"M\""))),
            ["1. a", "I. x", "II. y"]
        ),
        (
            list(
                item(
                    p("a"), list(item(p("x")), with: "text:style-name=\"M\""),
                    list(item(p("y")), with: "text:style-name=\"M\""))),
            ["1. a", "I. x", "I. y"]
        ),
        (
            list(item(p("a"), sub(item(p("b"), sub(item(p("c")), item(p("d"))))))),
            ["1. a", "1.1. b", "a) c", "b) d"]
        ),
        (list(item(p("a")), item(), item(p("b"))), ["1. a", "2. b"]),
        (list(item(p("a")), with: ""), ["• a"]),
        (list(item(p("a")), with: "text:style-name=\"B\""), ["– a"]),
    ])
    func `Items are labelled as LibreOffice does`(xml: String, lines: [String]) throws {
        #expect(try odf(xml, styles: Self.styles).lines == lines)
    }

    @Test(arguments: [
        ("1", 12, "12"), ("a", 28, "ab"), ("A", 3, "C"), ("i", 4, "iv"), ("I", 49, "XLIX"),
        ("", 3, ""),
    ])
    func `Numbers are written in the format of the level`(
        format: String, start: Int, text: String
    ) throws {
        let styles =
            "<text:list-style style:name=\"F\">"
            + Self.level(1, format, suffix: "", more: " text:start-value=\"\(start)\"")
            + "</text:list-style>"
        let reading = try odf(
            Self.list(Self.item(Self.p("x")), with: "text:style-name=\"F\""), styles: styles)
        #expect(reading.paragraphs[0].label?.text ?? "" == text)
    }

    @Test func `Letters may run on in step`() throws {
        let styles =
            "<text:list-style style:name=\"F\">"
            + Self.level(1, "a", more: " text:start-value=\"28\" style:num-letter-sync=\"true\"")
            + "</text:list-style>"
        let xml = Self.list(Self.item(Self.p("x")), with: "text:style-name=\"F\"")
        #expect(try odf(xml, styles: styles).lines == ["bb. x"])
    }

    @Test func `A pattern of its own rules the label`() throws {
        let styles =
            "<text:list-style style:name=\"F\">" + Self.level(1, "I")
            + Self.level(2, "1", more: " loext:num-list-format=\"Mục %1%-%2%:\"")
            + "</text:list-style>"
        let xml = Self.list(
            Self.item(Self.p("a"), Self.sub(Self.item(Self.p("b")))),
            with: "text:style-name=\"F\"")
        #expect(try odf(xml, styles: styles).lines == ["I. a", "Mục I-1: b"])
    }

    private static let outline =
        "<text:outline-style style:name=\"Outline\">"
        + ["I", "1"].enumerated().map {
            "<text:outline-level-style text:level=\"\($0 + 1)\" style:num-format=\"\($1)\" style:num-suffix=\".\"/>"
        }.joined() + "</text:outline-style>"

    @Test func `Headings are numbered by the outline`() throws {
        func heading(_ level: Int, _ text: String, _ more: String = "") -> String {
            "<text:h text:outline-level=\"\(level)\" \(more)>\(text)</text:h>"
        }
        let reading = try odf(
            heading(1, "A") + heading(2, "B")
                + heading(2, "không số", "text:is-list-header=\"true\"")
                + heading(2, "C", "text:restart-numbering=\"true\" text:start-value=\"7\"")
                + heading(1, "D") + heading(2, "E"),
            styles: Self.outline)
        #expect(reading.lines == ["I. A", "1. B", "không số", "7. C", "II. D", "1. E"])
        #expect(reading.paragraphs.map(\.outline) == [1, 2, 2, 2, 1, 2])
    }

    @Test func `A level sets the indents unless the paragraph does`() throws {
        let reading = try odf(
            Self.list(Self.item(Self.p("a"), Self.p("tiếp")))
                + Self.list(Self.item("<text:p text:style-name=\"P\">b</text:p>")),
            styles: Self.styles,
            automatic: """
                <style:style style:name="P" style:family="paragraph"><style:paragraph-properties \
                fo:margin-left="3cm" fo:text-indent="0.2cm"/></style:style>
                """)
        #expect(reading.format(0).left == .millimetres(10))
        #expect(reading.format(0).firstLine == .millimetres(-5))
        #expect(reading.format(1).firstLine == .zero)
        #expect(reading.format(2).left == .millimetres(30))
        let label = try #require(reading.paragraphs[0].label)
        #expect(label.indent == .millimetres(5))
        #expect(label.follow == .space)
    }
}
