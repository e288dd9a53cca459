package import Diagnostics
package import Recognition

/// One rule of the Decree, of practice or of language: what it looks for in a document, and
/// examples that its tests and its documentation are made of. What it says, and how grave
/// it is, stands in the message catalogue under the same id.
///
///     Rule("ND30-SO-05", "PL1 II.3.c", .number, examples: [.init(.letter) { $0[.number].text = "Số: 5/UBND-VP" }]) { … }
package struct Rule: Sendable {
    package let id: DiagnosticID
    /// `PL1 II.3.c`, `Đ7`, `PL3 mẫu 1.4`; empty for practice.
    package let clause: String
    package let component: Component?
    package let examples: [RuleExample]
    /// What is wrong; of a state document whose components were found.
    package let check: @Sendable (CheckedDocument) -> [Finding]

    package init(
        _ id: String, _ clause: String, _ component: Component? = nil, examples: [RuleExample] = [],
        check: @escaping @Sendable (CheckedDocument) -> [Finding]
    ) {
        self.id = DiagnosticID(rawValue: id)
        self.clause = clause
        self.component = component
        self.examples = examples
        self.check = check
    }
}

/// How strictly: a draft may lack number, date and name.
package enum Profile: Sendable, Hashable { case draft, final }

/// A document with what was recognized in it, as the rules see it.
package struct CheckedDocument: Sendable {
    package let lines: Lines
    package let components: Components
    package let profile: Profile
    package private(set) var pageCount = PageCount.unsure

    package init(_ lines: Lines, _ components: Components, profile: Profile = .draft) {
        self.lines = lines
        self.components = components
        self.profile = profile
        pageCount = PageCount(of: self)
    }

    package var body: [Line] { lines.body }

    /// The lines of a component; none where it was not found.
    package func indices(_ component: Component) -> [Int] { components[component]?.lines ?? [] }

    package func look(_ index: Int, in range: Range<Int>? = nil) -> Look { lines.look(of: body[index], in: range) }
}

/// Something that departs from a rule.
package struct Finding: Sendable {
    /// A place: letters of a line.
    package struct Spot: Sendable, Hashable {
        package var line: Int
        /// All of it where nil.
        package var range: Range<Int>?

        package init(_ line: Int, _ range: Range<Int>? = nil) {
            self.line = line
            self.range = range
        }
    }

    /// The rule's own where nil.
    package var severity: Severity?
    /// The rule's own where nil.
    package var component: Component?
    /// The first is the finding's place, the others are named after it; none where a thing
    /// is missing or the whole document is meant.
    package var spots: [Spot]
    package var found: String?
    package var demanded: String?
    /// Words of the message beside these two.
    package var arguments: [String: String] = [:]
    package var fixes: [Fix] = []

    package init(
        _ spots: [Spot] = [], found: String? = nil, demanded: String? = nil, severity: Severity? = nil,
        fixes: [Fix] = []
    ) {
        self.spots = spots
        self.found = found
        self.demanded = demanded
        self.severity = severity
        self.fixes = fixes
    }

    package init(
        at line: Int, _ range: Range<Int>? = nil, found: String? = nil, demanded: String? = nil,
        severity: Severity? = nil, fixes: [Fix] = []
    ) {
        self.init([Spot(line, range)], found: found, demanded: demanded, severity: severity, fixes: fixes)
    }
}

/// What mends a finding without anybody's judgement.
package enum Fix: Sendable, Hashable {
    /// Other letters in the place of some of a line's.
    case text(line: Int, range: Range<Int>, with: String)
    /// The letters of a line get a size (in points) or a font.
    case size(line: Int, points: Double)
    case font(line: Int, range: Range<Int>)
    case bold(line: Int, Bool)
    case italic(line: Int, Bool)
}
