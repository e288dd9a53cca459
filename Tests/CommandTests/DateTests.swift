import Archives
import Foundation
import OfficeDocuments
import Testing

/// Dates come from the command line or the environment, never from the clock.
@Suite struct DateTests {
    private func filled(
        _ output: String, _ more: [String], _ environment: [String: String] = [:]
    ) throws -> OfficeDocument {
        let place = try Workplace()
        try place.write(Workplace.data, "a.yaml")
        let run = try Program.run(
            ["fill", "bao-cao", "--data", "a.yaml", "-o", output] + more, in: place.folder,
            environment: environment)
        #expect(run.status == 0, "\(run.messages)")
        return try OfficeDocument(bytes: [UInt8](try #require(place.bytes(output))))
    }

    private func text(_ document: OfficeDocument, _ part: String) throws -> String {
        String(decoding: try #require(try document.part(part)), as: UTF8.self)
    }

    @Test(arguments: ["r.odt", "r.fodt", "r.docx"])
    func `the properties say the day that was given`(output: String) throws {
        let part = ["r.odt": "meta.xml", "r.fodt": OfficeDocument.flatPart, "r.docx": "docProps/core.xml"]
        let names =
            output == "r.docx"
            ? ["<dcterms:created xsi:type=\"dcterms:W3CDTF\">", "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">"]
            : ["<meta:creation-date>", "<dc:date>"]
        for (more, environment, moment) in [
            (["--date", "5/7/2024"], [:], "2024-07-05T00:00:00Z"),
            ([], ["SOURCE_DATE_EPOCH": "1720137661"], "2024-07-05T00:01:01Z"),
            (["--date", "2023-01-31"], ["SOURCE_DATE_EPOCH": "1720137661"], "2023-01-31T00:00:00Z"),
        ] {
            let text = try text(try filled(output, more, environment), try #require(part[output]))
            for name in names { #expect(text.contains(name + moment + "<")) }
        }
        let plain = try text(try filled(output, []), try #require(part[output]))
        for name in names { #expect(!plain.contains(name)) }
    }

    @Test func `dates of the template are replaced, or stay`() throws {
        let place = try Workplace()
        try place.write("x: 1\n", "a.yaml")
        let dated = Samples.flat("{{ x }}").replacing(
            "<office:body>",
            with: "<office:meta><dc:date>2001-02-03T04:05:06</dc:date></office:meta><office:body>")
        try place.write(dated, "m.fodt")
        try place.run("fill", "m.fodt", "--data", "a.yaml", "-o", "r.fodt")
        #expect(String(decoding: try #require(place.bytes("r.fodt")), as: UTF8.self).contains("2001-02-03T04:05:06"))
        try place.run("fill", "m.fodt", "--data", "a.yaml", "--date", "2024-07-05", "-o", "r.fodt")
        let text = String(decoding: try #require(place.bytes("r.fodt")), as: UTF8.self)
        #expect(text.contains("<dc:date>2024-07-05T00:00:00Z</dc:date>") && !text.contains("2001"))
    }

    @Test func `a template without marks keeps every byte`() throws {
        let place = try Workplace()
        let text = Samples.flat("x")
        try place.write(text, "m.fodt")
        try place.run("fill", "m.fodt", "--date", "2024-07-05", "-o", "r.fodt")
        #expect(place.bytes("r.fodt") == Data(text.utf8))
    }

    @Test func `today is the day that was given, and else unknown`() throws {
        let place = try Workplace()
        try place.write("{{ today }}", "a.txt")
        #expect(try place.run("fill", "a.txt", "-o", "-", "--date", "2024-07-05").output == "2024-07-05")
        #expect(try place.run("fill", "a.txt", "-o", "-").status == 3)
        let epoch = ["SOURCE_DATE_EPOCH": "1720137661"]
        #expect(try place.run("fill", "a.txt", "-o", "-", environment: epoch).status == 3)
        #expect(try place.run("fill", "a.txt", "-o", "-", environment: ["SOURCE_DATE_EPOCH": "x"]).status == 2)
    }
}
