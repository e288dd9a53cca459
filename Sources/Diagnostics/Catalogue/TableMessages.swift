/// What can be wrong with tables whose columns and cells depend on data.
enum TableMessages {
    static let entries: [MessageEntry] = [
        MessageEntry(
            "outside-cell",
            vi: Wording(
                "{tag} chỉ dùng được trong một ô của bảng",
                hint: "Đưa thẻ vào ô của bảng mà nó nói đến."),
            en: Wording(
                "{tag} can only stand in a cell of a table",
                hint: "Put the tag into the cell that it is about."),
            failing: "{% vm %}{{ a }}", passing: "│ {% vm %}{{ a }} │ {{ b }} │"),
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
            vi: Wording(
                "colspan cần một số nguyên từ 1 trở lên, không phải \"{value}\"",
                hint: "Viết {% colspan 2 %}, hoặc {% colspan xs | length %} với danh sách không rỗng."),
            en: Wording(
                "colspan needs a whole number from 1 on, not \"{value}\"",
                hint: "Write {% colspan 2 %}, or {% colspan xs | length %} with a list that is not empty.")),
        MessageEntry(
            "colspan-too-wide",
            vi: Wording(
                "ô ở hàng {first} của bảng gộp nhiều cột hơn bảng có",
                hint: "Giảm số cột của {% colspan %}."),
            en: Wording(
                "a cell in row {first} of the table spans more columns than there are",
                hint: "Let {% colspan %} ask for fewer columns.")),
        MessageEntry(
            "bad-colour",
            vi: Wording(
                "màu cần sáu chữ số hệ mười sáu như D9D9D9, không phải \"{value}\"",
                hint: "Viết {% cellbg 'D9D9D9' %}."),
            en: Wording(
                "a colour needs six hexadecimal digits like D9D9D9, not \"{value}\"",
                hint: "Write {% cellbg 'D9D9D9' %}.")),
    ]
}
