import Archives
import Diagnostics
import DocumentMerging
import DocumentValidator
import OfficeDocuments
import RenderedDocuments
import Testing
import XMLScanning

/// Small ODF documents, and what merging makes of them.
enum ODF {
    static let namespaces = [
        "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible", "number": "datastyle",
    ].sorted { $0.key < $1.key }.map {
        "xmlns:\($0.key)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.value):1.0\""
    }.joined(separator: " ") + " xmlns:xlink=\"http://www.w3.org/1999/xlink\""

    static func flat(
        _ text: String, automatic: String = "", styles: String = "", fonts: String = "",
        namespaces: String = namespaces
    ) throws -> OfficeDocument {
        try OfficeDocument(
            bytes: Array(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document \(namespaces) office:version="1.3" \
                office:mimetype="application/vnd.oasis.opendocument.text">\
                <office:font-face-decls>\(fonts)</office:font-face-decls>\
                <office:styles>\(styles)</office:styles>\
                <office:automatic-styles>\(automatic)</office:automatic-styles>\
                <office:master-styles/><office:body><office:text>\(text)</office:text></office:body>\
                </office:document>
                """.utf8))
    }

    /// A guest put at the end of a host.
    static func merged(
        _ host: OfficeDocument, _ guests: OfficeDocument..., name: String = "phu-luc.odt"
    ) throws -> Merged {
        var merger = try DocumentMerger(host: host)
        let end = try GuestDocument(host, name: "host").textRange.upperBound
        var bytes: [UInt8] = []
        for guest in guests { bytes += try merger.adopt(nil, of: GuestDocument(guest, name: name)) }
        let changes = try merger.changes(replacing: [Patch(end..<end, bytes)])
        let made = try merger.merged(replacing: [Patch(end..<end, bytes)])
        var faults = try host.newFaults(after: changes)
        // What a guest refers to in vain it refers to in vain here.
        let own = try guests.flatMap { DocumentValidator.faults(of: try $0.contents()) }
        faults.removeAll { fault in own.contains { $0.rule == fault.rule && $0.subject == fault.subject } }
        #expect(faults.isEmpty, "\(faults)")
        return Merged(document: made, adopted: String(decoding: bytes, as: UTF8.self))
    }

    struct Merged {
        var document: OfficeDocument
        /// What stands in place of the guest.
        var adopted: String

        func part(_ name: String) throws -> String {
            String(decoding: try #require(try document.part(name)), as: UTF8.self)
        }
        var main: String { get throws { try part(document.mainPart) } }
    }

    static func bold(_ name: String, _ color: String = "#ff0000") -> String {
        """
        <style:style style:name="\(name)" style:family="paragraph" style:parent-style-name="Standard">\
        <style:text-properties fo:color="\(color)"/></style:style>
        """
    }
    static let standard = "<style:style style:name=\"Standard\" style:family=\"paragraph\"/>"

    static func paragraph(_ style: String, _ text: String = "x") -> String {
        "<text:p text:style-name=\"\(style)\">\(text)</text:p>"
    }

    /// One pixel in a colour.
    static let picture = Base64.decoded(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")!

    static func frame(_ image: String, name: String = "Hình") -> String {
        """
        <text:p><draw:frame draw:name="\(name)" text:anchor-type="as-char" svg:width="1cm" \
        svg:height="1cm">\(image)</draw:frame></text:p>
        """
    }
    static let inlinePicture =
        "<draw:image><office:binary-data>\(Base64.encoded(picture))</office:binary-data></draw:image>"
}
