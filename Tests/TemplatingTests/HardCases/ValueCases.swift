import DataSources
import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Values, white space, Unicode: chapter H of the hard cases.
@Suite struct ValueCases {
    @Test func `case 92: special characters are printed, escaped once, in every copy`() throws {
        let value = "& < > \" ' &amp; <b>"
        try HardCase.expect(
            "{{ n }} ¶ {% for x in xs %} ¶ {{ n }} ¶ {% endfor %}", "{n: '& < > \" '' &amp; <b>', xs: [1, 2]}",
            gives: "\(value) ¶ \(value) ¶ \(value)")
    }

    @Test func `case 93: special characters of the template itself are not touched`() throws {
        for document in try HardCase.documents("A & B {{ n }} & C") {
            let made = try HardCase.filled(document)
            #expect(try made.line() == "A & B n & C")
            #expect(made.plain.contains("A &amp; B n &amp; C"))
        }
    }

    @Test func `case 94: what no document holds is an error that names the field`() throws {
        for code in ["\\u0001", "\\uFFFE", "\\uFFFF"] {
            do {
                _ = try DataRecord(Array("{\"xs\": [{\"ten\": \"a\(code)b\"}]}".utf8), file: "d.json")
                Issue.record("read: \(code)")
            } catch {
                #expect(error.items.first?.id == "data-forbidden-character")
                #expect(error.items.first?.place.field == "xs[0].ten" && error.items.first?.place.line == 1)
            }
            // From a library's own values it is met where it would be written.
            let scalar = try #require(Int(code.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) })
            let record = ValueMap([("n", .text("a\(scalar)b"))])
            for document in try HardCase.documents("{{ n }}") {
                let faults = #expect(throws: Faults.self) { try Harness.fill(document, record) }
                #expect(faults?.items.map(\.excerpt?.text) == ["{{ n }}"])
            }
        }
        #expect { try DataRecord(Array("{\"a\": \"\\uD800\"}".utf8), file: "d.json") } throws: { error in
            ((error as? Faults)?.items.first ?? (error as? Diagnostic))?.place.line == 1
        }
    }

    @Test func `case 95: line ends of a value are line breaks, and the look goes on after them`() throws {
        for end in ["\\n", "\\r\\n", "\\u2028"] {
            let data = "{\"n\": \"a\(end)b\"}"
            for made in try HardCase.filled("[{{ n }}]", data) {
                #expect(try made.read() == "[a\nb]\n")
                #expect(made.main.contains(made.document.format.isOpenDocument ? "<text:line-break/>" : "<w:br/>"))
            }
            let bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{{ n }}</w:t></w:r></w:p>"
            let made = try HardCase.filled(Raw.word(bold), data)
            #expect(!made.main.contains("a<w:br/>b"))
            #expect(made.main.contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">a</w:t><w:br/><w:t xml:space=\"preserve\">b</w:t></w:r>"))
        }
    }

    @Test func `case 96: spaces and tabs of values are kept, also at ends and after breaks`() throws {
        let data = "{\"n\": \"  a   b\\tc \\n  d \"}"
        for made in try HardCase.filled("{{ n }} ¶ [{{ n }}]", data) {
            let line = try made.line()
            #expect(line == "  a   b\tc \n  d  ¶ [  a   b\tc \n  d ]", "\(made.document.format)")
        }
    }

    @Test func `case 97: spaces beside marks that leave nothing are kept`() throws {
        try HardCase.expect("a {{ trong }} b ¶ a {# c #} b ¶ {{ n }} b", gives: "a  b ¶ a  b ¶ n b")
        let runs = Raw.run("a ") + "<w:r><w:t>{{ n }}</w:t></w:r>" + Raw.run(" b")
        #expect(try HardCase.filled(Raw.word("<w:p>\(runs)</w:p>")).line() == "a n b")
    }

    @Test func `case 98: nothing prints nothing, zero and false themselves, a list is an error with a hint`() throws {
        try HardCase.expect(
            "{{ so }} ¶ {{ k }} ¶ [{{ trong }}] ¶ [{{ khong }}]", "{so: 0, k: false, trong: '', khong: null}", gives: "0 ¶ false ¶ [] ¶ []")
        for value in ["[1, 2]", "{a: 1}"] {
            for document in try HardCase.documents("{{ n }}") {
                let faults = try HardCase.faults(document, "{n: \(value)}")
                #expect(faults.count == 1 && faults[0].id == "not-printable", "\(faults.map(\.id))")
            }
        }
    }

    @Test func `case 99: what looks like a mark in data is printed and never evaluated`() throws {
        let value = "{{ n }} {% if x %} ${x} {# c #}"
        let data = "{d: '\(value)', n: NO}"
        try HardCase.expect("{{ d }}", data, gives: value)
        try HardCase.expect("{% macro f(x) %}{{ x }}{% endmacro %}{{ f(d) }}{% set q %}{{ d }}{% endset %}{{ q }}", data, gives: value + value)
        for made in try HardCase.filled("{{ d | markdown }} ¶ z", data) {
            let text = try made.read()
            #expect(text.contains("{{ n }} {% if x %} ${x}") && !text.contains("NO"))
            // Filled again, it is a template: only then it is evaluated, as any text.
            #expect(try HardCase.filled("{{ d ~ d }}", data).allSatisfy { try $0.line() == value + value })
        }
        let host = { (line: String) in try HardCase.documents(line) }
        for (document, guest) in zip(try host("{% include 'x' %}"), try host("{{ d }}")) {
            let made = try Harness.filled(document, try HardCase.data(data), table: .standard, others: ["x": guest])
            #expect(try Harness.text(of: made) == value + "\n")
        }
    }

    @Test func `case 100: codes and numbers of twenty digits stay as they are written`() throws {
        let data = "{cccd: 001099012345, ma: 12345678901234567890, dt: '0912345678'}"
        try HardCase.expect("{{ cccd }} {{ ma }} {{ dt }}", data, gives: "001099012345 12345678901234567890 0912345678")
        let json = "{\"ma\": \"00012\", \"dai\": 12345678901234567890}"
        try HardCase.expect("{{ ma }} {{ dai }}", json, gives: "00012 12345678901234567890")
    }

    @Test func `case 101: decimals are exact, Vietnamese figures are read by a filter`() throws {
        try HardCase.expect(
            "{{ 0.1 + 0.2 }} {{ 1250000 * 0.085 }} {{ [0.1, 0.2, 0.3] | sum }} {{ '1.234.567,5' | thanh_so }} {{ '1.234.567,5' | thanh_so | so }}",
            gives: "0.3 106250.0 0.6 1234567.5 1.234.567,5")
    }

    @Test func `case 102: dates do not shift, unknown parts stay blank`() throws {
        try HardCase.expect(
            "{{ a | ngay }} ¶ {{ b | ngay }} ¶ {{ c | ngay_thang_nam }} ¶ {{ d | ngay_thang_nam }}",
            "{a: '5/7/2024', b: '2024-07-05T23:30:00+07:00', c: '7/2024', d: '2024-12-31'}",
            gives: "05/7/2024 ¶ 05/7/2024 ¶ ngày      tháng 7 năm 2024 ¶ ngày 31 tháng 12 năm 2024")
    }

    @Test func `case 103: clusters stay whole, and fonts of East Asia their hint`() throws {
        let value = "e\u{301}\u{323} 👩‍👩‍👧 漢𡨸 שלום"
        for made in try HardCase.filled("{{ n }}", "{n: '\(value)'}") {
            #expect(try made.line().precomposedStringEqual(value), "\(made.document.format)")
        }
        let run = "<w:p><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\" w:eastAsia=\"Nom Na Tong\"/></w:rPr><w:t>{{ n }}</w:t></w:r></w:p>"
        let made = try HardCase.filled(Raw.word(run), "{n: '𡨸喃'}")
        #expect(made.main.contains("<w:rFonts w:hint=\"eastAsia\" w:eastAsia=\"Nom Na Tong\"/></w:rPr><w:t xml:space=\"preserve\">𡨸喃</w:t>") || made.main.contains("Nom Na Tong\"/></w:rPr><w:t>𡨸喃</w:t>"))
    }

    @Test func `case 104: old encodings are read by filters`() throws {
        try HardCase.expect("{{ n | tcvn3 }}", "{n: 'Céng hßa x· héi chñ nghÜa ViÖt Nam'}", gives: "Cộng hòa xã hội chủ nghĩa Việt Nam")
        try HardCase.expect("{{ n | vni }}", "{n: 'Coäng hoøa'}", gives: "Cộng hòa")
        let record = try DataRecord(Array("{n: 'Céng hßa x· héi chñ nghÜa ViÖt Nam', a: 'Cộng hòa'}".utf8), file: "d.yaml")
        #expect(record.warnings.map(\.place.field) == ["n"])
    }
}

extension String {
    /// Equal as characters are.
    fileprivate func precomposedStringEqual(_ other: String) -> Bool { self == other }
}
