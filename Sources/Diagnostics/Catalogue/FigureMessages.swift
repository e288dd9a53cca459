/// What can be wrong with dates and figures, in data and in the filters that write
/// them.
enum FigureMessages {
    static let entries: [MessageEntry] = dates + figures

    private static let dates: [MessageEntry] = [
        MessageEntry(
            "date-not-real",
            vi: Wording(
                "ngày không có thật (cần ngày/tháng/năm, gặp ngày vượt quá số ngày của tháng)",
                hint: "Sửa ngày trong dữ liệu."),
            en: Wording(
                "there is no such day (expected day/month/year, found a day beyond the month's last)",
                hint: "Mend the date in the data.")),
        MessageEntry(
            "date-month-first",
            vi: Wording(
                "ngày không có thật (cần ngày/tháng/năm, gặp tháng lớn hơn 12)",
                hint: "Có phải đã viết tháng/ngày? Viết ngày trước, tháng sau."),
            en: Wording(
                "there is no such day (expected day/month/year, found a month above 12)",
                hint: "Was it written month/day? The day comes first.")),
        MessageEntry(
            "date-out-of-range",
            vi: Wording(
                "ngày không có thật (cần ngày 1–31, tháng 1–12)",
                hint: "Viết ngày/tháng/năm: 5/7/2024."),
            en: Wording(
                "there is no such day (expected days 1–31, months 1–12)",
                hint: "Write day/month/year: 5/7/2024.")),
        MessageEntry(
            "date-unreadable",
            vi: Wording(
                "không đọc được ngày (cần ngày/tháng/năm như 5/7/2024, hoặc 2024-07, 2024)",
                hint: "Năm viết đủ bốn chữ số; phần chưa biết thì bỏ, ví dụ 7/2024."),
            en: Wording(
                "this is no date (expected day/month/year such as 5/7/2024, or 2024-07, 2024)",
                hint: "Years have four digits; leave out what is unknown, as in 7/2024.")),
        MessageEntry(
            "date-pattern",
            vi: Wording(
                "mẫu ngày có \"{found}\" không hiểu được (dùng được: %d %-d %m %-m %Y %y %H %M %S)",
                hint: "Ví dụ: {{ ngay | ngay('%d/%m/%Y') }}."),
            en: Wording(
                "the date pattern has \"{found}\" (allowed: %d %-d %m %-m %Y %y %H %M %S)",
                hint: "For example: {{ ngay | ngay('%d/%m/%Y') }}.")),
    ]

    private static let figures: [MessageEntry] = [
        MessageEntry(
            "number-unreadable",
            vi: Wording(
                "không đọc được số (cần số như 1.100 hoặc 12,5)",
                hint: "Bỏ chữ và đơn vị khỏi giá trị; chưa có số thì để trống."),
            en: Wording(
                "this is no number (expected a number such as 1.100 or 12,5)",
                hint:
                    "Take words and units out of the value; leave it empty if there is no number yet."
            )),
        MessageEntry(
            "number-ambiguous",
            vi: Wording(
                "số có hai cách hiểu: {first} hoặc {second}",
                hint:
                    "Dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân; hãy viết rõ một cách."
            ),
            en: Wording(
                "the number can be read in two ways: {first} or {second}",
                hint: "A dot groups thousands, a comma begins the fraction; write one of the two.")),
        MessageEntry(
            "number-english",
            vi: Wording(
                "số viết theo kiểu Anh – Mỹ (cần {first})",
                hint: "Dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân."),
            en: Wording(
                "the number is written the English way (expected {first})",
                hint: "A dot groups thousands, a comma begins the fraction.")),
        MessageEntry(
            "number-out-of-range",
            vi: Wording(
                "bộ lọc \"{filter}\" chỉ dùng cho {expected}",
                hint: "Sửa số trong dữ liệu, hoặc in số mà không dùng bộ lọc."),
            en: Wording(
                "the filter \"{filter}\" takes only {expected}",
                hint: "Mend the number in the data, or print it without the filter.")),
        MessageEntry(
            "filter-value",
            vi: Wording(
                "bộ lọc \"{filter}\" cần {expected} (gặp {found})",
                hint: "Sửa giá trị trong dữ liệu, hoặc dùng bộ lọc khác."),
            en: Wording(
                "the filter \"{filter}\" takes {expected} (found {found})",
                hint: "Mend the value in the data, or use another filter.")),
    ]
}
