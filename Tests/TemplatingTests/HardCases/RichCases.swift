import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Rich text and sub-documents: chapter I of the hard cases, 105–108 and 114–118; pictures
/// (109–113) stand beside the other tests of pictures.
@Suite struct RichCases {
    static let yaml = """
        m: "# H\\n\\np **đậm** [l](http://a.vn)\\n\\n1. a\\n   - b\\n2. c\\n\\n|x|y|\\n|---|---|\\n|1|2|"
        l: "1. a\\n2. b"
        i: "**x** [l](http://a.vn)"
        xs: [1, 2]
        k: false
        t: true
        n: n
        """

    @Test func `case 105: Markdown alone in a paragraph is real headings, lists, tables and links`() throws {
        try HardCase.expect("{{ m | markdown }} ¶ z", Self.yaml, reads: "H\np đậm l\n1. a\n+ b\n2. c\nx\ty\n1\t2\nz\n")
        for made in try HardCase.filled("{{ m | markdown }}", Self.yaml) {
            let isOpen = made.document.format.isOpenDocument
            let signs = isOpen
                ? ["text:outline-level=\"1\"", "<text:list ", "<table:table", "<text:a "]
                : ["<w:outlineLvl w:val=\"0\"/>", "<w:numPr>", "<w:tbl", "r:id="]
            for sign in signs { #expect(made.main.contains(sign), "\(sign)") }
        }
        // Numbers of each value begin again.
        try HardCase.expect("{% for x in xs %} ¶ T{{ x }} ¶ {{ l | markdown }} ¶ {% endfor %}", Self.yaml, reads: "T1\n1. a\n2. b\nT2\n1. a\n2. b\n")
    }

    @Test func `case 106: parts of a line stay in the line, in sentences, cells, headers and notes`() throws {
        try HardCase.expect("a {{ i | markdown }} b ¶ │c {{ i | markdown }}│ ¶ z", Self.yaml, reads: "a x l b\nc x l\nz\n")
        try HardCase.expect("a {{ l | markdown }} b", Self.yaml, reads: "a\n1. a\n2. b\n b\n")
        let word = try Raw.word(HardCase.word("z"), header: HeaderCases.header("a {{ i | markdown }} b"), section: HeaderCases.reference)
        #expect(try HardCase.filled(word, Self.yaml).part("word/header1.xml").ranges(of: "<w:p>").count == 1)
        let note = "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>a {{ i | markdown }} b</text:p></text:note-body></text:note>"
        for document in try HardCase.openDocuments(HardCase.flat("z" + note)) {
            let made = try HardCase.filled(document, Self.yaml)
            #expect(try made.read().contains("[1] a x l b") && made.main.ranges(of: "<text:p").count == 2)
        }
    }

    @Test func `case 107: rich content is in the document itself, for every reader`() throws {
        for made in try HardCase.filled("{{ m | markdown }}", Self.yaml) {
            #expect(!made.main.contains("altChunk") && made.document.partNames.allSatisfy { !$0.contains("chunk") })
            #expect(try made.read().contains("p đậm l"))
        }
    }

    @Test func `case 108: a table in a list's item and a list in a cell are not dropped`() throws {
        let yaml = "m: \"- i\\n\\n  |a|b|\\n  |---|---|\\n  |1|2|\\n- j\"\nl: \"1. c\\n2. d\"\n"
        for made in try HardCase.filled("{{ m | markdown }} ¶ │{{ l | markdown }}│x│ ¶ z", yaml) {
            let text = try made.read()
            for piece in ["- i", "1", "2", "- j", "1. c", "2. d", "x", "z"] { #expect(text.contains(piece), "\(piece)") }
            #expect(made.main.ranges(of: made.document.format.isOpenDocument ? "<table:table " : "<w:tbl>").count >= 1)
        }
    }

    /// What a host becomes that takes in others.
    static func taken(_ host: String, _ others: [String: String], at location: SourceLocation = #_sourceLocation) throws -> [OfficeDocument] {
        try (0..<3).map { format in
            let guests = try others.mapValues { try HardCase.documents($0)[format] }
            return try Harness.filled(HardCase.documents(host)[format], HardCase.data(yaml), table: .standard, others: guests)
        }
    }

    @Test func `case 114: a document that is taken in brings its styles, lists and look`() throws {
        for document in try Self.taken("a ¶ {{ doc('g') }} ¶ z", ["g": "G ¶ • i ¶ • k ¶ │1│2│"]) {
            let text = try Harness.text(of: document)
            #expect(text == "a\nG\n1. i\n2. k\n1\t2\nz\n" || text == "a\nG\n1. i\n2. k\n1\n2\nz\n", "\(text)")
        }
    }

    @Test func `case 115: includes in includes, and each one's lists count for themselves`() throws {
        for document in try Self.taken(
            "• h ¶ a ¶ {% include 'g' %} ¶ {% include 'g' %}", ["g": "• i ¶ {% include 'f' %} ¶ • k", "f": "F ¶ • j"])
        {
            let text = try Harness.text(of: document)
            let lines = text.split(separator: "\n").map(String.init)
            #expect(lines.filter { $0.contains("F") }.count == 2, "\(text)")
            #expect(lines.filter { $0.hasSuffix(" j") } == ["1. j", "1. j"], "\(text)")
            #expect(lines.filter { $0.hasSuffix(" i") } == ["1. i", "1. i"], "\(text)")
        }
    }

    @Test func `case 116: what is taken in is content of the document for every program`() throws {
        for document in try Self.taken("{{ doc('g') }} ¶ {% include 'g' %}", ["g": "G"]) {
            let main = String(decoding: try #require(try document.part(document.mainPart)), as: UTF8.self)
            #expect(main.ranges(of: ">G<").count == 2)
            #expect(!main.contains("altChunk") && !main.contains("subDoc") && !main.contains("text:section-source"))
        }
    }

    @Test func `case 117: the host keeps its header, footer and page`() throws {
        let guest = try Raw.word(HardCase.word("G"), header: HeaderCases.header("đầu khách"), section: HeaderCases.reference)
        let host = try Raw.word(HardCase.word("a", "{{ doc('g') }}"), header: HeaderCases.header("đầu nhà"), section: HeaderCases.reference)
        let made = try Harness.filled(host, HardCase.data(Self.yaml), table: .standard, others: ["g": guest])
        let main = String(decoding: try #require(try made.part(made.mainPart)), as: UTF8.self)
        #expect(main.hasSuffix("<w:sectPr>\(HeaderCases.reference)</w:sectPr></w:body></w:document>"))
        let header = String(decoding: try #require(try made.part("word/header1.xml")), as: UTF8.self)
        #expect(header.contains("đầu nhà") && !made.partNames.contains("word/header2.xml"))
        let master = { (text: String) in "<style:master-page style:name=\"Standard\"><style:header><text:p>\(text)</text:p></style:header></style:master-page>" }
        let guests = try HeaderCases.masters(master("đầu khách"), HardCase.flat("G"))
        for (index, host) in try HeaderCases.masters(master("đầu nhà"), HardCase.flat("a", "{{ doc('g') }}")).enumerated() {
            let made = try Harness.filled(host, HardCase.data(Self.yaml), table: .standard, others: ["g": guests[index]])
            let styles = try made.part(host.format.isFlat ? host.mainPart : "styles.xml")
            let text = String(decoding: try #require(styles), as: UTF8.self)
            #expect(text.contains(master("đầu nhà")) && !text.contains("đầu khách"))
        }
    }

    @Test func `case 118: circles and missing documents are errors with the chain of names`() throws {
        for format in 0..<3 {
            func faults(_ others: [String: String], _ host: String) throws -> [Diagnostic] {
                let guests = try others.mapValues { try HardCase.documents($0)[format] }
                do {
                    _ = try Harness.filled(HardCase.documents(host)[format], HardCase.data(Self.yaml), table: .standard, others: guests)
                    return []
                } catch let faults as Faults { return faults.items }
            }
            let circle = try faults(["a": "{% include 'b' %}", "b": "{% include 'a' %}"], "{% include 'a' %}")
            #expect(circle.map(\.id) == ["template-cycle"])
            #expect(circle.first?.arguments.values.contains { $0.contains("a") && $0.contains("b") } == true)
            #expect(try faults([:], "{% include 'c' %}").map(\.id) == ["template-not-found"])
            #expect(try faults([:], "{{ doc('c') }}").map(\.id) == ["template-not-found"])
        }
    }
}
