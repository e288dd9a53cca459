import Diagnostics
import Testing

@testable import Templating

/// What one render may cost: each limit met from below and exceeded by one.
@Suite struct LimitTests {
    static func ids(_ line: String, _ change: (inout RenderLimits) -> Void) throws -> [String] {
        var options = RenderOptions()
        change(&options.limits)
        do {
            _ = try Harness.fill(try Harness.wordDocument(line), options: options)
            return []
        } catch let faults as Faults { return faults.items.map(\.id.rawValue) }
    }

    static let loop = "{% for x in xs %} ¶ {{ x | string | upper }} ¶ {% endfor %} ¶ z"

    @Test func `steps`() throws {
        let steps = try Harness.fill(try Harness.wordDocument(Self.loop)).steps
        #expect(steps > 0)
        #expect(try Self.ids(Self.loop) { $0.steps = steps } == [])
        #expect(try Self.ids(Self.loop) { $0.steps = steps - 1 } == ["too-many-steps"])
    }

    /// The part is measured after each value and at each turn of a loop.
    @Test func `output, without a loop too`() throws {
        let line = "{{ 'a' * 1000 }} ¶ {{ 'b' * 1000 }}"
        let written = try Harness.fill(try Harness.wordDocument(line)).written
        let tail = "</w:t></w:r></w:p><w:sectPr/></w:body></w:document>".utf8.count
        #expect(try Self.ids(line) { $0.output = written - tail } == [])
        #expect(try Self.ids(line) { $0.output = written - tail - 1 } == ["output-too-large"])
    }

    @Test func `characters of one text`() throws {
        #expect(try Self.ids("{{ 'a' * 100 }}") { $0.text = 100 } == [])
        #expect(try Self.ids("{{ 'a' * 101 }}") { $0.text = 100 } == ["text-too-long"])
    }

    @Test func `items of one list`() throws {
        #expect(try Self.ids("{{ range(100) | length }}") { $0.items = 100 } == [])
        #expect(try Self.ids("{{ range(101) | length }}") { $0.items = 100 } == ["too-many-items"])
    }

    /// The expression itself is one level.
    @Test func `nesting of expressions`() throws {
        func nested(_ depth: Int) -> String {
            "{{ " + String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth) + " }}"
        }
        let most = Parser.maxDepth - 1
        #expect(try Self.ids(nested(most)) { _ in } == [])
        #expect(try Self.ids(nested(most + 1)) { _ in } == ["too-deep"])
    }

    @Test func `links of chains`() throws {
        func chain(_ links: Int) -> String { "{{ 1" + String(repeating: " + 1", count: links) + " }}" }
        #expect(try Self.ids(chain(Parser.maxLinks)) { _ in } == [])
        #expect(try Self.ids(chain(Parser.maxLinks + 1)) { _ in } == ["too-deep"])
    }

    @Test func `texts that extend each other`() throws {
        func chain(_ length: Int) -> String? {
            let texts = Dictionary(uniqueKeysWithValues: (0...length).map { index in
                ("t\(index)", index == length ? "end" : "{% extends 't\(index + 1)' %}")
            })
            return TextTemplateTests.id { try TextTemplateTests.render("{% extends 't0' %}", texts) }
        }
        let most = (1..<100).first { chain($0) != nil }
        #expect(most.map { $0 > 10 && $0 < 20 } == true)
        #expect(most.flatMap { chain($0) } == "template-too-deep")
    }
}
