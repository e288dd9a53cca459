/// What can be wrong with one XML part.
enum XMLMessages {
    static let entries: [MessageEntry] = [
        MessageEntry(
            "xml-malformed",
            vi: Wording(
                "tệp XML bên trong bị hỏng[[ ở dòng {line}]][[ ({detail})]]",
                hint: "Mở tệp bằng LibreOffice hoặc Word, lưu lại rồi thử lại."),
            en: Wording(
                "the XML inside is damaged[[ at line {line}]][[ ({detail})]]",
                hint: "Open the file in LibreOffice or Word, save it, and try again.")),
        MessageEntry(
            "xml-doctype",
            vi: Wording(
                "tệp XML bên trong có khai báo DOCTYPE, không được chấp nhận",
                hint: "Tệp của LibreOffice và Word không có DOCTYPE; hãy xin lại tệp gốc từ người gửi."),
            en: Wording(
                "the XML inside has a DOCTYPE, which is refused",
                hint: "Files of LibreOffice and Word have none; ask the sender for the original.")),
        MessageEntry(
            "xml-encoding",
            vi: Wording(
                "tệp XML bên trong dùng bảng mã \"{encoding}\" (cần UTF-8)",
                hint: "Mở tệp bằng LibreOffice hoặc Word rồi lưu lại."),
            en: Wording(
                "the XML inside is encoded as \"{encoding}\" (expected UTF-8)",
                hint: "Open the file in LibreOffice or Word and save it.")),
        MessageEntry(
            "xml-too-deep",
            vi: Wording("tệp XML bên trong lồng nhau quá sâu (giới hạn {limit} mức)"),
            en: Wording("the XML inside is nested too deeply (limit {limit} levels)")),
        MessageEntry(
            "xml-too-large",
            vi: Wording("tệp XML bên trong quá lớn (giới hạn {limit} byte)"),
            en: Wording("the XML inside is too large (limit {limit} bytes)")),
        MessageEntry(
            "xml-too-many-attributes",
            vi: Wording("một phần tử XML bên trong có quá nhiều thuộc tính (giới hạn {limit})"),
            en: Wording("an element of the XML inside has too many attributes (limit {limit})")),
        MessageEntry(
            "xml-too-many-names",
            vi: Wording("tệp XML bên trong có quá nhiều tên phần tử khác nhau (giới hạn {limit})"),
            en: Wording("the XML inside has too many different element names (limit {limit})")),
    ]
}
