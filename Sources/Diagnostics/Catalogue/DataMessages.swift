/// What can be wrong with data: reading a source, merging, the check against a
/// schema, and the values that filters get.
enum DataMessages {
    static let entries: [MessageEntry] =
        SourceMessages.entries + YAMLMessages.entries + JSONMessages.entries
        + SchemaMessages.entries + FigureMessages.entries
}
