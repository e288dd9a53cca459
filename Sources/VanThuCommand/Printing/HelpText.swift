import Diagnostics

/// The argument parser speaks English; help and usage errors are said in Vietnamese
/// where that is asked for.
enum HelpText {
    static func said(_ text: String) -> String {
        guard language == .vi else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line(String($0)) }.joined(separator: "\n")
    }

    private static func line(_ line: String) -> String {
        for (english, vietnamese) in headings where line.hasPrefix(english) {
            return vietnamese + line.dropFirst(english.count)
        }
        var line = line
        for (english, vietnamese) in phrases { line = line.replacing(english, with: vietnamese) }
        if line.contains("(gần giống: '"), line.hasSuffix("'?") { line = line.dropLast() + ")" }
        return line
    }

    private static let headings = [
        ("OVERVIEW:", "CÔNG DỤNG:"), ("USAGE:", "CÁCH DÙNG:"), ("ARGUMENTS:", "THAM SỐ:"),
        ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "CÁC LỆNH:"),
        ("Usage:", "Cách dùng:"),
    ]

    private static let phrases = [
        ("Error: ", "Lỗi: "), ("Help: ", "Mục này: "),
        ("Missing expected argument ", "thiếu "),
        ("Missing one of: ", "thiếu một trong: "),
        ("Missing value for ", "thiếu giá trị của "),
        ("Unknown option ", "không có tùy chọn "),
        (". Did you mean ", " (gần giống: "),
        ("Unexpected argument ", "thừa "),
        ("unexpected arguments: ", "thừa: "),
        ("The value ", "giá trị "), (" is invalid for ", " không dùng được cho "),
        ("Please provide one of ", "Cần một trong: "),
        ("Show the version.", "In phiên bản."),
        ("Show help information.", "In hướng dẫn này."),
        ("Show subcommand help information.", "In hướng dẫn của một lệnh."),
        ("  (values: ", "  (các giá trị: "), (" (values: ", " (các giá trị: "), ("(default: ", "(mặc định: "), ("(values: ", "(các giá trị: "),
        ("; default: ", "; mặc định: "),
        ("  See '", "  Xem '"), ("See '", "Xem '"),
        ("' for detailed help.", "' để có hướng dẫn của từng lệnh."),
        ("' for more information.", "' để biết thêm."),
    ]
}
