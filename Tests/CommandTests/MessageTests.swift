import Foundation
import Testing

/// What is said, where, in which language.
@Suite struct MessageTests {
    private func failing(_ more: [String], _ environment: [String: String] = [:]) throws -> Program {
        let place = try Workplace()
        try place.write(Workplace.data.replacing("2024-07", with: "31/2/2024"), "a.yaml")
        return try Program.run(
            ["fill", "bao-cao", "--data", "a.yaml", "-o", "r.odt"] + more, in: place.folder,
            environment: environment)
    }

    @Test func `a fault of the data stands at its line`() throws {
        let run = try failing(["--lang", "vi"])
        #expect(run.messages.contains("a.yaml: dòng 3, \"ngay\""))
        #expect(run.messages.contains("Chưa ghi gì"))
    }

    @Test func `the language is the locale's, or what --lang says`() throws {
        #expect(try failing([]).messages.contains("line 3"))
        #expect(try failing([], ["LC_ALL": "vi_VN.UTF-8"]).messages.contains("dòng 3"))
        #expect(try failing(["--lang", "en"], ["LC_ALL": "vi_VN.UTF-8"]).messages.contains("line 3"))
        let help = try Program.run(["fill", "--help", "--lang", "vi"])
        #expect(help.status == 0)
        #expect(help.output.contains("CÁCH DÙNG"))
    }

    @Test func `as JSON each message is an object with the keys of the contract`() throws {
        let run = try failing(["--messages", "json"])
        let lines = run.messages.split(separator: "\n")
        #expect(!lines.isEmpty)
        for line in lines {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            let keys = Set(try #require(object).keys)
            #expect(keys.isSuperset(of: ["schemaVersion", "id", "severity", "file", "message"]))
            #expect(object?["line"] as? Int == 3)
        }
    }

    @Test func `quiet says nothing when all is well`() throws {
        let place = try Workplace()
        try place.write(Workplace.data, "a.yaml")
        let run = try place.run("fill", "bao-cao", "--data", "a.yaml", "-o", "r.odt", "--quiet")
        #expect(run.status == 0 && run.output.isEmpty && run.messages.isEmpty)
    }

    @Test func `data come from standard input and the document goes to standard output`() throws {
        let place = try Workplace()
        let run = try place.run(
            "fill", "bao-cao", "--data", "-", "-o", "-", "--to", "fodt", input: Workplace.data)
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.hasPrefix("<?xml"))
        #expect(run.output.contains("Một đoạn"))
    }

    @Test func `the day of the build is today`() throws {
        let place = try Workplace()
        try place.write(Workplace.data, "a.yaml")
        func preview(_ more: [String], _ environment: [String: String]) throws -> Program {
            try Program.run(
                ["preview", "bao-cao", "--data", "a.yaml", "--width", "0"] + more,
                in: place.folder, environment: environment)
        }
        #expect(try preview([], ["SOURCE_DATE_EPOCH": "1720137600"]).status == 0)
        #expect(try preview(["--date", "2024-07-05"], [:]).status == 0)
    }

    @Test func `preview of template and data equals preview of the filled file`() throws {
        let place = try Workplace()
        try place.write(Workplace.data, "a.yaml")
        try place.run("fill", "bao-cao", "--data", "a.yaml", "-o", "r.docx")
        for width in ["0", "40", "80"] {
            let made = try place.run("preview", "r.docx", "--width", width)
            let direct = try place.run("preview", "bao-cao", "--data", "a.yaml", "--width", width)
            #expect(made.output == direct.output)
            #expect(!made.output.contains("\u{1B}"))
        }
    }

    @Test func `the form of another house is used at run time`() throws {
        let place = try Workplace()
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        let templates = here.appending(path: "../../Templates").standardized
        let mine = place.folder.appending(path: "mẫu")
        try FileManager.default.copyItem(at: templates, to: mine)
        let kinds = mine.appending(path: "kinds.tsv")
        let rows = try String(contentsOf: kinds, encoding: .utf8)
        try Data((rows + "to-trinh-thu\tTỜ TRÌNH THỬ\tTTT\tthu\tnội bộ\n").utf8).write(to: kinds)
        let form = try String(
            contentsOf: mine.appending(path: "forms/1.04-co-ten-loai.md"), encoding: .utf8)
        try Data(form.utf8).write(to: mine.appending(path: "forms/thu.md"))
        try place.write(Workplace.data, "a.yaml")
        let run = try place.run(
            "preview", "to-trinh-thu", "--data", "a.yaml",
            environment: ["VANTHU_TEMPLATES": mine.path])
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.contains("TỜ TRÌNH THỬ"))
        #expect(run.output.contains("/TTT-UBND"))
    }
}
