import Foundation
import OfficeDocuments
import Testing

/// The output's format, by the end of its name.
@Suite struct FormatTests {
    private func place() throws -> Workplace {
        let place = try Workplace()
        try place.write(Workplace.data, "a.yaml")
        try place.write(Samples.flat("{{ dia_danh }}"), "m.fodt")
        return place
    }

    private func format(_ place: Workplace, _ name: String) throws -> DocumentFormat {
        try OfficeDocument(bytes: [UInt8](try #require(place.bytes(name)))).format
    }

    @Test func `case 136: ODF turns into ODF, a Word template into a document`() throws {
        let place = try place()
        for name in ["r.odt", "r.ott", "r.fodt"] {
            #expect(try place.run("fill", "m.fodt", "--data", "a.yaml", "-o", name).status == 0)
            #expect(try format(place, name).rawValue == String(name.dropFirst(2)))
        }
        try place.run("fill", "m.fodt", "--data", "a.yaml", "-o", "t.odt")
        #expect(try place.run("fill", "t.odt", "-o", "t.fodt").status == 0)
        #expect(try format(place, "t.fodt") == .fodt)
        let parts = Samples.signedDOCX("{{ dia_danh }}").filter { !$0.name.hasPrefix("_xml") }
            .map { (name: $0.name, bytes: Array(String(decoding: $0.bytes, as: UTF8.self).replacing("wordprocessingml.document.main", with: "wordprocessingml.template.main").utf8)) }
        try Samples.package(parts).write(to: place.folder.appending(path: "m.dotx"))
        #expect(try OfficeDocument(files: parts).format == .dotx)
        #expect(try place.run("fill", "m.dotx", "--data", "a.yaml", "-o", "r.docx").status == 0)
        #expect(try format(place, "r.docx") == .docx)
    }

    @Test(arguments: [("m.fodt", "r.docx", ".odt .ott .fodt .txt .html .pdf"), ("bao-cao", "r.rtf", ".odt .ott .fodt .docx .txt .html .pdf"), ("bao-cao", "r", ".docx")])
    func `what is not possible is refused before any work, naming what is`(
        template: String, output: String, possible: String
    ) throws {
        let place = try place()
        let run = try place.run("fill", template, "--data", "none.yaml", "-o", output)
        #expect(run.status == 2)
        #expect(run.messages.contains(possible))
    }

    @Test func `standard output takes the template's format or --to`() throws {
        let place = try place()
        #expect(try place.run("fill", "m.fodt", "--data", "a.yaml", "-o", "-").output.hasPrefix("<?xml"))
        let text = try place.run("fill", "m.fodt", "--data", "a.yaml", "-o", "-", "--to", "txt")
        #expect(text.output == "Vân Hồ\n")
        #expect(try place.run("fill", "m.fodt", "--data", "a.yaml", "-o", "-", "--to", "docx").status == 2)
        #expect(try place.run("fill", "m.fodt", "--data", "a.yaml", "-o", "r.odt", "--to", "fodt").status == 2)
    }

    @Test func `a document is not printed on a terminal`() throws {
        let place = try place()
        let run = try place.shell("script -qec \"\\\"$VANTHU\\\" fill m.fodt --data a.yaml -o -\" /dev/null")
        #expect(run.status == 2)
        #expect(run.output.contains("output-terminal") && !run.output.contains("<?xml"))
    }

    @Test func `never keeps even what is for reading only`() throws {
        let place = try place()
        try place.write("x", "r.txt")
        let run = try place.run("fill", "m.fodt", "--data", "a.yaml", "-o", "r.txt", "--overwrite", "never")
        #expect(run.status == 4)
        #expect(place.bytes("r.txt") == Data("x".utf8))
    }

    @Test func `an office program that fails gives 5 and leaves nothing`() throws {
        let place = try place()
        try place.makeFolder("bin")
        try place.write("cũ", "r.pdf")
        for script in ["exit 1", "exit 0", "kill -9 $$"] {
            try place.write("#!/bin/sh\n\(script)\n", "bin/soffice")
            try place.shell("chmod +x bin/soffice")
            let run = try place.run(
                "fill", "m.fodt", "--data", "a.yaml", "-o", "r.pdf",
                environment: ["PATH": place.folder.path + "/bin:/usr/bin:/bin", "TMPDIR": place.folder.path])
            #expect(run.status == 5, "\(script)")
        }
        #expect(place.bytes("r.pdf") == Data("cũ".utf8))
        #expect(place.names == ["a.yaml", "bin", "m.fodt", "r.pdf"])
    }

    @Test func `what an office program makes is the result`() throws {
        let place = try place()
        try place.makeFolder("bin")
        // Says how it was called, as a PDF.
        try place.write(
            "#!/bin/sh\nfor a in \"$@\"; do case $last in --outdir) d=$a;; esac; last=$a; done\n{ echo %PDF-1.7; echo \"$@\"; ls \"$d\"; } > \"$d/a.pdf\"\n",
            "bin/soffice")
        try place.shell("chmod +x bin/soffice")
        let run = try place.run(
            "fill", "m.fodt", "--data", "a.yaml", "-o", "r.pdf",
            environment: ["PATH": place.folder.path + "/bin:/usr/bin:/bin", "TMPDIR": place.folder.path])
        #expect(run.status == 0, "\(run.messages)")
        let made = String(decoding: try #require(place.bytes("r.pdf")), as: UTF8.self)
        #expect(made.contains("--headless") && made.contains("a.fodt"))
        // The profile is an address: blanks and Vietnamese letters are encoded.
        #expect(made.contains("UserInstallation=file:///") && made.contains("vanthu%20th%E1%BB%AD"))
        #expect(place.names == ["a.yaml", "bin", "m.fodt", "r.pdf"])
    }
}
