import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Headers, footers, notes, frames: chapter F of the hard cases, 66–72.
@Suite struct HeaderCases {
    static let reference = "<w:headerReference xmlns:r=\"\(Namespaces.relationships)\" w:type=\"default\" r:id=\"h\"/>"

    static func header(_ pieces: String...) -> String {
        "<w:hdr xmlns:w=\"\(Namespaces.word)\">" + pieces.map { "<w:p>\($0.hasPrefix("<") ? $0 : Raw.run($0))</w:p>" }.joined() + "</w:hdr>"
    }

    /// A flat document with master pages.
    static func masters(_ masters: String, _ body: String) throws -> [OfficeDocument] {
        let base = try #require(try Raw.flat(body).part(OfficeDocument.flatPart))
        let text = String(decoding: base, as: UTF8.self).replacing(
            "<office:body>", with: "<office:master-styles>\(masters)</office:master-styles><office:body>")
        let flat = try OfficeDocument(bytes: Array(text.utf8))
        return [flat, try flat.converted(to: .odt)]
    }

    /// A document of Word with a header for each text, all of them in the last section but
    /// the first one, which a section in the middle has.
    static func sections(_ headers: [(type: String, text: String)]) throws -> OfficeDocument {
        let r = "xmlns:r=\"\(Namespaces.relationships)\""
        let references = headers.enumerated().map { "<w:headerReference \(r) w:type=\"\($0.element.type)\" r:id=\"k\($0.offset)\"/>" }
        let middle = "<w:p><w:pPr><w:sectPr>\(references[0])</w:sectPr></w:pPr></w:p>"
        let parts = headers.enumerated().map {
            Raw.Part(kind: "header", file: "header\($0.offset).xml", id: "k\($0.offset)", text: header($0.element.text))
        }
        return try Raw.adding(parts, to: Raw.word(middle + HardCase.word("{{ n }}"))) { main in
            main.replacing("<w:sectPr/>", with: "<w:sectPr>\(references.dropFirst().joined())<w:titlePg/></w:sectPr>")
        }
    }

    @Test func `case 66: headers of every kind, section and page style are filled`() throws {
        let made = try HardCase.filled(Self.sections([
            ("default", "giữa {{ n }}"), ("default", "thường {{ n }}"), ("first", "đầu {{ n }}"), ("even", "chẵn {{ n }}"),
        ]))
        for (index, text) in ["giữa n", "thường n", "đầu n", "chẵn n"].enumerated() {
            #expect(try made.part("word/header\(index).xml").contains(">\(text)<"))
        }
        let masters = """
            <style:master-page style:name="Standard"><style:header><text:p>thường {{ n }}</text:p></style:header>\
            <style:header-left><text:p>trái {{ n }}</text:p></style:header-left><style:header-first><text:p>đầu {{ n }}</text:p></style:header-first>\
            <style:footer><text:p>chân {{ n }}</text:p></style:footer></style:master-page>\
            <style:master-page style:name="Giua"><style:header><text:p>giữa {{ n }}</text:p></style:header></style:master-page>
            """
        for document in try Self.masters(masters, HardCase.flat("{{ n }}")) {
            let made = try HardCase.filled(document)
            let text = document.format.isFlat ? made.plain : try made.part("styles.xml")
            for piece in ["thường n", "trái n", "đầu n", "chân n", "giữa n"] { #expect(text.contains(">\(piece)<"), "\(piece)") }
        }
    }

    @Test func `case 67: a picture in a header has the header's own relation, body marks and pictures work`() throws {
        let types = "<w:headerReference xmlns:r=\"\(Namespaces.relationships)\" w:type=\"default\" r:id=\"h\"/>"
        let document = try Raw.word(HardCase.word("{{ n }} {{ image('rong.png') }}"), header: Self.header("{{ image('rong.png') }}"), section: types)
        let made = try HardCase.filled(document, options: PictureDocuments.options)
        #expect(try made.part("word/_rels/header1.xml.rels").contains("media/"))
        #expect(try made.part("word/_rels/document.xml.rels").contains("media/"))
        #expect(made.document.partNames.filter { $0.contains("/media/") }.count == 1)
        #expect(try made.line().hasPrefix("n "))
    }

    @Test func `case 68: the body's loop is not known in a header, and the message says so`() throws {
        let word = try Raw.word(HardCase.word("{% for x in xs %}", "{{ x }}", "{% endfor %}"), header: Self.header("{{ x }}"), section: Self.reference)
        let masters = "<style:master-page style:name=\"Standard\"><style:header><text:p>{{ x }}</text:p></style:header></style:master-page>"
        for document in try Self.masters(masters, HardCase.flat("{% for x in xs %}", "{{ x }}", "{% endfor %}")) + [word] {
            let faults = try HardCase.faults(document)
            #expect(faults.map(\.id) == ["undefined-field"], "\(document.format)")
            #expect(faults.first?.arguments["loop"] == "x")
        }
        // A header's own loop works.
        let own = try Raw.word(HardCase.word("a"), header: Self.header("{% for x in xs %}{{ x }}{% endfor %}"), section: Self.reference)
        #expect(try HardCase.filled(own).part("word/header1.xml").contains(">12<") || HardCase.filled(own).part("word/header1.xml").contains("2</w:t>"))
    }

    @Test func `case 69: blocks of the body leave header and footer as they are`() throws {
        for line in ["{% if k %}a{% endif %}", "{% for x in rong %}{{ x }}{% endfor %}"] {
            let word = try Raw.word(HardCase.word(line), header: Self.header("đầu"), section: Self.reference)
            let made = try HardCase.filled(word)
            #expect(made.main.contains("<w:sectPr>\(Self.reference)</w:sectPr>"))
            #expect(try made.part("word/header1.xml") == Self.header("đầu"))
        }
        let master = "<style:master-page style:name=\"Standard\"><style:header><text:p>đầu</text:p></style:header></style:master-page>"
        for document in try Self.masters(master, HardCase.flat("{% if k %}a{% endif %}", "z")) {
            let made = try HardCase.filled(document)
            #expect((document.format.isFlat ? made.plain : try made.part("styles.xml")).contains(master))
        }
    }

    @Test func `case 70: values in headers are escaped as in the body`() throws {
        let data = "{n: 'A & B <\"c\"> é'}"
        let word = try HardCase.filled(
            Raw.word(HardCase.word("{{ n }}"), header: Self.header("{{ n }}"), section: Self.reference), data)
        #expect(try word.part("word/header1.xml").contains("A &amp; B &lt;\"c\"&gt; é") || word.part("word/header1.xml").contains("A &amp; B &lt;\"c\"> é"))
        let master = "<style:master-page style:name=\"Standard\"><style:header><text:p>{{ n }}</text:p></style:header></style:master-page>"
        for document in try Self.masters(master, HardCase.flat("a")) {
            let made = try HardCase.filled(document, data)
            let text = document.format.isFlat ? made.plain : try made.part("styles.xml")
            #expect(text.contains("A &amp; B &lt;\"c\"&gt; é") || text.contains("A &amp; B &lt;\"c\"> é"))
        }
    }

    @Test func `case 71: a note in a loop is a note for each copy, in Unicode, footnotes and endnotes`() throws {
        let note = { (kind: String) in
            "<text:note text:note-class=\"\(kind)\"><text:note-citation>1</text:note-citation><text:note-body><text:p>chú \(kind) {{ x }} 𠀋é</text:p></text:note-body></text:note>"
        }
        for document in try HardCase.openDocuments(HardCase.flat("{% for x in xs %}", "p\(note("footnote"))\(note("endnote"))", "{% endfor %}")) {
            let made = try HardCase.filled(document)
            for kind in ["footnote", "endnote"] {
                for x in 1...2 { #expect(made.plain.contains(">chú \(kind) \(x) 𠀋é<")) }
            }
        }
        for kind in ["footnote", "endnote"] {
            let document = try Self.noted(kind, "chú {{ x }} 𠀋é", body: HardCase.word("{% for x in xs %}", "<w:r><w:\(kind)Reference w:id=\"2\"/></w:r>", "{% endfor %}"))
            let made = try HardCase.filled(document)
            let notes = try made.part("word/\(kind)s.xml")
            #expect(notes.contains(">chú 1 𠀋é<") && notes.contains(">chú 2 𠀋é<"))
            #expect(Set(made.main.matches(of: #/Reference w:id="(\d+)"/#).map { String($0.1) }).count == 2)
        }
    }

    static func noted(_ kind: String, _ text: String, body: String) throws -> OfficeDocument {
        let notes = "<w:\(kind)s xmlns:w=\"\(Namespaces.word)\"><w:\(kind) w:id=\"2\"><w:p>\(Raw.run(text))</w:p></w:\(kind)></w:\(kind)s>"
        return try Raw.adding([Raw.Part(kind: kind + "s", file: kind + "s.xml", id: "f", text: notes)], to: Raw.word(body))
    }

    /// A text box as Word writes it: for itself, and for older programs.
    static func box(_ text: String) -> String {
        """
        <w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice \
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" Requires="wps"><w:drawing><wp:inline xmlns:wp="\(Namespaces.wordDrawing)">\
        <wp:docPr id="3" name="h"/><a:graphic xmlns:a="\(Namespaces.drawingML)"><a:graphicData uri="u"><wps:wsp><wps:txbx><w:txbxContent><w:p>\(Raw.run(text))</w:p>\
        </w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="\(Namespaces.vml)"><v:textbox>\
        <w:txbxContent><w:p>\(Raw.run(text))</w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>
        """
    }

    @Test func `case 72: both forms of a text box come of one evaluation`() throws {
        let counted = "{% set ns.a = ns.a + 1 %}{{ ns.a }}{{ c.next() }}"
        let word = HardCase.word("{% set ns = namespace(a=0) %}{% set c = cycler('x', 'y', 'z') %}", Self.box(counted), "{{ ns.a }}{{ c.next() }}")
        let made = try HardCase.filled(Raw.word(word))
        #expect(made.main.ranges(of: ">1x<").count + made.main.ranges(of: ">1</w:t></w:r><w:r><w:t xml:space=\"preserve\">x<").count == 2, "\(made.main)")
        #expect(try made.read().hasSuffix("1y\n"))
        // In a loop, and a fault in it is told once.
        let loop = HardCase.word("{% for x in xs %}", Self.box("{{ x }}{{ loop.changed(x) }}"), "{% endfor %}")
        let both = try HardCase.filled(Raw.word(loop)).main
        #expect(both.ranges(of: ">1true<").count == 2 && both.ranges(of: ">2true<").count == 2)
        let faults = try HardCase.faults(Raw.word(HardCase.word(Self.box("{{ la }}"))))
        #expect(faults.map(\.id) == ["undefined-field"] && faults.first?.count == 1)
        // A frame and a shape of ODF.
        let frame = "<draw:frame svg:width=\"1cm\"><draw:text-box><text:p>{{ n }}</text:p></draw:text-box></draw:frame><draw:custom-shape svg:width=\"1cm\"><text:p>{{ n }}</text:p></draw:custom-shape>"
        for document in try HardCase.openDocuments(HardCase.flat(frame + "z")) {
            #expect(try HardCase.filled(document).main.ranges(of: "<text:p>n</text:p>").count == 2)
        }
    }
}
