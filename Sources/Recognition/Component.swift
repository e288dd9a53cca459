/// The parts that make up an official document (thành phần thể thức; Phụ lục I, Phần I,
/// Mục IV numbers them as ô số).
public enum Component: String, Sendable, Hashable, Codable, CaseIterable {
    /// Quốc hiệu, ô 1.
    case nationalName = "quoc_hieu"
    /// Tiêu ngữ, ô 1.
    case motto = "tieu_ngu"
    /// The directly superior agency, ô 2.
    case superior = "co_quan_chu_quan"
    /// The issuing agency, ô 2.
    case agency = "co_quan"
    /// Số, ký hiệu, ô 3.
    case number = "so_ky_hieu"
    /// Địa danh and date, ô 4.
    case dateline = "dia_danh_ngay"
    /// Tên loại, ô 5a.
    case kindName = "ten_loai"
    /// Trích yếu, ô 5a or 5b.
    case subject = "trich_yeu"
    /// Kính gửi with its addressees, ô 9a.
    case addressees = "kinh_gui"
    /// The authority that issues, above the legal bases of a decision (mẫu 1.1–1.3).
    case issuer = "tham_quyen"
    /// Căn cứ.
    case legalBasis = "can_cu"
    /// `QUYẾT ĐỊNH:`, `QUYẾT NGHỊ:`.
    case order = "menh_lenh"
    /// Nội dung, ô 6.
    case body = "noi_dung"
    /// Nơi nhận, ô 9b.
    case recipients = "noi_nhan"
    /// TM., KT., TL., TUQ., Q. and the titles, ô 7a.
    case signerTitle = "chuc_vu"
    /// The signer's name, ô 7b.
    case signerName = "ho_ten"
    /// Phụ lục, or a text that the document issues.
    case appendix = "phu_luc"
    /// Ô 14 or the header's field.
    case pageNumber = "so_trang"
    /// Dấu chỉ mức độ khẩn, ô 10b.
    case urgency = "do_khan"
    /// Phạm vi lưu hành, ô 11.
    case circulation = "pham_vi_luu_hanh"
    /// `DỰ THẢO`.
    case draftMark = "du_thao"
    /// Địa chỉ, ô 13.
    case address = "dia_chi"
    /// Hình thức sao: SAO Y, SAO LỤC, TRÍCH SAO.
    case copyMark = "hinh_thuc_sao"
}

/// A component found in a document: its lines, and how sure that is.
package struct Match: Sendable {
    /// Indexes into the document's lines, ascending.
    package var lines: [Int]
    /// 0–1: below 0.8 it was guessed.
    package var confidence: Double

    package init(_ lines: [Int], confidence: Double = 1) {
        self.lines = lines
        self.confidence = confidence
    }

    package var isSure: Bool { confidence >= 0.8 }
}
