import Diagnostics
import OfficeDocuments
import RenderedDocuments
import Testing

@testable import Templating

/// Copies of templates with findings as comments.
@Suite struct AnnotationTests {
    private static func annotated(
        _ document: OfficeDocument, _ findings: [Diagnostic]
    ) throws -> OfficeDocument {
        let changes = try document.annotating(
            findings.map { Annotation(anchor: $0.place.anchor, lines: ["\($0.id) <&>", "{{ x }}"]) })
        #expect(try document.newFaults(after: changes).isEmpty)
        return try document.applying(changes)
    }

    private static func marks(of document: OfficeDocument) -> [Diagnostic] {
        TemplateCheck.leftOver(in: document, file: "mau", table: .standard)
    }

    /// What a person reads, without what is said of comments at the end.
    private static func text(of document: OfficeDocument) throws -> String {
        let lines = try Harness.text(of: document).split(separator: "\n")
        return lines.filter { !$0.hasPrefix("[") || $0.contains("{") }.joined(separator: "\n")
    }

    private static func main(_ document: OfficeDocument) throws -> String {
        String(decoding: try #require(try document.part(document.mainPart)), as: UTF8.self)
    }

    private static func count(_ name: String, in document: OfficeDocument) throws -> Int {
        try main(document).matches(of: try Regex("<\(name)[ />]")).count
    }

    @Test(arguments: CorpusTests.files)
    func `every mark takes a comment, and the copy reads as the template`(file: CorpusTests.File) throws {
        let document = try CorpusTests.document(file.name)
        let findings = Self.marks(of: document)
        #expect(!findings.isEmpty)
        let copy = try Self.annotated(document, findings)
        let element = document.format.isOpenDocument ? "office:annotation" : "w:commentReference"
        #expect(try Self.count(element, in: copy) == findings.count)
        #expect(Self.marks(of: copy).map(\.excerpt) == findings.map(\.excerpt))
        #expect(try Self.text(of: copy) == Self.text(of: document))
    }

    @Test(arguments: CorpusTests.files)
    func `a copy takes comments again`(file: CorpusTests.File) throws {
        let document = try CorpusTests.document(file.name)
        let first = try Self.annotated(document, Self.marks(of: document))
        let second = try Self.annotated(first, Self.marks(of: first))
        #expect(try Self.text(of: second) == Self.text(of: document))
    }

    @Test func `the comment stands around the words, in Word between two runs`() throws {
        let document = try Raw.word("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Số: {{ a | upperr }} x</w:t></w:r></w:p>")
        let faults = try #require(throws: Faults.self) { try TemplateCompiler.compile(document, file: "mau") }
        let text = try Self.main(try Self.annotated(document, faults.items))
        let plain = text.replacing(" xmlns:w=\"\(Namespaces.word)\"", with: "")
        #expect(
            plain.contains(
                """
                <w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Số: {{ a | </w:t></w:r><w:commentRangeStart w:id="0"/>\
                <w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">upperr</w:t></w:r><w:commentRangeEnd w:id="0"/>\
                <w:r><w:commentReference w:id="0"/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> }} x</w:t></w:r>
                """))
    }

    @Test func `in ODF it stands around the words as well, and outside of fields`() throws {
        let document = try Raw.flat("<text:p>Số: {{ a | upperr }}</text:p><text:p><text:placeholder text:placeholder-type=\"text\">{{ b | no }}</text:placeholder></text:p>")
        let faults = try #require(throws: Faults.self) { try TemplateCompiler.compile(document, file: "mau") }
        let text = try Self.main(try Self.annotated(document, faults.items))
        #expect(text.contains("</office:annotation>upperr<office:annotation-end"))
        #expect(text.contains("</office:annotation><text:placeholder"))
        #expect(text.contains("</text:placeholder><office:annotation-end"))
    }

    @Test func `what has no place in the body is said at its beginning`() throws {
        for document in [try Raw.word("<w:p/><w:p/>"), try Raw.flat("<text:p/><text:p/>")] {
            let copy = try Self.annotated(document, [Diagnostic("mark-left-over")])
            let element = document.format.isOpenDocument ? "office:annotation" : "w:commentReference"
            #expect(try Self.count(element, in: copy) == 1)
        }
    }

    @Test func `comments that are there stay`() throws {
        let file = try #require(CorpusTests.files.first { $0.name == "libreoffice.docx" })
        let document = try CorpusTests.document(file.name)
        let first = try Self.annotated(document, [Diagnostic("mark-left-over"), Diagnostic("legacy-font")])
        let second = try Self.annotated(first, [Diagnostic("dead-branch")])
        let comments = try #require(second.partNames.first { $0.hasSuffix("comments.xml") })
        let text = String(decoding: try #require(try second.part(comments)), as: UTF8.self)
        #expect(text.contains("mark-left-over") && text.contains("legacy-font") && text.contains("dead-branch"))
        let ids = text.matches(of: /<w:comment [^>]*w:id="(\d+)"/).map { String($0.1) }
        #expect(ids.count == Set(ids).count)
    }
}
