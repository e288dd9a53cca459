import Archives
import Diagnostics
import DocumentMerging
import Foundation
import OfficeDocuments
import Testing
import XMLScanning

/// What holds for documents of every format.
@Suite struct MergingTests {
    static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Corpus")

    static func corpusFile(_ name: String) throws -> OfficeDocument {
        try OfficeDocument(bytes: Array(Data(contentsOf: corpus.appending(path: name))))
    }

    static let openDocuments = ["libreoffice.odt", "libreoffice.fodt", "pandoc.odt", "odfpy.odt", "odfdo.odt"]

    static let wordDocuments = ["libreoffice.docx", "pandoc.docx", "python-docx.docx"]

    @Test(arguments: wordDocuments, wordDocuments)
    func `Word documents of other programs can be put into one another`(host: String, guest: String) throws {
        let made = try Word.merged(Self.corpusFile(host), Self.corpusFile(guest), Self.corpusFile(guest))
        #expect(!made.adopted.isEmpty)
    }

    @Test(arguments: openDocuments + wordDocuments)
    func `a host into which nothing is put is itself`(name: String) throws {
        let host = try Self.corpusFile(name)
        let merger = try DocumentMerger(host: host)
        let changes = try merger.changes(replacing: [])
        let bytes = try Data(contentsOf: Self.corpus.appending(path: name))
        #expect(try host.encoded(changes, stamped: false, with: Deflater()) == Array(bytes))
        #expect(try merger.merged(replacing: []).part(host.mainPart) == host.part(host.mainPart))
    }

    @Test(arguments: openDocuments, openDocuments)
    func `documents of other programs can be put into one another`(host: String, guest: String) throws {
        let made = try ODF.merged(Self.corpusFile(host), Self.corpusFile(guest), Self.corpusFile(guest))
        #expect(!made.adopted.isEmpty)
    }

    @Test(arguments: [("libreoffice.odt", "pandoc.odt"), ("pandoc.odt", "libreoffice.fodt"), ("python-docx.docx", "libreoffice.docx")])
    func `the same documents give the same bytes`(host: String, guest: String) throws {
        func once() throws -> [UInt8] {
            let host = try Self.corpusFile(host)
            var merger = try DocumentMerger(host: host)
            let end = try GuestDocument(host, name: "").textRange.upperBound
            let bytes = try merger.adopt(nil, of: GuestDocument(Self.corpusFile(guest), name: guest))
            let changes = try merger.changes(replacing: [Patch(end..<end, bytes)])
            return try host.encoded(changes, stamped: false, with: Deflater())
        }
        #expect(try once() == once())
    }

    @Test func `the host's bytes stay around what is put in`() throws {
        let host = try ODF.flat("<text:p  >một &#x41;</text:p><text:p>hai</text:p>")
        let source = try #require(try host.part(host.mainPart))
        let place = try #require(String(decoding: source, as: UTF8.self).utf8.firstRange(of: "<text:p>hai".utf8))
        let at = String(decoding: source, as: UTF8.self).utf8.distance(
            from: String(decoding: source, as: UTF8.self).startIndex, to: place.lowerBound)
        var merger = try DocumentMerger(host: host)
        let bytes = try merger.adopt(nil, of: GuestDocument(ODF.flat("<text:p>khách</text:p>"), name: "k"))
        let made = try merger.merged(replacing: [Patch(at..<at, bytes)]).part(host.mainPart)
        #expect(made == source[..<at] + Array("<text:p>khách</text:p>".utf8) + source[at...])
    }

    @Test func `a stretch of the guest is taken by its bytes`() throws {
        let guest = try GuestDocument(ODF.flat("<text:p>a</text:p><text:p>b</text:p>"), name: "k.fodt")
        let range = guest.textRange
        var merger = try DocumentMerger(host: ODF.flat("<text:p/>"))
        let first = range.lowerBound..<(range.lowerBound + 18)
        #expect(String(decoding: try merger.adopt(first, of: guest), as: UTF8.self) == "<text:p>a</text:p>")
        #expect(try merger.adopt(range.lowerBound..<range.lowerBound, of: guest).isEmpty)
        #expect(throws: Diagnostic("guest-range-unbalanced", ["name": "k.fodt"])) {
            try merger.adopt(range.lowerBound..<(range.lowerBound + 12), of: guest)
        }
    }

    @Test func `a guest without text is named`() throws {
        let sheet = try ODF.flat("").part(OfficeDocument.flatPart) ?? []
        let bytes = Array(String(decoding: sheet, as: UTF8.self).replacing("office:text", with: "office:spreadsheet").utf8)
        #expect(throws: Diagnostic("guest-without-text", ["name": "bang.fods"])) {
            try GuestDocument(OfficeDocument(bytes: bytes), name: "bang.fods")
        }
    }

    @Test func `styles that refer to themselves come to an end`() throws {
        func link(_ name: String, _ parent: String) -> String {
            "<style:style style:name=\"\(name)\" style:family=\"paragraph\" style:parent-style-name=\"\(parent)\" style:next-style-name=\"\(parent)\"/>"
        }
        let circle = try ODF.flat(ODF.paragraph("A"), styles: link("A", "B") + link("B", "A"))
        #expect(try ODF.merged(ODF.flat("<text:p/>"), circle).adopted == ODF.paragraph("A"))
        let chain = (0..<300).map { link("S\($0)", "S\($0 + 1)") }.joined() + ODF.standard.replacing("Standard", with: "S300")
        #expect(try ODF.merged(ODF.flat("<text:p/>"), ODF.flat(ODF.paragraph("S0"), styles: chain)).adopted == ODF.paragraph("S0"))
    }
}
