/// Examples of errors of the command line, of files that are written, and of checks.
enum CommandExamples {
    static let all: [ErrorExample] = files + output + words + checks

    private static let files: [ErrorExample] = [
        .command("file-missing", "vanthu fill mau2.odt -o ra.odt"),
        .command("file-is-folder", "mkdir mau.schema.json\nvanthu fill mau.odt --data so-lieu.yaml -o ra.odt"),
        .command("file-unreadable", "vanthu fill /proc/self/mem -o ra.odt"),
        .command("text-encoding", "printf 'S\\xE8: {{ so }}' > cu.txt\nvanthu fill cu.txt -o -"),
        .command("secret-document", "echo 'TUYỆT MẬT' > mat.txt\nvanthu check mat.txt"),
        .command(
            "signature-removed",
            """
            mkdir -p goi/META-INF
            sed 's/office:document\\([ >]\\)/office:document-content\\1/g' mau.fodt > goi/content.xml
            echo '<document-signatures/>' > goi/META-INF/documentsignatures.xml
            vanthu fill ./goi --data so-lieu.yaml -o ra.odt
            """),
    ]

    private static let fill = "vanthu fill mau.odt --data so-lieu.yaml"

    private static let output: [ErrorExample] = [
        .command("output-is-folder", "mkdir ra.odt\n\(fill) -o ra.odt"),
        .command("output-not-writable", "\(fill) -o khong-co/ra.odt"),
        .command(
            "output-disk-full",
            "(ulimit -f 0; vanthu fill mau.odt --data so-lieu.yaml -o ra.odt)"),
        .command("output-exists", "\(fill) -o ra.odt\n\(fill) --overwrite never -o ra.odt"),
        .command("output-changed", "vanthu fill mau.fodt --data so-lieu.yaml -o ra.fodt\nsed -i 's/<text:p>/&sửa/' ra.fodt\nvanthu fill mau.fodt --data so-lieu.yaml -o ra.fodt"),
        .command("output-is-input", "\(fill) -o mau.odt"),
        .command("output-foreign", "echo abc > ra.odt\n\(fill) -o ra.odt"),
        .command("output-format", "\(fill) -o ra.docx"),
        .command("to-and-output", "\(fill) --to fodt -o ra.odt"),
        .command("output-closed", "vanthu templates list > /dev/full"),
        .command("output-terminal", "script -qec 'vanthu fill mau.odt --data so-lieu.yaml -o -' /dev/null"),
        .command("program-missing", "PATH=/khong-co \(fill) -o ra.pdf"),
        .command(
            "program-failed",
            """
            mkdir bin
            printf '#!/bin/sh\\nexit 1\\n' > bin/soffice
            chmod +x bin/soffice
            PATH=$PWD/bin \(fill) -o ra.pdf
            """),
    ]

    private static let words: [ErrorExample] = [
        .command("unknown-kind", "vanthu fill bao-cso -o ra.odt"),
        .command("date-option", "\(fill) --date hôm-nay -o ra.odt"),
        .command("date-epoch", "SOURCE_DATE_EPOCH=x \(fill) -o ra.odt"),
        .command("command-line", "vanthu fill --messages json"),
        .command("unknown-command", "vanthu fil"),
        .command("unknown-id", "vanthu explain undefined-fild"),
    ]

    private static let checks: [ErrorExample] = [
        .openDocument(
            "hidden-mark",
            "<text:section text:name=\"S\" text:display=\"none\"><text:p>{{ so }}</text:p></text:section>"),
        .command(
            "story-not-shown",
            """
            sed 's,<office:body>,<office:master-styles xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">\
            <style:master-page style:name="Ngang" style:page-layout-name="p">\
            <style:header><text:p>{{ so }}</text:p></style:header></style:master-page></office:master-styles>&,' \
            mau.fodt > la.fodt
            vanthu check la.fodt
            """),
        .word(
            "mark-not-filled",
            "<w:p><m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>{{ so }}</m:t></m:r></m:oMath></w:p>"),
        .openDocument(
            "marks-in-comments",
            "<text:p>{{ so }}<office:annotation><text:p>{{ so }} là số đến</text:p></office:annotation></text:p>"),
        .command("mark-left-over", "vanthu check mau.odt --as document --profile final"),
        .word(
            "legacy-font",
            "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr><w:t>{{ so }}</w:t></w:r></w:p>"),
        .command("forbidden-text", "vanthu check mau.odt --forbid so"),
        .command("required-text", "vanthu check mau.odt --require 'Nơi nhận:'"),
        .command("data-unused-field", "vanthu check mau.txt --data so-lieu.yaml --set soo=2"),
        .command("data-not-reached", "echo '{% if so == 2 %}{{ ten }}{% endif %}' > la.txt\nvanthu check la.txt --data so-lieu.yaml"),
        .none(
            "legislation-document", vi: "Cần một văn bản có số như 12/2026/QĐ-UBND.", en: "It takes a document numbered like 12/2026/QĐ-UBND.",
            test: "RegimeTests"),
        .none(
            "office-form", vi: "Cần một văn bản có Quốc hiệu mà không có số và tên loại.",
            en: "It takes a document with Quốc hiệu and neither number nor kind.", test: "RegimeTests"),
        .none("ND30-PT-01", vi: "Cần một văn bản của Đảng.", en: "It takes a document of the Party.", test: "RegimeTests"),
        .none("slot-missing", vi: "Cần một văn bản không có chỗ trống cho số.", en: "It takes a document without a blank for the number.", test: "IssueTests"),
        .none("slot-filled", vi: "Cần một văn bản đã có số.", en: "It takes a document that has its number.", test: "IssueTests"),
        .command("not-administrative", "vanthu fill mau.odt --data so-lieu.yaml -o ra.odt\nvanthu check ra.odt"),
    ]
}
