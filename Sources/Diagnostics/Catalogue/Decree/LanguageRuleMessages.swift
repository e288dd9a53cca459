/// What the rules of capitals, signs and two-level government say.
enum LanguageRuleMessages {
    static let entries: [MessageEntry] = [
        row("ND30-VH-01", .error, .words, "viện dẫn: khoản, điểm viết thường; Điều, Mục, Chương, Phần viết hoa", "Sửa chữ hoa, chữ thường của từ này.", en: "in citations khoản and điểm are small, Điều, Mục, Chương, Phần have a capital", "Mend the first letter."),
        row("ND30-VH-05", .warning, .words, "đơn vị hành chính gọi bằng số: viết hoa cả danh từ chung", "Viết hoa: Phường 3, Quận 1.", en: "a unit named by a number has a capital", "Write a capital: Phường 3, Quận 1."),
        row("ND30-VH-06", .error, .words, "viết hoa Thành phố Hồ Chí Minh, Thủ đô Hà Nội", "Viết hoa chữ đầu.", en: "Thành phố Hồ Chí Minh and Thủ đô Hà Nội have a capital", "Write the first letter as a capital."),
        row("ND30-VH-08", .warning, .words, "ngày tết: viết tết Nguyên đán, tết Trung thu", "Sửa theo Phụ lục II.", en: "festivals are written tết Nguyên đán, tết Trung thu", "Write it as in Annex II."),
        row("ND30-VH-09", .warning, .words, "tên loại của một văn bản cụ thể viết hoa chữ đầu", "Viết hoa: Nghị định số …, Kế hoạch số ….", en: "the kind of a certain document has a capital", "Write a capital: Nghị định số …, Kế hoạch số …."),
        row("ND30-TX-01", .warning, .none, "thừa dấu cách giữa hai chữ hay trước dấu câu", "Bỏ dấu cách thừa.", en: "a blank too many between words or before a mark", "Take it out."),
        row("ND30-TX-02", .warning, .none, "có ký tự không nhìn thấy", "Xóa rồi gõ lại chỗ này.", en: "a character that nobody sees", "Delete the place and type it again."),
        row("ND30-TX-03", .information, .found, "dùng hai kiểu đặt dấu thanh trong một văn bản (òa, oà)", "Chọn một kiểu cho cả văn bản.", en: "two ways of placing tone marks in one document (òa, oà)", "Choose one for the whole document."),
        row("ND30-TX-06", .warning, .found, "chữ của bảng chữ cái khác trong từ tiếng Việt", "Gõ lại chữ này bằng bàn phím tiếng Việt.", en: "a letter of another alphabet in a Vietnamese word", "Type the letter again."),
        row("ND30-2C-01", .error, .found, "từ 01/7/2025 không còn cấp huyện", "Sửa tên cơ quan, nơi nhận theo chính quyền hai cấp.", en: "since 1 July 2025 there is no district level", "Mend the agency or the recipient."),
        row("ND30-DT-03", .warning, .found, "bản chính thức còn thay đổi được theo dõi hay ghi chú", "Chấp nhận hay bỏ các thay đổi, xóa ghi chú.", en: "a final document has tracked changes or comments", "Accept or reject the changes, delete the comments."),
        row("ND30-KY-14", .information, .found, "nội dung nói thay Ủy ban nhân dân: có thể phải ký TM. ỦY BAN NHÂN DÂN", "Xem quy chế làm việc của cơ quan.", en: "the content speaks for the committee: the signature may have to begin with TM.", "See the office's rules of work."),
    ]
}
