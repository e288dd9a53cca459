/// What can be wrong with where tags stand, and with what rendering needs.
enum StructureMessages {
    static let entries: [MessageEntry] = pairing + extents + rendering

    private static let pairing: [MessageEntry] = [
        MessageEntry(
            "lone-closer", .warning,
            vi: Wording(
                "\"{text}\" đóng mà không có dấu mở, nên in ra như chữ thường",
                hint: "Thiếu {{ hoặc {% ở trước? Nếu đúng là chữ thì không cần sửa."),
            en: Wording(
                "\"{text}\" closes nothing and is printed as text",
                hint: "Is {{ or {% missing before it? If it is meant as text, leave it."),
            failing: "{{ so }} ngày ngay }}", passing: "{{ so }} ngày {{ ngay }}"),
        MessageEntry(
            "unclosed-block",
            vi: Wording(
                "khối chưa đóng (cần {closer})",
                hint: "Đặt {closer} sau chỗ mà khối này phải dừng, trong cùng thân văn bản, bảng hay đầu trang.",
                why: "Mỗi khối lặp hay điều kiện phải có thẻ đóng; thiếu nó thì không biết khối dừng ở đâu."),
            en: Wording(
                "the block is not closed (expected {closer})",
                hint: "Put {closer} where the block must end, in the same body, table or header.",
                why: "A loop or condition needs its end tag; without it nobody knows where it stops."),
            failing: "{% for x in xs %}{{ x }}", passing: "{% for x in xs %}{{ x }}{% endfor %}"),
        MessageEntry(
            "unexpected-tag",
            vi: Wording(
                "thẻ {tag} không khớp với khối nào đang mở[[ (đang mở: {opener})]]",
                hint: "Xóa thẻ này, hoặc thêm thẻ mở của nó ở phía trước."),
            en: Wording(
                "{tag} matches no open block[[ (open: {opener})]]",
                hint: "Remove it, or put its opening tag before it."),
            failing: "{% endif %}", passing: "{% if x %}a{% endif %}"),
        MessageEntry(
            "blocks-cross",
            vi: Wording(
                "hai khối chéo nhau: {opener} đóng khi {tag} còn mở",
                hint: "Đóng khối mở sau trước, khối mở trước sau."),
            en: Wording(
                "two blocks cross: {opener} closes while {tag} is still open",
                hint: "Close the block that was opened last first."),
            failing: "{% for x in xs %}{% if x %}{% endfor %}{% endif %}",
            passing: "{% for x in xs %}{% if x %}a{% endif %}{% endfor %}"),
    ]

    private static let extents: [MessageEntry] = [
        MessageEntry(
            "structure-cut",
            vi: Wording(
                "các thẻ của một khối nằm ở hai cấu trúc khác nhau ({tag})",
                hint: "Đặt mọi thẻ của khối trong cùng một thân văn bản, hoặc cùng một bảng, cùng một ô."),
            en: Wording(
                "the tags of one block stand in different structures ({tag})",
                hint: "Put all tags of the block in the same body, the same table, or the same cell.")),
        MessageEntry(
            "mixed-prefix",
            vi: Wording(
                "một khối có hai tiền tố khác nhau ({tag})",
                hint: "Dùng một tiền tố cho cả khối: p (đoạn), tr (hàng) hoặc tc (ô)."),
            en: Wording(
                "one block has two different prefixes ({tag})",
                hint: "Use one prefix for the whole block: p (paragraph), tr (row) or tc (cell)."),
            failing: "{%p if x %}a{%tr endif %}", passing: "{%p if x %}\na\n{%p endif %}"),
        MessageEntry(
            "no-such-structure",
            vi: Wording(
                "tiền tố của {tag} không có đoạn, hàng hay ô tương ứng bao quanh cả khối",
                hint: "tr cần nằm trong hàng của bảng, tc cần nằm trong ô; bỏ tiền tố nếu không ở trong bảng."),
            en: Wording(
                "the prefix of {tag} has no paragraph, row or cell around the whole block",
                hint: "tr belongs in a table's row, tc in a cell; leave the prefix out elsewhere."),
            failing: "{%tr for x in xs %}a{% endfor %}", passing: "{% for x in xs %}a{% endfor %}"),
        MessageEntry(
            "middle-inside",
            vi: Wording(
                "{tag} nằm giữa hàng, có chữ ở cả hai bên",
                hint: "Đặt {tag} ở đầu ô đầu tiên hoặc cuối ô cuối cùng của hàng."),
            en: Wording(
                "{tag} stands inside a row, with text on both sides",
                hint: "Put {tag} at the start of the row's first cell or the end of its last one.")),
        MessageEntry(
            "extents-cross",
            vi: Wording(
                "hai khối trong bảng lấy các hàng chéo nhau ({tag})",
                hint: "Đặt thẻ đóng và thẻ mở ở hai hàng khác nhau, hoặc ở một hàng chỉ có thẻ."),
            en: Wording(
                "two blocks of the table take rows that cross ({tag})",
                hint: "Put the end tag and the next start tag in different rows, or in a row of tags only.")),
        MessageEntry(
            "crosses-header-rows",
            vi: Wording(
                "khối lấy cả hàng tiêu đề lẫn hàng dữ liệu của bảng ({tag})",
                hint: "Đặt thẻ mở trong hàng dữ liệu đầu tiên."),
            en: Wording(
                "the block takes heading rows and data rows of the table ({tag})",
                hint: "Put the opening tag into the first data row.")),
        MessageEntry(
            "cuts-solid",
            vi: Wording(
                "khối bắt đầu trong một liên kết hay trường và kết thúc ở ngoài ({tag})",
                hint: "Đặt cả khối ở trong, hoặc cả khối ở ngoài liên kết."),
            en: Wording(
                "the block starts inside a link or field and ends outside ({tag})",
                hint: "Put the whole block inside the link, or the whole block outside.")),
        MessageEntry(
            "unsupported-statement",
            vi: Wording(
                "không có lệnh \"{name}\" ở đây",
                hint: "Bỏ lệnh này, giữ phần chữ ở giữa: văn bản không được dịch ở đây."),
            en: Wording(
                "there is no statement \"{name}\" here",
                hint: "Take it out and keep the text between: texts are not translated here."),
            failing: "{% trans %}a{% endtrans %}", passing: "a"),
    ]

    private static let rendering: [MessageEntry] = [
        MessageEntry(
            "document-outside-body",
            vi: Wording(
                "văn bản \"{name}\" chỉ chèn được vào thân văn bản",
                hint: "Đặt doc(…) trong thân văn bản, không đặt trong đầu trang, chân trang hay chú thích."),
            en: Wording(
                "the document \"{name}\" can stand in the body only",
                hint: "Put doc(…) into the body, not into a header, footer or note.")),
        MessageEntry(
            "blocks-in-line",
            vi: Wording(
                "giá trị gồm nhiều đoạn nhưng đứng giữa dòng chữ",
                hint: "Để riêng dấu này trong một đoạn văn."),
            en: Wording(
                "the value is several paragraphs but stands in a line of text",
                hint: "Put this mark alone into a paragraph.")),
        MessageEntry(
            "forbidden-character",
            vi: Wording(
                "giá trị có ký tự điều khiển U+{code}, không ghi được vào văn bản",
                hint: "Xóa ký tự này trong dữ liệu."),
            en: Wording(
                "the value has the control character U+{code}, which no document can hold",
                hint: "Remove it from the data.")),
        MessageEntry(
            "output-too-large",
            vi: Wording(
                "văn bản tạo ra quá lớn (giới hạn {limit} byte)",
                hint: "Kiểm tra vòng lặp trong mẫu và số dòng dữ liệu."),
            en: Wording(
                "the document grows too large (limit {limit} bytes)",
                hint: "Look at the template's loops and the number of records.")),
        MessageEntry(
            "unpack-count",
            vi: Wording(
                "cần đúng {expected} phần tử để tách ra các tên",
                hint: "Cho mỗi mục của danh sách đúng số phần tử ấy, hoặc dùng một tên rồi viết x[0], x[1]."),
            en: Wording(
                "expected exactly {expected} items to unpack into the names",
                hint: "Give each item of the list so many elements, or use one name and write x[0], x[1]."),
            failing: "{% for a, b in [1] %}{{ a }}{% endfor %}",
            passing: "{% for a, b in [[1, 2]] %}{{ a }}{% endfor %}"),
        MessageEntry(
            "parameter-order",
            vi: Wording(
                "tham số \"{name}\" không có giá trị sẵn mà đứng sau tham số có giá trị sẵn",
                hint: "Đưa \"{name}\" lên trước, hoặc cho nó giá trị sẵn: {name}=''."),
            en: Wording(
                "the parameter \"{name}\" has no preset and stands after one that has",
                hint: "Put \"{name}\" before it, or give it a preset: {name}=''.")),
        MessageEntry(
            "prefix-with-text", .warning,
            vi: Wording(
                "đoạn, hàng hay ô có thẻ mang tiền tố bị bỏ đi cùng với chữ của nó",
                hint: "Để thẻ có tiền tố (p, tr, tc) một mình trong đoạn, hàng hay ô ấy, hoặc bỏ tiền tố."),
            en: Wording(
                "the paragraph, row or cell of a prefixed tag goes, and its text with it",
                hint: "Leave the prefixed tag (p, tr, tc) alone in it, or take the prefix out."),
            failing: "{%p if a %} Chữ này mất.\n{{ a }}\n{%p endif %}",
            passing: "{%p if a %}\nChữ này còn.\n{{ a }}\n{%p endif %}"),
        MessageEntry(
            "unknown-macro",
            vi: Wording("không có macro \"{name}\"[[ (gần giống: \"{near}\")]]", hint: "Khai báo bằng {% macro {name}() %} … {% endmacro %}."),
            en: Wording("there is no macro \"{name}\"[[ (closest name: \"{near}\")]]", hint: "Define it: {% macro {name}() %} … {% endmacro %}.")),
        MessageEntry(
            "call-without-macro",
            vi: Wording("{tag} phải gọi một macro", hint: "Viết {% call ten_macro() %} … {% endcall %}."),
            en: Wording("{tag} must call a macro", hint: "Write {% call name_of_macro() %} … {% endcall %}.")),
        MessageEntry(
            "outside-loop",
            vi: Wording(
                "{tag} chỉ dùng được bên trong {% for %} … {% endfor %}",
                hint: "Đưa thẻ vào trong vòng lặp, hoặc bỏ nó."),
            en: Wording(
                "{tag} can only stand inside {% for %} … {% endfor %}",
                hint: "Put the tag into the loop, or take it out.")),
        MessageEntry(
            "leaves-capture",
            vi: Wording("{tag} không thể nhảy ra khỏi {opener}", hint: "Đưa {tag} ra ngoài khối ấy."),
            en: Wording("{tag} cannot jump out of {opener}", hint: "Move {tag} out of that block.")),
        MessageEntry(
            "leaves-structure",
            vi: Wording(
                "{tag} nằm trong ô gộp bên cạnh những hàng mà {opener} lặp, không thuộc lần lặp nào",
                hint: "Đặt {tag} vào một ô của hàng được lặp, hoặc lọc danh sách bằng if trong {% for %}."),
            en: Wording(
                "{tag} stands in a merged cell beside the rows that {opener} repeats, in none of its turns",
                hint: "Put {tag} into a cell of the row that repeats, or filter the list by an if in {% for %}.")),
        MessageEntry(
            "no-caller",
            vi: Wording("caller() chỉ có khi macro được gọi bằng {% call %}", hint: "Hỏi trước: {% if caller %} … {% endif %}, hoặc gọi bằng {% call ten_macro() %} … {% endcall %}."),
            en: Wording("caller() is there only when {% call %} calls the macro", hint: "Call it by {% call name() %} … {% endcall %}.")),
        MessageEntry(
            "unused-call-body",
            vi: Wording(
                "macro \"{name}\" không gọi caller(), nên phần giữa {% call %} và {% endcall %} sẽ mất",
                hint: "Thêm caller() vào macro ở chỗ của phần ấy, hoặc gọi macro mà không dùng {% call %}."),
            en: Wording(
                "the macro \"{name}\" does not call caller(), so what stands between {% call %} and {% endcall %} would be lost",
                hint: "Put caller() into the macro where that belongs, or call the macro without {% call %}.")),
        MessageEntry(
            "too-many-calls",
            vi: Wording("macro gọi lồng nhau quá {limit} lần", hint: "Macro gọi chính nó phải có lúc dừng."),
            en: Wording("macros call each other more than {limit} deep", hint: "A macro that calls itself must stop at some point.")),
        MessageEntry(
            "too-many-arguments",
            vi: Wording(
                "{name} được gọi với nhiều đối số hơn số tham số của nó",
                hint: "Bớt đối số, hoặc thêm tham số vào nơi khai báo."),
            en: Wording(
                "{name} is given more arguments than it has parameters",
                hint: "Give fewer, or add parameters to the definition.")),
        MessageEntry(
            "not-a-namespace",
            vi: Wording("chỉ gán được thành phần của namespace()", hint: "Khai báo trước: {% set ns = namespace() %}."),
            en: Wording("only members of a namespace() can be set", hint: "Define it first: {% set ns = namespace() %}.")),
    ]
}
