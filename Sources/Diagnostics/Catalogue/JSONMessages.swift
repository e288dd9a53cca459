/// What can be wrong with the writing of a JSON file.
enum JSONMessages {
    static let entries: [MessageEntry] = [
        MessageEntry(
            "json-syntax",
            vi: Wording(
                "JSON viết chưa đúng ở cột {column} (cần {expected})",
                hint: "JSON viết: {\"ten\": \"giá trị\", \"so\": 1}; tên và chữ luôn ở trong dấu nháy kép."),
            en: Wording(
                "the JSON is not written well at column {column} (expected {expected})",
                hint: "JSON is written: {\"ten\": \"value\", \"so\": 1}; names and text are always in double quotes.")),
        MessageEntry(
            "json-syntax-end",
            vi: Wording(
                "tệp JSON kết thúc giữa chừng", hint: "Kiểm tra các dấu ngoặc { } [ ] đã đóng đủ."),
            en: Wording(
                "the JSON ends too early", hint: "Check that all brackets { } [ ] are closed.")),
        MessageEntry(
            "json-trailing",
            vi: Wording(
                "còn nội dung sau khi JSON đã kết thúc (cột {column})",
                hint: "Mỗi tệp là dữ liệu của một văn bản: tách mỗi dòng (JSON Lines) ra một tệp."),
            en: Wording(
                "something follows the end of the JSON (column {column})",
                hint: "A file holds the data of one document: put each line (JSON Lines) into a file of its own.")),
        MessageEntry(
            "json-comma",
            vi: Wording(
                "thừa dấu phẩy trước dấu đóng ngoặc (cột {column})", hint: "Bỏ dấu phẩy cuối cùng."),
            en: Wording(
                "a comma too many before the closing bracket (column {column})",
                hint: "Delete the last comma.")),
        MessageEntry(
            "json-key",
            vi: Wording(
                "tên mục có nửa ký tự Unicode",
                hint: "Viết thẳng ký tự ấy, không dùng \\u."),
            en: Wording(
                "the name of an entry has half a Unicode character",
                hint: "Write the character itself, without \\u.")),
        MessageEntry(
            "json-number",
            vi: Wording(
                "số viết chưa đúng ở cột {column} (cần dạng 1100 hoặc 12.5)",
                hint:
                    "JSON dùng dấu chấm cho phần thập phân; mã số như \"007\" đặt trong dấu nháy kép."
            ),
            en: Wording(
                "the number at column {column} is not written well (expected 1100 or 12.5)",
                hint: "JSON has a decimal point; a code such as \"007\" needs double quotes.")),
        MessageEntry(
            "json-string-end",
            vi: Wording(
                "chuỗi ký tự chưa đóng dấu nháy kép",
                hint: "Thêm dấu nháy kép ở cuối chuỗi."),
            en: Wording(
                "a string is not closed by a double quote",
                hint: "Add the double quote at the end.")),
        MessageEntry(
            "json-control",
            vi: Wording(
                "có xuống dòng hoặc ký tự điều khiển trong chuỗi (cột {column})",
                hint: "Trong JSON, xuống dòng viết là \\n, Tab là \\t."),
            en: Wording(
                "a string holds a line break or a control character (column {column})",
                hint: "JSON writes a line break as \\n and a tab as \\t.")),
        MessageEntry(
            "json-escape",
            vi: Wording(
                "dấu gạch chéo ngược \\ dùng chưa đúng ở cột {column}",
                hint: "Viết \\\\ cho chính dấu \\."),
            en: Wording(
                "a backslash means nothing at column {column}",
                hint: "Write \\\\ for the backslash itself.")),
    ]
}
