import Testing

@testable import Templating

/// Whether the numbers of lists go on or start again in copies. xs = 1, 2; what is expected is what a reader sees.
@Suite struct NumberingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var template: String
        var lines: [String]
        var testDescription: String { template }
        init(_ template: String, _ lines: [String]) {
            self.template = template
            self.lines = lines
        }
    }

    static let cases = [
        // Items repeat: they go on.
        Case("{% for x in xs %} ¶ • i{{x}} ¶ {% endfor %}", ["1. i1", "2. i2"]),
        // One item with its text goes on.
        Case(
            "{% for x in xs %} ¶ • T{{x}} ¶ text ¶ {% endfor %}", ["1. T1", "text", "2. T2", "text"]),
        // Several items beside other content start again.
        Case(
            "{% for x in xs %} ¶ T{{x}} ¶ • a ¶ • b ¶ {% endfor %}",
            ["T1", "1. a", "2. b", "T2", "1. a", "2. b"]),
        // So does one item that an inner loop repeats.
        Case(
            "{% for x in xs %} ¶ T{{x}} ¶ {% for y in xs %} ¶ • {{y}} ¶ {% endfor %} ¶ {% endfor %}",
            ["T1", "1. 1", "2. 2", "T2", "1. 1", "2. 2"]),
        // With items outside the block it goes on.
        Case(
            "• z{% for x in xs %} ¶ • a ¶ • b{% endfor %} ¶ • y",
            ["1. z", "2. a", "3. b", "4. a", "5. b", "6. y"]),
        // An inner level starts again under each item of the outer one.
        Case(
            "{% for x in xs %} ¶ • A{{x}} ¶ ◦ s ¶ ◦ t ¶ {% endfor %}",
            ["1. A1", "a) s", "b) t", "2. A2", "a) s", "b) t"]),
        // In rows: one number a row goes on, two points a row start again.
        Case(
            "│{%tr for x in xs %}│ ‖ │• r{{x}}│ ‖ │{%tr endfor %}│", ["1. r1", "2. r2"]),
        // The author says the opposite.
        Case(
            "{% for x in xs %}{# numbering: restart #} ¶ • T{{x}} ¶ text ¶ {% endfor %}",
            ["1. T1", "text", "1. T2", "text"]),
        Case(
            "{% for x in xs %} ¶ {# numbering: continue #} ¶ T{{x}} ¶ • a ¶ • b ¶ {% endfor %}",
            ["T1", "1. a", "2. b", "T2", "3. a", "4. b"]),
        // Nothing repeats: the template's numbers.
        Case("• a{% if t %} ¶ • b{% endif %} ¶ • c", ["1. a", "2. b", "3. c"]),
    ]

    @Test(arguments: cases, [false, true])
    func `lists count as a reader expects`(example: Case, word: Bool) throws {
        let text = try Harness.preview(example.template, word: word)
        let lines = text.split(separator: "\n").map { line in
            line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
                .trimmingFrame
        }.filter { !$0.isEmpty }
        #expect(lines == example.lines)
    }
}

extension String {
    /// Without the frame of a table drawn around it.
    fileprivate var trimmingFrame: String {
        let frame: Set<Character> = ["│", "┌", "└", "├", "─", "┐", "┘", "┤", " "]
        return String(drop { frame.contains($0) }.reversed().drop { frame.contains($0) }.reversed())
    }
}
