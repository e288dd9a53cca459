import Foundation
import Testing

/// Files that attack or are damaged, at the command line: the right status, nothing
/// written, nothing changed, bounded memory.
@Suite struct HostileFileTests {
    static func flat(_ body: String, before: String = "") -> String {
        before + """
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" \
            office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>\(body)\
            </office:text></office:body></office:document>
            """
    }

    static let texts: [(name: String, text: String)] = [
        ("empty", ""), ("cut", String(flat("<text:p>{{ x }}</text:p>").dropLast(40))),
        ("doctype", flat("<text:p>&e;</text:p>", before: "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")),
        ("deep", flat("<text:p>{{ x }}</text:p>" + String(repeating: "<text:section>", count: 100_000))),
        ("attributes", flat("<text:p \((0..<200_000).map { "a\($0)=\"\"" }.joined(separator: " "))>{{ x }}</text:p>")),
        ("huge", flat("<text:p>{{ 'x' * 99999999999 }}</text:p>")),
        ("brackets", flat("<text:p>{{ \(String(repeating: "[", count: 100_000)) }}</text:p>")),
    ]

    @Test(arguments: texts.map(\.name)) func `a hostile template gives 3 and changes no file`(name: String) throws {
        let place = try Workplace()
        try place.write(Self.texts.first { $0.name == name }?.text ?? "", "m.fodt")
        try place.write("x: 1\n", "a.yaml")
        try place.write("mine", "r.fodt")
        // Four gigabytes of addresses are far more than these need.
        let run = try Program.limited(
            kilobytes: 4 << 20, ["fill", "./m.fodt", "--data", "a.yaml", "-o", "r.fodt", "--overwrite", "always"],
            in: place.folder)
        #expect(run.status == 3, "\(run.status) \(run.messages.prefix(500))")
        #expect(!run.messages.isEmpty)
        #expect(place.bytes("r.fodt") == Data("mine".utf8))
        #expect(place.names == ["a.yaml", "m.fodt", "r.fodt"])
    }

    @Test func `an archive cut anywhere gives 3`() throws {
        let place = try Workplace()
        let whole = try Data(contentsOf: DeterminismTests.corpus.appending(path: "odfpy.odt"))
        try place.write("x: 1\n", "a.yaml")
        for part in stride(from: 1, to: 50, by: 6) {
            try whole.prefix(whole.count * part / 50).write(to: place.folder.appending(path: "m.odt"))
            let run = try place.run("fill", "./m.odt", "--data", "a.yaml", "-o", "r.odt")
            #expect(run.status == 3)
            #expect(place.names == ["a.yaml", "m.odt"])
        }
    }
}
