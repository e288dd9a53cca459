import Archives
import Diagnostics
import Testing

@Suite struct ArchiveTests {
    /// An archive of the given files, through our own writer.
    static func archive(
        _ files: [(name: String, text: String)], stored: Set<String> = []
    ) throws -> [UInt8] {
        let deflater = Deflater()
        var made: [(name: String, file: DeflatedFile)] = []
        for (name, text) in files {
            let bytes = Array(text.utf8)
            made.append(
                (name, stored.contains(name) ? DeflatedFile(stored: bytes) : deflater.deflated(bytes)))
        }
        return try Archive.made(of: made)
    }

    static func id(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch { return (error as? Diagnostic)?.id.rawValue }
    }

    @Test func `what is written is read again`() throws {
        let text = String(repeating: "Cộng hòa ", count: 500)
        let archive = try Archive(
            Self.archive([("mimetype", "a/b"), ("x/content.xml", text), ("e.xml", "")], stored: ["mimetype"]))
        #expect(archive.entries.map(\.name) == ["mimetype", "x/content.xml", "e.xml"])
        #expect(archive.entries.map(\.isDeflated) == [false, true, false])
        for (entry, wanted) in zip(archive.entries, ["a/b", text, ""]) {
            #expect(try archive.contents(of: entry) == Array(wanted.utf8))
        }
    }

    @Test func `a change keeps order and the other entries' bytes`() throws {
        let bytes = try Self.archive([("a.xml", "<a/>"), ("b.xml", "<b/>"), ("c.xml", "<c/>")])
        var changes = ArchiveChanges()
        changes.replaced["b.xml"] = Deflater().deflated(Array("<changed/>".utf8))
        changes.added = [("d.xml", Deflater().deflated(Array("<d/>".utf8)))]
        changes.removed = ["c.xml"]
        let changed = try Archive(try Archive(bytes).applying(changes))
        #expect(changed.entries.map(\.name) == ["a.xml", "b.xml", "d.xml"])
        #expect(try changed.contents(of: changed.entries[1]) == Array("<changed/>".utf8))
        #expect(changed.entries[0].crc == (try Archive(bytes)).entries[0].crc)
    }

    @Test func `the same input gives the same bytes`() throws {
        let files = [("a.xml", "<a/>"), ("b.xml", String(repeating: "b", count: 9000))]
        #expect(try Self.archive(files) == Self.archive(files))
    }

    @Test(arguments: ["../x", "/etc/x", "a/../../x", "a\\b", "C:x"])
    func `case 149: an unsafe name is refused`(name: String) throws {
        let bytes = try Self.archive([(name, "x")])
        #expect(Self.id { _ = try Archive(bytes) } == "archive-name")
    }

    @Test func `case 132: two names that differ in case only are refused`() throws {
        let bytes = try Self.archive([("a.xml", "x"), ("A.xml", "y")])
        #expect(Self.id { _ = try Archive(bytes) } == "archive-duplicate")
    }

    @Test func `case 139: leftovers of file managers are skipped`() throws {
        let bytes = try Self.archive([
            ("a.xml", "x"), ("__MACOSX/a.xml", "x"), (".DS_Store", "x"), ("~$a.docx", "x"),
            (".~lock.a.odt#", "x"),
        ])
        #expect(try Archive(bytes).entries.map(\.name) == ["a.xml"])
    }

    @Test func `a cut or changed archive is refused, wherever it is cut`() throws {
        let bytes = try Self.archive([("a.xml", String(repeating: "ab", count: 400)), ("b.xml", "<b/>")])
        for length in stride(from: 1, to: bytes.count, by: 3) {
            #expect(Self.id { _ = try Archive(Array(bytes[..<length])) } != nil)
        }
        var flipped = bytes
        flipped[37] ^= 0xFF
        let answer = Self.id {
            let archive = try Archive(flipped)
            for entry in archive.entries { _ = try archive.contents(of: entry) }
        }
        #expect(answer == "archive-damaged")
    }

    // MARK: Limits, each met and exceeded by one

    @Test func `the number of entries`() throws {
        let bytes = try Self.archive([("a", "1"), ("b", "2"), ("c", "3")])
        var limits = ArchiveLimits()
        limits.entries = 3
        #expect(try Archive(bytes, limits: limits).entries.count == 3)
        limits.entries = 2
        #expect(Self.id { _ = try Archive(bytes, limits: limits) } == "archive-too-many-entries")
    }

    @Test func `the size of one entry and of all`() throws {
        let bytes = try Self.archive([("a", "12345"), ("b", "12345")])
        var limits = ArchiveLimits()
        limits.entrySize = 5
        limits.totalSize = 10
        #expect(try Archive(bytes, limits: limits).entries.count == 2)
        limits.totalSize = 9
        #expect(Self.id { _ = try Archive(bytes, limits: limits) } == "archive-expands-too-far")
        limits.totalSize = 10
        limits.entrySize = 4
        #expect(Self.id { _ = try Archive(bytes, limits: limits) } == "archive-entry-too-large")
    }

    @Test func `how far an entry expands`() throws {
        let bytes = try Self.archive([("a", String(repeating: "0", count: 100_000))])
        let entry = try #require(try Archive(bytes).entries.first)
        let ratio = entry.size / entry.compressedSize
        var limits = ArchiveLimits()
        limits.ratioFloor = 1000
        limits.ratio = ratio
        #expect(try Archive(bytes, limits: limits).entries.count == 1)
        limits.ratio = ratio - 1
        #expect(Self.id { _ = try Archive(bytes, limits: limits) } == "archive-ratio")
    }

    @Test func `the size of the archive`() throws {
        let bytes = try Self.archive([("a", "1")])
        var limits = ArchiveLimits()
        limits.archiveSize = bytes.count
        #expect(try Archive(bytes, limits: limits).entries.count == 1)
        limits.archiveSize = bytes.count - 1
        #expect(Self.id { _ = try Archive(bytes, limits: limits) } == "archive-too-large")
    }
}
