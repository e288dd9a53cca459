/// Examples of data that cannot be used.
enum DataExamples {
    static let all: [ErrorExample] = sources + content + settings + yaml + json + schema

    private static let sources: [ErrorExample] = [
        .command("data-missing", "vanthu fill mau.txt --data so-lieu.yml -o -"),
        .command("data-folder", "mkdir thu-muc\nvanthu fill mau.txt --data thu-muc -o -"),
        .none(
            "too-many-columns", vi: "Cần một bảng có hơn 63 tên mục.", en: "It takes a table of more than 63 names.", test: "FilterTests"),
        .none(
            "data-unreadable", vi: "Tệp không cho phép đọc; quản trị viên (root) thì đọc được mọi tệp.",
            en: "A file that may not be read; the administrator (root) reads every file.", test: "FilesTests"),
        .none(
            "data-too-large", vi: "Cần một tệp rất lớn; bộ thử hạ giới hạn xuống.",
            en: "Takes a very large file; the tests lower the limit.", test: "RecordTests"),
        .yaml("data-empty", ""),
        .command("data-table", "echo 'so' > bang.csv\nvanthu fill mau.txt --data bang.csv -o -"),
        .command("data-format", "echo 'so = 1' > so-lieu.toml\nvanthu fill mau.txt --data so-lieu.toml -o -"),
        .command("data-binary", "cp mau.docx la.yaml\nvanthu fill mau.txt --data la.yaml -o -"),
        .command("data-encoding", "printf '\\xFF\\xFEs\\0' > so-lieu.yaml\nvanthu fill mau.txt --data so-lieu.yaml -o -"),
        .command("data-utf8", "printf 'so: \\xE9\\n' > so-lieu.yaml\nvanthu fill mau.txt --data so-lieu.yaml -o -"),
        .command("data-nul", "printf 'so: mot\\0hai\\n' > so-lieu.yaml\nvanthu fill mau.txt --data so-lieu.yaml -o -"),
    ]

    private static let content: [ErrorExample] = [
        .command(
            "data-too-deep",
            "printf '{\"so\": %s%s}' $(printf '[%.0s' {1..300}) $(printf ']%.0s' {1..300}) > sau.json\n"
                + "vanthu fill mau.txt --data sau.json -o -"),
        .yaml("data-root", "- 1\n- 2"),
        .yaml("data-duplicate-key", "so: 1\nso: 2"),
        .yaml("data-forbidden-character", "so: \"\\x01\""),
        .yaml("data-legacy-text", "so: Céng hßa x· héi chñ nghÜa ViÖt Nam"),
        .json("data-surrogate", "{\"so\": \"\\uD800\"}"),
        .json("data-number-too-long", "{\"so\": \(String(repeating: "9", count: 60))}"),
    ]

    private static let settings: [ErrorExample] = [
        .command("set-syntax", "vanthu fill mau.txt --set so -o -"),
        .command("set-no-list", "vanthu fill mau.txt --data so-lieu.yaml --set 'so[0]=1' -o -"),
        .command("set-index", "vanthu fill mau.txt --set 'so:=[1]' --set 'so[9]=1' -o -"),
        .command("set-no-map", "vanthu fill mau.txt --data so-lieu.yaml --set so.ten=1 -o -"),
    ]

    private static let yaml: [ErrorExample] = [
        .yaml("yaml-syntax", "so: !<x"),
        .yaml("yaml-colon", "so: a: b"),
        .yaml("yaml-missing-colon", "so: 1\nngay"),
        .yaml("yaml-decimal-comma", "so: {mot: 12,5}"),
        .yaml("yaml-comma", "so: {noi: Bản 1, xã Vân Hồ}"),
        .yaml("number-grouped", "so: 1.100"),
        .yaml("yaml-character", "so: @x"),
        .yaml("yaml-colon-space", "so:1\nten: An\n"),
        .yaml("yaml-tab", "so:\n\tmot: 1"),
        .yaml("yaml-quote", "so: \"mot"),
        .yaml("yaml-escape", "so: \"C:\\quy\""),
        .yaml("yaml-indent", "so:\n  - mot\n hai: 2"),
        .yaml("yaml-bracket", "so: [1, 2"),
        .yaml("yaml-alias", "so: *mot"),
        .command(
            "yaml-aliases",
            """
            { echo 'a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]'
              for i in b:a c:b d:c e:d f:e g:f h:g; do
                echo "${i%:*}: &${i%:*} [$(printf "*${i#*:},%.0s" {1..10})]"
              done; } > cuoi.yaml
            vanthu fill mau.txt --data cuoi.yaml -o -
            """),
        .yaml("yaml-documents", "so: 1\n---\nso: 2"),
        .yaml("yaml-key", "? [so]\n: 1"),
        .yaml("yaml-tag", "so: !!int nhiều"),
    ]

    private static let json: [ErrorExample] = [
        .json("json-syntax", "{\"so\" 1}"),
        .json("json-syntax-end", "{\"so\": 1"),
        .json("json-trailing", "{\"so\": 1} x"),
        .json("json-comma", "{\"so\": 1,}"),
        .json("json-key", "{\"\\uD800\": 1}"),
        .json("json-number", "{\"so\": 01}"),
        .json("json-string-end", "{\"so\": \"mot"),
        .json("json-control", "{\"so\": \"mot\nhai\"}"),
        .json("json-escape", "{\"so\": \"C:\\quy\"}"),
    ]

    private static let fill = "vanthu fill mau.odt --data so-lieu.yaml -o ra.odt"

    private static func schema(_ id: DiagnosticID, _ schema: String) -> ErrorExample {
        .command(id, "echo '\(schema)' > mau.schema.json\n\(fill)")
    }

    private static let schema: [ErrorExample] = [
        schema("data-missing-field", "{\"properties\": {\"ngay\": {}}, \"required\": [\"ngay\"]}"),
        .command(
            "data-unknown-field",
            """
            echo '{"properties": {"so": {}}, "additionalProperties": false}' > mau.schema.json
            \(fill) --set khac=1
            """),
        schema("data-wrong-type", "{\"properties\": {\"so\": {\"type\": \"array\"}}}"),
        schema("data-not-allowed", "{\"properties\": {\"so\": {\"enum\": [2, 3]}}}"),
        .command(
            "data-pattern",
            """
            echo '{"properties": {"so": {"type": "string", "pattern": "^[0-9]+$"}}}' > mau.schema.json
            \(fill) --set so=12a
            """),
        schema("data-range", "{\"properties\": {\"so\": {\"type\": \"number\", \"minimum\": 2}}}"),
        schema("schema-unreadable", "{\"properties\": {\"so\": {\"$dynamicRef\": \"#so\"}}}"),
    ]
}
