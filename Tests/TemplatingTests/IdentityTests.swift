import Archives
import Foundation
import OfficeDocuments
import Testing
import XMLScanning

@testable import Templating

/// What no mark touches comes out byte for byte, on files that other programs wrote.
@Suite struct IdentityTests {
    static let files: [URL] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "ReadingModelTests/Fixtures")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().filter { DocumentFormat(fileName: $0) != nil }.map { folder.appending(path: $0) }
    }()

    @Test func `there are files of several programs`() { #expect(Self.files.count >= 6) }

    @Test(arguments: files) func `a document without marks is not touched`(file: URL) throws {
        let bytes = [UInt8](try Data(contentsOf: file))
        let document = try OfficeDocument(bytes: bytes)
        let template = try TemplateCompiler.compile(document, file: file.lastPathComponent)
        #expect(!template.hasMarks)
        let rendering = try Harness.fill(document, ValueMap())
        #expect(rendering.changes.isEmpty)
        let encoded = try document.encoded(rendering.changes, stamped: false, with: Deflater())
        #expect(encoded == bytes)
    }

    @Test(arguments: files) func `tokens joined are the part`(file: URL) throws {
        let document = try OfficeDocument(bytes: [UInt8](try Data(contentsOf: file)))
        for name in document.partNames where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
            let bytes = try #require(try document.part(name))
            if bytes.isEmpty { continue }
            let part = try XMLScanner.scan(bytes, part: name)
            #expect(part.tokens.flatMap { bytes[$0.range] } == bytes)
        }
    }

    /// A mark is added at the end of the body: all entries but the changed parts stay as
    /// they are, and what stood before the mark stays in the part.
    @Test(arguments: files) func `a mark changes only its part`(file: URL) throws {
        let document = try OfficeDocument(bytes: [UInt8](try Data(contentsOf: file)))
        let main = document.mainPart
        let text = String(decoding: try #require(try document.part(main)), as: UTF8.self)
        let (before, mark) = document.format.isOpenDocument
            ? ("</office:text>", "<text:p>{{ so }}</text:p>")
            : ("</w:body>", "<w:p><w:r><w:t>{{ so }}</w:t></w:r></w:p>")
        let at = try #require(text.range(of: before, options: .backwards))
        var changes = PartChanges()
        changes.replaced[main] = Array((text[..<at.lowerBound] + mark + text[at.lowerBound...]).utf8)
        let marked = try document.applying(changes)
        let rendering = try Harness.fill(marked, ValueMap([("so", .text("A & B"))]))
        #expect(Set(rendering.changes.replaced.keys) == [main])
        let made = String(decoding: try #require(rendering.changes.replaced[main]), as: UTF8.self)
        #expect(made.hasPrefix(text[..<at.lowerBound]))
        #expect(made.contains("A &amp; B"))
        #expect(made.hasSuffix(text[at.lowerBound...]))
    }

    // MARK: The corpus

    /// The corpus without its marks, as an archive of our own or a flat file.
    static func disarmed(_ name: String) throws -> [UInt8] {
        let document = try CorpusTests.document(name)
        var parts: [(name: String, bytes: [UInt8])] = []
        for name in document.partNames {
            var bytes = try #require(try document.part(name))
            if name.hasSuffix(".xml") || name.hasSuffix(".rels") {
                let text = String(decoding: bytes, as: UTF8.self)
                bytes = Array(text.replacing("{", with: "(").replacing("}", with: ")").replacing("%7B", with: "%28").utf8)
            }
            parts.append((name, bytes))
        }
        if document.format.isFlat { return parts[0].bytes }
        let deflater = Deflater()
        return try Archive.made(of: parts.map { name, bytes in
            (name, name == "mimetype" ? DeflatedFile(stored: bytes) : deflater.deflated(bytes))
        })
    }

    @Test(arguments: CorpusTests.files) func `the corpus without marks comes out byte for byte`(
        file: CorpusTests.File
    ) throws {
        let bytes = try Self.disarmed(file.name)
        let document = try OfficeDocument(bytes: bytes)
        #expect(try !TemplateCompiler.compile(document, file: file.name).hasMarks)
        let rendering = try Harness.fill(document, ValueMap())
        #expect(try document.encoded(rendering.changes, stamped: false, with: Deflater()) == bytes)
    }

    /// Entries that no mark touched keep their bytes, their checksum and their place.
    @Test(arguments: CorpusTests.files.filter { !$0.name.hasSuffix("fodt") })
    func `a filled file keeps its entries in order, and those without marks as they are`(
        file: CorpusTests.File
    ) throws {
        let template = try CorpusTests.document(file.name)
        let changes = try Harness.fill(template, CorpusTests.record).changes
        #expect(changes.removed.isEmpty && changes.added.isEmpty)
        let made = try Archive(try template.encoded(changes, stamped: true, with: Deflater()))
        let path = CorpusTests.folder.appending(path: file.name)
        guard let bytes = try? Data(contentsOf: path) else {
            #expect(Set(made.entries.map(\.name)) == Set(template.partNames))
            return
        }
        let before = try Archive([UInt8](bytes))
        #expect(made.entries.map(\.name) == before.entries.map(\.name))
        #expect(changes.replaced.count < before.entries.count)
        for (old, new) in zip(before.entries, made.entries) where changes.replaced[old.name] == nil {
            #expect(old.crc == new.crc && old.size == new.size && old.isDeflated == new.isDeflated)
            #expect(old.compressedSize == new.compressedSize, "\(old.name) was compressed anew")
        }
    }
}
