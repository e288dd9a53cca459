import AdministrativeDocuments
import DataSources
import Diagnostics
import Foundation
import Templating
import Testing
import VanThu

/// What was filled, read back: the same data, the same document.
@Suite struct ExtractionTests {
    /// Forms with entries of their own (giấy mời, biên bản, hợp đồng …) are not read yet.
    static let kinds = BuiltInKinds.all.filter { kind in
        ["1.01", "1.02", "1.04", "1.05"].contains { kind.form.hasPrefix($0) }
    }.map(\.slug)

    private func written(_ document: Document, _ format: String) throws -> String {
        let place = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).\(format)").path
        try document.write(to: place)
        return place
    }

    @Test(arguments: kinds, ["odt", "docx"])
    func `a document filled with its own data is the same`(kind: String, format: String) throws {
        let template = try Template(kind: kind, for: "a.\(format)")
        let first = try template.fill(try DataRecord(try #require(template.sampleText), file: "a.yaml"))
        let place = try written(first, format)
        defer { try? FileManager.default.removeItem(atPath: place) }
        let extraction = try Extraction(contentsOf: place)
        #expect(extraction.kind == kind)
        let again = try template.fill(try DataRecord(Array(extraction.data.yaml.utf8), file: "b.yaml"))
        #expect(try again.preview(width: 100) == first.preview(width: 100))
    }

    @Test(arguments: ["odt", "docx"])
    func `the reference report gives its data back`(format: String) throws {
        let template = try Template(kind: "bao-cao", for: "a.\(format)")
        let made = try template.fill(try DataRecord(reading: [Repository.root + "/Samples/kim-bang/bao-cao.yaml"], office: nil))
        let place = try written(made, format)
        defer { try? FileManager.default.removeItem(atPath: place) }
        let data = try Extraction(contentsOf: place).data
        #expect(data["loai"] == .text("bao-cao") && data["so"] == .null && data["ngay"] == .text("2024-07"))
        #expect(data["ky_hieu"] == .text("BC-UBND") && data["dia_danh"] == .text("Kim Bảng"))
        #expect(data["co_quan"]["ten"] == .list([.text("ỦY BAN NHÂN DÂN"), .text("HUYỆN KIM BẢNG")]))
        #expect(data["nguoi_ky"]["quyen_han"] == .list([.text("KT. CHỦ TỊCH")]) && data["nguoi_ky"]["ho_ten"] == .text("Phạm Hoàng Tùng"))
        #expect(data["noi_nhan"] == .list(["Sở Thông tin và Truyền thông tỉnh", "Lãnh đạo UBND huyện", "Phòng VH&TT"].map { .text($0) }))
    }

    @Test func `values that mean something else in YAML are quoted`() throws {
        let texts = ["no", "a: b", "- x", "#1", "x #y", "'q'", "dòng\nhai\n\nba", "12", " trước", "a:"]
        let value = ExtractedValue.map([("a", .list(texts.map { .text($0) })), ("b", .map([("c", .text("x\ty"))]))])
        let record = try DataRecord(Array(value.yaml.utf8), file: "x.yaml")
        let json = try DataRecord(Array(value.json.utf8), file: "x.json")
        #expect(record.root.keys == json.root.keys)
        for key in json.root.keys { #expect(record.root[key] == json.root[key]) }
    }
}
