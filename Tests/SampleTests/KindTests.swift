import AdministrativeDocuments
import DataSources
import Diagnostics
import DocumentValidator
import Foundation
import OfficeDocuments
import RenderedDocuments
import Testing
import VanThu

/// The kinds of document that the Decree names (Điều 7), each with its sample data.
@Suite struct KindTests {
    static let kinds = BuiltInKinds.all.map(\.slug)

    @Test func `the 29 kinds of the Decree are there, decisions by both forms`() {
        let kinds = BuiltInKinds.all
        #expect(Set(kinds.map(\.title)).count == 29)
        #expect(Set(kinds.map(\.slug)).count == 30)
        #expect(kinds.filter { $0.abbreviation.isEmpty }.map(\.slug) == ["cong-van", "thu-cong"])
        #expect(kinds.filter { $0.title == "QUYẾT ĐỊNH" }.count == 2)
    }

    /// What a kind's sample prints was looked at once and is kept in `Samples/loai-van-ban`.
    @Test(arguments: kinds)
    func `each format shows the sample as its golden preview does`(kind: String) throws {
        let path = Repository.root + "/Samples/loai-van-ban/\(kind).txt"
        let golden = try String(contentsOfFile: path, encoding: .utf8)
        for format in SampleTests.formats {
            #expect(try filled(kind, format).preview(width: 100) == golden, "\(format)")
        }
    }

    /// Drafts: number and day wait for the clerk.
    @Test(arguments: kinds)
    func `no kind's sample has a finding of its own`(kind: String) throws {
        for format in SampleTests.formats {
            let document = try filled(kind, format)
            let place = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).\(format)").path
            defer { try? FileManager.default.removeItem(atPath: place) }
            try document.write(to: place)
            let found = try Check().judge(place).findings.filter { $0.id != "office-form" }
            #expect(found.map(\.id.rawValue) == [], "\(format)")
        }
    }

    @Test(arguments: kinds)
    func `the template itself is a sound document`(kind: String) throws {
        for format in SampleTests.formats {
            let document = try OfficeDocument(bytes: try BuiltInKinds.template(kind, as: format))
            let faults = DocumentValidator.faults(of: try document.contents()).sorted()
            #expect(faults == [], "\(format)")
        }
    }

    @Test(arguments: SampleTests.formats)
    func `two who sign stand side by side, the recipients below`(format: String) throws {
        let signers = #"nguoi_ky:=[{"chuc_vu": "CHỦ TỊCH", "ho_ten": "Lò Văn An"}, {"quyen_han": "KT. GIÁM ĐỐC", "chuc_vu": "PHÓ GIÁM ĐỐC", "ho_ten": "Hà Bình"}]"#
        let lines = try filled("ke-hoach", format, signers).preview(width: 90).split(separator: "\n")
        let names = try #require(lines.firstIndex { $0.contains("Lò Văn An") && $0.contains("Hà Bình") })
        let recipients = try #require(lines.firstIndex { $0.hasPrefix("Nơi nhận:") })
        #expect(recipients > names)
        #expect(lines[..<names].contains { $0.contains("CHỦ TỊCH") && $0.contains("KT. GIÁM ĐỐC") })
    }

    @Test(arguments: SampleTests.formats)
    func `an article is numbered once, however its author typed it`(format: String) throws {
        let articles = #"dieu:=["Điều 1. Một.", "**Điều 2.** Hai.", "**Điều 3: Ba**\n\nĐoạn.", "Bốn, theo Điều 1."]"#
        let text = try filled("quyet-dinh", format, articles).preview(width: 0)
        for line in ["Điều 1. Một.", "Điều 2. Hai.", "Điều 3. Ba", "Đoạn.", "Điều 4. Bốn, theo Điều 1."] {
            #expect(text.contains("\n" + line + "\n"), "\(line) in \(text)")
        }
        let fields = try filled("giay-moi", format, "toi_du=Tới dự họp", "luu_y=Đúng giờ./.").preview(width: 0)
        #expect(fields.contains("\nTới dự họp\n") && fields.contains("\nĐúng giờ./.\n"))
    }

    /// All but the last may stand at the foot of a page.
    @Test func `only the paragraph before the signature keeps with what follows`() throws {
        for (format, part, mark) in [("docx", "word/document.xml", "<w:keepNext/>"), ("odt", "content.xml", "text:style-name=\"NoiDung\"")] {
            let document = try OfficeDocument(bytes: try filled("quyet-dinh", format).bytes(for: "a.\(format)"))
            let text = String(decoding: try #require(try document.part(part)), as: UTF8.self)
            #expect(text.components(separatedBy: mark).count - 1 == 1, "\(format)")
        }
    }

    @Test(arguments: SampleTests.formats)
    func `a wrong type is told once, without what follows from it`(format: String) throws {
        do {
            _ = try filled("quyet-dinh", format, "nguoi_ky=Lò Văn An")
            Issue.record("no fault")
        } catch let faults as Faults {
            #expect(faults.items.filter { $0.severity == .error }.map(\.id) == ["data-wrong-type"], "\(faults.items)")
        }
    }

    /// More than stand beside a signature go on below it, in a row that pages may part.
    @Test(arguments: SampleTests.formats, [30, 31, 90])
    func `recipients longer than a page are all there, the copy to keep last`(format: String, count: Int) throws {
        let names = (1...count).map { "\"Đơn vị số \($0)\"" }.joined(separator: ",")
        let lines = try filled("thong-bao", format, "noi_nhan:=[\(names)]").preview(width: 100).split(separator: "\n")
        let recipients = lines.filter { $0.hasPrefix("- ") }.map { $0.prefix { $0 != ";" && $0 != "." } }
        #expect(recipients == (1...count).map { "- Đơn vị số \($0)" } + ["- Lưu: VT, VP"])
        let title = try #require(lines.first { $0.hasPrefix("Nơi nhận:") })
        #expect(title.contains("KT. CHỦ TỊCH"))
    }

    @Test(arguments: SampleTests.formats)
    func `the text that a decision issues begins on a page of its own`(format: String) throws {
        let text = try filled("quyet-dinh-ban-hanh", format, "so=7", "ngay=2026-07-05").preview(width: 0)
        let parts = text.components(separatedBy: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        #expect(parts.count == 3)
        #expect(parts[2].contains("(Kèm theo Quyết định số 07/QĐ-UBND ngày 05 tháng 7 năm 2026 của Ủy ban nhân dân xã Vân Hồ)"))
        let electronic = try filled("quyet-dinh-ban-hanh", format, "so=7", "ngay=2026-07-05", "ban_dien_tu:=true").preview(width: 0)
        #expect(!electronic.contains("Quyết định số 07"))
    }

    @Test(arguments: SampleTests.formats)
    func `one whom a telegram goes to stands on the line of its sender`(format: String) throws {
        let text = try filled("cong-dien", format, #"noi_dien:=["Trưởng các thôn"]"#).preview(width: 0)
        #expect(text.contains("Chủ tịch Ủy ban nhân dân xã Vân Hồ điện: Trưởng các thôn\n"))
    }

    private func filled(_ kind: String, _ format: String, _ settings: String...) throws -> Document {
        let template = try Template(kind: kind, for: "a.\(format)")
        var record = try DataRecord(try #require(template.sampleText), file: "\(kind).yaml")
        for setting in settings { try record.set(setting) }
        return try template.fill(record)
    }
}
