/// What can be wrong with files and the command line.
enum CommandMessages {
    static let entries: [MessageEntry] = [
        entry("file-missing", "không có tệp này[[ (gần giống: \"{near}\")]]", "there is no such file[[ (closest name: \"{near}\")]]",
            ("Kiểm tra tên và thư mục.[[ Có phải ý là {near}?]]",
             "Check the name and the folder.[[ Is {near} meant?]]")),
        entry("file-is-folder", "đây là thư mục, cần một tệp", "this is a folder, a file is needed",
            ("Chọn một tệp trong thư mục ấy.",
             "Choose a file in it.")),
        entry("file-unreadable", "không đọc được tệp (kiểm tra quyền truy cập)", "the file cannot be read (check its permissions)",
            ("Cấp quyền đọc, hoặc đóng chương trình đang giữ tệp.",
             "Give permission to read, or close the program that holds it.")),
        entry("output-is-folder", "không ghi được: đây là một thư mục", "cannot write: this is a folder",
            ("Thêm tên tệp vào sau tên thư mục.",
             "Add a file's name after the folder's.")),
        entry("output-not-writable", "không ghi được vào đây (kiểm tra thư mục và quyền ghi)", "cannot write here (check the folder and its permissions)",
            ("Tạo thư mục trước, hoặc ghi vào thư mục khác.",
             "Make the folder first, or write to another one.")),
        entry("output-disk-full", "ổ đĩa đã đầy", "the disk is full",
            ("Xóa bớt tệp, hoặc ghi ra ổ khác.",
             "Delete something, or write to another disk.")),
        entry("output-exists", "tệp đã có, không ghi đè", "the file exists and is kept",
            ("Đặt tên khác, hoặc bỏ --overwrite never.",
             "Choose another name, or leave --overwrite never out.")),
        entry(
            "output-is-input", "kết quả sẽ đè lên tệp đang đọc, nên được giữ lại",
            "the result would replace a file that is being read, so it is kept",
            ("Chọn tên khác sau -o.", "Choose another name after -o.")),
        entry(
            "output-changed", "tệp này do VanThu tạo nhưng đã được sửa tay, nên được giữ lại",
            "VanThu wrote this file and somebody changed it since, so it is kept", overwriteHint),
        entry(
            "output-foreign", "tệp này không do VanThu tạo, hoặc đã được mở ra sửa và lưu lại, nên được giữ lại",
            "VanThu did not write this file, or an office program saved it since, so it is kept", overwriteHint),
        entry(
            "output-format", "không ghi được \"{name}\" từ mẫu này[[ (có thể: {possible})]]",
            "this template cannot be written as \"{name}\"[[ (possible: {possible})]]",
            ("Dùng phần mở rộng khác cho tệp kết quả, hoặc đổi mẫu trong LibreOffice trước.",
             "Give the output another extension, or convert the template in LibreOffice first.")),
        entry(
            "to-and-output", "--to {to} trái với tên tệp kết quả \"{name}\"",
            "--to {to} contradicts the output's name \"{name}\"",
            ("--to chỉ dùng với -o -.", "--to is for -o - only.")),
        entry(
            "output-closed", "không ghi được ra đầu ra chuẩn", "standard output cannot be written",
            ("Kiểm tra ổ đĩa hoặc chương trình nhận kết quả.",
             "Look at the disk, or at the program that takes the output.")),
        entry(
            "output-terminal", "không in tệp văn bản ra màn hình",
            "a document is not printed on a terminal",
            ("Dùng -o TỆP, hoặc vanthu preview.", "Use -o FILE, or vanthu preview.")),
        entry(
            "unknown-kind", "không có loại văn bản \"{name}\"[[ (gần giống: \"{near}\")]]",
            "there is no kind \"{name}\"[[ (closest name: \"{near}\")]]",
            ("Xem: vanthu templates list", "See: vanthu templates list")),
        entry(
            "secret-document",
            "văn bản mang dấu chỉ độ mật, nên VanThu không xử lý (không sao chép, không ghi lại gì)",
            "the document bears a secrecy mark, so VanThu does not process it (nothing is copied or kept)",
            ("Văn bản mật phải soạn trên máy riêng theo Luật Bảo vệ bí mật nhà nước.",
             "Secret documents are drafted on machines of their own, as the law on state secrets says.")),
        entry(
            "program-missing", "cần {name} và không tìm thấy trên máy này", "{name} is needed and was not found on this machine",
            ("Cài LibreOffice, hoặc ghi ra .odt hay .docx.", "Install LibreOffice, or write .odt or .docx.")),
        entry("program-failed", "{name} không chuyển được văn bản", "{name} could not convert the document",
            ("Đóng các cửa sổ {name} đang mở rồi chạy lại; hoặc ghi ra .odt hay .docx.",
             "Close the windows of {name} and try again, or write .odt or .docx.")),
        entry(
            "date-option", "--date cần một ngày như 2024-07-05 hay 5/7/2024 (gặp \"{found}\")",
            "--date needs a date such as 2024-07-05 or 5/7/2024 (found \"{found}\")",
            ("Ví dụ: --date 2024-07-05.",
             "For example: --date 2024-07-05.")),
        entry(
            "date-epoch", "SOURCE_DATE_EPOCH cần số giây từ 1970 (gặp \"{found}\")",
            "SOURCE_DATE_EPOCH must be seconds since 1970 (found \"{found}\")",
            ("Bỏ biến này, hoặc đặt: SOURCE_DATE_EPOCH=$(date +%s).",
             "Unset it, or set SOURCE_DATE_EPOCH=$(date +%s).")),
        entry("command-line", "{text}", "{text}",
            ("Xem: vanthu --help",
             "See: vanthu --help")),
        entry(
            "text-encoding", "tệp chữ không phải bảng mã UTF-8", "the text is not UTF-8",
            ("Trong Notepad chọn Lưu thành…, Mã hóa: UTF-8.", "In Notepad choose Save as…, Encoding: UTF-8.")),
        MessageEntry(
            "signature-removed", .warning,
            vi: Wording(
                "mẫu có chữ ký số; văn bản làm ra không còn chữ ký ấy",
                hint: "Ký lại văn bản sau khi duyệt.",
                why: "Chữ ký số bảo đảm từng byte của tệp đã ký. Điền mẫu làm tệp thay đổi, nên chữ ký cũ không còn đúng và được bỏ đi."),
            en: Wording(
                "the template has a digital signature; the document made from it has none",
                hint: "Sign the document after it is approved.",
                why: "A digital signature vouches for the bytes of the signed file. Filling changes them, so the old signature would be wrong and is left out.")),
        entry(
            "unknown-command", "không có lệnh \"{name}\"[[ (gần giống: \"{near}\")]]",
            "there is no command \"{name}\"[[ (closest name: \"{near}\")]]",
            ("Xem: vanthu --help", "See: vanthu --help")),
        entry("unknown-id", "không có mã lỗi \"{name}\"[[ (gần giống: \"{near}\")]]", "there is no id \"{name}\"[[ (closest name: \"{near}\")]]",
            ("Xem mọi mã lỗi: vanthu explain",
             "All ids: vanthu explain")),
    ]

    private static let overwriteHint: (String, String) = (
        "Đặt tên khác, hoặc thêm --overwrite always.", "Choose another name, or add --overwrite always."
    )

    private static func entry(
        _ id: DiagnosticID, _ vi: String, _ en: String, _ hint: (String, String)? = nil
    ) -> MessageEntry {
        MessageEntry(id, vi: Wording(vi, hint: hint?.0), en: Wording(en, hint: hint?.1))
    }
}
