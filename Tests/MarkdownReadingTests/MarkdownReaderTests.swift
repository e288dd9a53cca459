import MarkdownReading
import Testing

@Suite struct MarkdownReaderTests {
    @Test(arguments: [
        ("# I. CÔNG TÁC", MarkdownBlock.heading(level: 1, [.text("I. CÔNG TÁC")])),
        ("### 5.1. Ưu điểm", .heading(level: 3, [.text("5.1. Ưu điểm")])),
        ("a) Đối với xã", .paragraph([.text("a) Đối với xã")])),
        ("**600** tin *bài*", .paragraph([
            .strong([.text("600")]), .text(" tin "), .emphasis([.text("bài")]),
        ])),
        ("- a\n- b", .list(start: nil, isTight: true, [[.paragraph([.text("a")])], [.paragraph([.text("b")])]])),
        ("3. a", .list(start: 3, isTight: true, [[.paragraph([.text("a")])]])),
        ("- a\n  - b", .list(start: nil, isTight: true, [[
            .paragraph([.text("a")]),
            .list(start: nil, isTight: true, [[.paragraph([.text("b")])]]),
        ]])),
        ("a&#0;&#1;&#x110000;&#xFFFF;b", .paragraph([.text("a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b")])),
        ("[x](https://a.vn/?b=1&amp;c)", .paragraph([.link(address: "https://a.vn/?b=1&c", [.text("x")])])),
        ("một  \nhai", .paragraph([.text("một"), .lineBreak, .text("hai")])),
        ("<b>thô</b>", .paragraph([.text("<b>thô</b>")])),
        ("dấu \u{E001} riêng", .paragraph([.text("dấu \u{E001} riêng")])),
        ("rộng 5*3 = 15, 4*4 = 16", .paragraph([.text("rộng 5*3 = 15, 4*4 = 16")])), ("2*3*4", .paragraph([.text("2*3*4")])),
        ("2026. Năm này", .paragraph([.text("2026. Năm này")])), ("12. a", .list(start: 12, isTight: true, [[.paragraph([.text("a")])]])),
        ("> trích", .quotation([.paragraph([.text("trích")])])),
    ])
    func `a block is read as it is meant`(text: String, block: MarkdownBlock) {
        #expect(MarkdownReader.read(text).blocks == [block])
    }

    @Test func `a table has a head, rows and alignments`() {
        let document = MarkdownReader.read("| a | b |\n|:--|--:|\n| 1 | **2** |")
        #expect(
            document.blocks == [
                .table(
                    MarkdownTable(
                        alignments: [.left, .right], head: [[.text("a")], [.text("b")]],
                        rows: [[[.text("1")], [.strong([.text("2")])]]]))
            ])
    }

    @Test func `deep nesting is flattened, never a crash`() {
        let text = String(repeating: "> ", count: 2000) + "x"
        #expect(!MarkdownReader.read(text).blocks.isEmpty)
        #expect(!MarkdownReader.read(String(repeating: "![[]()", count: 20000)).blocks.isEmpty)
    }
}
