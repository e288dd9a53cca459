import OfficeDocuments
import Testing

@testable import Templating

/// Lists and numbering: chapter D of the hard cases.
@Suite struct ListCases {
    @Test func `case 42: a list of several items within a block starts again in each copy`() throws {
        try HardCase.expect(
            "{% for x in xs %} ¶ T{{ x }} ¶ • a ¶ • b ¶ {% endfor %}", reads: "T1\n1. a\n2. b\nT2\n1. a\n2. b\n")
    }

    @Test func `case 43: a list whose items repeat goes on counting`() throws {
        try HardCase.expect(
            "• z ¶ • {% for x in xs %} ¶ • i{{ x }} ¶ • {% endfor %} ¶ • y", reads: "1. z\n2. i1\n3. i2\n4. y\n")
        try HardCase.expect("{% for x in xs %} ¶ • i{{ x }} ¶ {% endfor %}", reads: "1. i1\n2. i2\n")
    }

    @Test func `case 44: an inner level starts again below each outer item, which go on`() throws {
        try HardCase.expect(
            "• {% for x in xs %} ¶ • A{{ x }} ¶ ◦ {% for y in xs %} ¶ ◦ {{ y }} ¶ ◦ {% endfor %} ¶ • {% endfor %} ¶ • z",
            reads: "1. A1\na) 1\nb) 2\n2. A2\na) 1\nb) 2\n3. z\n")
    }

    @Test func `case 45: sub-list, table and second paragraph travel with their item`() throws {
        try HardCase.expect(
            "{% for x in xs %} ¶ • A{{ x }} ¶ ◦ s ¶ │{{ x }}│ ¶ p{{ x }} ¶ {% endfor %}",
            reads: "1. A1\na) s\n1\np1\n2. A2\na) s\n2\np2\n")
        let item = """
            <text:list text:style-name="L"><text:list-item><text:p>{% for x in xs %}A{{ x }}</text:p><text:p>p{{ x }}</text:p>\
            <text:list><text:list-item><text:p>s{% endfor %}</text:p></text:list-item></text:list></text:list-item></text:list>
            """
        try HardCase.expect(flat: item, reads: "1. A1\np1\na) s\n2. A2\np2\na) s\n")
    }

    @Test func `case 46: a loop in a list's line, and a list in a loop, hold no paragraph in a paragraph`() throws {
        for line in [
            "• {% for x in xs %}{{ x }}, {% endfor %}z", "{% for x in xs %} ¶ • {{ x }} ¶ ◦ s ¶ {% endfor %}",
            "• a{% for x in xs %} ¶ ◦ {{ x }}{% endfor %} ¶ • z",
        ] {
            for document in try HardCase.documents(line).dropLast() {
                let made = try HardCase.filled(document)
                var depth = 0
                for match in made.main.matches(of: #/<(/?)text:p[ >]/#) {
                    depth += match.1.isEmpty ? 1 : -1
                    #expect(depth <= 1, "\(line)")
                }
            }
        }
    }

    @Test func `case 47: numbers by hand are right in every format and in the preview`() throws {
        try HardCase.expect(
            "{% for x in ba %} ¶ {{ loop.index | la_ma }}. {{ x }} ¶ {{ loop.index }}.1 ¶ {{ (loop.index + 3) | chu_cai }}) ¶ {% endfor %}",
            "{ba: [a, b, c]}", reads: "I. a\n1.1\nd)\nII. b\n2.1\nđ)\nIII. c\n3.1\ne)\n")
    }

    @Test func `case 48: numbers of what is left show in the preview`() throws {
        try HardCase.expect(
            "• a ¶ • {% if k %} ¶ • b ¶ ◦ c ¶ • {% endif %} ¶ • d ¶ ◦ {% if k %}e{% endif %} ¶ ◦ f",
            reads: "1. a\n2. d\na) f\n")
    }
}
