import XMLScanning

/// What prefixes mean wherever something may be put into a part.
struct PartNamespaces: Sendable {
    private var meanings: [String: String] = [:]
    /// Prefixes that mean one thing at the root and another further in.
    private var doubtful: Set<String> = []
    /// The part's `mc:Ignorable` prefixes.
    private(set) var ignorable: Set<String> = []

    init(_ part: XMLTokens) {
        guard let root = part.root else { return }
        for declaration in part.declarations {
            if declaration.token == root {
                meanings[declaration.prefix] = declaration.namespace
            } else if meanings[declaration.prefix, default: ""] != declaration.namespace {
                doubtful.insert(declaration.prefix)
            }
        }
        ignorable = Set(
            part.attribute(XMLName(MarkupNames.compatibility, "Ignorable"), of: root)?
                .split(whereSeparator: \.isWhitespace).map(String.init) ?? [])
    }

    /// For a part that is made here: the prefixes on its root.
    init(_ meanings: [String: String]) { self.meanings = meanings }

    /// Whether a prefix means that namespace everywhere in the part.
    func means(_ prefix: String, _ namespace: String) -> Bool {
        !doubtful.contains(prefix) && meanings[prefix, default: ""] == namespace
    }

    /// The prefix with its colon that markup made here is written with, and what must be
    /// declared on it.
    func spelled(_ namespace: String, usual: String) -> (prefix: String, declaration: String) {
        let known = meanings.filter { !$0.key.isEmpty && means($0.key, namespace) }.keys.min()
        if let known { return (known + ":", "") }
        return (usual + ":", " xmlns:\(usual)=\"\(namespace)\"")
    }
}
