import Foundation
import Testing

/// Templates in plain text.
@Suite struct PlainTextTests {
    private func place() throws -> Workplace {
        let place = try Workplace()
        try place.write("ten: An\nxa: [Vân Hồ, Lóng Luông]\n", "a.yaml")
        try place.write("Kính gửi {{ ten }}:\n{% for x in xa %}\n- {{ x }}\n{% endfor %}\n", "thu.txt")
        return place
    }

    @Test func `a text is filled into a text, or on standard output`() throws {
        let place = try place()
        let wanted = "Kính gửi An:\n- Vân Hồ\n- Lóng Luông\n"
        #expect(try place.run("fill", "thu.txt", "--data", "a.yaml", "-o", "-").output == wanted)
        let run = try place.run("fill", "thu.txt", "--data", "a.yaml", "-o", "ra.txt")
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(place.bytes("ra.txt") == Data(wanted.utf8))
        try place.write("# {{ ten }}\n", "thu.md")
        #expect(try place.run("fill", "thu.md", "--data", "a.yaml", "-o", "-").output == "# An\n")
        #expect(try place.run("preview", "thu.md", "--data", "a.yaml").output == "# An\n")
        #expect(try place.run("fields", "thu.txt", "--to", "csv-header").output.hasPrefix("ten"))
    }

    @Test func `a text does not become a document`() throws {
        let run = try place().run("fill", "thu.txt", "--data", "a.yaml", "-o", "ra.odt")
        #expect(run.status == 2)
        #expect(run.messages.contains("possible: .txt .md"))
    }

    @Test func `a fault stands at its line`() throws {
        let place = try place()
        try place.write("a {{ 'x\ny' }}\nb\n{{ tenn }}\n", "thu.txt")
        let run = try place.run("fill", "thu.txt", "--data", "a.yaml", "-o", "ra.txt")
        #expect(run.status == 3)
        #expect(run.messages.hasPrefix("thu.txt: line 4, "))
        #expect(run.messages.contains("closest name: \"ten\""))
        #expect(place.bytes("ra.txt") == nil)
        try place.write("\u{FEFF}{{ ten }}", "thu.txt")
        #expect(try place.run("fill", "thu.txt", "--data", "a.yaml", "-o", "-").output == "An")
        try Data([0x61, 0xE9]).write(to: place.folder.appending(path: "thu.txt"))
        #expect(try place.run("fill", "thu.txt", "--data", "a.yaml", "-o", "-").status == 3)
    }

    @Test func `included texts lie in the folder of the text that names them`() throws {
        let place = try place()
        try place.makeFolder("mau/phan")
        try place.write("{{ ten }} {% include 'phan/a.txt' %}", "mau/thu.txt")
        try place.write("a{% include 'b.txt' %}", "mau/phan/a.txt")
        try place.write("b", "mau/phan/b.txt")
        try place.write("ngoài", "ngoai.txt")
        #expect(try place.run("fill", "mau/thu.txt", "--data", "a.yaml", "-o", "-").output == "An ab")
        for name in ["../ngoai.txt", place.folder.path + "/ngoai.txt", "noi.txt"] {
            try? FileManager.default.createSymbolicLink(
                at: place.folder.appending(path: "mau/noi.txt"),
                withDestinationURL: place.folder.appending(path: "ngoai.txt"))
            try place.write("{% include '\(name)' %}", "mau/thu.txt")
            let run = try place.run("fill", "mau/thu.txt", "--data", "a.yaml", "-o", "-")
            #expect(run.status == 3 && !run.output.contains("ngoài"), "\(name)")
        }
    }

    @Test func `other folders are added by name`() throws {
        let place = try place()
        try place.makeFolder("mau")
        try place.makeFolder("chung")
        try place.write("{% include 'dau.txt' %}", "mau/thu.txt")
        try place.write("đầu", "chung/dau.txt")
        let arguments = ["fill", "mau/thu.txt", "--data", "a.yaml", "-o", "-"]
        #expect(try Program.run(arguments, in: place.folder).status == 3)
        let run = try Program.run(arguments + ["--include-dir", "chung"], in: place.folder)
        #expect(run.output == "đầu")
    }

    @Test func `a text with a secrecy mark is refused`() throws {
        let place = try place()
        try place.write("TỐI MẬT\n{{ ten }}\n", "thu.txt")
        let run = try place.run("fill", "thu.txt", "--data", "a.yaml", "-o", "-")
        #expect(run.status == 3 && run.output.isEmpty)
    }
}
