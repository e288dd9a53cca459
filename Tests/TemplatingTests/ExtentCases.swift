import Testing

/// What a block repeats or drops, in both formats.
/// xs = 1, 2; cs = columns 1, 2; k is false, t is true; n = "n".
struct ExtentCase: Sendable, CustomTestStringConvertible {
    var template: String
    var result: String
    var testDescription: String { template }
    init(_ template: String, _ result: String) {
        self.template = template
        self.result = result
    }
}

let extentCases: [ExtentCase] = [
    // Lists
    ExtentCase("• {% for x in xs %}{{x}}; {% endfor %}", "• 1; 2; "),
    ExtentCase("a ¶ • {% if k %}{{n}}{% endif %} ¶ b", "a ¶ b"),
    ExtentCase("{% for x in xs %} ¶ • {{x}} ¶ {% endfor %}", "• 1 ¶ • 2"),
    ExtentCase("• {% for x in xs %} ¶ • {{x}} ¶ • {% endfor %}", "• 1 ¶ • 2"),
    ExtentCase("• {%p for x in xs %} ¶ • {{x}} ¶ • {%p endfor %}", "• 1 ¶ • 2"),
    ExtentCase(
        "• A{% for x in xs %} ¶ • {{x}}{% endfor %} ¶ • B", "• A ¶ • 1 ¶ • 2 ¶ • B"),
    ExtentCase(
        "• {% for x in xs %}A{{x}} ¶ ◦ s{% endfor %} ¶ • z", "• A1 ¶ ◦ s ¶ • A2 ¶ ◦ s ¶ • z"),
    ExtentCase(
        "• {% for x in xs %}A{{x}} ¶ ◦ s{% endfor %} ¶ ◦ t", "• A1 ¶ ◦ s ¶ • A2 ¶ ◦ s ¶ ◦ t"),
    ExtentCase("• n{% for x in xs %} ¶ ◦ s{{x}}{% endfor %}", "• n ¶ ◦ s1 ¶ ◦ s2"),
    ExtentCase(
        "• n ¶ ◦ {% for x in xs %} ¶ ◦ s{{x}} ¶ • {% endfor %} ¶ • z", "• n ¶ ◦ s1 ¶ ◦ s2 ¶ • z"),
    ExtentCase(
        "{% for x in xs %} ¶ • i{{x}} ¶ • A{% endfor %} ¶ • B",
        "• i1 ¶ • A ¶ • i2 ¶ • A ¶ • B"),
    ExtentCase("• A {% if k %} B ¶ • C {% endif %} D", "• A  D"),
    ExtentCase("p {% if k %} q ¶ • A ¶ • b {% endif %} c ¶ • D", "p  c ¶ • D"),
    ExtentCase(
        "{% for x in xs %} ¶ {% if x != 1 %} ¶ • {{x}} ¶ {% endif %} ¶ {% endfor %}", "• 2"),
    ExtentCase("{% for x in xs %} ¶ • {{x}} ¶  ¶ {% endfor %}", "• 1 ¶  ¶ • 2 ¶ "),
    ExtentCase("• c{% if k %} ¶ y ¶ {% endif %} ¶ • d ¶ z", "• c ¶ • d ¶ z"),
    ExtentCase("• c{% if t %} ¶ y ¶ {% endif %} ¶ • d ¶ z", "• c ¶ y ¶ • d ¶ z"),
    ExtentCase("• c ¶ ◦ b{% if k %} ¶ │x│ ¶ {% endif %} ¶ • d ¶ ◦ e ¶ z", "• c ¶ ◦ b ¶ • d ¶ ◦ e ¶ z"),
    // Paragraphs
    ExtentCase("{% for x in xs %}A ¶ B{% endfor %} ¶ z", "A ¶ B ¶ A ¶ B ¶ z"),
    ExtentCase("A{% for x in xs %}{% set q = x %} ¶ B{{q}}{% endfor %}", "A ¶ B1 ¶ B2"),
    ExtentCase("{% set q = 5 %}{% for x in xs %}A{{q}} ¶ {% endfor %}", "A5 ¶ A5"),
    ExtentCase("a {% if k %}A{% endif %} z", "a  z"),
    ExtentCase("a {% for x in xs %}{{x}} {% endfor %} z", "a 1 2  z"),
    ExtentCase("abc {% if k %} ¶ x ¶ {% endif %} jkl", "abc  ¶  jkl"),
    ExtentCase(
        "{% for x in xs %} ¶ A{{x}} ¶ B {% endfor %} z", "A1 ¶ B  ¶ A2 ¶ B  z"),
    ExtentCase("{% if k %}A ¶ B {% else %} X ¶ Y{% endif %}", " X ¶ Y"),
    ExtentCase("{% if t %} ¶ a{% endif %}{% if k %}b ¶ c{% endif %} ¶ z", "a ¶ z"),
    ExtentCase("A {{n}}{% if k %} ¶ b ¶ {% else %} ¶ c ¶ {% endif %}", "A n ¶ c"),
    ExtentCase("a ¶ {%- if t -%} ¶ °b ¶ {%- endif -%} ¶ °c", "a°b°c"),
    ExtentCase("a ¶ {%- for x in xs %} ¶ {{x}} ¶ {%- endfor %} ¶ z", "a ¶ 1 ¶ 2 ¶ z"),
    ExtentCase("q ¶ {%p if k %} ¶ a ¶ {% endif %}", "q"),
    ExtentCase("q ¶ {% if k %} ¶ a ¶ {%p endif %}", "q"),
    ExtentCase("{%p if k %} ¶ a ¶ x {% endif %} y", " y"),
    ExtentCase("text {%p if t %} more ¶ a ¶ {%p endif %}", "a"),
    ExtentCase(
        "{%p if t %}{%p for x in xs %} ¶ {{x}} ¶ {%p endfor %}{%p endif %}", "1 ¶ 2"),
    ExtentCase(
        "abc {% if t %} def ¶ ghi {% endif %} jkl", "abc  def ¶ ghi  jkl"),
    ExtentCase("abc {% if k %} def ¶ ghi {% endif %} jkl", "abc  jkl"),
    ExtentCase(
        "abc{% for x in xs %} def ¶ ghi{% endfor %} jkl", "abc def ¶ ghi def ¶ ghi jkl"),
    // Blocks that meet in a paragraph of tags, the first of them flowing.
    ExtentCase("c{% if k %}a ¶ {% endif %}{% if t %} ¶ d ¶ {% endif %} ¶ z", "c ¶ d ¶ z"),
    ExtentCase("c{% if t %}a ¶ {% endif %}{% if k %} ¶ d ¶ {% endif %} ¶ z", "ca ¶ z"),
    ExtentCase("c{% if t %}a ¶ {% endif %}{% if t %} ¶ d ¶ {% endif %} ¶ z", "ca ¶ d ¶ z"),
    ExtentCase("c{% if k %}a ¶ {% endif %}{% if k %} ¶ d ¶ {% endif %} ¶ z", "c ¶ z"),
    ExtentCase("{% if t %} ¶ d ¶ {% endif %}{% if k %} ¶ e ¶ f{% endif %}g ¶ z", "d ¶ g ¶ z"),
    ExtentCase("a ¶ {% if k %}b{% endif %} ¶ c", "a ¶ c"),
    ExtentCase("a ¶ {% if k %}b{% endif %}{{ n }} ¶ c", "a ¶ n ¶ c"),
    ExtentCase("a ¶ {# note #} ¶ {% set q = 1 %} ¶ c", "a ¶ c"),
    ExtentCase("A {% if k %}B {% endif %}C", "A C"),
    ExtentCase("A {% if t %}B {% endif %}C", "A B C"),
    ExtentCase("{% raw %} ¶ {{ x }} ¶ {% endraw %}", "{{ x }}"),
    // Tables
    ExtentCase("{% if k %} ¶ │a│ ¶ {% else %} ¶ text ¶ {% endif %}", "text"),
    ExtentCase("{% if t %} ¶ │a│ ¶ {% else %} ¶ text ¶ {% endif %} ¶ z", "│a│ ¶ z"),
    ExtentCase(
        "│{% for x in xs %}{{x}}│b{{x}}{% endfor %}│ ¶ z", "│1│b1│ ‖ │2│b2│ ¶ z"),
    ExtentCase(
        "││{% for x in xs %}{{x}}│b{{x}}{% endfor %}│ ¶ z", "││1│b1│ ‖ ││2│b2│ ¶ z"),
    ExtentCase("│{% for x in xs %}│{{x}}│{% endfor %}│ ¶ z", "││1││ ‖ ││2││ ¶ z"),
    ExtentCase("│T│{% for c in xs %}{{c}}{% endfor %}│ ¶ z", "│T│12│ ¶ z"),
    ExtentCase(
        "│T│{% for c in xs %}{{c}}│b{{c}}{% endfor %}│S│ ¶ z", "│T│1│b1│2│b2│S│ ¶ z"),
    ExtentCase("│T{% for c in xs %}│{{c}}{% endfor %}│ ¶ z", "│T│1│2│ ¶ z"),
    ExtentCase(
        "│A│1{% if k %}│ ‖ │B│2│ ‖ │C│3{% endif %}│ ¶ z", "│A│1│ ¶ z"),
    ExtentCase(
        "│{% if k %}A│ ‖ │{% else %}B│ ‖ │{% endif %}C│ ¶ z", "│B│ ‖ │C│ ¶ z"),
    ExtentCase(
        "│h│k│ ‖ │{% for x in xs %}││ ‖ │{{x}}│b│ ‖ │{% endfor %}││ ¶ z",
        "│h│k│ ‖ │1│b│ ‖ │2│b│ ¶ z"),
    ExtentCase(
        "│{%tr for x in xs %}││ ‖ │{{x}}│b│ ‖ │{%tr endfor %}││ ¶ z", "│1│b│ ‖ │2│b│ ¶ z"),
    ExtentCase("│{%tr for x in none %}│ ‖ │{{x}}│ ‖ │{%tr endfor %}│ ¶ z", "z"),
    ExtentCase("│{%tr set q = 1 %}│ ‖ │{{ q }}│ ¶ z", "│1│ ¶ z"),
    ExtentCase("│a│ ‖ │{#tr note #}│ ¶ z", "│a│ ¶ z"),
]
