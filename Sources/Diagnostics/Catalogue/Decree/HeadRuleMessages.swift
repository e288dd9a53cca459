/// What the rules of ô 3 and 4 say: số, ký hiệu; địa danh, thời gian.
enum HeadRuleMessages {
    static let entries: [MessageEntry] = [
        MessageEntry(
            "ND30-SO-01",
            vi: Wording("số của văn bản ghi sau chữ \"Số:\"[[ (cần \"{demanded}\", gặp \"{found}\")]]", hint: "Sửa thành \"Số:\", dấu hai chấm liền chữ."),
            en: Wording("the number follows the word \"Số:\"[[ (expected \"{demanded}\", found \"{found}\")]]", hint: "Write \"Số:\", the colon next to the word.")),
        MessageEntry(
            "ND30-SO-02",
            vi: Wording("số, ký hiệu: cỡ chữ 13, kiểu chữ đứng, không đậm[[ (cần {demanded}, gặp {found})]]", hint: "Chọn dòng này, đặt lại cỡ và kiểu chữ."),
            en: Wording("number and symbol: size 13, upright, not bold[[ (expected {demanded}, found {found})]]", hint: "Select the line and set size and look.")),
        MessageEntry(
            "ND30-SO-05",
            vi: Wording("số dưới 10 phải thêm số 0 phía trước[[ (cần \"{demanded}\", gặp \"{found}\")]]", hint: "Sửa thành \"{demanded}\"."),
            en: Wording("a number below 10 has a zero before it[[ (expected \"{demanded}\", found \"{found}\")]]", hint: "Write \"{demanded}\".")),
        MessageEntry(
            "ND30-DD-01",
            vi: Wording("không thấy địa danh và thời gian ban hành[[ (cần \"{demanded}\")]]", hint: "Thêm dòng này dưới Tiêu ngữ, ngang hàng với số, ký hiệu."),
            en: Wording("place and date of issue are missing[[ (expected \"{demanded}\")]]", hint: "Add the line below the motto, level with the number.")),
        MessageEntry(
            "ND30-DD-02",
            vi: Wording("ngày dưới 10 phải thêm số 0 phía trước[[ (cần \"{demanded}\", gặp \"{found}\")]]", hint: "Sửa thành \"ngày {demanded}\"."),
            en: Wording("a day below 10 has a zero before it[[ (expected \"{demanded}\", found \"{found}\")]]", hint: "Write \"ngày {demanded}\".")),
        MessageEntry(
            "ND30-DD-03",
            vi: Wording("tháng 1 và tháng 2 phải thêm số 0 phía trước[[ (cần \"{demanded}\", gặp \"{found}\")]]", hint: "Sửa thành \"tháng {demanded}\"."),
            en: Wording("months 1 and 2 have a zero before them[[ (expected \"{demanded}\", found \"{found}\")]]", hint: "Write \"tháng {demanded}\".")),
        MessageEntry(
            "ND30-DD-04", .warning,
            vi: Wording("chỉ thêm số 0 trước tháng 1 và tháng 2[[ (cần \"{demanded}\", gặp \"{found}\")]]", hint: "Sửa thành \"tháng {demanded}\"."),
            en: Wording("only months 1 and 2 have a zero before them[[ (expected \"{demanded}\", found \"{found}\")]]", hint: "Write \"tháng {demanded}\".")),
        MessageEntry(
            "ND30-DD-05",
            vi: Wording("sau địa danh phải có dấu phẩy[[ (cần \"{demanded}\", gặp \"{found}\")]]", hint: "Thêm dấu phẩy sau địa danh."),
            en: Wording("a comma follows the place[[ (expected \"{demanded}\", found \"{found}\")]]", hint: "Put a comma after the place.")),
        MessageEntry(
            "ND30-DD-06",
            vi: Wording("địa danh, ngày tháng năm: chữ nghiêng, không đậm, cỡ 13 đến 14[[ (cần {demanded}, gặp {found})]]", hint: "Chọn dòng này, đặt lại cỡ và kiểu chữ."),
            en: Wording("place and date: italic, not bold, size 13 to 14[[ (expected {demanded}, found {found})]]", hint: "Select the line and set size and look.")),
        MessageEntry(
            "ND30-DD-10",
            vi: Wording("ngày ban hành phải là ngày có thật, viết đủ chữ[[ (cần \"{demanded}\")]][[ (gặp \"{found}\")]]", hint: "Viết theo kiểu: ngày 05 tháng 7 năm 2026."),
            en: Wording("the date of issue is a real day, written in words[[ (expected \"{demanded}\")]][[ (found \"{found}\")]]", hint: "Write it like: ngày 05 tháng 7 năm 2026.")),
        row("ND30-SO-03", .error, .words, "ký hiệu gồm chữ viết tắt tên loại và tên cơ quan", "Viết như \"15/QĐ-UBND\".", en: "the symbol is made of the kind's and the agency's abbreviations", "Write it like \"15/QĐ-UBND\"."),
        row("ND30-SO-04", .error, .found, "ký hiệu công văn gồm chữ viết tắt tên cơ quan và đơn vị soạn thảo, không có CV hay tên loại khác", "Viết như \"12/UBND-VP\".", en: "a letter's symbol is made of the agency and the drafting unit, without CV or a kind", "Write it like \"12/UBND-VP\"."),
        row("ND30-SO-06", .error, .words, "số, ký hiệu viết liền, không có dấu cách", "Bỏ dấu cách quanh dấu gạch.", en: "number and symbol have no blanks", "Take out the blanks around slash and hyphen."),
        row("ND30-SO-07", .error, .words, "số viết theo kiểu văn bản Đảng", "Viết số, gạch chéo, tên loại, gạch nối, cơ quan.", en: "the number is in the order of Party documents", "Write number, slash, kind, hyphen, agency."),
        row("ND30-SO-08", .error, .words, "chữ viết tắt trong ký hiệu không phải của tên loại này", "Sửa ký hiệu hoặc tên loại.", en: "the abbreviation in the symbol is not this kind's", "Mend the symbol or the kind."),
        row("ND30-SO-09", .warning, .found, "ký hiệu văn bản hành chính không ghi năm", "Bỏ năm khỏi ký hiệu.", en: "the symbol of an administrative document has no year", "Take the year out."),
        row("ND30-SO-10", .warning, .words, "ký hiệu không khớp với tên cơ quan ban hành", "Kiểm tra lại chữ viết tắt tên cơ quan.", en: "the symbol does not fit the issuing agency", "Look at the agency's abbreviation again."),
        row("ND30-SO-11", .error, .none, "số của văn bản để trống", "Bản dự thảo chừa ít nhất 6 dấu cách; bản chính thức phải có số.", en: "the number is blank", "A draft leaves at least 6 blanks; a final document has a number."),
        row("ND30-SO-12", .warning, .words, "chữ viết tắt tên loại phải viết đúng chữ hoa, chữ thường", "Viết theo Phụ lục III.", en: "the kind's abbreviation has its own capitals", "Write it as in Annex III."),
        row("ND30-SO-13", .warning, .look, "số, ký hiệu canh giữa dưới tên cơ quan", "Canh giữa dòng này.", en: "number and symbol are centred below the agency", "Centre the line."),
        row("ND30-DD-07", .warning, .look, "địa danh, ngày canh giữa dưới Tiêu ngữ, ngang hàng với số", "Canh giữa; đặt cùng hàng với số, ký hiệu.", en: "place and date are centred below the motto, level with the number", "Centre the line; put it into the row of the number."),
        row("ND30-DD-08", .error, .found, "địa danh viết hoa chữ cái đầu", "Viết hoa địa danh.", en: "the place begins with a capital", "Write it with a capital."),
        row("ND30-DD-11", .error, .found, "ngày ban hành của bản chính thức còn để trống", "Ghi đủ ngày, tháng, năm.", en: "the date of a final document is blank", "Write day, month and year."),
    ]
}
