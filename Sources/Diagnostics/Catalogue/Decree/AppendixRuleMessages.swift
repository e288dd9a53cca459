/// What the rules of appendices, marks and copies say.
enum AppendixRuleMessages {
    static let entries: [MessageEntry] = [
        row("ND30-PL-01", .error, .found, "nội dung văn bản không nhắc đến phụ lục này", "Thêm chỉ dẫn đến phụ lục vào nội dung.", en: "the text does not mention this appendix", "Refer to it in the text."),
        row("ND30-PL-02", .error, .words, "từ hai phụ lục trở lên thì đánh số La Mã; một phụ lục thì không đánh số", "Sửa số của phụ lục.", en: "two appendices or more have Roman numbers, a single one has none", "Mend the appendix's number."),
        row("ND30-PL-03", .error, .look, "chữ \"Phụ lục\": in thường, đậm, đứng, cỡ 14, canh giữa", "Chọn dòng này, đặt lại cỡ và kiểu chữ.", en: "\"Phụ lục\": small letters, bold, upright, size 14, centred", "Select the line and set size and look."),
        row("ND30-PL-04", .error, .look, "tiêu đề phụ lục: chữ in hoa, đậm, đứng, cỡ 13 đến 14", "Chọn dòng này, đặt lại cỡ và kiểu chữ.", en: "an appendix's title: capitals, bold, upright, size 13 to 14", "Select the line and set size and look."),
        row("ND30-PL-05", .error, .look, "dưới tiêu đề phụ lục là \"(Kèm theo Văn bản số …)\": chữ nghiêng, không đậm, cỡ 13 đến 14", "Thêm dòng này, hoặc đặt lại cỡ và kiểu chữ.", en: "\"(Kèm theo Văn bản số …)\" stands below an appendix's title: italic, not bold, size 13 to 14", "Add the line, or set size and look."),
        row("ND30-PL-06", .warning, .words, "số ghi ở phụ lục khác số của văn bản", "Sửa cho khớp số, ký hiệu của văn bản.", en: "the number in the appendix is not the document's", "Make it the document's number."),
        row("ND30-PL-07", .error, .found, "số trang của mỗi phụ lục bắt đầu lại từ 1", "Ngắt section trước phụ lục; Page Number Format, Start at 1.", en: "page numbers begin anew in each appendix", "Put a section break before it; Page Number Format, Start at 1."),
        row("ND30-PL-08", .warning, .none, "phụ lục bắt đầu ở trang mới", "Thêm ngắt trang trước phụ lục.", en: "an appendix begins on a new page", "Put a page break before it."),
        row("ND30-DK-01", .error, .look, "dấu chỉ mức độ khẩn: HỎA TỐC, THƯỢNG KHẨN hay KHẨN; chữ in hoa, đậm, cỡ 13 đến 14", "Đặt lại chữ, cỡ và kiểu chữ.", en: "an urgency mark: HỎA TỐC, THƯỢNG KHẨN or KHẨN; bold capitals, size 13 to 14", "Set words, size and look."),
        row("ND30-DK-02", .error, .look, "chỉ dẫn về phạm vi lưu hành: chữ in hoa, đậm, đứng, cỡ 13 đến 14", "Đặt lại cỡ và kiểu chữ.", en: "a mark of circulation: capitals, bold, upright, size 13 to 14", "Set size and look."),
        row("ND30-DK-05", .warning, .look, "địa chỉ cơ quan: chữ in thường, đứng, cỡ 11 đến 12", "Đặt lại cỡ và kiểu chữ.", en: "the agency's address: small letters, upright, size 11 to 12", "Set size and look."),
        row("ND30-BS-01", .error, .words, "hình thức sao là SAO Y, SAO LỤC hay TRÍCH SAO; chữ in hoa, đậm, cỡ 13 đến 14", "Viết đúng hình thức sao.", en: "the form of copy is SAO Y, SAO LỤC or TRÍCH SAO; bold capitals, size 13 to 14", "Write one of these."),
        row("ND30-BS-02", .error, .words, "ký hiệu bản sao: SY, SL hay TrS", "Sửa chữ viết tắt của bản sao.", en: "the symbol of a copy: SY, SL or TrS", "Mend the abbreviation."),
    ]
}
