/// What can be wrong with a source of data, whatever its format.
enum SourceMessages {
    static let entries: [MessageEntry] = files + content + settings

    private static let files: [MessageEntry] = [
        MessageEntry(
            "data-missing",
            vi: Wording(
                "không tìm thấy tệp dữ liệu",
                hint: "Kiểm tra lại tên tệp và thư mục[[; gần giống: {near}]]."),
            en: Wording(
                "the data file does not exist",
                hint: "Check its name and folder[[; closest name: {near}]].")),
        MessageEntry(
            "data-folder",
            vi: Wording(
                "đây là thư mục (cần một tệp dữ liệu YAML hoặc JSON)",
                hint: "Chỉ rõ tệp trong thư mục, ví dụ: --data {name}/du-lieu.yaml"),
            en: Wording(
                "this is a folder (expected a YAML or JSON file)",
                hint: "Name the file in it, such as: --data {name}/du-lieu.yaml")),
        MessageEntry(
            "data-unreadable",
            vi: Wording(
                "không đọc được tệp dữ liệu[[ ({detail})]]",
                hint: "Kiểm tra quyền đọc tệp; nếu tệp đang mở ở chương trình khác, hãy đóng lại."),
            en: Wording(
                "the data file cannot be read[[ ({detail})]]",
                hint: "Check its permissions; close it in other programs.")),
        MessageEntry(
            "data-too-large",
            vi: Wording(
                "tệp dữ liệu quá lớn (giới hạn {limit} byte)",
                hint: "Chia dữ liệu thành nhiều tệp."),
            en: Wording(
                "the data file is too large (limit {limit} bytes)",
                hint: "Divide the data into several files.")),
        MessageEntry(
            "data-empty",
            vi: Wording(
                "tệp dữ liệu không có gì (cần các dòng \"tên: giá trị\")",
                hint: "Xem các trường cần điền: vanthu fields MẪU --to sample-yaml"),
            en: Wording(
                "the data file is empty (expected lines \"name: value\")",
                hint: "See which fields are needed: vanthu fields TEMPLATE --to sample-yaml")),
        MessageEntry(
            "data-table",
            vi: Wording(
                "tệp {found} là bảng nhiều dòng (cần YAML hoặc JSON cho một văn bản)",
                hint: "Viết dữ liệu của một văn bản vào tệp YAML hay JSON; chưa làm được mỗi dòng một văn bản."),
            en: Wording(
                "a {found} file is a table of many rows (expected YAML or JSON for one document)",
                hint: "Write the data of one document into a YAML or JSON file; one document per row cannot be made yet.")),
        MessageEntry(
            "data-format",
            vi: Wording(
                "không biết đọc tệp dữ liệu loại \"{found}\" (cần .yaml, .yml hoặc .json)",
                hint: "Lưu dữ liệu thành tệp YAML: mỗi dòng một mục \"tên: giá trị\"."),
            en: Wording(
                "data files of type \"{found}\" cannot be read (expected .yaml, .yml or .json)",
                hint: "Save the data as YAML: one \"name: value\" a line.")),
        MessageEntry(
            "data-binary",
            vi: Wording(
                "tệp này không phải văn bản thuần (gặp {found})",
                hint:
                    "Dữ liệu của một văn bản cần ở dạng YAML hoặc JSON."
            ),
            en: Wording(
                "this is no text file (found {found})",
                hint: "Data for one document are YAML or JSON.")),
        MessageEntry(
            "data-encoding",
            vi: Wording(
                "bảng mã của tệp là {found} (cần UTF-8)",
                hint: "Trong Notepad chọn Lưu thành…, Mã hóa: UTF-8."),
            en: Wording(
                "the file is encoded as {found} (expected UTF-8)",
                hint: "In Notepad choose Save as…, Encoding: UTF-8.")),
        MessageEntry(
            "data-utf8",
            vi: Wording(
                "có ký tự không thuộc bảng mã UTF-8",
                hint:
                    "Tệp có lẽ được lưu bằng bảng mã cũ; mở trong Notepad, lưu lại với mã hóa UTF-8."
            ),
            en: Wording(
                "there are bytes that are no UTF-8",
                hint: "The file may be in an old encoding; save it as UTF-8.")),
        MessageEntry(
            "data-nul",
            vi: Wording(
                "có ký tự NUL (byte 0), tệp bị hỏng hoặc không phải văn bản thuần",
                hint: "Xuất lại tệp từ chương trình đã tạo ra nó, dạng văn bản UTF-8."),
            en: Wording(
                "there is a NUL byte: the file is damaged or no text",
                hint: "Export it again from the program that made it, as text in UTF-8.")),
    ]

    private static let content: [MessageEntry] = [
        MessageEntry(
            "data-too-deep",
            vi: Wording(
                "dữ liệu lồng nhau quá sâu (giới hạn {limit} mức)",
                hint: "Bớt các mức lồng nhau."),
            en: Wording(
                "the data are nested too deeply (limit {limit} levels)",
                hint: "Take levels out.")),
        MessageEntry(
            "data-root",
            vi: Wording(
                "dữ liệu phải là các mục \"tên: giá trị\" (gặp {found})",
                hint: "Dòng đầu của tệp có dạng: trich_yeu: Kết quả thực hiện …"),
            en: Wording(
                "the data must be entries \"name: value\" (found {found})",
                hint: "A line of the file looks like: trich_yeu: Kết quả thực hiện …")),
        MessageEntry(
            "data-duplicate-key",
            vi: Wording(
                "mục \"{name}\" có hai lần[[ (lần đầu ở dòng {first})]]",
                hint: "Giữ lại một; nhiều giá trị thì viết thành danh sách."),
            en: Wording(
                "\"{name}\" stands there twice[[ (first at line {first})]]",
                hint: "Keep one of them; several values make a list.")),
        MessageEntry(
            "data-forbidden-character",
            vi: Wording(
                "có ký tự điều khiển {code} mà văn bản không chứa được",
                hint: "Ký tự này không nhìn thấy; xóa nó, thường do sao chép từ chương trình khác."),
            en: Wording(
                "there is a control character {code} that no document can hold",
                hint:
                    "It is invisible; delete it. It often comes from copying out of other programs."
            )),
        MessageEntry(
            "data-legacy-text", .warning,
            vi: Wording(
                "chữ có vẻ gõ bằng bảng mã cũ ({filter})",
                hint: "Gõ lại bằng Unicode, hoặc thêm bộ lọc vào mẫu: … | {filter}"),
            en: Wording(
                "the text seems to be in an old encoding ({filter})",
                hint: "Type it in Unicode, or add the filter to the template: … | {filter}")),
        MessageEntry(
            "data-surrogate",
            vi: Wording(
                "có nửa ký tự Unicode (\\uD800–\\uDFFF đứng một mình)",
                hint: "Viết cả cặp \\uD83D\\uDE00, hoặc viết thẳng ký tự ấy."),
            en: Wording(
                "there is half a Unicode character (a lone \\uD800–\\uDFFF)",
                hint: "Write the whole pair \\uD83D\\uDE00, or the character itself.")),
        MessageEntry(
            "data-number-too-long",
            vi: Wording(
                "số quá dài (giới hạn {limit} chữ số)",
                hint: "Nếu là mã số, hãy đặt trong dấu nháy: \"…\""),
            en: Wording(
                "the number is too long (limit {limit} digits)",
                hint: "If it is a code, put it in quotes: \"…\"")),
    ]

    private static let settings: [MessageEntry] = [
        MessageEntry(
            "set-syntax",
            vi: Wording(
                "--set viết chưa đúng (cần đường.dẫn=giá trị, gặp {found})",
                hint:
                    "Ví dụ: --set co_quan.viet_tat=UBND, --set 'noi_nhan[0]=Như trên', --set 'kinh_gui:=[\"Sở Nội vụ\"]'"
            ),
            en: Wording(
                "--set is not written well (expected path=value, found {found})",
                hint:
                    "Examples: --set co_quan.viet_tat=UBND, --set 'noi_nhan[0]=Như trên', --set 'kinh_gui:=[\"Sở Nội vụ\"]'"
            )),
        MessageEntry(
            "set-no-list",
            vi: Wording(
                "--set: \"{path}\" không phải danh sách nên không có mục thứ [{index}]",
                hint: "Bỏ [{index}], hoặc đặt cả danh sách: --set '{path}:=[…]'."),
            en: Wording(
                "--set: \"{path}\" is no list, so it has no element [{index}]",
                hint: "Leave [{index}] out, or set the whole list: --set '{path}:=[…]'.")),
        MessageEntry(
            "set-index",
            vi: Wording(
                "--set: danh sách \"{path}\" có {count} mục, không có mục [{index}]",
                hint: "Đếm từ 0; mục [{count}] là mục mới ở cuối."),
            en: Wording(
                "--set: the list \"{path}\" has {count} elements, not an element [{index}]",
                hint: "Counted from 0; [{count}] adds one at the end.")),
        MessageEntry(
            "set-no-map",
            vi: Wording(
                "--set: \"{path}\" đã có giá trị, không phải nhóm mục, nên không đặt được \"{name}\" bên trong",
                hint: "Đặt cả nhóm: --set '{path}:={…}'."),
            en: Wording(
                "--set: \"{path}\" holds a value, no group of fields, so \"{name}\" cannot be set in it",
                hint: "Set the whole group: --set '{path}:={…}'.")),
    ]
}
