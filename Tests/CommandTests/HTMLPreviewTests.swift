import Foundation
import Testing

/// `preview --to html`: the looks of the document, and nothing that runs or is fetched.
@Suite struct HTMLPreviewTests {
    private static let space = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
        xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
        xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
        """

    private static func document(_ body: String, styles: String = "") -> String {
        """
        <office:document \(space) office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">\
        <office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:text>\(body)</office:text></office:body></office:document>
        """
    }

    private static func page(_ body: String, styles: String = "") throws -> String {
        let place = try Workplace()
        try place.write(document(body, styles: styles), "v.fodt")
        let run = try place.run("preview", "v.fodt", "--to", "html")
        #expect(run.status == 0, "\(run.messages)")
        return run.output
    }

    @Test func `what a document says is text, wherever it stands`() throws {
        let page = try Self.page(
            """
            <text:p text:style-name="x">&lt;script&gt;alert(1)&lt;/script&gt;</text:p>\
            <text:p><text:a xlink:href="javascript:alert(1)">bấm</text:a><text:a xlink:href="https://a.vn/?q=&quot;&gt;&lt;b&gt;">trang</text:a></text:p>\
            <text:p><draw:frame svg:width="2cm" svg:height="1cm"><draw:image xlink:href="https://a.vn/theo-doi.png"/><svg:desc>"&gt;&lt;img src=x onerror=alert(1)&gt;</svg:desc></draw:frame></text:p>
            """,
            styles: """
                <style:style style:name="x" style:family="paragraph"><style:text-properties fo:font-family="a;}&lt;/style&gt;&lt;script&gt;" fo:color="#ff0000;}x"/></style:style>
                """)
        #expect(!page.contains("<script") && !page.contains("javascript:") && !page.contains("onerror=alert(1)>") && !page.contains("<b>"))
        #expect(!page.contains("theo-doi.png"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(page.contains("href=\"https://a.vn/?q=&quot;&gt;&lt;b&gt;\""))
        #expect(page.contains("default-src 'none'"))
        #expect(page.components(separatedBy: "</style>").count == 2)
    }

    @Test func `sheets, columns, lines and lists stand as in the office`() throws {
        let place = try Workplace()
        try place.shell("\"$VANTHU\" fill bao-cao --data '\(Self.samples)/kim-bang/bao-cao.yaml' -o b.odt --quiet; \"$VANTHU\" fill bao-cao --data '\(Self.samples)/kim-bang/bao-cao.yaml' -o b.docx --quiet")
        for file in ["b.odt", "b.docx"] {
            let page = try place.run("preview", file, "--to", "html").output
            #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("<html lang=\"vi\">"))
            #expect(page.contains(".s0{width:2") && page.contains("min-height:29") && page.contains("@page s0{size:2"))
            #expect(page.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
            #expect(page.components(separatedBy: "class=\"rule").count - 1 == 3)
            #expect(page.components(separatedBy: "<table").count - 1 == 2)
            #expect(!page.contains("<mark"))
        }
        let marked = try place.run("preview", "b.docx", "--to", "html", "--check").output
        #expect(marked.contains("title=\"ND30-NN-05: "))
    }

    private static let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Samples").standardized.path

    @Test func `a long document takes time in proportion`() throws {
        let body = String(repeating: "<text:p>Ủy ban nhân dân xã</text:p>", count: 20_000)
        #expect(try Self.page(body).components(separatedBy: "Ủy ban nhân dân xã").count == 20_001)
    }
}
