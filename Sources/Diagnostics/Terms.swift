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
        "not-negative": ("số nguyên không âm", "whole numbers that are not negative"),
    ]
}
