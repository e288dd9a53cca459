import Diagnostics
import Foundation
import OfficeDocuments
import Testing
import XMLScanning

@testable import Pictures
@testable import Templating

/// Documents with pictures for tests, and what is found in them once they are filled.
enum PictureDocuments {
    /// 200 × 100 points, red.
    static let wide = PNGWriter.encoded(width: 200, height: 100, density: 1) { _, _ in true }
    /// 100 × 200 points.
    static let high = PNGWriter.encoded(width: 100, height: 200, density: 1) { x, _ in x < 50 }
    static let drawing = Array(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4cm\" height=\"2cm\"><rect width=\"9\" height=\"9\"/></svg>".utf8)

    static var options: RenderOptions {
        var options = RenderOptions()
        options.pictures = { name throws(Diagnostic) in
            ["rong.png": wide, "cao.png": high, "ve.svg": drawing, "hong.png": Array(wide.prefix(50))][name]
        }
        options.rasterise = { _, _ in wide }
        return options
    }

    static let record: ValueMap = ValueMap([
        ("anh", .text("rong.png")), ("ve", .text("ve.svg")), ("khong", .null), ("so", .text("12/BC")),
        ("nguoi", .list(["rong.png", "cao.png", "rong.png"].map { .map(ValueMap([("anh", .text($0))])) })),
    ])

    // MARK: Markup

    /// A frame of 3 × 4 cm with a description.
    static func frame(_ description: String, word: Bool, crop: String = "") -> String {
        guard word else {
            return """
                <draw:frame draw:style-name="\(crop.isEmpty ? "G" : crop)" draw:name="Khung" text:anchor-type="as-char" \
                svg:width="3cm" svg:height="4cm"><draw:image xlink:href="Pictures/cu.png" xlink:type="simple"/>\
                <svg:desc>\(description)</svg:desc></draw:frame>
                """
        }
        return """
            <w:r><w:drawing><wp:anchor xmlns:wp="\(Namespaces.wordDrawing)" behindDoc="1"><wp:positionH/>\
            <wp:extent cx="1080000" cy="1440000"/><wp:wrapSquare wrapText="bothSides"/>\
            <wp:docPr id="7" name="Khung" descr="\(description)"/><a:graphic xmlns:a="\(Namespaces.drawingML)">\
            <a:graphicData uri="p"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">\
            <pic:nvPicPr><pic:cNvPr id="7" name="cu" descr="\(description)"/></pic:nvPicPr><pic:blipFill>\
            <a:blip xmlns:r="\(Namespaces.relationships)" r:embed="cu"><a:grayscl/><a:extLst/></a:blip>\(crop)\
            <a:stretch/></pic:blipFill><pic:spPr><a:xfrm><a:ext cx="1080000" cy="1440000"/></a:xfrm></pic:spPr>\
            </pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>
            """
    }

    static func paragraph(_ inner: String, word: Bool) -> String {
        word ? "<w:p>\(inner)</w:p>" : "<text:p>\(inner)</text:p>"
    }

    static func text(_ text: String, word: Bool) -> String { word ? Raw.run(text) : Notation.escaped(text) }

    /// A package with a body, and a picture `cu` that stands in it.
    static func package(_ body: String, word: Bool, types: String = "png") throws -> OfficeDocument {
        if word {
            let base = try Raw.word(body)
            var files: [(name: String, bytes: [UInt8])] = []
            for name in base.partNames {
                var text = String(decoding: try #require(try base.part(name)), as: UTF8.self)
                if name == "[Content_Types].xml", !types.isEmpty {
                    text = text.replacing("</Types>", with: "<Default Extension=\"\(types)\" ContentType=\"image/png\"/></Types>")
                }
                if name.hasSuffix("document.xml.rels") {
                    text = text.replacing(
                        "</Relationships>",
                        with: """
                            <Relationship Id="cu" Type="\(Namespaces.relationships)/image" \
                            Target="/word/media/cu.\(types.isEmpty ? "jpg" : types)"/></Relationships>
                            """)
                }
                files.append((name, Array(text.utf8)))
            }
            if types.isEmpty {
                files[0].bytes = Array(
                    String(decoding: files[0].bytes, as: UTF8.self).replacing(
                        "</Types>", with: "<Default Extension=\"jpg\" ContentType=\"image/jpeg\"/></Types>").utf8)
            }
            files.append(("word/media/cu.\(types.isEmpty ? "jpg" : types)", high))
            return try OfficeDocument(files: files)
        }
        let styles = """
            <style:style style:name="G" style:family="graphic"><style:graphic-properties style:wrap="none"/></style:style>\
            <style:style style:name="C" style:family="graphic"><style:graphic-properties style:wrap="none" \
            fo:clip="rect(0cm, 0.264583cm, 0cm, 0.264583cm)"/></style:style></office:automatic-styles>
            """
        let flat = try Raw.flat(body)
        let text = String(decoding: try #require(try flat.part(OfficeDocument.flatPart)), as: UTF8.self)
            .replacing("</office:automatic-styles>", with: styles)
        let package = try OfficeDocument(bytes: Array(text.utf8)).converted(to: .odt)
        var files: [(name: String, bytes: [UInt8])] = []
        for name in package.partNames { files.append((name, try #require(try package.part(name)))) }
        files.append(("Pictures/cu.png", high))
        let manifest = try #require(files.firstIndex { $0.name.hasSuffix("manifest.xml") })
        files[manifest].bytes = Array(
            String(decoding: files[manifest].bytes, as: UTF8.self).replacing(
                "</manifest:manifest>",
                with: """
                    <manifest:file-entry manifest:full-path="Pictures/cu.png" manifest:media-type="image/png"/>\
                    </manifest:manifest>
                    """).utf8)
        return try OfficeDocument(files: files)
    }

    // MARK: Filling

    struct Filled {
        var document: OfficeDocument
        var main: String
        var warnings: [String]

        /// Pictures that came, in order.
        var media: [String] {
            document.partNames.filter {
                ($0.hasPrefix("Pictures/") || $0.contains("/media/")) && !$0.contains("/cu.")
            }
        }

        func text(_ name: String) throws -> String {
            String(decoding: try #require(try document.part(name)), as: UTF8.self)
        }
    }

    static func fill(
        _ document: OfficeDocument, _ record: ValueMap = record, _ options: RenderOptions = options
    ) throws -> Filled {
        let rendering = try Harness.fill(document, record, options: options)
        let filled = try document.applying(rendering.changes)
        let main = String(decoding: try #require(try filled.part(filled.mainPart)), as: UTF8.self)
        #expect(!main.utf8.contains(PictureToken.mark))
        return Filled(document: filled, main: main, warnings: rendering.warnings.map(\.id.rawValue))
    }

    static func faults(_ document: OfficeDocument, _ options: RenderOptions = options) throws -> [Diagnostic] {
        let faults = #expect(throws: Faults.self) { try Harness.fill(document, record, options: options) }
        return faults?.items ?? []
    }
}
