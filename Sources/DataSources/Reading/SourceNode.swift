import Diagnostics

/// What a reader of JSON or YAML hands on: the tree as it is written, each node
/// with its line, nothing judged yet. `RecordBuilder` makes values of it.
struct SourceNode: Sendable {
    var content: Content
    /// Counted from 1.
    var line: Int

    /// What stands in the source.
    enum Content: Sendable {
        case null
        case truth(Bool)
        /// A number as its digits were typed: `1.10`, `-3e2`.
        case number(String)
        case text(String)
        case list([SourceNode])
        case map([SourceMember])
        /// Something that the reader could pass over but that is no value: reported
        /// with its field.
        case fault(DiagnosticID, [String: String])
    }

    init(_ content: Content, line: Int) {
        self.content = content
        self.line = line
    }
}

/// A key with its value.
struct SourceMember: Sendable {
    var key: String
    var line: Int
    var value: SourceNode
}
