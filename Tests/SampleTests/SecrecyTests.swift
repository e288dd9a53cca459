import DataSources
import Diagnostics
import Foundation
import Testing
import VanThu

/// Documents that bear a secrecy mark are refused.
@Suite struct SecrecyTests {
    private func flat(_ text: String) throws -> String {
        let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).fodt"
        let xml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="\(office)" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" \
            office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>\
            <text:p>\(text)</text:p><text:p>Nội dung {{ x }}</text:p>\
            </office:text></office:body></office:document>
            """
        try Data(xml.utf8).write(to: URL(filePath: path))
        return path
    }

    @Test(arguments: ["MẬT", "TỐI MẬT", "TUYỆT MẬT", " MẬT ", "MẬT".decomposedStringWithCanonicalMapping])
    func `a document or a template with a mark is refused`(mark: String) throws {
        let path = try flat(mark)
        defer { try? FileManager.default.removeItem(atPath: path) }
        for make in [{ _ = try Document(contentsOf: path) }, { _ = try Template(contentsOf: path) }] {
            let faults = #expect(throws: Faults.self) { try make() }
            #expect(faults?.items.map(\.id) == ["secret-document"])
            #expect(faults?.items.first?.message(.vi).contains("Nội dung") == false)
        }
    }

    @Test(arguments: ["Mật độ dân số", "BÍ MẬT KINH DOANH", "Bảo mật", "ĐẢM BẢO MẬT"])
    func `words that only contain the mark are not`(text: String) throws {
        let path = try flat(text)
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(throws: Never.self) {
            _ = try Document(contentsOf: path)
            let template = try Template(contentsOf: path)
            _ = try template.fill(try DataRecord(Array("x: \(text)".utf8), file: "a.yaml"))
        }
    }

    @Test(arguments: ["x: MẬT", "x: 1\ndo_mat: tối mật", "x: 1\ny: [{z: \"a\\n TUYỆT MẬT\"}]"])
    func `data with a mark are refused`(yaml: String) throws {
        let path = try flat("Công văn")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let template = try Template(contentsOf: path)
        let record = try DataRecord(Array(yaml.utf8), file: "a.yaml")
        let faults = #expect(throws: Faults.self) { _ = try template.fill(record) }
        #expect(faults?.items.map(\.id) == ["secret-document"])
    }
}
