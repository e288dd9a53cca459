import Diagnostics
import Testing

@testable import DataSources

@Suite struct JSONReaderTests {
    @Test(arguments: [
        ("", "json-syntax-end", 1), ("{", "json-syntax-end", 1), ("{\"a\":1,}", "json-comma", 1),
        ("[1,\n2,\n]", "json-comma", 3), ("{\"a\" 1}", "json-syntax", 1),
        ("{a:1}", "json-syntax", 1),
        ("[1 2]", "json-syntax", 1), ("01", "json-number", 1), ("-", "json-number", 1),
        ("1.", "json-number", 1), ("1e", "json-number", 1), (".5", "json-syntax", 1),
        ("\"abc", "json-string-end", 1), ("\"a\nb\"", "json-control", 1),
        ("\"\\x\"", "json-escape", 1),
        ("\"\\u12g4\"", "json-escape", 1), ("\"\\u-001\"", "json-escape", 1),
        ("{}\n{}", "json-trailing", 2),
        ("tru", "json-syntax", 1), ("nulll", "json-trailing", 1), ("'a'", "json-syntax", 1),
        ("// x\n1", "json-syntax", 1), ("NaN", "json-syntax", 1),
        ("{\"\\ud800\":1}", "json-key", 1),
    ])
    func `what is no JSON is refused with its line`(text: String, id: String, line: Int) {
        do {
            _ = try JSONReader.read(Array(text.utf8), limits: DataLimits())
            Issue.record("accepted: \(text)")
        } catch {
            #expect(error.id.rawValue == id)
            #expect(error.place.line == line)
        }
    }

    @Test func `nesting has a limit, met from below and exceeded by one`() throws {
        var limits = DataLimits()
        limits.depth = 5
        func nested(_ depth: Int) -> [UInt8] {
            Array(
                (String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        _ = try JSONReader.read(nested(5), limits: limits)
        #expect(throws: Diagnostic.self) { try JSONReader.read(nested(6), limits: limits) }
        #expect(throws: Diagnostic.self) {
            try JSONReader.read(nested(1_000_000), limits: DataLimits())
        }
    }

    @Test func `a column counts letters, not bytes`() {
        do {
            _ = try JSONReader.read(Array("{\"trích yếu\" 1}".utf8), limits: DataLimits())
            Issue.record("accepted")
        } catch { #expect(error.arguments["column"] == "14") }
    }
}
