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
            vi: Wording(
                "tệp XML bên trong lồng nhau quá sâu (giới hạn {limit} mức)",
                hint: "Văn bản bình thường không lồng sâu như vậy; mở bằng LibreOffice hay Word, chép nội dung sang tệp mới."),
            en: Wording(
                "the XML inside is nested too deeply (limit {limit} levels)",
                hint: "No ordinary document is nested so; open it in LibreOffice or Word and copy its content into a new file.")),
        MessageEntry(
            "xml-too-large",
            vi: Wording(
                "tệp XML bên trong quá lớn (giới hạn {limit} byte)",
                hint: "Chia văn bản thành nhiều tệp, hoặc bớt nội dung."),
            en: Wording(
                "the XML inside is too large (limit {limit} bytes)",
                hint: "Divide the document into several files, or take something out.")),
        MessageEntry(
            "xml-too-many-attributes",
            vi: Wording(
                "một phần tử XML bên trong có quá nhiều thuộc tính (giới hạn {limit})",
                hint: "LibreOffice và Word không tạo ra tệp như vậy; xin lại tệp gốc từ người gửi."),
            en: Wording(
                "an element of the XML inside has too many attributes (limit {limit})",
                hint: "LibreOffice and Word write no such files; ask the sender for the original.")),
        MessageEntry(
            "xml-too-many-names",
            vi: Wording(
                "tệp XML bên trong có quá nhiều tên phần tử khác nhau (giới hạn {limit})",
                hint: "LibreOffice và Word không tạo ra tệp như vậy; xin lại tệp gốc từ người gửi."),
            en: Wording(
                "the XML inside has too many different element names (limit {limit})",
                hint: "LibreOffice and Word write no such files; ask the sender for the original.")),
    ]
}
