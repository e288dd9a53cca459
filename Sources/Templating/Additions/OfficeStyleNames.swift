/// What a piece of Markdown is, as far as its look goes.
package enum MarkdownRole: Hashable, Sendable {
    case heading(Int)
    /// An item of a list without numbers, by its level from 1.
    case bullet(Int)
    case number(Int)
    /// A paragraph of a list item that is not its first.
    case continuation(Int)
    case quotation
    case tableHeading
    case tableContents
    case table
    case strong
    case emphasis
    case link
}

/// The office programs' own names of styles, which a template without a style map
/// is searched for: Word's first, Writer's after it. Nothing here is a style of
/// ours.
package enum OfficeStyleNames {
    /// In the order of preference, in lower case.
    package static func names(of role: MarkdownRole) -> [String] {
        switch role {
        case .heading(let level): ["heading \(level)"]
        case .bullet(let level):
            ["list bullet\(suffix(level))", "list \(level)", "bullet \(level)"]
        case .number(let level):
            ["list number\(suffix(level))", "numbering \(level)"]
        case .continuation(let level):
            ["list continue\(suffix(level))", "list \(level) cont.", "bullet \(level) cont."]
        case .quotation: ["quote", "quotations", "block text"]
        case .tableHeading: ["table heading"]
        case .tableContents: ["table contents"]
        case .table: ["table grid"]
        case .strong: ["strong emphasis", "strong"]
        case .emphasis: ["emphasis"]
        case .link: ["hyperlink", "internet link"]
        }
    }

    /// Names of list styles (ODF `text:list-style`).
    package static func listNames(isNumbered: Bool) -> [String] {
        isNumbered
            ? ["list number", "numbering 123", "numbering 1"]
            : ["list bullet", "bullet •", "list 1"]
    }

    private static func suffix(_ level: Int) -> String { level == 1 ? "" : " \(level)" }
}
