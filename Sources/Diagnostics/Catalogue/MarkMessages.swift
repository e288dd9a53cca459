/// What can be wrong with how a mark is written.
enum MarkMessages {
    static let entries: [MessageEntry] = [
        MessageEntry(
            "empty-mark",
            vi: Wording("dấu trống, chưa có gì bên trong", hint: "Ghi tên mục vào giữa: {{ so }}."),
            en: Wording("the mark is empty", hint: "Write a field's name inside: {{ so }}."),
            failing: "{{ }}", passing: "{{ so }}"),
        MessageEntry(
            "unclosed-mark",
            vi: Wording(
                "dấu mở mà không đóng trong cùng đoạn văn",
                hint: "Thêm }} (hoặc %}) ở cuối dấu; dấu không được vắt qua hai đoạn."),
            en: Wording(
                "the mark does not close in its paragraph",
                hint: "Add }} (or %}) at its end; a mark may not run over two paragraphs."),
            failing: "{{ so", passing: "{{ so }}"),
        MessageEntry(
            "nested-mark",
            vi: Wording("một dấu khác mở ra khi dấu này chưa đóng", hint: "Đóng dấu trước bằng }} (hoặc %})."),
            en: Wording("another mark opens before this one closes", hint: "Close the first one with }} (or %})."),
            failing: "{{ so {{ ngay }}", passing: "{{ so }} {{ ngay }}"),
        MessageEntry(
            "unclosed-text",
            vi: Wording("chuỗi chữ mở ngoặc mà không đóng", hint: "Thêm dấu ' hoặc \" ở cuối chuỗi."),
            en: Wording("a text in quotes does not close", hint: "Add the closing ' or \"."),
            failing: "{{ 'abc }}", passing: "{{ 'abc' }}"),
        MessageEntry(
            "unexpected-character",
            vi: Wording(
                "ký tự \"{text}\" không dùng được trong dấu",
                hint: "Xóa ký tự ấy, hoặc đặt chữ trong dấu nháy: {{ 'a?' }}."),
            en: Wording(
                "the character \"{text}\" means nothing in a mark",
                hint: "Delete it, or put text in quotes: {{ 'a?' }}."),
            failing: "{{ a ? b }}", passing: "{{ a or b }}"),
        MessageEntry(
            "unexpected-word",
            vi: Wording(
                "không hiểu \"{found}\" ở chỗ này[[ (cần {expected})]]",
                hint: "Nối hai giá trị bằng ~, hoặc dùng hai dấu: {{ a }} {{ b }}."),
            en: Wording(
                "\"{found}\" makes no sense here[[ (expected {expected})]]",
                hint: "Join two values by ~, or use two marks: {{ a }} {{ b }}."),
            failing: "{{ a b }}", passing: "{{ a ~ b }}"),
        MessageEntry(
            "unexpected-end",
            vi: Wording(
                "dấu kết thúc quá sớm[[ (cần {expected})]]",
                hint: "Viết nốt phần còn thiếu trước dấu đóng."),
            en: Wording(
                "the mark ends too early[[ (expected {expected})]]",
                hint: "Write what is missing before the mark closes."),
            failing: "{{ a + }}", passing: "{{ a + 1 }}"),
        MessageEntry(
            "unknown-statement",
            vi: Wording(
                "không có lệnh \"{name}\"[[ (gần giống: \"{near}\")]]",
                hint: "[[Có phải ý là \"{near}\"? ]]Các lệnh: for, if, set, with, macro, include… (docs/template-language.md)."),
            en: Wording(
                "there is no statement \"{name}\"[[ (closest name: \"{near}\")]]",
                hint: "[[Is \"{near}\" meant? ]]There are for, if, set, with, macro, include … (docs/template-language.md)."),
            failing: "{% fro x in xs %}", passing: "{% for x in xs %}{% endfor %}"),
        MessageEntry(
            "too-deep",
            vi: Wording(
                "biểu thức lồng nhau quá sâu (giới hạn {limit})",
                hint: "Tách biểu thức ra bằng {% set %}."),
            en: Wording(
                "the expression is nested too deeply (limit {limit})",
                hint: "Take it apart with {% set %}.")),
    ]
}
