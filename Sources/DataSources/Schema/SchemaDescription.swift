import Templating

/// What a schema tells of a field, for lists of fields and forms.
extension Schema {
    /// The schema of a property, also inside its choices.
    package func describing(_ name: String) -> Schema? {
        if let own = property(name) { return own }
        for part in all + choices {
            if let found = part.describing(name) { return found }
        }
        return nil
    }

    package func requires(_ name: String) -> Bool {
        required.contains(name) || (all + choices).contains { $0.requires(name) }
    }

    /// Names of the properties, in their order.
    package var names: [String] { properties.map(\.name) + (all + choices).flatMap(\.names) }

    /// What the members of a list, or of a map, look like.
    package var inside: Schema {
        if let items { return items }
        for part in all + choices {
            if let items = part.items { return items }
        }
        return self
    }

    /// The first example as it is typed.
    package var exampleText: String? { example }
}

extension SourceNode {
    /// A value as a person types it in YAML: a list in brackets.
    var typed: String? {
        if let string { return string }
        guard case .list = content else { return nil }
        return "[" + elements.compactMap(\.typed).joined(separator: ", ") + "]"
    }
}
