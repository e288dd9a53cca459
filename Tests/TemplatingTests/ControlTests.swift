import OfficeDocuments
import Testing

@testable import Templating

/// Content controls that are addressed by their tag: hard case 121.
@Suite struct ControlTests {
    private func fill(_ body: String, _ record: ValueMap = Harness.record) throws -> String {
        let part = """
            <w:document xmlns:w="\(Namespaces.word)"><w:body>\(body)<w:sectPr/></w:body></w:document>
            """
        let text = String(decoding: try Harness.render(Array(part.utf8), .word, record).bytes, as: UTF8.self)
        let from = try #require(text.firstRange(of: "<w:body>")).upperBound
        return String(text[from..<(try #require(text.firstRange(of: "<w:sectPr/></w:body>")).lowerBound)])
    }

    private func control(_ tag: String, _ content: String, _ more: String = "") -> String {
        "<w:sdt><w:sdtPr>\(more)<w:tag w:val=\"\(tag)\"/></w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
    }

    private func run(_ text: String, _ look: String = "") -> String {
        "<w:r>\(look)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    @Test func `a control in the line shows its field and stays a control`() throws {
        let look = "<w:rPr><w:b/></w:rPr>"
        let text = try fill("<w:p>\(run("a "))\(control("n", run("Bấm", look) + run(" vào đây")))\(run(" z"))</w:p>")
        #expect(text == "<w:p>\(run("a "))\(control("n", run("n", look)))\(run(" z"))</w:p>")
    }

    @Test func `the prompt's look and flag go`() throws {
        let prompt = run("Bấm vào đây", "<w:rPr><w:rStyle w:val=\"PlaceholderText\"/><w:i/></w:rPr>")
        let text = try fill("<w:p>\(control("n", prompt, "<w:showingPlcHdr/>"))</w:p>")
        #expect(text == "<w:p>\(control("n", run("n", "<w:rPr><w:i/></w:rPr>")))</w:p>")
    }

    @Test func `a control of blocks keeps its first paragraph`() throws {
        let content = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>\(run("x"))</w:p><w:p>\(run("y"))</w:p>"
        let text = try fill(control("n", content))
        #expect(
            text == control("n", "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>\(run("n"))</w:p>"))
        #expect(try fill(control("n", "<w:p/>")).contains(">n</w:t></w:r>"))
    }

    @Test func `a path, a loop's name, a tagged control beside marks`() throws {
        let record = ValueMap([
            ("a", .map(ValueMap([("b", .text("sâu"))]))), ("xs", .list([.text("1"), .text("2")])),
            ("n", .text("n")),
        ])
        #expect(try fill("<w:p>\(control("a.b", run("?")))</w:p>", record).contains(">sâu<"))
        let loop = try fill(
            "<w:p>\(run("{% for x in xs %}"))\(control("x", run("?")))\(run("{{ n }}{% endfor %}"))</w:p>",
            record)
        #expect(loop.matches(of: /preserve">([^<]*)</).map { String($0.output.1) }.joined() == "1n2n")
    }

    @Test(arguments: ["khong_co", "a.b.c", "n.x", "goog_rdk_0", "vanthu.so", "mã số", "1a", "{x}"])
    func `what is no field of the record stays as it is`(tag: String) throws {
        let body = "<w:p>\(control(tag, run("còn nguyên")))\(run("{{ n }}"))</w:p>"
        #expect(try fill(body) == body.replacing("{{ n }}", with: "n"))
        #expect(try fill("<w:p>\(control(tag, run("x")))</w:p>") == "<w:p>\(control(tag, run("x")))</w:p>")
    }

    @Test func `marks in a tagged control are marks`() throws {
        let text = try fill("<w:p>\(control("n", run("x {{ n }}")))</w:p>")
        #expect(text.contains(">x n<") && !text.contains("{{"))
    }

    @Test func `a document whose tags are no fields stays byte for byte`() throws {
        let document = try Harness.wordDocument("a")
        let bytes = Array(
            "<w:document xmlns:w=\"\(Namespaces.word)\"><w:body><w:p>\(control("kh", run("x")))</w:p><w:sectPr/></w:body></w:document>".utf8)
        var changes = PartChanges()
        changes.replaced["word/document.xml"] = bytes
        let tagged = try document.applying(changes)
        #expect(try Harness.fill(tagged).changes.replaced.isEmpty)
    }
}
