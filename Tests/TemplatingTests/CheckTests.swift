import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// What is said of a template without data.
@Suite struct CheckTests {
    /// A paragraph for each text, in both formats.
    private static func documents(_ lines: [String]) throws -> [OfficeDocument] {
        let word = lines.map { "<w:p>\(Raw.run($0))</w:p>" }.joined()
        let flat = lines.map { "<text:p>\(Notation.escaped($0))</text:p>" }.joined()
        return [try Raw.word(word), try Raw.flat(flat)]
    }

    private static func remarks(_ document: OfficeDocument) -> [Diagnostic] {
        TemplateCheck.remarks(on: document, file: "mau", table: .standard)
    }

    private static func ids(_ document: OfficeDocument) -> [String] { remarks(document).map(\.id.rawValue) }

    private static func expect(_ lines: String..., says ids: [String], at paragraph: Int = 1) throws {
        for document in try documents(lines) {
            let found = remarks(document)
            #expect(found.map(\.id.rawValue) == ids, "\(lines)")
            if let first = found.first { #expect(first.place.paragraph == paragraph, "\(lines)") }
        }
    }

    // MARK: Names

    @Test func `a loop or set that hides an outer name is told`() throws {
        try Self.expect(
            "{% for x in xs %}", "{% for x in x.ys %}{{ x }}{% endfor %}", "{% endfor %}",
            says: ["shadowed-variable"], at: 2)
        try Self.expect(
            "{% set n = 0 %}", "{% for x in xs %}{% set n = n + 1 %}{{ n }}{% endfor %}",
            says: ["shadowed-variable"], at: 2)
        try Self.expect("{% with a = 1 %}{% with a = 2 %}{{ a }}{% endwith %}{% endwith %}", says: ["shadowed-variable"])
    }

    @Test func `a name of the template that hides a field is told`() throws {
        try Self.expect("{{ ten }}", "{% for ten in xs %}{{ ten }}{% endfor %}", says: ["shadowed-field"], at: 2)
        try Self.expect("{{ so }}{% set so = 1 %}", says: ["shadowed-field"])
    }

    @Test func `names that hide nothing are not told`() throws {
        try Self.expect("{% for x in a %}{{ x }}{% endfor %}{% for x in b %}{{ x }}{% endfor %}", says: [])
        try Self.expect("{% set so = so | default(1) %}{{ so }}", says: [])
        try Self.expect("{% if a %}{% set n = 1 %}{% else %}{% set n = 2 %}{% endif %}{{ n }}", says: [])
        try Self.expect("{% macro m(ten) %}{{ ten }}{% endmacro %}{{ m(ten) }}", says: [])
    }

    // MARK: Branches

    @Test(arguments: [
        "{% if false %}{{ a }}{% endif %}", "{% if a and false %}{{ a }}{% endif %}", "{% if 1 > 2 %}{{ a }}{% endif %}",
        "{% if true %}x{% else %}{{ a }}{% endif %}", "{% for x in [] %}{{ x }}{% endfor %}",
        "{% if a %}x{% elif not true %}{{ a }}{% endif %}",
    ])
    func `a branch that no data reach is told`(_ text: String) throws {
        try Self.expect(text, says: ["dead-branch"])
    }

    @Test(arguments: [
        "{% if a or true %}{{ a }}{% endif %}", "{% if false %}words{% endif %}", "{% if a %}{{ a }}{% else %}{{ b }}{% endif %}",
        "{% for x in [1] %}{{ x }}{% endfor %}", "{% if 2 > 1 %}{{ a }}{% endif %}",
    ])
    func `other branches are not`(_ text: String) throws { try Self.expect(text, says: []) }

    // MARK: Places that no reader sees

    private static let hiding = """
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>{{ a }}</w:t></w:r>
        """

    @Test func `marks in hidden text are told, and only these`() throws {
        #expect(Self.ids(try Raw.word("<w:p>\(Self.hiding)\(Raw.run("{{ b }}"))</w:p>")) == ["hidden-mark"])
        let shown = Self.hiding.replacing("<w:vanish/>", with: "<w:vanish w:val=\"0\"/>")
        #expect(Self.ids(try Raw.word("<w:p>\(shown)</w:p>")) == [])
        let endOnly = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>\(Raw.run("{{ a }}"))</w:p>"
        #expect(Self.ids(try Raw.word(endOnly)) == [])
        let section = "<text:section text:name=\"S\" text:display=\"none\"><text:p>{{ a }}</text:p></text:section><text:p>{{ b }}</text:p>"
        #expect(Self.ids(try Raw.flat(section)) == ["hidden-mark"])
    }

    @Test func `a style that hides its text is looked up, with its parents`() throws {
        let body = """
            <text:p><text:span text:style-name="T2">{{ a }}</text:span><text:span text:style-name="T3">{{ b }}</text:span></text:p>
            """
        let styles = """
            <office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>\
            <style:style style:name="T2" style:family="text" style:parent-style-name="T1"/>\
            <style:style style:name="T3" style:family="text"/>
            """
        let base = String(decoding: try #require(try Raw.flat(body).part(OfficeDocument.flatPart)), as: UTF8.self)
        let document = try OfficeDocument(bytes: Array(base.replacing("<office:automatic-styles>", with: styles).utf8))
        #expect(Self.ids(document) == ["hidden-mark"])
    }

    @Test func `headers that no page shows are told`() throws {
        let header = "<w:hdr xmlns:w=\"\(Namespaces.word)\"><w:p>\(Raw.run("{{ a }}"))</w:p></w:hdr>"
        func document(_ section: String) throws -> OfficeDocument {
            try Raw.word("<w:p>\(Raw.run("{{ b }}"))</w:p>", header: header, section: section)
        }
        let reference = "<w:headerReference xmlns:r=\"\(Namespaces.relationships)\" w:type=\"TYPE\" r:id=\"h\"/>"
        func ids(_ section: String) throws -> [String] { Self.ids(try document(section)) }
        #expect(try ids("") == ["story-not-shown"])
        #expect(try ids(reference.replacing("TYPE", with: "default")) == [])
        #expect(try ids(reference.replacing("TYPE", with: "first")) == ["story-not-shown"])
        #expect(try ids(reference.replacing("TYPE", with: "first") + "<w:titlePg/>") == [])
        #expect(try ids(reference.replacing("TYPE", with: "even")) == ["story-not-shown"])
    }

    @Test func `master pages that no page has are told`() throws {
        func ids(_ master: String) throws -> [String] {
            let base = try #require(try Raw.flat("<text:p>{{ a }}</text:p>").part(OfficeDocument.flatPart))
            let text = String(decoding: base, as: UTF8.self).replacing(
                "<office:body>", with: "<office:master-styles>\(master)</office:master-styles><office:body>")
            return Self.ids(try OfficeDocument(bytes: Array(text.utf8)))
        }
        let header = "<style:header><text:p>{{ b }}</text:p></style:header>"
        #expect(try ids("<style:master-page style:name=\"Standard\">\(header)</style:master-page>") == [])
        #expect(try ids("<style:master-page style:name=\"Other\">\(header)</style:master-page>") == ["story-not-shown"])
        #expect(
            try ids("<style:master-page style:name=\"Standard\" style:next-style-name=\"Other\"/><style:master-page style:name=\"Other\">\(header)</style:master-page>")
                == [])
        let off = header.replacing("<style:header>", with: "<style:header style:display=\"false\">")
        #expect(try ids("<style:master-page style:name=\"Standard\">\(off)</style:master-page>") == ["story-not-shown"])
    }

    // MARK: What is not filled

    @Test func `marks in formulas, charts and sheets are listed with their place`() throws {
        let math = "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>{{ a }}</m:t></m:r></m:oMath>"
        let found = Self.remarks(try Raw.word("<w:p>\(Raw.run("{{ b }}"))</w:p><w:p>\(math)</w:p>"))
        #expect(found.map(\.id) == ["mark-not-filled"])
        #expect(found.first?.place.paragraph == 2)
        #expect(found.first?.arguments["what"] == "§formula")
        let object = """
            <text:p>{{ b }}</text:p><text:p><draw:frame xmlns:draw="\(Namespaces.drawing)"><draw:object><office:document>\
            <office:body><office:chart/></office:body><t>{{ a }}</t></office:document></draw:object></draw:frame></text:p>
            """
        let chart = Self.remarks(try Raw.flat(object))
        #expect(chart.map(\.id) == ["mark-not-filled"])
        #expect(chart.first?.place.paragraph == 2 && chart.first?.arguments["what"] == "§chart")
    }

    @Test func `marks in comments are counted and are no fault`() throws {
        let comment = "<text:p>{{ a }}<office:annotation><text:p>{{ b }} {% if c %}</text:p></office:annotation></text:p>"
        let found = Self.remarks(try Raw.flat(comment))
        #expect(found.map(\.id) == ["marks-in-comments"])
        #expect(found.first?.severity == .information && found.first?.arguments["count"] == "2")
    }

    @Test func `fonts of the old encodings are named once, at their first use`() throws {
        func run(_ font: String) -> String {
            "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\"/></w:rPr><w:t>x</w:t></w:r></w:p>"
        }
        let found = Self.remarks(try Raw.word(run("Times New Roman") + run(".VnTime") + run(".VnTime") + run("VNI-Times")))
        #expect(found.map(\.id) == ["legacy-font", "legacy-font"])
        #expect(found.map(\.arguments["name"]) == [".VnTime", "VNI-Times"])
        #expect(found.map(\.place.paragraph) == [2, 4])
        #expect(LegacyFonts.isOne(".VnArialH") && !LegacyFonts.isOne("Verdana"))
    }
}
