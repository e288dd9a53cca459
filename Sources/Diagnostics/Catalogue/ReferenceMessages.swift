/// What can be wrong with references of a document and with the fields of a mail merge.
enum ReferenceMessages {
    static let entries: [MessageEntry] = references + mailMerge + mailMergeRules

    private static let references: [MessageEntry] = [
        MessageEntry(
            "reference-lost", .warning,
            vi: Wording(
                "tham chiếu đến \"{name}\", mà phần chứa nó không có trong văn bản này",
                hint: "Đặt tham chiếu trong cùng khối điều kiện với chỗ được tham chiếu; chữ cũ của tham chiếu được giữ nguyên.",
                why: "Dấu trang nằm trong một nhánh không được chọn; khi cập nhật trường, Word sẽ báo không tìm thấy nguồn tham chiếu."),
            en: Wording(
                "a reference to \"{name}\", which is not in this document",
                hint: "Put the reference into the same condition as its target; its old text was kept.",
                why: "The bookmark stands in a branch that was not taken; when fields are updated, the office program finds no source.")),
        MessageEntry(
            "reference-ambiguous", .warning,
            vi: Wording(
                "tham chiếu đến \"{name}\" đứng ngoài khối lặp ra nhiều bản của nó; tham chiếu trỏ đến bản đầu",
                hint: "Đặt tham chiếu trong khối lặp, hoặc đặt dấu trang ngoài khối lặp."),
            en: Wording(
                "the reference to \"{name}\" stands outside of the loop that makes several of it; it points to the first",
                hint: "Put the reference into the loop, or the bookmark out of it.")),
    ]

    private static let mailMerge: [MessageEntry] = [
        MessageEntry(
            "merge-field-unknown", .warning,
            vi: Wording(
                "trường trộn thư \"{name}\" không có trong dữ liệu[[ (gần giống: \"{near}\")]], nên để nguyên",
                hint: "Thêm trường vào dữ liệu, hoặc sửa tên trường trong mẫu."),
            en: Wording(
                "the merge field \"{name}\" is not in the data[[ (closest name: \"{near}\")]] and stays as it is",
                hint: "Add the field to the data, or correct its name in the template.")),
    ]

    private static let mailMergeRules: [MessageEntry] = [
        MessageEntry(
            "merge-rule", .warning,
            vi: Wording(
                "trường {name} của trộn thư không được tính; kết quả cũ được giữ nguyên",
                hint: "Thay bằng {% if … %} … {% endif %} trong mẫu."),
            en: Wording(
                "the mail merge field {name} is not evaluated; its old result stays",
                hint: "Use {% if … %} … {% endif %} in its place.")),
    ]
}
