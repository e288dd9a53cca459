import XMLScanning

/// How the names of inserted markup are spelled at one place of a part: with the
/// prefixes that are in scope there. A namespace that has none is declared on the
/// inserted element.
struct MarkupPrefixes: Sendable, Hashable {
    private var prefixes: [String: String]
    /// ` xmlns:text="…"` for each namespace without a prefix in scope; mostly empty.
    let declarations: String

    /// - Parameters:
    ///   - wanted: Namespaces with the prefix that is declared if need be.
    ///   - index: The token whose scope counts.
    init(_ wanted: [(namespace: String, prefix: String)], in part: XMLTokens, at index: Int) {
        var prefixes: [String: String] = [:]
        var declarations = ""
        for (namespace, usual) in wanted {
            if let prefix = part.prefix(ofNamespace: namespace, at: index) {
                prefixes[namespace] = prefix + ":"
                continue
            }
            var prefix = usual
            while part.namespace(ofPrefix: prefix, at: index) != nil { prefix += "_" }
            prefixes[namespace] = prefix + ":"
            declarations += " xmlns:\(prefix)=\"\(namespace)\""
        }
        self.prefixes = prefixes
        self.declarations = declarations
    }

    /// The prefix with its colon.
    subscript(namespace: String) -> String { prefixes[namespace] ?? "" }
}
