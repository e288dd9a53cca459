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

    @Test func `of very many faults a person is told the first and their number`() throws {
        let place = try Workplace()
        try place.write((0..<250).map { "{{ x\($0) }}\n" }.joined(), "m.txt")
        try place.write("{}", "d.json")
        let arguments = ["fill", "m.txt", "--data", "d.json", "-o", "-", "--lang", "en"]
        let run = try Program.run(arguments, in: place.folder)
        #expect(run.status == 3)
        #expect(run.messages.split(separator: "\n").count { $0.contains("[error undefined-field]") } == 200)
        #expect(run.messages.contains("… and 50 more;"))
        let all = try Program.run(arguments + ["--messages", "json"], in: place.folder)
        #expect(all.messages.split(separator: "\n").count { $0.contains("undefined-field") } >= 250)
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

    /// Values may be personal: they are shown only when asked for.
    @Test func `verbose shows the line of the data that is meant`() throws {
        let place = try Workplace()
        try place.write("{{ ngay | ngay }}", "m.txt")
        try place.write("{\"type\": \"object\", \"properties\": {\"ngay\": {\"format\": \"date\", \"type\": \"string\"}}}", "m.schema.json")
        try place.write("# so\nngay: 31/02/2024\n", "d.yaml")
        let quiet = try place.run("fill", "m.txt", "--data", "d.yaml", "-o", "ra.txt")
        #expect(quiet.status == 3)
        #expect(!quiet.messages.contains("31/02/2024"))
        let verbose = try place.run("fill", "m.txt", "--data", "d.yaml", "-o", "ra.txt", "--verbose")
        #expect(verbose.messages.contains("  │ ngay: 31/02/2024"))
    }

    @Test func `verbose ends with the engine's counters`() throws {
        let place = try Workplace()
        try place.write("{% for a in [1, 2] %}{% for b in [3] %}{{ a }}{{ b }}{% endfor %}{% endfor %}", "m.txt")
        let run = try place.run("fill", "m.txt", "-o", "-", "--verbose")
        let last = try #require(run.messages.split(separator: "\n").last)
        #expect(last.contains(/^steps=\d+ scanned=\d+ written=\d+ depth=2$/))
        let lines = try place.run("fill", "m.txt", "-o", "-", "--verbose", "--messages", "json").messages
        let object = try JSONSerialization.jsonObject(with: Data(lines.utf8)) as? [String: Any]
        #expect(object?["id"] as? String == "counters" && object?["depth"] as? Int == 2)
        #expect(Set(try #require(object).keys) == ["id", "steps", "scanned", "written", "depth"])
    }

    @Test func `JSON has the contract's keys and no others, for the command line too`() throws {
        let keys: Set<String> = [
            "schemaVersion", "id", "severity", "file", "part", "heading", "paragraph", "table", "row",
            "column", "line", "sheet", "cell", "field", "text", "message", "hint", "places",
        ]
        let place = try Workplace()
        try place.write("x: [1, 2]\n", "a.yaml")
        try place.write("{% for a in x %}{{ a.b }}{{ c }}{{ c }}{% endfor %}", "m.txt")
        for arguments in [
            ["fill", "m.txt", "--data", "a.yaml", "-o", "-"], ["fill", "m.txt", "--foo", "-o", "-"],
            ["fil"], ["fill", "m.txt", "-o", "a.docx"],
        ] {
            let run = try Program.run(arguments + ["--messages", "json"], in: place.folder)
            #expect(run.status != 0 && !run.messages.isEmpty)
            for line in run.messages.split(separator: "\n") {
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                #expect(Set(try #require(object).keys).subtracting(keys) == [])
            }
        }
    }

    @Test func `colours are for terminals, or where they are asked for`() throws {
        #expect(try failing([]).messages.contains("\u{1B}") == false)
        #expect(try failing(["--color", "always"]).messages.contains("\u{1B}[31m"))
        let place = try Workplace()
        let command = "TERM=xterm script -qec '\"$VANTHU\" fill x.txt -o - --data none' /dev/null"
        #expect(try place.shell(command).output.contains("\u{1B}[31m"))
        #expect(try place.shell("NO_COLOR=1 " + command).output.contains("\u{1B}") == false)
        #expect(try place.shell(command.replacing("none", with: "none --color never")).output.contains("\u{1B}") == false)
    }

    @Test(arguments: ["vi", "en"])
    func `an explanation stands without the arguments of an error`(language: String) throws {
        let all = try Program.run(["explain", "--lang", language]).output
        let one = try Program.run(["explain", "undefined-field", "--lang", language]).output
        #expect(one.contains(language == "vi" ? "dữ liệu không có \"…\"\n" : "no data for \"…\"\n"))
        for text in [all, one] {
            #expect(!text.contains("[[") && !text.contains(/[^{]\{[a-z_]+\}/))
        }
    }

    @Test func `each ending names the next command`() throws {
        let place = try Workplace()
        try place.write(Workplace.data, "a.yaml")
        for arguments in [
            ["fill", "bao-cao", "--data", "a.yaml", "-o", "r.odt"], ["preview", "r.odt"],
            ["preview", "bao-cao", "--data", "a.yaml"], ["fields", "bao-cao"], ["templates", "list"],
            ["templates", "copy", "cong-van", "mau"], ["fill", "bao-cao", "-o", "r.odt"], ["fil"], ["explain"],
            ["fill", "bao-cao", "--foo"],
        ] {
            let run = try Program.run(arguments, in: place.folder)
            #expect(run.messages.split(separator: "\n").last?.contains("vanthu ") == true, "\(arguments)")
        }
    }

    @Test func `the next command after a preview runs as it stands`() throws {
        let place = try Workplace()
        try place.write(Workplace.data, "a b.yaml")
        let run = try place.run("preview", "bao-cao", "--data", "a b.yaml")
        let next = try #require(run.messages.firstRange(of: "vanthu "))
        let command = run.messages[next.upperBound...].trimmingCharacters(in: .newlines)
        #expect(try place.shell("\"$VANTHU\" " + command).status == 0)
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
