import Diagnostics
import Foundation
import Testing

@testable import Templating

/// What Jinja2 prints, written by `scripts/jinja-oracle`.
struct JinjaCase: Decodable, CustomTestStringConvertible {
    var expression: String
    var printed: String
    var testDescription: String { expression }

    private struct File: Decodable { var cases: [JinjaCase] }

    static let all: [JinjaCase] = {
        guard let file = Bundle.module.url(forResource: "Fixtures/jinja", withExtension: "json"),
            let bytes = try? Data(contentsOf: file),
            let read = try? JSONDecoder().decode(File.self, from: bytes)
        else { return [] }
        return read.cases
    }()
}

@Suite("Jinja's expressions")
struct JinjaTests {
    @Test func `the cases are there`() {
        #expect(JinjaCase.all.count > 150)
    }

    @Test(arguments: JinjaCase.all)
    func `prints what Jinja prints`(_ one: JinjaCase) throws {
        #expect(try Language.printed(one.expression) == one.printed)
    }

    @Test(arguments: [
        ("6/3", "2"), ("1/4", "0.25"), ("1/3", "0.3333333333333333333333333333"),
        ("0.1+0.2", "0.3"), ("2.5|round", "3"), ("-2.5|round", "-3"), ("1.10", "1.10"),
        ("1.10 + 1", "2.10"), ("1250000 * 0.085", "106250.0"), ("1.10 * 2", "2.2"), ("0.5 * 2", "1.0"), ("true", "true"), ("none", ""),
        ("'<b>&'|e", "<b>&"), ("'<b>'|safe", "<b>"), ("'1.100'|int", "1"),
        ("nil | default('x')", ""), ("'đăng hoà' | upper", "ĐĂNG HOÀ"),
        ("['đ', 'e', 'd', 'ă', 'a'] | sort | join", "aăd" + "đe"),
        ("['z', 'đ', 'e', 'ă'] | min", "ă"), ("['é', 'z', 'a', 'đ'] | max", "z"), ("['e', 'đ'] | max", "e"),
        ("[{'t': 'Đào'}, {'t': 'Em'}] | max(attribute='t') | attr('t')", "Em"),
    ])
    func `differs from Jinja where the language says so`(_ source: String, _ text: String) throws {
        #expect(try Language.printed(source) == text)
    }

    @Test(arguments: [
        "missing", "missing | upper", "missing + 1", "missing == 1", "o.x.y", "nil.x",
    ])
    func `a missing field is an error`(_ source: String) {
        #expect(Language.fault(of: source)?.id == "undefined-field")
    }

    @Test(arguments: [
        ("'x' if missing else 'y'", "y"), ("missing or 'z'", "z"), ("not missing", "true"),
        ("missing | default('d')", "d"), ("o.x | default('d')", "d"),
    ])
    func `a missing field may be asked for`(_ source: String, _ text: String) throws {
        #expect(try Language.printed(source) == text)
    }

    @Test(arguments: [
        ("'a' | upper('x')", "too-many-arguments"), ("'a' | center(3, 'x', 4)", "too-many-arguments"),
        ("xs | map('upper', 'x') | join", "too-many-arguments"), ("'a'.upper('x')", "too-many-arguments"),
        ("'a'.split(',', 1, 2)", "too-many-arguments"), ("a is odd(1)", "too-many-arguments"),
        ("'a' | upper(*[1])", "too-many-arguments"), ("'%s' | format(1, 2)", "too-many-arguments"),
        ("'a' | replace('a', neww='b')", "unknown-argument"), ("'a' | replace('a', old='b', new='c')", "repeated-argument"),
        ("'a' | truncate('x')", "not-a-number"), ("2.5 | round(0, 'nope')", "filter-value"),
        ("'%y' | format(1)", "unknown-format"), ("'%' | format", "unknown-format"), ("'%d' | format", "missing-argument"),
        ("'{:q}'.format(1)", "unknown-format"), ("'%s' % xs[:2]", "too-many-arguments"), ("'%s' | format(xs)", "not-printable"),
        ("xs | map('pprint') | join", "excluded-filter"), ("lipsum()", "excluded-filter"), ("xs | map('upperr') | join", "unknown-filter"),
        ("t | join('-')", "not-a-list"), ("[1] * 100000000000", "too-many-items"), ("f(*a)", "not-a-list"), ("dict(**a)", "not-a-map"),
    ])
    func `arguments that would be ignored, and what is Python's own, are errors`(_ source: String, id: String) {
        #expect(Language.fault(of: source)?.id.rawValue == id)
    }

    @Test(arguments: [
        ("t > 3", "t"), ("3 < t", "t"), ("a < t", "t"), ("rows | sort(attribute='q') | length", "q"),
        ("rows | selectattr('name', 'gt', 3) | list | length", "name"), ("[{'v': 1}, {'v': 'x'}] | sort(attribute='v') | length", "v"),
        ("[{'v': 1}, {'v': 'x'}] | max(attribute='v') | length", "v"),
    ])
    func `what cannot be compared is named`(_ source: String, name: String) {
        #expect(Language.fault(of: source)?.arguments["name"] == name)
    }

    @Test func `a missing step names the step and the near name`() {
        let fault = Language.fault(of: "m.kk")
        #expect(fault?.arguments["name"] == "m.kk")
        #expect(fault?.field == "m.kk")
        #expect(Language.fault(of: "rows[0].nam")?.arguments["near"] == "rows[0].name")
        #expect(Language.fault(of: "rows[0].nam.q")?.arguments == ["name": "rows[0].nam", "near": "rows[0].name"])
        #expect(Language.fault(of: "o.zzzz.q")?.arguments == ["name": "o.zzzz"])
    }
}
