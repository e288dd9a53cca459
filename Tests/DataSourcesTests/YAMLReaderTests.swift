import Diagnostics
import Testing

@testable import DataSources

@Suite struct YAMLReaderTests {
    static let scalars: [(String, String)] = [
        ("no", "text no"), ("on", "text on"), ("Yes", "text Yes"), ("14:30", "text 14:30"),
        ("2024-07-05", "text 2024-07-05"), ("7/2024", "text 7/2024"), ("007", "text 007"),
        ("00004", "text 00004"), ("-05", "text -05"), ("0", "number 0"), ("12", "number 12"),
        ("-3", "number -3"),
        ("1.10", "number 1.10"), ("0.985", "number 0.985"), ("1e3", "number 1e3"),
        ("999999999999999999", "number 999999999999999999"),
        ("1000000000000000000", "text 1000000000000000000"), ("1.100.000", "text 1.100.000"),
        ("12,5", "text 12,5"), ("0x1F", "text 0x1F"), (".inf", "text .inf"),
        ("1_000", "text 1_000"),
        (".5", "text .5"), ("5.", "text 5."),
        ("0.1234567890123456789", "text 0.1234567890123456789"), ("+7", "number +7"), ("", "null"),
        ("~", "null"), ("null", "null"),
        ("true", "truth true"), ("False", "truth false"), ("'12'", "text 12"),
        ("\"true\"", "text true"),
        ("!!str 12", "text 12"), ("!!int 12", "number 12"), ("!!int abc", "fault"),
        ("!!binary aGk=", "fault"), ("<<", "text <<"), ("=", "text ="),
        ("Kim Bảng", "text Kim Bảng"),
    ]

    @Test(arguments: scalars)
    func `plain words are resolved by the core schema of YAML 1.2`(yaml: String, kind: String)
        throws
    {
        let root = try YAMLReader.read("a: \(yaml)\n", limits: DataLimits())
        guard case .map(let members) = root.content, let member = members.first else {
            Issue.record("no map")
            return
        }
        let found =
            switch member.value.content {
            case .null: "null"
            case .truth(let truth): "truth \(truth)"
            case .number(let digits): "number \(digits)"
            case .text(let text): "text \(text)"
            case .fault: "fault"
            case .list, .map: "other"
            }
        #expect(found == kind)
    }

    @Test(arguments: [
        ("a: b: c", "yaml-colon", 1), ("a: |\n\tx", "yaml-tab", 2),
        ("a: !<x\nb: 1", "yaml-syntax", 1), ("a: 1\nb", "yaml-missing-colon", 2),
        ("a: @x", "yaml-character", 1),
        ("a:\n\tb: 1", "yaml-tab", 2), ("a:\n  b: 1\n\tc: 1", "yaml-tab", 3), ("a: \"x", "yaml-quote", 1),
        ("a: \"\\q\"", "yaml-escape", 1),
        ("a: 1\n  b: 2", "yaml-indent", 2), ("a:x\nb: 1", "yaml-colon-space", 1), ("- {a:}", "yaml-colon-space", 1),
        ("x:\n  - a: 1\n  -\n  b: 2", "yaml-indent", 4), ("a:\n  - x\n b: 1", "yaml-indent", 3),
        ("a: [1, 2", "yaml-bracket", 1), ("a: *x", "yaml-alias", 1),
        ("a: 1\na: 2", "data-duplicate-key", 2),
        ("a: 1\n---\nb: 2", "yaml-documents", 2), ("? [a]\n: 1", "yaml-key", 1),
        ("a: %x", "yaml-character", 1),
        ("a: **đậm**", "yaml-alias", 1),
    ])
    func `what is no YAML is refused with its line`(text: String, id: String, line: Int) {
        do {
            _ = try YAMLReader.read(text, limits: DataLimits())
            Issue.record("accepted: \(text)")
        } catch {
            #expect(error.id.rawValue == id)
            #expect(error.place.line == line)
        }
    }

    @Test func `nesting has a limit, met from below and exceeded by one`() throws {
        var limits = DataLimits()
        limits.depth = 5
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        _ = try YAMLReader.read(nested(5), limits: limits)
        for depth in [6, 500, 5000, 100_000] {
            do {
                _ = try YAMLReader.read(nested(depth), limits: limits)
                Issue.record("accepted \(depth)")
            } catch { #expect(error.id == "data-too-deep") }
        }
    }

    @Test func `aliases may repeat so many values and no more`() throws {
        var limits = DataLimits()
        limits.repeatedValues = 6
        _ = try YAMLReader.read("a: &x [1, 2]\nb: *x\nc: *x\n", limits: limits)
        #expect(throws: Diagnostic.self) {
            try YAMLReader.read("a: &x [1, 2]\nb: *x\nc: *x\nd: *x\n", limits: limits)
        }
    }

    @Test func `a bomb of aliases is refused`() {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            yaml += "a\(level): &a\(level) [\(aliases)]\n"
        }
        do {
            _ = try YAMLReader.read(yaml, limits: DataLimits())
            Issue.record("accepted")
        } catch { #expect(error.id == "yaml-aliases") }
    }

    private func id(_ text: String, _ limits: DataLimits) -> String? {
        do throws(Diagnostic) {
            _ = try YAMLReader.read(text, limits: limits)
            return nil
        } catch { return error.id.rawValue }
    }

    @Test func `the depth of YAML is limited`() {
        var limits = DataLimits()
        limits.depth = 5
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(id(nested(5), limits) == nil)
        #expect(id(nested(6), limits) == "data-too-deep")
        #expect(id(nested(100_000), DataLimits()) == "data-too-deep")
    }

    /// Each value under an alias counts: "a billion laughs" end early.
    @Test func `what aliases repeat is limited`() {
        var limits = DataLimits()
        limits.repeatedValues = 4
        #expect(id("a: &a [1, 2, 3]\nb: *a", limits) == nil)
        limits.repeatedValues = 3
        #expect(id("a: &a [1, 2, 3]\nb: *a", limits) == "yaml-aliases")
        var laughs = "a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]\n"
        for level in 1..<12 {
            let all = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            laughs += "a\(level): &a\(level) [\(all)]\n"
        }
        #expect(id(laughs, DataLimits()) == "yaml-aliases")
    }
}
