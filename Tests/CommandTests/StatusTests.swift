import Foundation
import Testing

/// Each exit status, by causing it.
@Suite struct StatusTests {
    @Test func `new, then the command that it prints, gives 0 without editing`() throws {
        let place = try Workplace()
        let made = try place.run("new", "bao-cao", "6-thang", "--lang", "vi")
        #expect(made.status == 0)
        let line = try #require(made.output.split(separator: "\n").last)
        #expect(line.contains("vanthu fill 6-thang/mau.odt --data 6-thang/du-lieu.yaml"))
        let words = line.split(separator: " ").dropFirst().map(String.init)
        let filled = try Program.run(words + ["--lang", "vi"], in: place.folder)
        #expect(filled.status == 0, "\(filled.messages)")
        #expect(filled.messages.contains("Bản dự thảo"))
        #expect(place.bytes("6-thang/bao-cao.odt") != nil)
    }

    @Test(arguments: [("so=3", "Bản dự thảo: số", false), ("ngay=5/7/2024", "Bản dự thảo: số để trống", true), ("so=12", "Ngày còn để trống", true)])
    func `what is left to the clerk is named`(setting: String, words: String, isSaid: Bool) throws {
        let place = try Workplace()
        try place.write(Workplace.data, "a.yaml")
        let run = try place.run(
            "fill", "bao-cao", "--data", "a.yaml", "--set", "ngay=2024-07", "--set", setting, "-o", "r.odt", "--lang", "vi")
        #expect(run.messages.contains(words) == isSaid, "\(run.messages)")
    }

    @Test func `a copied template checks its data as the kind does`() throws {
        let place = try Workplace()
        #expect(try place.run("templates", "copy", "bao-cao", "m").status == 0)
        #expect(try place.run("templates", "copy", "bao-cao", "m", "--to", "docx").status == 0)
        try place.write(Workplace.data, "a.yaml")
        for (setting, words) in [
            ("noi_nhan=Các phòng", "data-wrong-type"), ("do_khan=gấp", "data-not-allowed"), ("nơi_nhan:=[]", "data-unknown-field"),
        ] {
            let run = try place.run("fill", "m/bao-cao.docx", "--data", "a.yaml", "--set", setting, "-o", "r.docx")
            #expect(run.messages.contains(words), "\(run.messages)")
        }
    }

    @Test func `what data lack is told once, in the order of their lines`() throws {
        let place = try Workplace()
        try place.write(Workplace.data.replacing("ho_ten:", with: "ho:"), "a.yaml")
        let run = try place.run("fill", "bao-cao", "--data", "a.yaml", "--set", "dia_danh:=null", "-o", "r.odt", "--lang", "vi")
        #expect(run.status == 3 && run.messages.contains("2 lỗi"), "\(run.messages)")
        #expect(!run.messages.contains("nguoi.ho_ten") && run.messages.contains("thêm dòng: ho_ten: …"))
        #expect(run.messages.contains("dòng đã có sẵn: dia_danh:"))
    }

    @Test func `a misspelt entry of an own template is named`() throws {
        let place = try Workplace()
        try place.write("{{ ten }}{% if ghi_chu %} ({{ ghi_chu }}){% endif %}", "m.txt")
        try place.write("ten: An\nghi chú: x\nkhac: 1\n", "a.yaml")
        let run = try place.run("fill", "m.txt", "--data", "a.yaml", "-o", "-")
        #expect(run.status == 0 && run.output == "An")
        #expect(run.messages.contains("data-unused-field") && !run.messages.contains("khac"))
    }

    @Test(arguments: [
        ["fil"], ["fill"], ["fill", "bao-coa", "--data", "a.yaml", "-o", "a.odt"],
        ["fill", "bao-cao", "--dat", "a.yaml", "-o", "a.odt"],
        ["fill", "bao-cao", "--data", "a.yaml", "-o", "a.xyz"],
        ["fill", "bao-cao", "--data", "a.yaml", "--set", "=", "-o", "a.odt"],
        ["fill", "bao-cao", "--data", "a.yaml", "--date", "hôm nay", "-o", "a.odt"],
        ["preview", "a.odt", "--width", "-1"], ["explain", "no-such-id"],
        ["templates", "show", "bao-coa"],
    ])
    func `a wrong command line gives 2 and writes nothing`(arguments: [String]) throws {
        let place = try Workplace()
        try place.write(Workplace.data, "a.yaml")
        let run = try Program.run(arguments, in: place.folder)
        #expect(run.status == 2, "\(run.messages)")
        #expect(run.output.isEmpty)
        #expect(!run.messages.isEmpty)
        #expect(place.names == ["a.yaml"])
    }

    @Test(arguments: [
        (["fil"], "\"fill\""), (["templates", "shwo"], "\"show\""),
        (["preview", "a.odt", "--widht", "3"], "'--width'"), (["templates", "show", "bao-coa"], "\"bao-cao\""),
        (["explain", "undefined-feild"], "\"undefined-field\""),
        (["fill", "bao-cao", "-o", "r.odt", "--missing", "blnk"], "'blank'"),
        (["fill", "bao-cao", "-o", "r.odt", "--lang", "fr"], "'vi'"),
    ])
    func `a misspelt word gets the near one named`(arguments: [String], near: String) throws {
        let run = try Program.run(arguments)
        #expect(run.messages.contains(near))
    }

    @Test func `a misspelt file gets the near one named`() throws {
        let place = try Workplace()
        try place.makeFolder("mau")
        try place.write("x", "mau/bao-cao.txt")
        let run = try place.run("fill", "mau/bao-coa.txt", "-o", "-")
        #expect(run.messages.contains("\"mau/bao-cao.txt\""))
    }

    @Test(arguments: [
        ["fill", "bao-cao", "--data", "none.yaml", "-o", "r.odt"],
        ["fill", "bao-cao", "--data", ".", "-o", "r.odt"],
        ["fill", "bao-cao", "--data", "bad.yaml", "-o", "r.odt"],
        ["fill", "bao-cao", "--data", "a.yaml", "--set", "ngay=31/2/2024", "-o", "r.odt"],
        ["fill", "bao-cao", "--data", "a.yaml", "--set", "co_quan=1", "-o", "r.odt"],
        ["fill", "bao-cao", "--data", "a.yaml", "--set", "do_mat=MẬT", "-o", "r.odt"],
        ["fill", "./none.odt", "--data", "a.yaml", "-o", "r.odt"],
        ["fill", "./a.yaml", "--data", "a.yaml", "-o", "r.odt"],
        ["preview", "a.yaml"], ["preview", "./none.docx"],
    ])
    func `input that cannot be used gives 3 and writes nothing`(arguments: [String]) throws {
        let place = try Workplace()
        try place.write(Workplace.data, "a.yaml")
        try place.write("a: [\n", "bad.yaml")
        let run = try Program.run(arguments, in: place.folder)
        #expect(run.status == 3, "\(run.messages)")
        #expect(run.output.isEmpty)
        #expect(place.names == ["a.yaml", "bad.yaml"])
    }

    @Test(arguments: ["no-folder/r.odt", "folder"])
    func `output that cannot be written gives 4`(output: String) throws {
        let place = try Workplace()
        try place.write(Workplace.data, "a.yaml")
        try FileManager.default.createDirectory(
            at: place.folder.appending(path: "folder"), withIntermediateDirectories: true)
        let name = output == "folder" ? "folder" : output
        let target = name.hasSuffix(".odt") ? name : name + ".odt"
        if name == "folder" {
            try FileManager.default.moveItem(
                at: place.folder.appending(path: "folder"), to: place.folder.appending(path: target))
        }
        let run = try place.run("fill", "bao-cao", "--data", "a.yaml", "-o", target)
        #expect(run.status == 4, "\(run.messages)")
    }

    @Test func `a PDF without an office program gives 5`() throws {
        let place = try Workplace()
        try place.write(Workplace.data, "a.yaml")
        let run = try place.run(
            "fill", "bao-cao", "--data", "a.yaml", "-o", "r.pdf", environment: ["PATH": "/nonexistent"])
        #expect(run.status == 5)
        #expect(place.names == ["a.yaml"])
    }
}
