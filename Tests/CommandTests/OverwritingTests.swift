import Foundation
import Testing

/// Whose files are replaced.
@Suite struct OverwritingTests {
    private func filled() throws -> Workplace {
        let place = try Workplace()
        try place.write(Workplace.data, "a.yaml")
        #expect(try place.run("fill", "bao-cao", "--data", "a.yaml", "-o", "r.fodt").status == 0)
        return place
    }

    @Test func `a file of ours that nobody changed is replaced`() throws {
        let place = try filled()
        let before = try #require(place.bytes("r.fodt"))
        let run = try place.run("fill", "bao-cao", "--data", "a.yaml", "--set", "so=12", "-o", "r.fodt")
        #expect(run.status == 0)
        #expect(place.bytes("r.fodt") != before)
    }

    @Test func `a file that somebody changed is named and kept`() throws {
        let place = try filled()
        var text = String(decoding: try #require(place.bytes("r.fodt")), as: UTF8.self)
        text = text.replacing("Một đoạn", with: "Hai đoạn")
        try place.write(text, "r.fodt")
        let run = try place.run("fill", "bao-cao", "--data", "a.yaml", "--set", "so=12", "-o", "r.fodt")
        #expect(run.status == 4)
        #expect(run.messages.contains("r.fodt"))
        #expect(place.bytes("r.fodt") == Data(text.utf8))
        let forced = try place.run(
            "fill", "bao-cao", "--data", "a.yaml", "-o", "r.fodt", "--overwrite", "always")
        #expect(forced.status == 0)
    }

    @Test func `what is read is never replaced, also by another name or on demand`() throws {
        let place = try Workplace()
        try place.write("Kính gửi {{ ten }}", "thu.txt")
        try place.write("ten: An\n", "a.txt")
        try FileManager.default.createSymbolicLink(
            at: place.folder.appending(path: "khac.txt"), withDestinationURL: place.folder.appending(path: "thu.txt"))
        for name in ["thu.txt", "a.txt", "khac.txt", "./thu.txt"] {
            let run = try place.run("fill", "thu.txt", "--data", "a.txt", "-o", name, "--overwrite", "always")
            #expect(run.status == 4 && run.messages.contains("output-is-input"))
        }
        #expect(place.bytes("thu.txt") == Data("Kính gửi {{ ten }}".utf8))
        #expect(place.bytes("a.txt") == Data("ten: An\n".utf8))
    }

    @Test func `a foreign file is kept, and never keeps ours too`() throws {
        let place = try filled()
        try place.write("x", "x.odt")
        #expect(try place.run("fill", "bao-cao", "--data", "a.yaml", "-o", "x.odt").status == 4)
        #expect(place.bytes("x.odt") == Data("x".utf8))
        let run = try place.run(
            "fill", "bao-cao", "--data", "a.yaml", "-o", "r.fodt", "--overwrite", "never")
        #expect(run.status == 4)
    }

    @Test func `text is always replaced`() throws {
        let place = try filled()
        try place.write("x", "r.txt")
        #expect(try place.run("fill", "bao-cao", "--data", "a.yaml", "-o", "r.txt").status == 0)
        #expect(place.bytes("r.txt") != Data("x".utf8))
    }
}
