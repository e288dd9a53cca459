/// What can be wrong with the writing of a YAML file.
enum YAMLMessages {
    static let entries: [MessageEntry] = [
        MessageEntry(
            "yaml-syntax",
            vi: Wording(
                "không hiểu cách viết YAML[[ ở cột {column}]][[ ({detail})]]",
                hint: "Đặt giá trị trong dấu nháy kép nếu có ký tự đặc biệt."),
            en: Wording(
                "the YAML is not written well[[ at column {column}]][[ ({detail})]]",
                hint: "Put the value in double quotes if it has special characters.")),
        MessageEntry(
            "yaml-colon",
            vi: Wording(
                "có dấu hai chấm thứ hai trong dòng[[ ở cột {column}]]",
                hint: "Đặt cả giá trị trong dấu nháy kép: trich_yeu: \"Về việc: …\""),
            en: Wording(
                "there is a second colon in the line[[ at column {column}]]",
                hint: "Put the whole value in double quotes: trich_yeu: \"Về việc: …\"")),
        MessageEntry(
            "yaml-colon-space",
            vi: Wording(
                "thiếu dấu cách sau dấu hai chấm (cần \"tên: giá trị\")",
                hint: "Viết một dấu cách sau mỗi dấu hai chấm: viec: hỗ trợ"),
            en: Wording(
                "a blank is missing after the colon (expected \"name: value\")",
                hint: "Write a blank after each colon: viec: hỗ trợ")),
        MessageEntry(
            "yaml-missing-colon",
            vi: Wording(
                "thiếu dấu hai chấm sau tên mục (cần \"tên: giá trị\")",
                hint:
                    "Nếu dòng này nối tiếp dòng trên thì thụt vào sâu hơn, hoặc dùng \"|\" cho đoạn nhiều dòng."
            ),
            en: Wording(
                "the colon after the name is missing (expected \"name: value\")",
                hint:
                    "If the line continues the one above, indent it deeper, or use \"|\" for text of several lines."
            )),
        MessageEntry(
            "yaml-decimal-comma",
            vi: Wording(
                "dấu phẩy trong ngoặc { } cắt đôi số {found}",
                hint: "Đặt số trong dấu nháy kép: \"{found}\""),
            en: Wording(
                "the comma between braces { } cuts the number {found} in two",
                hint: "Put the number between quotation marks: \"{found}\"")),
        MessageEntry(
            "yaml-comma",
            vi: Wording(
                "dấu phẩy trong ngoặc { } cắt đôi \"{found}\"",
                hint: "Đặt cả giá trị trong dấu nháy kép: \"{found}\""),
            en: Wording(
                "the comma between braces { } cuts \"{found}\" in two",
                hint: "Put the whole value in double quotes: \"{found}\"")),
        MessageEntry(
            "number-grouped", .warning,
            vi: Wording(
                "{found} được hiểu là {first}, không phải {second}",
                hint: "Nếu là hàng nghìn thì viết {second}."),
            en: Wording(
                "{found} is read as {first}, not as {second}",
                hint: "If thousands are meant, write {second}.")),
        MessageEntry(
            "yaml-character",
            vi: Wording(
                "giá trị bắt đầu bằng ký tự đặc biệt[[ ở cột {column}]]",
                hint:
                    "Giá trị bắt đầu bằng @ ` hay % phải đặt trong dấu nháy kép."
            ),
            en: Wording(
                "the value begins with a special character[[ at column {column}]]",
                hint:
                    "A value that begins with @ ` or % needs double quotes."
            )),
        MessageEntry(
            "yaml-tab",
            vi: Wording(
                "dòng thụt vào bằng phím Tab (cần dấu cách)",
                hint: "Thay mỗi Tab bằng hai dấu cách."),
            en: Wording(
                "the line is indented by a tab (expected spaces)",
                hint: "Replace each tab by two spaces.")),
        MessageEntry(
            "yaml-quote",
            vi: Wording("dấu nháy mở mà chưa đóng", hint: "Thêm dấu nháy đóng ở cuối giá trị."),
            en: Wording(
                "a quotation mark is opened but never closed",
                hint: "Close it at the end of the value.")),
        MessageEntry(
            "yaml-escape",
            vi: Wording(
                "dấu gạch chéo ngược \\ trong dấu nháy kép không đúng[[ ở cột {column}]]",
                hint: "Dùng dấu nháy đơn '…', trong đó \\ là ký tự thường."),
            en: Wording(
                "a backslash in double quotes means nothing here[[ at column {column}]]",
                hint: "Use single quotes '…', where \\ is an ordinary character.")),
        MessageEntry(
            "yaml-indent",
            vi: Wording(
                "dòng thụt vào không khớp với các dòng trên[[ (cột {column})]]",
                hint: "Các mục cùng cấp phải thụt vào bằng nhau, bằng dấu cách."),
            en: Wording(
                "the line's indentation does not fit the lines above[[ (column {column})]]",
                hint: "Entries of one level are indented alike, by spaces.")),
        MessageEntry(
            "yaml-bracket",
            vi: Wording(
                "danh sách trong ngoặc chưa đóng hoặc thiếu dấu phẩy[[ ở cột {column}]]",
                hint:
                    "Viết: [một, hai, ba]; giá trị bắt đầu bằng [ hoặc { phải đặt trong dấu nháy kép."
            ),
            en: Wording(
                "a list in brackets is not closed, or lacks a comma[[ at column {column}]]",
                hint:
                    "Write: [one, two, three]; a value that begins with [ or { needs double quotes."
            )),
        MessageEntry(
            "yaml-alias",
            vi: Wording(
                "dấu * hoặc & ở đầu giá trị được hiểu là tham chiếu YAML[[ ở cột {column}]]",
                hint: "Đặt giá trị trong dấu nháy kép."),
            en: Wording(
                "a * or & at the start of a value is read as a YAML reference[[ at column {column}]]",
                hint: "Put the value in double quotes.")),
        MessageEntry(
            "yaml-aliases",
            vi: Wording(
                "tham chiếu YAML lặp lại quá nhiều giá trị (giới hạn {limit})",
                hint: "Viết hẳn giá trị ra thay cho tham chiếu *."),
            en: Wording(
                "YAML references repeat too many values (limit {limit})",
                hint: "Write the values out instead of references by *.")),
        MessageEntry(
            "yaml-documents",
            vi: Wording(
                "tệp chứa nhiều tài liệu YAML ngăn bằng \"---\" (cần một)",
                hint: "Mỗi tệp là dữ liệu của một văn bản: bỏ dòng \"---\", hoặc tách ra nhiều tệp."),
            en: Wording(
                "the file holds several YAML documents, divided by \"---\" (expected one)",
                hint: "A file holds the data of one document: delete the line \"---\", or make several files.")),
        MessageEntry(
            "yaml-key",
            vi: Wording(
                "tên mục phải là chữ (gặp danh sách hoặc nhóm mục)",
                hint: "Đặt tên mục trong dấu nháy kép nếu nó có ký tự đặc biệt."),
            en: Wording(
                "the name of an entry must be text (found a list or a map)",
                hint: "Put the name in double quotes if it has special characters.")),
        MessageEntry(
            "yaml-tag",
            vi: Wording(
                "không dùng được kiểu YAML \"{tag}\" cho giá trị này",
                hint: "Bỏ kiểu \"{tag}\"; chữ đặt trong dấu nháy kép."),
            en: Wording(
                "the YAML tag \"{tag}\" does not fit this value",
                hint: "Take the tag \"{tag}\" out; text goes in double quotes.")),
    ]
}
