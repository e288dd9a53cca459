/// Which named style of a template plays which role in Markdown; what it does not
/// say is looked for under the office programs' own names.
package struct StyleMap: Sendable {
    private var table: [MarkdownRole: [String]]

    package init(_ table: [MarkdownRole: [String]] = [:]) { self.table = table }

    /// Names to look for, the first that the template has is taken.
    package func names(of role: MarkdownRole) -> [String] { table[role] ?? [] }
}
