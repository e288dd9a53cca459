/// What can be wrong with tables whose columns and cells depend on data.
enum TableMessages {
    static let entries: [MessageEntry] = [
        MessageEntry(
            "outside-cell",
            vi: Wording("{tag} chỉ dùng được trong một ô của bảng"),
            en: Wording("{tag} can only stand in a cell of a table"),
            failing: "{% vm %}", passing: "{{ x }}"),
        MessageEntry(
            "ragged-columns",
            vi: Wording(
                "các hàng {first} và {second} của bảng có số cột khác nhau sau khi lặp",
                hint: "Cho mọi hàng lặp cột theo danh sách dài bằng nhau.",
                why: "Các hàng lặp cùng những cột phải cho cùng số cột, nếu không thì ô không thẳng cột."),
            en: Wording(
                "rows {first} and {second} of the table have different numbers of columns after repeating",
                hint: "Let all rows repeat their columns by lists of the same length.",
                why: "Rows that repeat the same columns must give as many of them, or the cells do not line up.")),
        MessageEntry(
            "bad-colspan",
            vi: Wording("colspan cần một số nguyên từ 1 trở lên, không phải \"{value}\""),
            en: Wording("colspan needs a whole number from 1 on, not \"{value}\"")),
        MessageEntry(
            "colspan-too-wide",
            vi: Wording("ô ở hàng {first} của bảng gộp nhiều cột hơn bảng có"),
            en: Wording("a cell in row {first} of the table spans more columns than there are")),
        MessageEntry(
            "bad-colour",
            vi: Wording("màu cần sáu chữ số hệ mười sáu như D9D9D9, không phải \"{value}\""),
            en: Wording("a colour needs six hexadecimal digits like D9D9D9, not \"{value}\"")),
    ]
}
