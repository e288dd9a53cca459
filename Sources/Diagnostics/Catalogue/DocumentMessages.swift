/// What a file is when it is no document that VanThu reads.
enum DocumentMessages {
    static let entries: [MessageEntry] = [
        entry(
            "not-an-office-file", "không phải tệp văn bản ODT, FODT hay DOCX",
            "not an ODT, FODT or DOCX document", saveHint),
        entry("file-empty", "tệp rỗng", "the file is empty",
            ("Xin lại tệp từ người gửi, hoặc chọn tệp khác.",
             "Get the file again, or choose another one.")),
        entry(
            "office-ole", "đây là tệp Word 97–2003 (.doc) hoặc tệp có mật khẩu",
            "this is a Word 97–2003 file (.doc), or one with a password",
            (
                "Mở bằng Word hay LibreOffice, lưu thành .docx hoặc .odt rồi chạy lại.",
                "Open it in Word or LibreOffice, save it as .docx or .odt, and try again."
            )),
        entry("office-rtf", "đây là tệp RTF", "this is an RTF file", saveHint),
        entry("office-pdf", "đây là tệp PDF", "this is a PDF file",
            ("Dùng tệp .odt hay .docx mà PDF này được xuất ra từ đó.",
             "Use the .odt or .docx that the PDF was made from.")),
        entry("office-html", "đây là trang HTML", "this is an HTML page", saveHint),
        entry("office-word-xml", "đây là tệp XML của Word", "this is a Word XML file", saveHint),
        entry(
            "office-folder-too-deep", "các phần của văn bản nằm sâu thêm một thư mục",
            "the document's parts lie one folder too deep",
            (
                "Chỉ đúng thư mục có content.xml hoặc [Content_Types].xml.",
                "Name the folder that holds content.xml or [Content_Types].xml."
            )),
        entry(
            "office-encrypted", "văn bản được mã hóa bằng mật khẩu",
            "the document is encrypted with a password",
            ("Mở tệp, bỏ mật khẩu rồi lưu lại.", "Open it, remove the password, and save it.")),
        entry(
            "office-strict", "văn bản lưu theo kiểu \"Strict Open XML\", VanThu không đọc",
            "the document is saved as \"Strict Open XML\", which VanThu does not read",
            (
                "Trong Word chọn Lưu thành…, kiểu Word Document (*.docx).",
                "In Word choose Save as…, type Word Document (*.docx)."
            )),
        entry(
            "office-no-main-part", "gói DOCX không có phần thân văn bản",
            "the DOCX package has no main part", saveHint),
        entry(
            "not-a-text-document", "không phải văn bản (loại: {found})",
            "not a text document (type: {found})",
            (
                "Bảng tính và trình chiếu không dùng làm mẫu được.",
                "Spreadsheets and presentations cannot be templates."
            )),
        entry(
            "format-not-possible", "không chuyển được từ .{from} sang .{to}",
            "cannot turn .{from} into .{to}",
            (
                "Giữa ODT, OTT và FODT chuyển được; giữa ODT và DOCX chỉ với mẫu có sẵn.",
                "ODT, OTT and FODT convert; between ODT and DOCX only built-in kinds do."
            )),
    ]

    private static let saveHint: (String, String) = (
        "Mở bằng LibreOffice hay Word, lưu thành .odt hoặc .docx rồi chạy lại.",
        "Open it in LibreOffice or Word, save it as .odt or .docx, and try again."
    )

    private static func entry(
        _ id: DiagnosticID, _ vi: String, _ en: String, _ hint: (String, String)
    ) -> MessageEntry {
        MessageEntry(id, vi: Wording(vi, hint: hint.0), en: Wording(en, hint: hint.1))
    }
}
