import Archives
import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Packages and producers: chapter L of the hard cases, and equal previews (146).
@Suite struct PackageCases {
    /// A document of Word with parts changed, by name.
    static func changed(_ document: OfficeDocument, _ change: (String, String) -> (String, String)?) throws -> [(String, [UInt8])] {
        try document.partNames.compactMap { name in
            change(name, String(decoding: try #require(try document.part(name)), as: UTF8.self)).map { ($0.0, Array($0.1.utf8)) }
        }
    }

    @Test func `case 131: the main part is the one that the package names`() throws {
        let parts = try Self.changed(Raw.word(HardCase.word("{% for x in xs %}", "{{ x }}", "{% endfor %}"))) { name, text in
            (name.replacing("word/document", with: "word/document2").replacing("_rels/document", with: "_rels/document2"),
             text.replacing("word/document.xml", with: "word/document2.xml"))
        }
        let document = try OfficeDocument(files: parts.map { ($0.0.replacing("word/_rels/document22", with: "word/_rels/document2"), $0.1) })
        #expect(document.mainPart == "word/document2.xml")
        #expect(try HardCase.filled(document).line() == "1 ¶ 2")
    }

    @Test func `case 132: what is written has no name twice`() throws {
        let body = PictureDocuments.paragraph(Raw.run("{{ image(anh) }}{{ image('cao.png') }}"), word: true)
        let document = try PictureDocuments.package(body, word: true)
        let rendering = try Harness.fill(document, PictureDocuments.record, options: PictureDocuments.options)
        let written = try document.encoded(rendering.changes, stamped: true, with: Deflater())
        let names = try Archive(written).entries.map { $0.name.lowercased() }
        #expect(names.count == Set(names).count)
        for document in try HardCase.documents("{{ '- a' | markdown }}").dropFirst() {
            let rendering = try Harness.fill(document)
            let names = try Archive(document.encoded(rendering.changes, stamped: true, with: Deflater())).entries.map(\.name)
            #expect(names.count == Set(names).count)
        }
    }

    @Test(arguments: CorpusTests.files)
    func `case 134: a template that was filled, written and read again is filled in the same way`(file: CorpusTests.File) throws {
        let template = try CorpusTests.document(file.name)
        let again = try OfficeDocument(bytes: template.encoded(PartChanges(), stamped: true, with: Deflater()))
        let first = try Harness.fill(template, CorpusTests.record).changes
        #expect(try Harness.fill(again, CorpusTests.record).changes.replaced.keys == first.replaced.keys)
        let made = try Harness.text(of: again.applying(Harness.fill(again, CorpusTests.record).changes))
        #expect(try made == Harness.text(of: template.applying(first)))
    }

    @Test func `case 135: the media type stands first, stored, and the manifest lists every file`() throws {
        let document = try PictureDocuments.package("<text:p>{{ image(anh) }}</text:p>", word: false)
        let rendering = try Harness.fill(document, PictureDocuments.record, options: PictureDocuments.options)
        let bytes = try document.encoded(rendering.changes, stamped: true, with: Deflater())
        let archive = try Archive(bytes)
        #expect(archive.entries[0].name == "mimetype" && !archive.entries[0].isDeflated)
        // No extra field: the content stands right after the name (38 = 30 + 8 bytes).
        #expect(String(decoding: bytes[30..<38], as: UTF8.self) == "mimetype" && bytes[28] == 0 && bytes[29] == 0)
        #expect(String(decoding: bytes[38...].prefix(39), as: UTF8.self) == DocumentFormat.odt.mediaType)
        let made = try OfficeDocument(bytes: bytes)
        let manifest = String(decoding: try #require(try made.part("META-INF/manifest.xml")), as: UTF8.self)
        for name in made.partNames where name != "mimetype" && name != "META-INF/manifest.xml" {
            #expect(manifest.contains("full-path=\"\(name)\""), "\(name)")
        }
    }

    @Test func `case 136: templates become documents of the right type, macros stay where they are`() throws {
        let ott = try HardCase.openDocuments(HardCase.flat("{{ n }}"))[1].converted(to: .ott)
        let dotx = try Raw.word(HardCase.word("{{ n }}")).converted(to: .dotx)
        for (template, format) in [(ott, DocumentFormat.odt), (dotx, .docx)] {
            let made = try HardCase.filled(template)
            #expect(made.document.format == .ott || made.document.format == .dotx)
            let document = try made.document.converted(to: format)
            #expect(document.format == format)
            #expect(try HardCase.filled(document).line() == "n")
        }
        // A document with macros keeps them and its type.
        let parts = try Self.changed(Raw.word(HardCase.word("{{ n }}"))) { name, text in
            (name, text.replacing(DocumentFormat.docx.mediaType, with: DocumentFormat.docm.mediaType))
        }
        let docm = try OfficeDocument(files: parts)
        #expect(docm.format == .docm)
        #expect(try HardCase.filled(docm).document.format == .docm)
    }

    @Test func `case 137: unknown elements stay, strict and odd encodings are refused with the reason`() throws {
        let odd = "<x:y xmlns:x=\"urn:khac\" x:a=\"1\"><x:z>&lt;</x:z></x:y>"
        let made = try HardCase.filled(Raw.word("<w:p>\(Raw.run("{{ n }}"))\(odd)</w:p>\(odd)"))
        #expect(made.main.ranges(of: odd).count == 2)
        for document in try HardCase.openDocuments("<text:p>{{ n }}\(odd)</text:p>\(odd)") {
            #expect(try HardCase.filled(document).main.ranges(of: odd).count == 2)
        }
        let strict = try Self.changed(Raw.word(HardCase.word("{{ n }}"))) { name, text in
            (name, text.replacing(Namespaces.relationships, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .replacing(Namespaces.word, with: "http://purl.oclc.org/ooxml/wordprocessingml/main"))
        }
        #expect { try OfficeDocument(files: strict) } throws: { ($0 as? Diagnostic)?.id.rawValue.contains("strict") == true }
        // UTF-16 is read, or refused by name.
        let base = try Raw.word(HardCase.word("{{ n }}"))
        let parts = try base.partNames.map { name -> (String, [UInt8]) in
            let bytes = try #require(try base.part(name))
            return (name, name == base.mainPart ? DoctypeTests.wide("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + String(decoding: bytes, as: UTF8.self)) : bytes)
        }
        let wide = try OfficeDocument(files: parts)
        let faults = try HardCase.faults(wide)
        if faults.isEmpty { #expect(try HardCase.filled(wide).read() == "n\n") } else { #expect(faults.map(\.id) == ["xml-encoding"]) }
    }

    @Test func `case 146: one record and one text give the same preview in every format, blank lines too`() throws {
        let line = "A {{ n }} ¶  ¶ • a ¶ • {% for x in xs %} ¶ • {{ x }} ¶ ◦ s ¶ • {% endfor %} ¶ │h│k│ ‖ │{% for x in xs %}{{ x }}│b{% endfor %}│ ¶ {% if k %} ¶ x ¶ {% endif %} ¶  ¶ │{{ n }}│ ¶ {{ '**d** e' | markdown }} ¶ {{ trong }} ¶ z"
        let texts = try HardCase.filled(line).map { try $0.read() }
        #expect(Set(texts).count == 1, "\(texts)")
        #expect(texts[0].contains("1. a\n2. 1\na) s\n3. 2\na) s\n"))
    }
}
