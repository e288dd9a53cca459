import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Performance cliffs: chapter O of the hard cases. Work is counted, not timed.
@Suite struct SpeedCases {
    /// The work of a template, in steps.
    static func steps(_ line: String, _ data: ValueMap) throws -> [Int] {
        try [Harness.flatDocument(line), Harness.wordDocument(line)].map { try Harness.fill($0, data).steps }
    }

    @Test func `case 153: twelve thousand marks are filled in time that grows with them`() throws {
        let line = (0..<12_000).map { "{{ n }}\($0 % 10 == 0 ? " ¶ " : " ")" }.joined()
        let half = (0..<6_000).map { "{{ n }}\($0 % 10 == 0 ? " ¶ " : " ")" }.joined()
        for word in [false, true] {
            let few = try Harness.fill(word ? Harness.wordDocument(half) : Harness.flatDocument(half))
            let many = try Harness.fill(word ? Harness.wordDocument(line) : Harness.flatDocument(line))
            #expect(many.steps <= few.steps * 2 + 10 && many.written < few.written * 2 + 1000)
        }
    }

    @Test func `case 154: rows cost the same each, in the first thousand and the last`() throws {
        let line = "│{% for x in xs %}{{ x }}│{{ loop.index }}{% endfor %}│ ¶ z"
        func rows(_ count: Int) -> ValueMap { ValueMap([("xs", .list(ValueList((0..<count).map { .number(Number($0)) })))]) }
        let small = try Self.steps(line, rows(2_200))
        let large = try Self.steps(line, rows(4_400))
        for (few, many) in zip(small, large) { #expect(many <= few * 2 + 100) }
        for document in [try Harness.flatDocument(line), try Harness.wordDocument(line)] {
            let made = try Harness.fill(document, rows(4_400))
            let text = String(decoding: try #require(made.changes.replaced[document.mainPart]), as: UTF8.self)
            #expect(text.ranges(of: document.format.isOpenDocument ? "<table:table-row>" : "<w:tr>").count == 4_400)
        }
    }

    @Test func `case 155: thirteen thousand words with many tables are written`() throws {
        let table = "|a|b|\n|---|---|\n|1|2|\n\n"
        let text = (0..<130).map { "## Mục \($0)\n\n" + String(repeating: "chữ ", count: 100) + "\n\n" + table }.joined()
        for document in try HardCase.documents("{{ m | markdown }} ¶ z") {
            let made = try Harness.fill(document, ValueMap([("m", .text(text))]))
            let main = String(decoding: try #require(made.changes.replaced[document.mainPart]), as: UTF8.self)
            #expect(main.ranges(of: document.format.isOpenDocument ? "<table:table " : "<w:tbl").count >= 130)
        }
    }

    static let adversarial: [(name: String, text: String)] = [
        ("braces", String(repeating: "{", count: 100_000)), ("pairs", String(repeating: "{{", count: 50_000) + "}}"),
        ("closers", String(repeating: "}}%}", count: 50_000)), ("opened", String(repeating: "{{ '", count: 30_000)),
        ("comment", "{#" + String(repeating: "{#", count: 50_000)), ("text", String(repeating: "chữ { ", count: 400_000)),
        ("raw", String(repeating: "{% raw %}", count: 10_000)),
    ]

    @Test(arguments: adversarial.map(\.name))
    func `case 156: adversarial text is scanned in linear time`(name: String) throws {
        let text = try #require(Self.adversarial.first { $0.name == name }).text
        for body in [HardCase.flat(text + "z"), HardCase.word(text + "z")] {
            let document = try body.hasPrefix("<w:") ? Raw.word(body) : Raw.flat(body)
            // Whatever is said of it, it is said soon.
            do { _ = try TemplateCompiler.compile(document, file: "m") } catch { #expect(!error.items.isEmpty) }
        }
    }

    @Test func `case 157: one template fills many records at once, with nothing shared`() async throws {
        for document in try HardCase.documents("{% set ns = namespace(a=0) %}{% for x in xs %}{% set ns.a = ns.a + x %}{% endfor %}{{ n }}: {{ ns.a }}{{ cycler('a', 'b').next() }}") {
            let template = try TemplateCompiler.compile(document, file: "m")
            func made(_ number: Int) throws -> [UInt8] {
                let record = ValueMap([("n", .text("r\(number)")), ("xs", .list([.number(Number(number)), .number(Number(1))]))])
                return try Harness.fill(template, of: document, record, options: RenderOptions()).changes.replaced[document.mainPart] ?? []
            }
            let alone = try (0..<100).map(made)
            let together = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
                for number in 0..<100 { group.addTask { (number, try made(number)) } }
                var found = [[UInt8]](repeating: [], count: 100)
                for try await (number, bytes) in group { found[number] = bytes }
                return found
            }
            #expect(together == alone)
            #expect(String(decoding: alone[7], as: UTF8.self).replacing("<text:s/>", with: " ").contains("r7: 8a"))
        }
    }
}
