import OfficeDocuments
import Testing

@testable import Templating

/// Notes belong to the place of their reference: hard cases 28 and 71.
@Suite struct NoteTests {
    /// A body in which `^text^` is a footnote.
    private func document(_ paragraphs: [String], word: Bool) throws -> OfficeDocument {
        word ? try wordDocument(paragraphs) : try flatDocument(paragraphs)
    }

    private func wordDocument(_ paragraphs: [String]) throws -> OfficeDocument {
        var notes = """
            <w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
            """
        var count = 0
        let body = paragraphs.map { text in
            let pieces = text.split(separator: "^", omittingEmptySubsequences: false)
            let runs = pieces.enumerated().map { index, piece -> String in
                if index % 2 == 0 { return "<w:r><w:t xml:space=\"preserve\">\(piece)</w:t></w:r>" }
                count += 1
                notes += """
                    <w:footnote w:id="\(count)"><w:p><w:r><w:footnoteRef/></w:r><w:r>\
                    <w:t xml:space="preserve"> \(piece)</w:t></w:r></w:p></w:footnote>
                    """
                return "<w:r><w:footnoteReference w:id=\"\(count)\"/></w:r>"
            }
            return "<w:p>\(runs.joined())</w:p>"
        }.joined()
        let types = """
            <Types xmlns="\(Namespaces.contentTypes)"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/word/document.xml" ContentType="\(DocumentFormat.docx.mediaType)"/>\
            <Override PartName="/word/footnotes.xml" ContentType=\
            "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>
            """
        func relations(_ type: String, _ target: String) -> [UInt8] {
            Array(
                """
                <Relationships xmlns="\(Namespaces.packageRelationships)"><Relationship Id="r" \
                Type="\(Namespaces.relationships)/\(type)" Target="\(target)"/></Relationships>
                """.utf8)
        }
        let w = "xmlns:w=\"\(Namespaces.word)\""
        return try OfficeDocument(files: [
            ("[Content_Types].xml", Array(types.utf8)),
            ("_rels/.rels", relations("officeDocument", "word/document.xml")),
            ("word/_rels/document.xml.rels", relations("footnotes", "footnotes.xml")),
            (
                "word/document.xml",
                Array("<w:document \(w)><w:body>\(body)<w:sectPr/></w:body></w:document>".utf8)
            ),
            ("word/footnotes.xml", Array("<w:footnotes \(w)>\(notes)</w:footnotes>".utf8)),
        ])
    }

    private func flatDocument(_ paragraphs: [String]) throws -> OfficeDocument {
        var count = 0
        let body = paragraphs.map { text in
            let pieces = text.split(separator: "^", omittingEmptySubsequences: false)
            let runs = pieces.enumerated().map { index, piece -> String in
                if index % 2 == 0 { return String(piece) }
                count += 1
                return """
                    <text:note text:id="ftn\(count)" text:note-class="footnote"><text:note-citation>\
                    \(count)</text:note-citation><text:note-body><text:p>\(piece)</text:p></text:note-body></text:note>
                    """
            }
            return "<text:p>\(runs.joined())</text:p>"
        }.joined()
        return try OfficeDocument(
            bytes: Array(
                """
                <office:document office:mimetype="\(DocumentFormat.odt.mediaType)" \
                xmlns:office="\(Namespaces.office)" xmlns:text="\(Namespaces.text)"><office:body>\
                <office:text>\(body)</office:text></office:body></office:document>
                """.utf8))
    }

    private func preview(_ paragraphs: [String], word: Bool) throws -> [String] {
        let text = try Harness.preview(try document(paragraphs, word: word))
        return text.split(separator: "\n").map(String.init)
    }

    @Test(arguments: [false, true])
    func `a note in a loop is a note for each copy, in the loop's scope`(word: Bool) throws {
        let lines = try preview(
            ["{% for x in xs %}", "P{{ x }}^note {{ x }} of {{ loop.length }}^", "{% endfor %}", "z^last^"],
            word: word)
        #expect(
            lines == ["P1[1]", "P2[2]", "z[3]", "[1] note 1 of 2", "[2] note 2 of 2", "[3] last"])
    }

    @Test(arguments: [false, true])
    func `a note without marks is copied as well, and goes with its branch`(word: Bool) throws {
        let lines = try preview(
            ["{% for x in xs %}P^same^{% endfor %}", "a{% if k %}b^gone^{% endif %}"], word: word)
        #expect(lines == ["P[1]P[2]", "a", "[1] same", "[2] same"])
    }

    @Test(arguments: [false, true])
    func `what is set at a story's top holds in its notes, not the other way round`(word: Bool) throws {
        let lines = try preview(
            ["{% set q = 5 %}", "a^{{ q }}{% set q = 6 %}{{ q }}^", "{{ q }}"], word: word)
        #expect(lines == ["a[1]", "5", "[1] 56"])
    }

    @Test func `notes that nothing touches stay byte for byte`() throws {
        let document = try wordDocument(["{{ n }}", "a^fixed^"])
        let changes = try Harness.fill(document).changes
        #expect(changes.replaced["word/footnotes.xml"] == nil)
    }

    @Test func `copies get ids that no other note has`() throws {
        let document = try wordDocument(["{% for x in xs %}P^{{ x }}^{% endfor %}", "b^fixed^"])
        let changes = try Harness.fill(document).changes
        let notes = String(decoding: changes.replaced["word/footnotes.xml"] ?? [], as: UTF8.self)
        let ids = notes.matches(of: /w:footnote w:id="(\d+)"/).map { String($0.output.1) }
        #expect(ids == ["1", "3", "2"])
        let body = String(decoding: changes.replaced["word/document.xml"] ?? [], as: UTF8.self)
        #expect(body.matches(of: /footnoteReference w:id="(\d+)"/).map { String($0.output.1) } == ["1", "3", "2"])
    }
}
