/// Words that messages are made with and that have a form in each language: kinds
/// of values above all. An argument of a `Diagnostic` names one as `§number`; it may
/// hold several (`§number / §list`).
public enum Terms {
    /// The argument with its terms said in the language; other text stays.
    static func said(_ argument: String, in language: Language) -> String {
        guard argument.utf8.contains(0xC2), argument.contains("§") else { return argument }
        var result = ""
        var rest = argument[...]
        while let sign = rest.firstIndex(of: "§") {
            result += rest[..<sign]
            rest = rest[rest.index(after: sign)...]
            let name = rest.prefix { $0.isASCII && ($0.isLetter || $0 == "-") }
            if let words = table[String(name)] {
                result += language == .vi ? words.vi : words.en
                rest = rest[name.endIndex...]
            } else {
                result += "§"
            }
        }
        return result + rest
    }

    /// A component of an official document (thành phần thể thức), by its key.
    public static func component(_ key: String, in language: Language) -> String {
        guard let words = components[key] else { return key }
        return language == .vi ? words.vi : words.en
    }

    private static let components: [String: (vi: String, en: String)] = [
        "quoc_hieu": ("Quốc hiệu", "Quốc hiệu"),
        "tieu_ngu": ("Tiêu ngữ", "Motto"),
        "co_quan_chu_quan": ("Tên cơ quan chủ quản", "Superior agency"),
        "co_quan": ("Tên cơ quan ban hành", "Issuing agency"),
        "so_ky_hieu": ("Số, ký hiệu", "Number and symbol"),
        "dia_danh_ngay": ("Địa danh và thời gian ban hành", "Place and date"),
        "ten_loai": ("Tên loại", "Kind"),
        "trich_yeu": ("Trích yếu", "Subject"),
        "kinh_gui": ("Kính gửi", "Addressees"),
        "tham_quyen": ("Thẩm quyền ban hành", "Issuing authority"),
        "can_cu": ("Căn cứ", "Legal basis"),
        "menh_lenh": ("Lời ban hành", "Enacting words"),
        "noi_dung": ("Nội dung", "Content"),
        "noi_nhan": ("Nơi nhận", "Recipients"),
        "chuc_vu": ("Quyền hạn, chức vụ của người ký", "Signer's title"),
        "ho_ten": ("Họ và tên người ký", "Signer's name"),
        "phu_luc": ("Phụ lục", "Appendix"),
        "so_trang": ("Số trang", "Page number"),
        "do_khan": ("Dấu chỉ mức độ khẩn", "Urgency mark"),
        "pham_vi_luu_hanh": ("Phạm vi lưu hành", "Circulation mark"),
        "du_thao": ("Dấu dự thảo", "Draft mark"),
        "dia_chi": ("Địa chỉ cơ quan", "Address"),
        "hinh_thuc_sao": ("Hình thức sao", "Form of copy"),
    ]

    private static let table: [String: (vi: String, en: String)] = [
        "undefined": ("không có gì", "nothing"),
        "none": ("giá trị trống", "an empty value"),
        "truth": ("đúng/sai (true, false)", "true or false"),
        "number": ("một số", "a number"),
        "integer": ("một số nguyên", "a whole number"),
        "text": ("chữ", "text"),
        "date": ("một ngày", "a date"),
        "list": ("danh sách", "a list"),
        "map": ("nhóm mục (tên: giá trị)", "a group of fields (name: value)"),
        "fragment": ("đoạn văn bản đã định dạng", "formatted text"),
        "picture": ("hình ảnh", "a picture"),
        "callable": ("macro", "a macro"),
        "name": ("một tên", "a name"),
        "chart": ("biểu đồ", "a chart"),
        "diagram": ("SmartArt", "SmartArt"),
        "sheet": ("bảng tính nhúng", "an embedded sheet"),
        "formula": ("công thức", "a formula"),
        "object": ("đối tượng nhúng", "an embedded object"),
        "filter": ("tên bộ lọc", "a filter's name"),
        "test": ("tên phép thử", "a test's name"),
        "statement": ("một lệnh", "a statement"),
        "random": ("kết quả mỗi lần một khác", "another result each time"),
        "length": ("độ dài", "the length"),
        "value": ("giá trị", "the value"),
        "count": ("số mục", "the number of elements"),
        "roman-range": ("số nguyên từ 1 đến 3999", "whole numbers from 1 to 3999"),
        "letter-range": ("số nguyên từ 1 đến 23 (a đến y)", "whole numbers from 1 to 23 (a to y)"),
        "bold": ("chữ đậm", "bold"),
        "not-bold": ("không đậm", "not bold"),
        "mixed-bold": ("chỗ đậm, chỗ không", "bold in part"),
        "italic": ("chữ nghiêng", "italic"),
        "upright": ("chữ đứng", "upright"),
        "mixed-italic": ("chỗ nghiêng, chỗ đứng", "italic in part"),
        "underlined": ("gạch chân", "underlined"),
        "not-underlined": ("không gạch chân", "not underlined"),
        "mixed-underlined": ("gạch chân một phần", "underlined in part"),
        "centred": ("canh giữa", "centred"),
        "left": ("canh trái", "set left"),
        "right": ("canh phải", "set right"),
        "justified": ("canh đều hai bên", "justified"),
        "tab": ("phím Tab", "a tab"),
        "in-footer": ("ở chân trang", "in the footer"),
        "in-header": ("ở đầu trang", "in the header"),
        "other-row": ("khác hàng với số", "another row than the number's"),
        "issuer": ("thẩm quyền ban hành", "the issuing authority"),
        "signer-name": ("họ và tên người ký", "the signer's name"),
        "capitals": ("chữ in hoa", "capitals"),
        "small-letters": ("chữ in thường", "small letters"),
        "not-negative": ("số nguyên không âm", "whole numbers that are not negative"),
    ]
}
