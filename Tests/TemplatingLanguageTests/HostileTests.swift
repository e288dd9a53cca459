import Diagnostics
import Testing

@testable import Templating

@Suite("Hostile expressions")
struct HostileTests {
    @Test(arguments: [
        "''.__class__.__mro__", "cycler.__init__.__globals__", "a.constructor.constructor",
        "m.__proto__", "xs.__class__", "loop.x", "self.x", "config.items",
    ])
    func `host objects are out of reach`(_ source: String) {
        #expect(Language.fault(of: source)?.id == "undefined-field")
    }

    @Test(arguments: [
        ("range(10**9) | length", "too-many-items"), ("'x' * 10**9", "text-too-long"),
        ("10 ** 60", "number-too-large"), ("1 / 0", "division-by-zero"),
        ("1 // 0", "division-by-zero"),
        ("1 % 0", "division-by-zero"),
        ("170141183460469231731687303715884105727 + 1", "number-too-large"),
        ("-(0 - 170141183460469231731687303715884105727 - 1)", "number-too-large"),
        ("1e40", "number-too-large"), ("2 ** -9223372036854775808", "number-too-large"),
        ("'%s' | format", "missing-argument"), ("'a' | replace('b')", "missing-argument"),
    ])
    func `what grows without end is refused`(_ source: String, _ id: String) {
        #expect(Language.fault(of: source)?.id.description == id)
    }

    @Test(arguments: [
        ("range(0, 5, -9223372036854775808) | length", "0"),
        ("range(0, -9223372036854775807) | length", "0"),
        ("range(5, 0, -9223372036854775808) | join", "5"),
        ("'abc' | truncate(9223372036854775807)", "abc"),
        ("'abc' | truncate(-9223372036854775807, true)", "abc"),
        ("xs[-9223372036854775807:9223372036854775807:9223372036854775807] | join", "3"),
        ("xs[::-9223372036854775808] | join", "2"), ("xs[-9223372036854775808:] | join", "312"),
        ("'abc'[-9223372036854775808:2]", "ab"), ("'a' | center(-9223372036854775808)", "a"),
        ("'a b' | wordwrap(-9223372036854775808)", "a\nb"),
        ("'a' | indent(-9223372036854775808)", "a"), ("1.5 | round(-9223372036854775808)", "0"),
        ("1.5 | round(9223372036854775807)", "1.5"),
        ("'aa' | replace('a', 'b', -9223372036854775808)", "aa"),
        ("'1e-9223372036854775808' | int", "0"),
        ("xs[99] | default('-')", "-"), ("xs[-99] | default('-')", "-"),
        ("xs | batch(9223372036854775807) | length", "1"),
        ("xs | slice(9223372036854775807) | length", "10000"),
        ("170141183460469231731687303715884105727 | round(-1) > 0", "true"),
        ("'a' | center(9223372036854775807) | length", "10000"),
        ("'%.9999f' | format(1) | length > 0", "true"),
    ])
    func `extreme arguments do not crash`(_ source: String, _ text: String) throws {
        #expect(try Language.printed(source) == text)
    }

    @Test(arguments: [
        ("", "("), ("", "["), ("", "-"), ("", "not "), ("a", " | upper"), ("a", ".b"), ("1", " + 1"), ("1", " or 1"),
        ("1", " if 1"), ("a", "()"), ("1", " if 1 else 1"), ("a", "[0]"), ("2", " ** 1"),
    ])
    func `deep expressions are refused`(_ start: String, _ repeated: String) {
        #expect(Language.fault(of: start + String(repeating: repeated, count: 100_000))?.id == "too-deep")
    }

    @Test func `a long list is no deep expression`() throws {
        let list = "[" + String(repeating: "1, ", count: 20_000) + "]"
        #expect(try Language.printed(list + " | length") == "20000")
        #expect(try Language.printed("1" + String(repeating: " + 1", count: 200)) == "201")
    }

    @Test func `steps are counted`() {
        var limits = RenderLimits()
        limits.steps = 100
        #expect(Language.fault(of: "range(200) | join", limits: limits)?.id == "too-many-steps")
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "{", "{{ ", "{{ '", "{{ «", "{{ ‘ {{ “ ", "{#", "{% raw", "{{ \"'{{'\"", "{{ {a ", "}}",
            "{{ a }}",
            "{_{", "%_}", "{{ '{{' ", "{{ \\' \"",
        ])
    func `hostile text is scanned in linear time`(_ piece: String) {
        let once = Language.marks(piece).count
        let marks = Language.marks(String(repeating: piece, count: 60_000))
        #expect(marks.count <= 60_000 * max(1, once))
    }
}

extension HostileTests {
    @Test(arguments: [
        "('x' * 1000) | replace('x', 'y' * 1000)", "('x' * 1000) | indent | center(9000)",
        "'x' * 5000 ~ 'x' * 5000", "'x' * 5000 + 'x' * 5000", "range(100) | join('x' * 100)",
        "('{0}' * 2000).format('x' * 1000)",
        "['x' * 90] | batch(9, 'x') | map('join', 'x' * 5000) | join",
    ])
    func `text may not outgrow its limit by any way`(_ source: String) {
        var limits = RenderLimits()
        limits.text = 8000
        #expect(Language.fault(of: source, limits: limits)?.id == "text-too-long")
    }

    @Test(arguments: ["range(60) | list + range(60) | list", "range(101)"])
    func `lists may not outgrow their limit`(_ source: String) {
        var limits = RenderLimits()
        limits.items = 100
        let id = Language.fault(of: "(\(source)) | length", limits: limits)?.id
        #expect(id == "too-many-items")
    }
}
