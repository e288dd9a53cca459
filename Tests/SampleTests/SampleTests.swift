import DataSources
import Diagnostics
import DocumentValidator
import Foundation
import RenderedDocuments
import Testing
import VanThu

/// The samples: what they print is looked at once and kept.
@Suite struct SampleTests {
    static let samples = [
        ("kim-bang/bao-cao", "bao-cao"), ("van-ho/bao-cao", "bao-cao"),
        ("van-ho/cong-van", "cong-van"),
    ]
    static let formats = ["odt", "fodt", "docx"]

    @Test(arguments: samples, formats)
    func `each format shows the sample as its golden preview does`(
        sample: (name: String, kind: String), format: String
    ) throws {
        let path = Repository.root + "/Samples/" + sample.name
        let golden = try String(contentsOfFile: path + ".txt", encoding: .utf8)
        let document = try filled(sample.kind, path + ".yaml", format)
        #expect(try document.preview(width: 100) == golden)
    }

    @Test(arguments: samples, [0, 40, 66, 80])
    func `every width shows the same from each format`(
        sample: (name: String, kind: String), width: Int
    ) throws {
        let path = Repository.root + "/Samples/\(sample.name).yaml"
        let previews = try Set(
            Self.formats.map { try filled(sample.kind, path, $0).preview(width: width) })
        #expect(previews.count == 1)
    }

    @Test(arguments: samples, formats)
    func `the same input gives the same bytes`(
        sample: (name: String, kind: String), format: String
    ) throws {
        let path = Repository.root + "/Samples/\(sample.name).yaml"
        let first = try filled(sample.kind, path, format).bytes(for: "a.\(format)")
        let second = try filled(sample.kind, path, format).bytes(for: "b.\(format)")
        #expect(first == second)
    }

    /// Dashes, semicolons and words that the form writes itself, typed into the data.
    @Test(arguments: formats)
    func `what the form writes itself is not written twice`(format: String) throws {
        var data = try DataRecord(reading: [Repository.root + "/Samples/van-ho/cong-van.yaml"], office: nil)
        for setting in [
            #"noi_nhan:=["- Như trên;", "UBND tỉnh;", " – Phòng A."]"#, #"trich_yeu:="V/v đăng ký nhu cầu\n""#,
            "so=015/UBND", #"kinh_gui:=["- Sở A;", "- Sở B."]"#,
        ] { try data.set(setting) }
        let text = try Template(kind: "cong-van", for: "a.\(format)").fill(data).preview(width: 0)
        for wanted in [
            "- Như trên;\n- UBND tỉnh;\n- Phòng A;\n- Lưu", "\n- Sở A;\n- Sở B.\n", "Số: 015/STTTT", "V/v đăng ký nhu cầu\n",
        ] { #expect(text.contains(wanted), "\(wanted) in \(text)") }
        for doubled in [";;", "..", "- -", "V/v V/v", "UBND/UBND"] { #expect(!text.contains(doubled)) }
        #expect(text.components(separatedBy: "Như trên").count == 2)
    }

    private func filled(_ kind: String, _ data: String, _ format: String) throws -> Document {
        let template = try Template(kind: kind, for: "a.\(format)")
        return try template.fill(try DataRecord(reading: [data], office: nil))
    }
}

extension Template {
    /// Renders as users do; what comes out is judged. No test renders in another way.
    func fill(
        _ record: DataRecord, options: FillOptions = FillOptions()
    ) throws(Faults) -> Document {
        let document = try render(record, options: options)
        do {
            let faults = try document.template.newFaults(after: document.changes)
            #expect(faults.isEmpty)
        } catch { Issue.record(error) }
        return document
    }
}

/// The files of this repository.
enum Repository {
    static let root: String = {
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        return here.deletingLastPathComponent().deletingLastPathComponent().path
    }()
}
