import Diagnostics
import Templating
import Testing

@testable import DataSources

@Suite struct SchemaTests {
    static let schema = #"""
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
         "required": ["trich_yeu", "ngay"], "additionalProperties": false,
         "properties": {
           "trich_yeu": {"type": "string", "minLength": 3, "maxLength": 20, "title": "Trích yếu", "examples": ["Kết quả"]},
           "ngay": {"type": ["string", "null"], "format": "date"},
           "so": {"type": ["integer", "null"], "minimum": 1},
           "ty_le": {"type": "number", "maximum": 1},
           "loai": {"enum": ["bao-cao", "cong-van"]},
           "ky_hieu": {"type": "string", "pattern": "^[A-ZĐ]+-[A-ZĐ]+$"},
           "noi_nhan": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 3},
           "ten": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
           "co_quan": {"$ref": "#/$defs/co_quan"},
           "so_lieu": {"type": "object", "additionalProperties": {"type": "number"}},
           "mo": {"type": "object", "properties": {"a": {"type": "string"}}},
           "du_thao": {"type": "boolean"}},
         "$defs": {"co_quan": {"type": "object", "required": ["ten"], "properties": {"ten": {"type": "string"}}, "additionalProperties": false}}}
        """#

    private func check(_ yaml: String) throws -> [Diagnostic] {
        let schema = try Schema.read(Array(Self.schema.utf8), file: "mau.schema.json")
        return try record("trich_yeu: Kết quả\nngay: 2024-07\n" + yaml).check(against: schema)
    }

    /// In YAML a text with a colon that is not quoted is a group of one field.
    @Test func `a text with a colon is shown with its quotes`() throws {
        let fault = try #require(try check("noi_nhan:\n  - Giá thuê: 36 triệu đồng").first)
        #expect(fault.id == "data-wrong-type")
        #expect(fault.arguments["quoted"] == "\"Giá thuê: 36 triệu đồng\"")
        #expect(try check("noi_nhan:\n  - {b: c}").first?.arguments["quoted"] == nil)
    }

    @Test(arguments: [
        "", "so: 12", "so: null", "ty_le: 0.985", "loai: bao-cao", "ky_hieu: BC-UBND",
        "noi_nhan: [a]", "noi_nhan: [a, b, 3]", "ten: A", "ten: [A, B]", "co_quan: {ten: A}",
        "so_lieu: {ho: 12, dan: 3.5}", "du_thao: true", "mo: {a: x}",
    ])
    func `what fits is not reported`(yaml: String) throws {
        #expect(try check(yaml).isEmpty)
    }

    @Test(arguments: [
        ("so: mười", "data-wrong-type", "so", 3), ("so: 1.5", "data-wrong-type", "so", 3),
        ("so: 0", "data-range", "so", 3), ("ty_le: 1.01", "data-range", "ty_le", 3),
        ("loai: bao-cáo", "data-not-allowed", "loai", 3),
        ("ky_hieu: bc ubnd", "data-pattern", "ky_hieu", 3),
        ("noi_nhan: a", "data-wrong-type", "noi_nhan", 3),
        ("noi_nhan: []", "data-range", "noi_nhan", 3),
        ("noi_nhan: [a, b, c, d]", "data-range", "noi_nhan", 3),
        ("noi_nhan:\n  - a\n  - {b: c}", "data-wrong-type", "noi_nhan[1]", 5),
        ("ten: {a: b}", "data-wrong-type", "ten", 3),
        ("ten: [A, [B]]", "data-wrong-type", "ten[1]", 3),
        ("co_quan: {}", "data-missing-field", "co_quan.ten", 3),
        ("co_quan:\n  ten: A\n  tenn: B", "data-unknown-field", "co_quan.tenn", 5),
        ("so_lieu: {ho: nhiều}", "data-wrong-type", "so_lieu.ho", 3),
        ("ngày_hop: x", "data-unknown-field", "ngày_hop", 3),
        ("du_thao: no", "data-wrong-type", "du_thao", 3),
    ])
    func `what does not fit is reported with its place`(
        yaml: String, id: String, field: String, line: Int
    ) throws {
        let found = try check(yaml)
        #expect(found.map(\.id.rawValue) == [id])
        #expect(found.first?.place.field == field)
        #expect(found.first?.place.line == line)
        #expect(found.first?.place.file == "so-lieu.yaml")
        for language in Language.allCases {
            for fault in found {
                #expect(!fault.message(language).contains("§"))
                #expect(!fault.message(language).contains("{"))
            }
        }
    }

    @Test(arguments: [
        ("31/2/2024", "date-not-real"), ("7/13/2024", "date-month-first"),
        ("hôm nay", "date-unreadable"),
    ])
    func `a date must be one of the calendar`(date: String, id: String) throws {
        let schema = try Schema.read(Array(Self.schema.utf8), file: "s")
        let found = try record("trich_yeu: Kết quả\nngay: \(date)\n").check(against: schema)
        #expect(found.map(\.id.rawValue) == [id])
        #expect(found.first?.place.line == 2 && found.first?.place.field == "ngay")
    }

    @Test func `all faults are reported, missing fields with the near name`() throws {
        let schema = try Schema.read(Array(Self.schema.utf8), file: "s")
        let found = try record("trich_yéu: Kết quả\nso: x\n").check(against: schema)
        #expect(
            found.map(\.id) == [
                "data-unknown-field", "data-wrong-type", "data-missing-field",
                "data-missing-field",
            ])
        #expect(found[0].arguments["near"] == "trich_yeu")
        #expect(found[2].arguments["near"] == "trich_yéu")
        #expect(found[2].arguments["title"] == "Trích yếu")
        #expect(found[2].message(.vi).contains("Trích yếu"))
    }

    @Test func `a field that an open schema does not name is a warning`() throws {
        let found = try check("mo: {b: 1}")
        #expect(found.map(\.id) == ["data-unknown-field"])
        #expect(found.first?.severity == .warning)
    }

    @Test(arguments: [
        ##"{"type": "text"}"##, ##"{"if": {}}"##, ##"{"$ref": "#/$defs/x"}"##,
        ##"{"$ref": "http://a/b"}"##, ##"{"properties": {"a": {"not": {}}}}"##,
        ##"{"$defs": {"x": {"$ref": "#/$defs/x"}}, "$ref": "#/$defs/x"}"##,
    ])
    func `a schema that promises more than is checked is refused`(json: String) {
        do {
            _ = try Schema.read(Array(json.utf8), file: "mau.schema.json")
            Issue.record("accepted")
        } catch {
            #expect(error.id == "schema-unreadable" && error.place.file == "mau.schema.json")
        }
    }
}
