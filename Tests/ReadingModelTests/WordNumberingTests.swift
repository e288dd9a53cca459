import ReadingModel
import Testing

/// Labels of Word's numbering.
struct WordNumberingTests {
    private static func level(_ number: Int, _ format: String, _ text: String, _ more: String = "")
        -> String
    {
        """
        <w:lvl w:ilvl="\(number)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\(more)\
        <w:lvlText w:val="\(text)"/><w:pPr><w:ind w:left="\(720 * (number + 1))" w:hanging="360"/>\
        </w:pPr></w:lvl>
        """
    }

    private static func abstract(_ id: Int, _ levels: String...) -> String {
        "<w:abstractNum w:abstractNumId=\"\(id)\">" + levels.joined() + "</w:abstractNum>"
    }

    private static func list(_ id: Int, _ abstract: Int, _ overrides: String = "") -> String {
        "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(abstract)\"/>\(overrides)</w:num>"
    }

    private static let numbering =
        abstract(
            0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."),
            level(2, "lowerLetter", "%3)"))
        + abstract(
            1, level(0, "upperRoman", "Chương %1", "<w:suff w:val=\"space\"/>"),
            level(1, "decimal", "%1.%2", "<w:isLgl/>"))
        + abstract(
            2, level(0, "decimal", "Điều %1.", "<w:pStyle w:val=\"Dieu\"/>"),
            level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/><w:pStyle w:val=\"Khoan\"/>"))
        + abstract(3, level(0, "bullet", "\u{F0B7}"), level(1, "bullet", "–"))
        + abstract(4, level(0, "decimalZero", "%1"), level(1, "none", "x%2"))
        + list(1, 0)
        + list(2, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>")
        + list(3, 1) + list(4, 0) + list(5, 2) + list(6, 3) + list(7, 4)
        + list(
            8, 0,
            "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperLetter", "%1/") + "</w:lvlOverride>")

    private static let styles = """
        <w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Dieu"/><w:pPr><w:numPr>\
        <w:numId w:val="5"/></w:numPr></w:pPr></w:style>\
        <w:style w:type="paragraph" w:styleId="Khoan"><w:name w:val="Khoan"/>\
        <w:basedOn w:val="Dieu"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
        """

    private static func item(_ text: String, _ list: Int, _ level: Int = 0) -> String {
        """
        <w:p><w:pPr><w:numPr><w:ilvl w:val="\(level)"/><w:numId w:val="\(list)"/></w:numPr></w:pPr>\
        <w:r><w:t>\(text)</w:t></w:r></w:p>
        """
    }

    private static func styled(_ text: String, _ style: String, _ more: String = "") -> String {
        "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(more)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    @Test(arguments: [
        (
            item("a", 1) + item("b", 1, 1) + item("c", 1, 2) + item("d", 1, 1) + item("e", 1),
            ["1. a", "1.1. b", "a) c", "1.2. d", "2. e"]
        ),
        // Lists on one abstract numbering go on, unless a start is overridden: once.
        (item("a", 1) + item("b", 4), ["1. a", "2. b"]),
        (
            item("a", 1) + item("b", 2) + item("c", 2) + item("d", 1),
            ["1. a", "1. b", "2. c", "3. d"]
        ),
        (item("a", 3) + item("b", 3, 1), ["Chương I a", "1.1 b"]),
        (item("a", 6) + item("b", 6, 1), ["• a", "– b"]),
        (item("a", 7) + item("b", 7, 1), ["01 a", "x b"]),
        (item("a", 8) + item("b", 8), ["A/ a", "B/ b"]),
        (item("a", 99) + item("b", 0), ["a", "b"]),
        (
            styled("một", "Dieu") + styled("x", "Khoan") + styled("hai", "Dieu")
                + styled("y", "Khoan"),
            ["Điều 1. một", "1. x", "Điều 2. hai", "2. y"]
        ),
        (
            styled("một", "Dieu", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>")
                + styled("hai", "Dieu"),
            ["một", "Điều 1. hai"]
        ),
    ])
    func `Items are labelled as Word does`(xml: String, lines: [String]) throws {
        let reading = try word(xml, styles: Self.styles, numbering: Self.numbering)
        #expect(reading.lines == lines)
    }

    @Test func `A level sets the indents, below the paragraph's own`() throws {
        let reading = try word(
            Self.item("a", 1)
                + """
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>\
                <w:ind w:left="100"/></w:pPr></w:p>
                """,
            numbering: Self.numbering)
        #expect(reading.format(0).left == .twips(720))
        #expect(reading.format(0).firstLine == .twips(-360))
        #expect(reading.format(1).left == .twips(100))
        let label = try #require(reading.paragraphs[0].label)
        #expect(label.indent == .twips(360))
        #expect(label.textStart == .twips(720))
        #expect(label.follow == .tab)
    }

    @Test func `A paragraph that leaves its style's list leaves the indents of the list`() throws {
        let reading = try word(
            Self.styled("một", "Dieu")
                + Self.styled("hai", "Dieu", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
            styles: Self.styles, numbering: Self.numbering)
        #expect(reading.format(0).left == .twips(720))
        #expect(reading.format(1).left == .zero)
    }

    @Test func `A numbering may be that of a style`() throws {
        let numbering =
            Self.abstract(0, Self.level(0, "upperLetter", "%1."))
            + "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"S\"/></w:abstractNum>"
            + Self.list(1, 0) + Self.list(2, 1)
        let styles = """
            <w:style w:type="numbering" w:styleId="S"><w:name w:val="S"/><w:pPr><w:numPr>\
            <w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            """
        let reading = try word(Self.item("a", 2), styles: styles, numbering: numbering)
        #expect(reading.lines == ["A. a"])
    }
}
