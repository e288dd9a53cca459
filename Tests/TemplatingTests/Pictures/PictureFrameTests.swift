import Diagnostics
import Foundation
import OfficeDocuments
import Testing

@testable import Pictures
@testable import Templating

/// Pictures whose description is a mark: places for pictures (hard cases 109, 112).
@Suite struct PictureFrameTests {
    typealias Documents = PictureDocuments

    static func filled(_ description: String, word: Bool, crop: String = "") throws -> Documents.Filled {
        let body = Documents.paragraph(Documents.frame(description, word: word, crop: crop), word: word)
        return try Documents.fill(try Documents.package(body, word: word))
    }

    @Test(arguments: [false, true])
    func `case 109: size, wrap and anchoring stay, and what is new is not distorted`(word: Bool) throws {
        let filled = try Self.filled("{{ image(anh, alt='Ký') }}", word: word)
        #expect(filled.media.count == 1)
        if word {
            let parts = [
                "<wp:anchor xmlns:wp=\"\(Namespaces.wordDrawing)\" behindDoc=\"1\"><wp:positionH/>",
                "<wp:extent cx=\"1080000\" cy=\"1440000\"/><wp:wrapSquare wrapText=\"bothSides\"/>",
                "name=\"Khung\" descr=\"Ký\"", "name=\"cu\" descr=\"Ký\"",
                // 3 × 4 cm for twice as wide as high: 3 × 1.5 cm with margins of 1.25 cm.
                "<a:grayscl/></a:blip><a:srcRect t=\"-83333\" b=\"-83333\"/><a:stretch/>",
                "<a:ext cx=\"1080000\" cy=\"1440000\"/>",
            ]
            for part in parts { #expect(filled.main.contains(part), "\(part)") }
            #expect(!filled.main.contains("r:embed=\"cu\""))
        } else {
            #expect(filled.main.contains("<draw:frame draw:style-name=\"MdP1\" draw:name=\"Khung\" text:anchor-type=\"as-char\" svg:width=\"3cm\" svg:height=\"4cm\">"))
            #expect(filled.main.contains("<draw:image xlink:href=\"\(filled.media[0])\" xlink:type=\"simple\"/><svg:desc>Ký</svg:desc>"))
            // 26.458 mm high at its own size.
            #expect(filled.main.contains("fo:clip=\"rect(-22.049mm, 0mm, -22.049mm, 0mm)\""))
            #expect(filled.main.contains("style:wrap=\"none\"/></style:style></office:automatic-styles>"))
        }
    }

    @Test(arguments: [false, true])
    func `case 109: what is cut off stays cut off, and grows where the shape asks for it`(word: Bool) throws {
        // The template's own, 100 × 200, shows 80 hundredths of its width.
        let crop = word ? "<a:srcRect l=\"10000\" r=\"10000\"/>" : "C"
        let filled = try Self.filled("{{ 'cao.png' }}", word: word, crop: crop)
        // 80 × 200 in 3 : 4 is 150 × 200: a quarter is added on either side.
        if word {
            #expect(filled.main.contains("<a:srcRect l=\"-25000\" r=\"-25000\"/>"))
        } else {
            #expect(filled.main.contains("fo:clip=\"rect(0mm, -6.615mm, 0mm, -6.615mm)\""))
        }
    }

    @Test(arguments: [false, true])
    func `case 112: none drops the frame, and what it says stays words beside others`(word: Bool) throws {
        let dropped = try Self.filled("{{ khong }}", word: word)
        #expect(!dropped.main.contains(word ? "w:drawing" : "draw:frame"))
        let words = try Self.filled("Ảnh {{ so }}", word: word)
        #expect(words.main.contains("Ảnh 12/BC"))
        #expect(words.media.isEmpty)
        #expect(words.main.contains(word ? "r:embed=\"cu\"" : "Pictures/cu.png"))
    }

    @Test(arguments: [false, true])
    func `in a loop each copy has its own, stored once, ids apart`(word: Bool) throws {
        let frame = Documents.frame("{{ x.anh }}", word: word)
        let body = Documents.paragraph(Documents.text("{% for x in nguoi %}", word: word), word: word)
            + Documents.paragraph(frame, word: word)
            + Documents.paragraph(Documents.text("{% endfor %}", word: word), word: word)
        let filled = try Documents.fill(try Documents.package(body, word: word))
        let links = filled.main.matches(of: word ? /r:embed="([^"]+)"/ : /xlink:href="([^"]+)"/).map { String($0.1) }
        #expect(links.count == 3)
        #expect(links[0] == links[2] && links[0] != links[1])
        // One of them is the template's own picture.
        #expect(filled.media.count == 1)
    }

    @Test(arguments: [false, true])
    func `case 112: in a text box and in a cell`(word: Bool) throws {
        let frame = Documents.frame("{{ anh }}", word: word)
        let inner = Documents.paragraph(frame, word: word)
        let body =
            word
            ? """
            <w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc>\(inner)</w:tc></w:tr></w:tbl>\
            <w:p><w:r><w:pict><v:shape xmlns:v="\(Namespaces.vml)"><v:textbox><w:txbxContent>\(inner.replacing("id=\"7\"", with: "id=\"8\""))\
            </w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>
            """
            : """
            <table:table><table:table-column/><table:table-row><table:table-cell>\(inner)</table:table-cell>\
            </table:table-row></table:table><text:p><draw:frame draw:name="O" svg:width="4cm"><draw:text-box>\
            \(inner.replacing("Khung", with: "Khung 2"))</draw:text-box></draw:frame></text:p>
            """
        let filled = try Documents.fill(try Documents.package(body, word: word))
        #expect(!filled.main.contains(word ? "r:embed=\"cu\"" : "Pictures/cu.png"))
        #expect(filled.media.count == 1)
    }

    @Test func `a picture of older Word is a place as well`() throws {
        let shape = """
            <w:r><w:pict><v:shape xmlns:v="\(Namespaces.vml)" style="width:90pt;height:90pt" alt="{{ anh }}"><v:imagedata \
            xmlns:r="\(Namespaces.relationships)" r:id="cu" croptop="6554f"/></v:shape></w:pict></w:r>
            """
        let filled = try Documents.fill(try Documents.package("<w:p>\(shape)</w:p>", word: true))
        #expect(filled.main.contains("style=\"width:90pt;height:90pt\" alt=\"\""))
        // Nine tenths of 100 of 200 points, to be 200 high.
        #expect(filled.main.contains("croptop=\"-29491f\" cropbottom=\"-36045f\"/>"))
        #expect(!filled.main.contains("r:id=\"cu\""))
    }

    @Test func `a flat document's own picture gives way`() throws {
        let frame = """
            <draw:frame draw:name="A" svg:width="4cm" svg:height="2cm"><draw:image><office:binary-data>Q1U5Q1U5</office:binary-data>\
            </draw:image><svg:title>{{ anh }}</svg:title></draw:frame>
            """
        let filled = try Documents.fill(try Raw.flat("<text:p>\(frame)</text:p>"))
        #expect(!filled.main.contains("Q1U5Q1U5"))
        #expect(filled.main.contains(Base64.encoded(Documents.wide)))
    }

    @Test(arguments: [false, true])
    func `the field's shape is a picture`(word: Bool) throws {
        let body = Documents.paragraph(Documents.frame("{{ chu_ky }}", word: word), word: word)
            + ["{{ image(dau, width='3cm') }}", "{% for x in ds %}", "{{ image(x.anh, alt=x.ten) }}", "{% endfor %}"]
            .map { Documents.paragraph(Documents.text($0, word: word), word: word) }.joined()
        let fields = try TemplateCompiler.compile(try Documents.package(body, word: word), file: "mau").fields
        #expect(fields.map(\.name) .sorted() == ["chu_ky", "dau", "ds"])
        #expect(fields.filter { $0.shapes == [.picture] }.map(\.name).sorted() == ["chu_ky", "dau"])
        let members = fields.first { $0.name == "ds" }?.element?.members ?? []
        #expect(members.map { "\($0.name) \($0.shapes.map(\.rawValue))" } == ["anh [\"picture\"]", "ten [\"text\"]"])
    }

    @Test(arguments: [false, true])
    func `a template with frames for pictures and no data for them otherwise stays as it is`(word: Bool) throws {
        let body = Documents.paragraph(Documents.frame("Ảnh chụp", word: word), word: word)
        let document = try Documents.package(body, word: word)
        #expect(try Harness.fill(document, options: Documents.options).changes.isEmpty)
    }
}
