import Foundation
import OfficeDocuments
import Testing

/// Templates with a digital signature: a broken one is never shipped.
@Suite struct SignatureTests {
    private func parts(_ ending: String, _ text: String) -> [(name: String, bytes: [UInt8])] {
        ending == "odt" ? Samples.signedODT(text) : Samples.signedDOCX(text)
    }

    @Test(arguments: ["odt", "docx"])
    func `case 125: what was filled has none, and says so`(ending: String) throws {
        let place = try Workplace()
        try Samples.package(parts(ending, "a {{ x }}")).write(to: place.folder.appending(path: "m.\(ending)"))
        let run = try place.run("fill", "m.\(ending)", "--set", "x=1", "-o", "r.\(ending)")
        #expect(run.status == 0)
        #expect(run.messages.contains("signature-removed"))
        let made = try OfficeDocument(bytes: [UInt8](try #require(place.bytes("r.\(ending)"))))
        #expect(!made.partNames.contains { $0.lowercased().contains("signature") })
        for name in ["META-INF/manifest.xml", "[Content_Types].xml", "_rels/.rels"] {
            guard let bytes = try made.part(name) else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("signatures.xml") && !text.contains("_xmlsignatures"))
        }
    }

    @Test(arguments: ["odt", "docx"])
    func `case 125: what was not filled keeps it`(ending: String) throws {
        let place = try Workplace()
        let bytes = try Samples.package(parts(ending, "a"))
        try bytes.write(to: place.folder.appending(path: "m.\(ending)"))
        let run = try place.run("fill", "m.\(ending)", "-o", "r.\(ending)")
        #expect(run.status == 0 && !run.messages.contains("signature-removed"))
        #expect(place.bytes("r.\(ending)") == bytes)
    }

    @Test func `what was turned into another format has none`() throws {
        let place = try Workplace()
        try Samples.package(parts("odt", "a")).write(to: place.folder.appending(path: "m.odt"))
        let run = try place.run("fill", "m.odt", "-o", "r.ott")
        #expect(run.status == 0 && run.messages.contains("signature-removed"))
        let made = try OfficeDocument(bytes: [UInt8](try #require(place.bytes("r.ott"))))
        #expect(!made.isSigned && made.format == .ott)
    }

    @Test func `an unpacked template does not reach out of its folder`() throws {
        let place = try Workplace()
        try place.makeFolder("m/META-INF")
        for (name, bytes) in Samples.signedODT("bí mật của máy") where !name.contains("signatures") {
            try Data(bytes).write(to: place.folder.appending(path: "m/\(name)"))
        }
        let content = place.folder.appending(path: "m/content.xml")
        let outside = place.folder.appending(path: "ngoai.xml")
        #expect(try place.run("preview", "./m").output.contains("bí mật của máy"))
        try FileManager.default.moveItem(at: content, to: outside)
        try FileManager.default.createSymbolicLink(at: content, withDestinationURL: outside)
        let run = try place.run("fill", "./m", "-o", "-", "--to", "fodt")
        #expect(run.status == 3 && run.output.isEmpty)
    }
}
