import Diagnostics
import Testing

@testable import Templating

/// Templates that attack: time that grows with the size, and a limit that is named.
@Suite struct HostileTemplateTests {
    static func faults(
        _ text: String, texts: [String: String] = [:], _ change: (inout RenderLimits) -> Void = { _ in }
    ) -> [Diagnostic] {
        var options = RenderOptions()
        change(&options.limits)
        do {
            _ = try TextTemplateTests.render(text, texts, options: options)
            return []
        } catch { return (error as? Faults)?.items ?? [] }
    }

    static func ids(
        _ text: String, texts: [String: String] = [:], _ change: (inout RenderLimits) -> Void = { _ in }
    ) -> [String] { faults(text, texts: texts, change).map(\.id.rawValue) }

    // MARK: Values

    /// Freeing, comparing and writing a value goes as deep as the value.
    @Test(arguments: [
        "[ns.s]", "{'a': ns.s}", "dict(a=ns.s)", "ns.s | drop", "slot('a', ns.s)", "[ns.s] | batch(1)",
        "cycler(ns.s)", "{'a': ns.s}.items()",
    ])
    func `values in values`(made: String) {
        let text = "{% set ns = namespace(s=[1]) %}{% for i in range(100000) %}{% set ns.s = \(made) %}{% endfor %}"
        #expect(Self.ids(text) == ["value-too-deep"])
    }

    @Test func `values in arguments and loops`() {
        let arguments = """
            {% set ns = namespace(s=[1]) %}{% macro f() %}{% set ns.s = varargs %}{% endmacro %}\
            {% for i in range(100000) %}{% set q = f(ns.s) %}{% endfor %}
            """
        #expect(Self.ids(arguments) == ["value-too-deep"])
        let loops = """
            {% set ns = namespace(s=[1]) %}{% for i in range(100000) %}{% for x in [ns.s] %}{% set ns.s = loop %}\
            {% endfor %}{% endfor %}
            """
        #expect(Self.ids(loops) == ["value-too-deep"])
    }

    @Test func `the depth of a value, met and exceeded by one`() {
        func nested(_ depth: Int) -> [String] {
            Self.ids("{% set ns = namespace(s=[]) %}{% for i in range(\(depth - 1)) %}{% set ns.s = [ns.s] %}{% endfor %}") {
                $0.valueDepth = 20
            }
        }
        #expect(nested(20) == [])
        #expect(nested(21) == ["value-too-deep"])
    }

    /// Sixty doublings hold 2⁶⁰ items in sixty lists.
    @Test(arguments: [
        "ns.s == ns.r", "ns.s != ns.r", "ns.s in [ns.r]", "[ns.s].index(ns.r)", "[ns.s].count(ns.r)",
        "[ns.s, ns.r] | unique | length", "[ns.s, ns.r] | sort | length", "[ns.s, ns.r] | min", "ns.s < ns.r",
        "[{'a': ns.s}, {'a': ns.r}] | groupby('a') | length", "ns.s is sameas ns.r", "[ns.s] | select('in', [ns.r]) | list",
        "ns.s | tojson",
    ])
    func `what a value holds many times costs steps`(expression: String) {
        let text = """
            {% set ns = namespace(s=[1], r=[1]) %}{% for i in range(60) %}{% set ns.s = [ns.s, ns.s] %}\
            {% set ns.r = [ns.r, ns.r] %}{% endfor %}{{ \(expression) }}
            """
        #expect(Self.ids(text) { $0.steps = 100_000 } == ["too-many-steps"])
    }

    @Test func `different items are found without comparing each with each`() throws {
        let text = "{{ range(20000) | unique | length }} {{ range(20000) | map('string') | unique | length }}"
        #expect(try TextTemplateTests.render(text) == "20000 20000")
        #expect(try TextTemplateTests.render("{{ [1, 1.0, 1.10, 1.1, 'a', 'A', none, none, [1], [1]] | unique | length }}") == "5")
    }

    // MARK: Macros

    @Test func `a macro that never stops is met once`() {
        let text = "{% macro f() %}{{ f() }}{{ f() }}{% endmacro %}{{ f() }}"
        let faults = Self.faults(text)
        #expect(faults.map(\.id) == ["too-many-calls"])
        #expect(faults.map(\.count) == [1])
    }

    @Test func `calls cost more than turns of a loop`() throws {
        func steps(_ body: String) throws -> Int {
            let line = "{% macro f() %}{% endmacro %}{% for i in range(100) %}\(body){% endfor %}"
            return try Harness.fill(try Harness.wordDocument(line)).steps
        }
        #expect(try steps("{{ f() }}") - steps("x") > 1000)
    }

    // MARK: Faults

    static let many = 4000

    /// `#` is the number of the line.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            ("undefined-field", "{{ x# }}"), ("unexpected-word", "{{ a b }}\n"), ("unexpected-word", "{{ a b }}"),
            ("unclosed-block", "{% if 1 %}\n"),
        ])
    func `many faults are told in time that grows with them`(id: String, line: String) {
        let faults = Self.faults((0..<Self.many).map { line.replacing("#", with: "\($0)") }.joined())
        #expect(faults.count == Self.many)
        #expect(faults.allSatisfy { $0.id.rawValue == id && $0.place.line != nil && $0.excerpt != nil })
    }

    @Test func `thousands of braces are told as faults`() {
        #expect(!Self.faults(String(repeating: "{", count: 8000)).isEmpty)
    }

    @Test(.timeLimit(.minutes(1))) func `thousands of macros compile in linear time`() throws {
        let text = (0..<3000).map { "{% macro f\($0)() %}{% endmacro %}" }.joined() + "x"
        #expect(try TextTemplateTests.render(text) == "x")
    }

    @Test func `closers that close nothing`() {
        let text = String(repeating: "{% if 1 %}", count: 5000) + String(repeating: "{% endfor %}", count: 5000)
        #expect(Self.faults(text).count == 10_000)
    }

    /// A list that starts again for each record has an id for each.
    @Test(.timeLimit(.minutes(1))) func `new ids`() {
        var ids = IDAllotment(of: IDFinder())
        let made = Set((0..<30_000).map { _ in ids.fresh(like: "list") })
        #expect(made.count == 30_000 && made.contains("list_2") && made.contains("list_30001"))
    }

    // MARK: Blocks, texts

    static func blocks(_ count: Int) -> String {
        (0..<count).map { "{% block a\($0) %}" }.joined() + "x" + String(repeating: "{% endblock %}", count: count)
    }

    @Test func `blocks in blocks`() throws {
        #expect(try TextTemplateTests.render(Self.blocks(100)) == "x")
        #expect(Self.ids(Self.blocks(101)) == ["blocks-too-deep"])
        #expect(Self.ids(Self.blocks(20_000)) == ["blocks-too-deep"])
        let row = (0..<300).map { "{% block a\($0) %}{% block a\($0 + 1) %}{% endblock %}{% endblock %}" }.joined()
        #expect(Self.ids("{% extends 'g' %}" + row, texts: ["g": "{% block a0 %}{% endblock %}"]) == ["block-repeated"])
    }

    /// Deeper than anybody writes: refused before the cost grows with the square.
    @Test(arguments: ["{% for x in [1] %}", "{% if true %}"])
    func `loops and branches in each other`(_ opener: String) throws {
        let closer = opener.hasPrefix("{% for") ? "{% endfor %}" : "{% endif %}"
        func nested(_ depth: Int) -> String {
            String(repeating: opener, count: depth) + "x" + String(repeating: closer, count: depth)
        }
        #expect(try TextTemplateTests.render(nested(100)) == "x")
        for depth in [201, 20_000] { #expect(Self.ids(nested(depth)) == ["blocks-too-deep"]) }
        let document = try Harness.wordDocument(nested(20_000))
        #expect(throws: Faults.self) { try Harness.fill(document) }
    }

    @Test func `texts in texts`() {
        let texts = Dictionary(uniqueKeysWithValues: (0..<21).map { ("t\($0)", "{% include 't\($0 + 1)' %}") })
        #expect(Self.ids("{% include 't0' %}", texts: texts) == ["template-too-deep"])
        // Each takes in the next ten times: 10¹⁵ of the last.
        let wide = Dictionary(uniqueKeysWithValues: (0..<15).map { number in
            ("t\(number)", number == 14 ? "" : String(repeating: "{% include 't\(number + 1)' %}", count: 10))
        })
        #expect(Self.ids("{% include 't0' %}", texts: wide) == ["too-many-inclusions"])
        let calls = Dictionary(uniqueKeysWithValues: (0..<14).map { number in
            ("t\(number)", (number == 13 ? "" : "{% extends 't\(number + 1)' %}")
                + "{% block a %}xxxxxxxxxx" + String(repeating: "{{ super() }}", count: 10) + "{% endblock %}")
        })
        #expect(Self.ids("{% extends 't0' %}", texts: calls) == ["too-many-inclusions"])
    }
}
