import OfficeDocuments
import Testing

@testable import Templating

/// References and what they point to, in what repeats or is dropped (hard cases 84–86, 123).
@Suite struct ReferenceTests {
    static let target = "<w:bookmarkStart w:id=\"1\" w:name=\"m\"/>\(Raw.run("A{{ x }}"))<w:bookmarkEnd w:id=\"1\"/>"
    static let openTarget =
        "<text:bookmark-start text:name=\"m\"/>A{{ x }}<text:bookmark-end text:name=\"m\"/>"
    static let openReference = "<text:bookmark-ref text:reference-format=\"page\" text:ref-name=\"m\">1</text:bookmark-ref>"

    static func word(_ pieces: String...) throws -> OfficeDocument {
        try Raw.word(pieces.map { "<w:p>\($0.hasPrefix("<") ? $0 : Raw.run($0))</w:p>" }.joined())
    }

    static func flat(_ pieces: String...) throws -> OfficeDocument {
        try Raw.flat(pieces.map { "<text:p>\($0)</text:p>" }.joined())
    }

    @Test(arguments: ["REF m \\h", "PAGEREF m", "HYPERLINK \\l \"m\""])
    func `case 84: each copy's field points to itself, also before its target`(instruction: String) throws {
        let field = Raw.field(instruction.replacing("\"", with: "&quot;"), "1")
        for inner in [Self.target + field, field + Self.target] {
            let made = try Raw.filled(Self.word("{% for x in xs %}", inner, "{% endfor %}"))
            let second = instruction.replacing("\"", with: "&quot;").replacing("m", with: "m_2")
            #expect(made.text.contains(">" + instruction.replacing("\"", with: "&quot;") + "<"))
            #expect(made.text.contains(">" + second + "<"))
            #expect(made.warnings.isEmpty)
        }
    }

    @Test func `case 84: a simple field, and in ODF`() throws {
        let simple = "<w:fldSimple w:instr=\" PAGEREF m \">\(Raw.run("1"))</w:fldSimple>"
        let word = try Raw.filled(Self.word("{% for x in xs %}", simple + Self.target, "{% endfor %}"))
        #expect(word.text.contains("\" PAGEREF m \"") && word.text.contains("\" PAGEREF m_2 \""))
        for inner in [Self.openTarget + Self.openReference, Self.openReference + Self.openTarget] {
            let flat = try Raw.filled(Self.flat("{% for x in xs %}", inner, "{% endfor %}"))
            #expect(flat.text.contains("ref-name=\"m\"") && flat.text.contains("ref-name=\"m_2\""))
            #expect(flat.warnings.isEmpty)
        }
    }

    @Test func `case 84: a link of ODF within the document leads to its own copy`() throws {
        let link = "<text:a xlink:type=\"simple\" xlink:href=\"#m\">x</text:a>"
        let made = try Raw.filled(Self.flat("{% for x in xs %}", Self.openTarget + link, "{% endfor %}"))
        #expect(made.text.contains("href=\"#m\"") && made.text.contains("href=\"#m_2\"") && made.warnings.isEmpty)
        let other = try Raw.filled(Self.flat("{% for x in xs %}", link.replacing("#m", with: "#Mục|outline"), "{% endfor %}"))
        #expect(other.text.split(separator: "href=\"#Mục|outline\"").count == 3)
    }

    @Test func `case 85: from outside of the loop it points to the first copy, with a warning`() throws {
        let field = Raw.field(" PAGEREF m ", "1")
        let word = try Raw.filled(Self.word("{% for x in xs %}", Self.target, "{% endfor %}", field))
        #expect(word.text.contains("> PAGEREF m <") && word.warnings == ["reference-ambiguous"])
        let flat = try Raw.filled(Self.flat("{% for x in xs %}", Self.openTarget, "{% endfor %}", Self.openReference))
        #expect(flat.text.contains("ref-name=\"m\"") && flat.warnings == ["reference-ambiguous"])
    }

    @Test func `case 86: what a dropped branch took with it is named`() throws {
        let field = Raw.field(" PAGEREF m ", "1")
        for (condition, expected) in [("k", ["reference-lost"]), ("t", [])] {
            let word = try Raw.filled(
                Self.word("{% if \(condition) %}", Self.target.replacing("{{ x }}", with: ""), "{% endif %}", field))
            #expect(word.warnings == expected)
            let flat = try Raw.filled(
                Self.flat(
                    "{% if \(condition) %}", Self.openTarget.replacing("{{ x }}", with: ""), "{% endif %}",
                    Self.openReference))
            #expect(flat.warnings == expected)
        }
    }

    @Test func `case 123: a comment in a loop is there once in Word, once for each copy in ODF`() throws {
        let comment = """
            <w:commentRangeStart w:id="3"/>\(Raw.run("{{ x }}"))<w:commentRangeEnd w:id="3"/>\
            <w:r><w:commentReference w:id="3"/></w:r>
            """
        let word = try Raw.filled(Self.word("{% for x in xs %}", comment, "{% endfor %}"))
        for element in ["commentRangeStart", "commentRangeEnd", "commentReference"] {
            #expect(word.text.split(separator: "<w:\(element) ").count == 2, "\(element)")
        }
        let annotation = """
            <office:annotation office:name="n"><text:p>c</text:p></office:annotation>{{ x }}<office:annotation-end office:name="n"/>
            """
        let flat = try Raw.filled(Self.flat("{% for x in xs %}", annotation, "{% endfor %}"))
        #expect(flat.text.contains("annotation-end office:name=\"n\"") && flat.text.contains("annotation-end office:name=\"n_2\""))
    }

    @Test func `a sequence field of a copy has a name of its own, and so has what refers to it`() throws {
        let field = """
            <text:sequence text:ref-name="r" text:name="T" text:formula="ooow:T+1" style:num-format="1">1</text:sequence>\
            {{ x }}<text:sequence-ref text:reference-format="value" text:ref-name="r">1</text:sequence-ref>
            """
        let flat = try Raw.filled(Self.flat("{% for x in xs %}", field, "{% endfor %}"))
        #expect(flat.text.split(separator: "ref-name=\"r_2\"").count == 3)
    }

    @Test func `sequence fields count what is there, and references show it`() throws {
        let caption = "<w:bookmarkStart w:id=\"1\" w:name=\"m\"/>\(Raw.run("Bảng "))\(Raw.field(" SEQ Bảng \\* ARABIC ", "1"))<w:bookmarkEnd w:id=\"1\"/>"
        let line = caption + Raw.run(": {{ x }}, xem ") + Raw.field(" REF m \\h ", "Bảng 1")
        let word = try Harness.preview(Self.word("{% for x in xs %}", line, "{% endfor %}"))
        #expect(word == "Bảng 1: 1, xem Bảng 1\nBảng 2: 2, xem Bảng 2\n")
        let open = """
            <text:bookmark-start text:name="m"/>Bảng <text:sequence text:ref-name="r" text:name="T" \
            text:formula="ooow:T+1" style:num-format="1">1</text:sequence><text:bookmark-end text:name="m"/>: {{ x }}, xem \
            <text:bookmark-ref text:reference-format="text" text:ref-name="m">Bảng 1</text:bookmark-ref>, \
            <text:sequence-ref text:reference-format="category-and-value" text:ref-name="r">Bảng 1</text:sequence-ref>
            """
        let flat = try Harness.preview(Self.flat("{% for x in xs %}", open, "{% endfor %}"))
        #expect(flat == "Bảng 1: 1, xem Bảng 1, Bảng 1\nBảng 2: 2, xem Bảng 2, Bảng 2\n")
    }

    @Test func `a reference shows the text that its target has now`() throws {
        let word = try Raw.filled(Self.word(Self.target.replacing("{{ x }}", with: "{{ n }}"), Raw.field(" REF m ", "cũ")))
        #expect(word.text.contains(">An<") && !word.text.contains("cũ"))
        let link = Self.openReference.replacing("page", with: "text")
        let flat = try Raw.filled(Self.flat(Self.openTarget.replacing("{{ x }}", with: "{{ n }}"), link))
        #expect(flat.text.contains(">An</text:bookmark-ref>"))
    }

    static let wordPairs: [(start: String, end: String)] = [
        ("<w:bookmarkStart w:id=\"3\" w:name=\"b\"/>", "<w:bookmarkEnd w:id=\"3\"/>"),
        ("<w:commentRangeStart w:id=\"3\"/>", "<w:commentRangeEnd w:id=\"3\"/><w:r><w:commentReference w:id=\"3\"/></w:r>"),
        ("<w:permStart w:id=\"3\" w:edGrp=\"everyone\"/>", "<w:permEnd w:id=\"3\"/>"),
    ]
    static let openPairs: [(start: String, end: String)] = [
        ("<text:bookmark-start text:name=\"b\"/>", "<text:bookmark-end text:name=\"b\"/>"),
        ("<text:reference-mark-start text:name=\"b\"/>", "<text:reference-mark-end text:name=\"b\"/>"),
        ("<office:annotation office:name=\"b\"><text:p>c</text:p></office:annotation>", "<office:annotation-end office:name=\"b\"/>"),
    ]
    /// `[` starts the pair, `]` ends it, `¶` ends a paragraph.
    static let cuts = [
        "a [{% for x in xs %}]A{{ x }}{% endfor %} z", "a {% for x in xs %}[A{{ x }}{% endfor %}] z",
        "a [{% if k %}]A{% endif %} z", "a {% if k %}[A{% endif %}] z", "a {% if t %}[A{% else %}B{% endif %}] z",
        "[{% if k %} ¶ a] ¶ {% endif %} ¶ z", "{% for x in xs %} ¶ a[ ¶ {% endfor %} ¶ z]",
        "a[ ¶ {% for x in xs %} ¶ b] ¶ {% endfor %} ¶ z", "[a {{ n }}] {% if k %}b{% endif %}",
    ]

    /// The harness judges that each pair is whole.
    @Test(arguments: cuts, 0..<3)
    func `case 64: a pair that a block cuts stays a pair`(line: String, pair: Int) throws {
        let (start, end) = Self.wordPairs[pair]
        let word = line.split(separator: " ¶ ").map { paragraph in
            var runs = ""
            var text = ""
            for character in paragraph {
                guard character == "[" || character == "]" else { text.append(character); continue }
                runs += (text.isEmpty ? "" : Raw.run(text)) + (character == "[" ? start : end)
                text = ""
            }
            return "<w:p>\(runs)\(text.isEmpty ? "" : Raw.run(text))</w:p>"
        }.joined()
        let (opening, closing) = Self.openPairs[pair]
        let flat = line.split(separator: " ¶ ").map { "<text:p>\($0)</text:p>" }.joined()
            .replacing("[", with: opening).replacing("]", with: closing)
        func read(_ document: OfficeDocument) throws -> Substring? {
            try Harness.preview(document).split(separator: "\n\n[").first?.dropLast(while: { $0 == "\n" })
        }
        #expect(try read(Raw.flat(flat)) == read(Raw.word(word)))
    }
}

extension Substring {
    fileprivate func dropLast(while condition: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, condition(last) { rest.removeLast() }
        return rest
    }
}
