/// What can be wrong with a zip archive.
enum ArchiveMessages {
    static let entries: [MessageEntry] = [
        MessageEntry(
            "archive-damaged",
            vi: Wording(
                "tệp bị hỏng hoặc bị cắt ngắn[[ (ở phần {name})]]",
                hint: "Xin lại tệp từ người gửi, hoặc mở bằng LibreOffice rồi lưu lại."),
            en: Wording(
                "the file is damaged or cut off[[ (at {name})]]",
                hint: "Get the file again, or open it in LibreOffice and save it.")),
        MessageEntry(
            "archive-encrypted",
            vi: Wording(
                "tệp được đặt mật khẩu[[ (phần {name})]]",
                hint: "Mở tệp, bỏ mật khẩu rồi lưu lại."),
            en: Wording(
                "the file has a password[[ (entry {name})]]",
                hint: "Open it, remove the password, and save it.")),
        MessageEntry(
            "archive-method",
            vi: Wording(
                "phần {name} nén theo cách không được hỗ trợ",
                hint: "Mở bằng LibreOffice hay Word rồi lưu lại."),
            en: Wording(
                "the entry {name} is compressed in a way that is not supported",
                hint: "Open it in LibreOffice or Word and save it.")),
        MessageEntry(
            "archive-name",
            vi: Wording(
                "tên \"{name}\" trong tệp không an toàn (đường dẫn tuyệt đối, \"..\" hoặc ký tự lạ)",
                hint: "Tệp này không do LibreOffice hay Word tạo ra; hãy cẩn thận với người gửi."),
            en: Wording(
                "the name \"{name}\" inside the file is not safe (absolute, \"..\" or odd characters)",
                hint: "LibreOffice and Word write no such names; be careful with the sender.")),
        MessageEntry(
            "archive-duplicate",
            vi: Wording(
                "tệp có hai phần cùng tên \"{name}\"",
                hint: "Mở bằng LibreOffice hay Word rồi lưu lại."),
            en: Wording(
                "the file holds two entries named \"{name}\"",
                hint: "Open it in LibreOffice or Word and save it.")),
        MessageEntry(
            "archive-too-many-entries",
            vi: Wording(
                "tệp có quá nhiều phần (giới hạn {limit})",
                hint: "Văn bản bình thường không có nhiều phần như vậy; chia nhỏ, hoặc xin lại tệp gốc."),
            en: Wording(
                "the file holds too many entries (limit {limit})",
                hint: "No ordinary document has so many; divide it, or ask for the original.")),
        MessageEntry(
            "archive-entry-too-large",
            vi: Wording(
                "phần {name} trong tệp quá lớn",
                hint: "Giảm cỡ hình ảnh hay bảng nhúng trong văn bản."),
            en: Wording(
                "the entry {name} is too large",
                hint: "Make the pictures or embedded sheets of the document smaller.")),
        MessageEntry(
            "archive-expands-too-far",
            vi: Wording(
                "tệp giải nén ra quá lớn (giới hạn {limit} byte)",
                hint: "Giảm cỡ hình ảnh hay bảng nhúng trong văn bản."),
            en: Wording(
                "the file expands too far (limit {limit} bytes)",
                hint: "Make the pictures or embedded sheets of the document smaller.")),
        MessageEntry(
            "archive-ratio",
            vi: Wording(
                "phần {name} giải nén lớn bất thường, giống một \"bom nén\"",
                hint: "Đừng mở tệp này nếu không tin người gửi."),
            en: Wording(
                "the entry {name} expands suspiciously far, like a zip bomb",
                hint: "Do not open it unless you trust the sender.")),
        MessageEntry(
            "archive-too-large",
            vi: Wording(
                "tệp quá lớn (giới hạn {limit} byte)",
                hint: "Giảm cỡ hình ảnh, hoặc chia văn bản thành nhiều tệp."),
            en: Wording(
                "the file is too large (limit {limit} bytes)",
                hint: "Make its pictures smaller, or divide the document.")),
        MessageEntry(
            "archive-not-written",
            vi: Wording(
                "không tạo được tệp nén[[ (phần {name})]]",
                hint: "Đây là lỗi của chương trình: hãy báo lại kèm lệnh đã chạy."),
            en: Wording(
                "the archive could not be made[[ (entry {name})]]",
                hint: "This is a fault of the program: report it with the command.")),
    ]
}
