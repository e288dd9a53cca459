import Foundation
import OfficeDocuments
import Testing

@testable import Templating

/// Templates as other programs save them (`Tests/Corpus`), filled: every mark of every
/// story is found, and a person reads the same text whatever the program and the format.
@Suite struct CorpusTests {
    struct File: Sendable, CustomTestStringConvertible {
        var name: String
        /// The fields that it has, and what stands in the body.
        var fields: Set<String>
        var lines: [String]
        var testDescription: String { name }
    }

    static let texts: [(name: String, value: String)] = [
        ("than", "THÂN & <1>"), ("dam", "ĐẬM"), ("danh_dau", "DẤU"), ("ngon_ngu", "NGỮ"), ("o_nhap", "NHẬP"),
        ("cho", "CHỖ"), ("lien_ket", "LK-7"), ("chu", "CHỮ"), ("chu_thich", "THÍCH"), ("cuoi", "CUỐI"),
        ("khung", "KHUNG"), ("mo_ta", "MÔ TẢ"), ("dau_trang", "ĐẦU"), ("dau_chan", "Đ-CHẴN"),
        ("dau_nhat", "Đ-NHẤT"), ("dau_hai", "Đ-HAI"), ("chan_trang", "CHÂN"), ("chan_chan", "C-CHẴN"),
        ("chan_nhat", "C-NHẤT"), ("tieu_de", "TIÊU"), ("chu_de", "CHỦ"), ("tu_khoa", "KHÓA"), ("rieng", "RIÊNG"),
        ("truong", "TRƯỜNG"),
    ]

    static let record: ValueMap = {
        func row(_ name: String, _ number: Int) -> Value {
            .map(ValueMap([("ten", .text(name)), ("so", .number(Number(number)))]))
        }
        return ValueMap(
            texts.map { ($0.name, .text($0.value)) } + [
                ("xs", .list([.text("một"), .text("hai")])), ("hang", .list([row("An", 1), row("Bình", 2)])),
                ("co", .bool(true)),
            ])
    }()

    static let office: Set<String> = [
        "than", "dam", "danh_dau", "ngon_ngu", "o_nhap", "cho", "lien_ket", "chu", "chu_thich", "cuoi", "khung",
        "mo_ta", "dau_trang", "dau_chan", "dau_nhat", "dau_hai", "chan_trang", "chan_chan", "chan_nhat", "tieu_de",
        "chu_de", "tu_khoa", "rieng",
    ]
    static let officeLines = [
        "[THÂN & <1>]", "[ĐẬM] [DẤU] [NGỮ]", "[NHẬP] [CHỖ]", "lối [CHỮ][1] cuối[i]", "khung", "[KHUNG]", "[Ảnh MÔ TẢ]",
        "1. mục một", "2. mục hai",
    ]
    static let pandoc: Set<String> = [
        "than", "dam", "ngon_ngu", "lien_ket", "chu_thich", "tieu_de", "chu_de", "tu_khoa",
    ]
    static let pandocLines = ["[TIÊU]", "[THÂN & <1>]", "[ĐẬM] [NGỮ] and a link.[1]", "1. mục một", "2. mục hai"]

    static let files: [File] = [
        File(name: "libreoffice.odt", fields: office, lines: officeLines),
        File(name: "libreoffice.fodt", fields: office, lines: officeLines),
        File(name: "libreoffice.docx", fields: office, lines: officeLines),
        File(name: "pandoc.odt", fields: pandoc, lines: pandocLines),
        File(name: "pandoc.docx", fields: pandoc, lines: pandocLines),
        File(
            name: "python-docx.docx",
            fields: [
                "than", "dam", "ngon_ngu", "o_nhap", "truong", "lien_ket", "mo_ta", "dau_trang", "dau_nhat",
                "dau_chan", "chan_trang", "dau_hai", "tieu_de", "chu_de", "tu_khoa",
            ],
            lines: ["[THÂN & <1>]", "[ĐẬM] [NGỮ]", "[NHẬP]", "[TRƯỜNG]", "lối", "[Ảnh MÔ TẢ]", "1. mục một", "2. mục hai"]),
        File(
            name: "odfpy.odt",
            fields: [
                "than", "dam", "o_nhap", "cho", "lien_ket", "chu_thich", "khung", "dau_trang", "dau_hai", "tieu_de",
                "chu_de",
            ],
            lines: ["[THÂN & <1>]", "[ĐẬM] [NHẬP] [CHỖ] lối[1]", "", "[KHUNG]", "• mục một", "• mục hai"]),
        File(
            name: "odfdo.odt", fields: ["than", "dam", "ngon_ngu", "chu_thich", "tieu_de"],
            lines: ["[THÂN & <1>]", "[ĐẬM] NGỮ cuối[1]", "• mục một", "• mục hai"]),
        File(
            name: "google-docs.docx", fields: ["than", "dam", "lien_ket", "chu_thich", "dau_trang"],
            lines: ["[THÂN & <1>]", "[ĐẬM] lối[1]", "1. mục một", "2. mục hai"]),
        File(
            name: "wps.docx", fields: ["than", "dam", "khung", "mo_ta", "chan_trang"],
            lines: ["[THÂN & <1>]", "[ĐẬM]", "khung", "[KHUNG]", "mục một", "mục hai"]),
        File(
            name: "onlyoffice.docx", fields: ["than", "dam", "o_nhap"],
            lines: ["[THÂN & <1>]", "[ĐẬM]", "[NHẬP]", "mục một", "mục hai"]),
    ]

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Corpus")

    /// A file, or a package that is kept unpacked.
    static func document(_ name: String) throws -> OfficeDocument {
        let path = folder.appending(path: name)
        let isFolder = try path.resourceValues(forKeys: [.isDirectoryKey]).isDirectory
        if isFolder != true { return try OfficeDocument(bytes: [UInt8](try Data(contentsOf: path))) }
        let names = try FileManager.default.subpathsOfDirectory(atPath: path.path).filter {
            $0.hasSuffix(".xml") || $0.hasSuffix(".rels")
        }
        return try OfficeDocument(
            files: try names.sorted().map { ($0, [UInt8](try Data(contentsOf: path.appending(path: $0)))) })
    }

    @Test func `every file of the corpus is tested`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { !$0.hasSuffix(".md") }
        #expect(Set(names) == Set(Self.files.map(\.name)))
    }

    @Test(arguments: files) func `the text reads as it should`(file: File) throws {
        let text = try Harness.preview(try Self.document(file.name), Self.record)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(Array(lines.prefix(file.lines.count)) == file.lines)
        // Cells stand beside or below each other, as the table's borders are.
        let rest = lines.dropFirst(file.lines.count).flatMap { $0.split(separator: "\t") }.map(String.init)
        #expect(Array(rest.prefix(7)) == ["tên", "số", "An", "1", "Bình", "2", "có [THÂN & <1>]"])
    }

    @Test(arguments: files) func `case 133: every story is filled and no mark is left`(file: File) throws {
        let document = try Self.document(file.name)
        let template = try TemplateCompiler.compile(document, file: file.name)
        #expect(Set(template.names) == file.fields.union(["xs", "hang", "co"]))
        let filled = try document.applying(try Harness.fill(document, Self.record).changes)
        var all = ""
        for name in filled.partNames where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
            all += String(decoding: try #require(try filled.part(name)), as: UTF8.self)
        }
        for mark in ["{{", "{%", "%7B", "}}", "%}"] { #expect(!all.contains(mark), "\(mark)") }
        for (name, value) in Self.texts where file.fields.contains(name) {
            let escaped = value.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            #expect(all.contains(escaped) || all.contains(escaped.replacing(">", with: "&gt;")), "\(name)")
        }
    }

    @Test(arguments: files) func `the same again gives the same bytes`(file: File) throws {
        let document = try Self.document(file.name)
        let first = try Harness.fill(document, Self.record).changes
        let second = try Harness.fill(document, Self.record).changes
        #expect(first.replaced == second.replaced)
    }
}
