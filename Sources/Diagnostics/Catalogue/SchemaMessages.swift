/// What the check of data against a schema finds.
enum SchemaMessages {
    static let entries: [MessageEntry] = [
        MessageEntry(
            "data-missing-field",
            vi: Wording(
                "thiếu mục bắt buộc \"{name}\"[[ ({title})]][[, gần giống: \"{near}\"]]",
                hint: "Điền mục này vào dữ liệu[[; thêm dòng: {absent}: …]][[; dòng đã có sẵn: {empty}:]][[ (ví dụ: {example})]]"),
            en: Wording(
                "the required field \"{name}\"[[ ({title})]] is missing[[, closest name: \"{near}\"]]",
                hint: "Give it in the data[[; add a line: {absent}: …]][[; the line is there: {empty}:]][[ (example: {example})]]")),
        MessageEntry(
            "data-unknown-field",
            vi: Wording(
                "không có mục nào tên \"{name}\"[[ (gần giống: \"{near}\")]]",
                hint: "[[Có phải ý là {near}? ]]Nếu không cần thì xóa: lược đồ của mẫu không có mục này."),
            en: Wording(
                "there is no field \"{name}\"[[ (closest name: \"{near}\")]]",
                hint: "[[Is {near} meant? ]]Delete it otherwise: the template's schema has no such field.")),
        MessageEntry(
            "data-wrong-type",
            vi: Wording(
                "sai kiểu giá trị (cần {expected}, gặp {found})[[; mục này là: {title}]]",
                hint: "[[Dòng chữ có dấu hai chấm phải đặt trong dấu nháy kép: {quoted}. ]]Sửa giá trị trong dữ liệu.[[ Ví dụ: {example}]]"),
            en: Wording(
                "the value is of the wrong type (expected {expected}, found {found})[[; the field is: {title}]]",
                hint: "[[A text with a colon needs double quotes: {quoted}. ]]Mend the value in the data.[[ Example: {example}]]")),
        MessageEntry(
            "data-not-allowed",
            vi: Wording(
                "giá trị không được dùng ở đây (cần một trong: {expected})[[, gần giống: \"{near}\"]]",
                hint: "Dùng đúng một trong các giá trị ấy."),
            en: Wording(
                "the value is not allowed here (expected one of: {expected})[[, closest: \"{near}\"]]",
                hint: "Use one of these values.")),
        MessageEntry(
            "data-pattern",
            vi: Wording(
                "giá trị viết không đúng dạng[[ (cần {title})]]", hint: "Sửa giá trị trong dữ liệu.[[ Ví dụ: {example}]]"),
            en: Wording(
                "the value is not written as expected[[ (expected {title})]]",
                hint: "Mend the value in the data.[[ Example: {example}]]")),
        MessageEntry(
            "data-range",
            vi: Wording(
                "{what} ngoài giới hạn (cần {expected}, gặp {found})",
                hint: "Sửa giá trị trong dữ liệu."),
            en: Wording(
                "{what} is out of range (expected {expected}, found {found})",
                hint: "Mend the value in the data.")),
        MessageEntry(
            "schema-unreadable",
            vi: Wording(
                "lược đồ (JSON Schema) dùng từ khóa không hỗ trợ: {name}",
                hint: "Bỏ từ khóa này khỏi tệp .schema.json."),
            en: Wording(
                "the JSON Schema uses a keyword that is not supported: {name}",
                hint: "Take the keyword out of the .schema.json.")),
    ]
}
