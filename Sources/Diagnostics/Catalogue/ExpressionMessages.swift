/// What can be wrong with the value of an expression.
enum ExpressionMessages {
    static let entries: [MessageEntry] = names + kinds + limits

    private static let names: [MessageEntry] = [
        MessageEntry(
            "undefined-field",
            vi: Wording(
                "dữ liệu không có \"{name}\"[[ (gần giống: \"{near}\")]][[; \"{list}\" là danh sách]][[; tên \"{loop}\" chỉ có trong vòng {% for {loop} in … %}]][[; tệp được nhập không thấy \"{unseen}\"]]",
                hint:
                    "[[Dùng {% for x in {list} %} rồi viết {{ x.… }} trong vòng lặp. ]][[Đặt dấu này trước {% endfor %} của vòng {loop}. ]][[Viết with context ở cuối thẻ nhập tệp, hay đưa {unseen} vào macro làm đối số. ]]Thêm mục này vào dữ liệu[[, hoặc nếu \"{near}\" là mục ấy thì viết một tên trong cả mẫu và dữ liệu]]; tên phân biệt dấu và chữ hoa.",
                why: "Mục thiếu không được in thành chỗ trống một cách âm thầm. Dùng --missing blank, dots hoặc keep nếu muốn."),
            en: Wording(
                "no data for \"{name}\"[[ (closest name: \"{near}\")]][[; \"{list}\" is a list]][[; the name \"{loop}\" is known only within {% for {loop} in … %}]][[; an imported file does not see \"{unseen}\"]]",
                hint:
                    "[[Use {% for x in {list} %} and write {{ x.… }} within the loop. ]][[Put this mark before the {% endfor %} of the loop {loop}. ]][[Write with context at the end of the tag that imports, or give {unseen} to the macro as an argument. ]]Add the field to the data[[, or if \"{near}\" is meant write one name in template and data]]; names keep their accents and case.",
                why: "A missing field is never printed as nothing in silence. Use --missing blank, dots or keep if you want that."),
            failing: "{{ so_tin_bài }}", passing: "{{ so_tin_bai }}"),
        MessageEntry(
            "unknown-filter",
            vi: Wording(
                "không có bộ lọc \"{name}\"[[ (gần giống: \"{near}\")]]",
                hint: "[[Có phải ý là \"{near}\"? ]]Các bộ lọc: docs/template-language.md."),
            en: Wording(
                "there is no filter \"{name}\"[[ (closest name: \"{near}\")]]",
                hint: "[[Is \"{near}\" meant? ]]All filters: docs/template-language.md."),
            failing: "{{ a | uper }}", passing: "{{ a | upper }}"),
        MessageEntry(
            "excluded-filter",
            vi: Wording(
                "\"{name}\" của Jinja không dùng ở đây ({reason})",
                hint: "Bỏ \"{name}\"."),
            en: Wording(
                "Jinja's \"{name}\" is left out here ({reason})",
                hint: "Take \"{name}\" out."),
            failing: "{{ a | pprint }}", passing: "{{ a }}"),
        MessageEntry(
            "unsupported-filter",
            vi: Wording(
                "\"{filter}\" là hàm, không phải bộ lọc",
                hint: "Viết {filter}(giá trị) thay cho giá trị | {filter}."),
            en: Wording(
                "\"{filter}\" is a function, not a filter",
                hint: "Write {filter}(value) in place of value | {filter}."),
            failing: "{{ a | image }}", passing: "{{ a }}"),
        MessageEntry(
            "unknown-test",
            vi: Wording(
                "không có phép thử \"{name}\"[[ (gần giống: \"{near}\")]]",
                hint: "[[Có phải ý là \"{near}\"? ]]Các phép thử: docs/template-language.md."),
            en: Wording(
                "there is no test \"{name}\"[[ (closest name: \"{near}\")]]",
                hint: "[[Is \"{near}\" meant? ]]All tests: docs/template-language.md."),
            failing: "{% if a is defind %}x{% endif %}", passing: "{% if a is defined %}x{% endif %}"),
        MessageEntry(
            "unknown-function",
            vi: Wording(
                "không có hàm \"{name}\"[[ (gần giống: \"{near}\")]]",
                hint: "[[Có phải ý là \"{near}\"? ]]Macro phải được khai báo hay import trong mẫu này."),
            en: Wording(
                "there is no function \"{name}\"[[ (closest name: \"{near}\")]]",
                hint: "[[Is \"{near}\" meant? ]]A macro must be defined in this template, or imported."),
            failing: "{{ rang(3) }}", passing: "{{ range(3) | join }}"),
        MessageEntry(
            "unknown-method",
            vi: Wording("{found} không có phương thức \"{name}\"", hint: "[[Giá trị không sửa được tại chỗ: viết {instead}. ]]Dùng bộ lọc thay thế: {{ giá_trị | {name} }} nếu có."),
            en: Wording("{found} has no method \"{name}\"", hint: "[[Values do not change in place: write {instead}. ]]Use a filter instead: {{ value | {name} }} if there is one."),
            failing: "{{ 'a'.encode() }}", passing: "{{ 'a'.upper() }}"),
        MessageEntry(
            "unknown-style",
            vi: Wording(
                "mẫu không có kiểu đoạn \"{style}\"",
                hint: "Dùng tên một kiểu đoạn văn có trong mẫu."),
            en: Wording(
                "the template has no paragraph style \"{style}\"",
                hint: "Use the name of a paragraph style of the template.")),
        MessageEntry(
            "missing-argument",
            vi: Wording(
                "\"{name}\" thiếu tham số",
                hint: "Thêm đối số trong ngoặc: ten(a, b)."),
            en: Wording(
                "\"{name}\" lacks an argument",
                hint: "Add it in the parentheses: name(a, b)."),
            failing: "{{ 'a' | replace('b') }}", passing: "{{ 'a' | replace('a', 'b') }}"),
        MessageEntry(
            "unknown-argument",
            vi: Wording(
                "\"{name}\" không có tham số \"{argument}\"[[ (gần giống: \"{near}\")]]",
                hint: "[[Các tham số: {known}. ]]Sửa tên, hoặc bỏ đối số này."),
            en: Wording(
                "\"{name}\" has no parameter \"{argument}\"[[ (closest name: \"{near}\")]]",
                hint: "[[The parameters: {known}. ]]Mend the name, or take the argument out."),
            failing: "{{ 'a' | replace('a', neww='b') }}", passing: "{{ 'a' | replace('a', new='b') }}"),
        MessageEntry(
            "repeated-argument",
            vi: Wording(
                "\"{name}\" được cho tham số \"{argument}\" hai lần",
                hint: "Bỏ một trong hai: {argument}=… hoặc đối số ở vị trí của nó."),
            en: Wording(
                "\"{name}\" is given its parameter \"{argument}\" twice",
                hint: "Take one out: {argument}=… or the argument at its place."),
            failing: "{{ 'a' | replace('a', old='b', new='c') }}", passing: "{{ 'a' | replace('a', new='c') }}"),
        MessageEntry(
            "unknown-format",
            vi: Wording(
                "không hiểu dạng \"{text}\" trong format",
                hint: "Dùng %s cho chữ, %d cho số nguyên, %.2f cho số lẻ, %% cho dấu phần trăm; trong {}: {:>8}, {:,.2f}."),
            en: Wording(
                "the form \"{text}\" means nothing in format",
                hint: "Use %s for text, %d for whole numbers, %.2f for decimals, %% for a per cent sign; in {}: {:>8}, {:,.2f}."),
            failing: "{{ '%y' | format(1) }}", passing: "{{ '%d' | format(1) }}"),
        MessageEntry(
            "not-callable",
            vi: Wording(
                "cái này không gọi được như hàm",
                hint: "Bỏ dấu ngoặc ( ) sau giá trị."),
            en: Wording(
                "this cannot be called",
                hint: "Take the parentheses after the value out."),
            failing: "{{ (1)() }}", passing: "{{ range(1) | join }}"),
    ]

    private static let kinds: [MessageEntry] = [
        MessageEntry(
            "not-a-list",
            vi: Wording(
                "[[\"{name}\" ]]không phải danh sách (gặp {found})",
                hint: "Trong dữ liệu, viết mỗi phần tử một dòng, bắt đầu bằng \"- \"."),
            en: Wording(
                "[[\"{name}\" ]]is not a list (found {found})",
                hint: "In the data write each item on a line that begins with \"- \"."),
            failing: "{% for x in 'abc' | length %}{{ x }}{% endfor %}",
            passing: "{% for x in [1, 2] %}{{ x }}{% endfor %}"),
        MessageEntry(
            "not-a-map",
            vi: Wording(
                "[[\"{name}\" ]]không phải nhóm mục (gặp {found})",
                hint: "Mục này phải là nhóm mục \"tên: giá trị\" trong dữ liệu."),
            en: Wording(
                "[[\"{name}\" ]]is not a group of fields (found {found})",
                hint: "The field must be a group of entries \"name: value\" in the data."),
            failing: "{{ 1 | items }}", passing: "{{ {'a': 1} | items | length }}"),
        MessageEntry(
            "not-a-number",
            vi: Wording(
                "[[\"{name}\" ]]không phải số (gặp {found})",
                hint: "Số viết theo kiểu Việt Nam (1.100) thì đọc bằng bộ lọc thanh_so."),
            en: Wording(
                "[[\"{name}\" ]]is not a number (found {found})",
                hint: "Figures written as 1.100 are read by the filter thanh_so."),
            failing: "{{ 'a' + 1 }}", passing: "{{ 1 + 1 }}"),
        MessageEntry(
            "not-a-key",
            vi: Wording(
                "cái này không làm tên mục được",
                hint: "Tên trong {…} phải là chữ hoặc số."), en: Wording(
                "this cannot be a key",
                hint: "Names in {…} must be text or numbers."),
            failing: "{{ {[1]: 2} }}", passing: "{{ {'a': 2} | length }}"),
        MessageEntry(
            "not-an-index",
            vi: Wording(
                "chỉ số phải là số nguyên (gặp {found})",
                hint: "Dùng số nguyên: xs[0] là mục đầu tiên."),
            en: Wording(
                "an index must be a whole number (found {found})",
                hint: "Use a whole number: xs[0] is the first item."),
            failing: "{{ [1, 2][0.5] }}", passing: "{{ [1, 2][0] }}"),
        MessageEntry(
            "not-in-list",
            vi: Wording(
                "danh sách không có phần tử này",
                hint: "Hỏi trước: {% if x in xs %}."), en: Wording(
                "the list does not hold this item",
                hint: "Ask first: {% if x in xs %}."),
            failing: "{{ [1].index(2) }}", passing: "{{ [1].index(1) }}"),
        MessageEntry(
            "not-printable",
            vi: Wording(
                "[[\"{name}\" ]]không in ra được (gặp {found})",
                hint: "Danh sách thì ghép lại bằng bộ lọc: {{ ds | join(', ') }}."),
            en: Wording(
                "[[\"{name}\" ]]cannot be printed (found {found})",
                hint: "Join a list with a filter: {{ xs | join(', ') }}."),
            failing: "{{ [1, 2] }}", passing: "{{ [1, 2] | join(', ') }}"),
        MessageEntry(
            "not-comparable",
            vi: Wording(
                "không so sánh được {a} với {b}[[ (\"{name}\")]]",
                hint: "So số với số, chữ với chữ; đổi chữ thành số bằng | thanh_so hay | int[[: {name} | thanh_so]]."), en: Wording(
                "cannot compare {a} with {b}[[ (\"{name}\")]]",
                hint: "Compare numbers with numbers and text with text; | thanh_so and | int make numbers of text[[: {name} | thanh_so]]."),
            failing: "{{ 'a' < 1 }}", passing: "{{ 1 < 2 }}"),
        MessageEntry(
            "division-by-zero",
            vi: Wording(
                "chia cho 0",
                hint: "Hỏi trước: {{ a / b if b else 0 }}."), en: Wording(
                "division by zero",
                hint: "Ask first: {{ a / b if b else 0 }}."),
            failing: "{{ 1 / 0 }}", passing: "{{ 1 / 2 }}"),
    ]

    private static let limits: [MessageEntry] = [
        MessageEntry(
            "number-too-large",
            vi: Wording(
                "số quá lớn hoặc quá nhiều chữ số thập phân",
                hint: "Số có nhiều nhất 38 chữ số; kiểm tra phép tính."),
            en: Wording(
                "the number is too large or has too many digits",
                hint: "Numbers have up to 38 digits; look at the calculation."),
            failing: "{{ 10 ** 60 }}", passing: "{{ 10 ** 6 }}"),
        MessageEntry(
            "text-too-long",
            vi: Wording(
                "chuỗi tạo ra quá dài (giới hạn {limit})",
                hint: "Kiểm tra phép nhân chữ và vòng lặp nối chữ."),
            en: Wording(
                "the text grows too long (limit {limit})",
                hint: "Look at multiplied text and at loops that join text."),
            failing: "{{ 'x' * 1000000000 }}", passing: "{{ 'x' * 3 }}"),
        MessageEntry(
            "too-many-items",
            vi: Wording(
                "danh sách tạo ra quá dài (giới hạn {limit})",
                hint: "Kiểm tra range() và phép nhân danh sách."),
            en: Wording(
                "the list grows too long (limit {limit})",
                hint: "Look at range() and at multiplied lists."),
            failing: "{{ range(1000000000) | length }}", passing: "{{ range(3) | length }}"),
        MessageEntry(
            "too-many-columns",
            vi: Wording(
                "bảng có quá {limit} cột",
                hint: "Mỗi tên mục của các dòng là một cột: viết tên mục giống nhau ở mọi dòng, hoặc chia bảng."),
            en: Wording(
                "the table has more than {limit} columns",
                hint: "Each name in the rows is a column: name them alike in all rows, or divide the table.")),
        MessageEntry(
            "value-too-deep",
            vi: Wording(
                "danh sách hay nhóm mục lồng nhau sâu quá {limit} tầng",
                hint: "Kiểm tra vòng lặp đặt một danh sách vào chính nó: {% set ns.s = [ns.s] %}."),
            en: Wording(
                "lists or groups lie in each other more than {limit} deep",
                hint: "Look at a loop that puts a list into itself: {% set ns.s = [ns.s] %}.")),
        MessageEntry(
            "too-many-steps",
            vi: Wording("mẫu chạy quá nhiều bước (giới hạn {limit})", hint: "Kiểm tra các vòng lặp lồng nhau."),
            en: Wording("the template takes too many steps (limit {limit})", hint: "Look at loops in loops.")),
    ]
}
