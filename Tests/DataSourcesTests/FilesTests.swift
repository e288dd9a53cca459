import Diagnostics
import Foundation
import Templating
import Testing

@testable import DataSources

@Suite struct FilesTests {
    /// A folder that goes when the test ends.
    final class Folder {
        let path = NSTemporaryDirectory() + "vanthu dữ liệu " + UUID().uuidString
        init() throws {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        }
        deinit { try? FileManager.default.removeItem(atPath: path) }
        func write(_ name: String, _ text: String) throws -> String {
            try text.write(toFile: path + "/" + name, atomically: false, encoding: .utf8)
            return path + "/" + name
        }
    }

    @Test func `files are read and merged, the office's first`() throws {
        let folder = try Folder()
        let office = try folder.write("co-quan.yaml", "co_quan: {viet_tat: UBND}\nso: 1\n")
        let data = try folder.write("bc.yaml", "so: 2\n")
        let more = try folder.write("thêm.json", "{\"a\": 1}")
        let record = try DataRecord(reading: [data, more], office: office)
        #expect(record.root["so"] == .number(Number(2)))
        #expect(record.root.keys == ["co_quan", "so", "a"])
    }

    @Test func `what cannot be read is named, all at once`() throws {
        let folder = try Folder()
        _ = try folder.write("so-lieu.yaml", "a: 1")
        let found = faults {
            _ = try DataRecord(reading: [
                folder.path + "/so-liêu.yaml", folder.path, folder.path + "/x.csv",
                try folder.write("sai.yaml", "a: b: c"),
            ])
        }
        #expect(found.map(\.id) == ["data-missing", "data-folder", "data-table", "yaml-colon"])
        #expect(found.first?.arguments["near"] == "so-lieu.yaml")
        #expect(found.allSatisfy { $0.place.file != nil })
    }

    @Test func `a file above the limit is not read`() throws {
        let folder = try Folder()
        var limits = DataLimits()
        limits.size = 4
        let path = try folder.write("a.yaml", "a: 12")
        let found = faults { _ = try DataRecord(reading: [path], limits: limits) }
        #expect(found.map(\.id) == ["data-too-large"])
    }

    @Test func `a device is no data file`() {
        let found = faults { _ = try DataRecord(reading: ["/dev/zero"]) }
        #expect(found.map(\.id) == ["data-unreadable"])
    }

    @Test func `standard input may be JSON or YAML`() throws {
        for text in ["a: 1\n", " {\"a\": 1}"] {
            let files = DataFiles(
                read: { _, _ throws(Diagnostic) in Array(text.utf8) }, exists: { _ in false })
            let record = try DataRecord(reading: ["-"], files: files)
            #expect(record.root["a"] == .number(Number(1)))
            #expect(record.place(of: FieldPath([.key("a")])).file == "stdin")
        }
    }
}
