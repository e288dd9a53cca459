import OfficeDocuments
import Testing

@testable import Templating

/// Documents that were prepared for the office programs' own ways of filling
/// (hard cases 76, 120–122).
@Suite struct NativeFieldTests {
    static func simple(_ instruction: String) -> String {
        "<w:fldSimple w:instr=\" \(instruction) \">\(Raw.run("«cũ»"))</w:fldSimple>"
    }

    static func word(_ line: String) throws -> (text: String, warnings: [String]) {
        try Raw.filled(Raw.word("<w:p>\(line)</w:p>"))
    }

    @Test func `case 76: merge fields show the record's field in the look of their result`() throws {
        let bold = Raw.field(" MERGEFIELD n \\* MERGEFORMAT ", "«n»")
            .replacing("<w:r><w:t xml", with: "<w:r><w:rPr><w:b/></w:rPr><w:t xml")
        let made = try Self.word(Self.simple("MERGEFIELD n \\* Upper") + bold)
        #expect(made.text.contains(">N</w:t>") && made.text.contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">n</w:t>"))
        #expect(!made.text.contains("fld") && made.warnings.isEmpty)
    }

    @Test func `case 76: text around a merge field shows only beside a value`() throws {
        for (name, expected) in [("n", "(n)"), ("trong", "")] {
            let field = Self.simple("MERGEFIELD \(name) \\b &quot;(&quot; \\f &quot;)&quot;")
            let made = try Harness.preview(Raw.word("<w:p>\(Raw.run("a"))\(field)</w:p>"))
            #expect(made == "a\(expected)\n")
        }
    }

    @Test func `case 76: a merge field that the record does not know stays, with a warning`() throws {
        let made = try Self.word(Self.simple("MERGEFIELD khac"))
        #expect(made.text.contains("MERGEFIELD khac") && made.warnings == ["merge-field-unknown"])
    }

    @Test func `case 76: a merge field in a loop reads the loop's name`() throws {
        let lines = ["{% for y in xs %}", "", "{% endfor %}"].map { $0.isEmpty ? Self.simple("MERGEFIELD y") : Raw.run($0) }
        let document = try Raw.word(lines.map { "<w:p>\($0)</w:p>" }.joined())
        #expect(try Harness.preview(document) == "1\n2\n")
        #expect(try Raw.filled(document).warnings.isEmpty)
    }

    @Test func `case 76: columns of a mail merge may be named as no field can`() throws {
        let record = ValueMap([("Họ và tên", .text("Trần Văn A"))])
        let field = Self.simple("MERGEFIELD &quot;Họ và tên&quot; \\b &quot;Ông, bà &quot;")
        let word = try Harness.preview(Raw.word("<w:p>\(field)</w:p>"), record)
        #expect(word == "Ông, bà Trần Văn A\n")
        let shown = "<text:database-display text:table-name=\"t\" text:column-name=\"Họ và tên\">x</text:database-display>"
        #expect(try Harness.preview(Raw.flat("<text:p>\(shown)</text:p>"), record) == "Trần Văn A\n")
    }

    @Test func `case 76: rules of a mail merge are left alone and named`() throws {
        let inner = Raw.field(" MERGEFIELD n ", "n")
        let rule = """
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>\(inner)\
            <w:r><w:instrText> = "n" "có" "không" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
            \(Raw.run("có"))<w:r><w:fldChar w:fldCharType="end"/></w:r>\(Raw.run("{{ n }}"))
            """
        let made = try Self.word(rule)
        #expect(made.text.contains("MERGEFIELD n") && made.warnings == ["merge-rule"])
    }

    @Test func `case 76: user fields and database fields of ODF become text`() throws {
        let line = """
            <text:p><text:user-field-get text:name="n">x</text:user-field-get> \
            <text:database-display text:table-name="t" text:column-name="n">&lt;n&gt;</text:database-display></text:p>
            """
        let made = try Raw.filled(Raw.flat(line))
        #expect(made.text.contains("<text:p>n n</text:p>"))
    }

    @Test(arguments: [("t", "1", "☒"), ("k", "0", "☐")])
    func `case 122: a tagged check box of Word is ticked`(name: String, state: String, sign: String) throws {
        let box = """
            <w:sdt><w:sdtPr><w:tag w:val="\(name)"/><w14:checkbox xmlns:w14="\(Namespaces.word2010)"><w14:checked w14:val="0"/>\
            <w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>\
            </w14:checkbox></w:sdtPr><w:sdtContent>\(Raw.run("☐"))</w:sdtContent></w:sdt>
            """
        let made = try Self.word(box)
        #expect(made.text.contains("w14:checked w14:val=\"\(state)\"") && made.text.contains(">\(sign)</w:t>"))
        let other = try Self.word(box.replacing("\"\(name)\"", with: "\"khac\""))
        #expect(other.text.contains("w14:checked w14:val=\"0\"") && other.text.contains(">☐</w:t>"))
    }

    @Test(arguments: [("t", "true", "☒"), ("k", "false", "☐")])
    func `case 122: a tagged check box of LibreOffice is ticked, a tagged control filled`(
        name: String, state: String, sign: String
    ) throws {
        let office = "xmlns:loext=\"\(Namespaces.libreOffice)\""
        let line = """
            <text:p><loext:content-control \(office) loext:checkbox="true" loext:checked="false" loext:checked-state="☒" \
            loext:unchecked-state="☐" loext:tag="\(name)">☐</loext:content-control>\
            <loext:content-control \(office) loext:tag="n">cũ</loext:content-control></text:p>
            """
        let made = try Raw.filled(Raw.flat(line)).text
        #expect(made.contains("loext:checked=\"\(state)\"") && made.contains(">\(sign)</loext") && made.contains(">n</loext"))
    }

    @Test func `case 13: closers in what is raw are no fault`() throws {
        for word in [false, true] {
            let line = "│{% raw %}{{x}}│{{y}}{% endraw %}│ ¶ {% raw %} ¶ a %} ¶ {% endraw %}"
            let document = try word ? Harness.wordDocument(line) : Harness.flatDocument(line)
            #expect(try Raw.filled(document).warnings.isEmpty)
        }
    }
}
