import Foundation
import Testing

/// `vanthu fields`: what a template needs, in each form.
@Suite struct FieldCommandTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    /// Every template of the repository that stands for itself.
    static let templates: [String] = {
        let corpus = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Tests/Corpus").path)) ?? []
        return corpus.filter { !$0.hasSuffix(".md") }.sorted().map { "Tests/Corpus/" + $0 }
            + ["docs/pictures/mau-giay-moi.fodt"]
    }()

    @Test(arguments: templates + ["bao-cao", "cong-van"], ["sample-yaml", "sample-json"])
    func `a sample fills the template that it was made for`(template: String, form: String) throws {
        let place = try Workplace()
        let path = template.contains("/") ? Self.root.appending(path: template).path : template
        let sample = try place.run("fields", path, "--to", form)
        #expect(sample.status == 0)
        let data = form == "sample-json" ? "a.json" : "a.yaml"
        try place.write(sample.output, data)
        guard template.contains("/") || form == "sample-yaml" else { return }
        let output = "r." + (template.split(separator: ".").last.map(String.init) ?? "")
        let run = try place.run("fill", path, "--data", data, "-o", template.contains("/") ? output : "r.odt")
        #expect(run.status == 0, "\(run.messages)")
    }

    private static let text = """
        {{ ten }} {{ ngay | ngay }} {{ co_quan.dia_danh }}{% if khan %}KHẨN{% endif %}{% for x in phu_luc %}
        {{ x.so | so }}{{ x['tên, chức'] }}{% endfor %}{% for n in noi_nhan %}{{ n }}{% endfor %}{{ loai == 'mật thư' }}
        """

    private func output(_ form: String, _ text: String = text, _ language: String = "en") throws -> String {
        let place = try Workplace()
        try place.write(text, "mau.txt")
        let run = try place.run("fields", "mau.txt", "--to", form, "--lang", language)
        #expect(run.status == 0, "\(run.messages)")
        return run.output
    }

    @Test func `the table says the shapes in words`() throws {
        let lines = try output("table").split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(
            lines.dropFirst() == [
                "ten text yes", "ngay date yes", "co_quan group yes", "co_quan.dia_danh text yes", "khan true or false optional",
                "phu_luc list of records yes", "phu_luc[].so number yes", "phu_luc[].tên, chức text yes",
                "noi_nhan list of texts yes", "loai text yes",
            ])
        #expect(try output("table", Self.text, "vi").contains("danh sách nhóm"))
    }

    @Test func `samples say what may be left out`() throws {
        let yaml = try output("sample-yaml")
        #expect(yaml.contains("khan: true   # optional\n") && yaml.contains("loai: mật thư\n"))
        #expect(yaml.contains("phu_luc:\n  - so: 1\n    \"tên, chức\": …\n"))
        let json = try JSONSerialization.jsonObject(with: Data(try output("sample-json").utf8)) as? [String: Any]
        #expect((json?["phu_luc"] as? [[String: Any]])?.first?["so"] as? Int == 1)
        #expect(json?["noi_nhan"] as? [String] == ["…"])
    }

    @Test func `the schema asks for what is needed`() throws {
        let schema = try JSONSerialization.jsonObject(with: Data(try output("json-schema").utf8)) as? [String: Any]
        #expect(schema?["required"] as? [String] == ["ten", "ngay", "co_quan", "phu_luc", "noi_nhan", "loai"])
        let properties = try #require(schema?["properties"] as? [String: [String: Any]])
        #expect(properties["khan"]?["type"] as? [String] == ["boolean", "null"])
        let record = properties["phu_luc"]?["items"] as? [String: Any]
        #expect(record?["required"] as? [String] == ["so", "tên, chức"])
    }

    @Test func `the heading of a table has a column for each value that is no list`() throws {
        #expect(try output("csv-header") == "ten,ngay,co_quan.dia_danh,khan,loai\r\n")
        #expect(try output("csv-header", "{{ a['b, \"c\"'] }}") == "\"a.b, \"\"c\"\"\"\r\n")
    }
}
