import Diagnostics
import Foundation
import OfficeDocuments
import Testing

@testable import Pictures
@testable import Templating

/// Pictures by marks: `image()` and `| qr` (hard cases 67, 110, 111, 113).
@Suite struct PictureTests {
    typealias Documents = PictureDocuments

    static func filled(_ marks: String..., word: Bool) throws -> Documents.Filled {
        let body = marks.map { Documents.paragraph(Documents.text($0, word: word), word: word) }.joined()
        return try Documents.fill(try Documents.package(body, word: word))
    }

    static let sizes: [(mark: String, width: Int, height: Int)] = [
        ("image(anh)", 1_905_000, 952_500), ("image(anh, width='4cm')", 1_440_000, 720_000),
        ("image(anh, height='1in')", 1_828_800, 914_400), ("image(anh, '3cm', '3 cm')", 1_080_000, 540_000),
        ("image(anh, width='2,5cm')", 900_000, 450_000), ("image(anh) if anh else ''", 1_905_000, 952_500),
        ("so | qr", 900_000, 900_000), ("so | qr(width='90pt', level='h')", 1_143_000, 1_143_000),
        ("image(image(anh, width='4cm'), alt='x')", 1_440_000, 720_000),
    ]

    @Test(arguments: sizes, [false, true])
    func `it stands in the line at the size that is asked for`(example: (mark: String, width: Int, height: Int), word: Bool) throws {
        let filled = try Self.filled("a {{ \(example.mark) }} b", word: word)
        #expect(filled.media.count == 1)
        if word {
            #expect(filled.main.contains("<wp:extent cx=\"\(example.width)\" cy=\"\(example.height)\"/>"))
            #expect(filled.main.contains("a </w:t></w:r><w:r><w:drawing>"))
        } else {
            let (width, height) = (DrawingLength.text(of: example.width), DrawingLength.text(of: example.height))
            #expect(filled.main.contains("svg:width=\"\(width)\" svg:height=\"\(height)\""))
            #expect(filled.main.contains("xlink:href=\"\(filled.media[0])\""))
        }
    }

    @Test(arguments: [false, true])
    func `case 113: it carries its alternative text, a symbol its own`(word: Bool) throws {
        let filled = try Self.filled("{{ image(anh, alt='Dấu \"tròn\" & đỏ') }}", "{{ so | qr }}", word: word)
        #expect(filled.main.contains(word ? "descr=\"Dấu &quot;tròn&quot; &amp; đỏ\"" : "<svg:desc>Dấu \"tròn\" &amp; đỏ</svg:desc>"))
        #expect(filled.main.contains(word ? "descr=\"12/BC\"" : "<svg:desc>12/BC</svg:desc>"))
    }

    @Test(arguments: [false, true])
    func `case 110: shown five hundred times it is stored once, and its name is the same each time`(word: Bool) throws {
        let marks = ["{% for i in range(500) %}", "{{ image(anh) }}", "{% endfor %}"]
        let body = marks.map { Documents.paragraph(Documents.text($0, word: word), word: word) }.joined()
        let document = try Documents.package(body, word: word)
        let filled = try Documents.fill(document)
        #expect(filled.media.count == 1)
        #expect(filled.main.components(separatedBy: word ? "<w:drawing>" : "<draw:frame").count == 501)
        let again = try Documents.fill(document)
        #expect(again.media == filled.media)
        #expect(again.main == filled.main)
        if word {
            let relations = try filled.text("word/_rels/document.xml.rels")
            #expect(relations.components(separatedBy: filled.media[0].dropFirst(5)).count == 2)
        }
        // A filled document is a template again, and nothing clashes.
        let second = try Documents.fill(filled.document)
        #expect(second.media == filled.media)
    }

    @Test(arguments: [false, true])
    func `ids of drawings are unique beside those of the template`(word: Bool) throws {
        let body = Documents.paragraph(Documents.frame("khung", word: word), word: word)
            + ["{% for x in nguoi %}", "{{ image(x.anh) }}{{ image(x.anh) }}", "{% endfor %}"]
            .map { Documents.paragraph(Documents.text($0, word: word), word: word) }.joined()
        let filled = try Documents.fill(try Documents.package(body, word: word))
        let pattern = word ? /docPr id="([^"]+)"/ : /draw:name="([^"]+)"/
        let ids = filled.main.matches(of: pattern).map { String($0.1) }
        #expect(ids.count == 7)
        #expect(Set(ids).count == 7)
        // One of them is the template's own picture.
        #expect(filled.media.count == 1)
    }

    @Test(arguments: ["png", "PNG", ""])
    func `case 111: the content type stands once, whatever its spelling`(types: String) throws {
        let body = Documents.paragraph(Raw.run("{{ image(anh) }}{{ image('cao.png') }}"), word: true)
        let filled = try Documents.fill(try Documents.package(body, word: true, types: types))
        let text = try filled.text("[Content_Types].xml").lowercased()
        #expect(text.components(separatedBy: "image/png").count == 2)
        // The template's own picture, which it names by an absolute target, is taken again.
        #expect(filled.media.count == 1)
    }

    @Test func `the manifest names it`() throws {
        let filled = try Self.filled("{{ image(anh) }}{{ image(ve) }}", word: false)
        let manifest = try filled.text("META-INF/manifest.xml")
        for (name, type) in zip(filled.media, ["image/png", "image/svg+xml"]) {
            #expect(manifest.contains("full-path=\"\(name)\" manifest:media-type=\"\(type)\""))
        }
    }

    @Test func `a flat document holds it in line`() throws {
        let body = Documents.paragraph("{{ image(anh) }}", word: false)
        let filled = try Documents.fill(try Raw.flat(body))
        #expect(filled.main.contains(Base64.encoded(Documents.wide)))
    }

    @Test func `case 113: a drawing has a picture beside it in WordprocessingML`() throws {
        let filled = try Self.filled("{{ image(ve) }}", word: true)
        #expect(filled.media.map { $0.suffix(4) } == [".png", ".svg"])
        let ids = try filled.text("word/_rels/document.xml.rels").matches(of: /Id="(rId[^"]+)"[^>]+media\/[0-9a-f]+\.(png|svg)/)
            .map { (String($0.2), String($0.1)) }
        let kinds = Dictionary(uniqueKeysWithValues: ids)
        #expect(filled.main.contains("r:embed=\"\(kinds["png"] ?? "")\"><a:extLst>"))
        #expect(filled.main.contains("r:embed=\"\(kinds["svg"] ?? "")\"/></a:ext>"))
        #expect(filled.main.contains("cx=\"1440000\" cy=\"720000\""))
    }

    @Test(arguments: [false, true])
    func `case 67: in headers, notes and text boxes, each part with relations of its own`(word: Bool) throws {
        let mark = "{{ image(anh) }}"
        guard word else {
            let note = """
                <text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>\
                <text:p>\(mark)</text:p></text:note-body></text:note><draw:frame draw:name="O" svg:width="4cm">\
                <draw:text-box><text:p>\(mark)</text:p></draw:text-box></draw:frame>
                """
            let filled = try Documents.fill(try Documents.package("<text:p>\(note)</text:p>", word: false))
            #expect(filled.main.components(separatedBy: "<draw:image").count == 3)
            return
        }
        let box = """
            <w:r><w:pict><v:shape xmlns:v="\(Namespaces.vml)"><v:textbox><w:txbxContent>\
            <w:p>\(Raw.run(mark))</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>
            """
        let filled = try Documents.fill(try Self.withHeader(mark, body: "<w:p>\(box)</w:p>"))
        #expect(filled.media.count == 1)
        #expect(filled.main.contains("<v:textbox><w:txbxContent><w:p><w:r>"))
        #expect(try filled.text("word/_rels/header1.xml.rels").contains(filled.media[0].dropFirst(5)))
        let header = try filled.text("word/header1.xml")
        let id = try #require(header.firstMatch(of: /r:embed="([^"]+)"/)).1
        #expect(try filled.text("word/_rels/header1.xml.rels").contains("Id=\"\(id)\""))
    }

    private static func withHeader(_ mark: String, body: String) throws -> OfficeDocument {
        let base = try Documents.package(body, word: true)
        var files: [(name: String, bytes: [UInt8])] = []
        for name in base.partNames {
            let text = String(decoding: try #require(try base.part(name)), as: UTF8.self)
                .replacing(
                    "</Types>",
                    with: """
                        <Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-\
                        officedocument.wordprocessingml.header+xml"/></Types>
                        """)
                .replacing(
                    "<Relationship Id=\"cu\"",
                    with: """
                        <Relationship Id="dau" Type="\(Namespaces.relationships)/header" Target="header1.xml"/>\
                        <Relationship Id="cu"
                        """)
                .replacing(
                    "</w:body>",
                    with: """
                        <w:sectPr><w:headerReference xmlns:r="\(Namespaces.relationships)" w:type="default" \
                        r:id="dau"/></w:sectPr></w:body>
                        """)
            files.append((name, name.contains("media") ? Documents.high : Array(text.utf8)))
        }
        let header = "<w:hdr xmlns:w=\"\(Namespaces.word)\"><w:p>\(Raw.run(mark))</w:p></w:hdr>"
        files.append(("word/header1.xml", Array(header.utf8)))
        return try OfficeDocument(files: files)
    }

    @Test(arguments: [false, true])
    func `nothing where there is none; its words where no picture can stand`(word: Bool) throws {
        let filled = try Self.filled("a{{ image(khong) }}{{ image('') }}{{ khong | default('') | qr }}b", "{{ image(anh, alt='mô tả') ~ '!' }}", word: word)
        #expect(filled.media.isEmpty)
        #expect(filled.main.contains("mô tả!"))
    }

    @Test(arguments: [false, true])
    func `data in a line, alone or as an address`(word: Bool) throws {
        let base64 = Base64.encoded(Documents.wide)
        var record = Documents.record
        record["a"] = .text(base64)
        record["b"] = .text("data:image/png;base64,\(base64)")
        record["c"] = .rich(.picture(PictureValue(.bytes(Documents.wide))))
        record["d"] = .text("data:image/svg+xml,\(PercentEncoding.component(String(decoding: Documents.drawing, as: UTF8.self)))")
        let body = ["a", "b", "c", "d"].map {
            Documents.paragraph(Documents.text("{{ image(\($0)) }}", word: word), word: word)
        }.joined()
        let filled = try Documents.fill(try Documents.package(body, word: word), record)
        #expect(filled.media.map { String($0.suffix(3)) } == (word ? ["png", "svg"] : ["png", "svg"]))
    }

    @Test(arguments: [false, true])
    func `a picture that a macro or a set block made keeps its look, its ids stay unique`(word: Bool) throws {
        let filled = try Self.filled(
            "{% macro dau(x) %}[{{ image(x) }}]{% endmacro %}{{ dau(anh) }}{{ dau(anh) }}",
            "{% set a = image(anh) %}{{ a }}", word: word)
        #expect(filled.main.components(separatedBy: word ? "<w:drawing>" : "<draw:frame").count == 4)
        let ids = filled.main.matches(of: word ? /docPr id="([^"]+)"/ : /draw:name="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == 3)
    }
}
