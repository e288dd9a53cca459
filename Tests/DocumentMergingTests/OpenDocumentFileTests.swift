import Archives
import Diagnostics
import DocumentMerging
import OfficeDocuments
import Testing

@Suite struct OpenDocumentFileTests {
    static let flatGuest = "<text:p/>" + ODF.frame(ODF.inlinePicture)

    @Test func `a picture in a flat guest becomes a file of a package, once`() throws {
        let host = try ODF.flat("<text:p/>").converted(to: .odt)
        let made = try ODF.merged(host, ODF.flat(Self.flatGuest), ODF.flat(Self.flatGuest))
        #expect(try made.document.part("Pictures/1.png") == ODF.picture)
        #expect(made.document.partNames.filter { $0.hasPrefix("Pictures/") }.count == 1)
        #expect(made.adopted.components(of: "xlink:href=\"Pictures/1.png\"") == 2)
        #expect(!made.adopted.contains("binary-data"))
    }

    @Test func `a picture that the host has is the host's`() throws {
        let host = try ODF.flat(Self.flatGuest).converted(to: .odt)
        let made = try ODF.merged(host, ODF.flat(Self.flatGuest).converted(to: .odt))
        #expect(made.document.partNames.sorted() == host.partNames.sorted())
        #expect(made.adopted.contains("xlink:href=\"Pictures/1.png\""))
    }

    @Test func `another picture of the same name gets another name`() throws {
        let other = ODF.inlinePicture.replacing(
            Base64.encoded(ODF.picture), with: Base64.encoded(ODF.picture + [0]))
        let host = try ODF.flat(ODF.frame(other, name: "a")).converted(to: .odt)
        let made = try ODF.merged(host, ODF.flat(Self.flatGuest).converted(to: .odt))
        #expect(try made.document.part("Pictures/1.png") == ODF.picture + [0])
        #expect(try made.document.part("Pictures/1-2.png") == ODF.picture)
        #expect(made.adopted.contains("xlink:href=\"Pictures/1-2.png\""))
        #expect(try made.part("META-INF/manifest.xml").contains("manifest:full-path=\"Pictures/1-2.png\" manifest:media-type=\"image/png\""))
    }

    @Test func `a picture in a package stands in a flat host as its bytes`() throws {
        let made = try ODF.merged(ODF.flat("<text:p/>"), ODF.flat(Self.flatGuest).converted(to: .odt))
        #expect(made.adopted.contains(ODF.inlinePicture))
        #expect(!made.adopted.contains("xlink:href"))
    }

    static func guestWithObject(_ content: String = "<office:document-content/>") throws -> OfficeDocument {
        let frame = ODF.frame(
            """
            <draw:object xlink:href="./Object 1" xlink:type="simple"/><draw:image \
            xlink:href="./ObjectReplacements/Object 1" xlink:type="simple"/>
            """)
        var files = try ODF.flat(frame).converted(to: .odt).unpacked()
        files.append(("Object 1/content.xml", Array(content.utf8)))
        files.append(("ObjectReplacements/Object 1", ODF.picture))
        for index in files.indices where files[index].name == "META-INF/manifest.xml" {
            files[index].bytes = Array(
                String(decoding: files[index].bytes, as: UTF8.self).replacing(
                    "</manifest:manifest>",
                    with: """
                        <manifest:file-entry manifest:full-path="Object 1/" manifest:media-type="application/vnd.oasis.opendocument.chart"/>\
                        <manifest:file-entry manifest:full-path="Object 1/content.xml" manifest:media-type="text/xml"/>\
                        <manifest:file-entry manifest:full-path="ObjectReplacements/Object 1" manifest:media-type="image/png"/></manifest:manifest>
                        """).utf8)
        }
        return try OfficeDocument(files: files)
    }

    @Test func `an embedded object comes with its files and their types`() throws {
        let office = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
        let host = try Self.guestWithObject("<office:document-content \(office)/>")
        let guest = try Self.guestWithObject("<office:document-content \(office) office:version=\"1.3\"/>")
        let made = try ODF.merged(host, guest, guest)
        #expect(made.adopted.components(of: "xlink:href=\"./Object 2\"") == 2)
        #expect(made.document.partNames.filter { $0.hasPrefix("Object") && $0.hasSuffix(".xml") }.count == 2)
        #expect(try made.part("Object 2/content.xml").contains("1.3"))
        #expect(
            try made.part("META-INF/manifest.xml").contains(
                "manifest:full-path=\"Object 2/\" manifest:media-type=\"application/vnd.oasis.opendocument.chart\""))
    }

    @Test func `in a flat host a formula is its markup and another object its picture`() throws {
        let math = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>"
        let formula = try ODF.merged(ODF.flat("<text:p/>"), Self.guestWithObject(math))
        #expect(formula.adopted.contains("<draw:object>\(math)</draw:object>"))
        let office = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
        let chart = try ODF.merged(ODF.flat("<text:p/>"), Self.guestWithObject("<office:document-content \(office)/>"))
        #expect(!chart.adopted.contains("draw:object"))
        #expect(chart.adopted.contains("<office:binary-data>"))
    }

    @Test func `named styles go into the package's styles and a part is made for them`() throws {
        let styles = ODF.standard + ODF.bold("Rieng")
        var files = try ODF.flat("<text:p/>").converted(to: .odt).unpacked()
        let made = try ODF.merged(OfficeDocument(files: files), ODF.flat(ODF.paragraph("Rieng"), styles: styles))
        #expect(try made.part("styles.xml").contains(ODF.bold("Rieng")))
        #expect(try !made.main.contains("\"Rieng\" style:family"))
        files.removeAll { $0.name == "styles.xml" }
        for index in files.indices where files[index].name == "META-INF/manifest.xml" {
            files[index].bytes = Array(
                String(decoding: files[index].bytes, as: UTF8.self).replacing(
                    " <manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>\n",
                    with: "").utf8)
        }
        let without = try ODF.merged(OfficeDocument(files: files), ODF.flat(ODF.paragraph("Rieng"), styles: styles))
        #expect(try without.part("styles.xml").contains(ODF.bold("Rieng")))
        #expect(try without.part("META-INF/manifest.xml").contains("styles.xml"))
    }
}
