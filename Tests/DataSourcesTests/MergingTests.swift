import Diagnostics
import Templating
import Testing

@testable import DataSources

@Suite struct MergingTests {
    @Test func `maps merge by key, lists and all else are replaced`() throws {
        var merged = try record(
            "co_quan:\n  ten: A\n  viet_tat: UBND\nnoi_nhan: [x, y]\nso: 1\n", file: "mot.yaml")
        merged.merge(try record("co_quan:\n  ten: B\nnoi_nhan: [z]\nso: null\n", file: "hai.yaml"))
        let whole = try record(
            "co_quan:\n  ten: B\n  viet_tat: UBND\nnoi_nhan: [z]\nso: null\n")
        for key in whole.root.keys { #expect(merged.root[key] == whole.root[key]) }
        #expect(merged.root.keys == whole.root.keys)
    }

    @Test func `a value keeps the place that it came from`() throws {
        var merged = try record("co_quan:\n  ten: A\n  viet_tat: UBND\nngay: 1\n", file: "mot.yaml")
        merged.merge(try record("so: 1\nco_quan:\n  ten: B\n", file: "hai.yaml"))
        func place(_ keys: [String]) -> DiagnosticPlace {
            merged.place(of: FieldPath(keys.map { .key($0) }))
        }
        #expect(place(["co_quan", "ten"]).file == "hai.yaml")
        #expect(place(["co_quan", "ten"]).line == 3)
        #expect(place(["co_quan", "viet_tat"]).file == "mot.yaml")
        #expect(place(["co_quan", "viet_tat"]).line == 3)
        // What is not there stands at the nearest field around it.
        #expect(place(["co_quan", "dia_chi"]).line == 2)
        #expect(place(["co_quan", "dia_chi"]).field == "co_quan.dia_chi")
        #expect(place(["khac"]).file == "hai.yaml" && place(["khac"]).line == nil)
    }

    @Test(arguments: [
        ("so=12", "so", "12"), ("co_quan.ten=Kim Bảng", "co_quan.ten", "Kim Bảng"),
        ("moi.a.b=x", "moi.a.b", "x"), ("noi_nhan[0]=Như trên", "noi_nhan[0]", "Như trên"),
        ("noi_nhan[2]=c", "noi_nhan[2]", "c"), ("ky[0].ho_ten=An", "ky[0].ho_ten", "An"),
        ("ma=00004", "ma", "00004"), ("a=x=y", "a", "x=y"), ("gio=14:30", "gio", "14:30"),
        ("ds:=[1, 2]", "ds[1]", "2"), ("a:={\"b\": 1.10}", "a.b", "1.10"), ("a=", "a", ""),
        ("a=khong: no", "a", "khong: no"),
    ])
    func `a setting makes what is missing on its way`(
        setting: String, path: String, printed: String
    ) throws {
        var data = try record("co_quan:\n  ten: A\nnoi_nhan: [a, b]\n")
        try data.set(setting)
        var value = Value.map(data.root)
        for step in try #require(FieldPath(path[...])).steps {
            switch (step, value) {
            case (.key(let key), .map(let map)): value = try #require(map[key])
            case (.index(let index), .list(let list)): value = list[index]
            default: Issue.record("no such path")
            }
        }
        #expect(value.printed == printed)
        let place = data.place(of: try #require(FieldPath(path[...])))
        #expect(place.file == "--set" && place.line == nil)
    }

    @Test func `a setting leaves the rest alone`() throws {
        var data = try record("co_quan:\n  ten: A\n  viet_tat: UBND\n")
        try data.set("co_quan.ten=B")
        guard case .map(let office)? = data.root["co_quan"] else { throw Faults(Diagnostic("data-wrong-type")) }
        #expect(office["viet_tat"] == .text("UBND") && office["ten"] == .text("B"))
    }

    @Test(arguments: [
        ("so", "set-syntax"), ("=1", "set-syntax"), ("a..b=1", "set-syntax"),
        ("[0]=1", "set-syntax"),
        ("a[x]=1", "set-syntax"), ("a[0=1", "set-syntax"), ("a[-1]=1", "set-syntax"),
        ("noi_nhan[5]=x", "set-index"), ("ten[0]=x", "set-no-list"), ("ten.a=x", "set-no-map"),
        ("noi_nhan.a=x", "set-no-map"), ("a:=[1", "json-syntax-end"), ("a:=x", "json-syntax"),
        ("a=x\u{7}", "data-forbidden-character"),
    ])
    func `a setting that fits nowhere is refused`(setting: String, id: String) throws {
        var data = try record("ten: A\nnoi_nhan: [a, b]\n")
        let found = faults { try data.set(setting) }
        #expect(found.map(\.id.rawValue) == [id])
    }
}

@Suite struct OfficeFileTests {
    private func find(
        _ choice: OfficeFile.Choice, _ data: [String], _ files: Set<String>
    ) -> String? {
        OfficeFile.find(
            choice, dataFiles: data, configuration: "/home/a/.config/vanthu",
            exists: { files.contains($0) })
    }

    @Test func `it stands beside the first data file, else in the configuration`() {
        let both: Set = ["d/co-quan.yaml", "/home/a/.config/vanthu/co-quan.yaml"]
        #expect(find(.automatic, ["d/bc.yaml", "e/x.yaml"], both) == "d/co-quan.yaml")
        #expect(find(.automatic, ["e/bc.yaml"], both) == "/home/a/.config/vanthu/co-quan.yaml")
        #expect(find(.automatic, ["bc.yaml"], ["co-quan.yaml"]) == "co-quan.yaml")
        #expect(find(.automatic, ["-"], both) == "/home/a/.config/vanthu/co-quan.yaml")
        #expect(find(.automatic, ["bc.yaml"], []) == nil)
    }

    @Test(arguments: [
        ("6-thang/bc.yaml", "co-quan.yaml"), ("a/b/bc.yaml", "a/co-quan.yaml"), ("bc.yaml", "../co-quan.yaml"),
        ("/bc.yaml", "/../co-quan.yaml"), ("../bc.yaml", "../../co-quan.yaml"), ("/a/bc.yaml", "/co-quan.yaml"),
    ])
    func `one for the folders of several documents stands above them`(data: String, office: String) {
        #expect(find(.automatic, [data], [office]) == office)
    }

    @Test func `it can be named, or left out, and is not read twice`() {
        #expect(find(.file("x.yaml"), ["bc.yaml"], []) == "x.yaml")
        #expect(find(.none, ["bc.yaml"], ["co-quan.yaml"]) == nil)
        #expect(find(.automatic, ["co-quan.yaml"], ["co-quan.yaml"]) == nil)
    }
}

/// Pictures that a program hands in as bytes.
@Suite struct PictureSettingTests {
    @Test func `bytes of a picture stand where a path says`() throws {
        var data = DataRecord()
        try data.set(picture: [1, 2, 3], at: try #require(FieldPath("nguoi.anh"[...])))
        guard case .map(let person)? = data.root["nguoi"], case .rich(.picture(let picture))? = person["anh"],
            case .bytes(let bytes) = picture.source
        else {
            Issue.record("no picture")
            return
        }
        #expect(bytes == [1, 2, 3])
    }
}
