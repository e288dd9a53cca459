/// Examples of templates that cannot be filled, beside those in the catalogue's rows.
enum TemplateExamples {
    static let all: [ErrorExample] = marks + figures + structure + references + composing + macros + tables

    private static let marks: [ErrorExample] = [
        .command(
            "too-deep",
            "echo \"{{ $(printf '(%.0s' {1..300})1$(printf ')%.0s' {1..300}) }}\" > sau.txt\nvanthu fill sau.txt -o -"),
        .template(
            "value-too-deep", "{% set ns = namespace(s=1) %}{% for i in range(300) %}{% set ns.s = [ns.s] %}{% endfor %}"),
        .template("unknown-style", "{{ ten | be_rong('Khong co') }}"),
        .none(
            "too-many-steps", vi: "Cần vài giây tính toán; bộ thử hạ giới hạn xuống.",
            en: "Takes seconds of work; the tests lower the limit.", test: "LimitTests"),
        .none(
            "output-too-large", vi: "Cần một văn bản rất lớn; bộ thử hạ giới hạn xuống.",
            en: "Takes a very large document; the tests lower the limit.", test: "LimitTests"),
        .none(
            "forbidden-character",
            vi: "Tệp dữ liệu có ký tự ấy đã bị từ chối (data-forbidden-character); chỉ giá trị do chương trình khác đưa vào thư viện mới gặp.",
            en: "Data files with such a character are refused before (data-forbidden-character); only values that a program gives to the library meet it.",
            test: "BothFormatsTests"),
    ]

    private static let figures: [ErrorExample] = [
        .template("date-not-real", "{{ '31/2/2024' | ngay }}"),
        .template("date-month-first", "{{ '7/25/2024' | ngay }}"),
        .template("date-out-of-range", "{{ '32/1/2024' | ngay }}"),
        .template("date-unreadable", "{{ 'hôm nay' | ngay }}"),
        .template("date-pattern", "{{ ngay | ngay('%Q') }}"),
        .template("number-unreadable", "{{ '1100 người' | so }}"),
        .template("number-ambiguous", "{{ '1.5' | so }}"),
        .template("number-english", "{{ '1,234.5' | so }}"),
        .template("number-out-of-range", "{{ 0 | la_ma }}"),
        .template("filter-value", "{{ true | so }}"),
    ]

    private static let structure: [ErrorExample] = [
        .openDocument(
            "blocks-in-line", "<text:p>a <text:a xlink:href=\"#b\">{{ '# I' | markdown }} c</text:a></text:p>"),
        .template("structure-cut", "{% for x in xs %}\n│ a{% endfor %}b │ c │"),
        .template("extents-cross", "│ {%tr if a %}{% if b %} │ t{% endif %}{%tr endif %} │"),
        .template("middle-inside", "│ {% if a %}x │ y │\n│ p{% else %}q │ r │\n│ z │ w{% endif %} │"),
        .openDocument(
            "crosses-header-rows",
            """
            <table:table><table:table-column table:number-columns-repeated="2"/><table:table-header-rows>\
            <table:table-row><table:table-cell><text:p>{% for x in xs %}a</text:p></table:table-cell>\
            <table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table-header-rows>\
            <table:table-row><table:table-cell><text:p>{{ x }}</text:p></table:table-cell>\
            <table:table-cell><text:p>c{% endfor %}</text:p></table:table-cell></table:table-row></table:table>
            """),
        .openDocument(
            "cuts-solid",
            "<text:p>{% if a %}x<text:a xlink:href=\"#b\">y{% endif %}z</text:a></text:p>"),
    ]

    private static let references: [ErrorExample] = [
        .openDocument(
            "reference-lost",
            """
            <text:p>{% if a > 9 %}<text:bookmark text:name="m"/>x{% endif %}</text:p>\
            <text:p>{{ a }} <text:bookmark-ref text:ref-name="m" text:reference-format="page">1</text:bookmark-ref></text:p>
            """),
        .openDocument(
            "reference-ambiguous",
            """
            <text:p>{% for x in xs %}<text:bookmark text:name="m"/>x{% endfor %}</text:p>\
            <text:p>{{ a }} <text:bookmark-ref text:ref-name="m" text:reference-format="page">1</text:bookmark-ref></text:p>
            """),
        .word(
            "merge-field-unknown",
            "<w:p><w:fldSimple w:instr=\" MERGEFIELD khac \"><w:r><w:t>khac</w:t></w:r></w:fldSimple></w:p>"),
        .word(
            "merge-rule",
            """
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>\
            <w:fldSimple w:instr=" MERGEFIELD a "><w:r><w:t>3</w:t></w:r></w:fldSimple>\
            <w:r><w:instrText> = 3 "có" "không" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
            <w:r><w:t>có</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>\
            <w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p>
            """),
        .command(
            "document-outside-body",
            """
            mkdir goi
            sed 's/office:document\\([ >]\\)/office:document-content\\1/g' mau.fodt > goi/content.xml
            sed 's/office:document\\([ >]\\)/office:document-styles\\1/g
            s,<office:body>.*</office:body>,<office:master-styles xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">\
            <style:master-page style:name="Standard" style:page-layout-name="p"><style:header><text:p>\
            {{ doc("mau.fodt") }}</text:p></style:header></style:master-page></office:master-styles>,' mau.fodt > goi/styles.xml
            vanthu fill ./goi --data so-lieu.yaml -o ra.odt
            """),
    ]

    private static let composing: [ErrorExample] = [
        .template("template-not-found", "{% include 'khong-co' %}"),
        .template("template-name-not-written", "{% include ten %}"),
        .template("block-repeated", "{% block a %}\nx\n{% endblock %}\n{% block a %}\ny\n{% endblock %}"),
        .template("template-cycle", "{% include 'mot' %}", others: ["mot": "{% include 'hai' %}", "hai": "{% include 'mot' %}"]),
        .command(
            "template-too-deep",
            """
            for i in $(seq 20); do echo "{% include 'm$((i + 1)).txt' %}" > m$i.txt; done
            echo het > m21.txt
            vanthu fill m1.txt --data so-lieu.yaml -o -
            """),
        .command(
            "too-many-inclusions",
            "echo a > mot.txt\nfor i in $(seq 2001); do echo \"{% include 'mot.txt' %}\"; done > nhieu.txt\nvanthu fill nhieu.txt --data so-lieu.yaml -o -"),
        .command(
            "blocks-too-deep",
            """
            { for i in $(seq 101); do echo "{% block k$i %}"; done; for i in $(seq 101); do echo "{% endblock %}"; done; } > sau.txt
            vanthu fill sau.txt --data so-lieu.yaml -o -
            """),
        .template(
            "unknown-block", "{% extends 'khung' %}\n{% block thaan %}\nb\n{% endblock %}",
            others: ["khung": "{% block than %}\na\n{% endblock %}"]),
        .template(
            "block-not-alone", "{% extends 'khung' %}\n{% block than %}b{% endblock %}",
            others: ["khung": "{% block than %}\na\n{% endblock %}"]),
        .template("block-required", "{% extends 'goc' %}", others: ["goc": "{% block than required %}\n{% endblock %}"]),
        .template("inclusion-misplaced", "chữ {% include 'mot' %}", others: ["mot": "a"]),
    ]

    private static let macros: [ErrorExample] = [
        .template("unknown-macro", "{% call khong_co() %}x{% endcall %}"),
        .template("call-without-macro", "{% call a %}x{% endcall %}"),
        .template("outside-loop", "{% break %}"),
        .template("leaves-capture", "{% for x in xs %}{% set q %}{% break %}{% endset %}{% endfor %}"),
        .template("no-caller", "{% macro f() %}{{ caller() }}{% endmacro %}{{ f() }}"),
        .template("unused-call-body", "{% macro f() %}a{% endmacro %}{% call f() %}x{% endcall %}"),
        .template("too-many-calls", "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}"),
        .template(
            "too-many-arguments", "{% macro f() %}{{ caller(1) }}{% endmacro %}{% call f() %}x{% endcall %}"),
        .template("not-a-namespace", "{% set m.k = 1 %}"),
        .template("parameter-order", "{% macro f(a=1, b) %}{{ b }}{% endmacro %}{{ f(1, 2) }}"),
    ]

    private static let tables: [ErrorExample] = [
        .template(
            "ragged-columns",
            "│ {%tc for x in xs %} │ {{ x }} │ {%tc endfor %} │\n│ {%tc for x in [1] %} │ {{ x }} │ {%tc endfor %} │"),
        .template("bad-colspan", "│ {% colspan 0 %}x │ y │"),
        .template("colspan-too-wide", "│ {% colspan 3 %}x │ y │"),
        .template("bad-colour", "│ {% cellbg 'đỏ' %}x │ y │"),
        .openDocument(
            "leaves-structure",
            """
            <table:table><table:table-column table:number-columns-repeated="2"/>\
            <table:table-row><table:table-cell><text:p>{%tr for x in xs %}</text:p></table:table-cell>\
            <table:table-cell table:number-rows-spanned="3"><text:p>N{% break %}</text:p></table:table-cell></table:table-row>\
            <table:table-row><table:table-cell><text:p>{{ x }}</text:p></table:table-cell><table:covered-table-cell/></table:table-row>\
            <table:table-row><table:table-cell><text:p>{%tr endfor %}</text:p></table:table-cell><table:covered-table-cell/></table:table-row>\
            </table:table>
            """),
    ]
}
