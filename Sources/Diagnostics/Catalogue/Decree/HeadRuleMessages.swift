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
    ]
}
