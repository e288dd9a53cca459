/// What the rules of the page, of fonts and of page numbers say.
enum PageRuleMessages {
    static let entries: [MessageEntry] = [
        row("ND30-PG-01", .error, .look, "khổ giấy phải là A4", "Page Layout, Size: chọn A4.", en: "the paper is A4", "Page Layout, Size: choose A4."),
        row("ND30-PG-02", .warning, .none, "trang nằm ngang chỉ dùng khi có bảng, biểu", "Đổi về trang đứng.", en: "a page lies on its side only for tables", "Set it upright."),
        row("ND30-PG-03", .error, .look, "lề trên từ 20 đến 25 mm", "Page Layout, Margins: sửa lề trên.", en: "the top margin is 20 to 25 mm", "Page Layout, Margins: mend the top."),
        row("ND30-PG-04", .error, .look, "lề dưới từ 20 đến 25 mm", "Page Layout, Margins: sửa lề dưới.", en: "the bottom margin is 20 to 25 mm", "Page Layout, Margins: mend the bottom."),
        row("ND30-PG-05", .error, .look, "lề trái từ 30 đến 35 mm", "Page Layout, Margins: sửa lề trái.", en: "the left margin is 30 to 35 mm", "Page Layout, Margins: mend the left."),
        row("ND30-PG-06", .error, .look, "lề phải từ 15 đến 20 mm", "Page Layout, Margins: sửa lề phải.", en: "the right margin is 15 to 20 mm", "Page Layout, Margins: mend the right."),
        row("ND30-PG-07", .error, .look, "phông chữ phải là Times New Roman", "Chọn chỗ này, đổi phông chữ.", en: "the font is Times New Roman", "Select the place and change the font."),
        row("ND30-PG-08", .error, .found, "phông chữ cũ (TCVN3, VNI): chữ phải là Unicode, phông Times New Roman", "Chuyển mã sang Unicode rồi đổi phông chữ.", en: "a font of an old encoding (TCVN3, VNI): text is Unicode in Times New Roman", "Convert to Unicode, then change the font."),
        row("ND30-PG-09", .error, .found, "chữ phải màu đen", "Chọn chỗ này, đặt màu chữ tự động.", en: "letters are black", "Select the place and set the colour to automatic."),
        row("ND30-PG-10", .warning, .none, "chữ được tô nền", "Bỏ tô nền.", en: "letters have a background", "Take the highlight out."),
        row("ND30-PG-11", .warning, .none, "chữ có dấu viết rời (Unicode tổ hợp)", "Gõ lại, hoặc vanthu check --fix đổi sang chữ dựng sẵn.", en: "accents stand apart from their letters", "Type it again, or let vanthu check --fix compose it."),
        row("ND30-PG-12", .error, .none, "văn bản hơn một trang phải đánh số trang", "Insert, Page Number, Top of Page; chọn không hiện ở trang đầu.", en: "a text of more than one page has page numbers", "Insert, Page Number, Top of Page; hide it on the first page."),
        row("ND30-PG-13", .error, .look, "số trang canh giữa ở phần lề trên", "Đặt số trang vào đầu trang, canh giữa.", en: "the page number is centred in the top margin", "Put it into the header, centred."),
        row("ND30-PG-14", .error, .none, "trang thứ nhất không hiện số trang", "Header: chọn Different First Page và để trống đầu trang thứ nhất.", en: "the first page shows no number", "Header: Different First Page, and leave that of the first page empty."),
        row("ND30-PG-15", .error, .look, "số trang: cỡ chữ 13 đến 14, kiểu chữ đứng", "Chọn số trang, đặt lại cỡ và kiểu chữ.", en: "the page number: size 13 to 14, upright", "Select it and set size and look."),
        row("ND30-PG-16", .error, .found, "số trang chỉ ghi bằng chữ số Ả Rập, bắt đầu từ 1", "Chỉ để lại số trang.", en: "the page number is a bare Arabic number from 1", "Leave the number alone."),
        row("ND30-PG-17", .warning, .found, "đầu trang và chân trang chỉ có số trang", "Bỏ chữ này khỏi đầu trang, chân trang.", en: "header and footer hold the page number only", "Take these words out."),
        row("ND30-PG-18", .warning, .look, "nội dung dùng một cỡ chữ", "Đặt cả nội dung cùng một cỡ chữ.", en: "the content has one size of letters", "Give all of it one size."),
        row("ND30-PG-19", .warning, .look, "chữ đậm, nghiêng đặt bằng nút B, I, không bằng tên phông", "Đổi phông về Times New Roman rồi bấm B hay I.", en: "bold and italic are set by B and I, not by the name of a font", "Change the font to Times New Roman, then press B or I."),
        row("ND30-PG-20", .warning, .none, "văn bản một trang không có số trang", "Bỏ số trang, hoặc không hiện ở trang đầu.", en: "a text of one page shows no page number", "Take it out, or hide it on the first page."),
    ]
}
