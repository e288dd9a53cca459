import Foundation
import OfficeDocuments
import Testing

/// Files of pictures, as a person names them to the program.
@Suite struct PictureTests {
    private static let point = Data(
        base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mM4AAAAwgDB/9Yt3AAAAABJRU5ErkJggg==")!

    private func place() throws -> Workplace {
        let place = try Workplace()
        try place.makeFolder("mau")
        try place.makeFolder("so lieu/anh")
        try place.makeFolder("khac")
        try place.write(Samples.flat("{{ image(anh, width='2cm') }}"), "mau/a.fodt")
        for name in ["mau/m.png", "so lieu/d.png", "so lieu/anh/s.png", "khac/k.png", "ngoai.png"] {
            try Self.point.write(to: place.folder.appending(path: name))
        }
        return place
    }

    private func fill(_ name: String, _ place: Workplace, _ more: String...) throws -> Program {
        try place.write("anh: \(name)\n", "so lieu/d.yaml")
        return try Program.run(
            ["fill", "mau/a.fodt", "--data", "so lieu/d.yaml", "-o", "ra.odt"] + more, in: place.folder)
    }

    @Test func `a picture lies beside the data, or beside the template`() throws {
        let place = try place()
        for name in ["d.png", "anh/s.png", "./d.png", "m.png", "anh/../d.png"] {
            let run = try fill(name, place, "--overwrite", "always")
            #expect(run.status == 0, "\(name): \(run.messages)")
        }
        let bytes = try #require(place.bytes("ra.odt"))
        let document = try OfficeDocument(bytes: [UInt8](bytes))
        #expect(document.partNames.filter { $0.hasPrefix("Pictures/") }.count == 1)
    }

    @Test func `one outside is refused, by whatever way`() throws {
        let place = try place()
        try place.shell("ln -s ../khac 'so lieu/lien'")
        let absolute = place.folder.appending(path: "khac/k.png").path
        for name in ["../ngoai.png", absolute, "lien/k.png", "/etc/passwd", "../../../../../../etc/passwd"] {
            let run = try fill(name, place)
            #expect(run.status == 3)
            #expect(run.messages.contains("picture-outside]"), "\(name): \(run.messages)")
            #expect(place.bytes("ra.odt") == nil)
        }
        for name in ["k.png", absolute, "lien/k.png"] {
            #expect(try fill(name, place, "--include-dir", "khac", "--overwrite", "always").status == 0)
        }
    }

    @Test func `what is no file is no picture, and a near name is told`() throws {
        let place = try place()
        #expect(try fill("anh", place).messages.contains("picture-not-found]"))
        #expect(try fill("dd.png", place).messages.contains("closest name: \"d.png\""))
    }

    @Test func `sample data of a template with pictures fill it`() throws {
        let place = try place()
        for form in ["sample-yaml", "sample-json"] {
            let sample = try place.run("fields", "mau/a.fodt", "--to", form).output
            let name = form.hasSuffix("yaml") ? "mau.yaml" : "mau.json"
            try place.write(sample, name)
            #expect(try place.run("fill", "mau/a.fodt", "--data", name, "-o", "ra.odt", "--overwrite", "always").status == 0)
        }
        #expect(try place.run("fields", "mau/a.fodt").output.contains("picture"))
    }
}
