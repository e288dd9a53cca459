import Diagnostics
import Templating
import Testing

@testable import DataSources

/// A record from text that stands for a file.
func record(_ text: String, file: String = "so-lieu.yaml") throws -> DataRecord {
    try DataRecord(Array(text.utf8), file: file)
}

/// The faults of something that must fail.
func faults(_ body: () throws -> Void) -> [Diagnostic] {
    do {
        try body()
        return []
    } catch let faults as Faults {
        return faults.items
    } catch { return [] }
}

@Suite struct RecordTests {
    @Test func `YAML and JSON give the same values in the same order`() throws {
        let yaml = try record(
            "so: 12\nty_le: 1.10\nten: Kim Bảng\nco: true\nkhong: no\nds: [1, a]\nrong:\n")
        let json = try record(
            #"{"so": 12, "ty_le": 1.10, "ten": "Kim B\u1ea3ng", "co": true, "khong": "no", "ds": [1, "a"], "rong": null}"#,
            file: "so-lieu.json")
        #expect(yaml.root.keys == ["so", "ty_le", "ten", "co", "khong", "ds", "rong"])
        #expect(yaml.root.keys == json.root.keys)
        for key in yaml.root.keys { #expect(yaml.root[key] == json.root[key]) }
        #expect(yaml.root["ty_le"]?.printed == "1.10")
    }

    @Test func `numbers keep their digits`() throws {
        let json = try record(
            #"{"a": 12345678901234567890, "b": 0.10, "c": -0.5, "d": 1e3}"#, file: "x.json")
        #expect(json.root["a"]?.printed == "12345678901234567890")
        #expect(json.root["b"]?.printed == "0.10")
        #expect(json.root["c"]?.printed == "-0.5")
        #expect(json.root["d"] == .number(Number(1000)))
    }

    @Test func `a number that no decimal holds is an error at its field`() {
        let found = faults {
            _ = try record(
                "{\"a\": {\"b\": [1, \(String(repeating: "9", count: 60))]}}", file: "x.json")
        }
        #expect(found.map(\.id) == ["data-number-too-long"])
        #expect(found.first?.place.field == "a.b[1]")
    }

    @Test func `keys and texts are composed, so that decomposed ones are the same`() throws {
        let decomposed = try record("\"tri\u{301}ch\": \"u\u{31B}\u{300}\"\n")
        let key = try #require(decomposed.root.keys.first)
        #expect(Array(key.utf8) == Array("tr\u{ED}ch".utf8))
        #expect(Array((decomposed.root[key]?.printed ?? "").utf8) == Array("\u{1EEB}".utf8))
        let twice = faults { _ = try record("\"\u{ED}\": 1\n\"i\u{301}\": 2\n") }
        #expect(twice.map(\.id) == ["data-duplicate-key"])
    }

    @Test func `all faults of a file come at once, each with line and field`() {
        let found = faults {
            _ = try record(
                #"""
                {"a": 1,
                 "a": 2,
                 "b": {"c": "x\u0007y"},
                 "d": ["\ud800"]}
                """#, file: "so-lieu.json")
        }
        #expect(
            found.map(\.id) == ["data-duplicate-key", "data-forbidden-character", "data-surrogate"])
        #expect(found.map(\.place.line) == [2, 3, 4])
        #expect(found.map(\.place.field) == ["a", "b.c", "d[0]"])
        #expect(found.allSatisfy { $0.place.file == "so-lieu.json" })
        #expect(found[1].arguments["code"] == "U+0007")
    }

    @Test(arguments: [
        ("", "data-empty"), ("# chỉ có chú thích\n", "data-empty"), ("- a\n- b\n", "data-root"),
        ("chỉ có chữ", "data-root"), ("12", "data-root"),
    ])
    func `a file without fields is refused`(text: String, id: String) {
        #expect(faults { _ = try record(text) }.map(\.id.rawValue) == [id])
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x61, 0x00], "data-encoding", nil),
            ([0xFE, 0xFF, 0x00, 0x61], "data-encoding", nil),
            ([0x61, 0x00, 0x3A, 0x00], "data-encoding", nil),
            ([0x61, 0x3A, 0x20, 0x31, 0x0A, 0x62, 0x00], "data-nul", 2),
            ([0x61, 0x3A, 0x20, 0x31, 0x0A, 0x62, 0x3A, 0xE1, 0xBA], "data-utf8", 2),
            ([0x61, 0x3A, 0x20, 0xC0, 0x80], "data-utf8", 1),
            ([0x50, 0x4B, 0x03, 0x04, 0x00], "data-binary", nil),
        ] as [([UInt8], String, Int?)])
    func `bytes that are no text in UTF-8 are refused`(bytes: [UInt8], id: String, line: Int?) {
        let found = faults { _ = try DataRecord(bytes, file: "x.yaml") }
        #expect(found.map(\.id.rawValue) == [id])
        #expect(found.first?.place.line == line)
    }

    @Test(arguments: ["a: 1\n", "{\"a\": 1}"])
    func `a byte order mark is passed over`(text: String) throws {
        let record = try DataRecord([0xEF, 0xBB, 0xBF] + Array(text.utf8), file: "-")
        #expect(record.root["a"] == .number(Number(1)))
    }

    @Test func `a source has a size limit, met from below and exceeded by one`() throws {
        var limits = DataLimits()
        limits.size = 5
        _ = try DataRecord(Array("a: 12".utf8), file: "x.yaml", limits: limits)
        let found = faults {
            _ = try DataRecord(Array("a: 123".utf8), file: "x.yaml", limits: limits)
        }
        #expect(found.map(\.id) == ["data-too-large"])
    }

    @Test(arguments: [
        ("a.csv", "data-table"), ("a.XLSX", "data-table"), ("a.ods", "data-table"),
        ("a.sqlite", "data-table"), ("a.jsonl", "data-table"), ("a.toml", "data-format"),
        ("thu.muc/a.docx", "data-format"),
    ])
    func `tables and other files are named as what they are`(file: String, id: String) {
        let found = faults { _ = try record("a: 1", file: file) }
        #expect(found.map(\.id.rawValue) == [id])
    }

    @Test func `a YAML number that is a code stays text`() throws {
        let record = try record("ma: 00004\nso_dinh_danh: 035090001234567890123\n")
        #expect(record.root["ma"] == .text("00004"))
        #expect(record.root["so_dinh_danh"] == .text("035090001234567890123"))
    }

    @Test func `a tag that does not fit its value is an error at its field`() {
        let found = faults { _ = try record("a: 1\nb:\n  - !!int nhiều\n") }
        #expect(found.map(\.id) == ["yaml-tag"])
        #expect(found.first?.place.field == "b[0]" && found.first?.place.line == 3)
    }

    @Test func `data that look like marks are text`() throws {
        let record = try record("a: \"{{ x }} {% for %}\"\n")
        #expect(record.root["a"] == .text("{{ x }} {% for %}"))
    }

    @Test(
        arguments: [
            ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "tcvn3"),
            ("ñy ban nh©n d©n huyÖn", "tcvn3"),
            ("Coäng hoøa xaõ hoäi", "vni"), ("ñöôøng phoá", "vni"),
        ] as [(String, String)])
    func `text of the old fonts is a warning at its field`(text: String, filter: String) throws {
        let record = try record("a: 1\nten: \"\(text)\"\n")
        #expect(record.warnings.map(\.id) == ["data-legacy-text"])
        #expect(record.warnings.first?.arguments["filter"] == filter)
        #expect(record.warnings.first?.place.line == 2)
    }

    @Test(arguments: [
        ("1.500", ["1,5", "1500"]), ("12.345", ["12,345", "12345"]), ("-1.000", ["-1", "-1000"]),
    ] as [(String, [String])])
    func `thousands as offices write them are a warning`(typed: String, meanings: [String]) throws {
        let warning = try #require(try record("a: 1\ntien: \(typed)\n").warnings.first)
        #expect(warning.id == "number-grouped" && warning.place.line == 2)
        #expect([warning.arguments["first"], warning.arguments["second"]] == meanings)
    }

    @Test(arguments: ["0.125", "1.5", "12.50", "1.2345", "\"1.500\"", "1500", "v1.500"])
    func `other figures are not`(typed: String) throws {
        #expect(try record("tien: \(typed)\n").warnings.isEmpty)
    }

    /// Good YAML, and not what was meant.
    @Test func `a comma between braces and an entry that is indented deeper lose nothing`() throws {
        let cut = faults { _ = try record("bang:\n  - {STT: 1, Địa chỉ: Bản 1, xã Vân Hồ, Số hộ: 3}\n") }
        #expect(cut.map(\.id) == ["yaml-comma"])
        #expect(cut.first?.place.field == "bang[0].Địa chỉ" && cut.first?.arguments["found"] == "Bản 1, xã Vân Hồ")
        #expect(try record("bang:\n  - {a: một, b: , c: \"\"}\n").warnings.isEmpty)
        let joined = faults { _ = try record("can_cu:\n  - Căn cứ A;\n   - Căn cứ B\n") }
        #expect(joined.map(\.id) == ["yaml-indent"] && joined.first?.place.line == 3)
        #expect(try record("a: một\n  hai - ba\n").root["a"]?.printed == "một hai - ba")
    }

    @Test(.timeLimit(.minutes(1))) func `many cut texts in one line cost time in proportion`() throws {
        let pairs = (0..<30_000).map { "a\($0): một, b\($0)" }.joined(separator: ", ")
        #expect(faults { _ = try record("bang: {\(pairs)}\n") }.first?.id == "yaml-comma")
    }

    @Test func `a decimal comma between braces is an error of its field`() throws {
        let found = faults { _ = try record("bang:\n  - {Thực hiện: 12.345,5, Tỷ lệ: 102,9%, Ghi chú: }\n") }
            .filter { $0.severity == .error }
        #expect(found.map(\.id) == ["yaml-decimal-comma", "yaml-decimal-comma"])
        #expect(found.first?.place.field == "bang[0].Thực hiện")
        #expect(found.first?.arguments["found"] == "12.345,5")
        #expect(try record("a: {x: 1, 5: 2}\nb: [1,5]\nc: {y: , 5: }\n").warnings.isEmpty)
    }

    @Test(arguments: [
        "Cộng hòa xã hội chủ nghĩa Việt Nam", "Toà án", "Straße, Müller, naïve café, déjà vu",
        "20°C ± 5 µm", "Huyện Kim Bảng § 5", "São Paulo, Åland", "x²y³",
    ])
    func `other text is not suspected`(text: String) throws {
        #expect(try record("a: \"\(text)\"").warnings.isEmpty)
    }
}
