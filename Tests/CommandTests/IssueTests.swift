import Archives
import Foundation
import OfficeDocuments
import Testing

/// `vanthu issue`: two blanks are filled, and no other byte changes.
@Suite struct IssueTests {
    private static let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Samples").standardized.path

    private func place(_ format: String) throws -> Workplace {
        let place = try Workplace()
        try place.shell("\"$VANTHU\" fill bao-cao --data '\(Self.samples)/kim-bang/bao-cao.yaml' -o b.\(format) --quiet")
        return place
    }

    private func document(_ place: Workplace, _ name: String) throws -> OfficeDocument {
        try OfficeDocument(bytes: Array(try Data(contentsOf: place.folder.appending(path: name))))
    }

    @Test(arguments: ["odt", "fodt", "docx"])
    func `number and date stand in their slots, and nothing else changes`(format: String) throws {
        let place = try place(format)
        let run = try place.run("issue", "b.\(format)", "--number", "5", "--date", "5/8/2024", "-o", "c.\(format)")
        #expect(run.status == 0, "\(run.messages)")
        let preview = try place.run("preview", "c.\(format)").output
        #expect(preview.contains("Số: 05/BC-UBND") && preview.contains("Kim Bảng, ngày 05 tháng 8 năm 2024"))
        let (before, after) = (try document(place, "b.\(format)"), try document(place, "c.\(format)"))
        for name in before.partNames where name != before.mainPart && !format.hasPrefix("f") {
            #expect(try after.part(name) == before.part(name), "\(name)")
        }
        let (old, new) = (try #require(try before.part(before.mainPart)), try #require(try after.part(after.mainPart)))
        let text = String(decoding: new, as: UTF8.self)
        #expect(text.contains("05") && abs(new.count - old.count) < 200)
        // Filled once, it is not filled again.
        let again = try place.run("issue", "c.\(format)", "--number", "6", "-o", "d.\(format)")
        #expect(again.status == 1 && again.messages.contains("slot-filled"))
        #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "d.\(format)").path))
    }

    @Test func `a document without the slots is told so`() throws {
        let place = try place("fodt")
        try place.shell("sed -i 's/Số: /Mã /' b.fodt")
        let run = try place.run("issue", "b.fodt", "--number", "6", "-o", "d.fodt")
        #expect(run.status == 1 && run.messages.contains("slot-missing"))
        #expect(try place.run("issue", "b.fodt", "--date", "31/2/2024", "-o", "d.fodt").status == 2)
    }
}
