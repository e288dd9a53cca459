import Archives
import Diagnostics
import Testing

/// Archives that no program writes: none crashes, none is believed.
@Suite struct HostileArchiveTests {
    static func outcome(_ bytes: [UInt8]) -> String {
        do {
            let archive = try Archive(bytes)
            for entry in archive.entries { _ = try archive.contents(of: entry) }
            return "read"
        } catch { return error.id.rawValue }
    }

    static func outcome(ofName name: String) -> String {
        var entry = RawZip.Entry(name, "x")
        entry.flags = 0x800  // The name is UTF-8.
        return outcome(RawZip([entry]).bytes)
    }

    static let sound = RawZip([RawZip.Entry("a.xml", "<a/>"), RawZip.Entry("b.xml", "<b/>")])

    @Test func `the archives of this suite are read when nothing is wrong`() {
        #expect(Self.outcome(Self.sound.bytes) == "read")
    }

    @Test(arguments: [
        ("/etc/passwd", "archive-name"), ("../a", "archive-name"), ("a/../../b", "archive-name"),
        ("a\\..\\b", "archive-name"), ("C:a", "archive-name"), ("a\u{1}b", "archive-damaged"),
    ])
    func `names lead nowhere else`(name: String, wanted: String) {
        #expect(Self.outcome(ofName: name) == wanted)
    }

    @Test func `names have up to 4,096 bytes`() {
        #expect(Self.outcome(ofName: String(repeating: "n", count: 4096)) == "read")
        #expect(Self.outcome(ofName: String(repeating: "n", count: 4097)) == "archive-name")
    }

    @Test func `case 132: a name is there once`() {
        #expect(Self.outcome(RawZip([RawZip.Entry("a", "x"), RawZip.Entry("a", "y")]).bytes) == "archive-duplicate")
        // Also where the whole entry is there twice.
        #expect(Self.outcome(RawZip([RawZip.Entry("a", "x"), RawZip.Entry("a", "x")]).bytes) == "archive-duplicate")
        #expect(Self.outcome(RawZip([RawZip.Entry("a", "x"), RawZip.Entry("A", "y")]).bytes) == "archive-duplicate")
    }

    @Test func `case 149: entries may not share their bytes`() {
        var zip = Self.sound
        zip.entries[1].offset = 0
        let outcome = Self.outcome(zip.bytes)
        #expect(["archive-damaged", "archive-duplicate"].contains(outcome))
    }

    @Test func `what is declared must be true`() {
        for change: (inout RawZip.Entry) -> Void in [
            { $0.declaredSize = 3 }, { $0.declaredSize = 5 }, { $0.crc ^= 1 }, { $0.offset = 1 << 30 },
            { $0.declaredSize = 0xFFFF_FFFF }, { $0.compressedSize = 0xFFFF_FFF0 }, { $0.method = 8 },
        ] {
            var zip = Self.sound
            change(&zip.entries[0])
            let outcome = Self.outcome(zip.bytes)
            #expect(outcome.hasPrefix("archive-"), "\(outcome)")
        }
    }

    @Test(arguments: [(UInt16(1), UInt16(0), "archive-encrypted"), (0, 12, "archive-method"), (0, 14, "archive-method")])
    func `what we cannot read is named`(flags: UInt16, method: UInt16, wanted: String) {
        var zip = Self.sound
        zip.entries[1].flags = flags
        zip.entries[1].method = method
        #expect(Self.outcome(zip.bytes) == wanted)
    }

    @Test func `case 149: a bomb is refused before it is expanded`() {
        var zip = Self.sound
        zip.entries[0].method = 8
        zip.entries[0].declaredSize = 400 << 20
        #expect(Self.outcome(zip.bytes) == "archive-ratio")
        zip.entries[0].declaredSize = 0xF000_0000
        #expect(Self.outcome(zip.bytes) == "archive-entry-too-large")
        let many = RawZip((0..<3).map { index in
            var entry = RawZip.Entry("\(index)", "x")
            entry.declaredSize = 500 << 20
            entry.compressedSize = 100 << 20
            return entry
        })
        #expect(Self.outcome(many.bytes).hasPrefix("archive-"))
    }

    @Test func `more entries than there are, or fewer, are refused`() {
        for count in [0, 1, 3, 0xFFFF] {
            var zip = Self.sound
            zip.declaredCount = UInt16(count)
            #expect(Self.outcome(zip.bytes) == "archive-damaged", "\(count)")
        }
    }

    @Test func `what stands before or behind the archive is no part of it`() {
        for bytes in [Array("junk".utf8) + Self.sound.bytes, Self.sound.bytes + Array("junk".utf8)] {
            let outcome = Self.outcome(bytes)
            #expect(outcome == "archive-damaged" || outcome == "read")
        }
    }
}

/// What another program wrote is changed: each entry's two headers agree, and the times
/// are fixed.
@Suite struct ForeignArchiveTests {
    @Test(arguments: [UInt16(0), 0x800])
    func `the headers of what is kept agree`(flags: UInt16) throws {
        var zip = RawZip([RawZip.Entry("mimetype", "a/b"), .init("x/", ""), .init("b.xml", String(repeating: "b", count: 40_000)), .init("c.xml", "<c/>")])
        for index in zip.entries.indices { zip.entries[index].flags = flags }
        var changes = ArchiveChanges()
        changes.replaced["c.xml"] = Deflater().deflated(Array("<changed/>".utf8))
        let made = try Archive(zip.bytes).applying(changes)
        let headers = Self.headers(of: made)
        #expect(headers.map(\.name) == ["mimetype", "x/", "b.xml", "c.xml"])
        for header in headers {
            #expect(header.directory == header.local, "\(header.name)")
            #expect(header.directory[2...3] == [0, 0x21], "\(header.name)")
        }
    }

    /// For each entry: flags, method, time, day in the directory and in its own header.
    static func headers(of bytes: [UInt8]) -> [(name: String, directory: [Int], local: [Int])] {
        func number(_ at: Int, _ count: Int) -> Int { (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << ($1 * 8) } }
        func fields(_ at: Int) -> [Int] { (0..<4).map { number(at + $0 * 2, 2) } }
        let end = bytes.count - 22
        var at = number(end + 16, 4)
        return (0..<number(end + 10, 2)).map { _ in
            let length = number(at + 28, 2)
            let name = String(decoding: bytes[(at + 46)..<(at + 46 + length)], as: UTF8.self)
            defer { at += 46 + length + number(at + 30, 2) + number(at + 32, 2) }
            return (name, fields(at + 8), fields(number(at + 42, 4) + 6))
        }
    }
}

/// A zip archive, byte by byte, with whatever is asked for in its fields.
struct RawZip: Sendable {
    struct Entry: Sendable {
        var name: String
        var contents: [UInt8]
        var flags: UInt16 = 0
        var method: UInt16 = 0
        var crc: UInt32
        var declaredSize: UInt32
        var compressedSize: UInt32
        /// Of the local header; nil: where it stands.
        var offset: UInt32?

        init(_ name: String, _ text: String) {
            self.name = name
            contents = Array(text.utf8)
            crc = RawZip.crc(contents)
            declaredSize = UInt32(contents.count)
            compressedSize = declaredSize
        }
    }

    var entries: [Entry]
    var declaredCount: UInt16?

    init(_ entries: [Entry]) { self.entries = entries }

    var bytes: [UInt8] {
        var out: [UInt8] = []
        var offsets: [UInt32] = []
        for entry in entries {
            offsets.append(UInt32(out.count))
            out += Self.little(0x0403_4B50) + Self.common(entry) + Self.little(UInt16(entry.name.utf8.count))
            out += Self.little(UInt16(0)) + entry.name.utf8 + entry.contents
        }
        let start = out.count
        for (entry, offset) in zip(entries, offsets) {
            out += Self.little(0x0201_4B50) + Self.little(UInt16(20)) + Self.common(entry)
            out += Self.little(UInt16(entry.name.utf8.count))
            out += [UInt8](repeating: 0, count: 12) + Self.little(entry.offset ?? offset) + entry.name.utf8
        }
        let size = out.count - start
        let count = declaredCount ?? UInt16(entries.count)
        out += Self.little(0x0605_4B50) + [0, 0, 0, 0] + Self.little(count) + Self.little(count)
        out += Self.little(UInt32(size)) + Self.little(UInt32(start)) + [0, 0]
        return out
    }

    /// From "version needed" to the sizes: the same in both headers.
    private static func common(_ entry: Entry) -> [UInt8] {
        little(UInt16(20)) + little(entry.flags) + little(entry.method) + [0, 0, 0x21, 0]
            + little(entry.crc) + little(entry.compressedSize) + little(entry.declaredSize)
    }

    private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        (0..<(Number.bitWidth / 8)).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    private static func little(_ number: Int) -> [UInt8] { little(UInt32(number)) }

    static func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
