import Archives
import Diagnostics
import OfficeDocuments
import Testing

@Suite struct ContainerTests {
    static func id(_ bytes: [UInt8]) -> String? {
        do throws(Diagnostic) {
            _ = try OfficeDocument(bytes: bytes)
            return nil
        } catch { return error.id.rawValue }
    }

    static func archive(_ files: [(String, String)]) throws -> [UInt8] {
        try Archive.made(of: files.map { ($0.0, DeflatedFile(stored: Array($0.1.utf8))) })
    }

    @Test(arguments: [
        ("", "file-empty"), ("%PDF-1.7", "office-pdf"), ("{\\rtf1", "office-rtf"),
        ("<html><body>", "office-html"), ("xin chào", "not-an-office-file"),
        ("<?xml version=\"1.0\"?><pkg:package/>", "office-word-xml"),
    ])
    func `case 138: what is no office file is named`(text: String, wanted: String) {
        #expect(Self.id(Array(text.utf8)) == wanted)
    }

    @Test func `case 138: an old Word file is named`() {
        #expect(Self.id([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == "office-ole")
    }

    @Test func `case 138: packages that are something else are named`() throws {
        #expect(Self.id(try Self.archive([("a.txt", "x")])) == "not-an-office-file")
        #expect(Self.id(try Self.archive([("sub/content.xml", "<a/>")])) == "office-folder-too-deep")
        #expect(
            Self.id(try Self.archive([
                ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>"),
            ])) == "not-a-text-document")
        #expect(
            Self.id(try Self.archive([
                ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "x"),
                ("META-INF/manifest.xml", "<manifest:encryption-data/>"),
            ])) == "office-encrypted")
        #expect(
            Self.id(try Self.archive([("[Content_Types].xml", "<Types/>")])) == "office-no-main-part")
    }

    @Test func `a DOCTYPE is refused in the content types`() throws {
        let bytes = try Self.archive([("[Content_Types].xml", "<!DOCTYPE a><Types/>")])
        #expect(Self.id(bytes) == "xml-doctype")
    }

    @Test func `a flat document survives the way to a package and back`() throws {
        let flat = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
            xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3" \
            office:mimetype="application/vnd.oasis.opendocument.text"><office:meta/>\
            <office:font-face-decls/><office:styles/><office:automatic-styles/><office:master-styles/>\
            <office:body><office:text><text:p>Chào <draw:frame><draw:image>\
            <office:binary-data>iVBORw0KGgo=</office:binary-data></draw:image></draw:frame></text:p>\
            </office:text></office:body></office:document>
            """
        let document = try OfficeDocument(bytes: Array(flat.utf8))
        let package = try document.converted(to: .odt)
        #expect(package.partNames.contains("Pictures/1.png"))
        #expect(try package.part("Pictures/1.png") == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        let bytes = try package.encoded(PartChanges(), stamped: false, with: Deflater())
        let archive = try Archive(bytes)
        #expect(archive.entries.first?.name == "mimetype")
        #expect(archive.entries.first?.isDeflated == false)
        let again = try OfficeDocument(bytes: bytes).converted(to: .fodt)
        let part = String(decoding: try #require(try again.part(OfficeDocument.flatPart)), as: UTF8.self)
        #expect(part.contains("<text:p>Chào "))
        #expect(part.contains("<office:binary-data>iVBORw0KGgo=</office:binary-data>"))
    }

    @Test func `a stamp says whose a file is`() throws {
        let bytes = try Self.archive([
            ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>"),
        ])
        let document = try OfficeDocument(bytes: bytes)
        #expect(Stamp.verdict(on: bytes) == .foreign)
        let ours = try document.encoded(PartChanges(), stamped: true, with: Deflater())
        #expect(Stamp.verdict(on: ours) == .unchanged)
        let archive = try Archive(ours)
        var changes = ArchiveChanges()
        changes.replaced["content.xml"] = DeflatedFile(stored: Array("<b/>".utf8))
        #expect(Stamp.verdict(on: try archive.applying(changes)) == .changed)
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `SHA-256 as the standard gives it`(text: String, digest: String) {
        #expect(SHA256.hex(Array(text.utf8)) == digest)
    }
}
