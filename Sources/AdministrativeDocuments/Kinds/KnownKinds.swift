package import Recognition

extension TemplateLibrary {
    /// The kinds as recognition asks for them.
    package var knownKinds: [KnownKind] {
        kinds.map { KnownKind(slug: $0.slug, title: $0.title, abbreviation: $0.abbreviation, form: $0.form) }
    }
}
