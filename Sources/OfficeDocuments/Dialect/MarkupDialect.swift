package import XMLScanning

/// A way of writing documents in XML: which element names play which role.
/// Matching is by namespace, never by prefix.
package struct MarkupDialect: Sendable {
    package let roles: [XMLName: MarkupRole]
    /// Whether a run of blanks between characters counts as one (ODF 1.2, 6.1.2).
    package let collapsesBlanks: Bool
    /// Whether characters need an element of their own around them (`w:t`).
    package let hasCarriers: Bool
    /// Lines of plain text, without any markup around values.
    package let isPlainText: Bool

    package init(
        roles: [XMLName: MarkupRole], collapsesBlanks: Bool, hasCarriers: Bool,
        isPlainText: Bool = false
    ) {
        self.isPlainText = isPlainText
        self.roles = roles
        self.collapsesBlanks = collapsesBlanks
        self.hasCarriers = hasCarriers
    }

    /// The role of each name of a part, by the name's index.
    package func roles(of part: XMLTokens) -> [MarkupRole] {
        part.names.map { roles[$0] ?? .other }
    }
}

/// Builds a table of roles: one namespace, then `role: names` rows.
func rows(
    _ namespace: String, _ table: [(MarkupRole, String)]
) -> [(XMLName, MarkupRole)] {
    table.flatMap { role, names in
        names.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
            (XMLName(namespace, String($0)), role)
        }
    }
}
