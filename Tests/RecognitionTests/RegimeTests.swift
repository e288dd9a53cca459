import AdministrativeDocuments
import OfficeDocuments
import ReadingModel
import Recognition
import Testing

/// Which rules a document is under; the notices are "legislation-document", "office-form",
/// "ND30-PT-01" and "not-administrative".
@Suite struct RegimeTests {
    private static func regime(_ paragraphs: [String]) throws -> Regime {
        let lines = try FlatPage(paragraphs).lines()
        return Recognizer(kinds: TemplateLibrary.builtIn.knownKinds).components(in: lines).regime
    }

    private static let head = ["ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "XÃ TÂN HÒA\tĐộc lập - Tự do - Hạnh phúc"]

    @Test func `a text without any sign of an office is no administrative document`() throws {
        #expect(try Self.regime(["Ghi chú", "Căn cứ vào số liệu năm 2025, xã có 12 thôn."]) == .none)
    }

    @Test func `a number with its year is a legal normative document's`() throws {
        #expect(try Self.regime(Self.head + ["Số: 12/2026/QĐ-UBND\tTân Hòa, ngày 15 tháng 10 năm 2026", "QUYẾT ĐỊNH"]) == .legislation)
    }

    @Test func `a letterhead over a form that has no number is an office's own`() throws {
        #expect(try Self.regime(Self.head + ["PHIẾU XIN Ý KIẾN", "Về việc nghỉ lễ", "Họ và tên: Nguyễn Văn A"]) == .officeForm)
    }

    @Test func `the Party's letterhead is known`() throws {
        #expect(try Self.regime(["ĐẢNG BỘ TỈNH\tĐẢNG CỘNG SẢN VIỆT NAM", "Số 05-NQ/ĐU", "NGHỊ QUYẾT"]) == .party)
    }

    @Test func `letterhead and number make a document of the Decree`() throws {
        #expect(try Self.regime(Self.head + ["Số: 12/BC-UBND\tTân Hòa, ngày 15 tháng 10 năm 2026", "BÁO CÁO"]) == .state)
    }
}

/// Paragraphs typed one below the other, tabs between columns.
struct FlatPage {
    private let text: String

    init(_ paragraphs: [String]) {
        let body = paragraphs.map { paragraph in
            let bytes = paragraph.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\t", with: "<text:tab/>")
            return "<text:p>\(bytes)</text:p>"
        }.joined()
        text = """
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" \
            office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>\(body)</office:text></office:body></office:document>
            """
    }

    func lines() throws -> Lines {
        Lines(try Reading(document: try OfficeDocument(bytes: Array(text.utf8))))
    }
}
