/// What can be wrong when one document is put into another.
enum MergingMessages {
    static let entries: [MessageEntry] = [
        MessageEntry(
            "guest-format-differs",
            vi: Wording(
                "không chèn được \"{name}\" (.{guest}) vào văn bản .{host}",
                hint: "Lưu tệp được chèn thành .{host} bằng LibreOffice hay Word rồi chạy lại."),
            en: Wording(
                "\"{name}\" (.{guest}) cannot be put into a .{host} document",
                hint: "Save the file as .{host} in LibreOffice or Word, and try again.")),
        MessageEntry(
            "guest-without-text",
            vi: Wording(
                "\"{name}\" không có thân văn bản để chèn",
                hint: "Chèn một văn bản ODT, FODT hay DOCX có nội dung."),
            en: Wording(
                "\"{name}\" has no body of text to put in",
                hint: "Take in an ODT, FODT or DOCX document that has content.")),
        MessageEntry(
            "guest-range-unbalanced",
            vi: Wording(
                "phần được chèn của \"{name}\" cắt ngang một đoạn, bảng hay danh sách",
                hint: "Đặt thẻ mở và thẻ đóng trong các đoạn riêng, cùng một cấp."),
            en: Wording(
                "what is taken from \"{name}\" cuts through a paragraph, table or list",
                hint: "Put the opening and the closing tag in paragraphs of their own, on one level.")),
    ]
}
