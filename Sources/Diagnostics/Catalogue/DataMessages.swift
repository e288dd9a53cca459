/// What can be wrong with data: reading a source, merging, the check against a schema.
enum DataMessages {
    static let entries: [MessageEntry] =
        SourceMessages.entries + YAMLMessages.entries + JSONMessages.entries
        + SchemaMessages.entries
}
