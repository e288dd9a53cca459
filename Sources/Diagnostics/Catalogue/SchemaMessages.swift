/// What the check of data against a schema finds.
enum SchemaMessages {
    static let entries: [MessageEntry] = [
        MessageEntry(
            "data-missing-field",
            vi: Wording(
                "thiếu mục bắt buộc \"{name}\"[[ ({title})]][[, gần giống: \"{near}\"]]",
                hint: "Thêm dòng: {name}: …[[ (ví dụ: {example})]]"),
            en: Wording(
                "the required field \"{name}\"[[ ({title})]] is missing[[, closest name: \"{near}\"]]",
                hint: "Add a line: {name}: …[[ (example: {example})]]")),
        MessageEntry(
            "data-unknown-field",
            vi: Wording(
                "không có mục nào tên \"{name}\"[[ (gần giống: \"{near}\")]]",
                hint: "[[Sửa thành {near}, hoặc xóa mục này.]]"),
            en: Wording(
                "there is no field \"{name}\"[[ (closest name: \"{near}\")]]",
                hint: "[[Write {near}, or delete the entry.]]")),
        MessageEntry(
            "data-wrong-type",
            vi: Wording(
                "sai kiểu giá trị (cần {expected}, gặp {found})[[; mục này là: {title}]]",
                hint: "[[Ví dụ: {example}]]"),
            en: Wording(
                "the value is of the wrong type (expected {expected}, found {found})[[; the field is: {title}]]",
                hint: "[[Example: {example}]]")),
        MessageEntry(
            "data-not-allowed",
            vi: Wording(
                "giá trị không được dùng ở đây (cần một trong: {expected})[[, gần giống: \"{near}\"]]"
            ),
            en: Wording(
                "the value is not allowed here (expected one of: {expected})[[, closest: \"{near}\"]]"
            )),
        MessageEntry(
            "data-pattern",
            vi: Wording(
                "giá trị viết không đúng dạng[[ (cần {title})]]", hint: "[[Ví dụ: {example}]]"),
            en: Wording(
                "the value is not written as expected[[ (expected {title})]]",
                hint: "[[Example: {example}]]")),
        MessageEntry(
            "data-range",
            vi: Wording("{what} ngoài giới hạn (cần {expected}, gặp {found})"),
            en: Wording("{what} is out of range (expected {expected}, found {found})")),
        MessageEntry(
            "schema-unreadable",
            vi: Wording("lược đồ (JSON Schema) dùng từ khóa không hỗ trợ: {name}"),
            en: Wording("the JSON Schema uses a keyword that is not supported: {name}")),
    ]
}
