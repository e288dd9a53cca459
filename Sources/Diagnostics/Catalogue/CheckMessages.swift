/// What `vanthu check` says of templates, data and documents beside their errors.
enum CheckMessages {
    static let entries: [MessageEntry] = names + marks + data + documents + house

    private static let names: [MessageEntry] = [
        MessageEntry(
            "shadowed-variable", .warning,
            vi: Wording(
                "tên \"{name}\" che mất tên giống hệt của khối bên ngoài",
                hint: "Đặt tên khác ở trong. Muốn đổi giá trị của biến ngoài từ trong vòng lặp thì dùng namespace.",
                why: "Giá trị đặt trong vòng lặp hay with mất khi khối ấy kết thúc; sau khối, tên này lại có giá trị cũ."),
            en: Wording(
                "\"{name}\" hides the same name of a block around it",
                hint: "Use another name inside. To change an outer variable from within a loop, use a namespace.",
                why: "What is set in a loop or a with is gone when that block ends; after it the name has its old value again."),
            failing: "{% for x in xs %}{% for x in [a, b] %}{{ x }}{% endfor %}{% endfor %}",
            passing: "{% for x in xs %}{% for y in [a, b] %}{{ y }}{% endfor %}{% endfor %}"),
        MessageEntry(
            "shadowed-field", .warning,
            vi: Wording(
                "tên \"{name}\" của mẫu trùng với một mục dữ liệu mà mẫu cũng dùng",
                hint: "Đặt tên khác cho biến của mẫu.",
                why: "Trong khối này \"{name}\" là biến của mẫu, ngoài khối lại là mục của dữ liệu; người sửa mẫu rất dễ nhầm."),
            en: Wording(
                "the template's own \"{name}\" has the name of a data field that is used as well",
                hint: "Give the template's variable another name.",
                why: "Inside the block \"{name}\" is the template's variable, outside it is the field of the data; whoever edits the template will confuse them."),
            failing: "{{ ten }}{% for ten in xs %}{{ ten }}{% endfor %}",
            passing: "{{ ten }}{% for x in xs %}{{ x }}{% endfor %}"),
    ]

    private static let marks: [MessageEntry] = [
        MessageEntry(
            "dead-branch", .warning,
            vi: Wording(
                "nhánh này không bao giờ được in, dữ liệu nào cũng vậy",
                hint: "Sửa điều kiện, hoặc bỏ cả nhánh."),
            en: Wording(
                "this branch is never printed, whatever the data",
                hint: "Mend the condition, or take the branch out."),
            failing: "{% if false %}{{ so }}{% endif %}", passing: "{% if so %}{{ so }}{% endif %}"),
        MessageEntry(
            "hidden-mark", .warning,
            vi: Wording(
                "dấu nằm trong chữ ẩn, người đọc không thấy",
                hint: "Bỏ định dạng ẩn (Hidden) của chữ, hoặc bỏ dấu."),
            en: Wording(
                "the mark stands in hidden text, which no reader sees",
                hint: "Take off the format \"hidden\", or take the mark out.")),
        MessageEntry(
            "story-not-shown", .warning,
            vi: Wording(
                "đầu trang hay chân trang này có dấu nhưng không trang nào hiện nó",
                hint: "Bật \"trang đầu khác\" hay \"trang chẵn lẻ khác nhau\" trong kiểu trang, hoặc xóa phần này."),
            en: Wording(
                "this header or footer has marks and no page shows it",
                hint: "Switch \"different first page\" or \"different odd and even pages\" on, or delete it.")),
        MessageEntry(
            "mark-not-filled", .warning,
            vi: Wording(
                "dấu trong {what} không được điền",
                hint: "Đưa dấu ra phần chữ của văn bản; biểu đồ, SmartArt, bảng tính nhúng và công thức được giữ nguyên."),
            en: Wording(
                "marks in {what} are not filled",
                hint: "Move the mark into the text; charts, SmartArt, embedded sheets and formulas are kept as they are.")),
        MessageEntry(
            "marks-in-comments", .information,
            vi: Wording(
                "{count} dấu nằm trong ghi chú (comment) và được giữ nguyên",
                hint: "Không cần sửa, nếu đó là lời dặn cho người soạn mẫu."),
            en: Wording(
                "{count} marks stand in comments and are left alone",
                hint: "Nothing to mend if they are notes for the template's author.")),
        MessageEntry(
            "mark-left-over", .warning,
            vi: Wording("dấu chưa được điền còn trong văn bản", hint: "Điền mẫu lại với đủ dữ liệu, hoặc xóa dấu."),
            en: Wording("a mark is left in the document", hint: "Fill the template again with all data, or delete the mark.")),
        MessageEntry(
            "legacy-font", .warning,
            vi: Wording(
                "phông \"{name}\" không hiện được chữ Việt Unicode",
                hint: "Chọn Times New Roman cho phần này; chữ gõ bằng bảng mã cũ thì đổi bằng bộ lọc tcvn3 hay vni.",
                why: "Phông TCVN3 (.VnTime…) và VNI (VNI-Times…) vẽ chữ Việt theo mã riêng; chữ Unicode in bằng phông ấy thành ký tự lạ."),
            en: Wording(
                "the font \"{name}\" cannot show Vietnamese in Unicode",
                hint: "Use Times New Roman here; text typed in the old encoding is converted by the filters tcvn3 and vni.",
                why: "Fonts of TCVN3 (.VnTime…) and VNI (VNI-Times…) draw Vietnamese by codes of their own; Unicode text looks like rubbish in them.")),
    ]

    private static let data: [MessageEntry] = [
        MessageEntry(
            "data-unused-field", .information,
            vi: Wording(
                "mẫu không dùng mục \"{name}\"[[ (gần giống: \"{near}\")]]",
                hint: "[[Có phải ý là \"{near}\"? Tên mục phân biệt dấu và chữ hoa.]]"),
            en: Wording(
                "the template does not use \"{name}\"[[ (closest name: \"{near}\")]]",
                hint: "[[Is \"{near}\" meant? Names keep their accents and capitals.]]")),
        MessageEntry(
            "data-not-reached", .information,
            vi: Wording(
                "dữ liệu không có \"{name}\"; lần này mẫu không cần đến",
                hint: "Thêm mục này, nếu điều kiện trong mẫu có thể khác đi."),
            en: Wording(
                "no data for \"{name}\"; this time the template does not need it",
                hint: "Add it if the template's conditions may turn out otherwise.")),
    ]

    private static let house: [MessageEntry] = [
        MessageEntry(
            "forbidden-text",
            vi: Wording("có chữ \"{text}\", không được dùng ở đây", hint: "Sửa chữ này; danh sách chữ cấm là --forbid hay forbid trong tệp --config."),
            en: Wording("\"{text}\" must not stand here", hint: "Change it; --forbid, or forbid in the file of --config, names what is not allowed.")),
        MessageEntry(
            "required-text",
            vi: Wording("thiếu chữ \"{text}\"", hint: "Thêm chữ này; danh sách chữ bắt buộc là --require hay require trong tệp --config."),
            en: Wording("\"{text}\" is missing", hint: "Add it; --require, or require in the file of --config, names what must be there.")),
    ]

    private static let documents: [MessageEntry] = [
        MessageEntry(
            "slot-missing",
            vi: Wording("không thấy chỗ trống để điền", hint: "Chỗ trống là khoảng trắng sau \"Số:\", và ngày trong dòng địa danh; kiểm tra lại văn bản."),
            en: Wording("the blank to be filled is not there", hint: "It is the gap after \"Số:\", and the day in the line of place and date; look at the document.")),
        MessageEntry(
            "slot-filled",
            vi: Wording("chỗ này đã được điền", hint: "Văn bản đã có số hay ngày; không điền lại."),
            en: Wording("the blank was filled before", hint: "The document has its number or date; it is not filled again.")),
        MessageEntry(
            "not-administrative", .information,
            vi: Wording(
                "không phải văn bản hành chính: không thấy Quốc hiệu, số, tên loại hay nơi nhận",
                hint: "Các quy tắc của Nghị định 30/2020/NĐ-CP không áp dụng ở đây; chỉ xem dấu còn sót, phông chữ cũ."),
            en: Wording(
                "no administrative document: no Quốc hiệu, number, kind or recipients found",
                hint: "The rules of Decree 30/2020 do not apply here; only marks left over and old fonts were looked for.")),
        MessageEntry(
            "legislation-document", .information,
            vi: Wording(
                "số, ký hiệu có năm: văn bản quy phạm pháp luật, theo quy định khác",
                hint: "Các quy tắc của Nghị định 30/2020/NĐ-CP không áp dụng cho văn bản này (Điều 4)."),
            en: Wording(
                "the number bears the year: a legal normative document, under other rules",
                hint: "The rules of Decree 30/2020 do not apply to it (Article 4).")),
        MessageEntry(
            "office-form", .information,
            vi: Wording(
                "mẫu riêng của cơ quan hay văn bản kèm theo: không có số, không thuộc 29 loại văn bản",
                hint: "Các quy tắc của Nghị định 30/2020/NĐ-CP không áp dụng cho mẫu này."),
            en: Wording(
                "an office's own form or an attached text: no number, none of the 29 kinds",
                hint: "The rules of Decree 30/2020 do not apply to it.")),
        MessageEntry(
            "ND30-PT-01", .information,
            vi: Wording(
                "văn bản của Đảng: thể thức theo quy định của Đảng, không theo Nghị định 30/2020/NĐ-CP",
                hint: "Không có gì phải sửa; các quy tắc của Nghị định không áp dụng."),
            en: Wording(
                "a document of the Party, which has rules of its own",
                hint: "Nothing to mend; the rules of Decree 30/2020 do not apply.")),
    ]
}
