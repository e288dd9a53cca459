/// Examples of files that cannot be read.
enum FileExamples {
    static let all: [ErrorExample] = xml + archives + documents + merging

    private static let fill = "vanthu fill hong.fodt --data so-lieu.yaml -o ra.fodt"

    private static let xml: [ErrorExample] = [
        .command("xml-malformed", "sed 's,</office:text>,,' mau.fodt > hong.fodt\n\(fill)"),
        .command("xml-doctype", "sed 's/<office:document /<!DOCTYPE x>&/' mau.fodt > hong.fodt\n\(fill)"),
        .command("xml-encoding", "sed 's/UTF-8/windows-1258/' mau.fodt > hong.fodt\n\(fill)"),
        .command(
            "xml-too-deep",
            "sed \"s/<text:p>/&$(printf '<text:span>%.0s' {1..300})/\" mau.fodt > hong.fodt\n\(fill)"),
        .command(
            "xml-too-many-attributes",
            "sed \"s/<text:p/&$(printf ' a%s=\"\"' {1..5000})/\" mau.fodt > hong.fodt\n\(fill)"),
        large("xml-too-large", test: "HostileXMLTests"),
        large("xml-too-many-names", test: "HostileXMLTests"),
    ]

    private static let archives: [ErrorExample] = [
        .command("archive-damaged", "head -c 300 mau.docx > hong.docx\nvanthu fill hong.docx --data so-lieu.yaml -o ra.docx"),
        odd("archive-encrypted"), odd("archive-method"), odd("archive-name"), odd("archive-duplicate"),
        large("archive-too-many-entries", test: "ArchiveTests"),
        large("archive-entry-too-large", test: "ArchiveTests"),
        large("archive-expands-too-far", test: "ArchiveTests"),
        large("archive-ratio", test: "ArchiveTests"),
        large("archive-too-large", test: "ArchiveTests"),
        .none(
            "archive-not-written",
            vi: "Chỉ khi thư viện nén từ chối; chưa biết đầu vào nào gây ra, nên không thử được.",
            en: "Only if the library that compresses refuses; no input is known that makes it, so no test does.",
            test: nil),
    ]

    private static func odd(_ id: DiagnosticID) -> ErrorExample {
        .none(
            id, vi: "Do chương trình khác tạo ra tệp nén như vậy; bộ thử tự làm những tệp ấy.",
            en: "Other programs make such archives; the tests make them byte by byte.", test: "HostileArchiveTests")
    }

    private static func large(_ id: DiagnosticID, test: String) -> ErrorExample {
        .none(
            id, vi: "Cần một tệp rất lớn; bộ thử hạ giới hạn xuống hoặc tự tạo tệp.",
            en: "Takes a very large file; the tests lower the limit or make one.", test: test)
    }

    private static let documents: [ErrorExample] = [
        .command("not-an-office-file", "echo abc > la.odt\nvanthu fill la.odt -o ra.odt"),
        .command("file-empty", ": > rong.odt\nvanthu fill rong.odt -o ra.odt"),
        .command("office-ole", "printf '\\xD0\\xCF\\x11\\xE0' > cu.doc\nvanthu fill cu.doc -o ra.docx"),
        .command("office-rtf", "printf '{\\\\rtf1 a}' > cu.rtf\nvanthu fill cu.rtf -o ra.docx"),
        .command("office-pdf", "echo '%PDF-1.7' > mau.pdf\nvanthu fill mau.pdf -o ra.docx"),
        .command("office-html", "echo '<html></html>' > mau.doc\nvanthu fill mau.doc -o ra.docx"),
        .command("office-word-xml", "echo '<w:wordDocument/>' > mau.xml\nvanthu fill mau.xml -o ra.docx"),
        .command(
            "office-folder-too-deep",
            "mkdir -p goi/mau\ncp mau.fodt goi/mau/content.xml\nvanthu fill ./goi -o ra.odt"),
        .command(
            "office-encrypted",
            """
            mkdir -p goi/META-INF
            echo '<manifest:encryption-data/>' > goi/META-INF/manifest.xml
            cp mau.fodt goi/content.xml
            vanthu fill ./goi -o ra.odt
            """),
        .command(
            "office-strict",
            """
            mkdir -p goi/_rels goi/word
            echo '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' > 'goi/[Content_Types].xml'
            echo '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/document.xml"/></Relationships>' > goi/_rels/.rels
            cp mau.fodt goi/word/document.xml
            vanthu fill ./goi -o ra.docx
            """),
        .command(
            "office-no-main-part",
            """
            mkdir goi
            echo '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' > 'goi/[Content_Types].xml'
            vanthu fill ./goi -o ra.docx
            """),
        .command(
            "not-a-text-document",
            """
            mkdir goi
            echo application/vnd.oasis.opendocument.spreadsheet > goi/mimetype
            cp mau.fodt goi/content.xml
            vanthu fill ./goi -o ra.odt
            """),
        .none(
            "format-not-possible",
            vi: "Dòng lệnh đã báo output-format trước đó; chỉ thư viện mới gặp.",
            en: "The command line says output-format first; only the library meets it.", test: "ErrorExampleTests"),
    ]

    private static let merging: [ErrorExample] = [
        .command(
            "guest-format-differs",
            "sed \"s/{{ so }}/{{ doc('mau.docx') }}/\" mau.fodt > chinh.fodt\nvanthu fill chinh.fodt -o ra.fodt"),
        .command(
            "guest-without-text",
            """
            sed 's,<office:text>.*</office:text>,,' mau.fodt > khong-than.fodt
            sed "s/{{ so }}/{{ doc('khong-than.fodt') }}/" mau.fodt > chinh.fodt
            vanthu fill chinh.fodt -o ra.fodt
            """),
        .none(
            "guest-range-unbalanced",
            vi: "VanThu luôn chèn cả thân văn bản; chỉ ai gọi thư viện với một khoảng tự chọn mới gặp.",
            en: "VanThu always takes the whole body; only a caller of the library with a range of his own meets it.",
            test: "MergingTests"),
    ]
}
