/// What can be wrong with documents and texts that take in each other.
enum ComposingMessages {
    static let entries: [MessageEntry] = [
        MessageEntry(
            "template-not-found",
            vi: Wording(
                "không tìm thấy mẫu \"{name}\"[[ (gần giống: \"{near}\")]]",
                hint: "Kiểm tra tên tệp; tệp phải nằm cùng thư mục với mẫu, hoặc thêm --include-dir."),
            en: Wording(
                "there is no template \"{name}\"[[ (closest name: \"{near}\")]]",
                hint: "Check the name; the file must lie in the template's folder, or add --include-dir.")),
        MessageEntry(
            "template-name-not-written",
            vi: Wording(
                "tên tệp sau \"{statement}\" phải viết sẵn trong dấu nháy, không lấy từ dữ liệu hay biến",
                hint: "Viết {% {statement} 'ten-tep' %} hoặc {% {statement} ['a', 'b'] %}; cần chọn theo dữ liệu thì đặt trong {% if %}, hoặc dùng {{ doc(ten) }}.",
                why: "Các tệp được ghép trước khi đọc dữ liệu: nhờ vậy mọi lỗi của mẫu được báo một lần, và dữ liệu không chọn được tệp nào để mở."),
            en: Wording(
                "the file's name after \"{statement}\" must be written out in quotes, not come from data or a variable",
                hint: "Write {% {statement} 'name' %} or {% {statement} ['a', 'b'] %}; to choose by data put it in {% if %}, or use {{ doc(name) }}.",
                why: "Files are put together before data are read: so all errors of a template are told at once, and data cannot choose a file to open.")),
        MessageEntry(
            "block-repeated",
            vi: Wording(
                "khối \"{name}\" có hai lần",
                hint: "Đổi tên một khối; muốn in lại khối thì viết {{ self.{name}() }}."),
            en: Wording(
                "the block \"{name}\" stands here twice",
                hint: "Rename one; {{ self.{name}() }} shows a block once more.")),
        MessageEntry(
            "template-cycle",
            vi: Wording(
                "các mẫu gọi nhau vòng tròn: {chain}",
                hint: "Bỏ một trong các {% include %} hay {% extends %} ấy."),
            en: Wording(
                "the templates include each other in a circle: {chain}",
                hint: "Take out one of these {% include %} or {% extends %}.")),
        MessageEntry(
            "template-too-deep",
            vi: Wording(
                "các mẫu gọi nhau sâu quá {limit} tầng, đến \"{name}\"",
                hint: "Gộp bớt: mẫu nào chỉ gọi một mẫu khác thì gọi thẳng mẫu ấy."),
            en: Wording(
                "the templates take in each other more than {limit} deep, down to \"{name}\"",
                hint: "Join some: where a template only takes in another, take in that one.")),
        MessageEntry(
            "too-many-inclusions",
            vi: Wording(
                "mẫu lấy vào quá {limit} mẫu hay khối khác",
                hint: "Dùng vòng lặp hoặc macro thay cho nhiều {% include %}."),
            en: Wording(
                "the template takes in more than {limit} others or blocks",
                hint: "Use a loop or a macro in place of many {% include %}.")),
        MessageEntry(
            "blocks-too-deep",
            vi: Wording(
                "các khối ({% block %}, {% for %}, {% if %} …) lồng nhau sâu quá {limit} tầng",
                hint: "Đóng mỗi khối bằng {% endblock %}, {% endfor %}, {% endif %} … trước khi mở khối sau."),
            en: Wording(
                "blocks ({% block %}, {% for %}, {% if %} …) lie in each other more than {limit} deep",
                hint: "Close each by {% endblock %}, {% endfor %}, {% endif %} … before the next one opens.")),
        MessageEntry(
            "unknown-block",
            vi: Wording(
                "mẫu gốc không có khối \"{name}\"[[ (gần giống: \"{near}\")]]",
                hint: "[[Có phải ý là {near}? ]]Khối phải có tên của một khối trong mẫu gốc."),
            en: Wording(
                "the parent template has no block \"{name}\"[[ (closest name: \"{near}\")]]",
                hint: "[[Is {near} meant? ]]A block needs the name of one of the parent's.")),
        MessageEntry(
            "block-not-alone",
            vi: Wording(
                "thẻ của khối \"{name}\" phải đứng riêng trong một đoạn văn",
                hint: "Đưa {% block {name} %} và {% endblock %} ra đoạn riêng."),
            en: Wording(
                "the tags of block \"{name}\" must stand in paragraphs of their own",
                hint: "Put {% block {name} %} and {% endblock %} into paragraphs of their own.")),
        MessageEntry(
            "block-required",
            vi: Wording(
                "khối \"{name}\" phải do mẫu kế thừa viết",
                hint: "Thêm {% block {name} %} … {% endblock %} vào mẫu kế thừa, hoặc bỏ chữ required."),
            en: Wording(
                "block \"{name}\" must be given by a template that extends this one",
                hint: "Add {% block {name} %} … {% endblock %} to the template that extends, or take out the word required.")),
        MessageEntry(
            "inclusion-misplaced",
            vi: Wording(
                "{tag} không dùng được ở đây",
                hint: "Để {tag} một mình trong một đoạn văn của thân văn bản; tên tệp viết trong ngoặc kép ('...')."),
            en: Wording(
                "{tag} cannot be used here",
                hint: "Put {tag} alone into a paragraph of the body; the file's name stands in quotes.")),
    ]
}
