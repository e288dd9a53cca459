import Foundation
import Testing

/// A form and a kind that the decree does not know, added as text at run time: nothing of
/// the page is drawn again, nothing is compiled.
@Suite struct FictitiousKindTests {
    private static let form = """
        {% extends 'van-ban' %}
        {% block dau_van_ban %}{% endblock %}
        {% block trich_yeu_cong_van %} {% endblock %}
        {% block ten_loai %}{% endblock %}
        {% block kinh_gui %}{% endblock %}
        {% block noi_dung %}
        # I. VIỆC CẦN LÀM

        {{ noi_dung | markdown }}

        - Hạn **{{ han }}**;
        - Người làm: {{ nguoi_lam | default('chưa giao') }}.
        {% endblock %}
        {% block ky %}{% endblock %}
        """

    private func library(in place: Workplace) throws -> [String: String] {
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        let mine = place.folder.appending(path: "mẫu của tôi")
        try FileManager.default.copyItem(
            at: here.appending(path: "../../Templates").standardized, to: mine)
        let kinds = mine.appending(path: "kinds.tsv")
        let rows = try String(contentsOf: kinds, encoding: .utf8)
        try Data((rows + "phieu-thu\tPHIẾU GIAO VIỆC THỬ\tPGVT\tphieu\tnội bộ\n").utf8).write(to: kinds)
        try Data(Self.form.utf8).write(to: mine.appending(path: "forms/phieu.md"))
        return ["VANTHU_TEMPLATES": mine.path]
    }

    @Test func `it is listed, shown and filled like any other, alike in each format`() throws {
        let place = try Workplace()
        let environment = try library(in: place)
        func run(_ arguments: String...) throws -> Program {
            try Program.run(arguments, in: place.folder, environment: environment)
        }
        #expect(try run("templates", "list").output.contains("phieu-thu"))
        let fields = try run("fields", "phieu-thu").output
        #expect(fields.contains("han") && fields.contains("nguoi_lam"))
        try place.write(Workplace.data + "han: 05/7/2024\n", "a.yaml")
        var previews: Set<String> = []
        for name in ["p.odt", "p.fodt", "p.docx"] {
            let filled = try run("fill", "phieu-thu", "--data", "a.yaml", "-o", name)
            #expect(filled.status == 0, "\(filled.messages)")
            previews.insert(try run("preview", name, "--width", "0").output)
        }
        #expect(previews.count == 1)
        let text = try #require(previews.first)
        for words in [
            "PHIẾU GIAO VIỆC THỬ", "/PGVT-UBND", "I. VIỆC CẦN LÀM", "Một đoạn", "Hạn 05/7/2024",
            "Người làm: chưa giao.", "CHỦ TỊCH", "Lò Văn An",
        ] {
            #expect(text.contains(words))
        }
        // Blocks that the form leaves out are not there.
        #expect(!text.contains("Kết quả thử"))
    }
}
